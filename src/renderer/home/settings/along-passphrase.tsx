import { useState } from 'react'
import { words } from '../words.ts'
import '../../ui/field.css'

/** A new passphrase, typed twice: nobody can find it again. It is said only when both are the same. */
export function AlongPassphrase({ onChange }: { onChange: (passphrase: string) => void }) {
  const [typed, setTyped] = useState(['', ''])
  const [first = '', again = ''] = typed
  const type = (next: string[]) => {
    setTyped(next)
    onChange(next[0] === next[1] ? (next[0] ?? '') : '')
  }
  return (
    <div className="along-passphrase">
      {[words('along.passphrase'), words('along.passphrase.again')].map((label, at) => (
        <label key={label}>
          <span className="meta">{label}</span>
          <input
            type="password"
            className="field"
            maxLength={500}
            autoComplete="off"
            value={typed[at]}
            onChange={({ target }) => type(typed.with(at, target.value))}
          />
        </label>
      ))}
      <p className="hint" role="status">
        {again !== '' && first !== again && words('along.passphrase.differ')}
      </p>
    </div>
  )
}
