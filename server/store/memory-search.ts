/** Search in memory as SQLite's full-text index does it: words are runs of letters and digits, without case and accents. */

import type { NodeSummary } from '../../core/api.ts'
import type { NodeKind } from '../../core/types.ts'
import type { MemoryGraph, MemoryNode } from './memory-graph.ts'
import type { Store } from './store.ts'

interface Hit {
  readonly summary: NodeSummary
  readonly field: number
  readonly match: string
}

/**
 * Nodes with a name, alias or text that has, for each word of the query, a word that begins so; names first, then by rank.
 * SQLite knows the letters of Unicode 6.1 only; this knows those of the running Node.
 */
export function searchNodes(
  { nodes }: MemoryGraph,
  query: string,
  kinds: readonly NodeKind[] | undefined,
  limit: number,
): Awaited<ReturnType<Store['search']>> {
  const asked = wordsOf(query)
  if (asked.length === 0) return { hits: [], total: 0 }
  const found = [...nodes.values()]
    .filter(({ summary }) => kinds === undefined || kinds.includes(summary.kind))
    .flatMap((node): Hit[] => {
      const hit = namesOf(node).find(({ match }) => hasAll(match, asked))
      return hit ? [{ ...hit, summary: node.summary }] : []
    })
    .sort((a, b) => a.field - b.field)
  return { hits: found.slice(0, limit).map(({ summary, match }) => ({ ...summary, match })), total: found.length }
}

/** Its name first, then its aliases; a claim's other keys are nothing to search for. */
function namesOf({ attributes: { kind, label, aliases = [] } }: MemoryNode): { field: number; match: string }[] {
  if (kind === 'claim' || kind === 'article') return [{ field: 2, match: label }]
  return [{ field: 0, match: label }, ...aliases.map((match) => ({ field: 1, match }))]
}

function hasAll(text: string, asked: readonly string[]): boolean {
  const words = wordsOf(text)
  return asked.every((beginning) => words.some((word) => word.startsWith(beginning)))
}

/** "José Álvarez-O’Neil" -> jose alvarez o neil. Accents of other alphabets than the Latin one stay. */
function wordsOf(text: string): readonly string[] {
  const folded = text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
  return folded.match(/[\p{L}\p{N}\p{Co}]+/gu) ?? []
}
