/** The prepared statements with which the graph is changed. */

import type Database from 'better-sqlite3'
import type { EdgeKind, NodeKind } from '../../core/types.ts'
import type { LayoutEdge } from './store.ts'

interface OwnedEdge {
  readonly edge: string
  readonly kind: EdgeKind
  readonly source: string
  readonly target: string
}

/** A prepared statement, by its parameters and what a row gives. */
export interface Query<Parameters extends unknown[], Row = unknown> {
  run(...parameters: Parameters): { readonly changes: number }
  get(...parameters: Parameters): Row | undefined
  all(...parameters: Parameters): Row[]
}

export type GraphStatements = ReturnType<typeof prepareGraphStatements>

/** Prepares them for one connection. */
export function prepareGraphStatements(database: Database.Database) {
  const prepare = <Parameters extends unknown[], Row = unknown>(sql: string): Query<Parameters, Row> =>
    database.prepare<Parameters, Row>(sql)
  /** For rows of one column. */
  const prepareValue = <Parameters extends unknown[], Value>(sql: string): Query<Parameters, Value> =>
    database.prepare<Parameters, Value>(sql).pluck()
  return {
    // owners
    ownedEdges: prepare<[string], OwnedEdge>(
      `select distinct evidence.edge, edge.kind, edge.source, edge.target
       from evidence cross join edge on edge.key = evidence.edge where evidence.owner = ?`,
    ),
    deleteEvidence: prepare<[string]>('delete from evidence where owner = ?'),
    putEvidence: prepare<[string, string, number, string, string, number | null, string]>(
      `insert into evidence (edge, article, place, identity, owner, stance, evidence) values (?, ?, ?, ?, ?, ?, ?)
       on conflict do update set stance = excluded.stance, evidence = excluded.evidence
       where excluded.evidence < evidence.evidence`,
    ),
    contributionsOf: prepareValue<[string], string>('select contribution from contribution where article = ?'),
    deleteContributions: prepare<[string]>('delete from contribution where article = ?'),
    putContribution: prepare<[string, string, string]>(
      'insert into contribution (article, node, contribution) values (?, ?, ?)',
    ),
    countContributions: prepareValue<[string], number>('select count(*) from contribution where node = ?'),
    deleteMentions: prepare<[string]>('delete from mention where article = ?'),
    putMention: prepare<[string, string, number, number, string]>(
      'insert or ignore into mention (node, article, start, "end", why) values (?, ?, ?, ?, ?)',
    ),
    addTally: prepare<[string, string, string, number]>(
      `insert into tally (node, field, text, count) values (?, ?, ?, ?)
       on conflict do update set count = count + excluded.count`,
    ),
    deleteEmptyTally: prepare<[string, string, string]>(
      'delete from tally where node = ? and field = ? and text = ? and count = 0',
    ),
    talliesOf: prepare<[string], { field: string; text: string; count: number }>(
      'select field, text, count from tally where node = ?',
    ),
    // judgements
    putJudgements: prepare<[string, string]>('insert or replace into judgement (node, judgements) values (?, ?)'),
    deleteJudgements: prepare<[string]>('delete from judgement where node = ?'),
    judgementsOf: prepareValue<[string], string>('select judgements from judgement where node = ?'),
    // corrections
    putMark: prepare<[string, string]>('insert or replace into mark (node, mark) values (?, ?)'),
    deleteMark: prepare<[string]>('delete from mark where node = ?'),
    markOf: prepareValue<[string], string>('select mark from mark where node = ?'),
    putCorrection: prepare<[string, string, string, string]>(
      `insert or ignore into correction (id, at, action, entry, state) values (?, ?, ?, ?, 'applied')`,
    ),
    setOutcome: prepare<[string, string | null, string]>('update correction set state = ?, why = ? where id = ?'),
    // alarms and counters
    deleteAlarms: prepare<[]>('delete from alarm'),
    putAlarm: prepare<[string, number, string]>('insert into alarm (about, size, why) values (?, ?, ?)'),
    addToCounter: prepare<[string, number]>(
      'insert into counter (name, count) values (?, ?) on conflict do update set count = count + excluded.count',
    ),
    setCounter: prepare<[string, number]>('insert or replace into counter (name, count) values (?, ?)'),
    counter: prepareValue<[string], number>('select count from counter where name = ?'),
    // places
    setPlace: prepare<[number, number, string]>('update node set x = ?, y = ? where key = ?'),
    middleOfNeighbours: prepare<[string, string], { x: number | null; y: number | null }>(
      `select avg(node.x) as x, avg(node.y) as y from (
         select target as key from edge where source = ? union select source from edge where target = ?
       ) as other cross join node on node.key = other.key and (node.x != 0 or node.y != 0)`,
    ),
    topNodes: prepareValue<[number], string>('select key from node order by rank desc, key limit ?'),
    edgesFrom: prepare<[string], LayoutEdge>('select source, target, weight from edge where source = ?'),
    // nodes
    findNode: prepare<[string], { kind: NodeKind; attributes: string }>(
      'select kind, attributes from node where key = ?',
    ),
    insertNode: prepare<[string, NodeKind, string, number, string]>(
      'insert into node (key, kind, label, articles, degree, rank, x, y, attributes) values (?, ?, ?, ?, 0, 0, 0, 0, ?)',
    ),
    updateNode: prepare<[string, number, number, string, string]>(
      'update node set label = ?, articles = ?, rank = degree * ?, attributes = ? where key = ?',
    ),
    deleteNode: prepare<[string]>('delete from node where key = ?'),
    putClaim: prepare<[string, number, number, number, number, number, string | null]>(
      `insert or replace into claim (key, articles, origins_min, origins_max, unnamed, circular, first_seen)
       values (?, ?, ?, ?, ?, ?, ?)`,
    ),
    deleteClaim: prepare<[string]>('delete from claim where key = ?'),
    putAlias: prepare<[string, string]>('insert or replace into claim_alias (alias, key) values (?, ?)'),
    deleteAliases: prepare<[string]>('delete from claim_alias where key = ?'),
    deleteWords: prepare<[string]>('delete from words where key = ?'),
    putWords: prepare<[string, string, number]>('insert into words (key, words, field) values (?, ?, ?)'),
    // edges
    weigh: prepare<[string], { weight: number; stance: number | null }>(
      'select count(*) as weight, min(stance) as stance from evidence where edge = ?',
    ),
    hasEdge: prepareValue<[string], number>('select 1 from edge where key = ?'),
    insertEdge: prepare<[string, EdgeKind, string, string, number, string | null]>(
      'insert into edge (key, kind, source, target, weight, stance) values (?, ?, ?, ?, ?, ?)',
    ),
    updateEdge: prepare<[number, string | null, string]>('update edge set weight = ?, stance = ? where key = ?'),
    deleteEdge: prepare<[string]>('delete from edge where key = ?'),
    addDegree: prepare<[number, number, string]>(
      'update node set degree = degree + ?, rank = (degree + ?) * articles where key = ?',
    ),
  }
}
