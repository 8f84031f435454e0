/** Every task of the explorer by keyboard alone: each a test, with the graph or where the browser cannot draw it. */

import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { chainAnswerSchema, claimsAnswerSchema } from '../../core/api-claims.ts'
import { type Explorer, heading, searchOf } from './use-explorer.ts'

/** The longest way from one thing to another, further is no way; and so many Tabs go by between two looks. */
const MAX_TABS = 250
const BURST = 10

/** Goes on with Tab until the focus is there, as somebody without a pointer must. */
export async function tabTo(page: Page, there: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await there.first().waitFor()
  for (let tabs = 0; tabs < MAX_TABS; tabs += BURST) {
    if (await there.first().evaluate(stayWhenThere)) break
    for (let tab = 0; tab < BURST; tab++) await page.keyboard.press(key)
  }
  const isThere = await there.first().evaluate((element) => element === document.activeElement)
  await page.evaluate(() => dispatchEvent(new Event('tabbed')))
  if (!isThere) throw new Error(`${there} cannot be reached with ${key}`)
}

/** Says whether an element has the focus; from now on it keeps it, whatever Tabs follow, until the page hears "tabbed". */
function stayWhenThere(element: Element): boolean {
  const stay = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || element !== document.activeElement) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('keydown', stay, true)
  addEventListener('tabbed', () => removeEventListener('keydown', stay, true), { once: true })
  return element === document.activeElement
}

/** Goes there with Tab, and presses Enter. */
export async function press(page: Page, there: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, there, key)
  await page.keyboard.press('Enter')
}

/** Searches and chooses the first hit with a key. */
async function find(page: Page, words: string, key = 'Enter'): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await page.getByRole('option', { name: words }).first().waitFor()
  await page.keyboard.press(key)
}

/** Waits until what matches has the focus. */
export const isFocused = (page: Page, place: string) =>
  expect.poll(() => page.evaluate((css) => document.activeElement?.matches(css) ?? false, place)).toBe(true)

async function findEcho(explorer: Explorer) {
  const { claims } = claimsAnswerSchema.parse(await explorer.get('/api/claims?articles=2&origins=1'))
  const claim = claims.find(({ originRange }) => originRange[1] === 1)
  if (!claim) throw new Error('no claim of one origin in two articles')
  const chain = chainAnswerSchema.parse(await explorer.get(`/api/claims/${encodeURIComponent(claim.key)}/chain`))
  return { claim, chain }
}

/** Declares the tests of all tasks; `before` runs in the page before its own code. */
export function testTasks(explorer: Explorer, before?: () => void): void {
  const visit = async (search = '') => {
    const page = await explorer.visit(search, before && { before })
    await page
      .locator(before ? 'table' : '.canvas-surface canvas')
      .first()
      .waitFor()
    return page
  }

  test('who first reported a claim, and which articles share its origin', async () => {
    const { claim, chain } = await findEcho(explorer)
    const page = await visit()
    await page.keyboard.press('c')
    await press(page, page.locator('.list').getByRole('button', { name: claim.label, exact: true }))
    await isFocused(page, '.claim-page h2')
    await page.getByText('no independent confirmation found').waitFor()
    expect(await page.locator('.telling li').count()).toBe(chain.telling.length)
    const carrier = chain.nodes.find(({ layer }) => layer === 'first-carrier')
    const box = page.locator('.chain').getByRole('button', { name: `: ${carrier?.label}` })
    await press(page, box)
    await isFocused(page, '#detail h2')
    expect(await heading(page).textContent()).toBe(carrier?.label)
    await page.keyboard.press('Escape')
    await isFocused(page, '.chain-box')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await isFocused(page, '.list-name')
  })

  test('the sentence behind an edge, in its article, and back to where one was', async () => {
    const page = await visit()
    await find(page, 'Bloomberg')
    await isFocused(page, '#detail h2')
    await press(page, page.locator('#detail .weight'))
    await page.locator('#detail blockquote mark').first().waitFor()
    await isFocused(page, '#detail h2')
    const open = page.locator('#detail').getByRole('button', { name: 'Open in article' })
    await press(page, open)
    await isFocused(page, '.reader h2')
    await page.locator('.reader mark.current').first().waitFor()
    await page.keyboard.press('j')
    await page
      .locator('.reader-bar')
      .getByText(/^\d+ of \d+ attributions$/)
      .waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.reader').waitFor({ state: 'detached' })
    await expect.poll(() => open.first().evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('the path between two outlets', async () => {
    const page = await visit()
    await find(page, 'Bloomberg')
    await heading(page).getByText('Bloomberg', { exact: true }).waitFor()
    await find(page, 'NBC News', 'Shift+Enter')
    await heading(page).getByText('Two nodes').waitFor()
    await page.keyboard.press('p')
    await press(page, page.locator('.paths .path-step'))
    await page.locator('#detail blockquote').first().waitFor()
    expect(searchOf(page)).toContain('edge=')
    await page.keyboard.press('Control+z')
    await page.locator('.paths .path-step').first().waitFor()
  })

  test('two entities are merged, and the merge is taken back', async () => {
    const page = await visit('?sel=outlet:bloomberg&with=outlet:wikileaks')
    const shown = page.locator('.shown')
    const nodes = shown.getByText(/^\d+ nodes/)
    await nodes.waitFor()
    const before = await shown.textContent()
    const name = page.getByRole('textbox', { name: 'Your name' })
    await tabTo(page, name)
    await page.keyboard.type('Kim')
    await press(page, page.getByRole('button', { name: /^Merge into/ }))
    await page.getByText(/^Recorded: .*Kim$/).waitFor()
    await expect.poll(() => shown.textContent()).not.toBe(before)
    await press(page, page.locator('#detail .corrections').getByRole('button', { name: 'Take back' }))
    await expect.poll(() => shown.textContent()).toBe(before)
  })

  test('a filter to one week, and off again', async () => {
    const page = await visit()
    const shown = page.locator('.shown')
    await shown.getByText(/nodes/).waitFor()
    const before = await shown.textContent()
    await tabTo(page, page.getByRole('textbox', { name: 'From' }))
    await page.keyboard.type('2016-12-19')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2016-12-25')
    await page.keyboard.press('Enter')
    const chip = page.getByRole('button', { name: 'Take off: 2016-12-19 to 2016-12-25' })
    await chip.waitFor()
    await expect.poll(() => shown.textContent()).not.toBe(before)
    await press(page, chip)
    await expect.poll(() => shown.textContent()).toBe(before)
  })

  test('a link that is shared opens the same view in a fresh profile', async () => {
    const page = await visit('?f=k:outlet,claim,unnamed')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await find(page, 'Bloomberg')
    await isFocused(page, '#detail h2')
    await press(page, page.getByRole('button', { name: 'Share' }), 'Shift+Tab')
    await page.getByRole('button', { name: 'Link copied' }).waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const other = await visit(new URL(link).search)
    await heading(other).getByText('Bloomberg', { exact: true }).waitFor()
    const content = (one: Page) => one.locator('.columns').innerText()
    await expect.poll(() => content(other)).toBe(await content(page))
    expect(await other.locator('.notice').getByText('changed since').count()).toBe(0)
  })
}
