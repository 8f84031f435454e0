import { expect, test } from 'vitest'
import { readHtml } from '../../server/formats/html.ts'

const STORY = `<p>Talks failed on Monday. &ldquo;The report is <b>false</b>,&rdquo; Bob&nbsp;Stone told Reuters.<br>He said
   that talks would go on.</p><blockquote><p>It is all wrong, and many people say so, according to Reuters.</p></blockquote>`

const page = (body: string, head = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`

const WHOLE = page(
  `<nav><a href="/">Home</a> <a href="/world">World news</a></nav>
   <article><h1>Minister denies report</h1>${STORY}<script>track("said the minister")</script><style>p { color: red }</style></article>
   <aside><a href="/more">More stories for you</a></aside><footer>All rights reserved</footer>`,
  `<title>Minister denies report - Daily A</title><meta property="og:site_name" content="Daily A">
   <meta name="author" content="Ann Lee"><meta property="article:published_time" content="2026-05-03T10:00:00Z">
   <link rel="canonical" href="https://news.example/talks">`,
)

test('a page gives its article, and what it says of itself', () => {
  expect(readHtml({ html: WHOLE })).toEqual({
    title: 'Minister denies report',
    author: 'Ann Lee',
    publisher: 'Daily A',
    date: '2026-05-03T10:00:00Z',
    url: 'https://news.example/talks',
    text: `Talks failed on Monday. “The report is false,” Bob Stone told Reuters.
He said that talks would go on.

It is all wrong, and many people say so, according to Reuters.`,
  })
})

test('what the caller says wins', () => {
  const given = { id: '7', title: 'Other', publisher: 'Weekly B' }
  expect(readHtml({ html: WHOLE, ...given })).toMatchObject({ ...given, author: 'Ann Lee' })
})

test.each([
  ['nothing', ''],
  ['no words', page('<div></div>')],
  ['only scripts', page('<script>said()</script>')],
])('a page with %s has no article', (_name, html) => {
  expect(() => readHtml({ html })).toThrow('No article')
})

test.each<[string, string]>([
  ['a piece of a page', STORY],
  ['unclosed elements', `<article><div><p>${STORY}<div><b><i><p>The end was near, he said`],
  ['deep nesting', page(`${'<div>'.repeat(300)}${STORY}`)],
  ['other words in its address', page(STORY, '<link rel="canonical" href="javascript:alert(1)">')],
])('%s is read as well as can be, and never as markup', (_name, html) => {
  const { text, url } = readHtml({ html })
  expect(text).toContain('Bob Stone told Reuters')
  expect(text).not.toMatch(/[<>]/)
  expect(url === undefined || /^https?:/.test(url)).toBe(true)
})
