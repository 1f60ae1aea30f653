// A recovery code is eight groups of four signs of Crockford's base 32 (https://www.crockford.com/base32.html): no I,
// L, O or U, either case, with or without spaces. 28 signs are random (140 bits), the last four check the others.

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM_SIGNS = 28
const GROUP = 4

/** Random bytes that a new code needs; each gives one sign. */
export const RECOVERY_BYTES = RANDOM_SIGNS

/** Twenty bits over the random signs, weighted by place, so that one wrong sign or two swapped ones are noticed. */
function check(signs: string): string {
  let sum = 1
  for (const sign of signs) sum = (sum * 33 + SIGNS.indexOf(sign) + 1) % 1_048_573
  return [15, 10, 5, 0].map((shift) => SIGNS[(sum >> shift) & 31]).join('')
}

/** The code for 28 random bytes, without spaces. Throws a RangeError for any other number. */
export function newRecoveryCode(random: Uint8Array): string {
  if (random.length !== RECOVERY_BYTES) throw new RangeError(`a recovery code needs ${RECOVERY_BYTES} bytes`)
  const signs = [...random].map((byte) => SIGNS[byte & 31]).join('')
  return signs + check(signs)
}

/** The code in groups of four, as it is shown and written down. */
export function groupsOf(code: string): string[] {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []
}

/** Signs as they are compared: either case, without what only separates, and what looks alike is alike. */
const plainSigns = (typed: string) => typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

/** Whether what someone typed is that group. */
export const readsAsGroup = (typed: string, group: string | undefined): boolean => plainSigns(typed) === group

/** What someone typed, as a code, or undefined when it cannot be one: too short, too long, or a sign is wrong. */
export function readRecoveryCode(typed: string): string | undefined {
  const code = plainSigns(typed)
  const signs = code.slice(0, RANDOM_SIGNS)
  if (code.length !== RANDOM_SIGNS + GROUP || [...code].some((sign) => !SIGNS.includes(sign))) return undefined
  return code === signs + check(signs) ? code : undefined
}
