/** From extractions to the graph with claims, in canonical order. */

import { clusterClaims } from './claims.ts'
import { addContradictionEdges, addCopiedEdges } from './corpus-edges.ts'
import type { Claim, Statement } from './corpus-types.ts'
import { createEdges, type Edges } from './edges.ts'
import { articleNode, claimNode, entityNodes } from './graph-nodes.ts'
import { compareText } from './order.ts'
import { resolveEntities } from './resolve.ts'
import { findPassages } from './reuse.ts'
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
  const { claims, contradictions } = clusterClaims(ordered)
  const edges = createEdges()
  const extractionByArticle = new Map(
    ordered.map((extraction) => [placeOf(extraction.article.key, extraction.article.textHash), extraction]),
  )
  const extractionOf = ({ article, textHash }: Statement) =>
    extractionByArticle.get(placeOf(article, textHash)) as Extraction
  for (const claim of claims) addClaimEdges(claim, extractionOf, edges, keyOf)
  const evidenceOf = (statement: Statement) => statementEvidence(extractionOf(statement), statement, keyOf)
  addContradictionEdges(contradictions, claims, evidenceOf, edges)
  const byArticle = new Map(ordered.map((extraction) => [extraction.article.key, extraction]))
  addCopiedEdges(findPassages(ordered), (article) => byArticle.get(article) as Extraction, edges)
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

/** Two texts may share a key when an article was changed. */
const placeOf = (article: string, textHash: string) => `${article} ${textHash}`

function addClaimEdges(
  claim: Claim,
  extractionOf: (statement: Statement) => Extraction,
  edges: Edges,
  keyOf: (key: string) => string,
): void {
  for (const statement of claim.statements) {
    const extraction = extractionOf(statement)
    const attribution = attributionOf(extraction, statement)
    const evidence = statementEvidence(extraction, statement, keyOf)
    if (attribution) {
      const { speaker, via } = attribution
      if (speaker) edges.add('said', keyOf(speaker), claim.key, evidence)
      const reporters = [...via, ...(speaker ? [speaker] : [])].filter((key) =>
        REPORTER_KINDS.includes(kindsOf(extraction).get(key) as EntityKind),
      )
      for (const reporter of reporters) edges.add('reported', keyOf(reporter), claim.key, evidence)
    }
    edges.add('reported', extraction.article.key, claim.key, evidence)
    addTopics(claim, extraction, statement, edges, keyOf)
  }
}

const attributionOf = ({ attributions }: Extraction, { attribution }: Statement) =>
  attribution === null ? undefined : attributions[attribution]

/** The words that state something; without source and cue in the article's own voice. */
function statementEvidence(extraction: Extraction, statement: Statement, keyOf: (key: string) => string): Evidence {
  const { article } = extraction
  const textAt = (span: Span) => article.text.slice(span.start, span.end)
  const attribution = attributionOf(extraction, statement)
  const place = { article: article.key, textHash: article.textHash, statement: statement.id }
  if (!attribution)
    return {
      ...place,
      confidence: 1,
      why: 'rule own-voice',
      source: null,
      cue: null,
      content: statement.content,
      exact: { source: null, cue: null, content: statement.content.map(textAt) },
      stance: 'asserted',
    }
  const [source] = attribution.source
  return {
    ...place,
    confidence: attribution.confidence,
    why: attribution.why,
    source: source ?? null,
    cue: attribution.cue,
    content: attribution.content,
    ...(statement.content === attribution.content ? {} : { part: statement.content }),
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
  extraction: Extraction,
  { content }: Statement,
  edges: Edges,
  keyOf: (key: string) => string,
): void {
  const topics = topicsOf(extraction)
  for (const span of content) {
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
