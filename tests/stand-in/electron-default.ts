// The same as one object: for `import electron from 'electron'`, and for Playwright's `require('electron')`.
import * as electron from './electron-module.ts'
import { loud } from './host/loud.ts'

const whole = loud({ ...electron }, 'electron')

export * from './electron-module.ts'
export default whole
export { whole as 'module.exports' }
