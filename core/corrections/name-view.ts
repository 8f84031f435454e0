/** Which node each entity of an article has as people corrected it, on top of what the rules found. */

import type { NameIndex } from '../resolve/name-index.ts'
import { type EntityEffect, keyApart, keyWithKind, kindOfKey } from './entities.ts'
import { foldCorrections, type Group, type Partition, type Placed } from './partition.ts'
import type { EntityAnchor, EntityCorrection, Mark, Outcome, Presentation } from './types.ts'

export interface NameView {
  /** All corrections of entities, in log order. */
  correct(corrections: readonly EntityCorrection[]): void
  /** Replays them where one of these articles, which came, went or has other nodes, is named by a correction; true when something came out otherwise than before. */
  replay(touched: Iterable<string>): boolean
  /** To be told when an article goes or is another one. */
  forget(article: string): void
  /** The key of the node of an entity of an article. */
  nodeOf(article: string, entity: string): string
  /** Null where corrections leave the entity to its article as it is. */
  effectOf(article: string, entity: string): EntityEffect | null
  /** Keys of the nodes that an anchor means, without those that were rejected. */
  nodesOf(anchor: EntityAnchor): readonly string[]
  /** Marks of nodes that changed since the last call. */
  takeMarks(): ReadonlyMap<string, Mark | null>
  /** By the id of the correction. */
  outcomes(): ReadonlyMap<string, Outcome>
}

const articleOf = ({ article }: Presentation) => article

/** What it is about, and the other that it names. */
const anchorsOf = (correction: EntityCorrection): EntityAnchor[] => {
  const { action, object } = correction
  if (action === 'merge') return [object, correction.other]
  return action === 'split' ? [object, correction.apart] : [object]
}

const toPlace = (article: string, entity: string) => JSON.stringify([article, entity])

/** Starts without corrections; `findEntity` gives the key that an entity has in its article. */
export function createNameView(
  names: NameIndex,
  findEntity: (presentation: Presentation) => string | undefined,
): NameView {
  let corrections: readonly EntityCorrection[] = []
  let isFresh = false
  /** Keys of the articles by whose words corrections name things. */
  let articlesNamed: ReadonlySet<string> = new Set()
  let partition: Partition | null = null
  let shape = ''
  let marks = new Map<string, Mark>()

  /** What was found, so that articles need not be read again for each replay. */
  const foundByArticle = new Map<string, Map<string, string | undefined>>()
  function find(presentation: Presentation): string | undefined {
    const { article, ...words } = presentation
    const found = foundByArticle.get(article) ?? new Map<string, string | undefined>()
    foundByArticle.set(article, found)
    const name = JSON.stringify(words)
    if (!found.has(name)) found.set(name, findEntity(presentation))
    return found.get(name)
  }

  const placesOf = ({ presentations }: EntityAnchor) =>
    presentations.flatMap((presentation) => {
      const entity = find(presentation)
      return entity === undefined ? [] : [toPlace(presentation.article, entity)]
    })

  function toPlaced(correction: EntityCorrection): Placed {
    const { id, action } = correction
    const [places = [], others = []] = anchorsOf(correction).map(placesOf)
    const { label, kind } = action === 'relabel' ? correction : {}
    return { id, action, places, others, label, kind }
  }

  const groupOf = (article: string, entity: string): Group | undefined => {
    if (!partition) return undefined
    const { cellBySplit, groupOfCell } = partition
    const split = cellBySplit.size > 0 ? cellBySplit.get(toPlace(article, entity)) : undefined
    return groupOfCell(split ?? names.nodeOf(article, entity))
  }

  const nodeOf = (article: string, entity: string) => groupOf(article, entity)?.key ?? names.nodeOf(article, entity)

  return {
    correct(all) {
      corrections = all
      isFresh = true
      articlesNamed = new Set(all.flatMap(anchorsOf).flatMap(({ presentations }) => presentations.map(articleOf)))
    },
    replay(touched) {
      if (!isFresh && ![...touched].some((article) => articlesNamed.has(article))) return false
      isFresh = false
      partition = foldCorrections(corrections.map(toPlaced), {
        cellOf: (place) => names.nodeOf(...(JSON.parse(place) as [string, string])),
        keyOfKind: keyWithKind,
        canBeOne: (key, other) => kindOfKey(key) === kindOfKey(other),
        keyApart,
      })
      const before = shape
      shape = JSON.stringify([partition.groups, [...partition.cellBySplit]])
      if (corrections.length === 0) partition = null
      return shape !== before
    },
    forget: (article) => foundByArticle.delete(article),
    nodeOf,
    effectOf(article, entity) {
      const group = groupOf(article, entity)
      if (!group) return null
      const { key: node, isRejected } = group
      const isOther = isRejected || kindOfKey(node) !== kindOfKey(entity)
      if (isOther) return { node, isRejected, corrected: group.corrected }
      return node === names.nodeOf(article, entity) ? null : { node, isRejected, corrected: [] }
    },
    nodesOf: ({ presentations }) => [
      ...new Set(
        presentations.flatMap((presentation) => {
          const { article } = presentation
          const entity = find(presentation)
          return entity === undefined || groupOf(article, entity)?.isRejected ? [] : [nodeOf(article, entity)]
        }),
      ),
    ],
    takeMarks() {
      const groups = (partition?.groups ?? []).filter(({ isRejected }) => !isRejected)
      const now = new Map(
        groups.map(({ key, label, corrected }): [string, Mark] => [
          key,
          { ...(label === undefined ? {} : { label }), corrected },
        ]),
      )
      const changed = [...new Set([...marks.keys(), ...now.keys()])].filter(
        (key) => JSON.stringify(marks.get(key)) !== JSON.stringify(now.get(key)),
      )
      marks = now
      return new Map(changed.map((key) => [key, now.get(key) ?? null]))
    },
    outcomes: () => partition?.outcomes ?? new Map(),
  }
}
