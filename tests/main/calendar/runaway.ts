// Stands in for the parsing process where a test needs one that misbehaves; how, is its argument.
const hold: unknown[] = []

function misbehave(how: string | undefined): void {
  if (how === 'crash') process.exit(3)
  if (how === 'silent') return
  if (how === 'nonsense') process.send?.({ result: 'done' })
  if (how === 'deaf') {
    process.on('SIGTERM', () => {})
    // Only now it may be told to end.
    process.send?.('deaf')
  }
  if (how === 'buffers') {
    // Outside the JavaScript heap, where --max-old-space-size does not reach.
    const more = (): void => {
      hold.push(Buffer.alloc(16 * 1024 * 1024, 1))
      setTimeout(more, 20)
    }
    more()
    return
  }
  for (;;) if (how === 'heap') hold.push({ index: hold.length, words: [String(hold.length)] })
}

process.once('message', () => misbehave(process.argv[2]))
