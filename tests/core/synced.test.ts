import { expect, it } from 'vitest'
import { syncedIn } from '../../src/core/synced.ts'

it.each([
  ['/home/ann/Dropbox/notes', 'Dropbox'],
  ['/Users/ann/Library/CloudStorage/GoogleDrive-ann/My Drive', 'CloudStorage'],
  ['/Users/ann/Library/Mobile Documents/com~apple~CloudDocs', 'Mobile Documents'],
  ['C:/Users/ann/OneDrive - Nordhaus/notes', 'OneDrive - Nordhaus'],
  ['/home/ann/Sync/notes', 'Sync'],
  ['/home/ann/synced by hand', undefined],
  ['/home/ann/Documents/boxes', undefined],
])('%s seems to be synced by %s', (folder, synced) => {
  expect(syncedIn(folder.split('/'))).toBe(synced)
})
