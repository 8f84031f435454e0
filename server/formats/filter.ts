/** A part of a graph: nodes of some kinds, edges of some kinds. */

import type { EdgeKind, NodeKind } from '../../core/types.ts'
import type { Snapshot } from '../store/snapshot.ts'

/** Undefined means all. */
export interface GraphFilter {
  readonly kinds?: readonly NodeKind[] | undefined
  readonly edges?: readonly EdgeKind[] | undefined
}

/** Leaves out what is of other kinds, and edges that have lost an end. Articles stay. */
export function filterGraph(snapshot: Snapshot, { kinds, edges }: GraphFilter): Snapshot {
  const isKept = (key: string) => kinds === undefined || kinds.includes(kindOf(key))
  return {
    ...snapshot,
    nodes: () => filterPages(snapshot.nodes(), ({ key }) => isKept(key)),
    edges: () =>
      filterPages(
        snapshot.edges(),
        ({ source, target, attributes: { kind } }) =>
          (edges === undefined || edges.includes(kind)) && isKept(source) && isKept(target),
      ),
  }
}

/** A key begins with the kind of its node. */
const kindOf = (key: string) => key.slice(0, key.indexOf(':')) as NodeKind

async function* filterPages<Item>(
  pages: AsyncIterable<readonly Item[]>,
  isKept: (record: Item) => boolean,
): AsyncGenerator<readonly Item[]> {
  for await (const page of pages) {
    const kept = page.filter(isKept)
    if (kept.length > 0) yield kept
  }
}
