import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type ChecklistItem, type Group, groups } from '../../../core/arrive.ts'
import type { SettingsView } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { say } from '../../ui/said.ts'
import { words } from '../words.ts'
import { AddItem } from './add-item.tsx'
import { added, changed, inGroup, isFull, moved } from './checklist-order.ts'
import { ChecklistRow } from './checklist-row.tsx'
import { Rename } from './rename.tsx'
import { sayPlace, useChecklist } from './use-checklist.ts'
import { rowOf, useDrag } from './use-drag.ts'
import './checklist.css'

export function Checklist({ view }: { view: SettingsView }) {
  const { list, undo, save, backToFirst, carry, letGo, faultBand } = useChecklist(view)
  const root = useRef<HTMLDivElement>(null)
  const { lifted, lift } = useDrag(root, carry, letGo)
  const [adding, setAdding] = useState<Group | undefined>(undefined)
  // A row that changes its place or its group may be made anew; the focus goes with it.
  const follow = useRef<{ id: string; part: string } | undefined>(undefined)
  useLayoutEffect(() => {
    const followed = follow.current
    follow.current = undefined
    const row = followed && rowOf(root.current, followed.id)
    if (!row) return
    const control = row.querySelector<HTMLElement>(`.${followed.part}:not(:disabled)`) ?? row.querySelector('button')
    if (control !== document.activeElement) control?.focus()
    row.scrollIntoView({ block: 'nearest' })
  })
  const full = isFull(list)
  const move = (id: string, by: -1 | 1, part: string) => {
    const next = moved(list, id, by)
    follow.current = { id, part }
    save(next)
    sayPlace(next, id)
  }
  const remove = (item: ChecklistItem, text: string) => {
    const sentence = words('checklist.deleted', { text })
    save(
      list.filter(({ id }) => id !== item.id),
      sentence,
    )
    say(sentence)
  }
  const restore = (before: ChecklistItem[]) => {
    const back = before.find(({ id }) => !list.some((item) => item.id === id)) ?? before[0]
    if (back) follow.current = { id: back.id, part: 'item-words' }
    save(before)
  }
  const add = async (group: Group, text: string) => {
    setAdding(undefined)
    if (!text) return
    const id = await window.threshold.settings.newItemId()
    follow.current = { id, part: 'item-words' }
    save(added(list, { id, group, text, on: true }))
  }
  return (
    <div ref={root} className="checklist">
      <p className="intro">{words('checklist.intro')}</p>
      {faultBand}
      {groups.map((group) => (
        <section key={group} data-group={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`} className="label">
            {words(`arrive.group.${group}`)}
          </h2>
          <ul className="card items">
            {inGroup(list, group).map((item) => (
              <ChecklistRow
                key={item.id}
                item={item}
                list={list}
                lifted={lifted === item.id}
                full={full}
                onLift={(event) => lift(event, item.id)}
                onMove={(by, part) => move(item.id, by, part)}
                onChange={(change) => save(changed(list, item.id, change))}
                onDelete={(text) => remove(item, text)}
              />
            ))}
            {adding === group && (
              <li className="item">
                <Rename text="" hint={words('checklist.addHint')} onEnd={(text) => void add(group, text ?? '')} />
              </li>
            )}
            {adding !== group && inGroup(list, group).length === 0 && (
              <li className="item hint">{words('checklist.none')}</li>
            )}
          </ul>
        </section>
      ))}
      <div className="checklist-ways">
        <AddItem full={full} onAdd={setAdding} />
        {full && (
          <p id="checklist-full" className="hint">
            {words('checklist.full')}
          </p>
        )}
        <Button look="quiet" className="checklist-first" onClick={backToFirst}>
          {words('checklist.first')}
        </Button>
      </div>
      {undo && (
        <p className="checklist-undo meta">
          {undo.sentence} <UndoButton onUndo={() => restore(undo.list)} />
        </p>
      )}
    </div>
  )
}

/** What was deleted had the focus; the way back takes it over. */
function UndoButton({ onUndo }: { onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <Button ref={button} small look="quiet" onClick={onUndo}>
      {words('undo')}
    </Button>
  )
}
