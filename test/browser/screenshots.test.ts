/** The pictures of the README; `npm run screenshots` writes them anew. */

import { expect, test } from 'vitest'
import { claimsAnswerSchema } from '../../core/api-claims.ts'
import { useExplorer } from './use-explorer.ts'

const explorer = useExplorer()

/** As somebody sees it who has been there before. */
const before = () => localStorage.setItem('hearsay-preferences', '{"isTourSeen":true}')

test('the page of a claim: its articles, its origins, and the way between', async () => {
  const { claims } = claimsAnswerSchema.parse(await explorer.get('/api/claims?articles=2&unnamed=true'))
  const page = await explorer.visit(`?v=claims&claim=${encodeURIComponent(claims[0]?.key ?? '')}`, { before })
  await page.locator('.chain svg').waitFor()
  await page.waitForTimeout(300)
  await explorer.screenshot(page, 'claim-page')
  expect(await page.getByRole('button', { name: 'Take the tour' }).count()).toBe(0)
})

test('the graph with an outlet and its evidence', async () => {
  const page = await explorer.visit('?sel=outlet:bloomberg', { before })
  await page.locator('.canvas-surface canvas').first().waitFor()
  await page.locator('#detail .walk').first().waitFor()
  await page.waitForTimeout(500)
  await explorer.screenshot(page, 'graph')
})
