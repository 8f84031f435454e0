/** GET /api/claims, /api/claims/:id and /api/claims/:id/chain */

import { idParamsSchema } from '../../core/api.ts'
import {
  type ChainAnswer,
  type ClaimAnswer,
  type ClaimSummary,
  type ClaimsAnswer,
  type ClaimsQuery,
  chainAnswerSchema,
  claimAnswerSchema,
  claimsAnswerSchema,
  claimsQuerySchema,
  type StatementAnswer,
} from '../../core/api-claims.ts'
import { NotFoundError } from '../../core/errors.ts'
import { withWords } from '../../core/graph-evidence.ts'
import type { Evidence } from '../../core/graph-types.ts'
import { compareText } from '../../core/order.ts'
import { layOutChain } from '../../core/origins/chain.ts'
import { opponentsOf, tellPath, tellStanding } from '../../core/origins/words.ts'
import { findNodeOf } from '../corrections/successor.ts'
import type { Store, StoredEdge, StoredNode } from '../store/store.ts'
import { type Actors, loadActors } from './actors.ts'
import { loadBases } from './bases.ts'
import { marked } from './corrected.ts'
import { nextCursor, readCursor } from './cursor.ts'
import { quotationsOf } from './quotations.ts'
import { jsonRoute, type Route, type Services } from './route.ts'

export const claimRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/api/claims',
    summary:
      'Claims with what is known of their origins, in words and as a range; `origins` leaves those that may have so many, `articles` those that so many carry.',
    query: claimsQuerySchema,
    answer: claimsAnswerSchema,
    example: '/api/claims?origins=1&articles=2',
    handle: (services, { query }) => answerClaims(services, query),
  }),
  jsonRoute({
    method: 'get',
    path: '/api/claims/:id',
    summary:
      'A claim with every article’s wording, who said it and through whom, why the wordings are one, what contradicts it; ids that it had before lead to it.',
    params: idParamsSchema,
    answer: claimAnswerSchema,
    errors: [404],
    example: '/api/claims/{claim}',
    handle: (services, { params }) => answerClaim(services, params.id),
  }),
  jsonRoute({
    method: 'get',
    path: '/api/claims/:id/chain',
    summary:
      'From origins through first carriers and relays to articles, as a graph in layers and as sentences; what only another article shows is `inferred`; `bases` are the words in which articles say how an origin knows, `quotations` a few words of each article.',
    params: idParamsSchema,
    answer: chainAnswerSchema,
    errors: [404],
    example: '/api/claims/{claim}/chain',
    handle: (services, { params }) => answerChain(services, params.id),
  }),
]

/** Statements, joins, contradictions and paths that one answer gives. */
const MAX_STATEMENTS = 500
const MAX_EDGES = 2_000
const MAX_ORIGINS = 20

async function answerClaims({ store }: Services, query: ClaimsQuery): Promise<ClaimsAnswer> {
  const { limit, cursor, ...filter } = query
  const offset = readCursor(cursor)
  const { claims, total } = await store.listClaims(filter, limit, offset)
  const actors = await loadActors(store, claims.flatMap(endsOf))
  return {
    claims: claims.map((claim) => claimSummary(claim, actors)),
    total,
    nextCursor: nextCursor(offset, claims.length, total),
  }
}

/** A claim with every article's wording, why they are one, and what stands against it. */
async function answerClaim({ store }: Services, id: string): Promise<ClaimAnswer> {
  const claim = await getClaim(store, id)
  const { key } = claim.summary
  const rows = await rowsOf(store, key)
  const opposed = await store.listEvidenceAt(key, ['contradicts'], MAX_EDGES)
  const speakerByStatement = new Map(
    rows.flatMap(({ kind, source, evidence }) => (kind === 'said' ? [[evidence.statement, source] as const] : [])),
  )
  const stated = new Map(
    rows.flatMap(({ kind, evidence }) =>
      kind === 'said' || kind === 'reported' ? [[evidence.statement, evidence] as const] : [],
    ),
  )
  const evidence = [...stated.values()].slice(0, MAX_STATEMENTS)
  const articles = await store.findArticleTexts([...new Set(evidence.map(({ article }) => article))])
  const actors = await loadActors(store, [
    ...endsOf(claim),
    ...speakerByStatement.values(),
    ...evidence.flatMap(({ via = [], viaInferred = [], sourceInferred, inferredFrom }) => [
      ...via,
      ...viaInferred,
      ...(sourceInferred ? [sourceInferred] : []),
      ...(inferredFrom ? [inferredFrom] : []),
    ]),
  ])
  const statements = evidence.map((one): StatementAnswer => {
    const { label = one.article, date = null, publisher = null, text = '' } = articles.get(one.article) ?? {}
    return statementAnswer(
      withWords(one, { text, textHash: one.textHash }),
      { key: one.article, label, date, publisher },
      speakerByStatement.get(one.statement),
      actors,
    )
  })
  const { aliases = [], joins = [] } = claim.attributes
  return {
    ...claimSummary(claim, actors),
    ...marked(claim.attributes.corrected),
    aliases: [...aliases],
    statements: statements.sort(
      (a, b) => compareText(a.article.date ?? '9999', b.article.date ?? '9999') || compareText(a.id, b.id),
    ),
    statementCount: stated.size,
    joins: joins.slice(0, MAX_STATEMENTS).map((join) => ({ ...join })),
    joinCount: joins.length,
    contradictions: await contradictionsOf(store, key, opposed),
  }
}

/** From a claim's origins to the articles that carry it. */
async function answerChain({ store }: Services, id: string): Promise<ChainAnswer> {
  const claim = await getClaim(store, id)
  const all = claim.attributes.paths ?? []
  const paths = all.slice(0, MAX_STATEMENTS)
  const { nodes, edges } = layOutChain(paths)
  const actors = await loadActors(store, [
    ...endsOf(claim),
    ...(claim.attributes.origins ?? []),
    ...nodes.map(({ key }) => key),
  ])
  const rows = await rowsOf(store, claim.summary.key)
  const texts = await store.findArticleTexts([...new Set(paths.map(({ article }) => article))])
  return {
    claim: claimSummary(claim, actors),
    nodes: nodes.map(({ key, layer, depth }) => ({ ...actors.get(key), layer, depth })),
    edges: edges.map((edge) => ({ ...edge, articles: [...edge.articles] })),
    origins: await loadBases(store, claim.attributes.origins ?? [], rows, actors),
    quotations: quotationsOf(paths, rows, texts),
    telling: paths.map((path) => ({
      article: path.article,
      sentence: tellPath(path, paths, actors.get),
      sourceDropped: path.isSourceDropped,
    })),
    pathCount: all.length,
  }
}

async function getClaim(store: Store, key: string): Promise<StoredNode> {
  const claim = key.startsWith('claim:') ? await findNodeOf(store, key) : undefined
  if (claim === undefined)
    throw new NotFoundError('claim-unknown', `No claim "${key}".`, 'Look for it in the list of claims.')
  return claim
}

/** The evidence that a claim brings, read at once: link by link, a claim of many articles would be read as often as it has links. */
const rowsOf = async (store: Store, claim: string) => (await store.listOwnedRows([claim])).get(claim) ?? []

const originsOf = ({ attributes }: StoredNode) => (attributes.origins ?? []).slice(0, MAX_ORIGINS)

/** Those who deny or doubt what nobody states. */
const opponentsIn = ({ attributes }: StoredNode) => opponentsOf(attributes.paths ?? []).slice(0, MAX_ORIGINS)

const endsOf = (claim: StoredNode) => [...originsOf(claim), ...opponentsIn(claim)]

function claimSummary(claim: StoredNode, actors: Actors): ClaimSummary {
  const { key, label, articles } = claim.summary
  const { originRange = [0, 0], unnamedOnly = false, circular = false, firstSeen = null } = claim.attributes
  return {
    key,
    label,
    words: tellStanding({
      articles,
      originRange,
      unnamedOnly,
      circular,
      deniedBy: opponentsIn(claim).map((opponent) => actors.get(opponent).label),
    }),
    articles,
    origins: originsOf(claim).map(actors.get),
    originRange: [originRange[0], originRange[1]],
    unnamedOnly,
    circular,
    firstSeen,
  }
}

function statementAnswer(
  evidence: Evidence,
  article: StatementAnswer['article'],
  speaker: string | undefined,
  actors: Actors,
): StatementAnswer {
  const { statement = '', exact, content = [], cue, via = [], viaInferred, sourceInferred, inferredFrom } = evidence
  return {
    id: statement,
    article,
    exact: [...(exact.content ?? [])],
    content: [...content],
    speaker: speaker === undefined ? null : actors.get(speaker),
    via: via.map(actors.get),
    ownVoice: cue === null,
    mode: evidence.mode,
    stance: evidence.stance ?? 'asserted',
    sourceDropped: evidence.sourceDropped ?? false,
    sourceInferred: sourceInferred === undefined ? undefined : actors.get(sourceInferred),
    viaInferred: viaInferred?.map(actors.get),
    shownBy: inferredFrom === undefined ? undefined : actors.get(inferredFrom),
    confidence: evidence.confidence,
    why: evidence.why,
    ...marked(evidence.corrected),
  }
}

async function contradictionsOf(
  store: Store,
  key: string,
  edges: readonly StoredEdge[],
): Promise<ClaimAnswer['contradictions']> {
  const otherOf = ({ summary: { source, target } }: StoredEdge) => (source === key ? target : source)
  const nodeByKey = new Map((await store.findNodes(edges.map(otherOf))).map((node) => [node.key, node]))
  return edges.flatMap((edge) => {
    const claim = nodeByKey.get(otherOf(edge))
    const [evidence] = edge.evidence
    return claim && evidence ? [{ edge: edge.summary.key, claim, score: evidence.confidence, why: evidence.why }] : []
  })
}
