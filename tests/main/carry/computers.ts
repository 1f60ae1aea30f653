// Computers that carry through one folder, each with a journal and a data folder of its own.
import { readdirSync } from 'node:fs'
import { createCarry } from '../../../src/main/carry/carry.ts'
import { openBundle } from '../../../src/main/carry/open.ts'
import { writeOn } from '../../../src/main/carry/write-work.ts'
import type { BundleWriter } from '../../../src/main/carry/writer.ts'
import { createDay } from '../../../src/main/day.ts'
import { createDeletion } from '../../../src/main/deletion.ts'
import type { CarryView } from '../../../src/shared/ipc.ts'
import { plain, temporaryJournal } from '../journal/temporary.ts'

export function computer(name: string, life = temporaryJournal()) {
  const { journal, clock, folder: dataFolder } = life
  const day = createDay(clock, () => '02:00')
  const inThread: BundleWriter = async (job) => writeOn(job)
  const world = {
    held: false,
    backups: 0,
    backUpFails: false,
    opened: 0,
    compared: 0,
    version: '1.0.0',
    /** What happens while a bundle is opened. */
    meanwhile: () => {},
    write: inThread,
  }
  const deletion = createDeletion({ journal, clock, day, changed: () => {} })
  const part = () =>
    createCarry({
      journal,
      clock,
      dataFolder,
      deletion,
      version: world.version,
      changed: () => {},
      passed: () => {},
      carry: { computer: name, someone: () => 'someone', write: (...asked) => world.write(...asked) },
      heldKey: { copy: () => Uint8Array.from(life.key) },
      reader: {
        async open(question) {
          world.opened++
          world.meanwhile()
          const opened = openBundle(question)
          if (opened.ok) world.compared += Object.values(opened.bundle.along).flat().length
          return opened
        },
      },
      async backUp() {
        world.backups++
        return !world.backUpFails
      },
      isHeld: () => world.held,
      looks: () => {},
      rulesChanged: () => {},
    })
  return {
    ...life,
    world,
    deletion,
    carry: part(),
    /** The same data folder, as after a restart. */
    again: part,
    keep: (text: string) => journal.lines.keep(plain(text)),
    lines: () => [...journal.records.all('lines')].map(({ text }) => text),
  }
}
export type Computer = ReturnType<typeof computer>

export function on(carry: Computer['carry']): Extract<CarryView, { on: true }> {
  const view = carry.view()
  if (!view.on) throw new Error('nothing is carried')
  return view
}

export const bundlesIn = (folder: string) => readdirSync(folder).sort()
