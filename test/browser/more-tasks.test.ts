/** Adding articles, saving files, the tour, the graph by keyboard, and the explorer inside another page. */

import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { isFocused } from './keyboard-tasks.ts'
import { heading, searchOf, useExplorer } from './use-explorer.ts'

const explorer = useExplorer()
const { visit } = explorer

const ARTICLE = `Council hears of bridge plan

The bridge over the river Aller will be closed for a year, Mayor Ann Lee told The Haven Lantern on Monday.
“We have no choice,” Lee said. A senior official denied that the bridge was unsafe.
`

test('an article is pasted, read, found, and deleted', async () => {
  const page = await visit('?v=articles')
  await page.getByRole('heading', { name: '5 articles' }).waitFor()
  await page.getByText('Add articles').click()
  await page.getByRole('textbox', { name: 'Text of the article' }).fill(ARTICLE)
  const form = page.locator('.give')
  await form.getByRole('textbox', { name: 'Title' }).fill('Bridge to close')
  await form.getByRole('textbox', { name: 'Publisher' }).fill('The Haven Lantern')
  await form.getByRole('button', { name: 'Add' }).click()
  await page.getByText('1 article added.').waitFor()
  await page.getByRole('heading', { name: '6 articles' }).waitFor()

  const row = page.locator('.list-row').filter({ hasText: 'Bridge to close' })
  await row.locator('.list-name').click()
  await page.locator('.reader mark.source').getByText('Mayor Ann Lee').waitFor()
  await page.keyboard.press('Escape')
  await row.getByText(/^Change or delete/).click()
  page.once('dialog', (dialog) => void dialog.accept())
  await row.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('heading', { name: '5 articles' }).waitFor()
})

test('the view is saved as picture and as data, everything in other formats', async () => {
  const page = await visit('?v=table&f=k:outlet,claim')
  await page.getByRole('table').waitFor()
  await page.getByRole('button', { name: 'Export' }).click()
  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ])
    return readFile(await file.path())
  }
  const svg = (await download('SVG')).toString()
  expect(svg).toContain('Filters: only outlets, claims.')
  expect((await download('PNG')).subarray(1, 4).toString()).toBe('PNG')
  const { nodes } = JSON.parse((await download('JSON')).toString()) as { nodes: { attributes: { kind: string } }[] }
  expect(new Set(nodes.map(({ attributes }) => attributes.kind))).toEqual(new Set(['outlet', 'claim']))
  const links = page.getByRole('dialog').getByRole('link')
  for (const link of await links.all()) {
    const answer = await fetch(new URL((await link.getAttribute('href')) ?? '', explorer.url()))
    expect(answer.status).toBe(200)
    await answer.body?.cancel()
  }
})

test.each([
  [1440, 900],
  [1024, 768],
])(
  'at %d × %d the tour goes through its four steps, covers nothing, and is offered only once',
  async (width, height) => {
    const page = await visit('?v=graph', { width, height })
    await page.getByRole('button', { name: 'Take the tour' }).click()
    await page.locator('.claim-row').first().waitFor()
    const next = page.locator('.tour').getByRole('button', { name: 'Next' })
    const bottomOfCard = async () => {
      const box = await page.locator('.tour').boundingBox()
      return (box?.y ?? 0) + (box?.height ?? 0)
    }
    const topOf = async (css: string) => (await page.locator(css).boundingBox())?.y
    expect(await bottomOfCard()).toBeLessThanOrEqual((await topOf('.columns')) ?? 0)
    await next.click()
    await page.locator('.chain svg').waitFor()
    expect(await bottomOfCard()).toBeLessThanOrEqual((await topOf('.columns')) ?? 0)
    await next.click()
    await heading(page).waitFor()
    await next.click()
    await page.getByRole('application').waitFor()
    await page.locator('.tour').getByRole('button', { name: 'Done' }).click()
    await page.reload()
    await page.getByRole('application').waitFor()
    expect(await page.getByRole('button', { name: 'Take the tour' }).count()).toBe(0)
  },
)

test('on a narrow screen the tour shows a part of the chain above the sheet with its sentences', async () => {
  const page = await visit('?v=claims', { width: 390, height: 844 })
  await page.getByRole('button', { name: 'Take the tour' }).click()
  const next = page.locator('.tour').getByRole('button', { name: 'Next' })
  await next.click()
  await page.locator('.chain svg').waitFor()
  await next.click()
  await page.locator('#detail blockquote').first().waitFor()
  const [card, chosen, sheet] = await Promise.all(
    ['.tour', '.chain [aria-pressed="true"]', '#detail'].map((css) => page.locator(css).boundingBox()),
  )
  // a ribbon that is longer than the room begins where the card ends
  expect(chosen?.y).toBeGreaterThanOrEqual((card?.y ?? 0) + (card?.height ?? 0))
  expect((chosen?.y ?? 0) + 44).toBeLessThan(sheet?.y ?? 0)
})

test('with the keyboard the graph is walked from neighbour to neighbour, each told in words', async () => {
  const page = await visit()
  await page.locator('.canvas-surface canvas').first().waitFor()
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await page
    .locator('[aria-live]')
    .getByText(/^Node 1 of \d+: .+, \d+ links\.$/)
    .waitFor()
  await page.keyboard.press(' ')
  await isFocused(page, '#detail h2')
  const first = searchOf(page)
  await page.keyboard.press('Escape')
  await isFocused(page, '.canvas-surface')
  expect(searchOf(page)).toBe(first)
  await page.keyboard.press('ArrowRight')
  await page
    .locator('[aria-live]')
    .getByText(/^Neighbour 1 of \d+: /)
    .waitFor()
  await page.keyboard.press('ArrowRight')
  await page
    .locator('[aria-live]')
    .getByText(/^Neighbour 2 of \d+: /)
    .waitFor()
  await page.keyboard.press(' ')
  await expect.poll(() => searchOf(page)).not.toBe(first)
  await isFocused(page, '#detail h2')
  await page.keyboard.press('Escape')
  await isFocused(page, '.canvas-surface')
  await page.keyboard.press('Enter')
  await expect.poll(() => searchOf(page)).toContain('x=')
  await page.keyboard.press('h')
  await page.getByRole('button', { name: 'Take off: 1 node hidden' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Take off: 1 node hidden' }).waitFor({ state: 'detached' })
})

test('inside another page there are only the graph, its legend and the way to the whole', async () => {
  const page = await visit('?embed=1&f=k:outlet,claim')
  await page.locator('.canvas-surface canvas').first().waitFor()
  expect(await page.locator('.header').count()).toBe(0)
  await page.locator('.embedded footer').getByText('outlets').waitFor()
  const link = await page.getByRole('link', { name: 'Open in Hearsay' }).getAttribute('href')
  expect(new URL(link ?? '').search).not.toContain('embed')
  await page.locator('.embedded footer').getByText('Size: in how many articles it is. Colour: kind.').waitFor()
  // What is selected there stays in the other page, also when that is loaded anew.
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press(' ')
  await expect.poll(() => searchOf(page)).toMatch(/sel=.*&embed=1$/)
})
