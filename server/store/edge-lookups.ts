/** The edges at a node: prepared once, because most of what is asked begins here. */

import type Database from 'better-sqlite3'
import type { EdgeSummary } from '../../core/api.ts'
import { compareText } from '../../core/order.ts'
import { EDGE_KINDS, type EdgeKind, type Stance } from '../../core/types.ts'
import type { Link, Store } from './store.ts'

type End = 'source' | 'target'

/** In the order of the columns: rows as arrays are read in half the time of rows with names. */
type LinkRow = readonly [key: string, kind: EdgeKind, other: number, weight: number, stance: Stance | null]

const OTHER_END = { source: 'target', target: 'source' } as const

/** All edges at one end, in no order: enough for all nodes but hubs. */
export const allAtEnd = (end: End) => `select key, kind, ${OTHER_END[end]}, weight, stance from edge where ${end} = ?`

/** The heaviest edges of some kinds at one end. Each kind lies in this order in an index and is read no further than its edges are among the heaviest. */
export const heaviestAtEnd = (end: End, kinds: readonly EdgeKind[]) =>
  `${allAtEnd(end)} and kind in (${kinds.map((kind) => `'${kind}'`).join()}) order by weight desc, key limit ?`

const ENDS = { out: ['source'], in: ['target'], both: ['source', 'target'] } as const

type EdgeLookups = Pick<Store, 'listEdgesAt' | 'listLinksAt' | 'nameLinks'>

/** The looking up of edges, over one connection. */
export function edgeLookups(database: Database.Database, { findNumbers }: Pick<Store, 'findNumbers'>): EdgeLookups {
  const all = (end: End) => database.prepare<[number], LinkRow>(allAtEnd(end)).raw()
  const allAt = { source: all('source'), target: all('target') }
  const heaviestByName = new Map<string, Database.Statement<[number, number], LinkRow>>()
  function heaviestAt(end: End, kinds: readonly EdgeKind[]) {
    const name = `${end} ${kinds.join(' ')}`
    const prepare = () => database.prepare<[number, number], LinkRow>(heaviestAtEnd(end, kinds)).raw()
    const heaviest = heaviestByName.get(name) ?? prepare()
    heaviestByName.set(name, heaviest)
    return heaviest
  }
  const degreeOf = database.prepare<[number], number>('select degree from node where id = ?').pluck()
  const keyOf = database.prepare<[number], string>('select key from node where id = ?').pluck()

  const listLinksAt: EdgeLookups['listLinksAt'] = async (numbers, direction, kinds, fanOut) => {
    const given = kinds === undefined ? EDGE_KINDS : EDGE_KINDS.filter((kind) => kinds.includes(kind))
    const ends = ENDS[direction].map((end) => ({ end, all: allAt[end], heaviest: heaviestAt(end, given) }))
    const linkByKey = new Map<string, Link>()
    for (const number of numbers) {
      const isWhole = kinds === undefined && (degreeOf.get(number) ?? 0) <= fanOut
      for (const { end, all, heaviest } of ends) {
        const rows = isWhole ? all.all(number) : heaviest.all(number, fanOut)
        for (const row of rows) linkByKey.set(row[0], linkAt(end, number, row))
      }
    }
    return [...linkByKey.values()].sort(byWeight)
  }

  const nameLinks: EdgeLookups['nameLinks'] = async (links) => {
    const keyByNumber = new Map<number, string | undefined>()
    const nameOf = (number: number) => {
      const key = keyByNumber.get(number) ?? keyOf.get(number)
      keyByNumber.set(number, key)
      return key
    }
    return links.flatMap(({ key, kind, source, target, weight, stance }): EdgeSummary[] => {
      const [from, to] = [nameOf(source), nameOf(target)]
      return from === undefined || to === undefined ? [] : [between(from, to, key, kind, weight, stance)]
    })
  }

  return {
    listLinksAt,
    nameLinks,
    async listEdgesAt(keys, ...asked) {
      const numbers = [...(await findNumbers(keys)).values()]
      return nameLinks(await listLinksAt(numbers, ...asked))
    },
  }
}

const byWeight = (a: Link, b: Link) => b.weight - a.weight || compareText(a.key, b.key)

/** An edge at one end of which a node is. */
function linkAt(end: End, node: number, [key, kind, other, weight, stance]: LinkRow): Link {
  const [source, target] = end === 'source' ? [node, other] : [other, node]
  return between(source, target, key, kind, weight, stance)
}

/** An edge between two nodes; field by field, which is much faster than to spread. */
const between = <Node>(
  source: Node,
  target: Node,
  key: string,
  kind: EdgeKind,
  weight: number,
  stance: Stance | null | undefined,
) => (stance ? { key, kind, source, target, weight, stance } : { key, kind, source, target, weight })
