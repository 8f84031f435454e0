/** GET /api/edges/:id: the evidence in full. */

import { type EdgeSummary, idParamsSchema } from '../../core/api.ts'
import {
  type EdgeAnswer,
  type EdgeQuery,
  type EvidenceAnswer,
  edgeAnswerSchema,
  edgeQuerySchema,
} from '../../core/api-graph.ts'
import { NotFoundError } from '../../core/errors.ts'
import type { Evidence } from '../../core/graph-types.ts'
import { overlaps, textOf } from '../../core/span.ts'
import type { Span } from '../../core/types.ts'
import { type FoldedEnds, foldedKey, readFoldedKey } from '../folding.ts'
import type { ArticleText, Store } from '../store/store.ts'
import { type Actors, loadActors } from './actors.ts'
import { marked } from './corrected.ts'
import { nextCursor, readCursor } from './cursor.ts'
import { foldClaims } from './fold.ts'
import { getSummary } from './nodes.ts'
import { jsonRoute, type Route, type Services } from './route.ts'

export const edgeRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/api/edges/:id',
    summary:
      'An edge with its evidence: the passage, the spans in it, the article, confidence, why; an edge of the view of entities also with its claims.',
    params: idParamsSchema,
    query: edgeQuerySchema,
    answer: edgeAnswerSchema,
    errors: [404],
    example: '/api/edges/{edge}',
    handle: (services, { params, query }) => answerEdge(services, params.id, query),
  }),
]

/** Evidence and claims further on are not given. */
const MAX_EVIDENCE = 10_000
const MAX_CLAIMS = 500

interface FoundEdge {
  readonly summary: EdgeSummary
  readonly evidence: readonly Evidence[]
  readonly total: number
  /** Keys of the claims that were folded into it. */
  readonly claims?: readonly string[]
}

/** An edge with its evidence, each piece with the sentences it stands in. */
async function answerEdge({ store }: Services, key: string, { limit, cursor }: EdgeQuery): Promise<EdgeAnswer> {
  const offset = readCursor(cursor)
  const ends = readFoldedKey(key)
  const edge = await (ends === null ? findEdge(store, key, offset + limit) : findFolded(store, ends))
  if (edge === undefined) {
    throw new NotFoundError('edge-unknown', `No edge "${key}".`, 'Take its key from the edges of one of its ends.')
  }
  const { summary, total } = edge
  const evidence = edge.evidence.slice(offset, offset + limit)
  const textByKey = await store.findArticleTexts([...new Set(evidence.map(({ article }) => article))])
  const actors = await loadActors(store, evidence.flatMap(actorKeysOf))
  const claims = edge.claims && (await store.findNodes(edge.claims.slice(0, MAX_CLAIMS)))
  return {
    ...summary,
    sourceNode: await getSummary(store, summary.source),
    targetNode: await getSummary(store, summary.target),
    ...marked(evidence.flatMap(({ corrected = [] }) => corrected)),
    ...(claims && { claims: [...claims] }),
    evidence: evidence.map((one) => evidenceAnswer(one, textByKey.get(one.article), actors.get)),
    total,
    nextCursor: nextCursor(offset, evidence.length, Math.min(total, MAX_EVIDENCE)),
  }
}

async function findEdge(store: Store, key: string, limit: number): Promise<FoundEdge | undefined> {
  const edge = await store.findEdge(key, Math.min(limit, MAX_EVIDENCE))
  return edge && { ...edge, total: edge.summary.weight }
}

/** An edge of the view of entities, folded anew from the claims at its ends. */
async function findFolded(store: Store, { kind, source, target }: FoldedEnds): Promise<FoundEdge | undefined> {
  const key = foldedKey({ kind, source, target })
  const { edges } = await foldClaims(store, [source, target], {})
  const edge = edges.find((one) => one.key === key)
  if (edge === undefined) return undefined
  const evidence = [...edge.evidenceByClaim.values()].flat()
  const claims = [...edge.evidenceByClaim.keys()]
  return { summary: { key, kind, source, target, weight: claims.length }, evidence, total: evidence.length, claims }
}

const actorKeysOf = ({ via, viaInferred, sourceInferred, inferredFrom, recipient }: Evidence): string[] =>
  [via, viaInferred, sourceInferred, inferredFrom, recipient].flatMap((keys) => keys ?? [])

function evidenceAnswer(evidence: Evidence, article: ArticleText | undefined, actorOf: Actors['get']): EvidenceAnswer {
  const { source, cue, content, field, mode, stance, nested, confidence, why, reasons, corrected, start, end } =
    evidence
  const span = start === undefined || end === undefined ? undefined : { start, end }
  const spans = [source, cue, ...(content ?? []), span].filter((one) => one !== undefined && one !== null)
  return {
    article: {
      key: evidence.article,
      label: article?.label ?? evidence.article,
      date: article?.date ?? null,
      publisher: article?.publisher ?? null,
    },
    passage: article === undefined ? null : passageAround(article, spans),
    source,
    cue,
    content: content === undefined ? undefined : [...content],
    span,
    field,
    via: evidence.via?.map(actorOf),
    viaInferred: evidence.viaInferred?.map(actorOf),
    sourceInferred: evidence.sourceInferred === undefined ? undefined : actorOf(evidence.sourceInferred),
    shownBy: evidence.inferredFrom === undefined ? undefined : actorOf(evidence.inferredFrom),
    sourceDropped: evidence.sourceDropped,
    other: evidence.other,
    recipient: evidence.recipient === undefined ? undefined : actorOf(evidence.recipient),
    dateSaid: evidence.dateSaid,
    mode,
    stance,
    nested,
    confidence,
    why,
    reasons,
    ...marked(corrected),
  }
}

/** From the first to the last sentence that the spans touch; outside sentences the spans themselves. Null without spans. */
function passageAround({ text, sentences }: ArticleText, spans: readonly Span[]): EvidenceAnswer['passage'] {
  if (spans.length === 0) return null
  const touched = sentences.filter((sentence) => spans.some((span) => overlaps(sentence, span)))
  const start = Math.min(...[...touched, ...spans].map((span) => span.start))
  const end = Math.max(...[...touched, ...spans].map((span) => span.end))
  return { start, end, text: textOf(text, { start, end }) }
}
