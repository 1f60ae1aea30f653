import { execFile } from 'node:child_process'

const LIMIT_MS = 1_000

/** What a small program says; undefined where it is not there, is slow, says too much or ends badly. */
export const saidBy = (program: string, ...args: string[]): Promise<string | undefined> =>
  new Promise((resolve) => {
    // Its words are read, so they must not be translated.
    const options = { timeout: LIMIT_MS, maxBuffer: 4096, env: { ...process.env, LC_ALL: 'C' } }
    execFile(program, args, options, (fault, said) => resolve(fault ? undefined : said.trim()))
  })
