/** Fetches what comes after what the panel of evidence shows: more neighbours of a node, more sentences of an edge. */

import type { Signal } from '@preact/signals'
import type { EdgeSummary, NodeSummary } from '../core/api.ts'
import { HearsayError } from '../core/errors.ts'
import type { Api } from './api.ts'
import { type Detail, NEIGHBOURS } from './details.ts'
import type { Loadable } from './loading.ts'

export interface MoreStore {
  /** Of the selected node. */
  moreNeighbours(): Promise<void>
  /** Of the selected edge. */
  moreEvidence(): Promise<void>
}

interface Shown {
  readonly detail: Signal<Loadable<Detail>>
  /** Puts nodes and edges into the picture. */
  merge(nodes: readonly NodeSummary[], edges: readonly EdgeSummary[]): void
  /** Tells the reader one line. */
  say(words: string): void
}

/** What comes late, when something else is selected, is dropped; when it fails, the reader is told and keeps what there is. */
export function createMore(api: Api, { detail, merge, say }: Shown): MoreStore {
  const lengthen = async (ask: (shown: Detail) => Promise<Detail | null>) => {
    const before = detail.value
    if (before.status !== 'ready') return
    try {
      const value = await ask(before.value)
      if (value && detail.value === before) detail.value = { status: 'ready', value }
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      say(`The rest could not be loaded. ${error.message} ${error.next}`)
    }
  }
  return {
    moreNeighbours: () =>
      lengthen(async (shown) => {
        if (shown.type !== 'node') return null
        const { node, neighbours: known } = shown
        const next = await api.neighbours(node.key, { limit: NEIGHBOURS, cursor: known.nextCursor })
        merge(next.neighbours, next.edges)
        const neighbours = [...known.neighbours, ...next.neighbours]
        return { ...shown, neighbours: { ...next, neighbours, edges: [...known.edges, ...next.edges] } }
      }),
    moreEvidence: () =>
      lengthen(async (shown) => {
        if (shown.type !== 'edge') return null
        const { key, evidence, nextCursor } = shown.edge
        const next = await api.edge(key, nextCursor)
        return { type: 'edge', edge: { ...next, evidence: [...evidence, ...next.evidence] } }
      }),
  }
}
