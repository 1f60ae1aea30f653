// Loaded before a process that is caged: gives plain Node the `process.parentPort` of Electron's utility process.
const port = {
  once: (_event: 'message', listener: (event: { data: unknown }) => void) =>
    process.once('message', (data) => listener({ data })),
  postMessage: (message: unknown) => process.send?.(message),
}
Object.assign(process, { parentPort: port })
