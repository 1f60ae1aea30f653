// The recovery code, once there is a journal: shown, put somewhere safe, asked about on the second day, and changed.
import { randomBytes } from 'node:crypto'
import { done, type Kept } from '../core/faults.ts'
import { groupsOf, newRecoveryCode, RECOVERY_BYTES, readsAsGroup } from '../core/recovery-code.ts'
import type { Changed } from './changes.ts'
import type { DayPart } from './day.ts'
import { writingFault } from './files.ts'
import type { HeldKey } from './journal/held-key.ts'
import type { Journal } from './journal/journal.ts'

export interface RecoveryWorld {
  journal: Journal
  heldKey: HeldKey
  day: DayPart
  changed: Changed
}

export function createRecovery({ journal, heldKey, day, changed }: RecoveryWorld) {
  const { ownWords } = journal
  const groups = () => groupsOf(ownWords.get('recoveryCode'))
  const put = (code: string, safe: boolean): Kept =>
    journal.keep(() => {
      ownWords.set('recoveryCode', code)
      ownWords.set('codeIsSafe', safe)
    })
  return {
    /** Notes the first day. On that day there is enough that is new. */
    start(): void {
      if (ownWords.get('firstDay') === '') journal.keep(() => ownWords.set('firstDay', day.today()))
    },
    /** From the second day on, until it is known to be somewhere else. */
    waits: (): boolean => ownWords.get('firstDay') < day.today() && !ownWords.get('codeIsSafe'),
    groups,
    /** In groups of four, as it is written down. */
    code: (): string => groups().join(' '),
    /** Two of its groups, read from where it is kept, say that it is somewhere else. False when one differs. */
    confirm(typed: Array<{ group: number; signs: string }>): Kept<boolean> {
      if (!typed.every(({ group, signs }) => readsAsGroup(signs, groups()[group - 1])))
        return { ok: true, value: false }
      const kept = journal.keep(() => ownWords.set('codeIsSafe', true))
      changed('today', 'settings')
      return kept.ok ? { ok: true, value: true } : kept
    },
    /**
     * Makes a new one. The journal has it first: if the key's files are not written any more, the next start does it, and
     * until then the code one has still opens.
     */
    change(): Kept {
      const before = ownWords.get('recoveryCode')
      const wasSafe = ownWords.get('codeIsSafe')
      const code = newRecoveryCode(randomBytes(RECOVERY_BYTES))
      const kept = put(code, false)
      if (!kept.ok) return kept
      try {
        heldKey.wrapForCode(code)
        return done
      } catch (error) {
        put(before, wasSafe)
        return { ok: false, fault: writingFault(error) }
      } finally {
        changed('today', 'settings')
      }
    },
  }
}

export type Recovery = ReturnType<typeof createRecovery>
