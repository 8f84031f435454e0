/** Makes corrections of what a graph shows, as a person at the explorer would. */

import { articlesNamed } from '../../core/corrections/addresses.ts'
import { anchorAttribution, anchorMention, anchorStatement, presentationsIn } from '../../core/corrections/anchors.ts'
import { anchorEvidence } from '../../core/corrections/edges.ts'
import { type NewEntry, withId } from '../../core/corrections/log.ts'
import type { ClaimAnchor, EdgeAnchor, EntityAnchor, LogEntry, StatementAnchor } from '../../core/corrections/types.ts'
import type { GraphEdge, GraphExport, GraphNode } from '../../core/graph-types.ts'
import type { Attribution, EntityKind, Extraction } from '../../core/types.ts'

const isEntity = ({ attributes: { kind } }: GraphNode) => kind !== 'claim' && kind !== 'article'

/** Who says what is so, and when. */
export interface Hand {
  readonly graph: GraphExport
  readonly extractions: readonly Extraction[]
  /** The same with whom people say that their words name, where they have said so. */
  readonly named?: readonly Extraction[]
  /** Entries are made in this order. */
  readonly tick: number
}

type Body = NewEntry extends infer Entry
  ? Entry extends unknown
    ? Omit<Entry, 'at' | 'author' | 'about'>
    : never
  : never

/** An entry of the log. */
export const entryOf = (body: Body, tick: number, about: readonly string[] = []): LogEntry =>
  withId({ at: new Date(Date.UTC(2024, 4, 1, 12, 0, tick)).toISOString(), author: 'Ann', about, ...body } as NewEntry)

/** Hashes of the texts that an entry leans on. */
function textsOf(body: Body, extractions: readonly Extraction[]): Readonly<Record<string, string>> {
  const named = new Set(articlesNamed(body))
  const articles = extractions.map(({ article }) => article).filter(({ key }) => named.has(key))
  return Object.fromEntries(articles.map(({ key, textHash }) => [key, textHash]))
}

export const entitiesOf = ({ nodes }: GraphExport): GraphNode[] => nodes.filter(isEntity)
export const claimsOf = ({ nodes }: GraphExport): GraphNode[] =>
  nodes.filter(({ attributes }) => attributes.kind === 'claim')

/** All presentations of an entity's node. */
export function anchorEntity({ key, attributes }: GraphNode, extractions: readonly Extraction[]): EntityAnchor {
  return {
    type: 'entity',
    presentations: extractions.flatMap((extraction) => {
      const mentions = (attributes.mentions ?? []).filter(({ article }) => article === extraction.article.key)
      return presentationsIn(extraction, key, mentions)
    }),
  }
}

/** All statements of a claim's node. */
export function anchorClaim({ key }: GraphNode, { graph, extractions }: Hand): ClaimAnchor {
  const evidence = graph.edges
    .filter(({ target, attributes: { kind } }) => target === key && (kind === 'said' || kind === 'reported'))
    .flatMap(({ attributes }) => attributes.evidence)
  const statements = evidence.flatMap((one): StatementAnchor[] => {
    const article = extractions.find((extraction) => extraction.article.key === one.article)?.article
    const anchor = article && anchorStatement(one, article.text)
    return anchor ? [anchor] : []
  })
  return { type: 'claim', statements: [...new Map(statements.map((one) => [one.id, one])).values()] }
}

function anchorEnd(key: string, hand: Hand): EdgeAnchor['source'] {
  const node = hand.graph.nodes.find((one) => one.key === key) as GraphNode
  if (node.attributes.kind === 'article') return { type: 'article', article: key }
  return node.attributes.kind === 'claim' ? anchorClaim(node, hand) : anchorEntity(node, hand.named ?? hand.extractions)
}

/** An edge, or one piece of its evidence. */
export function anchorEdge({ source, target, attributes }: GraphEdge, hand: Hand, piece: number | null): EdgeAnchor {
  const evidence = piece === null ? undefined : attributes.evidence[piece % attributes.evidence.length]
  return {
    type: 'edge',
    kind: attributes.kind,
    source: anchorEnd(source, hand),
    target: anchorEnd(target, hand),
    ...(evidence ? { evidence: anchorEvidence(evidence) } : {}),
  }
}

/** What a random person does next: numbers choose among what there is. */
export interface Whim {
  readonly deed: number
  readonly one: number
  readonly two: number
}

const KINDS: readonly EntityKind[] = ['person', 'outlet', 'agency']
const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % items.length]

/** The correction of a whim; undefined where there is nothing to correct so. */
export function correctOnWhim({ deed, one, two }: Whim, hand: Hand): LogEntry | undefined {
  const { graph, extractions, named = extractions, tick } = hand
  const entity = pick(entitiesOf(graph), one)
  const claim = pick(claimsOf(graph), one)
  const edge = pick(graph.edges, one)
  const told = extractions.flatMap((extraction) =>
    extraction.attributions.map((attribution): readonly [Extraction, Attribution] => [extraction, attribution]),
  )
  const attribution = pick(told, one)
  const mention = pick(
    extractions.flatMap((extraction) =>
      extraction.entities.flatMap((one) => one.mentions.map((words) => anchorMention(extraction, one, words))),
    ),
    one,
  )
  const verdict = two % 3 === 0 ? 'confirm' : 'reject'
  const deeds: readonly (() => Body | undefined)[] = [
    () => {
      const other = pick(
        entitiesOf(graph).filter((node) => node !== entity && node.attributes.kind === entity?.attributes.kind),
        two,
      )
      if (!entity || !other) return undefined
      return { action: 'merge', object: anchorEntity(entity, named), other: anchorEntity(other, named) }
    },
    () => {
      const all = entity ? anchorEntity(entity, named).presentations : []
      const article = pick(all, two)?.article
      const rest = all.filter((presentation) => presentation.article !== article)
      if (rest.length === 0) return undefined
      const apart = all.filter((presentation) => presentation.article === article)
      return {
        action: 'split',
        object: { type: 'entity', presentations: rest },
        apart: { type: 'entity', presentations: apart },
      }
    },
    () => entity && { action: 'relabel', object: anchorEntity(entity, named), label: `Name ${tick}` },
    () =>
      entity && {
        action: 'relabel',
        object: anchorEntity(entity, named),
        kind: pick(
          KINDS.filter((kind) => kind !== entity.attributes.kind),
          two,
        ) as EntityKind,
      },
    () => entity && { action: verdict, object: anchorEntity(entity, named) },
    () => {
      const other = pick(
        claimsOf(graph).filter((node) => node !== claim),
        two,
      )
      return claim && other && { action: 'merge', object: anchorClaim(claim, hand), other: anchorClaim(other, hand) }
    },
    () => {
      const all = claim ? anchorClaim(claim, hand).statements : []
      const apart = pick(all, two)
      const rest = all.filter((statement) => statement !== apart)
      if (!apart || rest.length === 0) return undefined
      return {
        action: 'split',
        object: { type: 'claim', statements: rest },
        apart: { type: 'claim', statements: [apart] },
      }
    },
    () => claim && { action: 'relabel', object: anchorClaim(claim, hand), label: `Claim ${tick}` },
    () => claim && { action: verdict, object: anchorClaim(claim, hand) },
    () => attribution && { action: verdict, object: anchorAttribution(...attribution) },
    () => {
      if (!attribution) return undefined
      const object = anchorAttribution(...attribution)
      const speaker = pick([...entitiesOf(graph), undefined], two)
      if (two % 4 === 0) return { action: 'relabel', object, stance: 'denied' }
      const { kind, label } = speaker?.attributes ?? {}
      return { action: 'relabel', object, speaker: kind && label ? { kind: kind as EntityKind, name: label } : null }
    },
    () => mention && { action: verdict, object: mention },
    () => {
      const { kind, label } = pick(entitiesOf(graph), two)?.attributes ?? {}
      const names = kind && label ? { kind: kind as EntityKind, name: label } : undefined
      return mention && names && { action: 'relabel', object: mention, names }
    },
    () => edge && { action: verdict, object: anchorEdge(edge, hand, null) },
    () => edge && { action: verdict, object: anchorEdge(edge, hand, two) },
  ]
  const body = pick(deeds, deed)?.()
  return body && entryOf({ ...body, texts: textsOf(body, extractions) }, tick)
}
