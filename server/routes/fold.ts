/** The view of entities only: claims folded into edges between those who say, report and cite, each with its claims. */

import type { EvidenceFilter } from '../../core/api-graph.ts'
import type { Evidence } from '../../core/graph-types.ts'
import { compareText } from '../../core/order.ts'
import type { EdgeKind } from '../../core/types.ts'
import type { Store } from '../store/store.ts'
import { passes } from './evidence-filter.ts'

const FOLDED_KINDS = ['said', 'reported', 'cited'] as const
export type FoldedKind = (typeof FOLDED_KINDS)[number]

/** said: speaker → whom it is about; reported: outlet → speaker; cited: outlet → outlet. */
export interface FoldedEnds {
  readonly kind: FoldedKind
  readonly source: string
  readonly target: string
}

export interface FoldedEdge extends FoldedEnds {
  readonly key: string
  /** The words of each claim that it rests on, by the claim's key. */
  readonly evidenceByClaim: ReadonlyMap<string, readonly Evidence[]>
}

/** So many claims are folded, the heaviest of each node first. */
const MAX_CLAIMS = 2_000
const CLAIM_BUDGET = 8_000

const PREFIX = 'folded:'

/** The key of a folded edge, from which its ends can be read back. */
export function foldedKey({ kind, source, target }: FoldedEnds): string {
  return `${PREFIX}${JSON.stringify([kind, source, target])}`
}

/** The ends in the key of a folded edge; null for another key. */
export function readFoldedKey(key: string): FoldedEnds | null {
  if (!key.startsWith(PREFIX)) return null
  try {
    const [kind, source, target] = JSON.parse(key.slice(PREFIX.length)) as [FoldedKind, unknown, unknown]
    const isReadable = FOLDED_KINDS.includes(kind) && typeof source === 'string' && typeof target === 'string'
    return isReadable ? { kind, source, target } : null
  } catch {
    return null
  }
}

/** Folds the claims that the given nodes said or reported into edges among these nodes; those with most claims first. */
export async function foldClaims(
  store: Store,
  nodes: readonly string[],
  filter: EvidenceFilter,
): Promise<{ readonly edges: readonly FoldedEdge[]; readonly omitted: number }> {
  const fanOut = Math.max(20, Math.floor(CLAIM_BUDGET / nodes.length))
  const found = await store.listEdgesAt(nodes, 'out', ['said', 'reported'], fanOut)
  const all = [...new Set(found.map(({ target }) => target))]
  const claims = all.slice(0, MAX_CLAIMS)
  const rowsByClaim = await store.listOwnedRows(claims)
  const articles = [
    ...new Set([...rowsByClaim.values()].flatMap((rows) => rows.map(({ evidence }) => evidence.article))),
  ]
  const summaries = await store.findArticleSummaries(articles)
  const publisherOf = await findPublishers(store, articles)
  const isLeft = ({ article, confidence }: Evidence) =>
    passes({ date: summaries.get(article)?.date ?? null, confidence }, filter)
  const collector = createCollector(nodes)
  for (const [claim, rows] of rowsByClaim) {
    const left = rows.filter(({ evidence }) => isLeft(evidence))
    const topics = new Set(left.flatMap(({ kind, target }) => (kind === 'about' ? [target] : [])))
    for (const { kind, source: speaker, evidence } of left) {
      const carriers = carriersOf(evidence, publisherOf.get(evidence.article))
      if (kind === 'said') {
        for (const topic of topics) collector.add('said', speaker, topic, claim, evidence)
        for (const carrier of carriers) collector.add('reported', carrier, speaker, claim, evidence)
      }
      if (kind === 'said' || kind === 'reported')
        for (const [index, carrier] of carriers.slice(1).entries())
          collector.add('cited', carriers[index] ?? '', carrier, claim, evidence)
    }
  }
  return { edges: collector.edges(), omitted: all.length - claims.length }
}

/** Who passed it on, from the publisher of the article to the one nearest to the source. */
function carriersOf({ via = [] }: Evidence, publisher: string | undefined): readonly string[] {
  return [...new Set(publisher === undefined ? via : [publisher, ...via])]
}

async function findPublishers(store: Store, articles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const edges = await store.listEdgesAt(articles, 'in', ['published'], 1)
  return new Map(edges.map(({ source, target }) => [target, source]))
}

function createCollector(nodes: readonly string[]) {
  const given = new Set(nodes)
  const folded = new Map<string, FoldedEnds & { readonly claims: Map<string, Set<Evidence>> }>()
  return {
    add(kind: FoldedKind, source: string, target: string, claim: string, evidence: Evidence): void {
      if (source === target || !given.has(source) || !given.has(target)) return
      const key = foldedKey({ kind, source, target })
      const edge = folded.get(key) ?? { kind, source, target, claims: new Map<string, Set<Evidence>>() }
      folded.set(key, edge)
      const pieces = edge.claims.get(claim) ?? new Set<Evidence>()
      edge.claims.set(claim, pieces.add(evidence))
    },
    edges: (): FoldedEdge[] =>
      [...folded]
        .map(([key, { claims, ...ends }]) => ({
          key,
          ...ends,
          evidenceByClaim: new Map([...claims].map(([claim, pieces]) => [claim, [...pieces]])),
        }))
        .sort((a, b) => b.evidenceByClaim.size - a.evidenceByClaim.size || compareText(a.key, b.key)),
  }
}

/** The kinds asked for that this view has. */
export function foldedKinds(kinds: readonly EdgeKind[] | undefined): readonly FoldedKind[] {
  return FOLDED_KINDS.filter((kind) => kinds?.includes(kind) ?? true)
}
