// How much a backup takes on the disk, as a person would say it.
import { words } from '../words.ts'

/** "320 kB", "1.2 MB" */
export function sizeText(bytes: number, locale: string): string {
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
  return bytes < 1_000_000
    ? words('backups.kilobytes', { size: number(bytes / 1000, 0) })
    : words('backups.megabytes', { size: number(bytes / 1_000_000, 1) })
}
