import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import type { GraphExport } from '../../core/graph-types.ts'
import type { Span } from '../../core/types.ts'
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
/** A dropped source, and a second person of a name. */
const MORE = [
  ...CORPUS,
  read('The bridge is safe for every one of us. Nobody crossed it before noon on Monday.', {
    title: 'Five',
    date: '2020-05-06',
  }),
  read(`${SAFE} Novelist Ann Lee spoke. The North Post reported that the river was rising.`, { file: 'six.txt' }),
]
const GRAPH = buildGraph(CORPUS)
const text = (graph: GraphExport) => JSON.stringify(graph)

test('the same articles in any order give the same bytes', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(MORE, { minLength: MORE.length }), (shuffled) => {
      expect(text(buildGraph(shuffled))).toBe(text(buildGraph(MORE)))
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

test('who has two full names is called by the one that most articles have', () => {
  const article = (name: string, index: number) =>
    read(`The engineer ${name} said the dam of Selm was old. Klein left. Klein slept. Dam number ${index}.`, {
      file: `${index}.txt`,
    })
  const { nodes } = buildGraph([
    read('The engineer Bob Klein said the dam was old. Klein and Klein and Klein left; Klein slept.'),
    article('Robert Klein', 1),
    article('Robert Klein', 2),
  ])
  const people = nodes.filter(({ attributes }) => attributes.kind === 'person')
  expect(people.map(({ attributes: { label, aliases } }) => [label, aliases])).toEqual([
    ['Robert Klein', ['Bob Klein', 'Klein']],
  ])
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

describe('a source that an article drops', () => {
  const PIER = '“The old pier will be closed to all visitors before the winter storms begin,”'
  const TOLD = read(`${PIER} an official told the Valley Herald.`, { title: 'Told', date: '2020-05-01' })
  const DROPPED = read('The old pier will be closed to all visitors before the winter storms begin. It rained.', {
    title: 'Dropped',
    date: '2020-05-02',
  })
  const { nodes, edges } = buildGraph([DROPPED, TOLD])
  const claim = nodes.find(({ attributes: { label, kind } }) => kind === 'claim' && label.includes('pier'))

  test('is on the evidence of its words, with the article that shows it', () => {
    const evidence = edges
      .filter(({ source, target }) => source === DROPPED.article.key && target === claim?.key)
      .flatMap(({ attributes }) => attributes.evidence)
    expect(evidence).toHaveLength(1)
    expect(evidence[0]).toMatchObject({
      source: null,
      cue: null,
      viaInferred: [TOLD.article.key, 'outlet:valley-herald'],
      sourceInferred: expect.stringMatching(/^unnamed:official~/),
      inferredFrom: TOLD.article.key,
      sourceDropped: true,
    })
  })

  test('is no origin of its own', () => {
    expect(claim?.attributes).toMatchObject({ articles: 2, originRange: [1, 1], unnamedOnly: true, circular: false })
    expect(claim?.attributes.origins).toEqual([expect.stringMatching(/^unnamed:official~/)])
  })

  test('is not shown by what only the dropping article says', () => {
    const said = edges.filter(({ target, attributes }) => target === claim?.key && attributes.kind === 'said')
    expect(said.flatMap(({ attributes }) => attributes.evidence.map(({ article }) => article))).toEqual([
      TOLD.article.key,
    ])
  })
})
