// A dbus-daemon of the test's own, and services on it that say what a test has them say. Nothing of the desktop's own bus
// is asked or told. Unit tests and journeys alike end what they start.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { createConnection, type Message, messageType, Variant } from 'dbus-native'

/** `npm test` installs it where it may; elsewhere these tests are skipped, and count as skipped. */
export const hasDaemon = spawnSync('dbus-daemon', ['--version']).status === 0

const config = (socket: string) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <policy context="default"><allow send_destination="*"/><allow receive_type="method_call"/>
    <allow receive_type="method_return"/><allow receive_type="error"/><allow receive_type="signal"/><allow own="*"/></policy>
</busconfig>`

export interface PrivateBus {
  address: string
  end: () => Promise<void>
}

/** Starts one whose socket is in that folder. */
export async function startBus(folder: string): Promise<PrivateBus> {
  const file = path.join(folder, 'bus.conf')
  writeFileSync(file, config(path.join(folder, 'bus')))
  const daemon = spawn('dbus-daemon', [`--config-file=${file}`, '--nofork', '--nopidfile', '--print-address'])
  const address = await new Promise<string>((resolve, reject) => {
    daemon.stdout.setEncoding('utf8').once('data', (line: string) => resolve(line.trim()))
    daemon.once('exit', (code) => reject(new Error(`dbus-daemon ended with ${code}`)))
  })
  return { address, end: () => ended(daemon) }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await gone
}

const DAEMON = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
}

type Answer = { signature: string; body: unknown[] } | 'hangs' | 'refuses'

/** A service of that name, which gives each call to a member the answer it is given here. */
export async function startService(address: string, name: string) {
  const connection = createConnection({ busAddress: address })
  const answers = new Map<string, Answer>()
  const waiting = new Map<number, () => void>()
  let serial = 0
  let asked = 0
  let heard = () => {}
  connection.on('error', () => {})
  connection.on('message', (message: Message) => {
    if (message.replySerial !== undefined) waiting.get(message.replySerial)?.()
    if (message.type !== messageType.methodCall) return
    asked += 1
    heard()
    const property = message.member === 'Get' ? ` ${message.body?.[1]}` : ''
    const answer = answers.get(`${message.member}${property}`) ?? 'refuses'
    if (answer === 'hangs') return
    const to = { destination: message.sender, replySerial: message.serial }
    if (answer === 'refuses') send({ ...to, type: messageType.error, errorName: `${DAEMON.interface}.Error.Failed` })
    else send({ ...to, ...answer, type: messageType.methodReturn })
  })
  const send = (message: { [Key in keyof Message]: Message[Key] | undefined }) => {
    serial += 1
    connection.message({ ...message, serial } as Message)
  }
  const call = (member: string, signature?: string, ...body: unknown[]) =>
    new Promise<void>((resolve) => {
      waiting.set(serial + 1, resolve)
      send({ ...DAEMON, type: messageType.methodCall, member, signature, body })
    })
  await call('Hello')
  await call('RequestName', 'su', name, 0)

  const tells = (from: string, member: string, at: string, signature?: string, ...body: unknown[]) =>
    send({ type: messageType.signal, interface: from, member, path: at, signature, body })
  return {
    answers,
    tells,
    close: () => void connection.end(),
    /** A property, as a variant. */
    has: (property: string, signature: string, value: unknown) =>
      void answers.set(`Get ${property}`, { signature: 'v', body: [new Variant(signature, value)] }),
    says: (member: string, signature: string, ...body: unknown[]) => void answers.set(member, { signature, body }),
    changed: (from: string, at: string, property: string, value: boolean) =>
      tells(
        'org.freedesktop.DBus.Properties',
        'PropertiesChanged',
        at,
        'sa{sv}as',
        from,
        { [property]: new Variant('b', value) },
        [],
      ),
    asked: () => asked,
    /** When it is asked something. */
    next: () =>
      new Promise<void>((resolve) => {
        heard = resolve
      }),
  }
}
