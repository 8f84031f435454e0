/** What every store does with articles. */

import { describe, expect, test } from 'vitest'
import type { GraphEdge } from '../../core/graph-types.ts'
import { NODE_KINDS } from '../../core/types.ts'
import type { Store, StoredArticle } from '../../server/store/store.ts'
import {
  ARTICLE_KEY,
  changeOf,
  edge,
  extractionOf,
  GRAPH,
  GRAPH_EDGES,
  GRAPH_NODES,
  node,
  plannerOf,
  put,
  storedArticle,
  TEXT,
} from './corpus.ts'
import type { Stores } from './store-spec.ts'
import { readStoredGraph } from './stored-graph.ts'

/** Changes, and what is left of them. */
export function specifyWriting({ open, filled }: Stores): void {
  describe('an empty store', () => {
    test('has nothing under any key', async () => {
      const store = await open()
      for (const key of ['x', '', '__proto__', 'constructor', "' or 1=1 --", '\u0000', '😀']) {
        expect(await store.findArticle(key)).toBeUndefined()
        expect(await store.findNode(key)).toBeUndefined()
        expect(await store.findEdge(key, 9)).toBeUndefined()
        expect(await store.findClaim(key)).toBeUndefined()
        expect(await store.listMentions(key, 9)).toEqual({ mentions: [], total: 0 })
        expect(await store.countEdgesOf(key)).toEqual({})
        expect(await store.listEdgesAt([key], 'both', undefined, 9)).toEqual([])
        expect(await store.listEvidenceAt(key, ['said'], 9)).toEqual([])
        expect((await store.findArticleTexts([key])).size).toBe(0)
      }
    })

    test('lists nothing', async () => {
      const store = await open()
      expect(await store.countArticles()).toBe(0)
      expect(await store.countByKind()).toEqual({ articles: 0, nodes: {}, edges: {} })
      expect(await store.listArticles(9, 0)).toEqual([])
      expect(await store.listTopNodes(NODE_KINDS, 9)).toEqual([])
      expect(await store.findNodes([])).toEqual([])
      expect(await store.listClaims({ sort: 'date', articles: 1 }, 9, 0)).toEqual({ claims: [], total: 0 })
      expect(await store.search('ann', undefined, 9)).toEqual({ hits: [], isCut: false })
      expect(await store.searchArticles('ann', 9)).toEqual([])
      expect(await store.countClaimsByOrigins()).toEqual([])
      expect(await store.countArticlesByDay()).toEqual([])
    })
  })

  describe('writing', () => {
    test('a change tells its number, and what went: removed, or replaced by key or by input', async () => {
      const store = await open()
      const [one, two, three] = ['article:1', 'article:2', 'article:3'].map((key) =>
        storedArticle(extractionOf({ key })),
      )
      if (!one || !two || !three) throw new Error('three articles are needed')
      const planner = plannerOf(changeOf([], []))
      const change = async (articles: readonly StoredArticle[], removed: readonly string[] = []) => {
        const { revision, gone } = await store.changeArticles({ articles, removed }, planner)
        return [revision, [...gone].sort()]
      }
      expect(await change([one, two])).toEqual([1, []])
      expect(await change([one, { ...three, inputHash: two.inputHash }])).toEqual([2, ['article:1', 'article:2']])
      expect(await change([], ['article:3', 'article:unknown'])).toEqual([3, ['article:3']])
    })

    test('each change makes the state another one, and reading none', async () => {
      const store = await open()
      const states = [await store.readState()]
      for (const key of ['article:a', 'article:b']) {
        await put(store, [storedArticle(extractionOf({ key }))], changeOf([node(key)], []))
        states.push(await store.readState())
      }
      await store.changeArticles({ articles: [], removed: ['article:a'] }, plannerOf(changeOf([], [])))
      states.push(await store.readState())
      expect(new Set(states).size).toBe(4)
      expect(await store.readState()).toBe(states.at(-1))
    })

    test('an article comes back as it was stored, its text included', async () => {
      const found = await (await filled()).findArticle(ARTICLE_KEY)
      expect(found?.extraction).toEqual(extractionOf({ key: ARTICLE_KEY }))
    })

    test('a text comes back unit by unit, whatever is in it', async () => {
      const store = await open()
      const text = '\ufeffA\u0000b\r\n\t“ç” e\u0301 😀 \u202e\u{10ffff}\u2028'
      await put(store, [storedArticle(extractionOf({ key: ARTICLE_KEY, text }))], GRAPH)
      expect((await store.findArticle(ARTICLE_KEY))?.extraction.article.text).toBe(text)
      expect((await store.findArticleTexts([ARTICLE_KEY])).get(ARTICLE_KEY)?.text).toBe(text)
    })

    test.each(['a\ud800b', '\udc00', 'end \ud83d'])('%j, with half of a character, is refused', async (text) => {
      const store = await open()
      const writing = put(store, [storedArticle(extractionOf({ key: ARTICLE_KEY, text }))], GRAPH)
      await expect(writing).rejects.toMatchObject({ code: 'text-ill-formed' })
      expect(await store.countArticles()).toBe(0)
    })

    test.each([
      [
        'while the graph is built',
        () => {
          throw new Error('broken')
        },
      ],
      ['because an edge ends nowhere', () => changeOf([node('person:a')], [edge('said', 'person:a', 'claim:b')])],
    ])('a failure %s leaves everything as it was', async (_name, build) => {
      const store = await filled()
      const before = await contentsOf(store)
      const replacement = extractionOf({ key: ARTICLE_KEY, title: 'Other' })
      await expect(put(store, [storedArticle(replacement)], build)).rejects.toThrow()
      expect(await contentsOf(store)).toEqual(before)
      await put(store, [storedArticle(replacement)], GRAPH)
      expect((await store.findArticle(ARTICLE_KEY))?.summary.title).toBe('Other')
    })

    test('a planner that fails is not told that its change is durable, and others are told its revision', async () => {
      const store = await filled()
      const told: number[] = []
      const change = { articles: [], removed: [] }
      const planner = { ...plannerOf(GRAPH), committed: (revision: number) => void told.push(revision) }
      const failing = {
        ...planner,
        layOut: () => {
          throw new Error('broken')
        },
      }
      await expect(store.changeArticles(change, failing)).rejects.toThrow('broken')
      await store.changeArticles(change, planner)
      expect(told).toEqual([2])
    })

    test('two articles of one key in one change are refused, and neither is stored', async () => {
      const store = await open()
      const twice = ['one', 'two'].map((hash) => storedArticle(extractionOf({ key: ARTICLE_KEY }), hash))
      await expect(put(store, twice, GRAPH)).rejects.toThrow()
      expect(await store.countArticles()).toBe(0)
    })

    test('an article replaces the one of its key, and the one that was read from the same input', async () => {
      const store = await filled()
      const rows = async () => (await store.listArticles(9, 0)).map(({ key, title }) => [key, title])
      await put(store, [storedArticle(extractionOf({ key: ARTICLE_KEY, title: 'New' }), 'changed')], GRAPH)
      expect(await rows()).toEqual([[ARTICLE_KEY, 'New']])
      await put(store, [storedArticle(extractionOf({ key: 'article:renamed' }), 'changed')], GRAPH)
      expect(await rows()).toEqual([['article:renamed', 'Talks fail']])
    })

    test('a change is planned over all articles that were there, those that go named', async () => {
      const store = await filled()
      const seen: unknown[] = []
      for (const key of ['article:z', ARTICLE_KEY]) {
        await put(store, [storedArticle(extractionOf({ key }))], (_change, { revision, gone, extractions }) => {
          const there = [...extractions()].map(({ article }) => `${article.key} ${article.text.length}`).sort()
          seen.push([revision, gone, there])
          return GRAPH
        })
      }
      const [a, z] = [ARTICLE_KEY, 'article:z'].map((key) => `${key} ${TEXT.length}`)
      expect(seen).toEqual([
        [1, [], [a]],
        [2, [ARTICLE_KEY], [a, z]],
      ])
    })

    test('an article that is removed takes its rows with it; one that is not there is no matter', async () => {
      const store = await filled()
      const planner = plannerOf({ ...GRAPH, owners: new Map([...GRAPH.owners.keys()].map((key) => [key, null])) })
      await store.changeArticles({ articles: [], removed: [ARTICLE_KEY, 'article:absent'] }, planner)
      expect(await contentsOf(store)).toEqual(await contentsOf(await open()))
    })

    test('rows of one owner go and those of the others stay', async () => {
      const store = await filled()
      const isLeft = ({ source, target }: GraphEdge) => source !== 'claim:1' && target !== 'claim:1'
      const left = changeOf(GRAPH_NODES, GRAPH_EDGES.filter(isLeft))
      await put(store, [], { ...left, owners: new Map([...left.owners, ['claim:1', null]]) })
      const { nodes, edges } = await readStoredGraph(store)
      expect(nodes.map(({ key }) => key)).not.toContain('claim:1')
      expect(nodes.map(({ key }) => key)).toContain('person:ann-lee')
      expect(edges.map(({ attributes }) => attributes.kind).sort()).toEqual(['cited', 'published'])
      expect((await store.findNode('outlet:reuters'))?.summary.degree).toBe(1)
    })

    test('the same evidence twice counts once', async () => {
      const [person, claim] = [node('person:a'), node('claim:b')]
      const said = edge('said', 'person:a', 'claim:b')
      const store = await filled(changeOf([person, claim], [said, said]))
      expect((await store.findEdge(said.key, 9))?.summary.weight).toBe(1)
    })

    test('judgements come with the node that they are about, and go', async () => {
      const store = await filled()
      const presented = { name: 'Ann Lee', traits: [], articles: [ARTICLE_KEY] }
      const judgements = [{ a: presented, b: presented, verdict: 'same', score: 1, why: 'rule name' }] as const
      for (const judged of [judgements, null]) {
        await put(store, [], { owners: new Map(), judgements: new Map([['person:ann-lee', judged]]), alarms: [] })
        expect((await store.findNode('person:ann-lee'))?.attributes.judgements).toEqual(judged ?? undefined)
      }
    })

    test('what another version of the extractor read is known as such', async () => {
      const store = await filled()
      expect([...(await store.findKnownInputs([ARTICLE_KEY, 'x'], 'v1'))]).toEqual([[ARTICLE_KEY, ARTICLE_KEY]])
      expect([...(await store.findKnownInputs([ARTICLE_KEY], 'v2'))]).toEqual([])
      expect(await store.listOutdated('v1', 9)).toEqual({ articles: [], total: 0 })
      const outdated = { key: ARTICLE_KEY, input: { text: TEXT, file: 'a.txt' } }
      expect(await store.listOutdated('v2', 9)).toEqual({ articles: [outdated], total: 1 })
      expect(await store.listOutdated('v2', 9, ARTICLE_KEY)).toEqual({ articles: [], total: 0 })
    })

    test('a graph that another version made is taken away, its articles stay; one of this version stays', async () => {
      const store = await filled()
      const before = [await store.readState(), await store.countByKind()]
      await store.beginAnew('v1')
      expect([await store.readState(), await store.countByKind()]).toEqual(before)
      await store.beginAnew('v2')
      expect(await store.readState()).not.toBe(before[0])
      expect(await store.countByKind()).toEqual({ articles: 1, nodes: {}, edges: {} })
      expect((await store.search('lee', undefined, 9)).hits).toEqual([])
      expect((await store.findArticle(ARTICLE_KEY))?.summary.key).toBe(ARTICLE_KEY)
    })
  })
}

/** Lists and texts of articles. */
export function specifyArticles({ open, filled }: Stores): void {
  describe('articles', () => {
    test('are listed newest first, those without a date last, page by page', async () => {
      const store = await open()
      const dates = ['2026-01-01', null, '2026-03-01T10:00', '2026-03-01', '2026-01-01']
      const articles = dates.map((date, index) => storedArticle(extractionOf({ key: `article:${index}`, date })))
      await put(store, articles, GRAPH)
      const pages = await Promise.all([0, 2, 4, 6].map((offset) => store.listArticles(2, offset)))
      expect(pages.map((page) => page.map(({ key }) => key.at(-1)).join(''))).toEqual(['23', '04', '1', ''])
      expect(await store.countArticles()).toBe(5)
    })

    test('have a summary, with their id where there is no title', async () => {
      const store = await open()
      await put(store, [storedArticle(extractionOf({ key: ARTICLE_KEY, id: 'the-id', title: null }))], GRAPH)
      const summary = {
        key: ARTICLE_KEY,
        title: 'the-id',
        author: null,
        publisher: 'Daily A',
        date: '2026-05-03',
        url: null,
        file: 'a.txt',
        attributions: 1,
      }
      expect((await store.findArticle(ARTICLE_KEY))?.summary).toEqual(summary)
      expect(await store.listArticles(9, 0)).toEqual([summary])
    })

    test('give their texts with sentences, by key', async () => {
      const texts = await (await filled()).findArticleTexts([ARTICLE_KEY, 'article:absent', ARTICLE_KEY])
      const { sentences } = extractionOf({ key: ARTICLE_KEY })
      expect([...texts]).toEqual([
        [
          ARTICLE_KEY,
          { key: ARTICLE_KEY, label: 'Talks fail', date: '2026-05-03', publisher: 'Daily A', text: TEXT, sentences },
        ],
      ])
    })
  })
}

/** All that a store answers. */
async function contentsOf(store: Store): Promise<unknown> {
  return {
    articles: await store.listArticles(99, 0),
    graph: await readStoredGraph(store),
    hits: await store.search('a', undefined, 99),
    totals: await store.countByKind(),
  }
}
