// What the system and whoever is at the keys say against a reminder.
import { describe, expect, it } from 'vitest'
import { at, event, Life } from './parts.ts'

const wall = (time: string) => `2026-11-24T${time}`
const told = (life: Life) => life.announced.map(({ at: when, titles }) => `${when} ${titles.join(' + ')}`)

async function lifeWithTen(): Promise<Life> {
  const life = new Life()
  await life.plan(event('Ten', at('1000'), at('1030')))
  return life
}
/** Every answer that is awaited has come. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('the system', () => {
  it.each(['do-not-disturb', 'full-screen', 'shared-screen', 'away'] as const)(
    'holds what is due (%s), and it comes when that is over',
    async (hold) => {
      const life = await lifeWithTen()
      life.parts.desktop.holds = [hold]
      await life.goOn(wall('09:57'))
      expect(told(life)).toEqual([])
      life.parts.desktop.holds = []
      life.parts.reminders.look()
      expect(told(life)).toEqual(['09:57 Ten'])
    },
  )

  it('lets it come when the keys rest, and not later than the limit of the user', async () => {
    const life = await lifeWithTen()
    life.parts.desktop.holds = ['typing']
    await life.goOn(wall('09:55:10'))
    expect(told(life)).toEqual([])
    life.parts.desktop.holds = []
    await life.goOn(wall('09:55:14'))
    expect(told(life)).toEqual(['09:55 Ten'])

    const other = await lifeWithTen()
    other.parts.desktop.holds = ['typing']
    const limit = other.settings.get().typingMinutes
    await other.goOn(wall(`09:${55 + limit - 1}:59`))
    expect(told(other)).toEqual([])
    await other.goOn(wall(`09:${55 + limit}:30`))
    expect(told(other)).toEqual([`09:${55 + limit} Ten`])
  })
})

describe('what nobody tells by itself', () => {
  it('is asked before something is said, and only then', async () => {
    const life = await lifeWithTen()
    let asked = 0
    life.parts.desktop.ask = async () => {
      asked += 1
    }
    await life.goOn(wall('09:54:59'))
    expect(asked).toBe(0)
    await life.goOn(wall('09:55'))
    await settled()
    expect([asked, told(life)]).toEqual([1, ['09:55 Ten']])
  })

  it('holds it when the answer says so, until it is over', async () => {
    const life = await lifeWithTen()
    const { desktop } = life.parts
    desktop.ask = async () => {
      desktop.holds = ['shared-screen']
    }
    await life.goOn(wall('09:55'))
    await settled()
    expect(told(life)).toEqual([])
    desktop.ask = undefined
    desktop.holds = []
    life.parts.reminders.look()
    expect(told(life)).toEqual(['09:55 Ten'])
  })

  it('is awaited once, however often it is looked meanwhile, and says nothing of what has closed', async () => {
    const life = await lifeWithTen()
    const { desktop, reminders } = life.parts
    let asked = 0
    let answer = () => {}
    desktop.ask = () => {
      asked += 1
      return new Promise((resolve) => {
        answer = resolve
      })
    }
    await life.goOn(wall('09:55'))
    for (let n = 0; n < 5; n += 1) reminders.look()
    expect([asked, told(life)]).toEqual([1, []])
    reminders.stop()
    answer()
    await settled()
    expect(told(life)).toEqual([])
  })
})
