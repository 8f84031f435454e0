/** What a page costs, measured in a real browser: until the graph is drawn, for each act of the reader, and in memory. */

import type { Browser, CDPSession, Page } from 'playwright-core'

/** The explorer open in a page of its own. */
export interface OpenPage {
  readonly page: Page
  /** Milliseconds from asking for the page to the drawn graph, as the clock has it. */
  readonly drawnMs: number
  /** Milliseconds of its main thread until then. */
  readonly cpuMs: number
  /** Bytes of JavaScript that came until then, packed. */
  readonly scriptBytes: number
  /** Milliseconds of the main thread that some work takes, rest included. */
  cpuOf(work: () => Promise<void>): Promise<number>
  /** Bytes in use after the garbage is collected. */
  heap(): Promise<number>
  close(): Promise<void>
}

/** Notes when the first frame after the renderer's canvas is over, and says on each look whether it is. */
const WATCH = `
  localStorage.setItem('hearsay-preferences', '{"isTourSeen":true}')
  const look = () => {
    if (document.querySelector('.canvas-surface canvas')) requestAnimationFrame(() => setTimeout(() => (window.drawnAt ??= performance.now())))
    else requestAnimationFrame(look)
  }
  look()`

/** Opens an address in a fresh profile, and waits until the graph is drawn and the page is quiet. */
export async function openPage(browser: Browser, address: string): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // What measures is handed to the page as text, which the page's own rules forbid.
    bypassCSP: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.addInitScript(WATCH)
  await page.goto(address)
  const drawnMs = (await (await page.waitForFunction('window.drawnAt')).jsonValue()) as number
  const cpuMs = await mainThreadMs(session)
  const scriptBytes = (await page.evaluate(
    `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
  )) as number
  await page.waitForTimeout(1_500)
  return {
    page,
    drawnMs,
    cpuMs,
    scriptBytes,
    async cpuOf(work) {
      const before = await mainThreadMs(session)
      await work()
      return (await mainThreadMs(session)) - before
    },
    async heap() {
      await session.send('HeapProfiler.collectGarbage')
      return (await session.send('Runtime.getHeapUsage')).usedSize
    },
    close: () => context.close(),
  }
}

async function mainThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
