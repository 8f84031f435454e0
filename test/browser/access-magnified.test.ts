/** Every view magnified twice, on a narrow screen, and in the colours of the system. */

import { expect, test } from 'vitest'
import { FORMS, fill, PAGES, PANELS } from './access-views.ts'
import { useExplorer } from './use-explorer.ts'

const explorer = useExplorer()

test.each([...PAGES, ...PANELS, ...FORMS])(
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

test.each([
  ['graph', '?v=graph', '.zoom button'],
  ['claim page', '?v=claims&claim=CLAIM', '.chain svg'],
  ['articles', '?v=articles', '.list-row'],
  ['reader', '?v=articles&read=ARTICLE', '.reader h2'],
  ['evidence', '?v=table&sel=outlet:bloomberg', '#detail .walk'],
])(
  'under a finger, every button, field and fold of the header and the %s is 44 pixels high',
  async (_name, search, place) => {
    const viewport = { width: 390, height: 844 }
    const context = await explorer.browser().newContext({ viewport, hasTouch: true, isMobile: true })
    const page = await explorer.visit(await fill(explorer, search), { context })
    await page.locator(place).first().waitFor()
    const small = await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
      return [
        ...document.querySelectorAll(
          ':is(header, main, aside) :is(button, select, summary, textarea, #search, [type=range])',
        ),
      ]
        .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 43.5)
        .map(({ outerHTML }) => outerHTML.slice(0, 120))
    })
    expect(small).toEqual([])
    const narrow = await page
      .locator('header button')
      .evaluateAll((buttons) => buttons.filter((button) => button.getBoundingClientRect().width < 43.5).length)
    expect(narrow).toBe(0)
  },
)
