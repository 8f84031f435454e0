/** Looks in a graph, and nowhere else, whether a correction holds. */

import type { Correction, EdgeAnchor, EntityAnchor, Presentation } from '../../core/corrections/types.ts'
import { edgeKey } from '../../core/edges.ts'
import type { Evidence, GraphExport, GraphNode } from '../../core/graph-types.ts'

/** What is wrong with a correction that is said to be applied; null where it holds. Articles must be as when it was made. */
export function findFault(correction: Correction, graph: GraphExport): string | null {
  const { action, object } = correction
  if (object.type === 'entity') {
    const nodes = nodesOf(object, graph)
    if (action === 'reject') {
      // a part of it may have been split off since
      const isThere = (presentation: Presentation) =>
        nodesOf({ type: 'entity', presentations: [presentation] }, graph).size > 0
      return object.presentations.every(isThere) ? `rejected, but there: ${[...nodes]}` : null
    }
    const other = 'other' in correction ? correction.other : 'apart' in correction ? correction.apart : object
    // where metadata alone names an outlet nothing is mentioned
    const isMentioned = ({ presentations }: EntityAnchor) => presentations.every(({ exact }) => exact !== null)
    if (!isMentioned(object) || !isMentioned(other as EntityAnchor) || nodes.size === 0) return null
    if (action === 'merge' || action === 'split') {
      const others = nodesOf(other as EntityAnchor, graph)
      return others.size === 0 || meets(nodes, others) === (action === 'merge') ? null : `no ${action}`
    }
    const found = graph.nodes.filter(({ key }) => nodes.has(key))
    if (!found.some(({ attributes }) => attributes.corrected?.includes(correction.id))) return 'not marked'
    if (action !== 'relabel') return null
    const { label, kind } = correction as { readonly label?: string; readonly kind?: string }
    if (label !== undefined && !found.some(({ attributes }) => attributes.label === label)) return 'other label'
    return kind !== undefined && !found.some(({ attributes }) => attributes.kind === kind) ? 'other kind' : null
  }
  if (object.type === 'claim') {
    const keys = claimsOf(
      object.statements.map(({ id }) => id),
      graph,
    )
    if (action === 'reject') return keys.size === 0 ? null : 'rejected, but there'
    if (action === 'confirm')
      return graph.nodes.some(({ attributes }) => attributes.corrected?.includes(correction.id)) ? null : 'not marked'
    // rejected as a whole by another one
    if (keys.size === 0) return null
    if (action === 'relabel' && 'label' in correction)
      return graph.nodes.some(({ key, attributes }) => keys.has(key) && attributes.label === correction.label)
        ? null
        : 'other label'
    const other = 'other' in correction ? correction.other : 'apart' in correction ? correction.apart : object
    const others = claimsOf(
      (other as typeof object).statements.map(({ id }) => id),
      graph,
    )
    // all its evidence may have been rejected
    if (others.size === 0) return null
    return meets(keys, others) === (action === 'merge') ? null : `no ${action}`
  }
  if (object.type === 'attribution') {
    const told = evidenceOf(graph).filter(
      ({ article, cue, exact }) =>
        article === object.article && cue?.start === object.start && exact.content?.join(' … ') === object.content,
    )
    if (action === 'reject') {
      const isThere = told.some(({ exact }) => (exact.source ?? null) === object.source)
      return isThere ? 'rejected, but there' : null
    }
    if (told.some(({ corrected }) => !corrected?.includes(correction.id))) return 'not marked'
    const { stance } = correction as { readonly stance?: string }
    return stance !== undefined && told.some((one) => one.stance !== stance) ? 'other stance' : null
  }
  if (object.type === 'mention') {
    // whom else it names may be another one, or none, by a correction of that one
    const at: Presentation = object
    return action === 'reject' && graph.nodes.some((node) => isAt(at, node)) ? 'rejected, but named' : null
  }
  if (action === 'confirm')
    return evidenceOf(graph).some(({ corrected }) => corrected?.includes(correction.id)) ? null : 'not marked'
  // a later one may have confirmed a piece of it
  const isThere = graph.edges
    .filter(({ key }) => edgeKeysOf(object, graph).includes(key))
    .some(({ attributes }) => attributes.evidence.some(({ corrected }) => !corrected))
  return isThere && !object.evidence ? 'rejected, but there' : null
}

const meets = (one: ReadonlySet<string>, two: ReadonlySet<string>) => [...one].some((key) => two.has(key))

const isAt = ({ article, start, exact }: Presentation, { attributes, key }: GraphNode) =>
  exact !== null &&
  key !== article &&
  (attributes.mentions ?? []).some((mention) => mention.article === article && mention.start === start)

const nodesOf = ({ presentations }: EntityAnchor, { nodes }: GraphExport): ReadonlySet<string> =>
  new Set(nodes.filter((node) => presentations.some((presentation) => isAt(presentation, node))).map(({ key }) => key))

const evidenceOf = ({ edges }: GraphExport): Evidence[] => edges.flatMap(({ attributes }) => attributes.evidence)

const claimsOf = (statements: readonly string[], { edges }: GraphExport): ReadonlySet<string> =>
  new Set(
    edges
      .filter(({ attributes }) => attributes.kind === 'said' || attributes.kind === 'reported')
      .filter(({ attributes }) => attributes.evidence.some(({ statement = '' }) => statements.includes(statement)))
      .map(({ target }) => target),
  )

function edgeKeysOf({ kind, source, target }: EdgeAnchor, graph: GraphExport): string[] {
  const keysOf = (end: EdgeAnchor['source']): readonly string[] => {
    if (end.type === 'article') return [end.article]
    return end.type === 'entity'
      ? [...nodesOf(end, graph)]
      : [
          ...claimsOf(
            end.statements.map(({ id }) => id),
            graph,
          ),
        ]
  }
  return keysOf(source).flatMap((from) => keysOf(target).map((to) => edgeKey({ kind, source: from, target: to })))
}
