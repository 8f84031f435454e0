/** Places for nodes: new ones near those that they are linked to, and all of the picture anew when it has grown much. */

import { shortHash } from '../../core/id.ts'
import type { GraphStatements } from './graph-statements.ts'
import type { ChangePlanner, LayoutEdge, Position } from './store.ts'

/** The picture shows the highest ranked nodes; more are never laid out together. */
const MAX_LAID_OUT = 3_000
/** The picture is laid out anew when the number of nodes has changed by this factor; below so many nodes always. */
const GROWTH = 3
const ALWAYS_BELOW = 400

/** Places the new nodes, or all; whoever calls holds the transaction. */
export function placeNodes(run: GraphStatements, newKeys: readonly string[], layOut: ChangePlanner['layOut']): void {
  for (const key of newKeys) placeNearNeighbours(run, key)
  const count = run.counter.get('nodes') ?? 0
  const before = run.counter.get('laid-out') ?? 0
  if (count > ALWAYS_BELOW && count < before * GROWTH && count > before / GROWTH) return
  const keys = run.topNodes.all(MAX_LAID_OUT)
  run.forgetCommunities.run()
  for (const [key, { x, y, community }] of layOut(keys, edgesAmong(run, keys))) run.setPlace.run(x, y, community, key)
  run.setCounter.run('laid-out', count)
}

function edgesAmong(run: GraphStatements, keys: readonly string[]): LayoutEdge[] {
  const among = new Set(keys)
  return keys.flatMap((key) => run.edgesFrom.all(key).filter(({ target }) => among.has(target)))
}

/** In the middle of the neighbours that have a place, a little aside so that none lie upon each other. */
function placeNearNeighbours(run: GraphStatements, key: string): void {
  const near = run.middleOfNeighbours.get(key, key)
  const aside = asideOf(key)
  run.setPlace.run(rounded((near?.x ?? 0) + aside.x), rounded((near?.y ?? 0) + aside.y), null, key)
}

/** A step of up to five units, read from the hash of the key. */
function asideOf(key: string): Position {
  const hash = shortHash([key])
  const step = (from: number) => (Number.parseInt(hash.slice(from, from + 8), 16) / 0xffffffff - 0.5) * 10
  return { x: step(0), y: step(8) }
}

const rounded = (coordinate: number) => Math.round(coordinate * 100) / 100
