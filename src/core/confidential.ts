// Confidential mode, for those who must keep confidences. What it fixes, and what it does not let out.
import type { Settings } from './settings.ts'

/** Minutes after which it locks itself, whatever was chosen before. */
export const CONFIDENTIAL_LOCK = 5

/** The settings as they hold: what the mode fixes is as it was chosen again when it is switched off. */
export const governed = (settings: Settings): Settings =>
  settings.confidential ? { ...settings, lockAfter: CONFIDENTIAL_LOCK, showNames: false } : settings

/** Whether a change is one that the mode does not let be made. */
export const loosens = ({ confidential }: Settings, change: Partial<Settings>): boolean =>
  confidential &&
  ((change.lockAfter !== undefined && change.lockAfter !== CONFIDENTIAL_LOCK) || change.showNames === true)

/** Whether something of the journal may be written where anybody can read it. */
export const mayExportPlainly = ({ confidential }: Pick<Settings, 'confidential'>): boolean => !confidential

/** Whether the journal may be taken along so: as a locked file always, plainly unless the mode is on. */
export const mayTakeAlong = (
  settings: Pick<Settings, 'confidential'>,
  { form, passphrase }: { form: string; passphrase?: string | undefined },
): boolean => mayExportPlainly(settings) || (form === 'json' && passphrase !== undefined)

/** An address, or a calendar's name for an event, of which only a keyed hash is kept. */
const SEALED = 'sealed:'
export const isSealed = (address: string): boolean => address.startsWith(SEALED)
export const sealed = (hash: string): string => `${SEALED}${hash}`
