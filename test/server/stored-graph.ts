/** Reads the graph out of a store's file, in canonical order, to compare it with one built from scratch. */

import Database from 'better-sqlite3'
import type { Evidence, GraphExport, MentionRef, NodeAttributes } from '../../core/graph-types.ts'
import { compareText } from '../../core/order.ts'
import type { EdgeKind, Stance } from '../../core/types.ts'

/** The graph that the database holds. */
export function readStoredGraph(file: string): GraphExport {
  const database = new Database(file, { readonly: true })
  const all = <Row>(sql: string, ...parameters: string[]) => database.prepare<string[], Row>(sql).all(...parameters)
  const nodes = all<{ key: string; attributes: string }>('select key, attributes from node').map(
    ({ key, attributes }) => {
      const mentions = all<MentionRef>(
        'select article, start, "end", why from mention where node = ? order by article, start, "end"',
        key,
      )
      const known = JSON.parse(attributes) as NodeAttributes
      const isEntity = known.kind !== 'claim' && known.kind !== 'article'
      return { key, attributes: isEntity ? { ...known, mentions } : known }
    },
  )
  const edges = all<{
    key: string
    kind: EdgeKind
    source: string
    target: string
    weight: number
    stance: Stance | null
  }>('select key, kind, source, target, weight, stance from edge').map(
    ({ key, kind, source, target, weight, stance }) => {
      const evidence = all<{ evidence: string }>(
        'select evidence from evidence where edge = ? order by article, place, evidence',
        key,
      ).map((row) => JSON.parse(row.evidence) as Evidence)
      if (evidence.length !== weight)
        throw new Error(`edge ${key} weighs ${weight} and has ${evidence.length} evidences`)
      const isUndirected = kind === 'copied' && evidence.every(({ direction }) => direction === 'unknown')
      return {
        key,
        source,
        target,
        attributes: {
          kind,
          ...(stance ? { stance } : {}),
          ...(isUndirected ? { direction: 'unknown' as const } : {}),
          evidence,
        },
      }
    },
  )
  const alarms = all('select about, size, why from alarm')
  database.close()
  return {
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: alarms.length > 0 ? { alarms } : {},
    nodes: nodes.sort((a, b) => compareText(a.key, b.key)),
    edges: edges.sort((a, b) => compareText(a.key, b.key)),
  }
}
