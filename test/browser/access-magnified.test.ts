/** Every view magnified twice, on a narrow screen, and in the colours of the system. */

import { expect, test } from 'vitest'
import { fill, VIEWS } from './access-views.ts'
import { useExplorer } from './use-explorer.ts'

const explorer = useExplorer()

test.each(VIEWS)(
  'magnified twice or on a narrow screen, the %s needs no scrolling sideways',
  async (_name, search, place) => {
    const page = await explorer.visit(await fill(explorer, search), { width: 720, height: 450 })
    await page.locator(place).first().waitFor({ state: 'attached' })
    for (const [width, height] of [
      [720, 450],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  },
)

test('in the colours of the system, what tints told is told by lines', async () => {
  const context = await explorer
    .browser()
    .newContext({ forcedColors: 'active', viewport: { width: 1440, height: 900 } })
  const page = await explorer.visit('?v=table&sel=outlet:bloomberg&f=k:outlet&q=bloomberg', { context })
  const outlineOf = (css: string) =>
    page
      .locator(css)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle)
  await page.locator('[role="option"]').first().waitFor()
  expect(await outlineOf('[role="option"][aria-selected="true"]')).toBe('solid')
  expect(await outlineOf('tr.is-selected')).toBe('solid')
  expect(await outlineOf('.tabs [aria-current="page"]')).toBe('solid')
  await page.keyboard.press('Escape')
  await page.locator('#detail .weight').first().click()
  await page.locator('#detail mark').first().waitFor()
  expect(await outlineOf('#detail mark')).toBe('solid')
})
