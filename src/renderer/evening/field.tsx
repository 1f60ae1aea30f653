import { ANSWER_LENGTH, type WordPart } from '../../core/evening.ts'
import { QUESTION } from './question.tsx'
import type { Answers } from './use-answers.ts'
import '../ui/field.css'

export interface FieldProps {
  part: WordPart
  answers: Answers
  /** Above the field; without one the question is its name. */
  label?: string
  placeholder?: string
  /** One line that grows; Enter goes on from it. */
  small?: boolean
  /** The screen is entered here, and not in its first field. */
  first?: boolean
}

/** Words as they are typed. It grows with them. */
export function Field({ part, answers, label, placeholder, small = false, first = false }: FieldProps) {
  const id = `field-${part}`
  return (
    <div className="evening-field" data-part={part}>
      {label && (
        <label htmlFor={id} className="evening-label">
          {label}
        </label>
      )}
      <textarea
        id={id}
        data-first={first || undefined}
        className="field"
        rows={small ? 1 : 4}
        aria-labelledby={label ? undefined : QUESTION}
        placeholder={placeholder}
        maxLength={ANSWER_LENGTH}
        autoComplete="off"
        spellCheck={false}
        value={answers.of(part)}
        onChange={({ target }) => answers.write(part, target.value)}
      />
    </div>
  )
}
