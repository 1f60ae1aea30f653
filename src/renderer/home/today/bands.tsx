import { useState } from 'react'
import { keysText } from '../../../shared/accelerator.ts'
import type { Band as BandView, SettingsTab } from '../../../shared/ipc.ts'
import { backupWords } from '../../backup/words.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { whyUnread } from '../../ui/calendar-words.ts'
import { type Here, useHere } from '../place.ts'
import { readText } from '../when.ts'
import { words } from '../words.ts'
import { together } from './together.ts'

interface Said {
  first: string
  more: string
  way: string
  /** Taking the way puts it away too: it is asked once. */
  once?: boolean
  code?: boolean
  tab: SettingsTab
}

/** `others`: as many more of which the same is so. */
function say(band: BandView, others: number, at: Here['at']): Said {
  switch (band.kind) {
    case 'journal-damaged':
      return {
        first: words('band.damaged'),
        more: words('band.damaged.more'),
        way: words('band.restored.way'),
        tab: 'backups',
      }
    case 'journal-end-missing':
      return {
        first: words('band.endMissing'),
        more: words('band.endMissing.more'),
        way: words('band.restored.way'),
        tab: 'backups',
      }
    case 'settings-set-aside':
      return {
        first: words('band.settings'),
        more: words('band.settings.more', { file: band.file }),
        way: words('band.settings.way'),
        tab: 'reminders',
      }
    case 'shortcut-taken':
      return {
        first: words('band.shortcut', { keys: keysText(band.accelerator, at.platform) }),
        more: words('band.shortcut.more'),
        way: words('band.shortcut.way'),
        tab: 'shortcuts',
      }
    case 'calendar-unread':
      return {
        ...(others > 0
          ? {
              first: words('band.calendars', { name: band.name, count: others }),
              more: words('band.calendars.more', { why: whyUnread(band.of, band.fault) }),
              way: words('band.calendars.way'),
            }
          : {
              first: words('band.calendar', { name: band.name }),
              more: words('band.calendar.more', {
                why: whyUnread(band.of, band.fault),
                when: readText(words, band.lastGood, at),
              }),
              way: words('band.calendar.way'),
            }),
        tab: 'calendars',
      }
    case 'calendar-cut-off':
      return {
        first: words('band.calendar.part', { name: band.name }),
        more: words('calendars.part.more', { why: whyUnread(band.of, 'cut-off') }),
        way: words('band.calendar.way'),
        tab: 'calendars',
      }
    case 'no-tray':
      return {
        first: words('band.tray'),
        more: words('band.tray.more'),
        way: words('band.tray.way'),
        once: true,
        tab: 'shortcuts',
      }
    case 'keychain-weak':
      return {
        first: words('band.keychain'),
        more: words('band.keychain.more'),
        way: words('band.keychain.way'),
        tab: 'privacy',
      }
    case 'folder-synced':
      return {
        first: words('band.synced', { folder: band.folder }),
        more: words('band.synced.more'),
        way: words('band.markdown.way'),
        tab: 'along',
      }
    case 'recovery-code':
      return {
        first: words('band.code'),
        more: words('band.code.more'),
        way: words('band.code.way'),
        once: true,
        code: true,
        tab: 'privacy',
      }
    case 'journal-restored':
      return {
        first: words('band.restored'),
        more: words('band.restored.more', { folder: band.aside }),
        way: words('band.restored.way'),
        tab: 'backups',
      }
    case 'backup-not-made':
      return {
        first: backupWords(`making.${band.fault}`),
        more: words('band.backup.more', { folder: band.folder }),
        way: words('band.restored.way'),
        tab: 'backups',
      }
    case 'markdown-not-written':
      return {
        first: words(`markdown.fault.${band.fault}`),
        more: words('band.markdown.more', { folder: band.folder }),
        way: words('band.markdown.way'),
        tab: 'along',
      }
  }
}

/** What waits for a decision: each with a sentence, a way on, and a way to put it away. */
export function Bands({ bands }: { bands: readonly BandView[] }) {
  const { at, go } = useHere()
  const [putAway, setPutAway] = useState<readonly BandView[]>([])
  const dismiss = (these: readonly BandView[]) => {
    setPutAway([...putAway, ...these])
    for (const band of these) void window.threshold.home.dismiss(band.kind, 'id' in band ? band.id : undefined)
  }
  const shown = bands.filter((band) => !putAway.includes(band))
  if (shown.length === 0) return null
  return (
    <div className="bands">
      {together(shown).map((these) => {
        const said = say(these[0] as BandView, these.length - 1, at)
        const actions = (
          <>
            <Button
              small
              onClick={() => {
                if (said.once) dismiss(these)
                go({ section: 'settings', tab: said.tab, code: said.code ?? false })
              }}
            >
              {said.way}
            </Button>
            <Button small look="quiet" onClick={() => dismiss(these)}>
              {words(said.once ? 'band.later' : 'putAway')}
            </Button>
          </>
        )
        return (
          <Band key={JSON.stringify(these)} role="status" actions={actions}>
            <b>{said.first}</b> {said.more}
          </Band>
        )
      })}
    </div>
  )
}
