import { useState } from 'react'
import type { Day } from '../../../core/day.ts'
import type { AlongForm, AlongRange, AlongView, AlongWritten } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { useKeeping } from '../keeping.tsx'
import { Switch } from '../parts/switch.tsx'
import { ChoosePerson } from '../people/choose-person.tsx'
import { words } from '../words.ts'
import { AlongPassphrase } from './along-passphrase.tsx'
import { Setting } from './setting.tsx'
import { SettingGroup } from './setting-group.tsx'

const { along } = window.threshold
const forms: readonly AlongForm[] = ['json', 'markdown', 'csv']
const ranges: ReadonlyArray<AlongRange['kind']> = ['all', 'days', 'person']

interface AlongOutProps {
  people: AlongView['people']
  today: Day
  /** Something else is the one thing to do on this page. */
  isQuiet: boolean
  /** Confidential mode lets nothing leave that anybody could read. */
  onlyLocked: boolean
}

/** What is taken along, in which form, locked or not. */
export function AlongOut({ people, today, isQuiet, onlyLocked }: AlongOutProps) {
  const { keep, faultBand } = useKeeping()
  const [form, setForm] = useState<AlongForm>('json')
  const [kind, setKind] = useState<AlongRange['kind']>('all')
  const [days, setDays] = useState({ from: today, to: today })
  const [person, setPerson] = useState<string | undefined>(undefined)
  const [locks, setLocks] = useState(onlyLocked)
  const [passphrase, setPassphrase] = useState('')
  const [written, setWritten] = useState<AlongWritten>(null)
  const [isBusy, setIsBusy] = useState(false)
  /** What was written is something else than what is wished for now. */
  const wish =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      setWritten(null)
    }
  const isLocked = form === 'json' && locks
  const range: AlongRange | undefined =
    kind === 'all'
      ? { kind }
      : kind === 'days'
        ? days.from !== '' && days.to !== '' && days.from <= days.to
          ? { kind, ...days }
          : undefined
        : person === undefined
          ? undefined
          : { kind, id: person }
  const isReady = range !== undefined && (!isLocked || passphrase !== '')

  async function write(): Promise<void> {
    if (!range || !isReady || isBusy) return
    setIsBusy(true)
    setWritten(null)
    const kept = await keep(() => along.write({ form, range, ...(isLocked && { passphrase }) }))
    setIsBusy(false)
    if (kept.ok) setWritten(kept.value)
  }

  return (
    <SettingGroup label={words('along.out')}>
      <Setting label={words('along.what')}>
        {() => (
          <>
            <Segmented
              label={words('along.what')}
              name="along-what"
              value={kind}
              choices={ranges.map((value) => ({ value, label: words(`along.what.${value}`) }))}
              onChange={wish(setKind)}
            />
            {kind === 'days' && <Days days={days} onChange={wish(setDays)} />}
            {kind === 'person' &&
              (person === undefined ? (
                <div className="along-person">
                  <ChoosePerson not="" onChoose={wish(setPerson)} />
                </div>
              ) : (
                <div className="setting-line along-below">
                  <span className="own">{people.find(({ id }) => id === person)?.name}</span>
                  <Button small onClick={() => setPerson(undefined)}>
                    {words('along.person.other')}
                  </Button>
                </div>
              ))}
          </>
        )}
      </Setting>
      <Setting
        label={words('along.form')}
        hint={words(onlyLocked ? 'confidential.fixed.form' : `along.form.${form}.hint`)}
      >
        {() =>
          onlyLocked ? (
            <p className="setting-text fixed">{words('along.form.json')}</p>
          ) : (
            <Segmented
              label={words('along.form')}
              name="along-form"
              value={form}
              choices={forms.map((value) => ({ value, label: words(`along.form.${value}`) }))}
              onChange={wish(setForm)}
            />
          )
        }
      </Setting>
      {form === 'json' && (
        <Setting label={words('along.lock')} hint={words(isLocked ? 'along.lock.hint' : 'along.plain')}>
          {({ hint }) => (
            <>
              <Switch
                label={words('along.lock.switch')}
                on={locks}
                refused={onlyLocked}
                describedBy={hint}
                onChange={wish(setLocks)}
              />
              {locks && <AlongPassphrase onChange={wish(setPassphrase)} />}
            </>
          )}
        </Setting>
      )}
      {faultBand}
      <div className="along-ways">
        <Button
          look={isQuiet ? 'secondary' : 'primary'}
          aria-disabled={!isReady || isBusy}
          onClick={() => void write()}
        >
          {words(form === 'markdown' ? 'along.write.folder' : 'along.write')}
        </Button>
        <p className="hint" role="status">
          {isBusy
            ? words('along.writing')
            : written
              ? words('along.written', { place: written.place, count: written.files })
              : form === 'json'
                ? ''
                : words('along.plain')}
        </p>
      </div>
    </SettingGroup>
  )
}

function Days({ days, onChange }: { days: { from: Day; to: Day }; onChange: (days: { from: Day; to: Day }) => void }) {
  return (
    <div className="along-days">
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="along-day">
          <span className="label">{words(`along.days.${end}`)}</span>
          <input
            type="date"
            className="field"
            value={days[end]}
            max="9999-12-31"
            onChange={({ target }) => onChange({ ...days, [end]: target.value })}
          />
        </label>
      ))}
    </div>
  )
}
