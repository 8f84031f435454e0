/** A snapshot of a graph of any size that is made while it is read: nothing of it is kept. */

import { setImmediate } from 'node:timers/promises'
import type { Evidence, GraphEdge } from '../../core/graph-types.ts'
import { hashText } from '../../core/id.ts'
import type { EdgeKind, EntityKind } from '../../core/types.ts'
import type { PlacedNode, Snapshot } from '../../server/store/snapshot.ts'
import { syntheticArticle } from './synthetic-article.ts'

export interface SnapshotSize {
  readonly articles: number
  readonly claims: number
  readonly entities: number
  readonly edges: number
}

const PAGE = 200
const TEXT = 'Ann Lee said that the bridge was safe, the Valley Herald reported. '.repeat(50)
const TEXT_HASH = hashText(TEXT)
const KINDS: readonly EntityKind[] = ['person', 'agency', 'outlet', 'event', 'unnamed']
const EDGES: readonly EdgeKind[] = ['said', 'reported', 'about', 'about', 'reported', 'cited']

const ATTRIBUTIONS = Array.from({ length: 10 }, () => ({
  source: [{ start: 0, end: 7 }],
  cue: { start: 8, end: 12 },
  content: [{ start: 18, end: 37 }],
  confidence: 0.9,
  why: 'synthetic',
  region: 'body' as const,
  mode: 'indirect' as const,
  stance: 'asserted' as const,
  speaker: null,
  via: [],
  reasons: {},
}))

/** Nodes with a few mentions, edges with a piece of evidence each; the first entities are hubs. */
export function createSyntheticSnapshot({ articles, claims, entities, edges }: SnapshotSize): Snapshot {
  const articleAt = (index: number) => `article:synthetic/${index % articles}`
  const claimAt = (index: number) => `claim:${(index % claims).toString(16).padStart(16, '0')}`
  const kindAt = (index: number) => KINDS[index % KINDS.length] as EntityKind
  const entityAt = (index: number) => `${kindAt(index)}:synthetic-name-${index % entities}`
  return {
    attributes: {},
    log: [],
    articles: () =>
      pagesOf(articles, (index) =>
        syntheticArticle({ key: articleAt(index), index, text: TEXT, extractor: 'bench', attributions: ATTRIBUTIONS }),
      ),
    nodes: () =>
      pagesOf(articles + claims + entities, (index): PlacedNode => {
        const position = { x: index % 1_000, y: Math.floor(index / 1_000) }
        if (index < articles)
          return {
            key: articleAt(index),
            attributes: {
              kind: 'article',
              label: `Article ${index}`,
              articles: 1,
              textHash: TEXT_HASH,
              date: '2021-05-05',
            },
            position,
          }
        if (index < articles + claims) {
          const label = `the bridge near house ${index} is safe for every car and lorry in this valley`
          const origins = { originRange: [1, 2], unnamedOnly: false, circular: false, origins: [], paths: [] } as const
          return {
            key: claimAt(index),
            attributes: { kind: 'claim', label, articles: 2, firstSeen: '2021-05-05', ...origins },
            position,
          }
        }
        const mentions = [1, 2, 3].map((step) => ({
          article: articleAt(index * step),
          start: 0,
          end: 7,
          why: 'synthetic',
        }))
        const attributes = {
          kind: kindAt(index),
          label: `Synthetic Name ${index}`,
          aliases: [`Name ${index}`],
          articles: 3,
          mentions,
        }
        return { key: entityAt(index), attributes, position }
      }),
    edges: () =>
      pagesOf(edges, (index): GraphEdge => {
        const kind = EDGES[index % EDGES.length] as EdgeKind
        const entity = entityAt(index % 3 === 0 ? index % 50 : index)
        const [source, target] = kind === 'about' ? [claimAt(index), entity] : [entity, claimAt(index)]
        const evidence = [evidenceOf(articleAt(index), kind, index)]
        return {
          key: `${kind}:${index.toString(16).padStart(16, '0')}`,
          source,
          target,
          attributes: { kind, evidence },
        }
      }),
    articleDates: async () => new Map(Array.from({ length: articles }, (_, index) => [articleAt(index), '2021-05-05'])),
    articleTexts: async (keys) => new Map(keys.map((key) => [key, TEXT])),
    close: async () => undefined,
  }
}

async function* pagesOf<Item>(count: number, make: (index: number) => Item): AsyncGenerator<readonly Item[]> {
  for (let from = 0; from < count; from += PAGE) {
    yield Array.from({ length: Math.min(PAGE, count - from) }, (_, offset) => make(from + offset))
    await setImmediate()
  }
}

function evidenceOf(article: string, kind: EdgeKind, index: number): Evidence {
  const place = { article, textHash: TEXT_HASH, confidence: 0.9, why: 'synthetic' }
  if (kind !== 'said' && kind !== 'reported') return { ...place, exact: { span: 'Ann Lee' }, start: 0, end: 7 }
  return {
    ...place,
    statement: index.toString(16).padStart(16, '0'),
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
