// What counts as a conversation, by one's own rules: said once in Settings, seen on four weeks, held in Today; and a switch
// there teaches one when it is asked to.
import { chooseCalendar, dayRow, MORNING, settings, today } from './support/journey.ts'
import { expectRoom, expectSound } from './support/sound.ts'
import { expect, test } from './support/test.ts'

test('a rule is said, seen on four weeks and held in Today; a switch teaches another when it is asked to', async ({
  start,
}) => {
  const app = await start({ clock: '2026-11-24T09:10[Europe/Berlin]' })
  await chooseCalendar(app, MORNING)
  const home = await settings(app, 'Calendars')
  const weeks = home.locator('.rules-preview')
  const field = home.getByRole('textbox', { name: 'Words in the title' })
  const row = (title: string) => weeks.getByRole('listitem').filter({ hasText: title })

  await test.step('the four weeks follow a rule, by keys', async () => {
    await home.getByRole('button', { name: 'Look at four weeks' }).press('Enter')
    await expect(row('Renewal')).toContainText('counts: with others')
    await expect(row('Stand-up')).toContainText('21 times')
    await field.fill('renewal')
    await field.press('Enter')
    await expect(row('Renewal')).toContainText('does not count: “renewal” is in its title')
    await expectSound(app, home, 'rules and four weeks')
    await expectRoom(app, home, 'rules and four weeks')
    await home.getByRole('radio', { name: 'What the rules change' }).press('Space')
    await expect(weeks.getByRole('listitem')).toHaveCount(1)
  })

  await test.step('Today has it too, until the rule is turned round', async () => {
    await today(app)
    await expect(dayRow(home, 'Omar Haddad')).toHaveCount(1)
    await expect(dayRow(home, 'Grace Okafor')).toHaveCount(0)
    await settings(app, 'Calendars')
    await home.getByRole('radiogroup', { name: 'Events with “renewal” in the title' }).getByText('Counts').click()
    await today(app)
    await expect(dayRow(home, 'Grace Okafor')).toHaveCount(1)
  })

  await test.step('a switch offers the same for all of that title, and it can be taken back in place', async () => {
    const card = home.getByRole('region', { name: 'Ann Berger' })
    await card.getByRole('switch').press('Space')
    await expect(card.getByText('Always leave out events with “Launch plan” in the title?')).toBeVisible()
    await card.getByRole('button', { name: 'Always' }).press('Enter')
    await expect(card.getByText('Events with “Launch plan” in the title are left out from now on.')).toBeVisible()
    await card.getByRole('button', { name: 'Undo' }).press('Enter')
    await card.getByRole('button', { name: 'Always' }).press('Enter')
    await expect(card.getByRole('button', { name: 'Undo' })).toBeFocused()
    await card.getByRole('switch').press('Space')
    await expect(card.getByText('Launch plan” in the title')).toHaveCount(0)
    await settings(app, 'Calendars')
    await expect(home.getByRole('radiogroup', { name: 'Events with “Launch plan” in the title' })).toBeVisible()
  })
})
