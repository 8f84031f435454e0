/** The strip of time with articles of several days: dragged, moved by key, played. */

import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { searchOf, useExplorer } from './use-explorer.ts'

const explorer = useExplorer()

const give = (day: string) =>
  fetch(`${explorer.url()}/api/articles?wait=20&date=${day}&title=${day}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: `The bridge will be closed for a year, Mayor Ann Lee told The Haven Lantern. It was the report of ${day}.`,
  })

beforeAll(async () => {
  for (const day of ['2016-12-19', '2016-12-22', '2016-12-24']) await give(day)
})

const visit = async (context?: BrowserContext): Promise<Page> => {
  const page = await explorer.visit('?v=table', context && { context })
  await page.locator('.strip').waitFor()
  return page
}

test('dragging over days filters by them, and the words say which and how many', async () => {
  const page = await visit()
  const box = await page.locator('.strip-bars').boundingBox()
  if (!box) throw new Error('no strip')
  expect(await page.locator('.bar').count()).toBe(6)
  await page.mouse.move(box.x + 1, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.45, box.y + 10, { steps: 4 })
  await page.locator('.strip-words').getByText('2016-12-19 to 2016-12-21: 2 articles').waitFor()
  expect(searchOf(page)).toBe('?v=table')
  await page.mouse.up()
  await expect.poll(() => searchOf(page)).toBe('?v=table&from=2016-12-19&to=2016-12-21')
  await page.locator('.strip').getByRole('button', { name: 'All' }).click()
  await expect.poll(() => searchOf(page)).toBe('?v=table')
})

test('arrow keys move either end', async () => {
  const page = await visit()
  await page.getByRole('slider', { name: 'From', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('slider', { name: 'To', exact: true }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => searchOf(page)).toBe('?v=table&from=2016-12-21&to=2016-12-23')
  // Undo works from there too: nothing is typed into a slider.
  await page.keyboard.press('Control+z')
  await expect.poll(() => searchOf(page)).toBe('?v=table&from=2016-12-21&to=2016-12-24')
})

test('playing goes from day to day until the reader does anything, and is one step back', async () => {
  const page = await visit(await explorer.browser().newContext({ viewport: { width: 1440, height: 900 } }))
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect.poll(() => searchOf(page)).toBe('?v=table&from=2016-12-19&to=2016-12-19')
  await expect.poll(() => searchOf(page), { timeout: 5_000 }).toBe('?v=table&from=2016-12-20&to=2016-12-20')
  await page.mouse.wheel(0, 40)
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => searchOf(page)).toBe('?v=table')
})

test('its button stops playing, with the pointer and with a key', async () => {
  const page = await visit(await explorer.browser().newContext({ viewport: { width: 1440, height: 900 } }))
  const button = page.locator('.strip-play')
  for (const stop of [() => button.click(), () => page.keyboard.press('Enter'), () => page.keyboard.press('Shift')]) {
    await button.click()
    await expect.poll(() => button.textContent()).toBe('Stop')
    await stop()
    await expect.poll(() => button.textContent()).toBe('Play')
  }
  const there = searchOf(page)
  await page.waitForTimeout(1_200)
  expect(searchOf(page)).toBe(there)
})

test('nothing plays for whoever wants no motion', async () => {
  const page = await visit()
  expect(await page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(0)
})

test('a year of days has bars and both ends of the range on a narrow screen too', async () => {
  await give('2016-01-04')
  const page = await explorer.visit('?v=table', { width: 390, height: 844 })
  const bars = page.locator('.bar')
  await bars.first().waitFor()
  expect(await bars.count()).toBe(356)
  const strip = await page.locator('.strip').boundingBox()
  const [bar, end] = [await bars.first().boundingBox(), await page.locator('.strip-ends').boundingBox()]
  expect(bar?.width).toBeGreaterThan(0.4)
  expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual((strip?.y ?? 0) + (strip?.height ?? 0))
})
