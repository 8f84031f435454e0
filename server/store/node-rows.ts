/** Writes the rows of nodes: articles and claims as they are given, entities as their tallies add up. */

import { addTallies, attributesOf, type Tally } from '../../core/contributions.ts'
import type { Judgement } from '../../core/corpus-types.ts'
import { withMark } from '../../core/corrections/marks.ts'
import type { Mark } from '../../core/corrections/types.ts'
import type { GraphNode, NodeAttributes } from '../../core/graph-types.ts'
import type { EntityKind, NodeKind } from '../../core/types.ts'
import type { GraphStatements } from './graph-statements.ts'
import type { NodeNumbers } from './node-numbers.ts'
import type { Position } from './store.ts'
import { type Named, putWords, removeWords, type WordsChange } from './words.ts'

/** What is known of a node before it changes. */
export interface KnownNode {
  readonly articles: number
  readonly degree: number
  readonly attributes: string
}

/** What articles that come and go change of an entity; it grows. */
export interface EntityChange {
  readonly kind: EntityKind
  articles: number
  /** By article: how often it mentions the entity now; null where it no longer does. */
  readonly mentions: Map<string, number | null>
  readonly tallies: Tally[]
}

/** What the nodes of one change need. */
export interface NodeChange {
  readonly numbers: NodeNumbers
  /** A place for a new node. */
  placeOf(key: string): Position
  readonly words: WordsChange
}

/** Writes an article or claim with so many edges more, or less; true when it is new. */
export function putNode(
  run: GraphStatements,
  { key, attributes }: GraphNode,
  degree: number,
  change: NodeChange,
): boolean {
  const json = JSON.stringify(attributes)
  const known = readKnown(run, key, change)
  if (known?.attributes === json && degree === 0) return false
  const { articles = 1 } = attributes
  const row = { articles, degree: degree + (known?.degree ?? 0), attributes: json }
  const id = putRow(run, key, attributes, row, known, change)
  if (attributes.kind === 'claim' && known?.attributes !== json) putClaim(run, id, key, attributes, known !== undefined)
  return known === undefined
}

/** Writes an entity with what changed of it, and tells how many nodes there are more; it goes when no article mentions it any more. */
export function putEntity(
  run: GraphStatements,
  key: string,
  entity: EntityChange,
  degree: number,
  change: NodeChange,
): 1 | 0 | -1 {
  const known = readKnown(run, key, change)
  const articles = entity.articles + (known?.articles ?? 0)
  for (const [article, mentions] of entity.mentions)
    if (known && mentions === null) run.deleteContribution.run(change.numbers.numberOf(key), article)
  if (articles === 0) return removeNode(run, key, degree, change) ? -1 : 0
  const before = known ? (JSON.parse(known.attributes) as readonly Tally[]) : []
  const tallies = addTallies(before, entity.tallies)
  const mark = run.markOf.get(key)
  const attributes = withMark(
    attributesOf(key, entity.kind, tallies, articles),
    mark === undefined ? undefined : (JSON.parse(mark) as Mark),
  )
  const row = { articles, degree: degree + (known?.degree ?? 0), attributes: JSON.stringify(tallies) }
  const id = putRow(run, key, attributes, row, known, change)
  for (const [article, mentions] of entity.mentions)
    if (mentions !== null) run.putContribution.run(id, article, mentions)
  return known ? 0 : 1
}

/** The JSON that stands for a node: its attributes, or its tallies, why it is one node, and what corrections show. */
export interface NodeJson {
  readonly attributes: string
  readonly judgements?: string | null
  readonly mark?: string | null
}

/** The attributes that they add up to, without the mentions. */
export function readAttributes(
  { key, kind, articles }: { readonly key: string; readonly kind: NodeKind; readonly articles: number },
  json: NodeJson,
): NodeAttributes {
  if (kind === 'claim' || kind === 'article') return JSON.parse(json.attributes) as NodeAttributes
  const attributes = attributesOf(key, kind, JSON.parse(json.attributes) as readonly Tally[], articles)
  const judgements = json.judgements ? { judgements: JSON.parse(json.judgements) as readonly Judgement[] } : {}
  const mark = json.mark ? (JSON.parse(json.mark) as Mark) : undefined
  return withMark({ ...attributes, ...judgements }, mark)
}

/** True when there was one: an owner without a node has none. Throws when edges are left, `degree` more or less than before. */
export function removeNode(run: GraphStatements, key: string, degree: number, change: NodeChange): boolean {
  const known = readKnown(run, key, change)
  if (degree + (known?.degree ?? 0) !== 0) throw new Error(`An edge of ${key} ends nowhere.`)
  if (known === undefined) return false
  const id = change.numbers.numberOf(key)
  run.deleteNode.run(id)
  removeWords(run, id, change.words)
  run.deleteClaim.run(id)
  run.deleteAliases.run(key)
  return true
}

/** Counts edges of a node that else stays as it is. */
export function shiftDegree(run: GraphStatements, id: number, degree: number): void {
  if (degree === 0) return
  if (run.addDegree.run(degree, degree, id).changes === 0) throw new Error(`An edge of node ${id} ends nowhere.`)
}

/** What is known of a node; undefined for one that comes. */
function readKnown(run: GraphStatements, key: string, { numbers }: NodeChange): KnownNode | undefined {
  const found = numbers.find(key)
  return found && run.readNode.get(found.id)
}

/** Writes the row of a node and its words, and returns its id. */
function putRow(
  run: GraphStatements,
  key: string,
  named: Named,
  { articles, degree, attributes }: KnownNode,
  known: KnownNode | undefined,
  { numbers, placeOf, words }: NodeChange,
): number {
  const { kind, label } = named
  const rank = degree * articles
  const id = numbers.numberOf(key)
  if (known) run.updateNode.run(label, articles, degree, rank, attributes, id)
  else {
    const { x, y } = placeOf(key)
    run.insertNode.run(id, key, kind, label, articles, degree, rank, x, y, attributes)
  }
  putWords(run, id, named, known !== undefined, words)
  return id
}

function putClaim(run: GraphStatements, id: number, key: string, attributes: NodeAttributes, isKnown: boolean): void {
  const { articles = 0, originRange = [0, 0], unnamedOnly, circular, firstSeen, aliases = [] } = attributes
  run.putClaim.run(id, key, articles, ...originRange, unnamedOnly ? 1 : 0, circular ? 1 : 0, firstSeen ?? null)
  if (isKnown) run.deleteAliases.run(key)
  for (const alias of aliases) run.putAlias.run(alias, key)
}
