/** Reading nodes, edges and claims of the store in memory. Both maps of its graph are in the order of the lists. */

import { type EdgeSummary, endOf, type NodeSummary } from '../../core/api.ts'
import { compareText } from '../../core/order.ts'
import type { EdgeKind } from '../../core/types.ts'
import type { CorrectionStore } from './correction-store.ts'
import type { JobStore } from './job-store.ts'
import type { MemoryState } from './memory.ts'
import type { memoryArticleQueries } from './memory-articles.ts'
import type { MemoryGraph, MemoryNode } from './memory-graph.ts'
import { hasTerms } from './memory-search.ts'
import type { ClaimFilter, Direction, Link, OriginCount, Standing, Store, StoredEdge, StoredNode } from './store.ts'

type ArticleMethod = keyof ReturnType<typeof memoryArticleQueries>

/** The reading half of the store that concerns the graph. */
export function memoryGraphQueries(
  now: () => MemoryState,
): Omit<
  Store,
  | ArticleMethod
  | keyof JobStore
  | keyof CorrectionStore
  | 'beginAnew'
  | 'changeArticles'
  | 'search'
  | 'searchArticles'
  | 'listWords'
  | 'openSnapshot'
  | 'close'
> {
  const nodes = () => [...now().graph.nodes.values()]
  const claims = () => nodes().filter(({ attributes }) => attributes.kind === 'claim')
  const edges = () => [...now().graph.edges.values()]
  const numbers = createNumbers()
  const toLink = ({ source, target, ...link }: EdgeSummary): Link => ({
    ...link,
    source: numbers.of(source),
    target: numbers.of(target),
  })
  const summariesAt = (...asked: Parameters<Store['listEdgesAt']>) =>
    edgesAt(now().graph, ...asked).map(({ summary }) => summary)
  return {
    readState: async () => String(now().revision),

    countByKind: async () => ({
      articles: now().articles.size,
      nodes: countsOf(nodes().map(({ attributes }) => attributes.kind)),
      edges: countsOf(edges().map(({ summary }) => summary.kind)),
    }),

    listTopNodes: async (kinds, limit) =>
      nodes()
        .map(({ summary }) => summary)
        .filter(({ kind }) => kinds.includes(kind))
        .slice(0, limit),

    async findNode(key) {
      const node = now().graph.nodes.get(key)
      return node && storedNode(node)
    },

    async listMentions(key, limit, article) {
      const all = now().graph.nodes.get(key)?.mentions ?? []
      const mentions = article === undefined ? all : all.filter((mention) => mention.article === article)
      return { mentions: mentions.slice(0, limit), total: mentions.length }
    },

    findNodes: async (keys) => [...new Set(keys)].flatMap((key) => now().graph.nodes.get(key)?.summary ?? []),

    findNumbers: async (keys) =>
      new Map(keys.filter((key) => now().graph.nodes.has(key)).map((key) => [key, numbers.of(key)])),

    findNodesByNumber: async (given) =>
      new Map(
        given.flatMap((number): [number, NodeSummary][] => {
          const node = now().graph.nodes.get(numbers.keyOf(number))
          return node ? [[number, node.summary]] : []
        }),
      ),

    countEdgesOf: async (key) =>
      countsOf(
        edges()
          .filter(({ summary: { source, target } }) => source === key || target === key)
          .map(({ summary }) => summary.kind),
      ),

    async findCommunities(keys) {
      const { communities } = now().graph
      return new Map(
        keys.flatMap((key): [string, number][] => {
          const community = communities.get(key)
          return community === undefined ? [] : [[key, community]]
        }),
      )
    },

    async listFacts(given) {
      const dateOf = (article: string) => now().articles.get(article)?.extraction.article.date ?? null
      return new Map(
        given.map(({ key }) => {
          const { evidence = [] } = now().graph.edges.get(key) ?? {}
          return [key, evidence.map(({ article, confidence }) => ({ date: dateOf(article), confidence }))]
        }),
      )
    },

    listOwnedRows: async (owners) => new Map(owners.map((owner) => [owner, now().owners.get(owner)?.evidence ?? []])),

    async findEdge(key, limit) {
      const edge = now().graph.edges.get(key)
      return edge && { ...edge, evidence: edge.evidence.slice(0, limit) }
    },

    async listEdgesAmong(keys, kinds, limit) {
      const given = new Set(keys)
      return edges()
        .map(({ summary }) => summary)
        .filter(({ source, target, kind }) => given.has(source) && given.has(target) && isOfKind(kinds, kind))
        .slice(0, limit)
    },

    listEdgesAt: async (...asked) => summariesAt(...asked),

    listLinksAt: async (given, ...asked) => summariesAt(given.map(numbers.keyOf), ...asked).map(toLink),

    nameLinks: async (links) =>
      links
        .map(
          ({ source, target, ...link }): EdgeSummary => ({
            ...link,
            source: numbers.keyOf(source),
            target: numbers.keyOf(target),
          }),
        )
        .filter(({ source, target }) => now().graph.nodes.has(source) && now().graph.nodes.has(target)),

    listEvidenceAt: async (key, kinds, limit) =>
      edgesAt(now().graph, [key], 'both', kinds, limit).map((edge) => ({
        ...edge,
        evidence: edge.evidence.slice(0, limit),
      })),

    async listClaims(filter, limit, offset) {
      const found = claims()
        .filter((node) => passes(node, filter, edges()))
        .sort((a, b) => compareClaims(a, b, filter.sort) || compareText(a.summary.key, b.summary.key))
      return { claims: found.slice(offset, offset + limit).map(storedNode), total: found.length }
    },

    async countClaimsByOrigins() {
      const counts = new Map<string, OriginCount>()
      for (const { originRange, unnamedOnly, circular } of claims().map(standingOf)) {
        const name = originRange.join()
        const { claims: count, ...others } = counts.get(name) ?? { claims: 0, unnamedOnly: 0, circular: 0 }
        counts.set(name, {
          originRange,
          claims: count + 1,
          unnamedOnly: others.unnamedOnly + Number(unnamedOnly),
          circular: others.circular + Number(circular),
        })
      }
      return [...counts.values()].sort(({ originRange: a }, { originRange: b }) => a[1] - b[1] || a[0] - b[0])
    },

    findStandings: async (keys) =>
      new Map(
        claims()
          .filter(({ summary }) => keys.includes(summary.key))
          .map((claim) => [claim.summary.key, standingOf(claim)]),
      ),

    async findClaim(key) {
      const { nodes: nodeByKey, claimByAlias } = now().graph
      const node = nodeByKey.get(claimByAlias.get(key) ?? key)
      return node?.attributes.kind === 'claim' ? storedNode(node) : undefined
    },
  }
}

const storedNode = ({ summary, attributes }: MemoryNode): StoredNode => ({ summary, attributes })

function countsOf<Kind extends string>(kinds: readonly Kind[]): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {}
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

const isOfKind = (kinds: readonly EdgeKind[] | undefined, kind: EdgeKind): boolean =>
  kinds === undefined || kinds.includes(kind)

/** For each node and direction the heaviest edges; each edge once, the heaviest first. */
function edgesAt(
  { edges }: MemoryGraph,
  keys: readonly string[],
  direction: Direction,
  kinds: readonly EdgeKind[] | undefined,
  fanOut: number,
): StoredEdge[] {
  const ofKinds = [...edges.values()].filter(({ summary }) => isOfKind(kinds, summary.kind))
  const ends = { out: ['source'], in: ['target'], both: ['source', 'target'] }[direction] as (keyof EdgeSummary)[]
  const taken = new Set(
    keys.flatMap((key) =>
      ends.flatMap((end) => ofKinds.filter(({ summary }) => summary[end] === key).slice(0, fanOut)),
    ),
  )
  return ofKinds.filter((edge) => taken.has(edge))
}

function standingOf({ summary: { articles }, attributes }: MemoryNode): Standing {
  const { originRange = [0, 0], unnamedOnly = false, circular = false } = attributes
  return { articles, originRange, unnamedOnly, circular }
}

function passes(
  { summary, attributes }: MemoryNode,
  { entity, origins, unnamed, circular, contradicted, from, to, q, articles }: ClaimFilter,
  edges: readonly StoredEdge[],
): boolean {
  const [min, max] = attributes.originRange ?? [0, 0]
  const { firstSeen = null } = attributes
  const isContradicted = edges.some(
    ({ summary: { kind, source, target } }) => kind === 'contradicts' && [source, target].includes(summary.key),
  )
  return (
    summary.articles >= articles &&
    (origins === undefined || (min <= origins && origins <= max)) &&
    (unnamed === undefined || unnamed === (attributes.unnamedOnly ?? false)) &&
    (circular === undefined || circular === (attributes.circular ?? false)) &&
    (contradicted === undefined || contradicted === isContradicted) &&
    (from === undefined || (firstSeen !== null && firstSeen >= from)) &&
    (to === undefined || (firstSeen !== null && firstSeen <= endOf(to))) &&
    (q === undefined || hasTerms(summary.label, q)) &&
    (entity === undefined || edges.some((edge) => concerns(edge.summary, summary.key, entity)))
  )
}

/** The entity said or reported the claim, or the claim is about it. */
const concerns = ({ kind, source, target }: EdgeSummary, claim: string, entity: string): boolean =>
  kind === 'about'
    ? source === claim && target === entity
    : (kind === 'said' || kind === 'reported') && source === entity && target === claim

function compareClaims(a: MemoryNode, b: MemoryNode, sort: ClaimFilter['sort']): number {
  if (sort === 'articles') return b.summary.articles - a.summary.articles
  if (sort === 'origins') return (b.attributes.originRange?.[1] ?? 0) - (a.attributes.originRange?.[1] ?? 0)
  return compareText(b.attributes.firstSeen ?? '', a.attributes.firstSeen ?? '')
}

/** Numbers of nodes, given when they are first asked for. */
function createNumbers() {
  const keys: string[] = []
  const numberByKey = new Map<string, number>()
  return {
    /** Of no node: empty. */
    keyOf: (number: number) => keys[number] ?? '',
    of(key: string): number {
      const number = numberByKey.get(key) ?? keys.push(key) - 1
      numberByKey.set(key, number)
      return number
    },
  }
}
