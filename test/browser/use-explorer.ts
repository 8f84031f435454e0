/** A browser on the built server over the seeds, for the length of one test file. */

import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import type { Theme } from '../../client/appearance.ts'
import { type StartedChromium, startChromium } from '../../scripts/browser/chromium.ts'
import { type StartedServer, startServer } from './server.ts'

/** Where pictures go: beside the tests’ other output, or where the README's are. */
const OUTPUT = fileURLToPath(new URL(`../../${process.env.SCREENSHOTS ?? 'test-output'}/`, import.meta.url))

export interface Visit {
  readonly theme?: Theme
  readonly width?: number
  readonly height?: number
  /** Runs in the page before its own code. */
  readonly before?: () => void
  /** A profile to open it in; a fresh one when left out. */
  readonly context?: BrowserContext
}

export interface Explorer {
  browser(): Browser
  url(): string
  /** Opens a page; errors on its console, broken rules of its content policy included, are kept as problems. */
  visit(search?: string, visit?: Visit): Promise<Page>
  /** Opens the graph with a node selected, which then lies in the middle of the canvas. */
  visitNode(key: string): Promise<{ readonly page: Page; readonly x: number; readonly y: number }>
  /** What went wrong in pages since it was asked last; what nobody asks for fails the test. */
  takeProblems(): readonly string[]
  /** The JSON at an address of the API. */
  get(path: string): Promise<unknown>
  screenshot(page: Page, name: string): Promise<void>
}

/** Starts server and browser before the tests of a file, and ends them after. */
export function useExplorer(): Explorer {
  let folder: string
  let server: StartedServer
  let chromium: StartedChromium
  const problems: string[] = []

  beforeAll(async () => {
    await mkdir(OUTPUT, { recursive: true })
    folder = await mkdtemp(join(tmpdir(), 'hearsay-browser-'))
    const data = join(folder, 'graph.db')
    await copyFile(inject('seedsDatabase'), data)
    ;[server, chromium] = await Promise.all([startServer(data), startChromium()])
  }, 120_000)
  afterAll(async () => {
    await Promise.all([server?.stop(), chromium?.close()])
    await rm(folder, { recursive: true, force: true })
  }, 30_000)
  afterEach(async () => {
    for (const context of chromium.browser.contexts()) await context.close()
    expect(problems.splice(0)).toEqual([])
  })

  const visit: Explorer['visit'] = async (
    search = '',
    { theme = 'light', width = 1440, height = 900, before, context: given } = {},
  ) => {
    const context =
      given ??
      (await chromium.browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        reducedMotion: 'reduce',
      }))
    const page = await context.newPage()
    // Shorter than a test's, so that what was waited for is named.
    page.setDefaultTimeout(12_000)
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(String(error)))
    if (before) await page.addInitScript(before)
    await page.goto(server.url + search)
    return page
  }

  return {
    browser: () => chromium.browser,
    url: () => server.url,
    visit,
    async visitNode(key) {
      const page = await visit(`?sel=${key}`)
      await heading(page).waitFor()
      await page.locator('.canvas-surface canvas').first().waitFor({ state: 'attached' })
      await page.waitForTimeout(500)
      const box = await page.locator('.canvas-surface').boundingBox()
      if (!box) throw new Error('no canvas')
      return { page, x: box.x + box.width / 2, y: box.y + box.height / 2 }
    },
    takeProblems: () => problems.splice(0),
    async get(path) {
      return (await fetch(server.url + path)).json()
    },
    async screenshot(page, name) {
      await page.screenshot({ path: join(OUTPUT, `${name}.png`) })
    },
  }
}

/** The part of the address after "?", readable. */
export function searchOf(page: Page): string {
  return decodeURIComponent(new URL(page.url()).search)
}

/** Types into the search and waits for hits. */
export async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await page.getByRole('option').first().waitFor()
}

/** Name of what is selected. */
export const heading = (page: Page) => page.locator('#detail h2')

/** The row of a kind among the filters. */
export const kindRow = (page: Page, word: string) => page.locator('.kind-row').filter({ hasText: word })

/** Switches off WebGL before the page loads. */
export function withoutWebGl(): void {
  const original = HTMLCanvasElement.prototype.getContext
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
    return kind.includes('webgl') ? null : original.call(this, kind as '2d')
  } as typeof original
}
