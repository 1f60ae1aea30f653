// The requests about the copy in Markdown that is kept up.
import { dialog, shell } from 'electron'
import type { HandlersOf } from './ipc.ts'
import type { Session } from './session.ts'

export function markdownHandlers({ session: { markdownCopy } }: { session: Session }): HandlersOf<'markdown'> {
  return {
    'markdown.view': markdownCopy.view,
    'markdown.choose': async () => {
      const { filePaths, canceled } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
      return canceled || !filePaths[0] ? null : markdownCopy.choose(filePaths[0])
    },
    'markdown.begin': markdownCopy.begin,
    'markdown.forget': markdownCopy.forget,
    'markdown.again': markdownCopy.again,
    'markdown.show': () => void shell.openPath(markdownCopy.view().folder),
    'markdown.stop': markdownCopy.stopKeeping,
  }
}
