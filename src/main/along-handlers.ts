// The requests for taking the journal along: the system's file dialogs, and what is written where they say.
import { dialog } from 'electron'
import type { Along } from '../core/along.ts'
import { readable } from '../core/along-records.ts'
import { linesAsCsv } from '../core/csv.ts'
import type { Kept } from '../core/faults.ts'
import { asMarkdown } from '../core/markdown.ts'
import type { AlongWish, AlongWritten } from '../shared/ipc.ts'
import { jsonFiles } from './along/json.ts'
import { markdownWords } from './along/markdown-words.ts'
import { writeFault, writeFiles, writeFolder } from './along/write.ts'
import type { Clock } from './clock.ts'
import type { HandlersOf } from './ipc.ts'
import type { Session } from './session.ts'
import type { TrayWords } from './tray-menu.ts'

interface AlongHandlersWorld {
  session: Session
  clock: Clock
  words: TrayWords
}

export function alongHandlers(world: AlongHandlersWorld): HandlersOf<'along'> {
  const { along } = world.session
  return {
    'along.view': along.view,
    'along.write': (wish) => write(world, wish),
    'along.choose': () => choose(world),
    'along.unlock': along.unlock,
    'along.map': along.map,
    'along.mapAgain': along.mapAgain,
    'along.forget': along.forget,
    'along.take': along.take,
    'along.undo': along.undo,
  }
}

async function choose({ session, words }: AlongHandlersWorld): Promise<void> {
  const filters = [
    { name: words('along.files'), extensions: ['json', 'age', 'csv', 'tsv'] },
    { name: '*', extensions: ['*'] },
  ]
  const { filePaths, canceled } = await dialog.showOpenDialog({ properties: ['openFile', 'multiSelections'], filters })
  if (!canceled && filePaths.length > 0) await session.along.choose(filePaths)
}

async function write(world: AlongHandlersWorld, wish: AlongWish): Promise<Kept<AlongWritten>> {
  if (!world.session.along.mayWrite(wish)) return { ok: false, fault: 'confidential' }
  const place = await placeFor(world, wish)
  if (place === undefined) return { ok: true, value: null }
  try {
    return { ok: true, value: await writeTo(place, world, wish) }
  } catch (error) {
    const fault = writeFault(error)
    if (!fault) throw error
    return { ok: false, fault }
  }
}

const nameFor = ({ session, words }: AlongHandlersWorld) => words('along.name', { day: session.day.today() })

async function placeFor(world: AlongHandlersWorld, { form, passphrase }: AlongWish): Promise<string | undefined> {
  if (form === 'markdown') {
    const { filePaths, canceled } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
    return canceled ? undefined : filePaths[0]
  }
  const defaultPath = `${nameFor(world)}.${form}${passphrase === undefined ? '' : '.age'}`
  const { filePath, canceled } = await dialog.showSaveDialog({ defaultPath })
  return canceled || !filePath ? undefined : filePath
}

async function writeTo(place: string, world: AlongHandlersWorld, wish: AlongWish): Promise<AlongWritten> {
  const { session, words } = world
  const gathered = session.along.gather(wish.range)
  const { dayEndsAt } = session.settingsView.view().settings
  if (wish.form === 'markdown') {
    const files = asMarkdown(readable(gathered), dayEndsAt, markdownWords(words))
    return { place: writeFolder(place, nameFor(world), files), files: files.size }
  }
  const contents =
    wish.form === 'csv' ? [`\ufeff${linesAsCsv(readable(gathered), dayEndsAt)}`] : await asJson(gathered, world, wish)
  return { place: writeFiles(place, contents), files: contents.length }
}

async function asJson(gathered: Along, { session, clock }: AlongHandlersWorld, { passphrase }: AlongWish) {
  const files = jsonFiles(gathered, clock.now(), session.settingsView.view().version)
  if (passphrase === undefined) return files
  const locked: Uint8Array[] = []
  for (const text of files) {
    const bytes = await session.along.lock(text, passphrase)
    if (!bytes) throw Object.assign(new Error('the file could not be locked'), { code: 'ELOCK' })
    locked.push(bytes)
  }
  return locked
}
