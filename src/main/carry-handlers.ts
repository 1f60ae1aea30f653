// The requests for two computers.
import { clipboard, dialog, shell } from 'electron'
import { groupsOf } from '../core/recovery-code.ts'
import type { CarryDone } from '../shared/ipc.ts'
import type { HandlersOf } from './ipc.ts'
import type { Session } from './session.ts'

export function carryHandlers({ session: { carry } }: { session: Session }): HandlersOf<'carry'> {
  const code = () => groupsOf(carry.code()).join(' ')
  return {
    'carry.view': carry.view,
    'carry.begin': () => inFolder(carry.begin),
    'carry.join': (typed) => inFolder((folder) => carry.join(folder, typed)),
    'carry.now': carry.now,
    'carry.end': carry.end,
    'carry.rename': carry.rename,
    'carry.code': code,
    'carry.copyCode': () => clipboard.writeText(code()),
    'carry.show': () => void shell.openPath(carry.folder()),
  }
}

async function inFolder(deed: (folder: string) => Promise<CarryDone>): Promise<CarryDone | null> {
  const { filePaths, canceled } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
  return canceled || !filePaths[0] ? null : deed(filePaths[0])
}
