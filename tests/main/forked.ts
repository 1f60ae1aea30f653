import type { ChildProcess } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { cagedChild } from '../../scripts/caged-child.ts'
import type { CageParts } from '../../src/main/cage.ts'

/** A caged process of the app as a plain child, which ends with the test. */
export const forked = (entry: string, started: (child: ChildProcess) => void = () => {}): CageParts =>
  cagedChild(entry, (child) => {
    onTestFinished(() => void child.kill('SIGKILL'))
    started(child)
  })
