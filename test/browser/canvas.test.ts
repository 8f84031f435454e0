/** The drawn graph in a real browser: what is under the pointer, what stands out, and what moves. */

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { heading, useExplorer } from './use-explorer.ts'

const explorer = useExplorer()
const { visit } = explorer

/** Opens the graph with a node selected, which then lies in the middle of the canvas. */
async function visitNode(key: string): Promise<{ page: Page; x: number; y: number }> {
  const page = await visit(`?sel=${key}`)
  await heading(page).waitFor()
  await page.locator('.canvas-surface canvas').first().waitFor({ state: 'attached' })
  await page.waitForTimeout(500)
  const box = await page.locator('.canvas-surface').boundingBox()
  if (!box) throw new Error('no canvas')
  return { page, x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a node under the pointer is named with its kind and counts, and its neighbourhood stands out', async () => {
  const { page, x, y } = await visitNode('outlet:bloomberg')
  const rest = () => page.locator('.canvas-surface').evaluate((surface) => surface.style.getPropertyValue('--rest'))
  const tooltip = page.locator('.tooltip')
  await page.keyboard.press('Escape')
  await expect.poll(rest).toBe('1')
  await page.mouse.move(x, y)
  await tooltip.getByText('Bloomberg', { exact: true }).waitFor()
  expect(await tooltip.locator('span').textContent()).toMatch(/^outlet · \d+ articles · \d+ links$/)
  expect(await rest()).toBe('0.15')
  await page.mouse.move(x - 600, y)
  await tooltip.waitFor({ state: 'detached' })
  expect(await rest()).toBe('1')
})

test('a link under the pointer says who did what, and on how many sentences it rests', async () => {
  const { page, x, y } = await visitNode('outlet:bloomberg')
  const tooltip = page.locator('.tooltip')
  // round the node until a link is met
  for (let angle = 0; angle < 2 * Math.PI; angle += 0.04) {
    await page.mouse.move(x + 70 * Math.cos(angle), y + 70 * Math.sin(angle))
    await page.waitForTimeout(90)
    if ((await tooltip.count()) > 0 && /sentence/.test((await tooltip.textContent()) ?? '')) break
  }
  expect(await tooltip.locator('strong').textContent()).toMatch(/ (?:reported|said|cited|about) /)
  expect(await tooltip.locator('span').textContent()).toMatch(/^\d+ sentences?$/)
})
