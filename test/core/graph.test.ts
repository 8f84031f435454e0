import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import type { GraphExport, Span } from '../../core/types.ts'
import { read } from './read.ts'

const SAFE = '“The bridge is safe for every one of us,” Ann Lee said.'
const CORPUS = [
  read(`${SAFE} Reuters reported that Bob Hall had denied it.`, {
    publisher: 'Valley Herald',
    title: 'One',
    date: '2020-05-04',
  }),
  read(`A senior official told Reuters that the river was rising. ${SAFE}`, {
    publisher: 'North Post',
    title: 'Two',
    date: '2020-05-03',
  }),
  read('Mayor Lee rejected the report. Hall said the river was rising, according to The Guardian.', {
    file: 'three.txt',
  }),
  read(
    'Something happened to __proto__ and to constructor, Ann Lee said. The report claims that constructor is safe.',
    { file: 'four.txt' },
  ),
]
const GRAPH = buildGraph(CORPUS)
const text = (graph: GraphExport) => JSON.stringify(graph)

test('the same articles in any order give the same bytes', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(CORPUS, { minLength: CORPUS.length }), (shuffled) => {
      expect(text(buildGraph(shuffled))).toBe(text(GRAPH))
    }),
    { numRuns: 24, seed: 2 },
  )
})

test('extractions that have crossed JSON give the same graph', () => {
  expect(text(buildGraph(JSON.parse(JSON.stringify(CORPUS))))).toBe(text(GRAPH))
})

test('every edge joins two nodes and rests on words that stand in the article', () => {
  const keys = new Set(GRAPH.nodes.map(({ key }) => key))
  const articleByKey = new Map(CORPUS.map(({ article }) => [article.key, article]))
  expect(GRAPH.edges.length).toBeGreaterThan(10)
  for (const { source, target, attributes } of GRAPH.edges) {
    expect(keys.has(source) && keys.has(target)).toBe(true)
    expect(attributes.evidence.length).toBeGreaterThan(0)
    for (const {
      article: key,
      textHash,
      exact,
      source: from,
      cue,
      content,
      start,
      end,
      field,
    } of attributes.evidence) {
      const article = articleByKey.get(key)
      if (!article) throw new Error(`no article ${key}`)
      expect(textHash).toBe(article.textHash)
      const at = (span: Span | null | undefined) => (span ? article.text.slice(span.start, span.end) : null)
      if (start !== undefined && end !== undefined) expect(exact.span).toBe(at({ start, end }))
      else if (field === undefined)
        expect([exact.source, exact.cue, exact.content]).toEqual([at(from), at(cue), content?.map(at)])
    }
  }
})

test('contents of identical wording in two articles are one claim, known by its earliest', () => {
  const claim = GRAPH.nodes.find(({ attributes }) => attributes.label === '“The bridge is safe for every one of us,”')
  expect(claim?.attributes).toMatchObject({ kind: 'claim', articles: 2, firstSeen: '2020-05-03' })
  const kinds = GRAPH.edges
    .filter(({ target }) => target === claim?.key)
    .map(({ attributes, source }) => [attributes.kind, source])
  expect(kinds).toContainEqual(['said', 'person:ann-lee'])
  expect(kinds.filter(([kind]) => kind === 'reported')).toHaveLength(2)
})

test('a surname joins the one full name of the corpus that ends in it', () => {
  expect(GRAPH.nodes.map(({ key }) => key)).not.toContain('person:lee')
  expect(GRAPH.nodes.find(({ key }) => key === 'person:ann-lee')?.attributes).toMatchObject({
    label: 'Ann Lee',
    articles: 4,
  })
})

test('a surname that two full names share joins neither', () => {
  const { nodes } = buildGraph([read('Ann Lee left.'), read('Tom Lee left.'), read('Mayor Lee left.')])
  expect(nodes.map(({ key }) => key).filter((key) => key.startsWith('person:'))).toEqual([
    'person:ann-lee',
    'person:lee',
    'person:tom-lee',
  ])
})

test('a denial shows on the edge', () => {
  const denied = GRAPH.edges.filter(({ attributes }) => attributes.stance === 'denied')
  expect(denied.map(({ source }) => source)).toEqual(expect.arrayContaining(['person:bob-hall', 'person:ann-lee']))
})

test('whom articles lean on is cited, and a publisher has published', () => {
  const links = GRAPH.edges.map(({ attributes, source, target }) => [attributes.kind, source, target])
  expect(links).toContainEqual(['cited', 'article:valley-herald/one', 'outlet:reuters'])
  expect(links).toContainEqual(['published', 'outlet:valley-herald', 'article:valley-herald/one'])
})

test('nodes and edges are in the order of their keys', () => {
  for (const records of [GRAPH.nodes, GRAPH.edges]) {
    const keys = records.map(({ key }) => key)
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)))
    expect(new Set(keys).size).toBe(keys.length)
  }
})
