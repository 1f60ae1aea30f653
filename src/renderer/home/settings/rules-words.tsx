import { useRef, useState } from 'react'
import {
  canBeWords,
  MOST_WORD_RULES,
  RULE_WORDS_LENGTH,
  type WordRule,
  withoutWords,
} from '../../../core/conversation-rules.ts'
import { Button } from '../../ui/button.tsx'
import { composing } from '../../ui/keys.ts'
import { Segmented } from '../../ui/segmented.tsx'
import '../../ui/field.css'
import { words } from '../words.ts'
import { Setting } from './setting.tsx'

interface RulesWordsProps {
  words: readonly WordRule[]
  onChange: (words: WordRule[]) => void
}

/** Words in a title that say yes or no. New ones say no, and stand at the end. */
export function RulesWords({ words: rules, onChange }: RulesWordsProps) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const isFull = rules.length >= MOST_WORD_RULES
  const canAdd = !isFull && canBeWords(typed.trim())
  const add = () => {
    if (!canAdd) return
    onChange([...withoutWords(rules, typed), { words: typed.trim(), counts: false }])
    setTyped('')
    field.current?.focus()
  }
  return (
    <Setting label={words('rules.words')} hint={words(isFull ? 'rules.words.full' : 'rules.words.hint')}>
      {({ hint }) => (
        <>
          {rules.length > 0 && (
            <ul className="rules-words">
              {rules.map((rule) => (
                <li key={rule.words}>
                  <span className="own rules-word">{words('rules.words.quoted', { words: rule.words })}</span>
                  <Segmented
                    label={words('rules.words.of', { words: rule.words })}
                    name={`words ${rule.words}`}
                    value={rule.counts ? 'yes' : 'no'}
                    choices={[
                      { value: 'no', label: words('rules.no') },
                      { value: 'yes', label: words('rules.yes') },
                    ]}
                    onChange={(value) =>
                      onChange(rules.map((one) => (one === rule ? { ...rule, counts: value === 'yes' } : one)))
                    }
                  />
                  <Button
                    small
                    look="quiet"
                    aria-label={words('rules.words.removeOf', { words: rule.words })}
                    onClick={() => {
                      onChange(rules.filter((one) => one !== rule))
                      field.current?.focus()
                    }}
                  >
                    {words('rules.words.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <div className="setting-line">
            <input
              ref={field}
              type="text"
              className="field"
              aria-label={words('rules.words.new')}
              aria-describedby={hint}
              maxLength={RULE_WORDS_LENGTH}
              spellCheck={false}
              autoComplete="off"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              onKeyDown={(event) => {
                if (composing(event.nativeEvent)) return
                if (event.key === 'Enter') add()
                if (event.key === 'Escape' && typed) {
                  event.stopPropagation()
                  setTyped('')
                }
              }}
            />
            <Button small onClick={add}>
              {words('rules.words.add')}
            </Button>
          </div>
        </>
      )}
    </Setting>
  )
}
