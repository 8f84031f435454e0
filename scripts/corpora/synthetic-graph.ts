/** A large graph with hubs, written through the store as articles would be; nothing is read from texts. */

import type { Contribution } from '../../core/contributions.ts'
import type { EvidenceRow, GraphChange, OwnedRows } from '../../core/graph-rows.ts'
import type { Evidence, GraphNode } from '../../core/graph-types.ts'
import { hashText, shortHash } from '../../core/id.ts'
import type { EdgeKind, EntityKind } from '../../core/types.ts'
import type { ChangePlanner, Placed, Store, StoredArticle } from '../../server/store/store.ts'
import { createNames, type Names } from './names.ts'
import { syntheticArticle } from './synthetic-article.ts'

export interface GraphSize {
  readonly articles: number
  /** About so many of these are the entities of other articles: few of most, most of few. */
  readonly random: () => number
  /** Version of the extraction code, so that nothing is read again. */
  readonly extractor: string
}

const CLAIMS = 6
const TOPICS = 4
const NEW_ENTITIES = 2
const BATCH = 500
const TEXT = 'Ann Lee said that the bridge was safe, the Valley Herald reported.'
const TEXT_HASH = hashText(TEXT)
const KINDS: readonly EntityKind[] = ['person', 'person', 'agency', 'outlet', 'event']

interface KnownEntity {
  readonly key: string
  readonly kind: EntityKind
  readonly name: string
}

/** Writes nine nodes and 45 edges an article. Returns keys of nodes, some of each article. */
export async function writeSyntheticGraph(store: Store, { articles, random, extractor }: GraphSize): Promise<string[]> {
  const names = createNames(random)
  const entities: KnownEntity[] = []
  const keys: string[] = []
  for (let from = 0; from < articles; from += BATCH) {
    const owners = new Map<string, OwnedRows>()
    const stored: StoredArticle[] = []
    for (let at = from; at < Math.min(articles, from + BATCH); at++) {
      for (let count = 0; count < NEW_ENTITIES; count++) entities.push(createEntity(names, entities.length))
      const { article, rows } = writeArticle(at, entities, random, extractor)
      stored.push(article)
      for (const [owner, owned] of rows) {
        owners.set(owner, owned)
        if (keys.length < from + BATCH && random() < 0.3) keys.push(owner)
      }
    }
    keys.push(...entities.slice(-BATCH).map(({ key }) => key))
    const planner = plannerOf({ owners, judgements: new Map(), alarms: [] })
    await store.changeArticles({ articles: stored, removed: [] }, planner)
  }
  return keys
}

/** A planner with the one change; places are read from the keys. */
const plannerOf = (change: GraphChange): ChangePlanner => ({
  plan: () => change,
  committed: () => undefined,
  layOut: (nodes) => new Map(nodes.map((key): [string, Placed] => [key, placeOf(key)])),
})

function placeOf(key: string): Placed {
  const hash = shortHash([key])
  const coordinate = (from: number) => Number.parseInt(hash.slice(from, from + 6), 16) / 0xffff
  return { x: Math.round(coordinate(0)), y: Math.round(coordinate(6)), community: 1 }
}

function createEntity(names: Names, index: number): KnownEntity {
  const kind = KINDS[index % KINDS.length] as EntityKind
  const name = `${names.person()} ${index % 97}`
  return { kind, name, key: `${kind}:${name.toLowerCase().replaceAll(' ', '-')}` }
}

interface Written {
  readonly article: StoredArticle
  readonly rows: readonly (readonly [string, OwnedRows])[]
}

function writeArticle(at: number, entities: readonly KnownEntity[], random: () => number, extractor: string): Written {
  const key = `article:synthetic/${at}`
  const named = new Map<string, KnownEntity>()
  /** Zipf: the second is half as frequent as the first. */
  const pick = () => {
    const entity = entities[Math.floor(entities.length ** random()) - 1] as KnownEntity
    named.set(entity.key, entity)
    return entity.key
  }
  for (const entity of entities.slice(-NEW_ENTITIES)) named.set(entity.key, entity)
  const row = (kind: EdgeKind, source: string, target: string): EvidenceRow => ({
    kind,
    source,
    target,
    evidence: evidenceOf(key, kind),
  })
  const claims = Array.from({ length: CLAIMS }, (_, index): readonly [string, OwnedRows] => {
    const claim = `claim:${shortHash([key, String(index)])}`
    const evidence = [
      row('said', pick(), claim),
      row('reported', pick(), claim),
      row('reported', key, claim),
      ...Array.from({ length: TOPICS }, () => row('about', claim, pick())),
    ]
    return [claim, { node: claimNode(claim, key, [...named.values()].at(-1)?.name ?? ''), evidence, contributions: [] }]
  })
  const own = [
    ...entities.slice(-NEW_ENTITIES).map((entity) => row('cited', key, entity.key)),
    row('published', pick(), key),
  ]
  const contributions = [...named.values()].map(
    ({ key: node, kind, name }): Contribution => ({
      article: key,
      node,
      kind,
      tallies: [{ field: 'name', text: name, count: 2 }],
      mentions: [{ article: key, start: 0, end: 7, why: 'synthetic' }],
    }),
  )
  const node: GraphNode = {
    key,
    attributes: { kind: 'article', label: `Article ${at}`, articles: 1, textHash: TEXT_HASH },
  }
  return {
    article: syntheticArticle({ key: key, index: at, text: TEXT, extractor, attributions: [] }),
    rows: [...claims, [key, { node, evidence: own, contributions }]],
  }
}

function claimNode(key: string, article: string, name: string): GraphNode {
  const label = `the bridge near the house of ${name} is safe (${article.slice(-4)})`
  const attributes = { kind: 'claim', label, articles: 1, originRange: [1, 1], unnamedOnly: false } as const
  return { key, attributes: { ...attributes, circular: false, firstSeen: '2021-05-05', origins: [], paths: [] } }
}

function evidenceOf(article: string, kind: EdgeKind): Evidence {
  const place = { article, textHash: TEXT_HASH, confidence: 0.9, why: 'synthetic' }
  if (kind !== 'said' && kind !== 'reported') return { ...place, exact: { span: 'Ann Lee' }, start: 0, end: 7 }
  return {
    ...place,
    source: { start: 0, end: 7 },
    cue: { start: 8, end: 12 },
    content: [{ start: 18, end: 37 }],
    exact: { source: 'Ann Lee', cue: 'said', content: ['the bridge was safe'] },
    via: [],
    mode: 'indirect',
    stance: 'asserted',
    reasons: {},
  }
}
