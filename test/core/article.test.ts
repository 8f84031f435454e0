import { expect, test } from 'vitest'
import { readArticle } from '../../core/article.ts'
import type { RegionKind } from '../../core/types.ts'

const BODY = 'The council of the valley met on Monday to vote on the new bridge over the river.'

function regionsOf(text: string): [RegionKind, string][] {
  return readArticle({ text }).regions.map(({ kind, start, end }) => [kind, text.slice(start, end)])
}

test('a head of headline, standfirst, byline, place, date and caption is told apart', () => {
  const text = `Council votes on bridge\n\nResidents say the vote comes too late for the valley\n\nAnn Lee\nNorth Haven\nMonday 4 May 2020 17:59 GMT\nThe old bridge in spring\nThe old bridge in spring\n\n${BODY}\n\n${BODY}`
  const article = readArticle({ text })
  expect(article).toMatchObject({ title: 'Council votes on bridge', author: 'Ann Lee', date: '2020-05-04T17:59Z' })
  expect(regionsOf(text)).toEqual([
    ['headline', 'Council votes on bridge'],
    ['standfirst', 'Residents say the vote comes too late for the valley'],
    ['caption', 'The old bridge in spring\nThe old bridge in spring'],
    ['body', `${BODY}\n\n${BODY}`],
  ])
})

test.each([
  [
    'comments',
    `Bridge vote\n\n${BODY}\n\n3 comments\n\n1. bob says:\n\n  Too late.\n\nComments are closed.`,
    ['headline', 'body', 'boilerplate', 'comment', 'boilerplate'],
  ],
  [
    'a call to share',
    `Bridge vote\n\n${BODY}\n\nShare this story with your friends.`,
    ['headline', 'body', 'boilerplate'],
  ],
  [
    'teasers after the end',
    `Bridge vote\n\n${BODY}\n\nRelated stories\n\nTen bridges you must see`,
    ['headline', 'body', 'boilerplate'],
  ],
  ['a breadcrumb', `Home / News / Bridge vote\n\nBridge vote\n\n${BODY}`, ['boilerplate', 'headline', 'body']],
  [
    'a caption between paragraphs',
    `Bridge vote\n\n${BODY}\n\nThe old bridge in spring\n\n${BODY}`,
    ['headline', 'body', 'caption', 'body'],
  ],
  [
    'a line that introduces a block',
    `Bridge vote\n\nThe Valley Herald reports.\n\n${BODY}\n\n${BODY}`,
    ['headline', 'body'],
  ],
  ['text that starts at once', `${BODY} ${BODY} ${BODY}\n\n${BODY}`, ['body']],
])('%s: regions in order', (_name, text, expected) => {
  expect(regionsOf(text).map(([kind]) => kind)).toEqual(expected)
})

test('front matter gives the metadata and is no region', () => {
  const text = `---\ntitle: "Bridge vote"\nauthor: Ann Lee\npublisher: Valley Herald\ndate: 2020-05-04\nurl: https://Example.com/Bridge/?utm_source=x#top\n---\n${BODY}\n\n${BODY}`
  const article = readArticle({ text })
  expect(article).toMatchObject({
    title: 'Bridge vote',
    author: 'Ann Lee',
    publisher: 'Valley Herald',
    date: '2020-05-04',
  })
  expect(article.key).toBe('article:https://example.com/Bridge')
  expect(article.regions[0]?.start).toBeGreaterThan(text.indexOf('---\nThe') - 1)
})

test.each([
  [{ url: 'HTTPS://Example.com/a/?b=2&a=1&utm_medium=x' }, 'article:https://example.com/a?a=1&b=2'],
  [{ publisher: 'Valley Herald', title: 'Bridge vote' }, 'article:valley-herald/bridge-vote'],
  [{ file: 'may/bridge.txt' }, /^article:bridge~[0-9a-f]{8}$/],
])('%j is known by %s', (input, key) => {
  expect(readArticle({ text: `${BODY}\n\n${BODY}`, ...input }).key).toMatch(key)
})

test.each([
  ['', 'article-empty'],
  ['1234 !!', 'article-empty'],
  ['Der Rat hat am Montag über die neue Brücke abgestimmt und sich danach vertagt.', 'article-not-english'],
  ['U.S. '.repeat(1_000_000), 'article-too-long'],
])('a text that cannot be read is refused with its reason: %#', (text, code) => {
  expect(() => readArticle({ text })).toThrow(expect.objectContaining({ code, next: expect.stringMatching(/\S/) }))
})

test('a page that speaks of its readers names its publisher', () => {
  const text = `Bridge vote\n\n${BODY}\n\nJoin the conversation\n\nSee what other Valley Herald readers think`
  const { publisher, metadataSpans } = readArticle({ text })
  expect(publisher).toBe('Valley Herald')
  expect(text.slice(metadataSpans.publisher?.start, metadataSpans.publisher?.end)).toBe('Valley Herald')
})
