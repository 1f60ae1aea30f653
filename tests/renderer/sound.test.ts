// A page that makes a sound, and one that does not, with the sound device counted.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Topic } from '../../src/shared/ipc.ts'

let wanted = 0
let tell: (topics: readonly Topic[]) => void = () => {}
let made: FakeAudio[] = []

class FakeAudio {
  currentTime = 2
  destination = {}
  closed = false
  starts: number[] = []
  ends: Array<() => void> = []
  peak = 0
  constructor() {
    made.push(this)
  }
  createGain() {
    const ramp = (value: number) => {
      this.peak = Math.max(this.peak, value)
    }
    return { gain: { setValueAtTime: ramp, exponentialRampToValueAtTime: ramp }, connect: () => {} }
  }
  createOscillator() {
    return {
      frequency: { value: 0 },
      connect: () => {},
      start: (at: number) => this.starts.push(at),
      stop: () => {},
      addEventListener: (_: string, ended: () => void) => this.ends.push(ended),
    }
  }
  close() {
    this.closed = true
  }
}

/** The page is loaded and has asked what it asks. */
async function page() {
  vi.resetModules()
  const { listenForSound } = await import('../../src/renderer/ui/sound.ts')
  listenForSound()
  await vi.dynamicImportSettled()
}
async function told(...topics: Topic[]) {
  tell(topics)
  await Promise.resolve()
  await vi.dynamicImportSettled()
}

beforeEach(() => {
  made = []
  wanted = 0
  vi.stubGlobal('AudioContext', FakeAudio)
  vi.stubGlobal('window', {
    threshold: {
      window: { sound: async () => wanted > 0 && wanted-- > 0 },
      onChanged: (listen: typeof tell) => {
        tell = listen
      },
    },
  })
})
afterEach(() => void vi.unstubAllGlobals())

describe('a page', () => {
  it('opens no sound device while none is wanted', async () => {
    await page()
    await told('shown', 'arrive')
    await told('sound')
    expect(made).toEqual([])
  })

  it('makes one soft tone for one sound, and lets the device go', async () => {
    await page()
    wanted = 1
    await told('sound')
    await told('sound', 'shown')
    expect(made).toHaveLength(1)
    expect(made[0]?.starts).toEqual([2, 2])
    expect(made[0]?.peak).toBeLessThanOrEqual(0.05)
    expect(made[0]?.closed).toBe(false)
    for (const ended of made[0]?.ends ?? []) ended()
    expect(made[0]?.closed).toBe(true)
  })

  it('that is only being built for what comes makes it, too', async () => {
    wanted = 1
    await page()
    expect(made).toHaveLength(1)
  })
})
