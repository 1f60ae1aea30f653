import { loud } from '../host/loud.ts'
import { record } from '../host/records.ts'

type Implemented = 'clear' | 'readText' | 'writeText'

let held = ''

export const clipboard = loud(
  {
    async writeText(text) {
      record('clipboard.writeText', text)
      held = text
    },
    readText: async () => held,
    clear() {
      held = ''
    },
  } satisfies Pick<Electron.Clipboard, Implemented>,
  'clipboard',
)

export const clipboardDriver = {
  text: () => held,
  set(text: string) {
    held = text
  },
}
