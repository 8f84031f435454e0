/** The explorer in a real browser: each view drawn, and what it says when something is wrong. */

import { describe, expect, test } from 'vitest'
import { EDGE_APPEARANCE, NODE_APPEARANCE, THEMES } from '../../client/appearance.ts'
import { graphAnswerSchema } from '../../core/api-graph.ts'
import { countPixels } from './pixels.ts'
import { heading, kindRow, search, searchOf, useExplorer, withoutWebGl } from './use-explorer.ts'

const explorer = useExplorer()
const { visit } = explorer

describe.each(THEMES)('in the %s theme', (theme) => {
  test('the graph is drawn in the colours of its kinds', async () => {
    const page = await visit('', { theme })
    await page.locator('.canvas-surface canvas').first().waitFor()
    await page.waitForTimeout(500)
    await explorer.screenshot(page, `explorer-${theme}`)
    const png = await page.locator('.canvas-surface').screenshot()
    const fills = (['person', 'outlet', 'agency', 'claim'] as const).map(
      (kind) => NODE_APPEARANCE[kind].fill?.[theme] ?? '',
    )
    const pixels = await countPixels(explorer.browser(), png, [...fills, EDGE_APPEARANCE.reported.color[theme]], 40)
    for (const count of pixels) expect(count).toBeGreaterThan(150)
  })

  test.each([
    [1024, 768, '?sel=outlet:bloomberg'],
    [390, 844, '?sel=outlet:bloomberg'],
    [390, 844, '?v=claims'],
    [320, 640, '?v=table'],
  ])('a page of %d × %d needs no scrolling sideways (%s)', async (width, height, search) => {
    const page = await visit(search, { theme, width, height })
    await page.locator('#detail h2, .list li, td').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
})

test.each([
  [1440, /graph/, '.canvas-surface canvas'],
  [800, /claims/, '.claim-row'],
  [390, /table/, 'table'],
])('a page %d wide opens where it suits the screen: %s', async (width, _name, place) => {
  const page = await visit('', { width })
  await page.locator(place).first().waitFor()
})

test('the theme changes with a key and is remembered', async () => {
  const page = await visit('?v=table')
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme)
  await page.getByRole('table').waitFor()
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
  await page.waitForTimeout(500)
  await page.keyboard.press('Escape')
  await page.locator('.hint').waitFor()
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
  expect(searchOf(page)).toContain('sel=outlet:bloomberg')
})

test('a filter hides, is counted, survives a reload with the selection, and Back takes it away', async () => {
  const page = await visit('?v=table&sel=outlet:bloomberg')
  await heading(page).waitFor()
  const claims = kindRow(page, 'claims')
  const before = await page.locator('.shown').textContent()
  await claims.getByRole('button', { name: /^claims/ }).click()
  await claims.getByText(/^0 of \d+$/).waitFor()
  expect(await page.locator('.shown').textContent()).not.toBe(before)
  await page.reload()
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
  await claims.getByText(/^0 of \d+$/).waitFor()
  await page.goBack()
  await claims.getByText(/^[1-9]\d* of \d+$/).waitFor()
  await page.getByRole('button', { name: 'only outlets' }).click()
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect.poll(() => searchOf(page)).toBe('?v=table&sel=outlet:bloomberg')
})

test('a chip takes its filter off, and undo puts it back', async () => {
  const page = await visit('?v=table')
  await page.getByRole('button', { name: 'only outlets' }).click()
  await page.getByRole('button', { name: 'Take off: only outlets' }).click()
  await kindRow(page, 'claims')
    .getByText(/^[1-9]\d* of/)
    .waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Take off: only outlets' }).waitFor()
  await page.keyboard.press('Control+Shift+Z')
  await kindRow(page, 'claims')
    .getByText(/^[1-9]\d* of/)
    .waitFor()
})

test('articles come when their kind is switched on', async () => {
  const page = await visit('?v=table')
  const articles = kindRow(page, 'articles')
  await articles.getByText(/^0 of 5$/).waitFor()
  await articles.getByRole('button', { name: /^articles/ }).click()
  await articles.getByText(/^5 of 5$/).waitFor()
})

test('the tables hold the same nodes, links and claims as the graph, sort, and select', async () => {
  const { nodes, edges } = graphAnswerSchema.parse(await explorer.get('/api/graph'))
  const page = await visit('?v=table')
  const table = page.getByRole('table')
  const caption = table.locator('caption')
  await caption.getByText(`${nodes.length} nodes`).waitFor()
  await table.getByRole('button', { name: 'Node', exact: true }).click()
  expect(await table.getByRole('columnheader', { name: 'Node' }).getAttribute('aria-sort')).toBe('ascending')
  const names = await table.locator('tbody tr td:first-child').allTextContents()
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
  await table.getByRole('button', { name: 'Bloomberg', exact: true }).press('Enter')
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()

  const tables = page.getByRole('navigation', { name: 'Tables' })
  await tables.getByRole('button', { name: 'Links' }).click()
  await caption.getByText(`${edges.length} links`).waitFor()
  await tables.getByRole('button', { name: 'Claims' }).click()
  const claims = nodes.filter(({ kind }) => kind === 'claim').length
  await caption.getByText(`${claims} claims`).waitFor()
  expect(await table.locator('.badge').count()).toBe(claims)
  expect(searchOf(page)).toBe('?v=table&t=claims&sel=outlet:bloomberg')
})

test('the table of evidence has each sentence of the links of a node once, sorted as asked, and leads into the article', async () => {
  const page = await visit('?v=table&t=evidence&sel=outlet:bloomberg')
  const table = page.locator('.tables table')
  await table
    .locator('caption')
    .getByText(/^\d+ sentences/)
    .waitFor()
  const sentences = await table.locator('tbody tr').allTextContents()
  expect(sentences.length).toBeGreaterThan(9)
  await table.getByRole('button', { name: 'Article' }).click()
  expect(await table.locator('th[aria-sort="ascending"]').textContent()).toContain('Article')
  await kindRow(page, 'cited').getByRole('button', { name: 'only' }).click()
  await expect.poll(() => table.locator('tbody tr').count()).toBeLessThan(sentences.length)
  await table.locator('tbody tr').first().locator('button').first().click()
  await page.locator('.reader mark.current').first().waitFor()
})

test('without WebGL the table takes over and says why', async () => {
  const page = await visit('', { before: withoutWebGl })
  await page.getByRole('table').waitFor()
  await page.getByText('The graph cannot be drawn in this browser').waitFor()
})

test('a lost drawing context is made anew once, then the table takes over', async () => {
  const page = await visit()
  const canvases = page.locator('.canvas-surface canvas')
  await canvases.first().waitFor()
  // All contexts at once, as when the graphics card is reset.
  const lose = () =>
    page.evaluate(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.canvas-surface canvas')) {
        canvas.dataset.lost = ''
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
      }
    })
  await lose()
  await page.locator('.canvas-surface canvas:not([data-lost])').first().waitFor()
  expect(await page.getByRole('table').count()).toBe(0)
  await lose()
  await page.getByRole('table').waitFor()
  await page.getByText('The browser stopped drawing').waitFor()
})

test('a failed answer says what failed, and Retry mends it', async () => {
  const page = await visit('?v=table')
  await page.getByRole('table').waitFor()
  await page.route('**/api/nodes/**', (route) => route.abort())
  await search(page, 'Bloomberg')
  await page.keyboard.press('Enter')
  await page.getByText('Could not load this selection').waitFor()
  await page.unroute('**/api/nodes/**')
  await page.getByRole('button', { name: 'Retry' }).click()
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
  expect(explorer.takeProblems().every((problem) => problem.includes('ERR_FAILED'))).toBe(true)
})

test('an unknown id in the link is named, and the rest of the link is kept', async () => {
  const page = await visit('?v=table&sel=person:nobody-at-all&f=k:person')
  await page.getByText('“person:nobody-at-all” is not in this graph').waitFor()
  await kindRow(page, 'claims')
    .getByText(/^0 of \d+$/)
    .waitFor()
  expect(explorer.takeProblems().every((problem) => problem.includes('404'))).toBe(true)
})

test('an empty graph names the one command to run, and takes a first text', async () => {
  const page = await visit()
  await page.route('**/api/graph*', (route) =>
    route.fulfill({
      json: {
        nodes: [],
        edges: [],
        totals: { articles: 0, nodes: {}, edges: {} },
        truncated: false,
        omitted: { nodes: 0, hubs: 0, claims: 0 },
      },
    }),
  )
  await page.reload()
  await page.getByText('npm run ingest -- FOLDER').waitFor()
  await page.getByRole('textbox', { name: 'Text of the article' }).waitFor()
  // There is nothing to filter, to count or to select.
  expect(await page.locator('.filters, .summary, #detail').count()).toBe(0)
})
