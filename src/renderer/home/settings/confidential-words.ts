// What Settings says of confidential mode in more than one place.
import type { ConfidentialDone, Named } from '../../../shared/ipc.ts'
import { faultSentence } from '../../ui/sentences.ts'
import { words } from '../words.ts'

type Fault = Extract<ConfidentialDone, { ok: false }>['fault']

/** Why nothing has changed. */
export function confidentialFault(fault: Fault): string {
  if (fault === 'no-backup' || fault === 'no-passphrase' || fault === 'copy-stays')
    return words(`confidential.fault.${fault}`)
  return faultSentence(words, fault)
}

/** "3 people and 2 conversations"; undefined when there is nothing. */
export function namedText(named: Named | undefined, locale: string): string | undefined {
  const kinds = ['people', 'conversations'] as const
  const counts = kinds.flatMap((kind) => (named?.[kind] ? [words(`along.kind.${kind}`, { count: named[kind] })] : []))
  return counts.length > 0 ? new Intl.ListFormat(locale).format(counts) : undefined
}
