// What the journal's files are called.
export const JOURNAL = 'journal.db'
/** The journal with what SQLite keeps beside it. */
export const JOURNAL_FILES = [JOURNAL, `${JOURNAL}-wal`, `${JOURNAL}-shm`] as const

/** An instant as a part of a name. */
export const stampOf = (instant: number): string => new Date(instant).toISOString().replaceAll(/[:.]/g, '-')
