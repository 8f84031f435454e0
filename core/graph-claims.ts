/** The edges of claims: who said and reported them, what they are about, what they contradict. */

import { type Corpus, placeOf, type TracedClaim } from './corpus.ts'
import type { Statement } from './corpus-types.ts'
import type { Edges } from './edges.ts'
import { spanEvidence, statementEvidence } from './graph-evidence.ts'
import type { NodeKeyOf } from './origins/accounts.ts'
import { contains, countStartingBefore } from './span.ts'
import type { EntityKind, Extraction, Span } from './types.ts'

/** What a claim is about: things with a name. */
const TOPIC_KINDS: readonly EntityKind[] = ['person', 'outlet', 'agency', 'event']
/** Kinds that carry what others say. */
const REPORTER_KINDS: readonly EntityKind[] = ['outlet', 'document']

/** Adds the edges of all claims of a corpus. */
export function addClaimEdges(
  { extractions, claims, contradictions }: Corpus,
  edges: Edges,
  nodeKeyOf: NodeKeyOf,
): void {
  const tellers = new Map(
    extractions.map((extraction) => [placeOf(extraction.article), createTopicFinder(extraction)] as const),
  )
  const finderOf = ({ article, textHash }: Statement) => tellers.get(placeOf({ key: article, textHash })) as TopicFinder
  for (const claim of claims) addOne(claim, finderOf, edges, nodeKeyOf)

  addContradictions(claims, contradictions, finderOf, edges, nodeKeyOf)
}

/** Between claims, from the smaller key, with the words of both sides. */
function addContradictions(
  claims: Corpus['claims'],
  contradictions: Corpus['contradictions'],
  finderOf: (statement: Statement) => TopicFinder,
  edges: Edges,
  nodeKeyOf: NodeKeyOf,
): void {
  const wanted = new Set(contradictions.flatMap(({ a, b }) => [a, b]))
  const sideById = new Map(
    claims.flatMap(({ key, statements, trace }) =>
      statements.flatMap((statement) => {
        if (!wanted.has(statement.id)) return []
        const path = trace.paths.find((one) => one.statement === statement.id)
        return [[statement.id, { key, statement, path }] as const]
      }),
    ),
  )
  for (const { a, b, score, why } of contradictions) {
    const sides = [sideById.get(a), sideById.get(b)].flatMap((side) => side ?? [])
    const [from, to] = sides.map(({ key }) => key).sort()
    if (from === undefined || to === undefined || from === to) continue
    for (const { statement, path } of sides) {
      const evidence = statementEvidence(finderOf(statement).extraction, statement, path, nodeKeyOf)
      edges.add('contradicts', from, to, { ...evidence, confidence: score, why })
    }
  }
}

function addOne(
  claim: TracedClaim,
  finderOf: (statement: Statement) => TopicFinder,
  edges: Edges,
  nodeKeyOf: NodeKeyOf,
): void {
  const pathByStatement = new Map(claim.trace.paths.map((path) => [path.statement, path]))
  for (const statement of claim.statements) {
    const { extraction, kindByKey, topicsIn } = finderOf(statement)
    const { article, attributions } = extraction
    const keyOf = (key: string) => nodeKeyOf(article.key, key)
    const evidence = statementEvidence(extraction, statement, pathByStatement.get(statement.id), nodeKeyOf)
    const attribution = statement.attribution === null ? undefined : attributions[statement.attribution]
    if (attribution) {
      const { speaker, via, document } = attribution
      if (speaker) edges.add('said', keyOf(speaker), claim.key, evidence)
      const carriers = [...via, ...(speaker ? [speaker] : []), ...(document ? [document] : [])]
      const reporters = carriers.filter((key) => REPORTER_KINDS.includes(kindByKey.get(key) as EntityKind))
      for (const reporter of reporters) edges.add('reported', keyOf(reporter), claim.key, evidence)
    }
    edges.add('reported', article.key, claim.key, evidence)
    for (const topic of topicsIn(statement.content))
      edges.add('about', claim.key, keyOf(topic.key), spanEvidence(article, topic, 1, topic.why))
  }
}

interface Topic extends Span {
  readonly key: string
  readonly why: string
}

interface TopicFinder {
  readonly extraction: Extraction
  readonly kindByKey: ReadonlyMap<string, EntityKind>
  /** Named mentions that stand in the given words. */
  topicsIn(content: readonly Span[]): Topic[]
}

function createTopicFinder(extraction: Extraction): TopicFinder {
  const topics = extraction.entities
    .filter(({ kind }) => TOPIC_KINDS.includes(kind))
    .flatMap(({ key, mentions }) =>
      mentions.filter(({ isNamed }) => isNamed).map(({ start, end, why }): Topic => ({ key, start, end, why })),
    )
    .sort((a, b) => a.start - b.start)
  return {
    extraction,
    kindByKey: new Map(extraction.entities.map(({ key, kind }) => [key, kind])),
    topicsIn: (content) =>
      content.flatMap((span) =>
        topics
          .slice(countStartingBefore(topics, span.start), countStartingBefore(topics, span.end))
          .filter((topic) => contains(span, topic)),
      ),
  }
}
