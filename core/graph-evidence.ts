/** The words of articles that edges rest on. */

import type { Path, Statement } from './corpus-types.ts'
import type { Evidence, ExactText } from './graph-types.ts'
import { areSame } from './span.ts'
import type { Article, Extraction, Span } from './types.ts'

/** The words that state something; without source and cue in the article's own voice. */
export function statementEvidence(
  { article, attributions }: Extraction,
  statement: Statement,
  path: Path | undefined,
  keyOf: (entity: string) => string,
): Evidence {
  const textAt = (span: Span) => article.text.slice(span.start, span.end)
  const attribution = statement.attribution === null ? undefined : attributions[statement.attribution]
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
      ...inferencesOf(path),
    }
  const [source] = attribution.source
  return {
    ...place,
    confidence: attribution.confidence,
    why: attribution.why,
    source: source ?? null,
    cue: attribution.cue,
    content: attribution.content,
    ...(areSame(statement.content, attribution.content) ? {} : { part: statement.content }),
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
    ...(attribution.corrected ? { corrected: attribution.corrected } : {}),
    ...inferencesOf(path),
  }
}

/** What only other articles show of a statement: its source, and carriers nearest to the article first. */
function inferencesOf(path: Path | undefined): Partial<Evidence> {
  if (!path) return {}
  const [source, ...carriers] = path.links
  const inferred = carriers.filter(({ inferredFrom }) => inferredFrom !== undefined)
  const shownBy = path.links.flatMap(({ inferredFrom }) => inferredFrom ?? [])[0]
  return {
    ...(inferred.length > 0 ? { viaInferred: inferred.map(({ key }) => key).reverse() } : {}),
    ...(source?.inferredFrom === undefined ? {} : { sourceInferred: source.key }),
    ...(shownBy === undefined ? {} : { inferredFrom: shownBy }),
    ...(path.isSourceDropped ? { sourceDropped: true } : {}),
  }
}

/** Words of an article, as they stand. */
export function spanEvidence(article: Article, { start, end }: Span, confidence: number, why: string): Evidence {
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

/** So much of a hash tells two texts of one article apart. */
const HASH_BEGINNING = 8

/** Evidence without what its article has: the words of the spans, and all but the beginning of the hash. */
export const withoutWords = (evidence: Evidence): Evidence => ({
  ...evidence,
  textHash: evidence.textHash.slice(0, HASH_BEGINNING),
  exact: {},
})

/** Puts the hash and the words of the article back. */
export const withWords = (evidence: Evidence, { text, textHash }: Pick<Article, 'text' | 'textHash'>): Evidence => ({
  ...evidence,
  textHash,
  exact: exactText(evidence, text),
})

function exactText({ source, cue, content, start, end }: Evidence, text: string): ExactText {
  const textAt = (span: Span) => text.slice(span.start, span.end)
  if (content)
    return { source: source ? textAt(source) : null, cue: cue ? textAt(cue) : null, content: content.map(textAt) }
  return start === undefined || end === undefined ? {} : { span: text.slice(start, end) }
}
