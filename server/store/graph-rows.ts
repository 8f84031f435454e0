/** Writes changes of the graph: the rows of owners, and what follows from them: edges with their weights, nodes with their degrees. */

import { hash } from 'node:crypto'
import type { Contribution } from '../../core/contributions.ts'
import type { CorrectionChange } from '../../core/corrections/types.ts'
import { edgeKey } from '../../core/edges.ts'
import type { GraphChange, OwnedRows } from '../../core/graph-rows.ts'
import type { EntityKind } from '../../core/types.ts'
import type { GraphStatements } from './graph-statements.ts'
import { createNodeNumbers, type NodeNumbers } from './node-numbers.ts'
import { type EntityChange, type NodeChange, putEntity, putNode, removeNode, shiftDegree } from './node-rows.ts'
import { contributionsIn, type EdgeShare, NO_ROWS, ownerOf, packRows, readPacked } from './owned-rows.ts'
import { createPlacing } from './positions.ts'
import { writeIndexes } from './words.ts'

/** What the rows of owners change in all. */
interface Touched {
  readonly nodes: NodeNumbers
  readonly entities: Map<string, EntityChange>
  /** By node: how many edges more, or less, it has. */
  readonly degrees: Map<string, number>
  /** By node that comes: the other ends of its edges. */
  readonly neighbours: Map<string, Set<string>>
}

/** Applies a change; whoever calls holds the transaction. */
export function applyGraphChange(run: GraphStatements, change: GraphChange): void {
  const { owners } = change
  const touched: Touched = {
    nodes: numberNodes(run, owners),
    entities: new Map(),
    degrees: new Map(),
    neighbours: new Map(),
  }
  for (const [owner, rows] of owners) writeOwner(run, owner, rows, touched)
  writeJudgements(run, change)
  if (change.corrected) writeCorrected(run, change.corrected, touched)
  writeNodes(run, owners, touched)
}

/** Numbers the nodes that come, in the order in which they are written: owners, then entities. */
function numberNodes(run: GraphStatements, owners: GraphChange['owners']): NodeNumbers {
  const nodes = createNodeNumbers(run)
  for (const rows of owners.values()) if (rows?.node) nodes.expect(rows.node.key)
  for (const rows of owners.values()) for (const { node } of rows?.contributions ?? []) nodes.expect(node)
  return nodes
}

function writeNodes(run: GraphStatements, owners: GraphChange['owners'], touched: Touched): void {
  const { entities, degrees, neighbours } = touched
  const place = createPlacing(touched.nodes)
  const nodes: NodeChange = {
    numbers: touched.nodes,
    placeOf: (key) => place(key, neighbours.get(key) ?? []),
    words: { gone: new Map(), come: new Map() },
  }
  let count = 0
  const degreeOf = (key: string) => degrees.get(key) ?? 0
  for (const [owner, rows] of owners) {
    if (!rows) count -= Number(removeNode(run, owner, degreeOf(owner), nodes))
    else if (rows.node) count += Number(putNode(run, rows.node, degreeOf(owner), nodes))
    degrees.delete(owner)
  }
  for (const [key, entity] of entities) {
    count += putEntity(run, key, entity, degreeOf(key), nodes)
    degrees.delete(key)
  }
  for (const [key, degree] of degrees) shiftDegree(run, touched.nodes.numberOf(key), degree)
  writeIndexes(run, nodes.words)
  run.addToCounter.run('nodes', count)
}

function writeOwner(run: GraphStatements, owner: string, rows: OwnedRows | null, touched: Touched): void {
  // what comes now has no rows yet
  const before = touched.nodes.isNew(owner) ? undefined : run.findOwner.get(owner)
  const after = rows && packRows(rows)
  if (before && after && before.evidence === after.evidence && before.contributions === after.contributions) return
  const id =
    before?.id ?? (after && Number(run.insertOwner.run(owner, after.evidence, after.contributions).lastInsertRowid))
  if (id === null) return
  if (before && after) run.updateOwner.run(after.evidence, after.contributions, id)
  writeEdges(
    run,
    { id, key: owner },
    (before ? readPacked(before) : NO_ROWS).shares,
    (after ?? NO_ROWS).shares,
    touched,
  )
  if (before?.contributions !== after?.contributions)
    countContributions(
      owner,
      before ? contributionsIn(owner, before.contributions) : [],
      rows?.contributions ?? [],
      touched.entities,
    )
  if (!after) run.deleteOwner.run(id)
}

function writeEdges(
  run: GraphStatements,
  owner: { readonly id: number; readonly key: string },
  before: ReadonlyMap<string, EdgeShare>,
  after: ReadonlyMap<string, EdgeShare>,
  touched: Touched,
): void {
  for (const [name, { ends, weight }] of before) {
    if (after.has(name)) continue
    const edge = shiftEdge(run, { ends, weight: -weight, stance: null }, touched)
    if (ownerOf(ends) !== owner.key) run.deleteEvidence.run(edge, owner.id)
  }
  for (const [name, share] of after) {
    const { ends, weight, stance } = share
    const known = before.get(name)
    if (!known) {
      const edge = addEdge(run, share, touched)
      if (ownerOf(ends) !== owner.key) run.putEvidence.run(edge, owner.id)
    } else if (known.weight !== weight || known.stance !== stance)
      shiftEdge(run, { ends, weight: weight - known.weight, stance }, touched)
  }
}

const sha256 = (text: string): string => hash('sha256', text)

/** Makes an edge, most often one that is new, or makes it heavier; returns its key. */
function addEdge(run: GraphStatements, share: EdgeShare, touched: Touched): string {
  const { ends, weight, stance } = share
  const { kind, source, target } = ends
  const key = edgeKey(ends, sha256)
  const { nodes, neighbours } = touched
  const isNew =
    run.insertEdge.run(key, kind, nodes.numberOf(source), nodes.numberOf(target), weight, stance).changes === 1
  if (!isNew) return shiftEdge(run, share, touched)
  countEdge(ends, 1, touched)
  for (const [one, other] of [
    [source, target],
    [target, source],
  ] as const) {
    if (!nodes.isNew(one)) continue
    const known = neighbours.get(one)
    if (known) known.add(other)
    else neighbours.set(one, new Set([other]))
  }
  return key
}

/** Makes an edge so much heavier, or lighter, and returns its key; one that weighs nothing goes. */
function shiftEdge(run: GraphStatements, { ends, weight, stance }: EdgeShare, touched: Touched): string {
  const key = edgeKey(ends, sha256)
  const before = run.weightOf.get(key)
  if (before === undefined) throw new Error(`There is no edge ${key}.`)
  if (before + weight > 0) run.updateEdge.run(before + weight, stance, key)
  else {
    run.deleteEdge.run(key)
    countEdge(ends, -1, touched)
  }
  return key
}

/** Counts an edge at its ends. */
function countEdge({ source, target }: EdgeShare['ends'], by: 1 | -1, { degrees }: Touched): void {
  degrees.set(source, (degrees.get(source) ?? 0) + by)
  if (target !== source) degrees.set(target, (degrees.get(target) ?? 0) + by)
}

/** Counts what an article says of entities in place of what it said before. */
function countContributions(
  article: string,
  before: readonly Contribution[],
  after: readonly Contribution[],
  entities: Touched['entities'],
): void {
  const old = new Map(before.map((contribution) => [JSON.stringify(contribution), contribution]))
  const fresh = after.filter((contribution) => old.size === 0 || !old.delete(JSON.stringify(contribution)))
  for (const { node, kind, tallies } of old.values()) {
    const entity = getEntity(node, kind, entities)
    entity.articles--
    entity.mentions.set(article, null)
    for (const tally of tallies) entity.tallies.push({ ...tally, count: -tally.count })
  }
  for (const { node, kind, tallies, mentions } of fresh) {
    const entity = getEntity(node, kind, entities)
    entity.articles++
    entity.mentions.set(article, mentions.length)
    entity.tallies.push(...tallies)
  }
}

function getEntity(node: string, kind: EntityKind, entities: Touched['entities']): EntityChange {
  const entity = entities.get(node) ?? { kind, articles: 0, mentions: new Map(), tallies: [] }
  entities.set(node, entity)
  return entity
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
    const kind = run.kindOf.get(node)
    if (kind) getEntity(node, kind, entities)
  }
  for (const [id, { state, why }] of outcomes) run.setOutcome.run(state, why ?? null, id)
}
