import { EventEmitter } from 'node:events'
import { electronEvent } from '../host/electron-event.ts'
import { loud } from '../host/loud.ts'

type Implemented =
  | 'getCurrentThermalState'
  | 'getSystemIdleState'
  | 'getSystemIdleTime'
  | 'isOnBatteryPower'
  | 'onBatteryPower'

let idleSeconds = 0
let locked: boolean = false
let battery: boolean = false

class PowerMonitor extends EventEmitter implements Pick<Electron.PowerMonitor, Implemented> {
  getSystemIdleTime = () => idleSeconds
  getSystemIdleState(threshold: number) {
    if (locked) return 'locked'
    return idleSeconds >= threshold ? 'idle' : 'active'
  }
  getCurrentThermalState = () => 'nominal' as const
  isOnBatteryPower = () => battery
  get onBatteryPower() {
    return battery
  }
}

export const powerMonitor = loud(new PowerMonitor(), 'powerMonitor')

export const powerDriver = {
  idle(seconds: number) {
    idleSeconds = seconds
  },
  suspend: () => powerMonitor.emit('suspend'),
  resume: () => powerMonitor.emit('resume'),
  lock() {
    locked = true
    powerMonitor.emit('lock-screen')
  },
  unlock() {
    locked = false
    powerMonitor.emit('unlock-screen')
  },
  battery(on: boolean) {
    battery = on
    powerMonitor.emit(on ? 'on-battery' : 'on-ac')
  },
  /** The system is shutting down. True when the app asked it to wait. */
  shutdown(): boolean {
    const event = electronEvent()
    powerMonitor.emit('shutdown', event)
    return event.defaultPrevented
  },
}
