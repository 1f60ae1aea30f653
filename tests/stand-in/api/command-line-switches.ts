import { loud } from '../host/loud.ts'
import { record } from '../host/records.ts'

const switches = new Map<string, string>()
for (const word of process.argv) {
  const match = /^--([^=]+)(?:=(.*))?$/.exec(word)
  if (match) switches.set(match[1] as string, match[2] ?? '')
}

/** `app.commandLine`. Chromium never sees the switches an app appends: they are kept, and recorded for the driver. */
export const commandLine = loud(
  {
    appendSwitch(name: string, value = '') {
      record('app.commandLine.appendSwitch', name, value)
      switches.set(name, value)
    },
    appendArgument: (value: string) => record('app.commandLine.appendArgument', value),
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
    removeSwitch(name: string) {
      switches.delete(name)
    },
  } satisfies Electron.CommandLine,
  'app.commandLine',
)
