// The copy in Markdown over a real journal and a real folder: what is written when, and what of others stays.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { AGAIN_MS, PAUSE_MS } from '../../../src/main/markdown-copy/keeping.ts'
import { temporaryFolder } from '../folder.ts'
import { plain, temporaryJournal } from '../journal/temporary.ts'
import { copied, filesIn } from './copied.ts'

const DAY = 'Days/2026-11-24.md'

/** A line about Ann and one about nobody, copied. */
async function living() {
  const life = temporaryJournal()
  const copy = copied(life)
  const keep = (text: string, name?: string) => {
    const journal = copy.journal()
    const persons = name === undefined ? [] : [journal.people.byName(name)]
    return journal.lines.keep(plain(text, { persons }))
  }
  keep('@Ann glad', 'Ann')
  keep('grey morning')
  await copy.begun()
  const read = (file: string) => readFileSync(copy.at(file), 'utf8')
  return { ...life, ...copy, keep, read }
}

describe('what changes', () => {
  it('is written after a pause, and no other file is', async () => {
    const { keep, settle, read, at, clock } = await living()
    clock.advance(24 * 3_600_000)
    const before = statSync(at(DAY)).ino
    keep('@Bob came', 'Bob')
    await settle(PAUSE_MS - 1)
    expect(existsSync(at('People/Bob.md'))).toBe(false)
    keep('and left')
    await settle(PAUSE_MS - 1)
    expect(existsSync(at('People/Bob.md'))).toBe(false)
    await settle(1)
    expect(read('People/Bob.md')).toContain('- [2026-11-25](../Days/2026-11-25.md)')
    expect(read('Days/2026-11-25.md')).toContain('and left')
    expect(statSync(at(DAY)).ino).toBe(before)
  })

  it('goes when it is deleted: a line, somebody, the last of a day', async () => {
    const { journal: opened, pause, files, read } = await living()
    const journal = opened()
    const lines = journal.byDay.day('2026-11-24', '02:00', { promises: [], thoughts: [] }).lines.map(({ id }) => id)
    const ann = journal.people.byName('Ann').id
    journal.keep(() => {
      for (const each of journal.deletion.linesNaming(ann)) journal.deletion.setLine(each, 'Someone glad')
      journal.deletion.removePerson(ann)
    })
    await pause()
    expect(Object.keys(files())).toEqual([DAY])
    expect(read(DAY)).toContain('people: []')
    expect(read(DAY)).toContain('Someone glad')
    for (const id of lines) {
      const line = journal.lines.get(id)
      if (line) journal.lines.remove(line)
    }
    await pause()
    expect(files()).toEqual({})
  })

  it('follows a new name: the file, and the links to it', async () => {
    const { journal, pause, files, read } = await living()
    journal().people.rename(journal().people.byName('Ann').id, 'Ann Berger')
    await pause()
    expect(new Set(Object.keys(files()))).toEqual(new Set([DAY, 'People/Ann Berger.md']))
    expect(read(DAY)).toContain('people: ["[[Ann Berger]]"]')
  })

  it('in another language or with another end of the day all of it is written anew', async () => {
    const { copy, settings, pause, files, exported, clock, keep, speak, at } = await living()
    clock.advance(17 * 3_600_000)
    keep('late')
    await pause()
    settings.dayEndsAt = '00:00'
    copy().look()
    await pause()
    expect(files()).toEqual(exported())
    expect(Object.keys(files())).toContain('Days/2026-11-25.md')
    rmSync(at(DAY))
    speak('fr')
    copy().look()
    await pause()
    expect(files()).toEqual(exported())
  })
})

describe('after the app has ended', () => {
  it('the next start does what was left, and looks at nothing else', async () => {
    const { keep, again, files, exported, at } = await living()
    keep('at the last moment', 'Cleo')
    rmSync(at('People/Ann.md'))
    await again('ended')
    expect(new Set(Object.keys(files()))).toEqual(new Set([DAY, 'People/Cleo.md']))
    expect(files()[DAY]).toBe(exported()[DAY])
  })

  it('and was killed, it looks at all of it, half-written files too', async () => {
    const { keep, again, files, exported, at, folder } = await living()
    keep('at the last moment', 'Cleo')
    rmSync(at('People/Ann.md'))
    writeFileSync(at('Days/.2026-11-24.md.threshold-part'), 'half of i')
    await again('killed')
    expect(files()).toEqual(exported())
    expect(readdirSync(path.join(folder, 'Days'))).toEqual(['2026-11-24.md'])
  })

  it('between what is to be written and its being written, nobody’s words are thought to be theirs', async () => {
    const { again, files, exported, at, folder, keep } = await living()
    const manifest = path.join(folder, '.threshold.json')
    const before = readFileSync(manifest, 'utf8')
    keep('on its way', 'Ann')
    await again('ended')
    // As if the end had come before the last word of the file beside them.
    const now = JSON.parse(readFileSync(manifest, 'utf8')) as { files: Record<string, string[]> }
    const old = JSON.parse(before) as { files: Record<string, string[]> }
    for (const file of Object.keys(old.files))
      now.files[file] = [...(old.files[file] ?? []), ...(now.files[file] ?? [])]
    await again('killed', () => writeFileSync(manifest, JSON.stringify(now)))
    keep('later')
    await again('killed')
    expect(files()).toEqual(exported())
    expect(existsSync(at('Days/2026-11-24 (yours).md'))).toBe(false)
  })

  it('a file beside them that says nonsense is not believed', async () => {
    const { again, files, exported, folder } = await living()
    for (const nonsense of ['', '{"format":1}', JSON.stringify({ format: 1, files: { '../../x.md': [] } })]) {
      await again('killed', () => writeFileSync(path.join(folder, '.threshold.json'), nonsense))
      expect(files()).toEqual(exported())
    }
  })
})

describe('files of others', () => {
  it('one of ours that was changed is kept beside, when ours has something new to say', async () => {
    const { keep, pause, again, read, at, exported } = await living()
    writeFileSync(at(DAY), 'my own words')
    await again('killed')
    expect(read(DAY)).toBe('my own words')
    keep('one more')
    await pause()
    expect(read('Days/2026-11-24 (yours).md')).toBe('my own words')
    expect(read(DAY)).toBe(exported()[DAY])
    writeFileSync(at(DAY), 'and again')
    keep('and more')
    await pause()
    expect(read('Days/2026-11-24 (yours 2).md')).toBe('and again')
  })

  it('what was there, or takes one of our names, is left alone and said', async () => {
    const { keep, pause, copy, read, at, exported } = await living()
    mkdirSync(at('Notes'))
    writeFileSync(at('Notes/mine.md'), 'mine')
    writeFileSync(at('People/Bob.md'), 'my own Bob')
    keep('@Bob came', 'Bob')
    await pause()
    expect([read('Notes/mine.md'), read('People/Bob.md')]).toEqual(['mine', 'my own Bob'])
    expect(copy().view().inTheWay).toBe(1)
    renameSync(at('People/Bob.md'), at('Notes/Bob.md'))
    keep('and left', 'Bob')
    await pause()
    expect(read('People/Bob.md')).toBe(exported()['People/Bob.md'])
    expect(copy().view().inTheWay).toBe(0)
  })
})

describe('a folder that cannot be written to', () => {
  it('is said, tried again later, and nothing is lost', async () => {
    const { keep, pause, settle, copy, folder, files, exported, told } = await living()
    const elsewhere = path.join(temporaryFolder(), 'moved')
    renameSync(folder, elsewhere)
    keep('meanwhile', 'Cleo')
    await pause()
    expect(copy().fault()).toEqual({ fault: 'gone', folder })
    expect(told).toContain('today')
    expect(existsSync(folder)).toBe(false)
    renameSync(elsewhere, folder)
    await settle(AGAIN_MS)
    expect([files(), copy().fault()]).toEqual([exported(), undefined])
  })

  it('also one that may only be read', { skip: process.platform === 'win32' }, async () => {
    // As root no permission binds; there Linux has a folder that takes no file from anybody.
    const place = process.platform === 'linux' ? '/sys' : temporaryFolder()
    if (process.platform !== 'linux') chmodSync(place, 0o500)
    const life = temporaryJournal()
    life.journal.lines.keep(plain('grey morning'))
    const { copy, begun } = copied(life, { markdownFolder: place })
    await begun()
    expect(copy().fault()).toEqual({ fault: 'read-only', folder: place })
  })
})

describe('where it is kept', () => {
  const chosen = async (place: string) => {
    const copy = copied(temporaryJournal(), { markdownFolder: '' })
    expect(await copy.copy().choose(place)).toEqual({ ok: true })
    await copy.copy().settled()
    return copy
  }

  it('is the folder itself where it is empty, else one of its own in it', async () => {
    const place = temporaryFolder()
    expect((await chosen(place)).settings.markdownFolder).toBe(place)
    // It has this journal's copy now.
    expect((await chosen(place)).settings.markdownFolder).toBe(place)
    const full = temporaryFolder()
    writeFileSync(path.join(full, 'mine.md'), 'mine')
    expect((await chosen(full)).settings.markdownFolder).toBe(path.join(full, 'Threshold'))
    writeFileSync(path.join(full, 'Threshold/.threshold.json'), '{}')
    expect((await chosen(full)).settings.markdownFolder).toBe(path.join(full, 'Threshold 2'))
    expect(readFileSync(path.join(full, 'mine.md'), 'utf8')).toBe('mine')
  })

  it('is asked about where it seems to be synced, and nothing is written before', async () => {
    const place = path.join(temporaryFolder(), 'Dropbox')
    mkdirSync(place)
    const copy = await chosen(place)
    expect(copy.copy().view()).toMatchObject({ folder: '', asks: { folder: place, synced: 'Dropbox' } })
    expect(readdirSync(place)).toEqual([])
    copy.copy().forget()
    expect(copy.copy().view().asks).toBeUndefined()
    await copy.copy().choose(place)
    expect(await copy.copy().begin()).toEqual({ ok: true })
    expect(copy.copy().view()).toMatchObject({ folder: place, synced: 'Dropbox', asks: undefined })
  })

  it('that is not there is refused', async () => {
    const copy = copied(temporaryJournal(), { markdownFolder: '' })
    expect(await copy.copy().choose(path.join(temporaryFolder(), 'gone'))).toEqual({ ok: false, fault: 'gone' })
    expect(copy.settings.markdownFolder).toBe('')
  })
})

describe('ended', () => {
  it('its files stay', async () => {
    const { copy, files, exported, keep, pause, settings } = await living()
    const before = exported()
    expect(await copy().stopKeeping(false)).toEqual({ ok: true })
    keep('afterwards')
    await pause()
    expect([files(), settings.markdownFolder]).toEqual([before, ''])
  })

  it('or go, but for what somebody changed or brought', async () => {
    const { copy, folder, at, read } = await living()
    writeFileSync(at(DAY), 'my own words')
    writeFileSync(at('notes.md'), 'mine')
    expect(await copy().stopKeeping(true)).toEqual({ ok: true })
    expect(new Set(Object.keys(filesIn(folder)))).toEqual(new Set(['Days/2026-11-24 (yours).md', 'notes.md']))
    expect(read('Days/2026-11-24 (yours).md')).toBe('my own words')
    expect(readdirSync(folder)).toEqual(['Days', 'notes.md'])
  })

  it('say that they could not go where nobody can tell them from others', async () => {
    const { copy, at, files, settings, folder } = await living()
    const before = files()
    const manifest = readFileSync(at('.threshold.json'), 'utf8')
    writeFileSync(at('.threshold.json'), '{')
    expect(await copy().stopKeeping(true)).toEqual({ ok: false, fault: 'not-written' })
    expect([files(), settings.markdownFolder]).toEqual([before, folder])
    await copy().settled()
    writeFileSync(at('.threshold.json'), manifest)
  })

  it('with everything that is deleted its files go, and where it cannot be reached that is said', async () => {
    const { copy, folder, files } = await living()
    copy().stop()
    renameSync(folder, `${folder}-away`)
    expect(await copy().remove()).toBe(false)
    renameSync(`${folder}-away`, folder)
    expect(await copy().remove()).toBe(true)
    expect([files(), readdirSync(folder)]).toEqual([{}, []])
  })

  it('a folder that cannot be reached keeps it on', async () => {
    const { copy, folder, settings } = await living()
    renameSync(folder, `${folder}-away`)
    expect(await copy().stopKeeping(true)).toEqual({ ok: false, fault: 'gone' })
    expect(settings.markdownFolder).toBe(folder)
    await copy().settled()
    renameSync(`${folder}-away`, folder)
  })
})
