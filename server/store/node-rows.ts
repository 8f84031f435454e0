/** Writes the rows of nodes: articles and claims as they are given, entities as their tallies add up. */

import { addTallies, attributesOf, type Tally } from '../../core/contributions.ts'
import type { Judgement } from '../../core/corpus-types.ts'
import { withMark } from '../../core/corrections/marks.ts'
import type { Mark } from '../../core/corrections/types.ts'
import type { GraphNode, NodeAttributes } from '../../core/graph-types.ts'
import type { EntityKind, NodeKind } from '../../core/types.ts'
import type { GraphStatements } from './graph-statements.ts'

/** What is known of a node before it changes. */
export interface KnownNode {
  readonly articles: number
  readonly degree: number
  readonly attributes: string
}

/** What articles that come and go change of an entity. */
export interface EntityChange {
  readonly kind: EntityKind
  readonly articles: number
  readonly tallies: readonly Tally[]
}

/** Words by which a node is found. */
export interface WordsRow {
  readonly words: string
  /** A name (0), an alias (1), a text (2). */
  readonly field: number
}

type Named = Pick<NodeAttributes, 'kind' | 'label' | 'aliases'>

/** Writes an article or claim with so many edges more, or less; true when it is new. */
export function putNode(run: GraphStatements, { key, attributes }: GraphNode, degree: number): boolean {
  const json = JSON.stringify(attributes)
  const known = run.findNode.get(key)
  if (known?.attributes === json && degree === 0) return false
  const { articles = 1 } = attributes
  putRow(
    run,
    key,
    attributes,
    { articles, degree: degree + (known?.degree ?? 0), attributes: json },
    known !== undefined,
  )
  putWords(run, key, attributes, known !== undefined)
  if (attributes.kind === 'claim' && known?.attributes !== json) putClaim(run, key, attributes)
  return known === undefined
}

/** Writes an entity with what changed of it; it goes when no article mentions it any more. */
export function putEntity(
  run: GraphStatements,
  key: string,
  change: EntityChange,
  degree: number,
): 'new' | 'known' | 'gone' {
  const known = run.findNode.get(key)
  const articles = change.articles + (known?.articles ?? 0)
  if (articles === 0) return removeNode(run, key, degree) ? 'gone' : 'known'
  const before = known ? (JSON.parse(known.attributes) as readonly Tally[]) : []
  const tallies = addTallies(before, change.tallies)
  const mark = run.markOf.get(key)
  const attributes = withMark(
    attributesOf(key, change.kind, tallies, articles),
    mark === undefined ? undefined : (JSON.parse(mark) as Mark),
  )
  const row = { articles, degree: degree + (known?.degree ?? 0), attributes: JSON.stringify(tallies) }
  putRow(run, key, attributes, row, known !== undefined)
  putWords(run, key, attributes, known !== undefined)
  return known ? 'known' : 'new'
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
export function removeNode(run: GraphStatements, key: string, degree: number): boolean {
  const known = run.deleteNode.get(key)
  if (degree + (known ?? 0) !== 0) throw new Error(`An edge of ${key} ends nowhere.`)
  if (known === undefined) return false
  run.deleteWords.run(key)
  run.deleteClaim.run(key)
  run.deleteAliases.run(key)
  return true
}

/** Counts edges of a node that else stays as it is. */
export function shiftDegree(run: GraphStatements, key: string, degree: number): void {
  if (degree === 0) return
  if (run.addDegree.run(degree, degree, key).changes === 0) throw new Error(`An edge of ${key} ends nowhere.`)
}

function putRow(run: GraphStatements, key: string, { kind, label }: Named, row: KnownNode, isKnown: boolean): void {
  const { articles, degree, attributes } = row
  const rank = degree * articles
  if (isKnown) run.updateNode.run(label, articles, degree, rank, attributes, key)
  else run.insertNode.run(key, kind, label, articles, degree, rank, attributes)
}

/** Those of a node that is called as before stay. */
function putWords(run: GraphStatements, key: string, now: Named, isKnown: boolean): void {
  const rows = wordsOf(now)
  if (isKnown) {
    if (JSON.stringify(run.wordsOf.all(key)) === JSON.stringify(rows)) return
    run.deleteWords.run(key)
  }
  for (const { words, field } of rows) run.putWords.run(key, words, field)
}

/** The words by which a node is found. */
export function wordsOf({ kind, label, aliases = [] }: Named): WordsRow[] {
  if (kind === 'claim' || kind === 'article') return [{ words: label, field: 2 }]
  return [{ words: label, field: 0 }, ...aliases.map((words): WordsRow => ({ words, field: 1 }))]
}

function putClaim(run: GraphStatements, key: string, attributes: NodeAttributes): void {
  const { articles = 0, originRange = [0, 0], unnamedOnly, circular, firstSeen, aliases = [] } = attributes
  run.putClaim.run(key, articles, ...originRange, unnamedOnly ? 1 : 0, circular ? 1 : 0, firstSeen ?? null)
  run.deleteAliases.run(key)
  for (const alias of aliases) run.putAlias.run(alias, key)
}
