import { useState } from 'react'
import type { Day } from '../../../core/day.ts'
import type { PersonView, Section } from '../../../shared/ipc.ts'
import { fullDay } from '../../../shared/times.ts'
import { Button } from '../../ui/button.tsx'
import { momentText, tellingText } from '../../ui/sentences.ts'
import { useView } from '../../ui/surroundings.ts'
import { useKeeping } from '../keeping.tsx'
import { Back } from '../parts/back.tsx'
import { Heading } from '../parts/heading.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { Delete } from './delete.tsx'
import { History } from './history.tsx'
import { Matters } from './matters.tsx'
import { Merge } from './merge.tsx'
import { More } from './more.tsx'
import { Names } from './names.tsx'
import { Promises } from './promises.tsx'
import { Rename } from './rename.tsx'
import './people.css'
import './person.css'

const threshold = window.threshold

/** A person's own page, over what it was opened from. */
export function Person({ id, from, today }: { id: string; from: Section | undefined; today: Day }) {
  const { keep, faultBand } = useKeeping()
  const view = useView(() => threshold.people.person(id), 'people', 'journal', 'today', 'line')
  const [open, setOpen] = useState<'rename' | 'names' | 'merge' | 'delete' | undefined>(undefined)
  if (view === undefined) return null
  const close = () => setOpen(undefined)
  const archive = (archived: boolean) => void keep(() => threshold.people.archive(id, archived))
  return (
    <article className="person">
      <div className="person-ways">
        <Back to={from} />
        {view && (
          <span className="person-does">
            <Button look="quiet" onClick={() => setOpen('rename')}>
              {words('person.rename')}
            </Button>
            <More view={view} onOpen={setOpen} onArchive={archive} />
          </span>
        )}
      </div>
      {faultBand}
      {view === null ? (
        <Heading>{words('person.gone')}</Heading>
      ) : (
        <>
          {open === 'rename' ? <Rename view={view} keep={keep} onClose={close} /> : <Heading>{view.name}</Heading>}
          <About view={view} today={today} />
          {view.archived && (
            <p className="people-said">
              <span className="meta">{words('person.archived')}</span>
              <Button small look="quiet" onClick={() => archive(false)}>
                {words('person.back')}
              </Button>
            </p>
          )}
          {view.merged !== undefined && (
            <p className="people-said" role="status">
              <span className="meta">{words('person.merged', { other: view.merged, name: view.name })}</span>
              <Button small look="quiet" onClick={() => void keep(() => threshold.people.unmerge(id))}>
                {words('undo')}
              </Button>
            </p>
          )}
          {open === 'names' && <Names view={view} keep={keep} onClose={close} />}
          <Matters id={id} said={view.matters} keep={keep} />
          <Promises promises={view.promises} today={today} keep={keep} />
          <History view={view} today={today} />
          {open === 'merge' && <Merge view={view} keep={keep} onClose={close} />}
          {open === 'delete' && <Delete id={id} keep={keep} onClose={close} />}
        </>
      )}
    </article>
  )
}

/** What else they are called, since when one knows them, when one meets next. */
function About({ view, today }: { view: PersonView; today: Day }) {
  const { at } = useHere()
  const { aliases, addresses, conversations, since, next, telling } = view
  const list = new Intl.ListFormat(at.locale, { type: 'conjunction' })
  const facts = [
    aliases.length > 0 && words('person.also', { names: list.format(aliases) }),
    // Of two with one name, what tells them apart; else the address one writes to.
    telling?.last !== undefined ? tellingText(words, telling, at) : addresses[0],
    since && words('person.since', { day: fullDay(since, at.region, today), count: conversations }),
    next !== undefined && words('person.next', { when: momentText(words, next, at) }),
  ].filter((fact) => typeof fact === 'string')
  if (facts.length === 0) return null
  return (
    <ul className="meta person-about">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}
