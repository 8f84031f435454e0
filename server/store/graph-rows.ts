/** Writes changes of the graph: rows of owners replaced, and all that follows from them: weights, names, degrees, search. */

import { attributesOf, type Contribution, type Tally } from '../../core/contributions.ts'
import type { Judgement } from '../../core/corpus-types.ts'
import { withMark } from '../../core/corrections/marks.ts'
import type { CorrectionChange, Mark } from '../../core/corrections/types.ts'
import { edgeKey, evidenceIdentity, placeOf } from '../../core/edges.ts'
import type { EvidenceRow, GraphChange, OwnedRows } from '../../core/graph-rows.ts'
import type { GraphNode, NodeAttributes } from '../../core/graph-types.ts'
import type { EntityKind, Stance } from '../../core/types.ts'
import type { GraphStatements } from './graph-statements.ts'

/** The stance that shows on an edge with several is the one furthest from asserting. */
export const STANCES: readonly Stance[] = ['denied', 'questioned', 'hedged', 'asserted']

type Ends = Omit<EvidenceRow, 'evidence'>

/** What is worked out anew once all rows of a change are written. */
interface Touched {
  readonly edges: Map<string, Ends>
  readonly entities: Map<string, EntityKind>
}

/** Applies a change and returns the keys of the new nodes; whoever calls holds the transaction. */
export function applyGraphChange(run: GraphStatements, change: GraphChange): readonly string[] {
  const touched: Touched = { edges: new Map(), entities: new Map() }
  const { owners } = change
  for (const owner of owners.keys()) takeAway(run, owner, touched)
  for (const [owner, rows] of owners) if (rows) add(run, owner, rows, touched)
  writeJudgements(run, change, touched)
  if (change.corrected) writeCorrected(run, change.corrected, touched)
  const nodes = [
    ...[...owners.values()].flatMap((rows) => rows?.node ?? []),
    ...[...touched.entities].flatMap(([key, kind]) => entityNode(run, key, kind)),
  ]
  const newNodes = nodes.filter((node) => putNode(run, node))
  for (const [key, ends] of touched.edges) settleEdge(run, key, ends)
  const kept = new Set(nodes.map(({ key }) => key))
  let removed = 0
  for (const key of [...owners.keys(), ...touched.entities.keys()]) if (!kept.has(key)) removed += removeNode(run, key)
  run.addToCounter.run('nodes', newNodes.length - removed)
  return newNodes.map(({ key }) => key)
}

function writeJudgements(run: GraphStatements, { judgements, alarms }: GraphChange, touched: Touched): void {
  for (const [node, judged] of judgements) {
    if (judged) run.putJudgements.run(node, JSON.stringify(judged))
    else run.deleteJudgements.run(node)
    touchEntity(run, node, touched)
  }
  run.deleteAlarms.run()
  for (const { about, size, why } of alarms) run.putAlarm.run(about, size, why)
}

function writeCorrected(run: GraphStatements, { marks, outcomes }: CorrectionChange, touched: Touched): void {
  for (const [node, mark] of marks) {
    if (mark) run.putMark.run(node, JSON.stringify(mark))
    else run.deleteMark.run(node)
    touchEntity(run, node, touched)
  }
  for (const [id, { state, why }] of outcomes) run.setOutcome.run(state, why ?? null, id)
}

/** A node that is there and is not worked out anew already. */
function touchEntity(run: GraphStatements, node: string, touched: Touched): void {
  const kind = touched.entities.get(node) ?? run.findNode.get(node)?.kind
  if (kind) touched.entities.set(node, kind as EntityKind)
}

function takeAway(run: GraphStatements, owner: string, touched: Touched): void {
  for (const { edge, ...ends } of run.ownedEdges.all(owner)) touched.edges.set(edge, ends)
  run.deleteEvidence.run(owner)
  for (const json of run.contributionsOf.all(owner)) {
    const { node, kind, tallies } = JSON.parse(json) as Contribution
    touched.entities.set(node, kind)
    for (const { field, text, count } of tallies) {
      run.addTally.run(node, field, text, -count)
      run.deleteEmptyTally.run(node, field, text)
    }
  }
  run.deleteContributions.run(owner)
  run.deleteMentions.run(owner)
}

function add(
  run: GraphStatements,
  owner: string,
  { evidence: rows, contributions }: OwnedRows,
  touched: Touched,
): void {
  for (const { evidence, ...ends } of rows) {
    const key = edgeKey(ends)
    touched.edges.set(key, ends)
    const json = JSON.stringify(evidence)
    const stance = evidence.stance === undefined ? null : STANCES.indexOf(evidence.stance)
    run.putEvidence.run(key, evidence.article, placeOf(evidence), evidenceIdentity(evidence), owner, stance, json)
  }
  for (const { mentions, ...contribution } of contributions) {
    const { node, article, kind, tallies } = contribution
    touched.entities.set(node, kind)
    run.putContribution.run(article, node, JSON.stringify(contribution))
    for (const { field, text, count } of tallies) run.addTally.run(node, field, text, count)
    for (const { start, end, why } of mentions) run.putMention.run(node, article, start, end, why)
  }
}

/** The entity's node as its tallies add up to; none when no article mentions it any more. */
function entityNode(run: GraphStatements, key: string, kind: EntityKind): GraphNode[] {
  const articles = run.countContributions.get(key) ?? 0
  if (articles === 0) return []
  const judged = run.judgementsOf.get(key)
  const judgements = judged === undefined ? {} : { judgements: JSON.parse(judged) as readonly Judgement[] }
  const attributes = { ...attributesOf(key, kind, run.talliesOf.all(key) as Tally[], articles), ...judgements }
  const mark = run.markOf.get(key)
  return [{ key, attributes: withMark(attributes, mark === undefined ? undefined : (JSON.parse(mark) as Mark)) }]
}

/** True when the node is new. */
function putNode(run: GraphStatements, { key, attributes }: GraphNode): boolean {
  const { kind, label, articles = 1 } = attributes
  const json = JSON.stringify(attributes)
  const known = run.findNode.get(key)
  if (known?.attributes === json) return false
  if (known) run.updateNode.run(label, articles, articles, json, key)
  else run.insertNode.run(key, kind, label, articles, json)
  run.deleteWords.run(key)
  for (const [words, field] of wordsOf(attributes)) run.putWords.run(key, words, field)
  if (kind === 'claim') putClaim(run, key, attributes)
  return known === undefined
}

function putClaim(run: GraphStatements, key: string, attributes: NodeAttributes): void {
  const { articles = 0, originRange = [0, 0], unnamedOnly, circular, firstSeen, aliases = [] } = attributes
  run.putClaim.run(key, articles, ...originRange, unnamedOnly ? 1 : 0, circular ? 1 : 0, firstSeen ?? null)
  run.deleteAliases.run(key)
  for (const alias of aliases) run.putAlias.run(alias, key)
}

/** A name (field 0), aliases (1); what a claim or an article is called is a text (2). */
export function wordsOf({ kind, label, aliases = [] }: Omit<NodeAttributes, 'mentions'>): [string, number][] {
  const field = kind === 'claim' || kind === 'article' ? 2 : 0
  // a claim's other keys are nothing to search for
  const names = kind === 'claim' ? [] : aliases
  return [[label, field], ...names.map((alias): [string, number] => [alias, Math.max(1, field)])]
}

/** Number of the nodes that went: an owner without a node has none. */
function removeNode(run: GraphStatements, key: string): number {
  run.deleteWords.run(key)
  run.deleteClaim.run(key)
  run.deleteAliases.run(key)
  return run.deleteNode.run(key).changes
}

/** Writes an edge as its evidence adds up; without any it goes. */
function settleEdge(run: GraphStatements, key: string, { kind, source, target }: Ends): void {
  const { weight, stance } = run.weigh.get(key) as { weight: number; stance: number | null }
  const isKnown = run.hasEdge.get(key) !== undefined
  const shown = kind === 'said' && stance !== null ? (STANCES[stance] as Stance) : null
  if (weight > 0 && isKnown) run.updateEdge.run(weight, shown, key)
  else if (weight > 0) run.insertEdge.run(key, kind, source, target, weight, shown)
  else if (isKnown) run.deleteEdge.run(key)
  const degree = Number(weight > 0) - Number(isKnown)
  if (degree !== 0) for (const end of new Set([source, target])) run.addDegree.run(degree, degree, end)
}
