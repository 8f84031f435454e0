/** Files dropped anywhere, what is known of an article changed, and an article deleted while it is shown. */

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { heading, searchOf, useExplorer } from './use-explorer.ts'

const explorer = useExplorer()
const { visit } = explorer

const textOf = (name: string) =>
  `The ${name} bridge\n\nThe ${name} bridge will be closed, Mayor Ann Lee told The Haven Lantern on Monday. “We must,” Lee said.\n`

/** Drops files with these names on a part of the page, as a person would from a folder. */
async function drop(page: Page, place: string, files: Readonly<Record<string, string>>): Promise<void> {
  const transfer = await page.evaluateHandle((texts) => {
    const data = new DataTransfer()
    for (const [name, text] of Object.entries(texts)) data.items.add(new File([text], name))
    return data
  }, files)
  for (const type of ['dragover', 'drop']) await page.dispatchEvent(place, type, { dataTransfer: transfer })
}

test('five files dropped beside the form are read, one that is no text is named, and what became of them is told', async () => {
  const page = await visit('?v=table&sel=outlet:bloomberg')
  await heading(page).waitFor()
  const names = ['old', 'new', 'long', 'high', 'low']
  const files = Object.fromEntries(names.map((name) => [`${name}.txt`, textOf(name)]))
  await drop(page, '#detail', { ...files, 'photo.png': 'x' })
  await page.locator('.notice').getByText('Not a text or a web page: photo.png.').waitFor()
  await page.locator('.give').getByText('5 articles added.').waitFor()
  await page.getByRole('heading', { name: '10 articles' }).waitFor()
  expect(searchOf(page)).toContain('sel=outlet:bloomberg')
})

test('an article that is selected keeps selected under another title, and is left when it is deleted', async () => {
  const page = await visit('?v=articles')
  const row = (title: string) => page.locator('.list-row').filter({ hasText: title })
  await row('The old bridge')
    .getByRole('button', { name: /^Its links/ })
    .click()
  await heading(page).getByText('The old bridge').waitFor()
  await row('The old bridge')
    .getByText(/^Change or delete/)
    .click()
  const form = row('The old bridge').locator('details')
  await form.getByRole('textbox', { name: 'Publisher' }).fill('The Haven Lantern')
  await form.getByRole('textbox', { name: 'Title' }).fill('A bridge of iron')
  await form.getByRole('button', { name: 'Save' }).click()
  await heading(page).getByText('A bridge of iron').waitFor()
  expect(searchOf(page)).toBe('?v=articles&sel=article:the-haven-lantern/a-bridge-of-iron')
  await row('A bridge of iron')
    .getByText(/^Change or delete/)
    .click()
  page.once('dialog', (dialog) => void dialog.accept())
  await row('A bridge of iron').getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('heading', { name: '9 articles' }).waitFor()
  expect(searchOf(page)).toBe('?v=articles')
  expect(await page.getByText('is not in this graph').count()).toBe(0)
})

test('what is said to be wrong while the server is down stays written, and is recorded when it is back', async () => {
  const page = await visit('?v=claims')
  await page.locator('.claim-row .list-name').first().click()
  await page.locator('.chain-box').first().click()
  const form = page.locator('#detail details').filter({ hasText: 'Wrong?' })
  await form.getByText('Wrong?').click()
  await form.getByRole('textbox', { name: 'Why' }).fill('it is somebody else')
  await page.route('**/api/**', (route) => route.abort())
  await form.getByRole('button', { name: 'It is right' }).click()
  await page.getByText('This was not recorded. The server does not answer. Check that it still runs.').waitFor()
  expect(await form.getByRole('textbox', { name: 'Why' }).inputValue()).toBe('it is somebody else')
  await page.unroute('**/api/**')
  await form.getByRole('button', { name: 'It is right' }).click()
  await page.getByText(/^Recorded: .+ is right\./).waitFor()
  for (const problem of explorer.takeProblems()) expect(problem).toMatch(/ERR_FAILED/)
})
