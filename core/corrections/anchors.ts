/** Names things by the words of articles, so that they are found again when the articles are read anew. */

import type { Evidence } from '../graph-types.ts'
import { textOf } from '../span.ts'
import type { Attribution, Entity, Extraction, Mention, Span } from '../types.ts'
import { wordsAt } from './find.ts'
import type { AttributionAnchor, MentionAnchor, Presentation, StatementAnchor } from './types.ts'

/** How an article presents the entity of a node, which has these mentions there; by its key where it is not mentioned at all. */
export function presentationsIn(
  { article, entities }: Extraction,
  node: string,
  spans: readonly Span[],
): Presentation[] {
  // "Lee" and "Lee administration" begin at one place
  const isOfNode = ({ start, end }: Span) => spans.some((span) => span.start === start && span.end === end)
  return entities.flatMap(({ key, kind, name, mentions }): Presentation[] => {
    const own = mentions.filter(isOfNode)
    // words that name it by a correction alone name another one when that is undone
    const mention = own.find(({ corrected }) => !corrected) ?? own[0]
    if (mention) {
      const exact = mention.corrected ? null : textOf(article.text, mention)
      return [{ article: article.key, kind, name, exact, start: mention.start }]
    }
    return mentions.length === 0 && key === node ? [{ article: article.key, kind, name, exact: null, start: 0 }] : []
  })
}

/** An attribution by its words. */
export function anchorAttribution({ article: { key, text } }: Extraction, attribution: Attribution): AttributionAnchor {
  const { source, cue, content } = attribution
  const [first] = source
  return {
    type: 'attribution',
    article: key,
    source: first ? textOf(text, first) : null,
    cue: textOf(text, cue),
    content: wordsAt(text, content),
    start: cue.start,
  }
}

/** A mention of an entity by its words. */
export function anchorMention(
  { article: { key, text } }: Extraction,
  { kind, name }: Entity,
  mention: Mention,
): MentionAnchor {
  return { type: 'mention', article: key, kind, name, exact: textOf(text, mention), start: mention.start }
}

/** A statement by the evidence of an edge that says or reports it; undefined for evidence of another kind. */
export function anchorStatement(evidence: Evidence, text: string): StatementAnchor | undefined {
  const { article, statement, part, content } = evidence
  const spans: readonly Span[] | undefined = part ?? content
  return statement === undefined || !spans ? undefined : { article, id: statement, exact: wordsAt(text, spans) }
}
