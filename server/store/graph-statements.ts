/** The prepared statements with which the graph is changed. */

import type Database from 'better-sqlite3'
import type { Alarm } from '../../core/resolve.ts'
import type { EdgeKind, EntityKind, NodeKind } from '../../core/types.ts'
import type { FoundNode } from './node-numbers.ts'
import type { KnownNode } from './node-rows.ts'
import type { PackedRows } from './owned-rows.ts'
import type { EdgeTable } from './schema.ts'
import type { WordsRow } from './words.ts'

/** A prepared statement, by its parameters and what a row gives. */
export interface Query<Parameters extends unknown[], Row = unknown> {
  run(...parameters: Parameters): Pick<Database.RunResult, 'changes' | 'lastInsertRowid'>
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
    findOwner: prepare<[string], PackedRows & { readonly id: number }>(
      'select id, evidence, contributions from owner where key = ?',
    ),
    insertOwner: prepare<[string, string, string]>('insert into owner (key, evidence, contributions) values (?, ?, ?)'),
    updateOwner: prepare<[string, string, number]>('update owner set evidence = ?, contributions = ? where id = ?'),
    deleteOwner: prepare<[number]>('delete from owner where id = ?'),
    putEvidence: prepare<[string, number]>('insert into evidence (edge, owner) values (?, ?)'),
    deleteEvidence: prepare<[string, number]>('delete from evidence where edge = ? and owner = ?'),
    putContribution: prepare<[number, string, number]>(
      'insert or replace into contribution (node, article, mentions) values (?, ?, ?)',
    ),
    deleteContribution: prepare<[number, string]>('delete from contribution where node = ? and article = ?'),
    // judgements
    putJudgements: prepare<[string, string]>(
      `insert into judgement (node, judgements) values (?, ?)
       on conflict do update set judgements = excluded.judgements where judgements != excluded.judgements`,
    ),
    deleteJudgements: prepare<[string]>('delete from judgement where node = ?'),
    // corrections
    putMark: prepare<[string, string]>('insert or replace into mark (node, mark) values (?, ?)'),
    deleteMark: prepare<[string]>('delete from mark where node = ?'),
    markOf: prepareValue<[string], string>('select mark from mark where node = ?'),
    putCorrection: prepare<[string, string, string, string]>(
      `insert or ignore into correction (id, at, action, entry, state) values (?, ?, ?, ?, 'applied')`,
    ),
    setOutcome: prepare<[string, string | null, string]>('update correction set state = ?, why = ? where id = ?'),
    // alarms and counters
    alarms: prepare<[], Alarm>('select about, size, why from alarm order by rowid'),
    deleteAlarms: prepare<[]>('delete from alarm'),
    putAlarm: prepare<[string, number, string]>('insert into alarm (about, size, why) values (?, ?, ?)'),
    addToCounter: prepare<[string, number]>(
      'insert into counter (name, count) values (?, ?) on conflict do update set count = count + excluded.count',
    ),
    setCounter: prepare<[string, number]>('insert or replace into counter (name, count) values (?, ?)'),
    counter: prepareValue<[string], number>('select count from counter where name = ?'),
    // places
    setPlace: prepare<[number, number, number | null, number]>(
      'update node set x = ?, y = ?, community = ? where id = ?',
    ),
    forgetCommunities: prepare<[]>('update node set community = null where community is not null'),
    topNodes: prepare<[number], { readonly id: number; readonly key: string }>(
      'select id, key from node order by rank desc, key limit ?',
    ),
    edgesFrom: prepare<[number], Pick<EdgeTable, 'target' | 'weight'>>(
      'select target, weight from edge where source = ?',
    ),
    // nodes
    lastNode: prepareValue<[], number>('select coalesce(max(id), 0) from node'),
    findNode: prepare<[string], FoundNode>('select id, x, y from node where key = ?'),
    readNode: prepare<[number], KnownNode>('select articles, degree, attributes from node where id = ?'),
    insertNode: prepare<[number, string, NodeKind, string, number, number, number, number, number, string]>(
      `insert into node (id, key, kind, label, articles, degree, rank, x, y, attributes)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    updateNode: prepare<[string, number, number, number, string, number]>(
      'update node set label = ?, articles = ?, degree = ?, rank = ?, attributes = ? where id = ?',
    ),
    deleteNode: prepare<[number]>('delete from node where id = ?'),
    kindOf: prepareValue<[string], EntityKind>('select kind from node where key = ?'),
    putClaim: prepare<[number, string, number, number, number, number, number, string | null]>(
      `insert or replace into claim (id, key, articles, origins_min, origins_max, unnamed, circular, first_seen)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    deleteClaim: prepare<[number]>('delete from claim where id = ?'),
    putAlias: prepare<[string, string]>('insert or replace into claim_alias (alias, key) values (?, ?)'),
    deleteAliases: prepare<[string]>('delete from claim_alias where key = ?'),
    // words
    deleteWords: prepare<[number]>('delete from words where node = ?'),
    wordsOf: prepare<[number], WordsRow & { readonly id: number }>(
      'select id, words, field from words where node = ? order by id',
    ),
    putWords: prepare<[number, string, number]>('insert into words (node, words, field) values (?, ?, ?)'),
    indexName: prepare<[number, string]>('insert into name_search (rowid, words) values (?, ?)'),
    indexText: prepare<[number, string]>('insert into text_search (rowid, words) values (?, ?)'),
    forgetName: prepare<[number, string]>(
      `insert into name_search (name_search, rowid, words) values ('delete', ?, ?)`,
    ),
    forgetText: prepare<[number, string]>(
      `insert into text_search (text_search, rowid, words) values ('delete', ?, ?)`,
    ),
    // edges; no statement returns what it wrote: it would keep a second copy of each page until it is done
    insertEdge: prepare<[string, EdgeKind, number, number, number, string | null]>(
      'insert or ignore into edge (key, kind, source, target, weight, stance) values (?, ?, ?, ?, ?, ?)',
    ),
    weightOf: prepareValue<[string], number>('select weight from edge where key = ?'),
    updateEdge: prepare<[number, string | null, string]>('update edge set weight = ?, stance = ? where key = ?'),
    deleteEdge: prepare<[string]>('delete from edge where key = ?'),
    addDegree: prepare<[number, number, number]>(
      'update node set degree = degree + ?, rank = (degree + ?) * articles where id = ?',
    ),
  }
}
