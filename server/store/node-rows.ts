/** Writes the rows of nodes: articles and claims as they are given, entities as their tallies add up. */

import { addTallies, attributesOf, type Tally } from '../../core/contributions.ts'
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
  putWords(run, key, attributes, known && (JSON.parse(known.attributes) as NodeAttributes))
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
  const attributes = attributesOf(key, change.kind, tallies, articles)
  const row = { articles, degree: degree + (known?.degree ?? 0), attributes: JSON.stringify(tallies) }
  putRow(run, key, attributes, row, known !== undefined)
  putWords(run, key, attributes, known && attributesOf(key, change.kind, before, articles))
  return known ? 'known' : 'new'
}

/** The attributes that a row holds, without mentions and judgements. */
export function readAttributes(key: string, kind: NodeKind, articles: number, json: string): NodeAttributes {
  if (kind === 'claim' || kind === 'article') return JSON.parse(json) as NodeAttributes
  return attributesOf(key, kind, JSON.parse(json) as readonly Tally[], articles)
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

/** The words by which a node is found; those of a node that is called as before stay. */
function putWords(run: GraphStatements, key: string, now: Named, before: Named | undefined): void {
  const words = wordsOf(now)
  if (before) {
    if (JSON.stringify(wordsOf(before)) === JSON.stringify(words)) return
    run.deleteWords.run(key)
  }
  for (const [text, field] of words) run.putWords.run(key, text, field)
}

/** A name (field 0), aliases (1); what a claim or an article is called is a text (2). */
function wordsOf({ kind, label, aliases = [] }: Named): [string, number][] {
  const field = kind === 'claim' || kind === 'article' ? 2 : 0
  // a claim's other keys are nothing to search for
  const names = kind === 'claim' ? [] : aliases
  return [[label, field], ...names.map((alias): [string, number] => [alias, Math.max(1, field)])]
}

function putClaim(run: GraphStatements, key: string, attributes: NodeAttributes): void {
  const { articles = 0, originRange = [0, 0], unnamedOnly, circular, firstSeen, aliases = [] } = attributes
  run.putClaim.run(key, articles, ...originRange, unnamedOnly ? 1 : 0, circular ? 1 : 0, firstSeen ?? null)
  run.deleteAliases.run(key)
  for (const alias of aliases) run.putAlias.run(alias, key)
}
