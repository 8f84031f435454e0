/** Folds claims into edges between those who say, report and cite, each with its claims. */

import type { EvidenceRow } from '../core/graph-rows.ts'
import type { Evidence } from '../core/graph-types.ts'

export const FOLDED_KINDS = ['said', 'reported', 'cited'] as const
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

/** Collects folded edges among the nodes that `isGiven` knows. */
export interface Folding {
  /** The rows of a claim that the view has; `publisherOf` an article is the node of its outlet. */
  add(claim: string, rows: readonly EvidenceRow[], publisherOf: (article: string) => string | undefined): void
  /** In the order in which they came. */
  edges(): FoldedEdge[]
}

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

/** Starts without edges. */
export function createFolding(isGiven: (node: string) => boolean): Folding {
  const folded = new Map<string, FoldedEnds & { readonly claims: Map<string, Set<Evidence>> }>()

  function put(kind: FoldedKind, source: string, target: string, claim: string, evidence: Evidence): void {
    if (source === target || !isGiven(source) || !isGiven(target)) return
    const key = foldedKey({ kind, source, target })
    const edge = folded.get(key) ?? { kind, source, target, claims: new Map<string, Set<Evidence>>() }
    folded.set(key, edge)
    const pieces = edge.claims.get(claim) ?? new Set<Evidence>()
    edge.claims.set(claim, pieces.add(evidence))
  }

  return {
    add(claim, rows, publisherOf) {
      const topics = new Set(rows.flatMap(({ kind, target }) => (kind === 'about' ? [target] : [])))
      for (const { kind, source: speaker, evidence } of rows) {
        const carriers = carriersOf(evidence, publisherOf(evidence.article))
        if (kind === 'said') {
          for (const topic of topics) put('said', speaker, topic, claim, evidence)
          for (const carrier of carriers) put('reported', carrier, speaker, claim, evidence)
        }
        if (kind === 'said' || kind === 'reported')
          for (const [index, carrier] of carriers.slice(1).entries())
            put('cited', carriers[index] ?? '', carrier, claim, evidence)
      }
    },
    edges: () =>
      [...folded].map(([key, { claims, ...ends }]) => ({
        key,
        ...ends,
        evidenceByClaim: new Map([...claims].map(([claim, pieces]) => [claim, [...pieces]])),
      })),
  }
}

/** Who passed it on, from the publisher of the article to the one nearest to the source. */
function carriersOf({ via = [] }: Evidence, publisher: string | undefined): readonly string[] {
  return [...new Set(publisher === undefined ? via : [publisher, ...via])]
}
