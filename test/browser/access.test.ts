/** Every view in both themes under axe-core: nothing serious, nothing critical. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { describe, expect, test } from 'vitest'
import { THEMES } from '../../client/appearance.ts'
import { claimsAnswerSchema } from '../../core/api-claims.ts'
import { useExplorer } from './use-explorer.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const explorer = useExplorer()

const VIEWS: readonly (readonly [string, string, string])[] = [
  ['graph', '', '.canvas-surface canvas'],
  ['graph with a selection and filters', '?sel=outlet:bloomberg&f=k:outlet,claim', '#detail .walk'],
  ['claims', '?v=claims', '.claim-row'],
  ['claim page', '?v=claims&claim=CLAIM', '.chain svg'],
  ['articles', '?v=articles', '.list-row'],
  ['table', '?v=table&sel=outlet:bloomberg', 'td'],
  ['table of evidence', '?v=table&t=edges', 'td'],
  ['reader', '?v=table&read=ARTICLE&at=900', '.reader h2'],
]

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(VIEWS)('the %s has no serious or critical finding', async (_name, search, place) => {
    const { claims } = claimsAnswerSchema.parse(await explorer.get('/api/claims?articles=2&limit=1'))
    const { articles } = (await explorer.get('/api/articles?limit=1')) as { articles: { key: string }[] }
    const filled = search
      .replace('CLAIM', encodeURIComponent(claims[0]?.key ?? ''))
      .replace('ARTICLE', encodeURIComponent(articles[0]?.key ?? ''))
    const page = await explorer.visit(filled, { theme })
    await page.locator(place).first().waitFor()
    const results = (await page.evaluate(`${AXE};axe.run()`)) as AxeResults
    const grave = results.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
    expect(grave).toEqual([])
  })
})
