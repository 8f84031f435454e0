/** A single word that names the wrong one: said in the article, recorded, shown, and taken back. */

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { nodeAnswerSchema } from '../../core/api-graph.ts'
import { press, tabTo } from './keyboard-tasks.ts'
import { heading, useExplorer } from './use-explorer.ts'

const explorer = useExplorer()

const person = async (key: string) => nodeAnswerSchema.parse(await explorer.get(`/api/nodes/${key}`))

/** Opens the reader at the first mention of somebody, as the panel of that one offers it. */
async function openMention(page: Page, key: string) {
  const [mention] = (await person(key)).mentions
  if (!mention) throw new Error(`${key} is not mentioned`)
  await page.locator('#detail .mentions .chip').first().click()
  return page.locator('.naming').getByText(`“${mention.exact}” names`).first()
}

test('a mention is said to name somebody else: it is that one’s then, and is taken back', async () => {
  const page = await explorer.visit('?v=table&sel=person:donald-trump')
  const before = (await person('person:donald-trump')).mentionCount
  await (await openMention(page, 'person:donald-trump')).waitFor()
  const naming = page.locator('.naming').first()
  await naming.getByText('Somebody else?').click()
  await naming.getByRole('textbox', { name: 'Your name' }).last().fill('Kim')
  await naming.getByRole('combobox', { name: 'Name' }).fill('Barack Obama')
  const others = (await person('person:barack-obama')).mentionCount
  await naming.getByRole('button', { name: 'Record' }).click()
  await page.getByText(/^Recorded: “.+” names “Barack Obama” \(person\) here\./).waitFor()
  await naming.getByText(/names “Barack Obama” \(person\) here\. Kim/).waitFor()
  expect((await person('person:donald-trump')).mentionCount).toBe(before - 1)
  expect((await person('person:barack-obama')).mentionCount).toBe(others + 1)
  await naming.locator('.corrections').getByRole('button', { name: 'Take back' }).click()
  await expect.poll(async () => (await person('person:donald-trump')).mentionCount).toBe(before)
})

test('by keyboard the names of an article are walked, and one that names nobody is said to be wrong', async () => {
  const page = await explorer.visit('?v=articles')
  await press(page, page.locator('.list-name').first())
  const choice = page.getByRole('combobox', { name: 'Show' })
  await tabTo(page, choice)
  await page.keyboard.press('n')
  const bar = page.locator('.reader-bar')
  await bar.getByText(/^\d+ names$/).waitFor()
  await press(page, page.locator('#next'))
  await page.keyboard.press('j')
  await bar.getByText(/^2 of \d+ names$/).waitFor()
  await page
    .locator('[aria-live]')
    .getByText(/^[^:]+: .+, [a-z]+$/)
    .waitFor({ state: 'attached' })
  await press(page, page.locator('.naming summary').first())
  await press(page, page.locator('.naming').getByRole('button', { name: 'Names nobody' }))
  await page.getByText(/^Recorded: “.+” names nobody here\./).waitFor()
  await page.locator('.naming .corrections').waitFor()
  await press(page, page.locator('.notice').getByRole('button', { name: 'Take back' }), 'Shift+Tab')
  await page.locator('.naming .corrections').waitFor({ state: 'detached' })
})

test('from a name at which the reader was opened the way back leads to the person', async () => {
  const page = await explorer.visit('?v=table&sel=person:barack-obama')
  await (await openMention(page, 'person:barack-obama')).waitFor()
  await page.locator('.reader mark.current').first().waitFor()
  await page.goBack()
  await page.locator('.reader').waitFor({ state: 'detached' })
  await heading(page).getByText('Barack Obama', { exact: true }).waitFor()
})
