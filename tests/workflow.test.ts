// What GitHub runs is what package.json has, on all three systems, and may do nothing but read.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '..')
const workflow = readFileSync(path.join(root, '.github/workflows/test.yml'), 'utf8')
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

/** The commands of a workflow, a line each. */
const commandsIn = (text: string) => [...text.matchAll(/^ *(?:- )?run: (.+)$/gm)].map(([, command = '']) => command)

/** What a command calls that is not here: a script of package.json, or a program of one of its packages. */
function notHere(command: string): string[] {
  const wanted = [...command.matchAll(/\bnpm (?:run )?([\w:-]+)/g)].map(([, name = '']) => name)
  const programs = [...command.matchAll(/\bnpx ([\w-]+)/g)].map(([, name = '']) => name)
  return [
    ...wanted.filter((name) => name !== 'ci' && !Object.hasOwn(scripts, name)),
    ...programs.filter((name) => !existsSync(path.join(root, 'node_modules/.bin', name))),
  ]
}

describe('the workflow', () => {
  const commands = commandsIn(workflow)

  it('installs and tests as the README says, on three systems', () => {
    expect(workflow).toContain('system: [ubuntu-latest, macos-latest, windows-latest]')
    expect(commands.filter((command) => /^npm (ci|test)$/.test(command))).toEqual(['npm ci', 'npm test'])
    expect(commands.some((command) => command.includes('npm run e2e:electron'))).toBe(true)
  })

  it('calls only what is here', () => {
    expect(commands.flatMap(notHere)).toEqual([])
    expect(notHere('npm run never && npx nobody')).toEqual(['never', 'nobody'])
  })

  it('may only read, ends in time, and gives way to the next push', () => {
    expect(workflow).toMatch(/^permissions:\n {2}contents: read\n$/m)
    expect(workflow.match(/permissions:/g)).toHaveLength(1)
    expect(workflow).toMatch(/^ {4}timeout-minutes: \d+$/m)
    expect(workflow).toContain('cancel-in-progress: true')
    expect(workflow).toContain('persist-credentials: false')
  })

  it('pins every action by its commit', () => {
    const used = [...workflow.matchAll(/uses: (\S+)(.*)$/gm)]
    expect(used.length).toBeGreaterThan(2)
    for (const [, action, version] of used) {
      expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/)
      expect(version).toMatch(/^ # v\d+\.\d+\.\d+$/)
    }
  })
})
