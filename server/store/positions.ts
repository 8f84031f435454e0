/** Places for nodes: new ones near those that they are linked to, and all of the picture anew when it has grown much. */

import { hash } from 'node:crypto'
import { rounded } from '../apart.ts'
import type { GraphStatements } from './graph-statements.ts'
import type { NodeNumbers } from './node-numbers.ts'
import type { ChangePlanner, LayoutEdge, Position } from './store.ts'

/** The picture shows the highest ranked nodes; more are never laid out together. */
const MAX_LAID_OUT = 3_000
/** The picture is laid out anew when the number of nodes has changed by this factor; below so many nodes always. */
const GROWTH = 2
const ALWAYS_BELOW = 400

/** Places all nodes that the picture shows, if the graph has grown much; whoever calls holds the transaction. */
export function placeAnew(run: GraphStatements, layOut: ChangePlanner['layOut']): void {
  const count = run.counter.get('nodes') ?? 0
  const before = run.counter.get('laid-out') ?? 0
  if (count > ALWAYS_BELOW && count < before * GROWTH && count > before / GROWTH) return
  const idByKey = new Map(run.topNodes.all(MAX_LAID_OUT).map(({ key, id }) => [key, id]))
  run.forgetCommunities.run()
  for (const [key, { x, y, community }] of layOut([...idByKey.keys()], edgesAmong(run, idByKey)))
    run.setPlace.run(x, y, community, idByKey.get(key) as number)
  run.setCounter.run('laid-out', count)
}

function edgesAmong(run: GraphStatements, idByKey: ReadonlyMap<string, number>): LayoutEdge[] {
  const keyById = new Map([...idByKey].map(([key, id]) => [id, key]))
  return [...idByKey].flatMap(([source, id]) =>
    run.edgesFrom.all(id).flatMap(({ target: other, weight }): LayoutEdge[] => {
      const target = keyById.get(other)
      return target === undefined ? [] : [{ source, target, weight }]
    }),
  )
}

/** A new node comes within so many units of its neighbours; one without any comes somewhere in the picture. */
const BESIDE = 20
const ANYWHERE = 400

/** Places the new nodes of one change, each in the middle of the neighbours that have a place, and a little aside. */
export function createPlacing(nodes: NodeNumbers): (key: string, neighbours: Iterable<string>) => Position {
  const places = new Map<string, Position>()
  const find = (key: string): Position[] => {
    const place = places.get(key) ?? nodes.find(key)
    return place === undefined || (place.x === 0 && place.y === 0) ? [] : [place]
  }
  return (key, neighbours) => {
    const near = [...neighbours].flatMap(find)
    const middle = (axis: 'x' | 'y') => near.reduce((sum, place) => sum + place[axis], 0) / Math.max(near.length, 1)
    const aside = asideOf(key, near.length > 0 ? BESIDE : ANYWHERE)
    const place = { x: rounded(middle('x') + aside.x), y: rounded(middle('y') + aside.y) }
    places.set(key, place)
    return place
  }
}

/** A step within a square of this side, read from the hash of the key. */
function asideOf(key: string, side: number): Position {
  const digits = hash('sha256', JSON.stringify([key]))
  const step = (from: number) => (Number.parseInt(digits.slice(from, from + 8), 16) / 0xffffffff - 0.5) * side
  return { x: step(0), y: step(8) }
}
