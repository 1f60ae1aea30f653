// How the journal is kept: its code and its backups, taken along and brought in, somebody let go, everything deleted.
import path from 'node:path'
import { newFolder, removeFolder } from '../e2e/support/app.ts'
import { settings, traySays } from '../e2e/support/journey.ts'
import { keepLine, pressButton } from '../e2e/support/keys.ts'
import { expect, test } from '../e2e/support/test.ts'
import { createPictures } from './pictures.ts'

test('the journal is backed up, taken along, brought in and let go', async ({ start }) => {
  const pictures = createPictures('keeping')
  const elsewhere = newFolder()
  const app = await start()
  const home = await app.window('home')
  await keepLine(app, '@Ann relaxed once I named the delay #launch >send the new dates, Friday 3pm *4 +')
  await keepLine(app, 'Grey morning, good coffee, and @Omar came early')

  await settings(app, 'Privacy')
  await pictures.take(app, 'home', 'privacy')
  await pressButton(home, 'Show the code')
  await pictures.take(app, 'home', 'recovery-code')

  await settings(app, 'Backups')
  await pressButton(home, 'Back up now')
  const back = home.getByRole('button', { name: /^Go back to/ })
  await expect(back).toBeVisible()
  await pictures.take(app, 'home', 'backups')
  await back.press('Enter')
  await expect(home.getByRole('dialog')).toBeVisible()
  await pictures.take(app, 'home', 'backup-back')
  await home.keyboard.press('Escape')

  const file = path.join(elsewhere, 'journal.json')
  await settings(app, 'Take along')
  await pictures.take(app, 'home', 'along')
  await app.driver.saveAs(file)
  await pressButton(home, 'Write the file')
  await expect(home.getByText(`Written to ${file}`)).toBeVisible()
  await pictures.take(app, 'home', 'along-written')

  const shared = newFolder()
  await app.driver.chooseFile(shared)
  await pressButton(home, 'Begin here')
  await expect(home.getByText('Written', { exact: false }).last()).toBeVisible()
  await home.getByRole('heading', { name: 'Two computers' }).evaluate((heading) => heading.scrollIntoView())
  await pictures.take(app, 'home', 'two-computers')
  await pressButton(home, 'Stop')
  await pressButton(home, 'Stop carrying')
  removeFolder(shared)

  await home.keyboard.press('ControlOrMeta+3')
  await home.getByRole('button', { name: 'Ann' }).press('Enter')
  await pressButton(home, 'More')
  await home.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  await expect(home.getByRole('alertdialog')).toBeVisible()
  await pictures.take(app, 'home', 'person-delete')
  await home.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).press('Enter')
  await expect(home.getByText('Ann is deleted in ten seconds.')).toBeVisible()
  await pictures.take(app, 'home', 'person-leaving')
  await app.driver.advance(10_000)

  await settings(app, 'Take along')
  await app.driver.chooseFile(file)
  await pressButton(home, 'Choose a file')
  await expect(home.getByRole('button', { name: 'Bring it in' })).toBeVisible()
  await pictures.take(app, 'home', 'import-preview')
  await pressButton(home, 'Cancel')

  await settings(app, 'Privacy')
  await pressButton(home, 'Set a passphrase')
  await home.keyboard.type('three green boats')
  await home.keyboard.press('Tab')
  await home.keyboard.type('three green')
  await pictures.take(app, 'home', 'passphrase')
  await pressButton(home, 'Cancel')
  await pressButton(home, 'Delete everything')
  await expect(home.getByRole('alertdialog')).toBeVisible()
  await pictures.take(app, 'home', 'delete-everything')
  await home.keyboard.press('Escape')
  removeFolder(elsewhere)

  await pressButton(home, 'Set a passphrase')
  for (const key of ['Tab', 'Enter']) {
    await home.keyboard.type('three green boats')
    await home.keyboard.press(key)
  }
  await expect(home.getByText('Kept. From now on it is asked for.')).toBeVisible()
  await pictures.take(app, 'home', 'privacy-with-passphrase')
  await app.driver.chooseInTray('lock')
  await expect.poll(() => traySays(app)).toBe('Threshold is locked')
  await app.driver.chooseInTray('unlock')
  const asks = await app.window('fault')
  await expect(asks.getByLabel('Your passphrase')).toBeFocused()
  await pictures.take(app, 'fault', 'locked')
  await asks.keyboard.type('three blue boats')
  await asks.keyboard.press('Enter')
  await expect(asks.getByRole('alert')).toBeVisible()
  await pictures.take(app, 'fault', 'another-passphrase')
})
