/** The current view as files of data: what is shown, no more and no less. */

import type { EdgeSummary, NodeSummary } from '../core/api.ts'
import type { EdgeAnswer } from '../core/api-graph.ts'
import type { GraphData, StandingByKey } from './graph-data.ts'

/** What is known, and which of it is shown. */
export interface Shown {
  readonly graph: GraphData
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  readonly standingByKey: StandingByKey
}

/** The shown nodes and edges themselves. */
export function shownOf({ graph, nodes, edges }: Shown): {
  readonly nodes: readonly NodeSummary[]
  readonly edges: readonly EdgeSummary[]
} {
  return { nodes: records(nodes, graph.nodeByKey), edges: records(edges, graph.edgeByKey) }
}

/** graphology's serialization of the shown nodes and edges. */
export function viewJson({ graph, nodes, edges }: Shown): string {
  const file = {
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: {},
    nodes: records(nodes, graph.nodeByKey).map(({ key, ...attributes }) => ({ key, attributes })),
    edges: records(edges, graph.edgeByKey).map(({ key, source, target, ...attributes }) => ({
      key,
      source,
      target,
      attributes,
    })),
  }
  return JSON.stringify(file, null, 1)
}

/** Nodes as lines of comma-separated values. */
export function nodesCsv({ graph, nodes, standingByKey }: Shown): string {
  return csv([
    ['key', 'kind', 'label', 'articles', 'links', 'origins_min', 'origins_max', 'unnamed_only'],
    ...records(nodes, graph.nodeByKey).map(({ key, kind, label, articles, degree }) => {
      const standing = standingByKey.get(key)
      const origins = standing ? [...standing.originRange, standing.unnamedOnly] : ['', '', '']
      return [key, kind, label, articles, degree, ...origins]
    }),
  ])
}

/** Edges as lines of comma-separated values. */
export function edgesCsv({ graph, edges }: Shown): string {
  const label = (key: string) => graph.nodeByKey.get(key)?.label ?? key
  return csv([
    ['key', 'kind', 'source', 'source_label', 'target', 'target_label', 'sentences', 'stance'],
    ...records(edges, graph.edgeByKey).map(({ key, kind, source, target, weight, stance }) => [
      key,
      kind,
      source,
      label(source),
      target,
      label(target),
      weight,
      stance ?? '',
    ]),
  ])
}

/** Every piece of evidence of some edges as a line of comma-separated values, its words as they stand in the article. */
export function evidenceCsv(answers: readonly EdgeAnswer[]): string {
  return csv([
    [
      'edge',
      'kind',
      'source',
      'target',
      'article',
      'title',
      'publisher',
      'date',
      'sentence',
      'cue',
      'confidence',
      'why',
    ],
    ...answers.flatMap(({ key, kind, sourceNode, targetNode, evidence }) =>
      evidence.map(({ article, passage, cue, field, confidence, why }) => [
        key,
        kind,
        sourceNode.label,
        targetNode.label,
        article.key,
        article.label,
        article.publisher ?? '',
        article.date ?? '',
        passage?.text ?? `metadata: ${field ?? ''}`,
        passage && cue ? passage.text.slice(cue.start - passage.start, cue.end - passage.start) : '',
        confidence,
        why,
      ]),
    ),
  ])
}

function records<T>(keys: ReadonlySet<string>, byKey: ReadonlyMap<string, T>): readonly T[] {
  return [...keys].map((key) => byKey.get(key)).filter((record) => record !== undefined)
}

function csv(rows: readonly (readonly (string | number | boolean)[])[]): string {
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Quoted where it must be (RFC 4180); what a spreadsheet would run as a formula gets an apostrophe before it. */
function cell(value: string | number | boolean): string {
  const text = String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
