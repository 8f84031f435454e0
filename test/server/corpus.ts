/** A small corpus made by hand, so that these tests say nothing about extraction. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Contribution, Tally } from '../../core/contributions.ts'
import { edgeKey } from '../../core/edges.ts'
import type { EvidenceRow, GraphChange, OwnedRows } from '../../core/graph-rows.ts'
import type { Evidence, GraphEdge, GraphNode, NodeAttributes } from '../../core/graph-types.ts'
import { hashText } from '../../core/id.ts'
import type { Article, EdgeKind, EntityKind, Extraction, NodeKind } from '../../core/types.ts'
import { layOutGraph } from '../../server/layout.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import type { Changed, ChangePlanner, Store, StoredArticle } from '../../server/store/store.ts'

export const TEXT =
  'Talks failed. Ann Lee denied the report on Monday. "It is false," she told Reuters. Nobody else spoke.'
export const ARTICLE_KEY = 'article:https://example.org/a?b=1&c=ä'

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An extraction of which only the given fields matter. */
export function extractionOf(article: Partial<Article> & Pick<Article, 'key'>): Extraction {
  const text = article.text ?? TEXT
  const from = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  return {
    article: {
      id: 'a',
      text,
      textHash: hashText(text),
      file: 'a.txt',
      title: 'Talks fail',
      author: null,
      publisher: 'Daily A',
      date: '2026-05-03',
      url: null,
      language: 'en',
      regions: [{ kind: 'body', start: 0, end: text.length }],
      comments: [],
      metadataSpans: {},
      ...article,
    },
    sentences: [
      from('Talks failed.'),
      from('Ann Lee denied the report on Monday.'),
      from('"It is false," she told Reuters.'),
      from('Nobody else spoke.'),
    ],
    entities: [],
    attributions: [
      {
        source: [from('Ann Lee')],
        cue: from('denied'),
        content: [from('the report')],
        confidence: 0.9,
        why: 'verb-deny',
        region: 'body',
        mode: 'indirect',
        stance: 'denied',
        speaker: 'person:ann-lee',
        via: ['outlet:reuters'],
        reasons: {},
      },
    ],
    citations: [],
    publications: [],
    affiliations: [],
  }
}

/** An extraction as it is stored. */
export function storedArticle(extraction: Extraction, inputHash = extraction.article.key): StoredArticle {
  const { text, file } = extraction.article
  return { input: { text, file: file ?? 'a.txt' }, inputHash, extractor: 'v1', extraction }
}

/** A node; its label is its key unless told otherwise. */
export function node(key: string, attributes: Partial<NodeAttributes> = {}): GraphNode {
  return { key, attributes: { kind: key.slice(0, key.indexOf(':')) as NodeKind, label: key, ...attributes } }
}

/** An edge with so many pieces of evidence. */
export function edge(kind: EdgeKind, source: string, target: string, weight = 1): GraphEdge {
  const at = TEXT.indexOf('Ann Lee denied')
  const evidence: Evidence = {
    article: ARTICLE_KEY,
    textHash: hashText(TEXT),
    confidence: 0.9,
    why: 'verb-deny',
    exact: { source: 'Ann Lee', cue: 'denied', content: ['the report'] },
    source: { start: at, end: at + 7 },
    cue: { start: at + 8, end: at + 14 },
    content: [{ start: at + 15, end: at + 25 }],
    via: ['outlet:reuters'],
    mode: 'indirect',
    stance: 'denied',
    recipient: 'outlet:reuters',
    dateSaid: '2026-05-02',
    reasons: { stance: 'verb-deny' },
  }
  const stance = kind === 'said' ? ('denied' as const) : undefined
  const attributes = {
    kind,
    evidence: Array.from({ length: weight }, (_, index) =>
      index === 0 ? evidence : { ...evidence, start: index, end: TEXT.length },
    ),
    ...(stance && { stance }),
  }
  return { key: edgeKey({ kind, source, target }), source, target, attributes }
}

/** A change that brings nodes and edges: those of entities by the article of the corpus, those of a claim by the claim. */
export function changeOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphChange {
  const isOwner = ({ attributes: { kind } }: GraphNode) => kind === 'article' || kind === 'claim'
  const owners = nodes.filter(isOwner)
  const home = owners.find(({ key }) => key === ARTICLE_KEY) ?? owners[0] ?? node(ARTICLE_KEY, { kind: 'article' })
  const ownerOf = ({ source, target }: GraphEdge) =>
    owners.find(({ key }) => key === source) ?? owners.find(({ key }) => key === target) ?? home
  const contributions = nodes.filter((one) => !isOwner(one)).map(contributionOf)
  return {
    owners: new Map(
      [...new Set([home, ...owners])].map((owner): [string, OwnedRows] => [
        owner.key,
        {
          node: owner,
          evidence: edges
            .filter((one) => ownerOf(one) === owner)
            .flatMap(({ source, target, attributes: { kind, evidence } }) =>
              evidence.map((piece): EvidenceRow => ({ kind, source, target, evidence: piece })),
            ),
          contributions: owner === home ? contributions : [],
        },
      ]),
    ),
    judgements: new Map(),
    alarms: [],
  }
}

function contributionOf({ key, attributes }: GraphNode): Contribution {
  const { kind, label, aliases = [], roles = [], mentions = [] } = attributes
  return {
    article: ARTICLE_KEY,
    node: key,
    kind: kind as EntityKind,
    tallies: [
      { field: 'name', text: label, count: 9 },
      ...aliases.map((text): Tally => ({ field: 'alias', text, count: 1 })),
      ...roles.map((text, index): Tally => ({ field: 'role', text, count: roles.length - index })),
    ],
    mentions,
  }
}

/** Plans the same change whatever comes. */
export function plannerOf(plan: ChangePlanner['plan'] | GraphChange): ChangePlanner {
  return {
    plan: typeof plan === 'function' ? plan : () => plan,
    committed: () => undefined,
    layOut: layOutGraph,
  }
}

const at = TEXT.indexOf('Ann Lee')

/** Ann Lee denied a claim that Reuters and Daily A report; two entities have names that are names in JavaScript too. */
export const GRAPH_NODES: readonly GraphNode[] = [
  node('person:ann-lee', {
    label: 'Ann Lee',
    aliases: ['Minister Lee', 'Ann Lee'],
    articles: 1,
    mentions: [{ article: ARTICLE_KEY, start: at, end: at + 7, why: 'rule given-name' }],
    roles: ['minister of trade', 'minister'],
  }),
  node('person:__proto__', { label: '__proto__', articles: 1 }),
  node('agency:constructor', { label: 'constructor', articles: 1 }),
  node('outlet:reuters', { label: 'Reuters', articles: 2 }),
  node('outlet:daily-a', { label: 'Daily A', articles: 1 }),
  node('claim:1', { label: 'The report that Reuters had is false', articles: 1, firstSeen: '2026-05-03' }),
  node('document:d', { label: 'The report', articles: 1 }),
  node(ARTICLE_KEY, { kind: 'article', label: 'Talks fail', file: 'a.txt', date: '2026-05-03' }),
]

export const GRAPH_EDGES: readonly GraphEdge[] = [
  edge('said', 'person:ann-lee', 'claim:1'),
  edge('reported', 'outlet:reuters', 'claim:1', 3),
  edge('reported', 'outlet:daily-a', 'claim:1'),
  edge('reported', ARTICLE_KEY, 'claim:1'),
  edge('about', 'claim:1', 'person:__proto__'),
  edge('about', 'claim:1', 'agency:constructor'),
  edge('cited', 'outlet:daily-a', 'outlet:reuters', 2),
  edge('published', 'outlet:daily-a', ARTICLE_KEY),
]

export const GRAPH = changeOf(GRAPH_NODES, GRAPH_EDGES)

/** A store in a new file, closed after the test; filled with the corpus unless a graph of null is given. */
export async function openStore(graph: GraphChange | null = GRAPH, file?: string): Promise<Store> {
  const store = await openSqliteStore(file ?? join(temporaryFolder(), 'hearsay.db'))
  onTestFinished(() => store.close())
  if (graph !== null) await put(store, [storedArticle(extractionOf({ key: ARTICLE_KEY }))], graph)
  return store
}

/** Stores articles with a change of the graph. */
export function put(
  store: Store,
  articles: readonly StoredArticle[],
  plan: ChangePlanner['plan'] | GraphChange,
): Promise<Changed> {
  return store.changeArticles({ articles, removed: [] }, plannerOf(plan))
}
