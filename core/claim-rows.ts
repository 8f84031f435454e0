/** The rows that a claim brings: its node, who said and reported it, what it is about, what it contradicts. */

import type { ArticleReader } from './article-reader.ts'
import type { Claim, Contradiction, Path, Statement, Trace } from './corpus-types.ts'
import { spanEvidence, statementEvidence } from './graph-evidence.ts'
import type { EvidenceRow, OwnedRows } from './graph-rows.ts'
import type { GraphNode } from './graph-types.ts'
import { compareText } from './order.ts'
import type { EntityKind } from './types.ts'

/** Kinds that carry what others say. */
const REPORTER_KINDS: readonly EntityKind[] = ['outlet', 'document']

/** A claim with where it comes from. */
export interface TracedClaim extends Claim {
  readonly trace: Trace
}

/** One of two claims that cannot both be true, and the statements that show it. */
export interface Opposition {
  readonly contradiction: Contradiction
  readonly claims: readonly [TracedClaim, TracedClaim]
}

/** `oppositions` are those in which this claim has the smaller key. */
export function claimRows(
  claim: TracedClaim,
  oppositions: readonly Opposition[],
  readerOf: (article: string) => ArticleReader,
): OwnedRows {
  const paths = pathsOf(claim)
  const evidence = [
    ...claim.statements.flatMap((statement) =>
      statementRows(claim, statement, paths.get(statement.id), readerOf(statement.article)),
    ),
    ...oppositions.flatMap((opposition) => contradictionRows(opposition, readerOf)),
  ]
  return { node: claimNode(claim), evidence, contributions: [] }
}

const pathsOf = ({ trace }: TracedClaim): ReadonlyMap<string, Path> =>
  new Map(trace.paths.map((path) => [path.statement, path]))

function statementRows(
  { key: target }: Claim,
  statement: Statement,
  path: Path | undefined,
  { extraction, keyOf, kindByKey, topicsIn }: ArticleReader,
): EvidenceRow[] {
  const { article, attributions } = extraction
  const evidence = statementEvidence(extraction, statement, path, keyOf)
  const attribution = statement.attribution === null ? undefined : attributions[statement.attribution]
  const speakers = attribution?.speaker ? [attribution.speaker] : []
  const carriers = [...(attribution?.via ?? []), ...speakers, ...(attribution?.document ? [attribution.document] : [])]
  const reporters = carriers.filter((key) => REPORTER_KINDS.includes(kindByKey.get(key) as EntityKind))
  return [
    ...speakers.map((key): EvidenceRow => ({ kind: 'said', source: keyOf(key), target, evidence })),
    ...reporters.map((key): EvidenceRow => ({ kind: 'reported', source: keyOf(key), target, evidence })),
    { kind: 'reported', source: article.key, target, evidence },
    ...topicsIn(statement.content).map(
      (topic): EvidenceRow => ({
        kind: 'about',
        source: target,
        target: keyOf(topic.key),
        evidence: spanEvidence(article, topic, 1, topic.why),
      }),
    ),
  ]
}

function contradictionRows(
  { contradiction: { a, b, score, why }, claims }: Opposition,
  readerOf: (article: string) => ArticleReader,
): EvidenceRow[] {
  const [source = '', target = ''] = claims.map(({ key }) => key).sort(compareText)
  return claims.flatMap((claim) =>
    claim.statements
      .filter(({ id }) => id === a || id === b)
      .map((statement): EvidenceRow => {
        const { extraction, keyOf } = readerOf(statement.article)
        const evidence = statementEvidence(extraction, statement, pathsOf(claim).get(statement.id), keyOf)
        return { kind: 'contradicts', source, target, evidence: { ...evidence, confidence: score, why } }
      }),
  )
}

function claimNode({ key, aliases, label, statements, joins, firstSeen, trace, corrected }: TracedClaim): GraphNode {
  const articles = new Set(statements.map(({ article }) => article)).size
  return {
    key,
    attributes: {
      kind: 'claim',
      label,
      articles,
      firstSeen,
      origins: trace.origins.flatMap(({ sources }) => sources).sort(compareText),
      originRange: trace.originRange,
      unnamedOnly: trace.unnamedOnly,
      circular: trace.circles.length > 0,
      paths: trace.paths,
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(joins.length > 0 ? { joins } : {}),
      ...(corrected ? { corrected } : {}),
    },
  }
}
