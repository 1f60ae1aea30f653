import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLE, type Example, kept, startExample } from './example-app.ts'

let example: Example
beforeAll(async () => {
  example = await startExample()
})
afterAll(() => example.close())

const eventsNamed = async (...names: string[]) =>
  (await kept(example.app, 'events')).filter(([event]) => names.includes(String(event)))

describe('a utility process', () => {
  const ask = (message: unknown, options: { serviceName?: string; execArgv?: string[] } = {}) =>
    example.app.evaluate(
      ({ utilityProcess, app }, { file, message, options }) =>
        new Promise((resolve) => {
          const child = utilityProcess.fork(file, ['given'], options)
          child.postMessage(message) // before it has started: it must wait
          const seen: Record<string, unknown> = {}
          child.once('message', (answer) => {
            const metric = app.getAppMetrics().find(({ pid }) => pid === child.pid)
            Object.assign(seen, { answer, name: metric?.name, measured: (metric?.memory.workingSetSize ?? 0) > 0 })
            child.kill()
          })
          child.once('exit', (code) => resolve({ ...seen, code }))
        }),
      { file: `${EXAMPLE}/child.js`, message, options },
    )

  test('talks by structured clone, is measured and is killed', async () => {
    expect(await ask({ text: 'Zoë' }, { serviceName: 'Echo' })).toEqual({
      answer: { echo: { text: 'Zoë' }, type: 'utility', args: ['given'] },
      code: 15,
      name: 'Echo',
      measured: true,
    })
  })

  test('honours execArgv, and its failure is told to the app', async () => {
    expect(await ask('memory', { execArgv: ['--max-old-space-size=64'] })).toMatchObject({
      answer: '--max-old-space-size=64',
    })
    expect(await ask('fail', { serviceName: 'Parser' })).toEqual({ code: 7 })
    expect(await eventsNamed('child-process-gone')).toContainEqual(['child-process-gone', 'Parser', 'abnormal-exit'])
  })
})
