// One connection to the session's D-Bus, and nothing that asks by turns: whoever listens says which signals tell of a
// change, and asks then. What does not answer in time, or not as it is known to, is undefined and never an exception.
import type { Message, MessageBus } from 'dbus-native'

/** A service that hangs keeps nobody waiting longer. */
const LONGEST_ANSWER_MS = 1_000
/** Asking does not start a service that is not there. */
const NO_AUTO_START = 2
const SIGNAL = 4

export interface Call {
  to: string
  path: string
  interface: string
  member: string
  signature?: string
  body?: unknown[]
}

/** What tells of a change. */
export interface Signal {
  interface: string
  member: string
  path?: string
  /** A path that the first argument lies on, or below, or above. */
  about?: string
}

export interface Bus {
  /** The first value of the answer; undefined where there was none. */
  call: (call: Call) => Promise<unknown>
  property: (of: Omit<Call, 'member' | 'signature' | 'body'>, name: string) => Promise<unknown>
  hasOwner: (name: string) => Promise<boolean>
}

export interface OpenBus extends Bus {
  /** Calls at one of the signals, and when one of the names gets another owner or loses it. */
  listen: (names: readonly string[], signals: readonly Signal[], heard: () => void) => void
  close: () => void
}

const DAEMON = { to: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' }

/**
 * Where the session's bus is: as the environment says, else at the place that systemd gives it
 * (https://dbus.freedesktop.org/doc/dbus-specification.html#message-bus-types-login). Other ways than a socket on this
 * computer are not taken.
 */
export function sessionBusAddress(environment: NodeJS.ProcessEnv): string | undefined {
  const { DBUS_SESSION_BUS_ADDRESS: given, XDG_RUNTIME_DIR: folder } = environment
  const address = given || (folder && `unix:path=${folder}/bus`)
  return address?.split(';').find((each) => each.startsWith('unix:'))
}

/** Undefined where there is no bus, or none that answers. `gone` is called once when it goes away later. */
export async function openBus(
  address: string,
  gone: () => void,
  limitMs = LONGEST_ANSWER_MS,
): Promise<OpenBus | undefined> {
  let client: MessageBus
  try {
    const { createClient } = await import('dbus-native')
    // Its own greeting throws where nobody could catch it when a bus leaves it unanswered.
    client = createClient({ busAddress: address, timeout: limitMs, direct: true })
  } catch {
    return undefined // an address that is none
  }
  /** Nobody misses one that never was there, or that we closed. */
  let tellThatItIsGone = () => {}
  const { connection } = client
  // A refused connection and one that breaks are both told by `close`; nobody needs the reason.
  connection.on('error', () => {})
  connection.on('close', () => tellThatItIsGone())

  const listeners: { names: readonly string[]; signals: readonly Signal[]; heard: () => void }[] = []
  connection.on('message', (message: Message) => {
    if (message.type !== SIGNAL) return
    const isOwner = message.interface === DAEMON.interface && message.member === 'NameOwnerChanged'
    const name = String(message.body?.[0])
    for (const { names, signals, heard } of listeners) {
      const tells = ({ interface: from, member, path }: Signal) =>
        from === message.interface && member === message.member && (path === undefined || path === message.path)
      if (isOwner ? names.includes(name) : signals.some(tells)) heard()
    }
  })

  const bus: OpenBus = {
    async call({ to, ...message }) {
      try {
        return await client.invoke({ ...message, destination: to, flags: NO_AUTO_START })
      } catch {
        return undefined
      }
    },
    property: (of, name) =>
      bus.call({
        ...of,
        interface: 'org.freedesktop.DBus.Properties',
        member: 'Get',
        signature: 'ss',
        body: [of.interface, name],
      }),
    hasOwner: async (name) =>
      (await bus.call({ ...DAEMON, member: 'NameHasOwner', signature: 's', body: [name] })) === true,
    listen(names, signals, heard) {
      listeners.push({ names, signals, heard })
      const rules = [
        ...names.map((name) => ruleOf({ interface: DAEMON.interface, member: 'NameOwnerChanged' }, { arg0: name })),
        ...signals.map((signal) => ruleOf(signal, signal.about ? { arg0path: signal.about } : {})),
      ]
      for (const rule of rules) void bus.call({ ...DAEMON, member: 'AddMatch', signature: 's', body: [rule] })
    },
    close() {
      tellThatItIsGone = () => {}
      connection.end()
    },
  }
  if ((await bus.call({ ...DAEMON, member: 'Hello' })) === undefined) {
    bus.close()
    return undefined
  }
  tellThatItIsGone = gone
  return bus
}

const ruleOf = ({ interface: from, member, path }: Signal, more: Record<string, string>): string =>
  Object.entries({ type: 'signal', interface: from, member, ...(path && { path }), ...more })
    .map(([key, value]) => `${key}='${value}'`)
    .join(',')
