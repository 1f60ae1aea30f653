// Brings a backup back again and again, until it is killed: `restorer.ts <folder> <backup> <key>`.
import { workOn } from '../../../src/main/journal/backup-work.ts'
import { decide, finishRestoring, layOut } from '../../../src/main/journal/restoring.ts'
import { keychainOf } from './keychain.ts'

const start = Date.now()
const [folder = '', file = '', key = ''] = process.argv.slice(2)
for (let time = 0; ; time++) {
  await layOut({ folder, keychain: keychainOf('mine'), worker: workOn }, { file, key: Buffer.from(key, 'hex') })
  decide(folder, start + time)
  finishRestoring(folder)
  process.send?.('restored')
}
