import { type Ask, NONE } from '../../../core/evening.ts'
import type { Settings } from '../../../core/settings.ts'
import type { JournalEvening } from '../../../shared/ipc.ts'
import { Icon } from '../../ui/icon.tsx'
import { whoText } from '../../ui/sentences.ts'
import { words } from '../words.ts'
import { Found } from './found.tsx'
import './evening.css'

interface EveningProps {
  evening: JournalEvening
  name: Settings['eveningName']
  /** What was found in it is shown at once. */
  open: boolean
}

/** An evening under its day: folded to its first words, open with everything that was answered. */
export function Evening({ evening: { who, answers }, name, open }: EveningProps) {
  const first = answers.find(({ part }) => part !== 'which' && part !== 'asks')
  return (
    <details className="evening" open={open}>
      <summary>
        <Icon name="moon" />
        <span className="own evening-first">{first?.text}</span>
        <span className="meta">{words(`evening.${name}`)}</span>
      </summary>
      {who && <p className="meta">{words('evening.about', { who: whoText(words, who) })}</p>}
      <dl>
        {answers.map(({ part, text, found }) => (
          <div key={part}>
            <dt className="label">{words(`evening.part.${part}`)}</dt>
            <dd className={part === 'which' || part === 'asks' ? undefined : 'own'}>
              {part === 'which' || part === 'asks' ? code(text) : <Found text={text} found={found} />}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const code = (text: string) => words(text === NONE ? 'evening.none' : `evening.asks.${text as Ask}`)
