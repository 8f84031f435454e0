/** A part of a graph: nodes and edges of some kinds, edges that rest on evidence from some dates or sure enough. */

import type { ExportQuery, FormatName } from '../../core/api-export.ts'
import type { EvidenceFilter } from '../../core/api-graph.ts'
import { shownStance } from '../../core/edges.ts'
import { InvalidInputError } from '../../core/errors.ts'
import type { Evidence, GraphEdge } from '../../core/graph-types.ts'
import type { EdgeKind, NodeKind } from '../../core/types.ts'
import { isFiltering, passes } from '../routes/evidence-filter.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { foldSnapshot } from './entities-view.ts'

/** Undefined means all. */
export interface GraphFilter extends EvidenceFilter {
  readonly kinds?: readonly NodeKind[] | undefined
  readonly edges?: readonly EdgeKind[] | undefined
}

/** What these hold is not the graph, of which a part could be chosen. */
const OF_ARTICLES: ReadonlySet<FormatName> = new Set(['bundle', 'jsonl', 'brat'])

/** These have no words for edges that hold claims. */
const WITH_CLAIMS: ReadonlySet<FormatName> = new Set(['jsonld', 'ftm'])

/** Throws InvalidInputError where a part or a view is asked for that a format does not have. */
export function refuseOtherView({ format, view, ...filter }: GraphFilter & Pick<ExportQuery, 'format' | 'view'>): void {
  if (view === 'entities') refuseView(format, filter)
  if (!OF_ARTICLES.has(format) || !(filter.kinds || filter.edges || isFiltering(filter))) return
  throw new InvalidInputError(
    'export-whole',
    `The format ${format} has all articles.`,
    'Leave out kinds, edges, dates and confidence.',
  )
}

function refuseView(format: FormatName, { kinds }: GraphFilter): void {
  if (OF_ARTICLES.has(format) || WITH_CLAIMS.has(format))
    throw new InvalidInputError(
      'export-view',
      `The format ${format} has no view of entities.`,
      'Choose json, gexf, graphml or csv, or leave out the view.',
    )
  const other = kinds?.find((kind) => kind === 'claim' || kind === 'article')
  if (other !== undefined)
    throw new InvalidInputError('kinds-invalid', `The view of entities has no ${other} nodes.`, 'Leave out the view.')
}

/**
 * Leaves out what is of other kinds, edges that have lost an end, and evidence that does not pass; where evidence is chosen,
 * nodes without edges too. Articles stay, and nodes go on telling what they are in the whole graph.
 */
export function filterGraph(snapshot: Snapshot, filter: GraphFilter): Snapshot {
  const { kinds, edges: edgeKinds } = filter
  if (kinds === undefined && edgeKinds === undefined && !isFiltering(filter)) return snapshot
  const isKept = (key: string) => kinds === undefined || kinds.includes(kindOf(key))
  const isKeptEdge = ({ source, target, attributes: { kind } }: GraphEdge) =>
    (edgeKinds === undefined || edgeKinds.includes(kind)) && isKept(source) && isKept(target)
  const ofKinds = () => mapPages(snapshot.edges(), (edge) => (isKeptEdge(edge) ? [edge] : []))
  if (!isFiltering(filter))
    return {
      ...snapshot,
      nodes: () => mapPages(snapshot.nodes(), (node) => (isKept(node.key) ? [node] : [])),
      edges: ofKinds,
    }
  async function* edges(): AsyncGenerator<readonly GraphEdge[]> {
    const dates = await snapshot.articleDates()
    const isLeft = ({ article, confidence }: Evidence) =>
      passes({ date: dates.get(article) ?? null, confidence }, filter)
    yield* mapPages(ofKinds(), (edge) => withEvidence(edge, edge.attributes.evidence.filter(isLeft)))
  }
  return withoutLoose({ ...snapshot, edges })
}

/** What a person asked to see: the graph with claims or of entities only, or a part of it. */
export function viewOf(snapshot: Snapshot, { view, ...filter }: GraphFilter & Pick<ExportQuery, 'view'>): Snapshot {
  if (view === 'claims') return filterGraph(snapshot, filter)
  const { kinds, edges, ...evidenceFilter } = filter
  const folded = filterGraph(foldSnapshot(filterGraph(snapshot, evidenceFilter)), { kinds, edges })
  return isFiltering(filter) ? withoutLoose(folded) : folded
}

/** Without nodes that no edge has. */
function withoutLoose(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    async *nodes() {
      const ends = await endsOf(snapshot.edges())
      yield* mapPages(snapshot.nodes(), (node) => (ends.has(node.key) ? [node] : []))
    },
  }
}

/** A key begins with the kind of its node. */
const kindOf = (key: string) => key.slice(0, key.indexOf(':')) as NodeKind

/** The edge as part of its evidence has it; none without any. */
function withEvidence(edge: GraphEdge, evidence: readonly Evidence[]): GraphEdge[] {
  if (evidence.length === 0) return []
  const { stance: _, ...attributes } = edge.attributes
  const stance = shownStance(attributes.kind, evidence)
  return [{ ...edge, attributes: { ...attributes, ...(stance ? { stance } : {}), evidence } }]
}

async function endsOf(pages: AsyncIterable<readonly GraphEdge[]>): Promise<ReadonlySet<string>> {
  const ends = new Set<string>()
  for await (const page of pages) for (const { source, target } of page) ends.add(source).add(target)
  return ends
}

async function* mapPages<Item>(
  pages: AsyncIterable<readonly Item[]>,
  toRecords: (record: Item) => readonly Item[],
): AsyncGenerator<readonly Item[]> {
  for await (const page of pages) {
    const kept = page.flatMap(toRecords)
    if (kept.length > 0) yield kept
  }
}
