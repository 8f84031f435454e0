/** Places for nodes: new ones near those that they are linked to, and all of the picture anew when it has grown much. */

import type Database from 'better-sqlite3'
import { shortHash } from '../../core/id.ts'
import type { ChangePlanner, LayoutEdge, Position } from './store.ts'

/** The picture shows the highest ranked nodes; more are never laid out together. */
const MAX_LAID_OUT = 3_000
/** The picture is laid out anew when the number of nodes has changed by this factor; below so many nodes always. */
const GROWTH = 1.25
const ALWAYS_BELOW = 400

/** Places the new nodes, or all; whoever calls holds the transaction. */
export function placeNodes(
  database: Database.Database,
  newKeys: readonly string[],
  layOut: ChangePlanner['layOut'],
): void {
  const setPlace = database.prepare<[number, number, string]>('update node set x = ?, y = ? where key = ?')
  const count = database.prepare<[], number>('select count(*) from node').pluck().get() ?? 0
  const before = database.prepare<[], number>("select count from counter where name = 'laid-out'").pluck().get() ?? 0
  placeNearNeighbours(database, newKeys, setPlace)
  if (count > ALWAYS_BELOW && count < before * GROWTH && count > before / GROWTH) return
  const keys = database
    .prepare<[number], string>('select key from node order by rank desc, key limit ?')
    .pluck()
    .all(MAX_LAID_OUT)
  for (const [key, { x, y }] of layOut(keys, edgesAmong(database, keys))) setPlace.run(x, y, key)
  database.prepare("insert or replace into counter values ('laid-out', ?)").run(count)
}

function edgesAmong(database: Database.Database, keys: readonly string[]): LayoutEdge[] {
  const edgesFrom = database.prepare<[string], LayoutEdge>('select source, target, weight from edge where source = ?')
  const among = new Set(keys)
  return keys.flatMap((key) => edgesFrom.all(key).filter(({ target }) => among.has(target)))
}

type SetPlace = Database.Statement<[number, number, string]>

/** In the middle of the neighbours that have a place, a little aside so that none lie upon each other. */
function placeNearNeighbours(database: Database.Database, keys: readonly string[], setPlace: SetPlace): void {
  const middle = database.prepare<[string, string], { x: number | null; y: number | null }>(
    `select avg(node.x) as x, avg(node.y) as y from (
       select target as key from edge where source = ? union select source from edge where target = ?
     ) as other cross join node on node.key = other.key and (node.x != 0 or node.y != 0)`,
  )
  for (const key of keys) {
    const near = middle.get(key, key)
    const aside = asideOf(key)
    setPlace.run(rounded((near?.x ?? 0) + aside.x), rounded((near?.y ?? 0) + aside.y), key)
  }
}

/** A step of up to five units, read from the hash of the key. */
function asideOf(key: string): Position {
  const hash = shortHash([key])
  const step = (from: number) => (Number.parseInt(hash.slice(from, from + 8), 16) / 0xffffffff - 0.5) * 10
  return { x: step(0), y: step(8) }
}

const rounded = (coordinate: number) => Math.round(coordinate * 100) / 100
