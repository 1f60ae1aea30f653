import { type ReactNode, useId } from 'react'

interface SettingProps {
  label: string
  /** One sentence; its id describes the control. */
  hint?: string | undefined
  children: (ids: { label: string; hint: string | undefined }) => ReactNode
}

/** One setting: its label, its control and one sentence. */
export function Setting({ label, hint, children }: SettingProps) {
  const id = useId()
  const hintId = hint ? `${id}hint` : undefined
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside its controls
    <div className="setting" role="group" aria-labelledby={`${id}label`}>
      <h2 id={`${id}label`} className="setting-label">
        {label}
      </h2>
      <div className="setting-control">
        {children({ label: `${id}label`, hint: hintId })}
        {hint && (
          <p id={hintId} className="hint">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
