// The file by which a Linux desktop starts an app at login: https://specifications.freedesktop.org/autostart-spec and
// https://specifications.freedesktop.org/desktop-entry-spec. What people or their desktops changed in it is respected.

/**
 * One command of `Exec`. Every argument is quoted, and what the quotes do not protect is escaped; a percent sign would
 * begin a field code. The whole is a value of type string, which escapes its backslashes once more.
 */
export function execOf(command: readonly string[]): string {
  const quoted = command.map((argument) => `"${argument.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`)
  return quoted
    .join(' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')
}

const written = (exec: string) =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Threshold',
    `Exec=${exec}`,
    'Terminal=false',
    'StartupNotify=false',
    '',
  ].join('\n')

export const entryOf = (command: readonly string[]): string => written(execOf(command))

/** Written by us and changed by nobody, whatever it starts. */
export function isOurs(entry: string): boolean {
  const exec = /^Exec=(.*)$/m.exec(entry)?.[1]
  return exec !== undefined && entry === written(exec)
}

/** Lines by which an entry is switched off without being removed; GNOME has its own. */
const OFF = /^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/i

export const isOn = (entry: string): boolean => !entry.split('\n').some((line) => OFF.test(line))

/** Someone's own entry, switched on or off; the rest of it stays as it is. */
export function switched(entry: string, on: boolean): string {
  const lines = entry.split('\n').filter((line) => !OFF.test(line) && !/^Hidden\s*=/i.test(line))
  if (on) return lines.join('\n')
  const head = lines.indexOf('[Desktop Entry]')
  return lines.toSpliced(head + 1, 0, 'Hidden=true').join('\n')
}
