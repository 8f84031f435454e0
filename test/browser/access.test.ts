/** Every view in both themes under axe-core: nothing serious, nothing critical. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { THEMES } from '../../client/appearance.ts'
import { claimsAnswerSchema } from '../../core/api-claims.ts'
import { useExplorer } from './use-explorer.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const explorer = useExplorer()

type Doing = (page: Page) => Promise<void>
const none: Doing = async () => {}
const open =
  (name: string): Doing =>
  (page) =>
    page.getByRole('button', { name, exact: true }).first().click()
const unfold =
  (words: string): Doing =>
  (page) =>
    page.getByText(words, { exact: true }).first().click()

/** Name, address, what to wait for, and what to do then. */
const VIEWS: readonly (readonly [string, string, string, Doing])[] = [
  ['graph', '?v=graph', '.canvas-surface canvas', none],
  ['graph with a selection and filters', '?sel=outlet:bloomberg&f=k:outlet,claim', '#detail .walk', none],
  ['claims', '?v=claims', '.claim-row', none],
  ['claim page', '?v=claims&claim=CLAIM', '.chain svg', none],
  ['articles', '?v=articles', '.list-row', none],
  ['table', '?v=table&sel=outlet:bloomberg&f=k:outlet,person,unnamed', 'td', none],
  ['table of links', '?v=table&t=edges&f=l:cited', 'td', none],
  ['reader', '?v=table&read=ARTICLE&at=900', '.reader h2', none],
  ['help', '?v=table&f=k:outlet', 'td', open('Help')],
  ['files to export', '?v=table&f=k:outlet', 'td', open('Export')],
  ['hits of a search', '?v=table&sel=outlet:bloomberg&f=k:outlet&q=obama', '[role="option"]', none],
  ['search without hits', '?v=table&f=k:outlet&q=xyzzyq', '.hits p', none],
  ['form for articles', '?v=articles', '.list-row', unfold('Add articles')],
  ['form of what is wrong', '?v=table&sel=outlet:bloomberg&f=k:outlet', '#detail .walk', unfold('Wrong?')],
  ['path between two', '?v=table&sel=outlet:bloomberg&with=outlet:nbc-news&path=1&f=k:outlet', '.path-step', none],
  ['row with its commands', '?v=table&f=k:outlet', 'td', (page) => page.locator('.row-more button').first().click()],
  ['filter that hides everything', '?v=claims&from=1990&to=1991', '.list', none],
  [
    'day that there is not',
    '?v=table&f=k:outlet',
    'td',
    (page) => page.getByRole('textbox', { name: 'From' }).fill('2016-02-31'),
  ],
  ['graph inside another page', '?embed=1', '.canvas-surface canvas', none],
]

async function fill(search: string): Promise<string> {
  const { claims } = claimsAnswerSchema.parse(await explorer.get('/api/claims?articles=2&limit=1'))
  const { articles } = (await explorer.get('/api/articles?limit=1')) as { articles: { key: string }[] }
  return search
    .replace('CLAIM', encodeURIComponent(claims[0]?.key ?? ''))
    .replace('ARTICLE', encodeURIComponent(articles[0]?.key ?? ''))
}

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(VIEWS)('the %s has no serious or critical finding', async (_name, search, place, doing) => {
    const page = await explorer.visit(await fill(search), { theme })
    await page.locator(place).first().waitFor()
    await doing(page)
    const results = (await page.evaluate(`${AXE};axe.run()`)) as AxeResults
    const grave = results.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
    expect(grave).toEqual([])
  })
})

test.each(VIEWS)(
  'magnified twice or on a narrow screen, the %s needs no scrolling sideways',
  async (_name, search, place) => {
    const page = await explorer.visit(await fill(search), { width: 720, height: 450 })
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
