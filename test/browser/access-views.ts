/** Every view of the explorer: its address, how to know that it is there, and its test under axe-core in one theme. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Theme } from '../../client/appearance.ts'
import { claimsAnswerSchema } from '../../core/api-claims.ts'
import type { Explorer } from './use-explorer.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

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
export const VIEWS: readonly (readonly [string, string, string, Doing])[] = [
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

/** The address with a claim and an article of the graph in it. */
export async function fill(explorer: Explorer, search: string): Promise<string> {
  const { claims } = claimsAnswerSchema.parse(await explorer.get('/api/claims?articles=2&limit=1'))
  const { articles } = (await explorer.get('/api/articles?limit=1')) as { articles: { key: string }[] }
  return search
    .replace('CLAIM', encodeURIComponent(claims[0]?.key ?? ''))
    .replace('ARTICLE', encodeURIComponent(articles[0]?.key ?? ''))
}

/** Declares a test for every view: nothing serious, nothing critical. */
export function testAccess(explorer: Explorer, theme: Theme): void {
  test.each(VIEWS)(
    `in the ${theme} theme, the %s has no serious or critical finding`,
    async (_name, search, place, doing) => {
      const page = await explorer.visit(await fill(explorer, search), { theme })
      await page.locator(place).first().waitFor()
      await doing(page)
      const results = (await page.evaluate(`${AXE};axe.run()`)) as AxeResults
      const grave = results.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
      expect(grave).toEqual([])
    },
  )
}
