// Every word on screen comes from the catalogue.
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { sourcesIn } from '../../layers.ts'
import { hardCoded } from './hard-coded.ts'

test('no source says anything by itself, glues sentences, or keeps one', () => {
  const sources = sourcesIn(path.resolve(import.meta.dirname, '../../..'))
  expect([...sources.keys()].filter((file) => file.endsWith('.tsx')).length).toBeGreaterThan(50)
  expect(hardCoded(sources)).toEqual([])
})

describe('the check notices', () => {
  const inWindow = (source: string) => hardCoded(new Map([['src/renderer/home/a.tsx', source]]))
  const inMain = (source: string) => hardCoded(new Map([['src/main/a.ts', source]]))
  const says = (file: string) => [`${file} says “Save”`]

  it.each([
    'const a = () => <p>Save</p>',
    "const a = () => <p>{'Save'}</p>",
    "const a = () => <p>{on ? 'Save' : null}</p>",
    "const a = () => <p>{on && 'Save'}</p>",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
    'const a = () => <p>{`Save${count}`}</p>',
    'const a = () => <button aria-label="Save" />',
    'const a = () => <input placeholder="Save" />',
    "const a = () => <abbr title={on ? 'Save' : undefined} />",
    'const a = () => <Switch label="Save" />',
    "import { say } from '../ui/said.ts'; const a = () => say('Save')",
  ])('in a window: %s', (source) => expect(inWindow(source)).toEqual(says('src/renderer/home/a.tsx')))

  it.each([
    "const a = { id: 'save', label: 'Save' }",
    "new Notification({ title: 'Save' })",
    "const a = () => dialog.showMessageBox({ message: on ? 'Save' : words('x') })",
    "tray.setToolTip('Save')",
  ])('in main: %s', (source) => expect(inMain(source)).toEqual(says('src/main/a.ts')))

  it.each([
    "const a = () => words('a') + ' ' + words('b')",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
    "const a = () => `${words('a')} ${name}`",
  ])('what is glued: %s', (source) => expect(inWindow(source)).toContain('src/renderer/home/a.tsx glues a sentence'))

  it('a sentence that would stay when the language changes', () => {
    expect(inWindow("const a = { b: words('b') }")).toEqual([
      'src/renderer/home/a.tsx keeps a sentence of one language',
    ])
  })

  it('the title of a page', () => {
    expect(hardCoded(new Map([['src/renderer/home/index.html', '<title>Save</title>']]))).toEqual(
      says('src/renderer/home/index.html'),
    )
  })

  it('nothing in what is right', () => {
    expect(
      inWindow(`const a = () => (
        <label className="a b" aria-label={words(on ? 'x' : 'y', { name })}>
          {section === 'today' && <Icon name="tick" />} · {count} {words('z')}
        </label>
      )`),
    ).toEqual([])
    expect(inMain("const a = () => ({ id: 'save', role: 'quit', title: 'Threshold', label: words('save') })")).toEqual(
      [],
    )
  })
})
