/** The current view as files of data: what is shown, no more and no less. */

import type { GraphData, StandingByKey } from './graph-data.ts'

interface Shown {
  readonly graph: GraphData
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  readonly standingByKey: StandingByKey
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
