/** The view of entities only, of a whole graph: claims are folded into edges, which are worked out in memory. */

import { shownStance } from '../../core/edges.ts'
import type { EvidenceRow } from '../../core/graph-rows.ts'
import type { GraphEdge } from '../../core/graph-types.ts'
import { compareText } from '../../core/order.ts'
import { ENTITY_KINDS, type EntityKind } from '../../core/types.ts'
import { createFolding, type FoldedEdge } from '../folding.ts'
import type { Snapshot } from '../store/snapshot.ts'

/** Edges in one page. */
const PAGE = 500

/** A key begins with the kind of its node. */
const isEntity = (key: string) => ENTITY_KINDS.includes(key.slice(0, key.indexOf(':')) as EntityKind)

/** The snapshot without articles and claims, with an edge for each kind and two entities that claims join. */
export function foldSnapshot(snapshot: Snapshot): Snapshot {
  let folded: Promise<readonly GraphEdge[]> | undefined
  return {
    ...snapshot,
    async *nodes() {
      for await (const page of snapshot.nodes()) {
        const entities = page.filter(({ key }) => isEntity(key))
        if (entities.length > 0) yield entities
      }
    },
    async *edges() {
      folded ??= foldEdges(snapshot)
      const edges = await folded
      for (let from = 0; from < edges.length; from += PAGE) yield edges.slice(from, from + PAGE)
    },
  }
}

/** In the order of their keys. */
async function foldEdges(snapshot: Snapshot): Promise<readonly GraphEdge[]> {
  const rowsByClaim = new Map<string, EvidenceRow[]>()
  const publisherByArticle = new Map<string, string>()
  for await (const page of snapshot.edges())
    for (const { source, target, attributes } of page) {
      const { kind } = attributes
      if (kind === 'published' && !publisherByArticle.has(target)) publisherByArticle.set(target, source)
      if (kind !== 'said' && kind !== 'reported' && kind !== 'about') continue
      const claim = kind === 'about' ? source : target
      const rows = rowsByClaim.get(claim) ?? []
      rowsByClaim.set(claim, rows)
      for (const evidence of attributes.evidence) rows.push({ kind, source, target, evidence })
    }
  const folding = createFolding(isEntity)
  for (const [claim, rows] of rowsByClaim) folding.add(claim, rows, (article) => publisherByArticle.get(article))
  return folding
    .edges()
    .map(toGraphEdge)
    .sort((a, b) => compareText(a.key, b.key))
}

function toGraphEdge({ key, kind, source, target, evidenceByClaim }: FoldedEdge): GraphEdge {
  const evidence = [...evidenceByClaim.values()].flat()
  const stance = shownStance(kind, evidence)
  const claims = [...evidenceByClaim.keys()].sort(compareText)
  return { key, source, target, attributes: { kind, ...(stance ? { stance } : {}), claims, evidence } }
}
