import type { Requests, SettingsView } from '../../../shared/ipc.ts'
import { type Keeping, useDraft, useKeeping } from '../keeping.tsx'

type Change = Parameters<Requests['settings.change']>[0]

export interface SettingsDraft extends Keeping {
  settings: SettingsView['settings']
  change: (change: Change) => void
}

/** The settings as they are being changed: each change shows at once and goes back when it could not be kept. */
export function useSettings(view: SettingsView): SettingsDraft {
  const keeping = useKeeping()
  const [settings, draft] = useDraft(view.settings)
  const change = (next: Change) =>
    void draft({ ...settings, ...next }, () => keeping.keep(() => window.threshold.settings.change(next)))
  return { ...keeping, settings, change }
}
