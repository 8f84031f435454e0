/** The drawn graph in a real browser: what is under the pointer, and what stands out. */

import { expect, test } from 'vitest'
import { graphAnswerSchema } from '../../core/api-graph.ts'
import { heading, kindRow, searchOf, useExplorer } from './use-explorer.ts'

const explorer = useExplorer()
const { visit, visitNode } = explorer

test('a node under the pointer is named with its kind and counts, and its neighbourhood stands out', async () => {
  const { page, x, y } = await visitNode('outlet:bloomberg')
  const rest = () => page.locator('.canvas-surface').evaluate((surface) => surface.style.getPropertyValue('--rest'))
  const tooltip = page.locator('.tooltip')
  await page.keyboard.press('Escape')
  await expect.poll(rest).toBe('1')
  await page.mouse.move(x, y)
  await tooltip.getByText('Bloomberg', { exact: true }).waitFor()
  expect(await tooltip.locator('span').textContent()).toMatch(/^outlet · \d+ articles · \d+ links$/)
  expect(await rest()).toBe('0.15')
  await page.mouse.move(x - 600, y)
  await tooltip.waitFor({ state: 'detached' })
  expect(await rest()).toBe('1')
})

test('a link under the pointer says who did what, and on how many sentences it rests', async () => {
  const { page, x, y } = await visitNode('outlet:bloomberg')
  const tooltip = page.locator('.tooltip')
  // round the node until a link is met
  for (let angle = 0; angle < 2 * Math.PI; angle += 0.04) {
    await page.mouse.move(x + 70 * Math.cos(angle), y + 70 * Math.sin(angle))
    await page.waitForTimeout(90)
    if ((await tooltip.count()) > 0 && /sentence/.test((await tooltip.textContent()) ?? '')) break
  }
  expect(await tooltip.locator('strong').textContent()).toMatch(/ (?:reported|said|cited|about) /)
  expect(await tooltip.locator('span').textContent()).toMatch(/^\d+ sentences?$/)
})

test('within one and two steps of the selection there is less to see, and a chip takes that off', async () => {
  const { page } = await visitNode('outlet:bloomberg')
  const shown = async () => Number.parseInt((await page.locator('.shown').textContent()) ?? '', 10)
  const all = await shown()
  await page.getByRole('radio', { name: '1' }).check()
  await page.getByRole('button', { name: 'Take off: within 1 step of the selection' }).waitFor()
  const near = await shown()
  await page.getByRole('radio', { name: '2' }).check()
  await expect.poll(shown).toBeGreaterThan(near)
  expect(await shown()).toBeLessThan(all)
  expect(searchOf(page)).toContain('h=2')
  await page.getByRole('button', { name: /^Take off: within/ }).click()
  await expect.poll(shown).toBe(all)
})

test('size and colour mean what the legend says, and the link keeps it', async () => {
  const page = await visit('?v=table&color=community')
  const legend = page.locator('.legend')
  await legend
    .getByText(/^around /)
    .first()
    .waitFor()
  expect(await legend.locator('.groups li').count()).toBeGreaterThan(2)
  expect(await legend.locator('p').textContent()).toContain('Colour: community.')
  await legend.getByRole('combobox', { name: 'Size' }).selectOption('betweenness')
  await legend.getByText(/shortest way between two others \(betweenness\)\. Colour/).waitFor()
  expect(searchOf(page)).toBe('?v=table&size=betweenness&color=community')
})

test('the picture of entities has no claims; a link there names the claims that it stands for', async () => {
  const page = await visit('?v=table&t=edges')
  const table = page.getByRole('table')
  await table.locator('td').first().waitFor()
  await page.locator('.legend').getByRole('combobox', { name: 'Graph' }).selectOption('entities')
  await kindRow(page, 'claims').waitFor({ state: 'detached' })
  const { nodes, edges } = graphAnswerSchema.parse(await explorer.get('/api/graph?view=entities'))
  await page.getByText(`${nodes.length} nodes, ${edges.length} links shown`).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('#main').focus()
  await page.keyboard.press('5')
  expect(searchOf(page)).not.toContain('f=')
  const key = encodeURIComponent(edges[0]?.key ?? '')
  await page.goto(`${explorer.url()}?v=table&view=entities&edge=${key}`)
  await page
    .locator('#detail .link-head .counts')
    .getByText(/^\d+ claims? · \d+ sentences?$/)
    .waitFor()
  await page.locator('#detail .walk').first().waitFor()
})

test('a link to a path whose other end is not there shows the rest', async () => {
  const page = await visit('?sel=outlet:bloomberg&with=outlet:nobody&path=1')
  await page.locator('.canvas-surface canvas').first().waitFor()
  await page.getByText('“outlet:nobody” is not in this graph').waitFor()
  await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
  for (const problem of explorer.takeProblems()) expect(problem).toContain('404')
})

test('from a claim’s page back in the graph, the camera stands where the claim is', async () => {
  const page = await visit('?v=graph', {
    width: 1024,
    height: 768,
    before: () => localStorage.setItem('hearsay-preferences', '{"isTourSeen":true}'),
  })
  await page.locator('.canvas-surface canvas').first().waitFor()
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Claims' }).click()
  await page.locator('.claim-row .list-name').nth(2).click()
  await page.getByRole('button', { name: 'Show in graph' }).click()
  await heading(page).waitFor()
  await page.waitForTimeout(800)
  await page.keyboard.press('+')
  await expect.poll(() => searchOf(page)).toContain('cam=')
  const places = /cam=([^&]*)/.exec(searchOf(page))?.[1]?.split(',').map(Number) ?? []
  // The whole picture lies between 0 and 1.
  for (const place of places) expect(place >= 0 && place <= 1).toBe(true)
})

test('on a narrow screen what is selected stands above the sheet that tells of it', async () => {
  const page = await visit('?v=graph&sel=outlet:bloomberg', {
    width: 390,
    height: 844,
    before: () => localStorage.setItem('hearsay-preferences', '{"isTourSeen":true}'),
  })
  await heading(page).waitFor()
  await page.waitForTimeout(800)
  const [canvas, sheet] = [
    await page.locator('.canvas-surface').boundingBox(),
    await page.locator('#detail').boundingBox(),
  ]
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.locator('.filters').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.filters').waitFor({ state: 'detached' })
  const y = (canvas?.y ?? 0) + 0.2 * (canvas?.height ?? 0)
  expect(y).toBeLessThan(sheet?.y ?? 0)
  const tooltip = page.locator('.tooltip').getByText('Bloomberg', { exact: true })
  // Until the picture stands still, a pointer at rest may be told of nothing.
  const point = async () => {
    await page.mouse.move(195, y - 1)
    await page.mouse.move(195, y)
    return tooltip.count()
  }
  await expect.poll(point, { timeout: 12_000, interval: 200 }).toBe(1)
})
