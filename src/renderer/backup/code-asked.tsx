import { useRef, useState } from 'react'
import { CodeFields } from './code-fields.tsx'
import { missing, noGroups, SIGNS } from './code-groups.ts'
import { backupWords } from './words.ts'
import './backup.css'

/** A recovery code as it is being typed. */
export function useCode() {
  const [groups, setGroups] = useState<readonly string[]>(noGroups)
  const fields = useRef<HTMLDivElement>(null)
  return {
    groups,
    setGroups,
    fields,
    typed: groups.join(''),
    isWhole: missing(groups) === 0,
    /** To the first field that has not all its signs. */
    goOn: () => fields.current?.querySelectorAll('input')[groups.findIndex((group) => group.length < SIGNS)]?.focus(),
  }
}

interface CodeAskedProps {
  code: ReturnType<typeof useCode>
  /** What was said about the code before is said no more. */
  onChange: () => void
}

/** The fields of a recovery code, with their label and what is still to come. */
export function CodeAsked({ code: { groups, setGroups, fields }, onChange }: CodeAskedProps) {
  return (
    <>
      <h2 className="code-label">{backupWords('code')}</h2>
      <CodeFields
        ref={fields}
        groups={groups}
        describedBy="code-hint"
        onChange={(changed) => {
          setGroups(changed)
          onChange()
        }}
      />
      <p id="code-hint" className="code-hint">
        {codeHint(missing(groups))}
      </p>
    </>
  )
}

function codeHint(left: number): string {
  if (left === missing(noGroups)) return backupWords('code.empty')
  return left > 0 ? backupWords('code.rest', { count: left }) : backupWords('code.full')
}
