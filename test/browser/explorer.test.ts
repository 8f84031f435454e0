/** The whole product in a real browser: the built server on the seeds, and a reader who searches, reads, walks and filters. */

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { EDGE_APPEARANCE, NODE_APPEARANCE, THEMES, type Theme } from '../../client/appearance.ts'
import { articleAnswerSchema } from '../../core/api-articles.ts'
import { chainAnswerSchema, claimsAnswerSchema } from '../../core/api-claims.ts'
import { edgeAnswerSchema, graphAnswerSchema } from '../../core/api-graph.ts'
import { type StartedChromium, startChromium } from './chromium.ts'
import { countPixels } from './pixels.ts'
import { type StartedServer, startServer } from './server.ts'

const OUTPUT = fileURLToPath(new URL('../../test-output/', import.meta.url))

let server: StartedServer
let chromium: StartedChromium
const problems: string[] = []

beforeAll(async () => {
  await mkdir(OUTPUT, { recursive: true })
  ;[server, chromium] = await Promise.all([startServer(), startChromium()])
}, 120_000)

afterAll(async () => {
  await Promise.all([server?.stop(), chromium?.close()])
}, 30_000)

afterEach(async () => {
  for (const context of chromium.browser.contexts()) await context.close()
  expect(problems.splice(0)).toEqual([])
})

interface Visit {
  readonly theme?: Theme
  readonly width?: number
  readonly height?: number
  /** Runs in the page before its own code. */
  readonly before?: () => void
}

/** Opens a page; errors on its console, broken rules of its content policy included, are kept as problems. */
async function visit(search = '', { theme = 'light', width = 1440, height = 900, before }: Visit = {}): Promise<Page> {
  const context = await chromium.browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  if (before) await page.addInitScript(before)
  await page.goto(server.url + search)
  return page
}

async function fetchGraph() {
  return graphAnswerSchema.parse(await (await fetch(`${server.url}/api/graph`)).json())
}

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await page.getByRole('option').first().waitFor()
}

const heading = (page: Page) => page.locator('.detail h2')
const status = (page: Page) => page.locator('.status')
const readSearch = (page: Page) => decodeURIComponent(new URL(page.url()).search)

describe.each(THEMES)('in the %s theme', (theme) => {
  test('the graph is drawn in the colours of its kinds', async () => {
    const page = await visit('', { theme })
    await page.getByRole('img', { name: /^Graph, \d+ nodes/ }).waitFor()
    await page.locator('.canvas-surface canvas').first().waitFor()
    await page.waitForTimeout(500)
    await page.screenshot({ path: join(OUTPUT, `explorer-${theme}.png`) })
    const png = await page.locator('.canvas-surface').screenshot()
    const fills = (['person', 'outlet', 'agency', 'claim'] as const).map(
      (kind) => NODE_APPEARANCE[kind].fill?.[theme] ?? '',
    )
    const pixels = await countPixels(chromium.browser, png, [...fills, EDGE_APPEARANCE.reported.color[theme]], 40)
    for (const count of pixels) expect(count).toBeGreaterThan(150)
  })

  test.each([
    [1024, 768],
    [390, 844],
  ])('a page of %d × %d needs no scrolling sideways', async (width, height) => {
    const page = await visit('?sel=outlet:bloomberg', { theme, width, height })
    await heading(page).waitFor()
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(OUTPUT, `explorer-${theme}-${width}.png`) })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
})

test('a claim says from where each article has it, and never whether it is true', async () => {
  const { claims } = claimsAnswerSchema.parse(await (await fetch(`${server.url}/api/claims?articles=2`)).json())
  const [claim] = claims
  if (!claim) throw new Error('no claim in two articles')
  const page = await visit(`?sel=${encodeURIComponent(claim.key)}`)
  await page.getByRole('heading', { name: claim.words, exact: true }).waitFor()
  const chain = await fetch(`${server.url}/api/claims/${encodeURIComponent(claim.key)}/chain`)
  const { telling } = chainAnswerSchema.parse(await chain.json())
  const sentences = await page.locator('.telling li').allTextContents()
  expect(sentences).toHaveLength(telling.length)
  for (const [at, { sentence }] of telling.entries()) expect(sentences[at]).toContain(sentence)
  await page.screenshot({ path: join(OUTPUT, 'claim.png') })
  await page.locator('.telling').getByRole('button', { name: 'article' }).first().click()
  await page.getByRole('button', { name: 'Open the article' }).waitFor()
})

test('a reader searches Bloomberg, opens an edge, reads its sentence in the article, and walks on', async () => {
  const page = await visit()
  await search(page, 'Bloomberg')
  await page.keyboard.press('Enter')
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
  expect(readSearch(page)).toBe('?sel=outlet:bloomberg')

  await page.locator('.detail .weight').first().click()
  await page.locator('.evidence blockquote').first().waitFor()
  const key = new URL(page.url()).searchParams.get('edge') ?? ''
  const answer = await (await fetch(`${server.url}/api/edges/${encodeURIComponent(key)}`)).json()
  const [evidence] = edgeAnswerSchema.parse(answer).evidence
  const sentence = await page.locator('.evidence blockquote').first().textContent()
  const words = sentence?.replaceAll(/(source|cue|claim|words): /g, '')
  expect(words).toBe(evidence?.passage?.text)
  expect(await page.locator('.evidence mark').count()).toBeGreaterThan(0)

  await page.getByRole('button', { name: 'Open in article' }).first().click()
  const mark = page.locator('.reader mark.current').first()
  await mark.waitFor()
  expect(await mark.isVisible()).toBe(true)
  const articleKey = encodeURIComponent(evidence?.article.key ?? '')
  const article = articleAnswerSchema.parse(await (await fetch(`${server.url}/api/articles/${articleKey}`)).json())
  expect(await page.locator('.reader h2').textContent()).toBe(article.title)
  await page.screenshot({ path: join(OUTPUT, 'reader.png') })
  await page.keyboard.press('Escape')
  await page.locator('.reader').waitFor({ state: 'detached' })

  const other = page
    .locator('.edge-head-block .walk')
    .filter({ hasNotText: /Bloomberg$/ })
    .first()
  await other.click()
  await page.locator('.detail .detail-kind').waitFor()
  expect(readSearch(page)).toMatch(/^\?sel=/)
  expect(readSearch(page)).not.toContain('outlet:bloomberg')
  await page.goBack()
  await page.locator('.evidence blockquote').first().waitFor()
})

test('the theme changes with a key and is remembered', async () => {
  const page = await visit('?v=table')
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme)
  await page.getByRole('table').first().waitFor()
  expect(await theme()).toBe('light')
  await page.keyboard.press('d')
  expect(await theme()).toBe('dark')
  await page.reload()
  expect(await theme()).toBe('dark')
})

test('a click on a node in the middle of the canvas selects it', async () => {
  const page = await visit('?sel=outlet:bloomberg')
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
  // the renderer comes after the panel, and centres what is selected then
  await page.locator('.canvas-surface canvas').first().waitFor({ state: 'attached' })
  const box = await page.locator('.canvas-surface').boundingBox()
  if (!box) throw new Error('no canvas')
  await page.keyboard.press('Escape')
  await page.locator('.hint').waitFor()
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
  expect(readSearch(page)).toBe('?sel=outlet:bloomberg')
})

test('a filter hides, is counted, survives a reload with the selection, and Back takes it away', async () => {
  const page = await visit('?sel=outlet:bloomberg')
  await heading(page).waitFor()
  const claims = page.locator('.kind-row').filter({ hasText: 'claims' })
  const before = await status(page).textContent()
  await claims.getByRole('button', { name: /^claims/ }).click()
  await claims.getByText(/^0 of \d+$/).waitFor()
  expect(await status(page).textContent()).not.toBe(before)
  await page.reload()
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
  await claims.getByText(/^0 of \d+$/).waitFor()
  await page.goBack()
  await claims.getByText(/^[1-9]\d* of \d+$/).waitFor()
  await page.getByRole('button', { name: 'only outlets' }).click()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect.poll(() => readSearch(page)).toBe('?sel=outlet:bloomberg')
})

test('articles come when their kind is switched on', async () => {
  const page = await visit()
  const articles = page.locator('.kind-row').filter({ hasText: 'articles' })
  await articles.getByText(/^0 of 5$/).waitFor()
  await articles.getByRole('button', { name: /^articles/ }).click()
  await articles.getByText(/^5 of 5$/).waitFor()
})

test('the table holds the same nodes and edges, sorts, and selects', async () => {
  const { nodes, edges } = await fetchGraph()
  const page = await visit('?v=table')
  const [nodeTable, edgeTable] = [page.getByRole('table').first(), page.getByRole('table').last()]
  await nodeTable.waitFor()
  expect(await nodeTable.locator('caption').textContent()).toMatch(new RegExp(`^${nodes.length} nodes?$`))
  expect(await edgeTable.locator('caption').textContent()).toMatch(new RegExp(`^${edges.length} edges?$`))
  await nodeTable.getByRole('button', { name: 'Node', exact: true }).click()
  expect(await nodeTable.getByRole('columnheader', { name: 'Node' }).getAttribute('aria-sort')).toBe('ascending')
  const names = await nodeTable.locator('tbody tr td:first-child').allTextContents()
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
  await nodeTable.getByRole('button', { name: 'Bloomberg', exact: true }).press('Enter')
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
  await page.screenshot({ path: join(OUTPUT, 'table.png') })
  await page.keyboard.press('t')
  await expect.poll(() => readSearch(page)).toBe('?sel=outlet:bloomberg')
})

test('without WebGL the table takes over and says why', async () => {
  const page = await visit('', {
    before: () => {
      const original = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
        return kind.includes('webgl') ? null : original.call(this, kind as '2d')
      } as typeof original
    },
  })
  await page.getByRole('table').first().waitFor()
  await page.getByText('The graph cannot be drawn in this browser').waitFor()
})

test('a lost drawing context is made anew once, then the table takes over', async () => {
  const page = await visit()
  const canvases = page.locator('.canvas-surface canvas')
  await canvases.first().waitFor()
  const lose = () =>
    page.evaluate(() =>
      document
        .querySelector('.canvas-surface canvas')
        ?.dispatchEvent(new Event('webglcontextlost', { cancelable: true })),
    )
  await lose()
  await canvases.first().waitFor()
  expect(await page.getByRole('table').count()).toBe(0)
  await lose()
  await page.getByRole('table').first().waitFor()
  await page.getByText('The browser stopped drawing').waitFor()
})

test('a failed answer says what failed, and Retry mends it', async () => {
  const page = await visit()
  await page.getByRole('img', { name: /^Graph, / }).waitFor()
  await page.route('**/api/nodes/**', (route) => route.abort())
  await search(page, 'Bloomberg')
  await page.keyboard.press('Enter')
  await page.getByText('Could not load this selection').waitFor()
  await page.unroute('**/api/nodes/**')
  await page.getByRole('button', { name: 'Retry' }).click()
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
  expect(problems.splice(0).every((problem) => problem.includes('ERR_FAILED'))).toBe(true)
})

test('an unknown id in the link is named, and the rest of the link is kept', async () => {
  const page = await visit('?sel=person:nobody-at-all&f=k:person')
  await page.getByText('“person:nobody-at-all” is not in this graph').waitFor()
  await page
    .locator('.kind-row')
    .filter({ hasText: 'claims' })
    .getByText(/^0 of \d+$/)
    .waitFor()
  expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true)
})

test('an empty graph names the one command to run', async () => {
  const page = await visit()
  await page.route('**/api/graph*', (route) =>
    route.fulfill({ json: { nodes: [], edges: [], totals: { articles: 0, nodes: {}, edges: {} }, truncated: false } }),
  )
  await page.reload()
  await page.getByText('npm run ingest -- FOLDER').waitFor()
})
