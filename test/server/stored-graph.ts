/** Reads the whole graph out of a store, in canonical order, to compare it with one built from scratch. */

import type { GraphEdge, GraphExport, GraphNode } from '../../core/graph-types.ts'
import { compareText } from '../../core/order.ts'
import { ENTITY_KINDS, NODE_KINDS } from '../../core/types.ts'
import type { Store } from '../../server/store/store.ts'

const ALL = 1_000_000

/** The graph that a store holds, without its alarms. */
export async function readStoredGraph(store: Store): Promise<GraphExport> {
  const summaries = await store.listTopNodes(NODE_KINDS, ALL)
  const keys = summaries.map(({ key }) => key)
  const edges = await store.listEdgesAmong(keys, undefined, ALL)
  return {
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: {},
    nodes: (await Promise.all(keys.map((key) => readNode(store, key)))).sort((a, b) => compareText(a.key, b.key)),
    edges: (await Promise.all(edges.map(({ key }) => readEdge(store, key)))).sort((a, b) => compareText(a.key, b.key)),
  }
}

async function readNode(store: Store, key: string): Promise<GraphNode> {
  const node = await store.findNode(key)
  if (!node) throw new Error(`node ${key} is listed and not there`)
  if (!ENTITY_KINDS.some((kind) => kind === node.attributes.kind)) return { key, attributes: node.attributes }
  const { mentions } = await store.listMentions(key, ALL)
  return { key, attributes: { ...node.attributes, mentions } }
}

async function readEdge(store: Store, key: string): Promise<GraphEdge> {
  const edge = await store.findEdge(key, ALL)
  if (!edge) throw new Error(`edge ${key} is listed and not there`)
  const {
    summary: { kind, source, target, weight, stance },
    evidence,
  } = edge
  if (evidence.length !== weight) throw new Error(`edge ${key} weighs ${weight} and has ${evidence.length} evidences`)
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
}
