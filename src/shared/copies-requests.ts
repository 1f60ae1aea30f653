// What is asked of the copy in Markdown, and of the backups that were made before (requests.ts).
import type { BackupsDeleted, BackupsOlder } from './backup-views.ts'
import type { CopyDone, MarkdownCopyView } from './markdown-views.ts'

export interface CopiesRequests {
  'markdown.view': () => MarkdownCopyView
  /** Opens the system's dialog for a folder; null when none was chosen. One that seems to be synced is asked about. */
  'markdown.choose': () => CopyDone | null
  /** In the folder that was asked about; or not. */
  'markdown.begin': () => CopyDone
  'markdown.forget': () => void
  /** Tries again at once. */
  'markdown.again': () => void
  'markdown.show': () => void
  /** No copy is kept any more; its files go, or stay. */
  'markdown.stop': (filesGo: boolean) => CopyDone

  /** Makes a new backup, and says which others there are then. */
  'backups.older': () => BackupsOlder
  /** Deletes those that were said, while the new one is whole. */
  'backups.deleteOlder': () => BackupsDeleted
}
