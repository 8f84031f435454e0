/** The explorer in a real browser, over the seeds and over 10,000 made-up articles: until it is drawn, pointing, filtering, memory. */

import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { createRandom } from '../../core/model/training/random.ts'
import { readPackageFiles } from '../../server/package-files.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { startChromium } from '../browser/chromium.ts'
import { median, type OpenPage, openPage } from '../browser/measure-page.ts'
import { start } from './bench-serve.ts'
import { writeSyntheticGraph } from './synthetic-graph.ts'

const ARTICLES = 10_000
/** Of so many articles there are 2,000 nodes with 9,000 links, and 10,000 with 45,000: all of them are drawn. */
const SMALL = 250
const LARGE = 1_250
const VISITS = 5
const POINTINGS = 60
const FILTERINGS = 10
/** Selections: with the graph in sight, then over the tables, then with the graph again. */
const SELECTIONS = [100, 800, 100] as const
const TINY = { width: 940, height: 300 }

/** Prints each figure with its aim. */
export async function benchPage(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  const children: ChildProcess[] = []
  const { browser, close } = await startChromium()
  try {
    const seeds = await serve(children, join(folder, 'seeds.db'), [])
    await measureFirstView(browser, 'the seeds', seeds, 1_000)
    const [many, small, large] = [
      await serveMadeUp(children, folder, ARTICLES),
      await serveMadeUp(children, folder, SMALL),
      await serveMadeUp(children, folder, LARGE),
    ]
    await measureFirstView(browser, `${ARTICLES} articles`, many, 2_000)
    await measureActs(browser, `${small}/?limit=2000`, { pointingMs: 16, filteringMs: 100 })
    await measureActs(browser, `${large}/?limit=10000`, { pointingMs: 30, filteringMs: null })
    await measureMemory(browser, small)
  } finally {
    await close()
    for (const child of children) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function serve(children: ChildProcess[], data: string, options: readonly string[]): Promise<string> {
  const quiet = ['--port', '0', '--rate-limit', '0', ...options]
  return (await start(children, 'hearsay.js', ['serve', '--data', data, ...quiet])).url
}

async function serveMadeUp(children: ChildProcess[], folder: string, articles: number): Promise<string> {
  const data = join(folder, `${articles}.db`)
  const store = await openSqliteStore(data)
  const { extractorVersion } = await readPackageFiles(import.meta.url)
  await writeSyntheticGraph(store, { articles, random: createRandom(3), extractor: extractorVersion })
  await store.close()
  return serve(children, data, ['--no-seeds'])
}

async function measureFirstView(browser: Browser, of: string, url: string, aimMs: number): Promise<void> {
  const visits: OpenPage[] = []
  for (let visit = 0; visit <= VISITS; visit++) {
    const open = await openPage(browser, url)
    await open.close()
    // the first one warms server and browser up
    if (visit > 0) visits.push(open)
  }
  const middle = (part: 'drawnMs' | 'cpuMs' | 'scriptBytes') => Math.round(median(visits.map((open) => open[part])))
  console.log(
    `  first view of ${of}: drawn after ${middle('drawnMs')} ms (aim ${aimMs}), ${middle('cpuMs')} ms of the page's CPU, ` +
      `${Math.round(middle('scriptBytes') / 1_000)} kB of JavaScript (aim 170)`,
  )
}

interface Aims {
  readonly pointingMs: number
  readonly filteringMs: number | null
}

/** Points at neighbours of the best linked node with the keyboard, then hides and shows a kind. */
async function measureActs(browser: Browser, address: string, { pointingMs, filteringMs }: Aims): Promise<void> {
  const open = await openPage(browser, address)
  const { page } = open
  const shown = await page.locator('.shown').innerText()
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press(' ')
  await page.locator('#detail .walk').first().waitFor()
  // Back from the evidence to the canvas.
  await page.keyboard.press('Escape')
  await page.waitForTimeout(1_000)
  const press = `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))`
  // All of it is done before the event returns.
  const pointings = (await page.evaluate(
    `(async () => { const all = []
      for (let i = 0; i < ${POINTINGS}; i++) { const at = performance.now(); ${press}; all.push(performance.now() - at)
        await new Promise((done) => setTimeout(done, 30)) }
      return all })()`,
  )) as number[]
  const hover = await measureHover(open)
  await page.keyboard.press('Escape')
  const filterings: number[] = []
  for (let time = 0; time < FILTERINGS; time++) {
    filterings.push(
      await open.cpuOf(async () => {
        await page.keyboard.press('2')
        await page.waitForTimeout(400)
      }),
    )
  }
  await open.close()
  console.log(
    `  ${/^[^:\n]*/.exec(shown)?.[0]}: pointing ${median(pointings).toFixed(1)} ms (aim ${pointingMs}), ` +
      `with the mouse, picking and words included, ${hover.toFixed(1)} ms of CPU; ` +
      `filtering ${median(filterings).toFixed(0)} ms of CPU${filteringMs === null ? '' : ` (aim ${filteringMs})`}`,
  )
}

/** CPU of the main thread for each thing that the mouse meets on its way across the canvas. */
async function measureHover({ page, cpuOf }: OpenPage): Promise<number> {
  const box = await page.locator('.canvas-surface').boundingBox()
  if (!box) return Number.NaN
  const costs: number[] = []
  for (let step = 0; step < POINTINGS; step++) {
    const x = box.x + box.width * (0.3 + 0.4 * ((step * 0.37) % 1))
    const y = box.y + box.height * (0.3 + 0.4 * ((step * 0.61) % 1))
    const cost = await cpuOf(async () => {
      await page.mouse.move(x, y)
      await page.waitForTimeout(150)
    })
    if ((await page.locator('.tooltip').count()) > 0) costs.push(cost)
  }
  return median(costs)
}

/**
 * Selects neighbour after neighbour in the panel of evidence; what the first hundred leave behind is what the page knows by then.
 * Most of it over the tables, which wait for no frame: in software, a thousand pictures take ten minutes.
 */
async function measureMemory(browser: Browser, address: string): Promise<void> {
  const { page, heap, close } = await openPage(browser, `${address}/?v=graph`)
  await page.setViewportSize(TINY)
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press(' ')
  await page.locator('#detail .walk').first().waitFor()
  const select = async (count: number) => {
    await page.evaluate(`(async () => {
      const rest = (ms) => new Promise((done) => setTimeout(done, ms))
      for (let i = 0; i < ${count}; i++) {
        const neighbours = document.querySelectorAll('#detail .walk')
        neighbours[(i * i) % neighbours.length].click()
        do await rest(10)
        while (document.querySelector('#detail[aria-busy="true"]'))
      } })()`)
    await page.waitForTimeout(2_000)
  }
  const [first, over, last] = SELECTIONS
  await select(first)
  const before = await heap()
  await page.keyboard.press('t')
  await select(over)
  await page.keyboard.press('g')
  await select(last)
  const after = await heap()
  await close()
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1)
  console.log(
    `  memory of the page after ${first} and ${first + over + last} selections: ` +
      `${megabytes(before)}, ${megabytes(after)} MB (aim: steady)`,
  )
}
