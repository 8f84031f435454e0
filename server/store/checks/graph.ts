/** Checks of the graph: that what is counted and listed follows from the rows. */

import { attributesOf, type Tally } from '../../../core/contributions.ts'
import type { Judgement } from '../../../core/corpus-types.ts'
import { edgeKey } from '../../../core/edges.ts'
import type { GraphNode, NodeAttributes } from '../../../core/graph-types.ts'
import { ENTITY_KINDS, type EntityKind } from '../../../core/types.ts'
import { STANCES, wordsOf } from '../graph-rows.ts'
import type { ClaimTable, EdgeTable, NodeTable } from '../schema.ts'
import { BUILD_AGAIN, type Check, type Fault } from './check.ts'

/** Edges: ends, evidence, weight and stance. */
export const edgeCheck: Check = {
  subject: 'edges',
  *run(database) {
    const weigh = database.prepare<[string], { weight: number; stance: number | null }>(
      'select count(*) as weight, min(stance) as stance from evidence where edge = ?',
    )
    const hasNode = database.prepare<[string], number>('select 1 from node where key = ?').pluck()
    let checked = 0
    for (const edge of database.prepare<[], EdgeTable>('select * from edge').iterate()) {
      checked++
      const fault = (what: string): Fault => ({ where: edge.key, what, next: BUILD_AGAIN })
      if (edge.key !== edgeKey(edge)) yield fault('its key is not that of its kind and ends')
      for (const end of [edge.source, edge.target])
        if (hasNode.get(end) === undefined) yield fault(`it ends at ${end}, which is not there`)
      const { weight, stance } = weigh.get(edge.key) as { weight: number; stance: number | null }
      if (weight === 0) yield fault('it has no evidence')
      else if (weight !== edge.weight) yield fault(`it weighs ${edge.weight} and has ${weight} pieces of evidence`)
      if (edge.kind === 'said' && edge.stance !== (stance === null ? null : STANCES[stance]))
        yield fault('its stance is not that of its evidence')
    }
    return checked
  },
}

/** Nodes: number of edges, rank, and for entities all that the articles say of them. */
export const nodeCheck: Check = {
  subject: 'nodes',
  *run(database) {
    const degreeOf = database
      .prepare<[string, string], number>(
        'select count(*) from (select id from edge where source = ? union select id from edge where target = ?)',
      )
      .pluck()
    const talliesOf = database.prepare<[string], Tally>('select field, text, count from tally where node = ?')
    const articlesOf = database.prepare<[string], number>('select count(*) from contribution where node = ?').pluck()
    const judgementsOf = database.prepare<[string], string>('select judgements from judgement where node = ?').pluck()
    const wordsIn = database
      .prepare<[string], [string, number]>('select words, field from words where key = ? order by id')
      .raw()
    let checked = 0
    for (const row of database.prepare<[], NodeTable>('select * from node').iterate()) {
      checked++
      const { key, kind, label, articles, degree, rank } = row
      const attributes = JSON.parse(row.attributes) as NodeAttributes
      const fault = (what: string): Fault => ({ where: key, what, next: BUILD_AGAIN })
      if (attributes.kind !== kind || attributes.label !== label || (attributes.articles ?? 1) !== articles)
        yield fault('its kind, name or number of articles differs from its attributes')
      const edges = degreeOf.get(key, key) ?? 0
      if (degree !== edges) yield fault(`it is said to have ${degree} edges and has ${edges}`)
      if (rank !== degree * articles) yield fault('its rank does not follow from its edges and articles')
      if (JSON.stringify(wordsIn.all(key)) !== JSON.stringify(wordsOf(attributes)))
        yield fault('what is searched for it is not what it is called')
      if (!ENTITY_KINDS.some((entityKind) => entityKind === kind)) continue
      const judged = judgementsOf.get(key)
      const added: GraphNode['attributes'] = {
        ...attributesOf(key, kind as EntityKind, talliesOf.all(key), articlesOf.get(key) ?? 0),
        ...(judged === undefined ? {} : { judgements: JSON.parse(judged) as Judgement[] }),
      }
      if (JSON.stringify(added) !== row.attributes) yield fault('it is not what the articles say of it')
    }
    return checked
  },
}

/** What the articles say of entities, against the sums of it. */
export const tallyCheck: Check = {
  subject: 'names and roles counted',
  *run(database) {
    const differences = database.prepare<[], string>(`
      with said as (
        select node, value ->> 'field' as field, value ->> 'text' as text, sum(value ->> 'count') as count
        from contribution, json_each(contribution.contribution, '$.tallies') group by 1, 2, 3
      )
      select distinct node from (
        select node, field, text, count from (select * from said except select node, field, text, count from tally)
        union all
        select node, field, text, count from (select node, field, text, count from tally except select * from said)
      )`)
    for (const where of differences.pluck().iterate())
      yield { where, what: 'the sum of what articles call it is wrong', next: BUILD_AGAIN }
    return database.prepare<[], number>('select count(*) from tally').pluck().get() ?? 0
  },
}

/** The list of claims, and the keys that claims had before, against the nodes of claims. */
export const claimCheck: Check = {
  subject: 'claims',
  *run(database) {
    const find = database.prepare<[string], ClaimTable>('select * from claim where key = ?')
    const aliasesOf = database
      .prepare<[string], string>('select alias from claim_alias where key = ? order by alias')
      .pluck()
    let checked = 0
    for (const { key, attributes } of database
      .prepare<[], NodeTable>("select * from node where kind = 'claim'")
      .iterate()) {
      checked++
      const fault = (what: string): Fault => ({ where: key, what, next: BUILD_AGAIN })
      const {
        articles = 0,
        originRange = [0, 0],
        unnamedOnly,
        circular,
        firstSeen = null,
        aliases = [],
      } = JSON.parse(attributes) as NodeAttributes
      const row: ClaimTable = {
        key,
        articles,
        origins_min: originRange[0],
        origins_max: originRange[1],
        unnamed: unnamedOnly ? 1 : 0,
        circular: circular ? 1 : 0,
        first_seen: firstSeen,
      }
      if (JSON.stringify(find.get(key)) !== JSON.stringify(row))
        yield fault('the list of claims says something else of it')
      if (JSON.stringify(aliasesOf.all(key)) !== JSON.stringify([...aliases].sort()))
        yield fault('keys that it had before lead elsewhere')
    }
    const strays = database.prepare<[], string>(`
      select key from claim where key not in (select key from node)
      union select key from claim_alias where key not in (select key from node)
      union select key from words where key not in (select key from node)`)
    for (const where of strays.pluck().iterate()) yield { where, what: 'it is listed and not there', next: BUILD_AGAIN }
    return checked
  },
}

/** Numbers that are kept, so that nothing has to be counted. */
export const counterCheck: Check = {
  subject: 'counters',
  *run(database) {
    const kept = database.prepare<[], number>("select count from counter where name = 'nodes'").pluck().get() ?? 0
    const counted = database.prepare<[], number>('select count(*) from node').pluck().get() ?? 0
    if (kept !== counted)
      yield { where: 'counter', what: `${kept} nodes are said to be there, ${counted} are`, next: BUILD_AGAIN }
    return 1
  },
}
