/** The edges at a node: prepared once, because most of what is asked begins here. */

import type Database from 'better-sqlite3'
import type { EdgeSummary } from '../../core/api.ts'
import { compareText } from '../../core/order.ts'
import { EDGE_KINDS, type EdgeKind, type Stance } from '../../core/types.ts'
import type { NodeLookups } from './node-lookups.ts'
import type { Link, Store } from './store.ts'

type End = 'source' | 'target'

/** In the order of the columns: rows as arrays are read in half the time of rows with names. */
type LinkRow = readonly [key: string, kind: EdgeKind, other: number, weight: number, stance: Stance | null]

const OTHER_END = { source: 'target', target: 'source' } as const

/** All edges at one end, in no order: enough for all nodes but hubs. */
export const allAtEnd = (end: End) => `select key, kind, ${OTHER_END[end]}, weight, stance from edge where ${end} = ?`

/** The heaviest edges of some kinds at one end: each kind is read in the order of an index, and all together no further than the limit. */
export const heaviestAtEnd = (end: End, kinds: readonly EdgeKind[]) =>
  `${kinds.map((kind) => `${allAtEnd(end)} and kind = '${kind}'`).join(' union all ')} order by weight desc, key limit ?`

const ENDS = { out: ['source'], in: ['target'], both: ['source', 'target'] } as const

/** The looking up of edges, over one connection. */
export function edgeLookups(
  database: Database.Database,
  { findNumbers, keysOf }: Pick<NodeLookups, 'findNumbers' | 'keysOf'>,
): Pick<Store, 'listEdgesAt' | 'listLinksAt' | 'nameLinks'> {
  const all = (end: End) => database.prepare<[number], LinkRow>(allAtEnd(end)).raw()
  const allAt = { source: all('source'), target: all('target') }
  const heaviestByName = new Map<string, Database.Statement<number[], LinkRow>>()
  function heaviestAt(end: End, kinds: readonly EdgeKind[]) {
    const name = `${end} ${kinds.join(' ')}`
    const heaviest = heaviestByName.get(name) ?? database.prepare<number[], LinkRow>(heaviestAtEnd(end, kinds)).raw()
    heaviestByName.set(name, heaviest)
    return heaviest
  }
  const degreeOf = database.prepare<[number], number>('select degree from node where id = ?').pluck()

  const lookUp: Pick<Store, 'listLinksAt' | 'nameLinks'> = {
    async listLinksAt(nodes, direction, kinds, fanOut) {
      const given = kinds === undefined ? EDGE_KINDS : EDGE_KINDS.filter((kind) => kinds.includes(kind))
      if (given.length === 0) return []
      const ends = ENDS[direction].map((end) => ({ end, all: allAt[end], heaviest: heaviestAt(end, given) }))
      const linkByKey = new Map<string, Link>()
      for (const node of nodes) {
        const isWhole = kinds === undefined && (degreeOf.get(node) ?? 0) <= fanOut
        for (const { end, all, heaviest } of ends) {
          const rows = isWhole ? all.all(node) : heaviest.all(...given.map(() => node), fanOut)
          for (const row of rows) linkByKey.set(row[0], linkAt(end, node, row))
        }
      }
      return [...linkByKey.values()].sort(byWeight)
    },

    async nameLinks(links) {
      const keyByNumber = keysOf(new Set(links.flatMap(({ source, target }) => [source, target])))
      const nameOf = (number: number) => keyByNumber.get(number) as string
      return links.map((link) => named(link, nameOf(link.source), nameOf(link.target)))
    },
  }
  return {
    ...lookUp,
    async listEdgesAt(keys, direction, kinds, fanOut) {
      const numbers = [...(await findNumbers(keys)).values()]
      return lookUp.nameLinks(await lookUp.listLinksAt(numbers, direction, kinds, fanOut))
    },
  }
}

const byWeight = (a: Link, b: Link) => b.weight - a.weight || compareText(a.key, b.key)

/** An edge at one end of which a node is. */
function linkAt(end: End, node: number, [key, kind, other, weight, stance]: LinkRow): Link {
  const [source, target] = end === 'source' ? [node, other] : [other, node]
  return stance === null ? { key, kind, source, target, weight } : { key, kind, source, target, weight, stance }
}

/** An edge with the keys of its ends; field by field, which is much faster than to spread. */
function named({ key, kind, weight, stance }: Link, source: string, target: string): EdgeSummary {
  return stance === undefined ? { key, kind, source, target, weight } : { key, kind, source, target, weight, stance }
}
