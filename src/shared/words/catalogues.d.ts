// What scripts/words-plugin makes of a catalogue.

declare module '*.json?languages' {
  const catalogues: Record<import('./words.ts').Language, Record<string, string>>
  export default catalogues
}

declare module '*.json?languages-later' {
  const sentences: Record<import('./words.ts').Language, () => Promise<{ default: Record<string, string> }>>
  export default sentences
}
