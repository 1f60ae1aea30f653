import { loud } from '../host/loud.ts'
import { record } from '../host/records.ts'

type Implemented = 'beep' | 'openExternal' | 'openPath' | 'showItemInFolder' | 'trashItem'

/** Nothing leaves the machine and nothing is opened: it is recorded. */
export const shell = loud(
  {
    openExternal: async (url) => record('shell.openExternal', url),
    async openPath(file) {
      record('shell.openPath', file)
      return ''
    },
    showItemInFolder: (file) => record('shell.showItemInFolder', file),
    trashItem: async (file) => record('shell.trashItem', file),
    beep: () => record('shell.beep'),
  } satisfies Pick<Electron.Shell, Implemented>,
  'shell',
)
