/** What every store says of nodes and edges. */

import { describe, expect, test } from 'vitest'
import { NODE_KINDS } from '../../core/types.ts'
import type { Store } from '../../server/store/store.ts'
import { ARTICLE_KEY, changeOf, edge, GRAPH_EDGES, GRAPH_NODES, node, TEXT } from './corpus.ts'
import type { Stores } from './store-spec.ts'

/** No node has it. */
const GONE = -1

/** Nodes: counts, ranks, mentions, places. */
export function specifyNodes({ filled }: Stores): void {
  describe('nodes', () => {
    test('are counted by kind', async () => {
      expect(await (await filled()).countByKind()).toEqual({
        articles: 1,
        nodes: { person: 2, agency: 1, outlet: 2, claim: 1, document: 1, article: 1 },
        edges: { said: 1, reported: 3, about: 2, cited: 1, published: 1 },
      })
    })

    test('come by rank, then by key, of the kinds asked for, as many as asked for', async () => {
      const store = await filled()
      const keysOf = async (...asked: Parameters<Store['listTopNodes']>) =>
        (await store.listTopNodes(...asked)).map(({ key }) => key)
      expect(await keysOf(['claim', 'outlet', 'person'], 9)).toEqual([
        'claim:1',
        'outlet:daily-a',
        'outlet:reuters',
        'person:__proto__',
        'person:ann-lee',
      ])
      expect(await keysOf(['person', 'outlet'], 1)).toEqual(['outlet:daily-a'])
      expect(await keysOf([], 9)).toEqual([])
    })

    test.each(['person:__proto__', 'agency:constructor'])('%s is an ordinary node', async (key) => {
      const store = await filled()
      const label = key.slice(key.indexOf(':') + 1)
      expect(await store.findNode(key)).toMatchObject({ summary: { key, label, articles: 1, degree: 1 } })
      expect((await store.findNodes([key, 'x', key])).map((found) => found.label)).toEqual([label])
      expect(await store.countEdgesOf(key)).toEqual({ about: 1 })
      expect((await store.listEdgesAt([key], 'in', undefined, 9)).map(({ source }) => source)).toEqual(['claim:1'])
    })

    test('have attributes and mentions', async () => {
      const store = await filled()
      const { attributes } = (await store.findNode('person:ann-lee')) ?? {}
      expect(attributes).toEqual({
        kind: 'person',
        label: 'Ann Lee',
        aliases: ['Minister Lee'],
        articles: 1,
        roles: ['minister of trade', 'minister'],
      })
      const start = TEXT.indexOf('Ann Lee')
      const mention = { article: ARTICLE_KEY, start, end: start + 7, why: 'rule given-name' }
      expect(await store.listMentions('person:ann-lee', 9)).toEqual({ mentions: [mention], total: 1 })
    })

    test('have their first mentions, by place, and the number of all', async () => {
      const mentions = [9, 2, 5].map((start) => ({ article: ARTICLE_KEY, start, end: 10, why: 'x' }))
      const store = await filled(changeOf([node('person:a', { mentions: mentions.toSorted(byStart) })], []))
      const { mentions: first, total } = await store.listMentions('person:a', 2)
      expect([first.map(({ start }) => start), total]).toEqual([[2, 5], 3])
      expect((await store.listMentions('person:a', 2, ARTICLE_KEY)).total).toBe(3)
      expect(await store.listMentions('person:a', 2, 'article:other')).toEqual({ mentions: [], total: 0 })
    })

    test('have a place in the picture, and no two the same', async () => {
      const places = (await (await filled()).listTopNodes(NODE_KINDS, 99)).map(({ x, y }) => `${x} ${y}`)
      expect(new Set(places).size).toBe(GRAPH_NODES.length)
    })

    test('are of a community, once they have a place', async () => {
      const communities = await (await filled()).findCommunities(['person:ann-lee', 'claim:1', 'x'])
      expect([...communities.keys()]).toEqual(['person:ann-lee', 'claim:1'])
      expect(communities.get('person:ann-lee')).toBe(communities.get('claim:1'))
    })

    test('have an edge to themselves counted once', async () => {
      const store = await filled(changeOf([node('outlet:a')], [edge('cited', 'outlet:a', 'outlet:a')]))
      expect((await store.findNode('outlet:a'))?.summary.degree).toBe(1)
      expect(await store.countEdgesOf('outlet:a')).toEqual({ cited: 1 })
      expect(await store.listEdgesAt(['outlet:a'], 'both', undefined, 9)).toHaveLength(1)
    })
  })
}

/** Edges: weights, order, caps, evidence. */
export function specifyEdges({ filled }: Stores): void {
  describe('edges', () => {
    const [said, reported, , , , , cited] = GRAPH_EDGES.map(({ key }) => key)

    test('have a weight, the strongest stance where something is said, and their evidence', async () => {
      const store = await filled()
      const ofCorpus = GRAPH_EDGES.find(({ key }) => key === said)
      expect(await store.findEdge(said ?? '', 9)).toEqual({
        summary: { key: said, kind: 'said', source: 'person:ann-lee', target: 'claim:1', weight: 1, stance: 'denied' },
        evidence: ofCorpus?.attributes.evidence,
      })
      expect((await store.findEdge(reported ?? '', 9))?.summary).not.toHaveProperty('stance')
    })

    test('give the first pieces of their evidence, by place', async () => {
      const store = await filled()
      const starts = async (limit: number) =>
        (await store.findEdge(reported ?? '', limit))?.evidence.map(({ start }) => start)
      expect(await starts(9)).toEqual([1, 2, undefined])
      expect(await starts(2)).toEqual([1, 2])
    })

    test('among nodes have both ends there, the heaviest first', async () => {
      const store = await filled()
      const keys = ['outlet:reuters', 'outlet:daily-a', 'claim:1', 'x']
      const [, , reportedToo] = GRAPH_EDGES.map(({ key }) => key)
      const among = async (...asked: Parameters<Store['listEdgesAmong']>) =>
        (await store.listEdgesAmong(...asked)).map(({ key }) => key)
      expect(await among(keys, undefined, 9)).toEqual([reported, cited, reportedToo])
      expect(await among(keys, undefined, 1)).toEqual([reported])
      expect(await among(keys, ['cited'], 9)).toEqual([cited])
      expect(await among(keys, [], 9)).toEqual([])
      expect(await among(['claim:1'], undefined, 9)).toEqual([])
    })

    test.each([
      ['out', 9, ['cited', 'published', 'reported']],
      ['in', 9, []],
      ['both', 9, ['cited', 'published', 'reported']],
      ['out', 1, ['cited']],
    ] as const)('that go %s, at most %i of a node', async (direction, fanOut, kinds) => {
      const found = await (await filled()).listEdgesAt(['outlet:daily-a'], direction, undefined, fanOut)
      expect(found.map(({ kind }) => kind).sort()).toEqual(kinds)
    })

    test('are cut for each node and each direction, and no edge comes twice', async () => {
      const hub = Array.from({ length: 20 }, (_, index) => node(`person:${String(index).padStart(2, '0')}`))
      const edges = hub.flatMap(({ key }, index) => [
        edge('cited', 'outlet:hub', key, 1 + (index % 3)),
        edge('affiliated', key, 'outlet:hub'),
      ])
      const store = await filled(changeOf([node('outlet:hub'), ...hub], edges))
      const found = await store.listEdgesAt(['outlet:hub', 'person:02', 'outlet:hub'], 'both', undefined, 5)
      const keys = found.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(found.filter(({ source }) => source === 'outlet:hub').map(({ weight }) => weight)).toEqual([3, 3, 3, 3, 3])
      expect(found.map(({ weight }) => weight)).toEqual(found.map(({ weight }) => weight).sort((a, b) => b - a))
      expect(await store.listEdgesAt(['outlet:hub'], 'in', ['cited'], 5)).toEqual([])
      expect(await store.listEdgesAt(['outlet:hub'], 'both', [], 5)).toEqual([])
      expect(await store.listEdgesAt(['outlet:hub'], 'out', ['cited', 'said'], 5)).toHaveLength(5)
      expect(await store.listEdgesAt(['outlet:hub'], 'out', ['said', 'about'], 5)).toEqual([])
      expect(await store.listEdgesAt(['outlet:hub'], 'in', ['affiliated', 'affiliated'], 5)).toHaveLength(5)
    })

    test('of a hub are the heaviest of all kinds together', async () => {
      const kinds = ['said', 'reported', 'cited', 'affiliated'] as const
      const others = Array.from({ length: 24 }, (_, index) => node(`person:${index}`))
      const edges = others.map(({ key }, index) => edge(kinds[index % 4] ?? 'said', 'outlet:hub', key, 1 + (index % 8)))
      const store = await filled(changeOf([node('outlet:hub'), ...others], edges))
      const found = await store.listEdgesAt(['outlet:hub'], 'both', undefined, 7)
      expect(found.map(({ kind, weight }) => [kind, weight])).toEqual([
        ...Array(3).fill(['affiliated', 8]),
        ...Array(3).fill(['cited', 7]),
        ['reported', 6],
      ])
      expect(await store.listEdgesAt(['outlet:hub'], 'out', undefined, 23)).toHaveLength(23)
    })

    test('are the same by the numbers of their nodes', async () => {
      const store = await filled()
      const keys = ['outlet:reuters', 'claim:1', 'x', 'outlet:reuters']
      const numbers = await store.findNumbers(keys)
      expect([...numbers.keys()].sort()).toEqual(['claim:1', 'outlet:reuters'])
      const nodes = await store.findNodesByNumber([...numbers.values()])
      expect([...nodes.values()].map(({ key }) => key).sort()).toEqual(['claim:1', 'outlet:reuters'])
      for (const [key, number] of numbers) expect(nodes.get(number)).toEqual((await store.findNodes([key]))[0])
      for (const fanOut of [1, 9]) {
        const links = await store.listLinksAt([...numbers.values()], 'both', undefined, fanOut)
        expect(await store.nameLinks(links)).toEqual(await store.listEdgesAt(keys, 'both', undefined, fanOut))
        expect(await store.nameLinks(links.map((link) => ({ ...link, source: GONE })))).toEqual([])
      }
      expect([...(await store.findNodesByNumber([GONE]))]).toEqual([])
    })

    test('rest on articles of some date, more or less surely', async () => {
      const store = await filled()
      const edges = await store.listEdgesAt(['outlet:reuters'], 'both', undefined, 9)
      const facts = await store.listFacts(edges)
      const fact = { date: '2026-05-03', confidence: 0.9 }
      expect(edges.map(({ key, weight }) => [facts.get(key), weight])).toEqual([
        [[fact, fact, fact], 3],
        [[fact, fact], 2],
      ])
      expect([...(await store.listFacts([]))]).toEqual([])
    })

    test('are told by the claim or article that brings them', async () => {
      const rows = await (await filled()).listOwnedRows(['claim:1', 'x'])
      expect(
        rows.get('claim:1')?.map(({ kind, source, target, evidence }) => [kind, source, target, evidence.via]),
      ).toContainEqual(['said', 'person:ann-lee', 'claim:1', ['outlet:reuters']])
      expect(rows.get('x')).toEqual([])
    })

    test('of several nodes come by weight, and of one weight in the order of their keys', async () => {
      const store = await filled()
      const found = await store.listEdgesAt(['outlet:daily-a', 'claim:1'], 'both', undefined, 9)
      const order = ({ key, weight }: { readonly key: string; readonly weight: number }) => `${9 - weight} ${key}`
      expect(new Set(found.map(({ weight }) => weight)).size).toBeGreaterThan(1)
      expect(found.map(order)).toEqual(found.map(order).sort())
    })

    test('at a node tell all that one alone tells', async () => {
      const store = await filled()
      const found = await store.listEdgesAt(['claim:1'], 'both', undefined, 9)
      expect(found.map(({ stance }) => stance)).toContain('denied')
      for (const edge of found) expect((await store.findEdge(edge.key, 0))?.summary).toEqual(edge)
    })

    test('with evidence are those at one node, of some kinds', async () => {
      const found = await (await filled()).listEvidenceAt('outlet:reuters', ['reported', 'cited'], 2)
      expect(found.map(({ summary, evidence }) => [summary.kind, summary.weight, evidence.length])).toEqual([
        ['reported', 3, 2],
        ['cited', 2, 2],
      ])
    })
  })
}

const byStart = (a: { readonly start: number }, b: { readonly start: number }) => a.start - b.start
