/** Every view of the explorer: its address, how to know that it is there, and its test under axe-core. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { THEMES } from '../../client/appearance.ts'
import { claimsAnswerSchema } from '../../core/api-claims.ts'
import { type Explorer, useExplorer } from './use-explorer.ts'

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
type View = readonly [string, string, string, Doing]

/** What is looked at. */
export const PAGES: readonly View[] = [
  ['graph', '?v=graph', '.canvas-surface canvas', none],
  ['claims', '?v=claims', '.claim-row', none],
  ['claim page', '?v=claims&claim=CLAIM', '.chain svg', none],
  ['articles', '?v=articles', '.list-row', none],
  ['table', '?v=table&sel=outlet:bloomberg&f=k:outlet,person,unnamed', 'td', none],
  ['table of links', '?v=table&t=edges&f=l:cited', 'td', none],
  ['reader', '?v=table&read=ARTICLE&at=900', '.reader h2', none],
  ['graph inside another page', '?embed=1', '.canvas-surface canvas', none],
]

/** What opens beside and over it. */
export const PANELS: readonly View[] = [
  ['graph with a selection and filters', '?sel=outlet:bloomberg&f=k:outlet,claim', '#detail .walk', none],
  ['help', '?v=table&f=k:outlet', 'td', open('Help')],
  ['files to export', '?v=table&f=k:outlet', 'td', open('Export')],
  ['hits of a search', '?v=table&sel=outlet:bloomberg&f=k:outlet&q=obama', '[role="option"]', none],
  ['search without hits', '?v=table&f=k:outlet&q=xyzzyq', '.hits p', none],
  ['path between two', '?v=table&sel=outlet:bloomberg&with=outlet:nbc-news&path=1&f=k:outlet', '.path-step', none],
  ['row with its commands', '?v=table&f=k:outlet', 'td', (page) => page.locator('.row-more button').first().click()],
]

/** What is filled in, and what says that something is not there. */
export const FORMS: readonly View[] = [
  ['form for articles', '?v=articles', '.list-row', unfold('Add articles')],
  [
    'form of an article’s metadata',
    '?v=articles',
    '.list-row',
    (page) => page.locator('.list-row summary').first().click(),
  ],
  ['form of what is wrong', '?v=table&sel=outlet:bloomberg&f=k:outlet', '#detail .walk', unfold('Wrong?')],
  ['names in an article', '?v=table&read=ARTICLE', '.reader h2', chooseName],
  ['filter that hides everything', '?v=claims&from=1990&to=1991', '.list', none],
  [
    'day that there is not',
    '?v=table&f=k:outlet',
    'td',
    (page) => page.getByRole('textbox', { name: 'From' }).fill('2016-02-31'),
  ],
]

/** Opens the form of the first name in an article. */
async function chooseName(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Show' }).selectOption('names')
  await page.locator('.margin-chip').first().click()
  await page.getByText('Somebody else?').click()
}

/** The address with a claim and an article of the graph in it. */
export async function fill(explorer: Explorer, search: string): Promise<string> {
  const { claims } = claimsAnswerSchema.parse(await explorer.get('/api/claims?articles=2&limit=1'))
  const { articles } = (await explorer.get('/api/articles?limit=1')) as { articles: { key: string }[] }
  return search
    .replace('CLAIM', encodeURIComponent(claims[0]?.key ?? ''))
    .replace('ARTICLE', encodeURIComponent(articles[0]?.key ?? ''))
}

/** All rules in the first theme; in the other, which differs in colours only, those of colour. */
const RULES = { light: '{}', dark: "{ runOnly: ['color-contrast', 'link-in-text-block'] }" } as const

/** Declares a test for each of some views: nothing serious, nothing critical, in either theme. */
export function testAccess(views: readonly View[]): void {
  const explorer = useExplorer()
  test.each(views)('the %s has no serious or critical finding, light or dark', async (_name, search, place, doing) => {
    const page = await explorer.visit(await fill(explorer, search))
    await page.locator(place).first().waitFor()
    await doing(page)
    await page.evaluate(AXE)
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme })
      await page.locator(`:root[data-theme="${theme}"]`).waitFor()
      const results = (await page.evaluate(`axe.run(${RULES[theme]})`)) as AxeResults
      const grave = results.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${theme}, ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
      expect(grave).toEqual([])
    }
  })
}
