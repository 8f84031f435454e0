/** From statements and their joins to claims. */

import type { Claim, Join, Statement } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import { compareText } from '../order.ts'
import type { Sketch } from './sketch.ts'

/** Clusters statements along their joins, in the order of the claims' keys. An article's own sentence is in a claim only beside an attribution. */
export function clusterStatements(sketches: readonly Sketch[], joins: readonly Join[]): Claim[] {
  const rootById = new Map<string, string>()
  const rootOf = (id: string): string => {
    const above = rootById.get(id)
    if (above === undefined || above === id) return id
    const root = rootOf(above)
    rootById.set(id, root)
    return root
  }
  for (const { a, b } of joins) rootById.set(rootOf(a), rootOf(b))
  const sketchesByRoot = groupBy(sketches, ({ statement }) => rootOf(statement.id))
  const joinsByRoot = groupBy(joins, ({ a }) => rootOf(a))
  return [...sketchesByRoot]
    .filter(([, members]) => members.some(({ statement }) => statement.attribution !== null))
    .map(([root, members]) => toClaim(members, joinsByRoot.get(root) ?? []))
    .sort((a, b) => compareText(a.key, b.key))
}

const LAST_DATE = '9999'

function toClaim(sketches: readonly Sketch[], joins: readonly Join[]): Claim {
  const statements = sketches.map(({ statement }) => statement).sort(compareStatements)
  const [label = ''] = sketches.map((sketch) => sketch.label).sort((a, b) => b.length - a.length || compareText(a, b))
  const [key = '', ...aliases] = statements.map(({ id }) => `claim:${id}`)
  return { key, aliases, label, statements, joins, firstSeen: statements[0]?.date ?? null }
}

/** Earliest first; without a date last. */
export function compareStatements(a: Statement, b: Statement): number {
  return compareText(a.date ?? LAST_DATE, b.date ?? LAST_DATE) || compareText(a.id, b.id)
}
