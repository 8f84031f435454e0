/** What lies within a few steps of what is selected. */

import type { GraphData } from './graph-data.ts'

/** Keys of the nodes that can be reached from the starts over the given edges, in either direction, in so many steps at most; the starts are among them. */
export function nodesWithin(
  { edgeByKey }: GraphData,
  edges: ReadonlySet<string>,
  starts: Iterable<string>,
  steps: number,
): ReadonlySet<string> {
  const ends = [...edges].map((key) => edgeByKey.get(key)).filter((edge) => edge !== undefined)
  let near = new Set(starts)
  for (let step = 0; step < steps; step++) {
    const next = new Set(near)
    for (const { source, target } of ends) {
      if (near.has(source)) next.add(target)
      if (near.has(target)) next.add(source)
    }
    if (next.size === near.size) break
    near = next
  }
  return near
}
