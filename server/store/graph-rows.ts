/** Writes changes of the graph: the rows of owners, and what follows from them: edges with their weights, nodes with their degrees. */

import type { Contribution } from '../../core/contributions.ts'
import type { CorrectionChange } from '../../core/corrections/types.ts'
import { edgeKey } from '../../core/edges.ts'
import type { GraphChange } from '../../core/graph-rows.ts'
import type { GraphStatements } from './graph-statements.ts'
import { type EntityChange, putEntity, putNode, removeNode, shiftDegree } from './node-rows.ts'
import {
  contributionsIn,
  type EdgeShare,
  NO_ROWS,
  type PackedRows,
  type Packing,
  packRows,
  readPacked,
} from './owned-rows.ts'

/** What the rows of owners change in all. */
interface Touched {
  readonly entities: Map<string, EntityChange>
  /** By node: how many edges more, or less, it has. */
  readonly degrees: Map<string, number>
}

/** Applies a change and returns the keys of the new nodes; whoever calls holds the transaction. */
export function applyGraphChange(run: GraphStatements, change: GraphChange): readonly string[] {
  const touched: Touched = { entities: new Map(), degrees: new Map() }
  const { owners } = change
  for (const [owner, rows] of owners) writeOwner(run, owner, rows && packRows(rows), touched)
  writeJudgements(run, change)
  if (change.corrected) writeCorrected(run, change.corrected, touched)
  const newKeys: string[] = []
  let removed = 0
  const degreeOf = (key: string) => touched.degrees.get(key) ?? 0
  for (const [owner, rows] of owners) {
    if (!rows?.node) removed += Number(removeNode(run, owner, degreeOf(owner)))
    else if (putNode(run, rows.node, degreeOf(owner))) newKeys.push(owner)
    touched.degrees.delete(owner)
  }
  for (const [key, entity] of touched.entities) {
    const outcome = putEntity(run, key, entity, degreeOf(key))
    if (outcome === 'new') newKeys.push(key)
    if (outcome === 'gone') removed++
    touched.degrees.delete(key)
  }
  for (const [key, degree] of touched.degrees) shiftDegree(run, key, degree)
  run.addToCounter.run('nodes', newKeys.length - removed)
  return newKeys
}

function writeOwner(run: GraphStatements, owner: string, after: Packing | null, touched: Touched): void {
  const before = run.findOwner.get(owner)
  if (before && after && before.evidence === after.evidence && before.contributions === after.contributions) return
  const id =
    before?.id ?? (after && Number(run.insertOwner.run(owner, after.evidence, after.contributions).lastInsertRowid))
  if (id === null) return
  if (before && after) run.updateOwner.run(after.evidence, after.contributions, id)
  writeEdges(run, id, (before ? readPacked(before) : NO_ROWS).shares, (after ?? NO_ROWS).shares, touched)
  writeContributions(run, before ?? NO_ROWS, after ?? NO_ROWS, touched)
  if (!after) run.deleteOwner.run(id)
}

function writeEdges(
  run: GraphStatements,
  owner: number,
  before: ReadonlyMap<string, EdgeShare>,
  after: ReadonlyMap<string, EdgeShare>,
  touched: Touched,
): void {
  for (const [name, { ends, weight }] of before) {
    if (after.has(name)) continue
    const id = shiftEdge(run, { ends, weight: -weight, stance: null }, touched)
    run.deleteEvidence.run(id, owner)
  }
  for (const [name, { ends, weight, stance }] of after) {
    const known = before.get(name)
    if (known?.weight === weight && known.stance === stance) continue
    const id = shiftEdge(run, { ends, weight: weight - (known?.weight ?? 0), stance }, touched)
    if (!known) run.putEvidence.run(id, owner)
  }
}

/** Makes an edge so much heavier, or lighter, and returns its id; one that weighs nothing goes. */
function shiftEdge(run: GraphStatements, { ends, weight, stance }: EdgeShare, touched: Touched): number {
  const { kind, source, target } = ends
  const edge = run.shiftEdge.get(edgeKey(ends), kind, source, target, weight, stance) as { id: number; weight: number }
  if (edge.weight === 0) run.deleteEdge.run(edge.id)
  const degree = Number(weight > 0 && edge.weight === weight) - Number(edge.weight === 0)
  if (degree !== 0)
    for (const end of new Set([source, target])) touched.degrees.set(end, (touched.degrees.get(end) ?? 0) + degree)
  return edge.id
}

function writeContributions(run: GraphStatements, before: PackedRows, after: PackedRows, touched: Touched): void {
  if (before.contributions === after.contributions) return
  const [old, fresh] = [before, after].map(
    (rows) => new Map(contributionsIn(rows).map((contribution) => [JSON.stringify(contribution), contribution])),
  ) as [Map<string, Contribution>, Map<string, Contribution>]
  for (const [json, contribution] of old) {
    if (fresh.delete(json)) continue
    run.deleteContribution.run(contribution.node, contribution.article)
    shiftEntity(contribution, -1, touched)
  }
  for (const contribution of fresh.values()) {
    run.putContribution.run(contribution.node, contribution.article, contribution.mentions.length)
    shiftEntity(contribution, 1, touched)
  }
}

function shiftEntity({ node, kind, tallies }: Contribution, by: 1 | -1, { entities }: Touched): void {
  const entity = entities.get(node) ?? { kind, articles: 0, tallies: [] }
  entities.set(node, {
    kind,
    articles: entity.articles + by,
    tallies: [...entity.tallies, ...tallies.map((tally) => ({ ...tally, count: by * tally.count }))],
  })
}

function writeJudgements(run: GraphStatements, { judgements, alarms }: GraphChange): void {
  for (const [node, judged] of judgements) {
    if (judged) run.putJudgements.run(node, JSON.stringify(judged))
    else run.deleteJudgements.run(node)
  }
  if (JSON.stringify(run.alarms.all()) === JSON.stringify(alarms)) return
  run.deleteAlarms.run()
  for (const { about, size, why } of alarms) run.putAlarm.run(about, size, why)
}

function writeCorrected(run: GraphStatements, { marks, outcomes }: CorrectionChange, { entities }: Touched): void {
  for (const [node, mark] of marks) {
    if (mark) run.putMark.run(node, JSON.stringify(mark))
    else run.deleteMark.run(node)
    const known = entities.has(node) ? undefined : run.kindOf.get(node)
    if (known) entities.set(node, { kind: known, articles: 0, tallies: [] })
  }
  for (const [id, { state, why }] of outcomes) run.setOutcome.run(state, why ?? null, id)
}
