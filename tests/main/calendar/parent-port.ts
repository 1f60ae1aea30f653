// Loaded before the parsing process: gives a plain Node process the `process.parentPort` of a utility process.
const port = {
  once: (_event: 'message', listener: (event: { data: unknown }) => void) =>
    process.once('message', (data) => listener({ data })),
  postMessage: (message: unknown) => process.send?.(message),
}
Object.assign(process, { parentPort: port })
