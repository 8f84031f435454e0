/** What the reader sees when the server changes, is slow, is down or answers nonsense: what happened, what to do, and nothing lost. */

import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { heading, searchOf, useExplorer } from './use-explorer.ts'

const explorer = useExplorer()
const { visit } = explorer

const textOf = (words: string) => `${words}

The bridge over the river Aller will be closed for a year, Mayor Ann Lee told The Haven Lantern on Monday.
“We have no choice,” Lee said. A senior official denied that the bridge was unsafe.
`

/** Gives an article to the server as another reader would, and waits until it is read. */
async function giveFromElsewhere(title: string): Promise<string> {
  const answer = await fetch(`${explorer.url()}/api/articles?wait=20&title=${encodeURIComponent(title)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: textOf(title),
  })
  const { inputs } = (await answer.json()) as { inputs: { key: string }[] }
  return inputs[0]?.key ?? ''
}

const ARTICLES = /\/api\/articles(?:\?|$)/

const takeAway = (key: string) =>
  fetch(`${explorer.url()}/api/articles/${encodeURIComponent(key)}`, { method: 'DELETE' })

/** The browser says on its console what did not load; that is what these tests are about. */
const expectOnly = (problem: RegExp) => {
  for (const said of explorer.takeProblems()) expect(said).toMatch(problem)
}

async function openForm(page: Page) {
  await page.getByText('Add articles').click()
  return page.locator('.give')
}

test('that articles have come in is said quietly, nothing moves, and they are shown when asked for', async () => {
  const page = await visit('?v=articles&sel=outlet:bloomberg')
  await page.getByRole('heading', { name: '5 articles' }).waitFor()
  await heading(page).waitFor()
  const key = await giveFromElsewhere('A bridge from elsewhere')
  await page.getByText('New articles have come in').waitFor()
  expect(await page.getByRole('heading', { name: '5 articles' }).count()).toBe(1)
  await page.getByRole('button', { name: 'Show them' }).click()
  await page.getByRole('heading', { name: '6 articles' }).waitFor()
  await page.getByText('New articles have come in').waitFor({ state: 'detached' })
  expect(searchOf(page)).toBe('?v=articles&sel=outlet:bloomberg')
  await takeAway(key)
})

test('a note and a reason that were being typed outlive a refresh of the view', async () => {
  const page = await visit('?v=table&sel=outlet:bloomberg')
  await page.getByText('Wrong?').click()
  const why = page.getByRole('textbox', { name: 'Why' })
  await why.fill('it is not an outlet here')
  const key = await giveFromElsewhere('Another bridge')
  await page.getByRole('button', { name: 'Show them' }).click()
  await page.getByText('New articles have come in').waitFor({ state: 'detached' })
  expect(await why.inputValue()).toBe('it is not an outlet here')
  await takeAway(key)
})

test('a note is kept when the page is reloaded, or left for another node, in the middle of it', async () => {
  const page = await visit('?v=table&sel=outlet:bloomberg')
  const note = page.getByLabel('Your note')
  await note.fill('Ask them.')
  await page.reload()
  await expect.poll(() => note.inputValue()).toBe('Ask them.')
  await note.fill('Ask them again.')
  await page.goto(`${explorer.url()}?v=table&sel=outlet:nbc-news`)
  await expect.poll(() => note.inputValue()).toBe('')
  await page.goBack()
  await expect.poll(() => note.inputValue()).toBe('Ask them again.')
  expect(searchOf(page)).not.toContain('Ask')
})

test('what is typed into the search while the page is still loading stays', async () => {
  const page = await (await explorer.browser().newContext()).newPage()
  await page.route('**/assets/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800))
    await route.continue()
  })
  await page.goto(`${explorer.url()}/?v=table`)
  await page.keyboard.press('/')
  await page.keyboard.type('Bloomberg', { delay: 60 })
  await page
    .getByRole('option', { name: /^Bloomberg/ })
    .first()
    .waitFor()
  expect(await page.locator('#search').inputValue()).toBe('Bloomberg')
})

test('a slow server: what is loading is named, after ten seconds it can be ended, and asked again', async () => {
  const page = await visit('?v=table')
  await page.getByRole('table').waitFor()
  await page.clock.install()
  await page.route('**/api/claims?*', () => undefined)
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Claims' }).click()
  await page.getByText('Loading the claims…').waitFor()
  await page.clock.runFor(1_100)
  await page.getByText('Still loading the claims…').waitFor()
  expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(0)
  await page.clock.runFor(9_000)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('Could not load the claims. You stopped it.').waitFor()
  await page.unroute('**/api/claims?*')
  await page.getByRole('button', { name: 'Retry' }).click()
  await page.locator('.claim-row').first().waitFor()
})

test.each([
  ['is down', (route: Route) => route.abort(), /does not answer\. Check that it still runs/],
  ['fails', (route: Route) => route.fulfill({ status: 500, body: 'oops' }), /answered with status 500\. Try again/],
  [
    'answers something else',
    (route: Route) => route.fulfill({ json: { hello: 1 } }),
    /not in the expected form\. Reload/,
  ],
])('a server that %s: the page says so, and Retry brings the graph', async (_name, answer, words) => {
  const page = await visit('?v=articles')
  await page.route('**/api/graph*', answer)
  await page.reload()
  await page.locator('.failure').getByText(words).waitFor()
  await page.unroute('**/api/graph*')
  await page.getByRole('button', { name: 'Retry' }).first().click()
  await page.locator('.list-row').first().waitFor()
  expectOnly(/ERR_FAILED|500/)
})

test('what was typed stays in its form when the server cannot take it, and goes through later', async () => {
  const page = await visit('?v=articles')
  const form = await openForm(page)
  const text = form.getByRole('textbox', { name: 'Text of the article' })
  await text.fill(textOf('The bridge again'))
  await form.getByRole('textbox', { name: 'Title' }).fill('The bridge again')
  await page.route(ARTICLES, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await form.getByRole('button', { name: 'Add' }).click()
  await form.getByText('The text was not added. The server does not answer.').waitFor()
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Table' }).click()
  await page.getByRole('table').waitFor()
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Articles' }).click()
  expect(await text.inputValue()).toBe(textOf('The bridge again'))
  await page.unroute(ARTICLES)
  await form.getByRole('button', { name: 'Add' }).click()
  await form.getByText('1 article added.').waitFor()
  expect(await text.inputValue()).toBe('')
  expect(await page.getByText('New articles have come in').count()).toBe(0)
  const { articles } = (await explorer.get('/api/articles')) as { articles: { key: string; title: string }[] }
  await takeAway(articles.find(({ title }) => title === 'The bridge again')?.key ?? '')
  expectOnly(/ERR_FAILED/)
})

test('what the server refuses is said beside its field', async () => {
  const page = await visit('?v=articles')
  const form = await openForm(page)
  await form.getByRole('textbox', { name: 'Text of the article' }).fill(textOf('A bridge'))
  const address = form.getByRole('textbox', { name: 'Address' })
  await address.fill('haven lantern')
  await form.getByRole('button', { name: 'Add' }).click()
  await form.getByText('give an address that begins with http').waitFor()
  expect(await address.getAttribute('aria-invalid')).toBe('true')
  expectOnly(/400/)
})

test('sending can be cancelled: nothing was added, and the text is still there', async () => {
  const page = await visit('?v=articles')
  const form = await openForm(page)
  const text = form.getByRole('textbox', { name: 'Text of the article' })
  await text.fill(textOf('A bridge'))
  await page.route(ARTICLES, () => undefined)
  await form.getByRole('button', { name: 'Add' }).click()
  await form.getByText(/^Sending the text, \d+ bytes…/).waitFor()
  await form.getByRole('button', { name: 'Cancel' }).click()
  await form.getByText('The text was not added. You stopped it.').waitFor()
  expect(await text.inputValue()).toBe(textOf('A bridge'))
})

test('how much of an article has been sent is shown in per cent', async () => {
  const page = await visit('?v=articles')
  const session = await page.context().newCDPSession(page)
  const form = await openForm(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 50_000,
  })
  const buffer = Buffer.from(textOf('A bridge').repeat(1_000))
  await form.getByLabel('Files').setInputFiles({ name: 'bridge.txt', mimeType: 'text/plain', buffer })
  await form.getByText(/^[1-9]\d? %$/).waitFor()
  const bar = form.getByRole('progressbar', { name: 'Sending bridge.txt' })
  expect(await bar.evaluate((element: HTMLProgressElement) => element.position)).toBeGreaterThan(0)
  await form.getByRole('button', { name: 'Cancel' }).click()
  await form.getByText('bridge.txt was not added. You stopped it.').waitFor()
})

test('a correction that takes long has a name and can be stopped', async () => {
  const page = await visit('?v=table&sel=outlet:bloomberg')
  await page.route('**/api/corrections', (route) =>
    route.request().method() === 'POST' ? undefined : route.continue(),
  )
  await page.getByText('Wrong?').click()
  await page.getByRole('button', { name: 'It is right' }).click()
  const working = page.locator('.working')
  await working.getByText('Recording what you said…').waitFor()
  await working.getByRole('button', { name: 'Stop' }).click()
  await page
    .locator('.notice')
    .getByText(/^You stopped it\. Should the server have recorded it/)
    .waitFor()
  expect(await heading(page).textContent()).toBe('Bloomberg')
})

test('where the filters leave nothing, each says what it hides, and one press takes it off', async () => {
  const page = await visit('?v=claims&f=single&from=1990&to=1991')
  await page.getByText('No claim passes the filters.').waitFor()
  await page.getByRole('button', { name: /^Take off “single-origin claims” 0 claims$/ }).waitFor()
  await page.getByRole('button', { name: /^Take off “1990 to 1991” [1-9]\d* claims$/ }).click()
  await page.locator('.claim-row').first().waitFor()
  expect(searchOf(page)).toBe('?v=claims&f=single')
  await page.goto(`${explorer.url()}?v=graph&f=k:event&from=1990&to=1991`)
  await page.getByText('No node passes the filters.').waitFor()
  await page
    .locator('.nothing')
    .getByRole('button', { name: /^Take off “1990 to 1991” [1-9]\d* nodes?$/ })
    .click()
  await page.getByText('No node passes the filters.').waitFor({ state: 'detached' })
  await page.goto(`${explorer.url()}?v=graph&f=c:0.99;single&from=1990&to=1991`)
  await page
    .locator('.nothing')
    .getByRole('button', { name: /^Clear all [1-9]\d* nodes$/ })
    .click()
  await page.getByText('No node passes the filters.').waitFor({ state: 'detached' })
})
