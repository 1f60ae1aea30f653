import type { Settings } from '../../../core/settings.ts'
import { Check } from '../../ui/check.tsx'
import { words } from '../words.ts'
import './theme.css'

type ThemeName = Settings['theme']

interface ThemeProps {
  labelledBy: string
  themes: readonly ThemeName[]
  value: ThemeName
  onChange: (theme: ThemeName) => void
}

const order: readonly ThemeName[] = ['light', 'dark', 'system']

/** The themes as small drawn windows. */
export function Theme({ labelledBy, themes, value, onChange }: ThemeProps) {
  return (
    <div className="themes" role="radiogroup" aria-labelledby={labelledBy}>
      {order
        .filter((theme) => themes.includes(theme))
        .map((theme) => (
          <label key={theme} className="theme">
            <input type="radio" name="theme" value={theme} checked={theme === value} onChange={() => onChange(theme)} />
            <span className="theme-picture" aria-hidden="true">
              {theme !== 'dark' && <Drawn as="light" />}
              {theme !== 'light' && <Drawn as="dark" />}
            </span>
            <span className="theme-name">
              <Check answer={theme === value ? 'met' : undefined} />
              {words(`appearance.theme.${theme}`)}
            </span>
          </label>
        ))}
    </div>
  )
}

function Drawn({ as }: { as: 'light' | 'dark' }) {
  return (
    <span className={`drawn ${as}`}>
      <span className="drawn-title" />
      <span className="drawn-line" />
      <span className="drawn-line" />
      <span className="drawn-button" />
    </span>
  )
}
