// A utility process: echoes, and does on request what a parser of hostile files might.
process.parentPort.on('message', ({ data }) => {
  if (data === 'memory') process.parentPort.postMessage(process.execArgv.find((arg) => arg.startsWith('--max-old')))
  else if (data === 'fail') process.exit(7)
  else if (data === 'hang') for (;;);
  else process.parentPort.postMessage({ echo: data, type: process.type, args: process.argv.slice(2) })
})
