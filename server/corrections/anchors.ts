/** From keys of the graph to the words of articles by which corrections name things. */

import { anchorStatement, presentationsIn } from '../../core/corrections/anchors.ts'
import { correctArticle } from '../../core/corrections/article.ts'
import { anchorEvidence } from '../../core/corrections/edges.ts'
import type {
  ClaimAnchor,
  EdgeAnchor,
  EntityAnchor,
  EvidenceAnchor,
  Presentation,
  StatementAnchor,
} from '../../core/corrections/types.ts'
import { placeOf } from '../../core/edges.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { EDGE_KINDS, ENTITY_KINDS, type EntityKind, type Extraction } from '../../core/types.ts'
import type { Store, StoredEdge } from '../store/store.ts'
import { correctionsOfArticle } from './of-article.ts'

/** So many articles and statements are named at most: one that is still there is enough. */
const MAX_ARTICLES = 8
const MAX_STATEMENTS = 50
const MAX_MENTIONS = 500
const MAX_EDGES = 2_000

/** An entity as some of the articles present it; `articles` chooses which. Throws NotFoundError for a key of none, ConflictError where no article names it. */
export async function anchorEntity(store: Store, key: string, articles?: readonly string[]): Promise<EntityAnchor> {
  await getEntity(store, key)
  const chosen = articles ?? (await articlesOf(store, key))
  const presentations: Presentation[] = []
  for (const article of chosen) {
    const found = await store.findArticle(article)
    const { mentions } = await store.listMentions(key, MAX_MENTIONS, article)
    if (found) presentations.push(...presentationsIn(await asNamed(store, found.extraction), key, mentions))
  }
  if (presentations.length > 0) return { type: 'entity', presentations }
  throw new ConflictError(
    'entity-unnamed',
    `No article names "${key}" itself.`,
    'Undo the correction that it comes from, or correct the attribution.',
  )
}

/** The article with whom people say that its words name: the spans that the graph has are theirs. */
async function asNamed(store: Store, extraction: Extraction): Promise<Extraction> {
  const corrections = await correctionsOfArticle(store, extraction)
  return correctArticle(extraction, corrections).extraction
}

/** Articles that mention an entity, else those on which its edges rest. */
export async function articlesOf(store: Store, key: string): Promise<readonly string[]> {
  const { mentions } = await store.listMentions(key, MAX_MENTIONS)
  const edges = await store.listEvidenceAt(key, EDGE_KINDS, MAX_ARTICLES)
  const named = [...mentions, ...edges.flatMap(({ evidence }) => evidence)].map(({ article }) => article)
  return [...new Set(named)].slice(0, MAX_ARTICLES)
}

/** The kind of an entity. Throws NotFoundError. */
export async function getEntity(store: Store, key: string): Promise<EntityKind> {
  const node = await store.findNode(key)
  const kind = ENTITY_KINDS.find((one) => one === node?.summary.kind)
  if (kind === undefined)
    throw new NotFoundError('node-unknown', `No entity "${key}".`, 'Search for it by name, and take its key.')
  return kind
}

/** The statements of a claim, in no order. Throws NotFoundError. */
export async function statementsOf(store: Store, id: string): Promise<readonly StatementAnchor[]> {
  const claim = await store.findClaim(id)
  if (claim === undefined)
    throw new NotFoundError('claim-unknown', `No claim "${id}".`, 'Look for it in the list of claims.')
  const edges = await store.listEvidenceAt(claim.summary.key, ['said', 'reported'], MAX_EDGES)
  const evidence = edges.flatMap((edge) => edge.evidence)
  const texts = await store.findArticleTexts([...new Set(evidence.map(({ article }) => article))])
  const statements = evidence.flatMap((one) => anchorStatement(one, texts.get(one.article)?.text ?? '') ?? [])
  return [...new Map(statements.map((statement) => [statement.id, statement])).values()]
}

/** A claim as some of its statements put it. Throws NotFoundError. */
export async function anchorClaim(store: Store, id: string): Promise<ClaimAnchor> {
  return toClaimAnchor(await statementsOf(store, id))
}

/** The claim that holds any of these, or of the first of many. */
export const toClaimAnchor = (statements: readonly StatementAnchor[]): ClaimAnchor => ({
  type: 'claim',
  statements: statements.slice(0, MAX_STATEMENTS),
})

/** An edge, or the piece of its evidence that begins there. Throws NotFoundError. */
export async function anchorEdge(
  store: Store,
  key: string,
  piece: { readonly article: string; readonly start: number } | undefined,
): Promise<EdgeAnchor> {
  const edge = await store.findEdge(key, MAX_EDGES)
  if (edge === undefined)
    throw new NotFoundError('edge-unknown', `No edge "${key}".`, 'Take its key from the edges of one of its ends.')
  const { kind, source, target } = edge.summary
  return {
    type: 'edge',
    kind,
    source: await anchorEnd(store, source),
    target: await anchorEnd(store, target),
    ...(piece ? { evidence: getEvidence(edge, piece) } : {}),
  }
}

function anchorEnd(store: Store, key: string): Promise<EdgeAnchor['source']> | EdgeAnchor['source'] {
  if (key.startsWith('article:')) return { type: 'article', article: key }
  return key.startsWith('claim:') ? anchorClaim(store, key) : anchorEntity(store, key)
}

function getEvidence(
  { evidence }: StoredEdge,
  { article, start }: { readonly article: string; readonly start: number },
): EvidenceAnchor {
  const found = evidence.find((one) => one.article === article && placeOf(one) === start)
  if (found) return anchorEvidence(found)
  throw new NotFoundError(
    'evidence-unknown',
    'The edge has no evidence there.',
    'Take the article and the start from the edge’s evidence.',
  )
}
