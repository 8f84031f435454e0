/** Every task by keyboard alone through the table, where the browser cannot draw the graph. */

import { expect, test } from 'vitest'
import { isFocused, press, tabTo, testTasks } from './keyboard-tasks.ts'
import { heading, searchOf, useExplorer, withoutWebGl } from './use-explorer.ts'

const explorer = useExplorer()

testTasks(explorer, withoutWebGl)

test('rows of the table: arrows walk, Shift with Enter selects beside, and each row has its commands', async () => {
  const page = await explorer.visit('?v=table')
  await tabTo(page, page.locator('.row-name'))
  const names = page.locator('.row-name')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => names.nth(1).evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await isFocused(page, '#detail h2')
  await page.keyboard.press('Escape')
  await isFocused(page, '.row-name')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+Enter')
  await heading(page).getByText('Two nodes').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const hidden = await names.nth(2).textContent()
  await press(page, page.locator('.row-actions').getByRole('button', { name: 'Hide' }))
  await page.getByRole('button', { name: 'Take off: 1 node hidden' }).waitFor()
  expect(await names.allTextContents()).not.toContain(hidden)
})

test('what stands in the search is in the link, and a hit that a filter hides is shown', async () => {
  const page = await explorer.visit('?v=table&f=k:claim&q=bloomb')
  const hit = page.getByRole('option', { name: 'Bloomberg' }).first()
  await hit.getByText('hidden by a filter – show').waitFor()
  expect(await page.getByRole('combobox', { name: /^Search/ }).inputValue()).toBe('bloomb')
  await page.keyboard.press('Enter')
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
  expect(searchOf(page)).toBe('?v=table&sel=outlet:bloomberg&f=k:outlet,claim')
})

test('where nothing is found, near spellings are offered and say so', async () => {
  const page = await explorer.visit('?v=table&f=k:outlet')
  await page.getByRole('table').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('Blomberg')
  await page.getByText('No hits for “Blomberg”. These have similar words.').waitFor()
  await page.getByRole('option', { name: 'similar: Bloomberg' }).waitFor()
  await page.keyboard.press('Enter')
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
})
