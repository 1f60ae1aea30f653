// What lets one into a calendar of an account, as it lies in the journal: the password under the keychain's seal, and the
// rest beside it, so that where the keychain has become another, only the password is asked for again.
import type { Account } from './caldav.ts'
import type { Sealing } from './sealing.ts'

/** All but the password. */
export interface AccountKnown {
  account: Omit<Account, 'password'>
  /** Its address. */
  calendar: string
}

export function createAccountAccess({ seal, unseal }: Sealing) {
  const parts = (access: string | undefined) =>
    access === undefined ? undefined : (JSON.parse(access) as AccountKnown & { password: string })
  return {
    seal: async ({ account: { url, user, isAllowed }, calendar }: AccountKnown, password: string): Promise<string> =>
      JSON.stringify({ account: { url, user, isAllowed }, calendar, password: await seal(password) }),
    known: (access: string | undefined): AccountKnown | undefined => parts(access),
    /** Undefined where this computer's keychain does not open the password. */
    async unseal(access: string | undefined): Promise<{ account: Account; calendar: string } | undefined> {
      const known = parts(access)
      const password = await unseal<string>(known?.password)
      return known && password !== undefined
        ? { account: { ...known.account, password }, calendar: known.calendar }
        : undefined
    },
  }
}

export type AccountAccess = ReturnType<typeof createAccountAccess>
