import type { Payload } from '../host/cdp.ts'
import { electronEvent } from '../host/electron-event.ts'
import { loud } from '../host/loud.ts'
import { focusedWindow, openContents } from '../host/open-windows.ts'
import { toElectron } from '../host/schemes.ts'

const byTarget = (id: string) => [...openContents.values()].find((contents) => contents.page.id === id)

export const webContents = loud(
  {
    getAllWebContents: () => [...openContents.values()],
    getFocusedWebContents: () => focusedWindow()?.webContents ?? null,
    fromId: (id: number) => openContents.get(id),
    fromDevToolsTargetId: byTarget,
  } satisfies { [K in keyof typeof Electron.WebContents]?: (...args: never[]) => unknown },
  'webContents',
)

/** A page that is closed from outside, as by Playwright's `page.close()`, takes its window along. */
export const onTargetDestroyed = ({ targetId }: Payload) => byTarget(targetId)?.closedFromOutside()
export const onTargetChanged = ({ targetInfo }: Payload) => {
  const contents = byTarget(targetInfo.targetId)
  const title = toElectron(targetInfo.title)
  if (!contents || contents.status.title === title) return
  contents.status.title = title
  contents.emit('page-title-updated', electronEvent(), title, true)
}
