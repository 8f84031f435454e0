/** Shortest paths, breadth-first from both ends. */

import type { EdgeSummary } from '../../core/api.ts'
import { compareText } from '../../core/order.ts'
import type { EdgeKind } from '../../core/types.ts'
import type { Store } from '../store/store.ts'
import { fanOutFrom } from './walk.ts'

export interface Path {
  readonly nodes: readonly string[]
  /** The edges between each node and the next. */
  readonly steps: readonly (readonly EdgeSummary[])[]
}

export interface PathOptions {
  readonly source: string
  readonly target: string
  readonly edges?: readonly EdgeKind[] | undefined
  readonly maxHops: number
  readonly limit: number
}

/** So many nodes are reached from one end at most. */
const MAX_REACHED = 10_000

/** What was reached from one end, level by level. */
interface Side {
  /** For each node reached, the nodes one step nearer to the end, with the edges between. */
  readonly nearer: Map<string, Map<string, EdgeSummary[]>>
  frontier: readonly string[]
  hops: number
}

/** All paths of the least length, at most `limit`, those with most evidence first. */
export async function findShortest(
  store: Store,
  { source, target, edges, maxHops, limit }: PathOptions,
): Promise<{ readonly paths: readonly Path[]; readonly isCut: boolean }> {
  const fromSource = startAt(source)
  const fromTarget = startAt(target)
  let meeting = source === target ? [source] : []
  let isCut = false
  while (meeting.length === 0 && fromSource.hops + fromTarget.hops < maxHops) {
    const isSourceNext = fromSource.frontier.length <= fromTarget.frontier.length
    const [side, other] = isSourceNext ? [fromSource, fromTarget] : [fromTarget, fromSource]
    if (side.frontier.length === 0) break
    isCut = (await advance(store, side, edges)) || isCut
    meeting = side.frontier.filter((key) => other.nearer.has(key))
  }
  const paths = joinAt(meeting, fromSource, fromTarget, limit + 1)
  return { paths: paths.slice(0, limit), isCut: isCut || paths.length > limit }
}

const startAt = (key: string): Side => ({ nearer: new Map([[key, new Map()]]), frontier: [key], hops: 0 })

/** Goes one step further on one side; true when not all edges were followed. */
async function advance(store: Store, side: Side, kinds: readonly EdgeKind[] | undefined): Promise<boolean> {
  const fanOut = fanOutFrom(side.frontier.length)
  const from = new Set(side.frontier)
  const next = new Set<string>()
  const met = new Map<string, number>()
  let isCut = false
  for (const edge of await store.listEdgesAt(side.frontier, 'both', kinds, fanOut)) {
    const { source, target } = edge
    for (const [near, far] of [
      [source, target],
      [target, source],
    ] as const) {
      if (!from.has(near)) continue
      met.set(near, (met.get(near) ?? 0) + 1)
      if (side.nearer.has(far) && !next.has(far)) continue
      if (!next.has(far) && side.nearer.size >= MAX_REACHED) {
        isCut = true
        continue
      }
      next.add(far)
      const steps = side.nearer.get(far) ?? new Map<string, EdgeSummary[]>()
      side.nearer.set(far, steps.set(near, [...(steps.get(near) ?? []), edge]))
    }
  }
  side.frontier = [...next]
  side.hops++
  return isCut || [...met.values()].some((count) => count >= fanOut)
}

/** The ways from a meeting point back to both ends, put together. */
function joinAt(meeting: readonly string[], fromSource: Side, fromTarget: Side, limit: number): Path[] {
  const paths: Path[] = []
  for (const key of meeting) {
    for (const there of waysBack(fromSource, key, limit))
      for (const back of waysBack(fromTarget, key, limit))
        paths.push({
          nodes: [...there.nodes.toReversed(), ...back.nodes.slice(1)],
          steps: [...there.steps.toReversed(), ...back.steps],
        })
  }
  return paths
    .sort((a, b) => weightOf(b) - weightOf(a) || compareText(a.nodes.join('\n'), b.nodes.join('\n')))
    .slice(0, limit)
}

function waysBack(side: Side, key: string, limit: number): Path[] {
  const steps = [...(side.nearer.get(key) ?? [])]
  if (steps.length === 0) return [{ nodes: [key], steps: [] }]
  return steps
    .sort(([, a], [, b]) => sumOfWeights(b) - sumOfWeights(a))
    .slice(0, limit)
    .flatMap(([near, edges]) =>
      waysBack(side, near, limit).map((way) => ({ nodes: [key, ...way.nodes], steps: [edges, ...way.steps] })),
    )
    .slice(0, limit)
}

/** A path is as well evidenced as its weakest step. */
const weightOf = ({ steps }: Path): number => Math.min(...steps.map(sumOfWeights))

const sumOfWeights = (edges: readonly EdgeSummary[]): number => edges.reduce((sum, { weight }) => sum + weight, 0)
