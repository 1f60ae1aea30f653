import { later } from '../ui/later.tsx'
import type { SheetName, SheetProps } from './sheet-props.ts'

const sheets = {
  park: later(async () => (await import('./park-sheet.tsx')).ParkSheet),
  feeling: later(async () => (await import('./feeling-sheet.tsx')).FeelingSheet),
  pause: later(async () => (await import('./pause.tsx')).Pause),
  'if-then': later(async () => (await import('./if-then-sheet.tsx')).IfThenSheet),
}

export function Sheets({ name, ...props }: SheetProps & { name: SheetName }) {
  const Named = sheets[name]
  return <Named {...props} />
}
