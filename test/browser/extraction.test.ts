import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { extractArticle } from '../../core/pipeline.ts'
import { startChromium } from '../../scripts/browser/chromium.ts'
import { loadGazetteer, readGazetteerTables } from '../../server/gazetteer-files.ts'
import { loadModel, weightsFile } from '../../server/model-file.ts'
import type { AttributionsOf } from './extraction-page.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')
const ORIGIN = 'http://hearsay.test'

/** The page's script, as the browser gets it. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'extraction-page.ts'), formats: ['es'] },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

test('a browser finds the attributions that Node finds', { timeout: 120_000 }, async () => {
  const texts = readdirSync(SEEDS)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(join(SEEDS, file), 'utf8'))
  const model = loadModel()
  const gazetteer = loadGazetteer()
  const expected = texts.map((text) => extractArticle({ text }, { model, gazetteer }).attributions)
  const script = await bundle()
  const { browser, close } = await startChromium()
  try {
    const page = await browser.newPage()
    await page.route(`${ORIGIN}/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><script type="module" src="/script"></script>' }),
    )
    await page.route(`${ORIGIN}/script`, (route) => route.fulfill({ contentType: 'text/javascript', body: script }))
    await page.route(`${ORIGIN}/weights`, (route) => route.fulfill({ body: readFileSync(weightsFile()) }))
    await page.route(`${ORIGIN}/gazetteer`, (route) => route.fulfill({ json: readGazetteerTables() }))
    await page.goto(`${ORIGIN}/`)
    await page.waitForFunction(() => 'attributionsOf' in globalThis)
    const found = await page.evaluate(
      (given) => (globalThis as unknown as { attributionsOf: AttributionsOf }).attributionsOf(given),
      texts,
    )
    expect(found).toEqual(expected)
    expect(found.flat().length).toBeGreaterThan(50)
  } finally {
    await close()
  }
})
