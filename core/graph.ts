/** From extractions to the graph with claims, in canonical order. */

import { type Claim, type ClaimMember, clusterClaims } from './claims.ts'
import { createEdges, type Edges } from './edges.ts'
import { articleNode, claimNode, entityNodes } from './graph-nodes.ts'
import { compareText } from './order.ts'
import { resolveEntities } from './resolve.ts'
import { contains, countStartingBefore } from './span.ts'
import type { Article, EntityKind, Evidence, Extraction, GraphExport, Span } from './types.ts'

/** What a claim is about: things with a name. */
const TOPIC_KINDS: readonly EntityKind[] = ['person', 'outlet', 'agency', 'event']
/** Kinds that carry what others say. */
const REPORTER_KINDS: readonly EntityKind[] = ['outlet', 'document']

/** Builds the graph of a corpus. The same articles give the same bytes, in whatever order they come. */
export function buildGraph(extractions: readonly Extraction[]): GraphExport {
  const ordered = [...extractions].sort(
    (a, b) => compareText(a.article.key, b.article.key) || compareText(a.article.textHash, b.article.textHash),
  )
  const nodeKeys = resolveEntities(ordered)
  const keyOf = (key: string) => nodeKeys.get(key) ?? key
  const claims = clusterClaims(ordered)
  const edges = createEdges()
  for (const claim of claims) addClaimEdges(claim, edges, keyOf)
  for (const extraction of ordered) addArticleEdges(extraction, edges, keyOf)
  const nodes = [
    ...ordered.map(({ article }) => articleNode(article)),
    ...claims.map(claimNode),
    ...entityNodes(ordered, keyOf),
  ]
  return {
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: {},
    nodes: nodes.sort((a, b) => compareText(a.key, b.key)),
    edges: edges.all(),
  }
}

function addClaimEdges(claim: Claim, edges: Edges, keyOf: (key: string) => string): void {
  for (const member of claim.members) {
    const { extraction, attribution } = member
    const evidence = attributionEvidence(member, keyOf)
    const speaker = attribution.speaker ? keyOf(attribution.speaker) : null
    const kindOf = (key: string) => kindsOf(extraction).get(key)
    if (speaker) edges.add('said', speaker, claim.key, evidence)
    const carriers = [...attribution.via, attribution.speaker, attribution.document].filter((key) => key != null)
    const reporters = carriers.filter((key) => REPORTER_KINDS.includes(kindOf(key) as EntityKind))
    for (const reporter of reporters) edges.add('reported', keyOf(reporter), claim.key, evidence)
    edges.add('reported', extraction.article.key, claim.key, evidence)
    addTopics(claim, member, edges, keyOf)
  }
}

function attributionEvidence({ extraction, attribution }: ClaimMember, keyOf: (key: string) => string): Evidence {
  const { article } = extraction
  const textAt = (span: Span) => article.text.slice(span.start, span.end)
  const [source] = attribution.source
  return {
    article: article.key,
    textHash: article.textHash,
    confidence: attribution.confidence,
    why: attribution.why,
    source: source ?? null,
    cue: attribution.cue,
    content: attribution.content,
    exact: {
      source: source ? textAt(source) : null,
      cue: textAt(attribution.cue),
      content: attribution.content.map(textAt),
    },
    via: attribution.via.map(keyOf),
    mode: attribution.mode,
    stance: attribution.stance,
    ...(attribution.nestedIn === undefined ? {} : { nested: true }),
    ...(attribution.recipient ? { recipient: keyOf(attribution.recipient) } : {}),
    ...(attribution.dateSaid ? { dateSaid: attribution.dateSaid } : {}),
    reasons: attribution.reasons,
  }
}

function addTopics(
  claim: Claim,
  { extraction, attribution }: ClaimMember,
  edges: Edges,
  keyOf: (key: string) => string,
): void {
  const topics = topicsOf(extraction)
  for (const span of attribution.content) {
    for (let at = countStartingBefore(topics, span.start); at < topics.length; at++) {
      const topic = topics[at] as Topic
      if (topic.start >= span.end) break
      if (contains(span, topic))
        edges.add('about', claim.key, keyOf(topic.key), spanEvidence(extraction.article, topic, 1, topic.why))
    }
  }
}

interface Topic extends Span {
  readonly key: string
  readonly why: string
}

/** What the named mentions of an article are about, in the order of the text. */
const topicsOf = oncePer((extraction: Extraction): readonly Topic[] =>
  extraction.entities
    .filter(({ kind }) => TOPIC_KINDS.includes(kind))
    .flatMap(({ key, mentions }) =>
      mentions.filter(({ isNamed }) => isNamed).map(({ start, end, why }) => ({ key, start, end, why })),
    )
    .sort((a, b) => a.start - b.start),
)

const kindsOf = oncePer(
  (extraction: Extraction): ReadonlyMap<string, EntityKind> =>
    new Map(extraction.entities.map(({ key, kind }) => [key, kind])),
)

/** Remembers what was worked out for a record as long as the record lives. */
function oncePer<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? work(key)
    known.set(key, value)
    return value
  }
}

function spanEvidence(article: Article, { start, end }: Span, confidence: number, why: string): Evidence {
  return {
    article: article.key,
    textHash: article.textHash,
    confidence,
    why,
    exact: { span: article.text.slice(start, end) },
    start,
    end,
  }
}

function addArticleEdges(
  { article, citations, publications, affiliations }: Extraction,
  edges: Edges,
  keyOf: (key: string) => string,
): void {
  for (const { from, to, span, confidence, why } of citations) {
    edges.add('cited', keyOf(from), keyOf(to), spanEvidence(article, span, confidence, why))
  }
  for (const { member, body, span, confidence, why } of affiliations) {
    edges.add('affiliated', keyOf(member), keyOf(body), spanEvidence(article, span, confidence, why))
  }
  for (const { publisher, work, evidence, why } of publications) {
    const piece: Evidence =
      'field' in evidence
        ? { article: article.key, textHash: article.textHash, confidence: 1, why, exact: {}, field: evidence.field }
        : spanEvidence(article, evidence, 0.9, why)
    edges.add('published', keyOf(publisher), keyOf(work), piece)
  }
}
