/** Checks of the graph: that what is counted and listed follows from the rows. */

import { counted } from '../../../core/counted.ts'
import { edgeKey, shownStance } from '../../../core/edges.ts'
import type { NodeAttributes } from '../../../core/graph-types.ts'
import { type NodeJson, readAttributes } from '../node-rows.ts'
import { evidenceFor, ownerOf } from '../owned-rows.ts'
import type { ClaimTable, EdgeTable, NodeTable } from '../schema.ts'
import { type WordsRow, wordsOf } from '../words.ts'
import { BUILD_AGAIN, type Check, type Fault } from './check.ts'

/** A node's row with all that stands for it. */
type NodeRow = Omit<NodeTable, 'id'> & NodeJson & { readonly id: number }

/** Edges: ends, evidence, weight and stance. */
export const edgeCheck: Check = {
  subject: 'edges',
  *run(database) {
    const ownersOf = database
      .prepare<[string | null, string], string>(
        `select evidence from owner where key = ?
         union all select owner.evidence from evidence cross join owner on owner.id = evidence.owner where evidence.edge = ?`,
      )
      .pluck()
    const keyOf = database.prepare<[number], string>('select key from node where id = ?').pluck()
    let checked = 0
    for (const row of database.prepare<[], EdgeTable>('select * from edge').iterate()) {
      checked++
      const fault = (what: string): Fault => ({ where: row.key, what, next: BUILD_AGAIN })
      const [source, target] = [keyOf.get(row.source), keyOf.get(row.target)]
      if (source === undefined || target === undefined) {
        yield fault('it ends at a node which is not there')
        continue
      }
      const edge = { ...row, source, target }
      if (edge.key !== edgeKey(edge)) yield fault('its key is not that of its kind and ends')
      const evidence = ownersOf.all(ownerOf(edge), edge.key).flatMap((owned) => evidenceFor(owned, edge))
      const weight = evidence.length
      if (weight !== edge.weight)
        yield fault(`it weighs ${edge.weight} and has ${counted(weight, 'piece')} of evidence`)
      if (edge.stance !== shownStance(edge.kind, evidence)) yield fault('its stance is not that of its evidence')
    }
    return checked
  },
}

/** Nodes: number of edges, rank, and for entities all that the articles say of them. */
export const nodeCheck: Check = {
  subject: 'nodes',
  *run(database) {
    const degreeOf = database
      .prepare<[number, number], number>(
        'select count(*) from (select key from edge where source = ? union select key from edge where target = ?)',
      )
      .pluck()
    const articlesOf = database.prepare<[number], number>('select count(*) from contribution where node = ?').pluck()
    const wordsIn = database.prepare<[number], WordsRow>('select words, field from words where node = ? order by id')
    let checked = 0
    for (const row of database.prepare<[], NodeRow>(NODES).iterate()) {
      checked++
      const { id, key, kind, label, articles, degree, rank } = row
      const attributes = readAttributes(row, row)
      const fault = (what: string): Fault => ({ where: key, what, next: BUILD_AGAIN })
      const isEntity = kind !== 'claim' && kind !== 'article'
      const inArticles = isEntity ? articlesOf.get(id) : (attributes.articles ?? 1)
      if (attributes.kind !== kind || attributes.label !== label || inArticles !== articles)
        yield fault('its kind, name or number of articles is not what the articles say of it')
      const edges = degreeOf.get(id, id) ?? 0
      if (degree !== edges) yield fault(`it is said to have ${counted(degree, 'edge')} and has ${edges}`)
      if (rank !== degree * articles) yield fault('its rank does not follow from its edges and articles')
      if (JSON.stringify(wordsIn.all(id)) !== JSON.stringify(wordsOf(attributes)))
        yield fault('what is searched for it is not what it is called')
    }
    return checked
  },
}

const NODES = `select node.*, judgements, mark from node
  left join judgement on judgement.node = node.key left join mark on mark.node = node.key`

/** What the articles say of entities, against the sums of it. */
export const tallyCheck: Check = {
  subject: 'names and roles counted',
  *run(database) {
    const differences = database.prepare<[], string>(`
      with said as (
        select said.value ->> 'node' as node, tally.value ->> 'field' as field, tally.value ->> 'text' as text,
               sum(tally.value ->> 'count') as count
        from owner, json_each(owner.contributions) as said, json_each(said.value, '$.tallies') as tally group by 1, 2, 3
      ), counted as (
        select node.key as node, value ->> 'field' as field, value ->> 'text' as text, value ->> 'count' as count
        from node, json_each(node.attributes) where kind not in ('claim', 'article')
      )
      select distinct node from (
        select node, field, text, count from (select * from said except select * from counted)
        union all
        select node, field, text, count from (select * from counted except select * from said)
      )`)
    for (const where of differences.pluck().iterate())
      yield { where, what: 'the sum of what articles call it is wrong', next: BUILD_AGAIN }
    return database.prepare<[], number>('select count(*) from contribution').pluck().get() ?? 0
  },
}

/** The list of claims, and the keys that claims had before, against the nodes of claims. */
export const claimCheck: Check = {
  subject: 'claims',
  *run(database) {
    const find = database.prepare<[number], ClaimTable>('select * from claim where id = ?')
    const aliasesOf = database
      .prepare<[string], string>('select alias from claim_alias where key = ? order by alias')
      .pluck()
    let checked = 0
    for (const { id, key, attributes } of database
      .prepare<[], NodeRow>("select * from node where kind = 'claim'")
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
        id,
        key,
        articles,
        origins_min: originRange[0],
        origins_max: originRange[1],
        unnamed: unnamedOnly ? 1 : 0,
        circular: circular ? 1 : 0,
        first_seen: firstSeen,
      }
      if (JSON.stringify(find.get(id)) !== JSON.stringify(row))
        yield fault('the list of claims says something else of it')
      if (JSON.stringify(aliasesOf.all(key)) !== JSON.stringify([...aliases].sort()))
        yield fault('keys that it had before lead elsewhere')
    }
    const strays = database.prepare<[], string>(`
      select key from claim where key not in (select key from node)
      union select key from claim_alias where key not in (select key from node)
      union select words from words where node not in (select id from node)`)
    for (const where of strays.pluck().iterate()) yield { where, what: 'it is listed and not there', next: BUILD_AGAIN }
    return checked
  },
}

/** Numbers that are kept, so that nothing has to be counted. */
export const counterCheck: Check = {
  subject: 'counters',
  *run(database) {
    const kept = database.prepare<[], number>("select count from counter where name = 'nodes'").pluck().get() ?? 0
    const there = database.prepare<[], number>('select count(*) from node').pluck().get() ?? 0
    if (kept !== there)
      yield { where: 'counter', what: `${counted(kept, 'node')} said to be there, ${there} found`, next: BUILD_AGAIN }
    return 1
  },
}
