// The folder of a copy in Markdown: our files in it, told from others by what they say. Which are ours, and what they say,
// stands in a hidden file beside them, with what is about to be written before it is: so an end in the middle leaves
// nothing that would be taken for somebody else’s words. A folder may be far away, so nobody waits for it.
import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, lstat, mkdir, open, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { besideName, fileStep, isCopyPath } from '../../core/markdown-copy.ts'

export const MANIFEST = '.threshold.json'
const PART = '.threshold-part'
const LONGEST = 20_000_000
/** So many files are on their way to the disk at one time. */
const AT_ONCE = 8

const hash = z.string().regex(/^[0-9a-f]{32}$/u)
const copyPath = z.string().refine(isCopyPath)
const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** Another one each time, so that the journal can tell of which state it speaks. */
  state: z.string().max(40),
  /** Of which journal it is. */
  journal: z.string().max(20),
  /** What it was written with, once all of it was; empty until then. */
  form: z.string().max(200),
  /** When all of it was last up to date. */
  at: z.int().optional(),
  files: z.record(copyPath, z.array(hash).min(1).max(20)),
  /** Whose file is where. */
  people: z.record(z.string().max(100), copyPath),
})
type Manifest = z.infer<typeof manifestSchema>

const EMPTY: Manifest = { format: 1, state: '', journal: '', form: '', files: {}, people: {} }

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 32)
const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** What a folder says of itself; nothing where it says nothing, or nonsense. Throws what keeps it from being read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(path.join(folder, MANIFEST), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })
  if (text === undefined || text.length > LONGEST) return undefined
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Opens the copy in a folder that is there. */
export async function openCopy(folder: string, yours: string) {
  if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' })
  let manifest: Manifest = (await readManifest(folder)) ?? EMPTY
  const files = new Map(Object.entries(manifest.files))
  const inTheWay = new Set<string>()
  const at = (file: string) => path.join(folder, file)

  async function save(change: Partial<Manifest> = {}): Promise<void> {
    manifest = { ...manifest, ...change, state: randomUUID(), files: Object.fromEntries(files) }
    await write(at(MANIFEST), JSON.stringify(manifest))
  }
  /** Somebody’s file gets a name of its own. */
  async function setAside(file: string): Promise<void> {
    for (let count = 1; ; count++) {
      const beside = at(besideName(file, yours, count))
      if ((await foundIn(beside)) !== undefined) continue
      await rename(at(file), beside)
      return
    }
  }

  return {
    state: () => manifest.state,
    form: () => manifest.form,
    at: () => manifest.at,
    paths: () => [...files.keys()],
    people: () => manifest.people,
    count: () => files.size,
    inTheWay: () => inTheWay.size,
    save,
    /**
     * Brings some files to what they are to say, undefined where they are to go. `looks` also at those which we wrote as
     * they are to be. Stops in between when `isOver`.
     */
    async bring(wanted: ReadonlyMap<string, string | undefined>, looks: boolean, isOver: () => boolean): Promise<void> {
      const looked = [...wanted].map(async ([file, content]) => {
        const hash = content === undefined ? undefined : hashOf(content)
        const ours = files.get(file)
        if (!looks && hash !== undefined && ours?.every((each) => each === hash)) return []
        return [{ file, content, hash, ours, step: fileStep(ours, await foundIn(at(file)), hash) }]
      })
      const steps = (await Promise.all(looked)).flat()
      if (isOver()) return
      for (const { file, hash, ours = [], step } of steps) {
        if (step === 'in-the-way') inTheWay.add(file)
        else inTheWay.delete(file)
        if (step === 'write' || step === 'aside') files.set(file, [...new Set([...ours, ...(hash ? [hash] : [])])])
      }
      if (steps.some(({ step }) => step !== 'stays' && step !== 'in-the-way')) await save()
      const settle = async ({ file, content, hash, step }: (typeof steps)[number]) => {
        if (step === 'in-the-way') return
        await rm(at(partOf(file)), { force: true })
        if (step === 'aside') await setAside(file)
        if (step === 'remove') await rm(at(file), { force: true })
        if (content !== undefined && (step === 'write' || step === 'aside')) {
          await mkdir(path.dirname(at(file)), { recursive: true })
          await write(at(file), content)
        }
        if (hash === undefined) files.delete(file)
        else files.set(file, [hash])
      }
      // What goes goes first: of two names that differ in their case alone, a system may see one.
      const written = steps.filter(({ hash }) => hash !== undefined)
      await Promise.all(steps.filter(({ hash }) => hash === undefined).map(settle))
      for (let from = 0; from < written.length && !isOver(); from += AT_ONCE)
        await Promise.all(written.slice(from, from + AT_ONCE).map(settle))
    },
  }
}

export type Copy = Awaited<ReturnType<typeof openCopy>>

/** Our files go, as far as nobody changed them, with what is empty then. Throws where the folder cannot be reached. */
export async function removeCopy(folder: string, yours: string): Promise<void> {
  const copy = await openCopy(folder, yours)
  // Without it nobody can tell ours: they would stay while it is said that they went.
  if (copy.count() === 0 && (await foundIn(path.join(folder, MANIFEST))) !== undefined && copy.state() === '')
    throw Object.assign(new Error('nonsense'), { code: 'EINVAL' })
  await copy.bring(new Map(copy.paths().map((file) => [file, undefined])), true, () => false)
  await rm(path.join(folder, MANIFEST), { force: true })
  for (const part of ['Days', 'People']) await rmdir(path.join(folder, part)).catch(() => {})
}

const partOf = (file: string) => path.join(path.dirname(file), `.${path.basename(file)}${PART}`)

/** Written beside its place, flushed, and moved over the old one in one step. */
async function write(file: string, content: string): Promise<void> {
  const part = partOf(file)
  let handle: FileHandle | undefined
  try {
    await rm(part, { force: true })
    handle = await open(part, 'wx', 0o600)
    await handle.writeFile(content)
    await handle.sync()
    await handle.close()
    await rename(part, file)
  } catch (error) {
    await handle?.close().catch(() => {})
    await rm(part, { force: true }).catch(() => {})
    throw error
  }
}

/** What a file says, as a hash; something else than a file is none of ours. */
async function foundIn(file: string): Promise<string | undefined> {
  try {
    return (await lstat(file)).isFile() ? hashOf(await readFile(file)) : 'no file'
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
