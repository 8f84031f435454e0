/** The drawn graph in a real browser: what moves, and what does not. */

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { heading, searchOf, useExplorer } from './use-explorer.ts'

const explorer = useExplorer()
const { visitNode } = explorer

/** Presses a node, moves it and lets it go. */
async function drag(page: Page, x: number, y: number, right: number, down: number): Promise<void> {
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + right / 2, y + down / 2)
  await page.mouse.move(x + right, y + down)
  await page.mouse.up()
}

test('dragging pins a node, selects nothing else, and can be taken back for one or for all', async () => {
  const { page, x, y } = await visitNode('outlet:bloomberg')
  await drag(page, x, y, 80, 60)
  await expect.poll(() => searchOf(page)).toMatch(/^\?sel=outlet:bloomberg.*&pins=outlet:bloomberg@/)
  await page.getByRole('button', { name: 'Unpin all' }).click()
  await expect.poll(() => searchOf(page)).not.toContain('pins=')
  await page.keyboard.press('Control+z')
  await expect.poll(() => searchOf(page)).toContain('pins=')
  await page.keyboard.press('Control+z')
  await expect.poll(() => searchOf(page)).not.toContain('pins=')
  expect(await page.getByRole('button', { name: 'Unpin all' }).count()).toBe(0)
})

test('a click that slips by a pixel is still a click, and opens the panel that was closed', async () => {
  const { page, x, y } = await visitNode('outlet:bloomberg')
  await page.keyboard.press('Escape')
  await expect.poll(() => searchOf(page)).not.toContain('sel=')
  await drag(page, x, y, 1, 0)
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
  expect(searchOf(page)).not.toContain('pins=')
  await page.keyboard.press('Escape')
  await page.keyboard.press(']')
  await page.locator('#detail').waitFor({ state: 'detached' })
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press(' ')
  await heading(page).waitFor()
})

test('a camera that shows everything again is not in the address', async () => {
  const { page } = await visitNode('outlet:bloomberg')
  await page.keyboard.press('+')
  await expect.poll(() => searchOf(page)).toContain('cam=')
  await page.keyboard.press('0')
  await expect.poll(() => searchOf(page)).not.toContain('cam=')
})

/** Where the next neighbour of what is selected stands on the canvas, or the next of all nodes, and its name. */
async function nextPlace(page: Page): Promise<string> {
  await page.locator('.canvas-surface canvas').first().waitFor({ state: 'attached' })
  await page.waitForTimeout(500)
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  return page.locator('.tooltip').evaluate((words) => `${words.firstChild?.textContent} ${words.getAttribute('style')}`)
}

test('a filtered link has the frame of the whole: everything stands where it stands without', async () => {
  const whole = await explorer.visit('?v=graph')
  const [first, second] = [await nextPlace(whole), await nextPlace(whole)]
  const page = await explorer.visit('?f=k:outlet')
  expect(await nextPlace(page)).toBe(first)
  await page.getByRole('button', { name: 'Clear all' }).click()
  expect(await nextPlace(page)).toBe(second)
})

test('a selection that comes before the graph does not frame it', async () => {
  const { page } = await visitNode('outlet:bloomberg')
  const usual = await nextPlace(page)
  await page.route('**/api/graph*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue()
  })
  await page.reload()
  await heading(page).waitFor()
  expect(await page.locator('.canvas-surface').count()).toBe(0)
  expect(await page.locator('.kind-count').first().textContent()).toBe('')
  expect(await nextPlace(page)).toBe(usual)
})

test('Tidy lays out what is shown, Stop ends it, and Undo brings the old places back', async () => {
  const { page } = await visitNode('outlet:bloomberg')
  await nextPlace(page)
  /** Where that neighbour stands: a step on and one back. */
  const place = async () => {
    await nextPlace(page)
    await page.keyboard.press('ArrowLeft')
    return page
      .locator('.tooltip')
      .evaluate((words) => `${words.firstChild?.textContent} ${words.getAttribute('style')}`)
  }
  const before = await place()
  expect(await place()).toBe(before)
  await page.getByRole('button', { name: 'Tidy' }).click()
  await page.waitForTimeout(1_500)
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.locator('[aria-live]').getByText('Laid out').waitFor({ state: 'attached' })
  expect(await place()).not.toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(place, { timeout: 5_000 }).toBe(before)
})

test('new articles move nothing that the reader looks at', async () => {
  const { page, x } = await visitNode('outlet:bloomberg')
  const added = await fetch(new URL('/api/articles?title=Bridge&publisher=The+Haven+Lantern&wait=30', explorer.url()), {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: 'Bridge to close\n\nThe bridge will be closed, Mayor Ann Lee told Bloomberg on Monday. “We must,” Lee said.\n',
  })
  expect(added.status).toBe(201)
  await page.getByRole('button', { name: 'Show them' }).click()
  await page.getByText('6 articles').waitFor()
  await page.waitForTimeout(500)
  const box = await page.locator('.canvas-surface').boundingBox()
  await page.mouse.move(x, (box?.y ?? 0) + (box?.height ?? 0) / 2)
  await page.locator('.tooltip').getByText('Bloomberg', { exact: true }).waitFor()
})
