import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCorpus } from '../../core/corpus.ts'
import { buildGraph } from '../../core/graph.ts'
import type { GraphExport } from '../../core/graph-types.ts'
import { sketchExtraction } from '../../core/sketches.ts'
import type { Extraction } from '../../core/types.ts'
import { read } from './read.ts'
import { createRows } from './rows.ts'
import { EXTRACTIONS } from './shared-articles.ts'

/** Articles that come (true) and go, by index, in batches. */
const COMINGS_AND_GOINGS = fc.array(
  fc.array(fc.tuple(fc.nat(EXTRACTIONS.length - 1), fc.boolean()), { minLength: 1, maxLength: 3 }),
  { minLength: 1, maxLength: 8 },
)

const textOf = (graph: GraphExport) => JSON.stringify(graph, null, 1)

test('articles that come and go, prepared in another thread or not, leave the graph of those that are there, byte for byte', () => {
  fc.assert(
    fc.property(COMINGS_AND_GOINGS, (batches) => {
      const corpus = createCorpus()
      const rows = createRows()
      const there = new Map<string, Extraction>()
      for (const batch of batches) {
        for (const [index, comes] of batch) {
          const extraction = EXTRACTIONS[index] as Extraction
          const { key } = extraction.article
          if (comes) {
            corpus.put(extraction, index % 2 === 0 ? structuredClone(sketchExtraction(extraction)) : null)
            there.set(key, extraction)
          } else {
            corpus.remove(key)
            there.delete(key)
          }
        }
        rows.apply(corpus.takeChange())
      }
      expect(textOf(rows.graph())).toBe(textOf(buildGraph([...there.values()])))
    }),
    { numRuns: 200 },
  )
})

test('the order of articles does not matter', () => {
  const expected = textOf(buildGraph(EXTRACTIONS))
  fc.assert(
    fc.property(fc.shuffledSubarray([...EXTRACTIONS], { minLength: EXTRACTIONS.length }), (shuffled) => {
      expect(textOf(buildGraph(shuffled))).toBe(expected)
    }),
    { numRuns: 30 },
  )
})

test('an article that touches nothing changes only its own rows', () => {
  const corpus = createCorpus()
  for (const extraction of EXTRACTIONS.slice(0, 5)) corpus.put(extraction)
  corpus.takeChange()
  const last = EXTRACTIONS[5] as Extraction
  corpus.put({ ...last, attributions: [], citations: [], entities: [], sentences: [] })
  expect([...corpus.takeChange().owners.keys()]).toEqual([last.article.key])
})

test('a change that is undone leaves no rows behind', () => {
  const corpus = createCorpus()
  const rows = createRows()
  for (const extraction of EXTRACTIONS) corpus.put(extraction)
  rows.apply(corpus.takeChange())
  for (const { article } of EXTRACTIONS) corpus.remove(article.key)
  rows.apply(corpus.takeChange())
  expect(rows.graph()).toMatchObject({ nodes: [], edges: [], attributes: {} })
})

const BRIDGE = read('Ann Lee said that the old bridge of Selm would close in April, since its piers were cracked.')
/** So many articles of one claim that not all are at hand together. */
const COPIES = Array.from({ length: 230 }, (_, copy): Extraction => {
  const { key } = BRIDGE.article
  return JSON.parse(JSON.stringify(BRIDGE).replaceAll(key, `article:copy-${copy}`))
})

function corpusOfCopies() {
  const recalled: string[] = []
  const corpus = createCorpus((article) => {
    recalled.push(article)
    return COPIES.find(({ article: { key } }) => key === article) as Extraction
  })
  for (const copy of COPIES) corpus.put(copy)
  return { corpus, recalled }
}

test('a change that is known already is taken over without reading any article twice', () => {
  const { corpus, recalled } = corpusOfCopies()
  corpus.skipChange()
  expect(recalled.length).toBeGreaterThan(0)
  expect(new Set(recalled).size).toBe(recalled.length)
})

test('a claim of more articles than are at hand is called and traced with one reading of each', () => {
  const { corpus, recalled } = corpusOfCopies()
  corpus.skipChange()
  recalled.length = 0
  const labels = corpus.claims().map(({ label }) => label)
  expect(labels).toEqual(['the old bridge of Selm would close in April, since its piers were cracked'])
  expect(recalled.length).toBeGreaterThan(0)
  expect(recalled.length).toBeLessThanOrEqual(COPIES.length)
})
