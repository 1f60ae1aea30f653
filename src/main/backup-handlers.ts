// The requests about backups.
import { dialog, shell } from 'electron'
import type { BackupChosen } from '../shared/ipc.ts'
import type { BackupElsewhere } from './backup-elsewhere.ts'
import type { HandlersOf } from './ipc.ts'
import type { Session } from './session.ts'
import type { TrayWords } from './tray-menu.ts'

export function backupHandlers({ session: { backups } }: { session: Session }): HandlersOf<'backups'> {
  return {
    'backups.view': backups.view,
    'backups.make': () => backups.make('asked'),
    'backups.chooseFolder': async () => {
      const { filePaths, canceled } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
      return canceled || !filePaths[0] ? null : backups.keepIn(filePaths[0])
    },
    'backups.ownFolder': backups.keepInOwn,
    'backups.show': async () => void shell.openPath((await backups.view()).folder),
    'backups.compare': backups.compare,
    'backups.restore': backups.restore,
    'backups.older': backups.older,
    'backups.deleteOlder': backups.deleteOlder,
  }
}

export async function chooseBackup(elsewhere: BackupElsewhere, words: TrayWords): Promise<BackupChosen | null> {
  const filters = [
    { name: words('backupFiles'), extensions: ['backup'] },
    { name: '*', extensions: ['*'] },
  ]
  const { filePaths, canceled } = await dialog.showOpenDialog({ properties: ['openFile'], filters })
  return canceled || !filePaths[0] ? null : elsewhere.choose(filePaths[0])
}
