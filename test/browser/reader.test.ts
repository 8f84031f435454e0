import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type ArticleAnswer, articleAnswerSchema, articlesAnswerSchema } from '../../core/api-articles.ts'
import { useExplorer } from './use-explorer.ts'

const explorer = useExplorer()

async function findArticle(): Promise<ArticleAnswer> {
  const { articles } = articlesAnswerSchema.parse(await explorer.get('/api/articles?limit=1'))
  return articleAnswerSchema.parse(await explorer.get(`/api/articles/${encodeURIComponent(articles[0]?.key ?? '')}`))
}

/** Opens the reader for fingers on a screen so wide. */
async function touch(article: ArticleAnswer, at: number | undefined, width: number): Promise<Page> {
  const context = await explorer
    .browser()
    .newContext({ viewport: { width, height: 844 }, hasTouch: true, isMobile: true })
  const page = await explorer.visit(`?read=${encodeURIComponent(article.key)}&at=${at}`, { context })
  await page.locator('.reader mark.current').first().waitFor()
  return page
}

/** Boxes of what can be pressed in the reader's bar. */
const controlsIn = (page: Page) =>
  page
    .locator('.reader-bar')
    .locator('button, select, summary')
    .filter({ visible: true })
    .evaluateAll((controls) =>
      controls.map((control) => {
        const { left, right, top, width, height } = control.getBoundingClientRect()
        return { words: control.textContent ?? '', left, right, middle: top + height / 2, width, height }
      }),
    )

test.each([390, 320])(
  'on a screen of %i pixels the reader’s bar has two rows for fingers, with all in reach',
  async (width) => {
    const article = await findArticle()
    const claimed = article.attributionList.find(({ claim }) => claim !== undefined)
    const named = article.entities.find(({ kind }) => kind === 'person')?.mentions[0]
    for (const at of [claimed?.cue.start, named?.start]) {
      const page = await touch(article, at, width)
      const controls = await controlsIn(page)
      expect(new Set(controls.map(({ middle }) => Math.round(middle / 20))).size).toBe(2)
      for (const { words, left, right, ...size } of controls) {
        expect(Math.min(size.width, size.height), words).toBeGreaterThanOrEqual(44)
        expect(left >= 0 && right <= width, words).toBe(true)
      }
      await page.locator('.reader-bar summary').first().tap()
      await page.locator('.reader-bar').getByRole('button', { name: 'It is right' }).waitFor()
    }
    const page = await touch(article, claimed?.cue.start, width)
    await page.getByRole('button', { name: 'Where it comes from' }).tap()
    await page.locator('.claim-page h2').waitFor()
  },
)

test('source, unnamed source, cue and claim differ without any colour, and each is said to those who listen', async () => {
  const article = await findArticle()
  const page = await explorer.visit(`?read=${encodeURIComponent(article.key)}`)
  const formOf = (selector: string) =>
    page
      .locator(`.reader .line ${selector}`)
      .first()
      .evaluate((mark) => {
        const { textDecorationLine, textDecorationStyle, fontVariantCaps } = getComputedStyle(mark)
        return [textDecorationLine, textDecorationStyle, fontVariantCaps].join(' ')
      })
  const marks = ['mark.source.by-person', 'mark.source.by-unnamed', 'mark.cue', 'mark.claim:not(.source)']
  const forms = await Promise.all(marks.map(formOf))
  expect(new Set(forms).size).toBe(marks.length)
  for (const word of ['source', 'cue', 'claim'])
    expect(await page.locator(`.reader .line mark.${word}`).first().textContent()).toMatch(new RegExp(`^${word}: `))
})
