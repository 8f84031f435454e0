/** What a reader says is wrong: recorded where it was said, with the view as it was, and taken back. */

import { expect, test } from 'vitest'
import { claimsAnswerSchema } from '../../core/api-claims.ts'
import { heading, searchOf, useExplorer } from './use-explorer.ts'

const explorer = useExplorer()
const { visit } = explorer

test('what is said of an attribution in the reader leaves the reader open, and is taken back there', async () => {
  const page = await visit('?v=articles&sel=outlet:bloomberg')
  await page.locator('.list-name').first().click()
  await page.locator('.reader h2').waitFor()
  await page.keyboard.press('j')
  const bar = page.locator('.reader-bar')
  await bar.getByText('Wrong?').click()
  await bar.getByRole('textbox', { name: 'Why' }).fill('nobody says so here')
  await bar.getByRole('button', { name: 'Nobody says this' }).click()
  await page.getByText(/^Recorded: “.+” is wrong\./).waitFor()
  await bar.locator('.corrections').getByRole('button', { name: 'Take back' }).click()
  await bar.locator('.corrections').waitFor({ state: 'detached' })
  expect(searchOf(page)).toContain('sel=outlet:bloomberg')
})

test('a sentence of a claim’s chain is said to be wrong where it is read, and the chain is told without it', async () => {
  const { claims } = claimsAnswerSchema.parse(await explorer.get('/api/claims?articles=3&limit=1'))
  const page = await visit(`?v=claims&claim=${encodeURIComponent(claims[0]?.key ?? '')}`)
  const telling = page.locator('.telling')
  const before = await telling.textContent()
  await page.locator('.flow-said').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('#detail blockquote').first().waitFor()
  await page.locator('#detail').getByText('Wrong?').first().click()
  await page.locator('#detail').getByRole('button', { name: 'Nobody says this' }).first().click()
  await page.getByText(/^Recorded: “.+” is wrong\./).waitFor()
  await expect.poll(() => telling.textContent()).not.toBe(before)
  await page.getByText('The step that was selected is not in the chain, or not any more.').waitFor()
  await page.locator('.notice').getByRole('button', { name: 'Take back' }).click()
  await expect.poll(() => telling.textContent()).toBe(before)
  for (const problem of explorer.takeProblems()) expect(problem).toMatch(/404/)
})

test('another name and kind for the selected one keep it selected', async () => {
  const page = await visit('?v=table&sel=outlet:bloomberg')
  await page.getByText('Called otherwise?').click()
  const form = page.locator('#detail details').filter({ hasText: 'Called otherwise?' })
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Bloomberg News')
  await form.getByRole('combobox', { name: 'Kind' }).selectOption('agency')
  await form.getByRole('button', { name: 'Record' }).click()
  await heading(page).getByText('Bloomberg News', { exact: true }).waitFor()
  await page.locator('.detail-kind').getByText('agency').waitFor()
  await page.locator('#detail .corrections').getByRole('button', { name: 'Take back' }).click()
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
})

test.each([[1440], [390]])('at %d pixels a name of one endless word widens nothing', async (width) => {
  const page = await visit('?v=table&sel=outlet:nbc-news', { width, height: 844 })
  await page.getByText('Called otherwise?').click()
  const form = page.locator('#detail details').filter({ hasText: 'Called otherwise?' })
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('W'.repeat(140))
  await form.getByRole('button', { name: 'Record' }).click()
  await page.getByText(/^Recorded: /).waitFor()
  await heading(page).getByText('WWW').waitFor()
  const widerThanItself = () =>
    [document.documentElement, document.querySelector('#detail'), document.querySelector('.tables')]
      .filter((element) => element && element.scrollWidth > element.clientWidth)
      .map((element) => element?.outerHTML.slice(0, 60))
  expect(await page.evaluate(widerThanItself)).toEqual([])
  await page.locator('.notice').getByRole('button', { name: 'Take back' }).click()
  await heading(page).getByText('NBC News', { exact: true }).waitFor()
})

test('what some articles mean is split off, and the rest stays selected until that is taken back', async () => {
  const page = await visit('?v=table&sel=outlet:bloomberg')
  const counts = page.locator('.detail-head .counts').getByText(/articles/)
  const before = await counts.textContent()
  await page.getByText('Two different ones?').click()
  const form = page.locator('#detail details').filter({ hasText: 'Two different ones?' })
  await form.getByRole('checkbox').first().check()
  await form.getByRole('button', { name: 'Split' }).click()
  await page.locator('#detail .corrections').waitFor()
  await expect.poll(() => counts.textContent()).not.toBe(before)
  await page.locator('#detail .corrections').getByRole('button', { name: 'Take back' }).click()
  await expect.poll(() => counts.textContent()).toBe(before)
})

test('what is no entity goes from the view, and comes back with one press', async () => {
  const page = await visit('?v=table&sel=outlet:bloomberg')
  await page.locator('#detail').getByText('Wrong?').click()
  await page.getByRole('button', { name: 'Not a name' }).click()
  const row = page.getByRole('row').filter({ hasText: /^Bloomberg\s*outlet/ })
  await page.getByText(/^Recorded: “Bloomberg” is wrong\./).waitFor()
  await row.waitFor({ state: 'detached' })
  expect(searchOf(page)).toBe('?v=table')
  await page.locator('.notice').getByRole('button', { name: 'Take back' }).click()
  await row.waitFor()
})
