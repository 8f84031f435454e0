/** Nodes as answers name them. */

import type { NodeKind } from '../../core/types.ts'
import type { Store } from '../store/store.ts'

/** What an answer says of a node. */
export interface ActorAnswer {
  readonly key: string
  readonly kind: NodeKind
  readonly label: string
}

export interface Actors {
  /** A key that is no longer in the graph is named by itself. */
  readonly get: (key: string) => ActorAnswer
}

/** Looks up the nodes of the given keys. */
export async function loadActors(store: Store, keys: readonly string[]): Promise<Actors> {
  const nodes = await store.findNodes([...new Set(keys)])
  const nodeByKey = new Map(nodes.map(({ key, kind, label }) => [key, { key, kind, label }]))
  return { get: (key) => nodeByKey.get(key) ?? { key, kind: key.slice(0, key.indexOf(':')) as NodeKind, label: key } }
}
