import { type ReactNode, useId } from 'react'

/** Settings that belong together, under one small heading. */
export function SettingGroup({ label, children }: { label: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="label setting-head">
        {label}
      </h2>
      {children}
    </section>
  )
}
