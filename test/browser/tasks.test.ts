/** What people come for, done in a real browser from beginning to end. */

import { expect, test } from 'vitest'
import { articleAnswerSchema } from '../../core/api-articles.ts'
import { chainAnswerSchema, claimsAnswerSchema } from '../../core/api-claims.ts'
import { edgeAnswerSchema } from '../../core/api-graph.ts'
import { heading, search, searchOf, useExplorer, withoutWebGl } from './use-explorer.ts'

const explorer = useExplorer()
const { visit } = explorer

/** The claim of one origin that most articles carry, with its chain. */
async function findClaim() {
  const { claims } = claimsAnswerSchema.parse(await explorer.get('/api/claims?articles=2&origins=1'))
  const claim = claims.find(({ originRange }) => originRange[1] === 1)
  if (!claim) throw new Error('no claim of one origin in two articles')
  const chain = chainAnswerSchema.parse(await explorer.get(`/api/claims/${encodeURIComponent(claim.key)}/chain`))
  return { claim, chain }
}

test('who first reported a claim: from the list of claims to its first carrier and the sentence', async () => {
  const { claim, chain } = await findClaim()
  const page = await visit('?v=claims&f=single')
  await page.locator('.list').getByRole('button', { name: claim.label, exact: true }).click()
  await page.locator('.claim-page').getByText(claim.words, { exact: false }).first().waitFor()
  await explorer.screenshot(page, 'claim')
  const carrier = chain.nodes.find(({ layer }) => layer === 'first-carrier')
  if (!carrier) throw new Error('no first carrier')
  const step = chain.edges.find(({ to }) => to === carrier.key)
  const origin = chain.nodes.find(({ key }) => key === step?.from)
  await page
    .getByRole('button', { name: `${carrier.label} had it from ${origin?.label}` })
    .first()
    .click({ force: true })
  const sentences = page.locator('#detail blockquote')
  await sentences.first().waitFor()
  const ends = await page.locator('#detail .link-head .walk').allTextContents()
  expect(ends.map((words) => words.replace(/^[a-z ]+: /, '').trim())).toEqual([carrier.label, origin?.label])
  expect(await sentences.first().locator('mark.claim').count()).toBeGreaterThan(0)
  const columns = page.locator('.chain-column')
  const carrierBox = await page.locator('.chain-box').filter({ hasText: carrier.label }).first().boundingBox()
  const column = await columns.getByText('First carrier').boundingBox()
  expect(Math.abs((carrierBox?.x ?? 0) - (column?.x ?? 0))).toBeLessThan(6)
  expect(searchOf(page)).toContain('step=')
  await page.locator('#detail').getByRole('button', { name: 'Open in article' }).first().click()
  await page.locator('.reader mark.current').first().waitFor()
  await page.goBack()
  await sentences.first().waitFor()
})

test('which articles share one origin: the chain says so in words, for each article, and never whether it is true', async () => {
  const { claim, chain } = await findClaim()
  const page = await visit(`?v=claims&claim=${encodeURIComponent(claim.key)}`)
  await page.getByText('no independent confirmation found').waitFor()
  const sentences = await page.locator('.telling li').allTextContents()
  expect(sentences).toHaveLength(chain.telling.length)
  for (const { sentence } of chain.telling) expect(sentences.some((words) => words.includes(sentence))).toBe(true)
  const told = sentences.join(' ')
  for (const { words } of chain.quotations) expect(plain(told)).toContain(plain(words))
  expect(await page.locator('.telling-origins li').allTextContents()).toEqual([
    ...new Set(chain.origins.map((one) => one.sentence)),
  ])
  const picture = page.locator('.chain svg')
  expect(await picture.getByRole('button').count()).toBe(chain.nodes.length + chain.edges.length)
  for (const { label } of chain.nodes) await picture.getByRole('button', { name: label }).first().waitFor()
  const names = (await picture.locator('.chain-box title').allTextContents()).join(' ')
  for (const { words } of chain.quotations) expect(plain(names)).toContain(plain(words))
  for (const { bases } of chain.origins)
    expect(names).toContain(`knows how: ${bases.length > 0 ? `“${bases[0]?.words}` : 'not stated'}`)
})

/** Words without the quotation marks, of which those inside others are single ones. */
const plain = (words: string) => words.replace(/["“”‘’]/g, '')

test('on a narrow screen the chain runs from top to bottom, within the screen', async () => {
  const { claims } = claimsAnswerSchema.parse(await explorer.get('/api/claims?articles=3&limit=1'))
  const search = `?v=claims&claim=${encodeURIComponent(claims[0]?.key ?? '')}`
  const page = await visit(search, { width: 390, height: 844 })
  const chain = page.locator('.chain')
  await chain.getByText('Articles, first to last').waitFor()
  expect(await chain.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  const [svg, box] = [await chain.locator('svg').boundingBox(), await chain.locator('.chain-box').first().boundingBox()]
  expect((box?.y ?? 0) - (svg?.y ?? 0)).toBeLessThan(60)
})

test('the sentence behind an edge: search, edge, sentence, article, and on to the other end', async () => {
  const page = await visit('?v=table')
  await search(page, 'Bloomberg')
  await page.keyboard.press('Enter')
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
  expect(searchOf(page)).toBe('?v=table&sel=outlet:bloomberg')

  await page.locator('#detail .weight').first().click()
  const sentence = page.locator('.evidence blockquote').first()
  await sentence.waitFor()
  const key = new URL(page.url()).searchParams.get('edge') ?? ''
  const [evidence] = edgeAnswerSchema.parse(await explorer.get(`/api/edges/${encodeURIComponent(key)}`)).evidence
  const words = (await sentence.textContent())?.replaceAll(/(source|cue|claim|words): /g, '')
  expect(words).toBe(evidence?.passage?.text)

  await page.getByRole('button', { name: 'Open in article' }).first().click()
  await page.locator('.reader mark.current').first().waitFor()
  const articleKey = encodeURIComponent(evidence?.article.key ?? '')
  const article = articleAnswerSchema.parse(await explorer.get(`/api/articles/${articleKey}`))
  expect(await page.locator('.reader h2').textContent()).toBe(article.title)
  await page.keyboard.press('Escape')
  await page.locator('.reader').waitFor({ state: 'detached' })

  await page
    .locator('.link-head .walk')
    .filter({ hasNotText: /Bloomberg\s*$/ })
    .first()
    .click()
  await page.locator('#detail .detail-kind').waitFor()
  expect(searchOf(page)).not.toContain('outlet:bloomberg')
  await page.goBack()
  await sentence.waitFor()
})

test('through an article attribution by attribution, each lit from either side', async () => {
  const page = await visit('?v=articles')
  await page.locator('.list-name').first().click()
  const bar = page.locator('.reader-bar')
  await bar.getByText(/^\d+ attributions$/).waitFor()
  await page.keyboard.press('j')
  await bar.getByText(/^1 of \d+ attributions$/).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await bar.getByText(/^2 of \d+ attributions$/).waitFor()
  const chip = page.locator('.margin-chip[aria-pressed="true"]')
  await chip.hover()
  await page.locator('mark.lit').first().waitFor()
  await page.locator('mark.current.cue').first().dispatchEvent('mouseenter')
  await page.locator('.margin-chip.lit').waitFor()
  await explorer.screenshot(page, 'reader')
  await page.locator('.margin-chip:has(.badge)').first().click()
  await bar.getByRole('button', { name: 'Show in graph' }).waitFor()
  const all = await page.locator('.margin-chip').count()
  await bar.getByRole('combobox', { name: 'Show' }).selectOption('said')
  await expect.poll(() => page.locator('.margin-chip').count()).toBeLessThan(all)
  await page.goBack()
  await page.locator('.reader').waitFor({ state: 'detached' })
})

test('the path between two outlets: each step with its sentences, lit in the graph', async () => {
  const page = await visit('?sel=outlet:bloomberg&with=outlet:nbc-news')
  await page.getByRole('button', { name: 'Show path' }).waitFor()
  await page.keyboard.press('p')
  const steps = page.locator('.paths .path-step')
  await steps.first().waitFor()
  expect(searchOf(page)).toContain('path=1')
  await explorer.screenshot(page, 'path')
  await steps.first().click()
  await page.locator('.evidence blockquote').first().waitFor()
  await page.goBack()
  await steps.first().waitFor()
})

test('a filter to one week hides what other weeks said, and can be taken off', async () => {
  const page = await visit('?v=table')
  const shown = page.locator('.shown')
  await page.getByRole('table').waitFor()
  const before = await shown.textContent()
  await page.locator('.strip-bars').click()
  await page.getByRole('button', { name: /^Take off: 2016-12-21/ }).waitFor()
  await expect.poll(() => shown.textContent()).not.toBe(before)
  await page.getByRole('textbox', { name: 'From' }).fill('2016-12-19')
  await page.getByRole('textbox', { name: 'To' }).fill('2016-12-25')
  await page.getByRole('textbox', { name: 'To' }).press('Enter')
  const chip = page.getByRole('button', { name: 'Take off: 2016-12-19 to 2016-12-25' })
  await chip.waitFor()
  const week = claimsAnswerSchema.parse(await explorer.get('/api/claims?from=2016-12-19&to=2016-12-25&limit=200'))
  const all = claimsAnswerSchema.parse(await explorer.get('/api/claims?limit=200'))
  expect(week.total).toBeLessThan(all.total)
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Claims' }).click()
  await page.getByRole('heading', { name: `${week.total} claims` }).waitFor()
  const listed = await page.locator('.claim-row .list-name').allTextContents()
  expect(new Set(week.claims.map(({ label }) => label))).toEqual(new Set([...listed]))
  await chip.click()
  await page.getByRole('heading', { name: `${all.total} claims` }).waitFor()
})

test('two entities are merged, the merge is named, and taken back', async () => {
  const page = await visit('?v=table&sel=outlet:bloomberg&with=outlet:wikileaks')
  const nodes = page.locator('caption')
  await nodes.getByText(/nodes/).waitFor()
  const before = await nodes.textContent()
  await page.getByRole('button', { name: /^Merge into/ }).click()
  await page.getByText(/^Recorded: /).waitFor()
  await expect.poll(() => nodes.textContent()).not.toBe(before)
  await page.locator('#detail .corrections').waitFor()
  expect(await page.locator('#detail .aliases').textContent()).toContain('WikiLeaks')
  await page.locator('.notice').getByRole('button', { name: 'Take back' }).click()
  await expect.poll(() => nodes.textContent()).toBe(before)
})

test('a link, opened in a fresh profile, shows the same view', async () => {
  const { claim, chain } = await findClaim()
  const page = await visit(`?v=claims&claim=${encodeURIComponent(claim.key)}`)
  await page
    .locator('.chain svg')
    .getByRole('button', { name: chain.nodes[0]?.label ?? '' })
    .first()
    .click()
  await heading(page).waitFor()
  await page.keyboard.press('d')
  const other = await visit(new URL(page.url()).search)
  await heading(other).waitFor()
  const content = (one: typeof page) => one.locator('.columns').innerText()
  expect(await content(other)).toBe(await content(page))
  expect(other.url()).toBe(page.url())
})

test('all of it by keyboard alone, without WebGL: search, select, evidence, claim, article and back', async () => {
  const page = await visit('', { before: withoutWebGl })
  await page.getByRole('table').waitFor()
  await search(page, 'Bloomberg')
  await page.keyboard.press('Enter')
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  // from the heading on, the first claim that Bloomberg reported
  const claim = page.locator('#detail .walk .badge').first()
  await claim.waitFor()
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.querySelector('.badge') !== null)) break
  }
  await page.keyboard.press('Enter')
  await page.locator('#detail .detail-kind').getByText('claim').waitFor()
  await page.keyboard.press('c')
  await page.locator('.chain svg').waitFor()
  await page.keyboard.press('r')
  await page.locator('.reader h2').waitFor()
  await page.keyboard.press('j')
  await page.locator('mark.current').first().waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.chain svg').waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('next attribution').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  await page.getByRole('table').waitFor()
  await page.keyboard.press('Control+z')
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
})
