/** GET /api/edges/:id: the evidence in full. */

import { idParamsSchema, type NodeSummary } from '../../core/api.ts'
import { type EdgeAnswer, type EvidenceAnswer, edgeAnswerSchema } from '../../core/api-graph.ts'
import { NotFoundError } from '../../core/errors.ts'
import type { Evidence } from '../../core/graph-types.ts'
import { overlaps, textOf } from '../../core/span.ts'
import type { Span } from '../../core/types.ts'
import type { ArticleText } from '../store/store.ts'
import { marked } from './corrected.ts'
import { jsonRoute, type Route, type Services } from './route.ts'

export const edgeRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/api/edges/:id',
    summary: 'An edge with its evidence: the passage, the spans in it, the article, confidence, why.',
    params: idParamsSchema,
    answer: edgeAnswerSchema,
    errors: [404],
    example: '/api/edges/{edge}',
    handle: (services, { params }) => answerEdge(services, params.id),
  }),
]

/** The answer's `weight` says how many there are. */
const MAX_EVIDENCE = 500

/** An edge with its evidence, each piece with the sentences it stands in. */
async function answerEdge({ store }: Services, key: string): Promise<EdgeAnswer> {
  const edge = await store.findEdge(key, MAX_EVIDENCE)
  if (edge === undefined) {
    throw new NotFoundError('edge-unknown', `No edge "${key}".`, 'Take a key from GET /api/nodes/:id/neighbours')
  }
  const { summary, evidence } = edge
  const textByKey = await store.findArticleTexts([...new Set(evidence.map(({ article }) => article))])
  const keys = new Set([summary.source, summary.target, ...evidence.flatMap(actorKeysOf)])
  const nodeByKey = new Map((await store.findNodes([...keys])).map((node) => [node.key, node]))
  return {
    ...summary,
    sourceNode: getEnd(nodeByKey, summary.source),
    targetNode: getEnd(nodeByKey, summary.target),
    ...marked(evidence.flatMap(({ corrected = [] }) => corrected)),
    evidence: evidence.map((one) => evidenceAnswer(one, textByKey.get(one.article), nodeByKey)),
  }
}

const actorKeysOf = ({ via, viaInferred, sourceInferred, inferredFrom, recipient }: Evidence): string[] =>
  [via, viaInferred, sourceInferred, inferredFrom, recipient].flatMap((keys) => keys ?? [])

function getEnd(nodeByKey: ReadonlyMap<string, NodeSummary>, key: string): NodeSummary {
  const node = nodeByKey.get(key)
  // Only when the graph was replaced between two look-ups.
  if (node === undefined) throw new NotFoundError('edge-unknown', 'The edge has just gone.', 'Load the graph again.')
  return node
}

function evidenceAnswer(
  evidence: Evidence,
  article: ArticleText | undefined,
  nodeByKey: ReadonlyMap<string, NodeSummary>,
): EvidenceAnswer {
  const { source, cue, content, field, mode, stance, nested, confidence, why, reasons, corrected, start, end } =
    evidence
  const actorOf = (key: string) => {
    const { kind, label } = getEnd(nodeByKey, key)
    return { key, kind, label }
  }
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
