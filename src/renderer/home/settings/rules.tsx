import type { CalendarRule, ConversationRules } from '../../../core/conversation-rules.ts'
import type { RulesView } from '../../../shared/ipc.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { useView } from '../../ui/surroundings.ts'
import { useDraft, useKeeping } from '../keeping.tsx'
import { Select } from '../parts/select.tsx'
import { Switch } from '../parts/switch.tsx'
import { words } from '../words.ts'
import { RulesPreview } from './rules-preview.tsx'
import { RulesWords } from './rules-words.tsx'
import { Setting } from './setting.tsx'
import './rules.css'

const { rules: asked } = window.threshold

/** From so many to so many. */
const PAIRS = [
  {
    name: 'others',
    ends: ['fewest', 'most'],
    bounds: [1, 2, 3, 4, 5, 8, 10, 15, 20, 30, 50],
    say: (count: number) => words('rules.count', { count }),
  },
  {
    name: 'length',
    ends: ['shortest', 'longest'],
    bounds: [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 480],
    say: (minutes: number) => words('rules.minutes', { minutes }),
  },
] as const

/** What counts as a conversation: the user's rules, and below them what they make of the events there are. */
export function Rules() {
  const view = useView(asked.view, 'rules', 'settings')
  return view ? <RulesOf view={view} /> : null
}

function RulesOf({ view }: { view: RulesView }) {
  const { keep, faultBand } = useKeeping()
  const [rules, draft] = useDraft(view.rules)
  const change = (next: Partial<ConversationRules>) => {
    const all = { ...rules, ...next }
    return draft(all, () => keep(() => asked.change(all)))
  }
  const list = view.domains.join(words('comma'))
  return (
    <section className="rules" aria-labelledby="rules">
      <h2 id="rules" className="label">
        {words('rules')}
      </h2>
      <p className="intro">{words('rules.intro')}</p>
      {faultBand}
      <RulesWords words={rules.words} onChange={(next) => void change({ words: next })} />
      {PAIRS.map(({ name, ends, bounds, say }) => (
        <Setting key={name} label={words(`rules.${name}`)} hint={words(`rules.${name}.hint`)}>
          {({ hint }) => (
            <div className="rules-pair">
              {ends.map((end) => (
                <Bound
                  key={end}
                  label={words(`rules.${end}`)}
                  none={words('rules.any')}
                  bounds={bounds}
                  value={rules[end]}
                  say={say}
                  describedBy={hint}
                  onChange={(bound) => void change({ [end]: bound })}
                />
              ))}
            </div>
          )}
        </Setting>
      ))}
      <Setting
        label={words('rules.outside')}
        hint={list ? words('rules.outside.hint', { list }) : words('rules.outside.unknown')}
      >
        {({ hint }) => (
          <Switch
            label={words('rules.outside.switch')}
            on={rules.outside}
            // What is on already can be taken back, also when no address says any more whom it is about.
            refused={list === '' && !rules.outside}
            describedBy={hint}
            onChange={(outside) => void change({ outside })}
          />
        )}
      </Setting>
      <Setting label={words('rules.calendars')} hint={words('rules.calendars.hint')}>
        {() => (
          <ul className="rules-words">
            {view.calendars.map((calendar) => (
              <OfCalendar
                key={calendar.id}
                calendar={calendar}
                rules={rules.calendars}
                onChange={(calendars) => void change({ calendars })}
              />
            ))}
          </ul>
        )}
      </Setting>
      <RulesPreview />
    </section>
  )
}

interface OfCalendarProps {
  calendar: RulesView['calendars'][number]
  rules: readonly CalendarRule[]
  onChange: (rules: CalendarRule[]) => void
}

function OfCalendar({ calendar: { id, name }, rules, onChange }: OfCalendarProps) {
  const rule = rules.find(({ calendar }) => calendar === id)
  const others = rules.filter((one) => one !== rule)
  return (
    <li>
      <span className="rules-word">{name}</span>
      <Segmented
        label={words('rules.calendar', { name })}
        name={`calendar ${id}`}
        value={rule ? (rule.counts ? 'always' : 'never') : 'some'}
        choices={(['some', 'always', 'never'] as const).map((value) => ({
          value,
          label: words(`rules.calendar.${value}`),
        }))}
        onChange={(value) =>
          onChange(value === 'some' ? others : [...others, { calendar: id, counts: value === 'always' }])
        }
      />
    </li>
  )
}

interface BoundProps {
  label: string
  none: string
  bounds: readonly number[]
  value: number | undefined
  say: (bound: number) => string
  describedBy: string | undefined
  onChange: (bound: number | undefined) => void
}

/** A bound, or none. One that came from elsewhere and is none of ours is shown as well. */
function Bound({ label, none, bounds, value, say, describedBy, onChange }: BoundProps) {
  const all = value === undefined || bounds.includes(value) ? bounds : [...bounds, value].sort((a, b) => a - b)
  return (
    <div className="rules-bound">
      <span aria-hidden="true">{label}</span>
      <Select
        narrow
        label={label}
        describedBy={describedBy}
        value={String(value ?? '')}
        choices={[{ id: '', label: none }, ...all.map((bound) => ({ id: String(bound), label: say(bound) }))]}
        onChange={(id) => onChange(id === '' ? undefined : Number(id))}
      />
    </div>
  )
}
