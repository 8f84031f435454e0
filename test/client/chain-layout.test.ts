import { describe, expect, test } from 'vitest'
import { firstOf } from '../../client/chain-first.ts'
import { layOut } from '../../client/chain-layout.ts'
import { heightOf } from '../../client/chain-parts.ts'
import { statementsOf } from '../../client/details.ts'
import { tellConfirmation } from '../../client/tell-confirmation.ts'
import { wrapText } from '../../client/wrap-text.ts'
import type { ChainAnswer, StatementAnswer } from '../../core/api-claims.ts'
import type { Layer } from '../../core/origins/chain.ts'
import type { NodeKind, Stance } from '../../core/types.ts'

const member = (key: string, layer: Layer, depth: number): ChainAnswer['nodes'][number] => ({
  key,
  kind: key.split(':')[0] as NodeKind,
  label: key.split(':')[1] ?? '',
  layer,
  depth,
})
const step = (from: string, to: string, articles: readonly string[], inferred = false) => ({
  from,
  to,
  inferred,
  articles: [...articles],
})
const actor = (key: string) => ({ key, kind: key.split(':')[0] as NodeKind, label: key.split(':')[1] ?? '' })
const statement = (
  article: string,
  date: string | null,
  speaker: string | null,
  via: readonly string[] = [],
  stance: Stance = 'asserted',
): StatementAnswer => ({
  id: `${article} ${speaker}`,
  article: { key: article, label: article, date, publisher: null },
  exact: ['words'],
  content: [{ start: 0, end: 5 }],
  speaker: speaker === null ? null : actor(speaker),
  via: via.map(actor),
  ownVoice: false,
  stance,
  sourceDropped: false,
  confidence: 1,
  why: 'rule',
})

const summary = {
  key: 'claim:c',
  label: 'talks will halt',
  words: '3 articles · 1 origin (unnamed)',
  articles: 3,
  origins: [],
  originRange: [1, 1] as [number, number],
  unnamedOnly: true,
  circular: false,
  firstSeen: null,
}
const chain: ChainAnswer = {
  claim: summary,
  nodes: [
    member('unnamed:official', 'origin', 0),
    member('outlet:reuters', 'first-carrier', 1),
    member('outlet:daily', 'relay', 2),
    member('article:late', 'article', 3),
    member('article:early', 'article', 2),
    member('article:alone', 'article', 0),
  ],
  edges: [
    step('unnamed:official', 'outlet:reuters', ['article:early']),
    step('outlet:reuters', 'article:early', ['article:early']),
    step('outlet:reuters', 'outlet:daily', ['article:late'], true),
    step('outlet:daily', 'article:late', ['article:late']),
  ],
  origins: [{ ...actor('unnamed:official'), bases: [], sentence: '' }],
  quotations: [
    { article: 'article:early', words: 'Reuters reported “talks” will halt this week and not begin again…', start: 0 },
  ],
  telling: [],
  pathCount: 2,
}
const statements = [
  statement('article:early', '2026-05-03T09:10', 'unnamed:official', ['outlet:reuters']),
  statement('article:late', '2026-05-03T14:30', 'outlet:daily', [], 'denied'),
  statement('article:alone', null, null),
]

describe('a chain is laid out', () => {
  const layout = layOut({ chain, claim: { statements } }, 1_200)
  const boxOf = (key: string) => layout.boxes.find(({ node }) => node.key === key)
  const ribbonOf = (key: string) => layout.ribbons.find((ribbon) => ribbon.key === key)

  test('with a column for each layer, from origins to articles', () => {
    expect(layout.headings.map(({ word }) => word)).toEqual([
      'Origin',
      'First carrier',
      'Relayed by',
      'Articles, first to last',
    ])
    const xs = ['unnamed:official', 'outlet:reuters', 'outlet:daily', 'article:early'].map((key) => boxOf(key)?.x ?? -1)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    expect(new Set(xs).size).toBe(4)
  })
  test('with the articles in the order of their dates, undated ones last', () => {
    const articles = layout.boxes.filter(({ node }) => node.kind === 'article').toSorted((a, b) => a.y - b.y)
    expect(articles.map(({ node }) => node.label)).toEqual(['early', 'late', 'alone'])
  })
  test('so that no box covers another', () => {
    for (const a of layout.boxes) {
      for (const b of layout.boxes) {
        if (a === b || a.x !== b.x) continue
        expect(a.y + heightOf(a) <= b.y || b.y + heightOf(b) <= a.y).toBe(true)
      }
    }
    expect(Math.max(...layout.boxes.map(({ y, height }) => y + height))).toBeLessThanOrEqual(layout.height)
  })
  test('with dashes for who is not named and for who names nobody', () => {
    expect(layout.boxes.filter(({ isDashed }) => isDashed).map(({ node }) => node.key)).toEqual([
      'unnamed:official',
      'article:alone',
    ])
    expect(boxOf('article:alone')?.notes).toContain('⚠ names no source')
  })
  test('with how an origin knows it below its box, and with nothing there of whom no article tells', () => {
    expect(boxOf('unnamed:official')?.basis).toEqual(['knows how: not stated'])
    expect(boxOf('outlet:reuters')?.basis).toEqual([])
    const [origin] = chain.origins
    const seen = { start: 0, end: 16, words: 'who saw the memo', article: 'article:early', why: 'rule' }
    const told = layOut(
      {
        chain: { ...chain, origins: [{ ...actor(origin?.key ?? ''), bases: [seen], sentence: '' }] },
        claim: { statements },
      },
      1_200,
    )
    const box = told.boxes.find(({ node }) => node.key === 'unnamed:official')
    expect(box?.basis.join(' ')).toBe('knows how: “who saw the memo”')
  })
  test('with each article’s own words in its box, marks inside made single, and nothing lost', () => {
    expect(boxOf('article:early')?.words.join(' ')).toBe(
      '“Reuters reported ‘talks’ will halt this week and not begin again…”',
    )
    expect(boxOf('article:late')?.words).toEqual([])
    expect(boxOf('article:early')?.height).toBeGreaterThan(boxOf('article:late')?.height ?? 0)
  })
  test('with what only another article shows, and with denials', () => {
    expect(ribbonOf('outlet:reuters outlet:daily')).toMatchObject({ isInferred: true, isCircular: false })
    expect(ribbonOf('outlet:daily article:late')).toMatchObject({ isDenied: true })
    expect(ribbonOf('outlet:reuters article:early')).toMatchObject({ isDenied: false })
  })
  test('with steps that lead in a circle', () => {
    const circular = layOut(
      {
        chain: { ...chain, edges: [...chain.edges, step('outlet:daily', 'outlet:reuters', ['article:late'])] },
        claim: { statements },
      },
      1_200,
    )
    expect(circular.ribbons.filter(({ isCircular }) => isCircular).map(({ key }) => key)).toEqual([
      'outlet:reuters outlet:daily',
      'outlet:daily outlet:reuters',
    ])
  })
  test('with ways back between the columns, from the left of a box to the right of the other', () => {
    const back = step('article:late', 'outlet:daily', ['article:early'])
    const turned = layOut({ chain: { ...chain, edges: [...chain.edges, back] }, claim: { statements } }, 1_200)
    const [late, daily] = ['article:late', 'outlet:daily'].map((key) =>
      turned.boxes.find(({ node }) => node.key === key),
    )
    const ribbon = turned.ribbons.find(({ key }) => key === 'article:late outlet:daily')
    const [startX] = ribbon?.path.slice(1).split(' ').map(Number) ?? []
    expect(startX).toBe(late?.x)
    expect(ribbon?.tip).toMatchObject({ x: (daily?.x ?? 0) + (daily?.width ?? 0), angle: 180 })
    expect((late?.x ?? 0) - (daily?.x ?? 0) - (daily?.width ?? 0)).toBeGreaterThan(100)
  })
  test('in less room with narrower boxes, down to what can be read', () => {
    for (const room of [600, 700, 800, 900, 1_000]) {
      const narrower = layOut({ chain, claim: { statements } }, room)
      expect(narrower.width).toBeLessThanOrEqual(Math.max(room, 644))
      for (const { width } of narrower.boxes) expect(width).toBeGreaterThanOrEqual(128)
    }
  })
  test('the same each time', () => {
    expect(layOut({ chain, claim: { statements } }, 1_200)).toEqual(layout)
  })
})

describe.each([300, 362, 500])('in a room of %d pixels a chain is stacked', (room) => {
  const layout = layOut({ chain, claim: { statements } }, room)
  const { boxes, ribbons, headings, width, height } = layout

  test('no wider than the room, with nothing outside it', () => {
    expect(width).toBeLessThanOrEqual(room)
    for (const box of boxes) expect(box.x + box.width).toBeLessThanOrEqual(width)
    expect(Math.max(...boxes.map((box) => box.y + box.height))).toBeLessThanOrEqual(height)
  })
  test('layer below layer from the top on, the articles by their dates', () => {
    const down = boxes.toSorted((a, b) => a.y - b.y)
    expect(down.map(({ node }) => node.label)).toEqual(['official', 'reuters', 'daily', 'early', 'late', 'alone'])
    expect(headings[0]?.y).toBeLessThan(30)
    for (const [at, box] of down.entries()) expect(box.y).toBeGreaterThan((down[at - 1]?.y ?? -1) + 30)
  })
  test('with the same ribbons as in a wide one', () => {
    const facts = (all: typeof ribbons) =>
      all.map(({ key, isInferred, isDenied, articles }) => ({ key, isInferred, isDenied, articles }))
    expect(facts(ribbons)).toEqual(facts(layOut({ chain, claim: { statements } }, 1_200).ribbons))
  })
})

test('of a long chain the first articles are drawn, with all through whom they have it, and nobody else', () => {
  const first = firstOf({ chain, claim: { statements } }, 1)
  expect(first.nodes.map(({ key }) => key)).toEqual(['unnamed:official', 'outlet:reuters', 'article:early'])
  expect(first.edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
    'unnamed:official outlet:reuters',
    'outlet:reuters article:early',
  ])
  expect(firstOf({ chain, claim: { statements } }, 3)).toBe(chain)
})

test.each([
  ['both ends', step('unnamed:official', 'outlet:reuters', ['article:early', 'article:late']), ['article:early']],
  ['one end', step('outlet:daily', 'outlet:other', ['article:late', 'article:alone']), ['article:late']],
  ['the article at least', step('outlet:a', 'outlet:b', ['article:alone']), ['article:alone']],
  ['nothing known', step('outlet:a', 'outlet:b', ['article:gone']), []],
])('a step is shown by the statements that name %s', (_name, edge, expected) => {
  expect(statementsOf(statements, edge).map(({ article }) => article.key)).toEqual(expected)
})

test.each([
  [{}, '3 articles · 1 origin (unnamed) · no independent confirmation found'],
  [
    { words: '3 articles · 1–2 origins', originRange: [1, 2] as [number, number] },
    '3 articles · 1–2 origins · independent confirmation is not certain',
  ],
  [{ words: '3 articles · 2 origins', originRange: [2, 2] as [number, number] }, '3 articles · 2 origins'],
  [{ words: '1 article · 1 origin', articles: 1 }, '1 article · 1 origin'],
  [{ statements }, '3 articles · 1 origin (unnamed) · no independent confirmation found · 1 denial'],
])('the sentence over the chain: %j', (changes, sentence) => {
  expect(tellConfirmation({ ...summary, statements: [], contradictions: [], ...changes })).toBe(sentence)
})

test.each<[string, number, number, readonly string[]]>([
  ['Bloomberg', 10, 2, ['Bloomberg']],
  ['Three sources close to the situation', 18, 3, ['Three sources', 'close to the', 'situation']],
  ['Three sources close to the situation', 18, 2, ['Three sources', 'close to the…']],
  ['Donaudampfschifffahrt', 10, 2, ['Donaudamp…']],
  ['a b', 1, 2, ['a', 'b']],
])('%j in lines of %d, at most %d', (text, letters, max, lines) => {
  expect(wrapText(text, letters, max)).toEqual(lines)
})
