import type { SettingsView } from '../../../shared/ipc.ts'
import { useView } from '../../ui/surroundings.ts'
import { words } from '../words.ts'
import { AlongEarlier } from './along-earlier.tsx'
import { AlongIn } from './along-in.tsx'
import { AlongOut } from './along-out.tsx'
import { Carry } from './carry.tsx'
import { MarkdownFolder } from './markdown-folder.tsx'
import './along.css'

/** Taking the journal along to another program or computer, and bringing back what came from there. */
export function Along({ view: { settings } }: { view: SettingsView }) {
  // Whatever is written elsewhere ends the undo.
  const view = useView(window.threshold.along.view, 'along', 'today', 'journal', 'people')
  if (!view) return null
  return (
    <>
      <p className="intro">{words('along.intro')}</p>
      <AlongOut
        key={String(settings.confidential)}
        onlyLocked={settings.confidential}
        people={view.people}
        today={view.today}
        isQuiet={view.chosen !== undefined}
      />
      <MarkdownFolder isRefused={settings.confidential} />
      <AlongIn chosen={view.chosen} undo={view.undo} today={view.today} />
      <Carry />
      {view.earlier.count > 0 && <AlongEarlier earlier={view.earlier} />}
    </>
  )
}
