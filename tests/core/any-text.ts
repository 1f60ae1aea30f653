import fc from 'fast-check'

/** Any well-formed text, from all of Unicode. */
export const anyText = (maxLength = 40): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.integer({ max: 0xff, min: 0 }), fc.integer({ min: 0, max: 0x10ffff })), { maxLength })
    .map((codes) => String.fromCodePoint(...codes).toWellFormed())
