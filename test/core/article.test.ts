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

test('with a title given the first paragraph stays in the body', () => {
  const { regions, date } = readArticle({ text: `${BODY}\n\n${BODY}`, title: 'Bridge vote', date: 'last Tuesday' })
  expect(regions.map(({ kind }) => kind)).toEqual(['body'])
  expect(date).toBeNull()
})

const SECOND = 'The mayor of the valley said on Tuesday that the old one would be kept for walkers and for sheep.'
const THIRD = 'Three members of the council voted against it and one of them left the hall before the count was read.'
const PAGE = `${BODY}\n\n${SECOND}\n\n${THIRD}`

/** A text, and which of its words stand in the body; all else is no body. */
const bodyOf = (text: string) =>
  regionsOf(text)
    .filter(([kind]) => kind === 'body')
    .map(([, words]) => words)
    .join(' + ')

const metadataOf = (text: string) => {
  const { title, author, publisher, date, metadataSpans } = readArticle({ text })
  const { wire } = metadataSpans
  return { title, author, publisher, date, wire: wire ? text.slice(wire.start, wire.end) : null }
}

const NOTHING = { author: null, publisher: null, date: null, wire: null }

test.each([
  [
    'a byline with publisher and date',
    `Bridge vote\n\nBy Ann Lee | Valley Herald | March 4, 2019\n\n${PAGE}`,
    { author: 'Ann Lee', publisher: 'Valley Herald', date: '2019-03-04' },
  ],
  [
    'a publisher’s line under the byline',
    `Bridge vote\nBy Ann Lee\nValley Herald\n\n${PAGE}`,
    { author: 'Ann Lee', publisher: 'Valley Herald' },
  ],
  ['several authors', `Bridge vote\n\nBy ANN LEE and BOB HALL\n\n${PAGE}`, { author: 'ANN LEE and BOB HALL' }],
  [
    'a publisher’s line above the headline',
    `Valley Herald\nMarch 4, 2019\nBridge vote\n\n${PAGE}`,
    { publisher: 'Valley Herald', date: '2019-03-04' },
  ],
  ['a section’s name above the headline', `POLITICS\n\nBridge vote\n\n${PAGE}`, {}],
  ['staff', `Bridge vote\n\nStaff\n\n${PAGE}`, {}],
  [
    'a press release',
    `FOR IMMEDIATE RELEASE\n\nMedia contact: Ann Lee\npress@example.com\n\nBridge vote\n\nOSLO, March 4, 2019 /Corvane/ -- ${PAGE}\n\n###\n\nAbout Corvane\n\nCorvane builds bridges in all the valleys of the north and has done so for years.`,
    { date: '2019-03-04', wire: 'Corvane' },
  ],
  ['a dateline', `Bridge vote\n\nPORT ASHBY, March 4 (Corvane) - ${PAGE}`, { wire: 'Corvane' }],
  ['a dateline without a wire', `Bridge vote\n\nWASHINGTON, D.C. – ${PAGE}`, {}],
  [
    'an author’s note at the end',
    `Bridge vote\n\n${PAGE}\n\nAnn Lee is a reporter at the Valley Herald.`,
    { author: 'Ann Lee', publisher: 'Valley Herald' },
  ],
  [
    'who reported, at the end',
    `Bridge vote\n\n${PAGE}\n\n(Reporting by Ann Lee and Bob Hall; editing by Nora Quill)`,
    { author: 'Ann Lee and Bob Hall' },
  ],
  [
    'a byline at the end',
    `Bridge vote\n\n${PAGE}\n\n— Ann Lee, Valley Herald`,
    { author: 'Ann Lee', publisher: 'Valley Herald' },
  ],
  ['a correction’s date', `Bridge vote\n\n${PAGE}\n\nCORRECTION:\n\nMarch 4, 2019`, {}],
  [
    'Markdown',
    `# Bridge vote\n\n*By [Ann Lee](https://example.com/lee)*\n\n![The bridge](bridge.jpg)\n\n${PAGE}`,
    { author: 'Ann Lee' },
  ],
  ['a link to the comments', `Bridge vote\n\nBy Ann Lee\n\n12 comments\n\n${PAGE}`, { author: 'Ann Lee' }],
  ['buttons', `Bridge vote\n\nShare\nTweet\n124 Shares\n\n${PAGE}`, {}],
])('what stands around an article is read and left out of its body: %s', (_name, text, metadata) => {
  expect(metadataOf(text)).toEqual({ ...NOTHING, title: 'Bridge vote', ...metadata })
  expect(bodyOf(text)).toBe(PAGE)
})

test.each([
  ['an advertisement', 'Advertisement'],
  ['a link to another article', 'READ MORE: Storm hits the coast'],
  ['a box of links', 'Related stories\n\nStorm hits the coast\n\nTen bridges you must see'],
  ['a pull quote', '“the old one would be kept for walkers and for sheep”'],
  ['a photographer', 'Photograph: Ann Lee for the Valley Herald'],
  ['a picture’s source', 'Image source, Getty Images'],
  ['how long it takes', '5 min read'],
  ['a caption', 'The old bridge in spring (Corvane/Getty)'],
  ['a heading', 'A bridge too far'],
  ['a Markdown heading', '## A bridge too far'],
  ['a time', '10:42 am'],
  ['a row of stars', '* * *'],
  ['a newsletter', 'Sign up for our daily newsletter.'],
  ['a cookie notice', 'We use cookies to improve your visit.'],
  ['an amendment', 'This article was amended on 4 May 2020 to correct the name of the bridge.'],
  ['tags', 'Tags: bridge, valley, council'],
  ['a table', '| bridge | river |\n|---|---|\n| old | wide |'],
  ['code', '```\nlet bridge = river\n```'],
  ['a style sheet', '.byline img {\nwidth: 100%;\n}'],
])('between paragraphs it is no body: %s', (_name, between) => {
  expect(
    bodyOf(`Bridge vote\n\n${BODY}\n\n${SECOND}\n\n${between}\n\n${THIRD}\n\n${BODY} Yes.\n\n${SECOND} Yes.`),
  ).toBe(`${BODY}\n\n${SECOND} + ${THIRD}\n\n${BODY} Yes.\n\n${SECOND} Yes.`)
})

test.each([
  ['a list', '- the bridge over the river\n- the road to the coast'],
  ['an answer', 'Q: Will it be built?\nA: It will.'],
  ['a signature under a message', '— Ann Lee (@annlee) March 4, 2019'],
  ['a quotation of its own', '“It is over.”'],
  ['an introduction', 'The mayor said:'],
])('between paragraphs it is body: %s', (_name, between) => {
  const text = `Bridge vote\n\n${BODY}\n\n${between}\n\n${THIRD}`
  expect(bodyOf(text)).toBe(`${BODY}\n\n${between}\n\n${THIRD}`)
})

function commentsOf(text: string) {
  return readArticle({ text }).comments.map(({ author, start, end }) => [
    author && text.slice(author.start, author.end),
    text.slice(start, end),
  ])
}

const FIRST_COMMENT = 'Too late for the valley, I say.'
const SECOND_COMMENT = 'He is right about that.\n\nThe bridge should have been built years ago.'

test.each([
  ['numbers', `3 comments\n\n1. bob says:\n\n${FIRST_COMMENT}\n\n2. Ann Lee says:\n\n${SECOND_COMMENT}`],
  [
    'bullets for replies',
    `2 replies\n  1. bob says:\n\n    ${FIRST_COMMENT}\n\n    • Ann Lee says:\n\n${SECOND_COMMENT}\n\nComments are closed.`,
  ],
  [
    'times',
    `Comments (2)\n\nbob • 3 hours ago\n${FIRST_COMMENT}\nReply\n\nAnn Lee • 2 days ago\n${SECOND_COMMENT}\nLike · Reply · Share`,
  ],
  ['times and no heading', `bob • 3 hours ago\n${FIRST_COMMENT}\n\nAnn Lee, 2 hours ago\n${SECOND_COMMENT}`],
  [
    'dates',
    `Reader comments\n\nPosted by bob on March 4, 2019\n${FIRST_COMMENT}\n\nPosted by Ann Lee on March 5, 2019 at 5:30 pm\n${SECOND_COMMENT}`,
  ],
  [
    'dates, and who said',
    `2 Comments\n\nbob on March 4, 2019 at 5:30 pm said:\n\n${FIRST_COMMENT}\n\nAnn Lee on March 4, 2019 at 6:30 pm said:\n\n${SECOND_COMMENT}`,
  ],
  ['verbs', `Comments:\n\nbob wrote:\n${FIRST_COMMENT}\n\nAnn Lee replied:\n${SECOND_COMMENT}`],
  [
    'names, then the time',
    `Comments\n\nbob\n3 hours ago\n${FIRST_COMMENT}\n12 likes\n\nAnn Lee\n2 hours ago\n${SECOND_COMMENT}`,
  ],
  [
    'names, then whom they answer, then the time',
    `Join the conversation\n\nB\nbob\n4 years ago\n\n${FIRST_COMMENT}\n\n12\nReply\n\nAnn Lee\n→ bob\n4 years ago\n\n${SECOND_COMMENT}\n\n3\nReply`,
  ],
  [
    'who said, then when',
    `Thoughts on “Bridge vote”\n\nbob says:\nMarch 4, 2019 at 5:30 pm\n${FIRST_COMMENT}\n\nReply\n\nAnn Lee says:\nMarch 5, 2019 at 7:01 am\n${SECOND_COMMENT}\n\nReply\nLeave a Reply\nYour email address will not be published.`,
  ],
  ['names, then the words', `Comments\n\nbob\n${FIRST_COMMENT}\n\nAnn Lee\n${SECOND_COMMENT}`],
  ['names with a colon', `Comments\n\nbob:\n${FIRST_COMMENT}\n\nAnn Lee:\n${SECOND_COMMENT}`],
])('comments keep their authors: %s', (_name, comments) => {
  const text = `Bridge vote\n\n${PAGE}\n\n${comments}`
  expect(commentsOf(text)).toEqual([
    ['bob', FIRST_COMMENT],
    ['Ann Lee', SECOND_COMMENT],
  ])
  expect(bodyOf(text)).toBe(PAGE)
})

test.each([
  ['a heading without comments', `Bridge vote\n\n${PAGE}\n\nComments (12)`, []],
  ['a call to comment', `Bridge vote\n\n${PAGE}\n\nJoin the conversation\n\nBe kind to one another.`, []],
  [
    'words without a name',
    `Bridge vote\n\n${PAGE}\n\nComments\n\n${FIRST_COMMENT}\nReply\n${SECOND_COMMENT}`,
    [
      [null, FIRST_COMMENT],
      [null, SECOND_COMMENT],
    ],
  ],
  [
    'an interview',
    `Bridge vote\n\n${BODY}\n\nAnn Lee says:\n\n“It is over.”\n\nBob Hall says:\n\n“It is not.”\n\n${THIRD}`,
    [],
  ],
  [
    'a heading in the middle',
    `Bridge vote\n\n${BODY}\n\n12 comments\n\n${SECOND}\n\n${THIRD}\n\n${BODY} Yes.\n\n${SECOND} Yes.`,
    [],
  ],
])('%s: comments', (_name, text, comments) => {
  expect(commentsOf(text)).toEqual(comments)
})
