/** Looks things up in one article for the rows of claims. */

import { contains, countStartingBefore } from './span.ts'
import type { EntityKind, Extraction, Span } from './types.ts'

/** What a claim is about: things with a name. */
const TOPIC_KINDS: readonly EntityKind[] = ['person', 'outlet', 'agency', 'event']

/** A named mention. */
export interface Topic extends Span {
  /** Key of the entity. */
  readonly key: string
  readonly why: string
}

export interface ArticleReader {
  readonly extraction: Extraction
  /** From the key of an entity to the key of its node. */
  keyOf(entity: string): string
  readonly kindByKey: ReadonlyMap<string, EntityKind>
  /** Named mentions that stand in the given words. */
  topicsIn(content: readonly Span[]): Topic[]
}

/** Prepares an article. */
export function createArticleReader(extraction: Extraction, keyOf: (entity: string) => string): ArticleReader {
  const topics = extraction.entities
    .filter(({ kind }) => TOPIC_KINDS.includes(kind))
    .flatMap(({ key, mentions }) =>
      mentions.filter(({ isNamed }) => isNamed).map(({ start, end, why }): Topic => ({ key, start, end, why })),
    )
    .sort((a, b) => a.start - b.start)
  return {
    extraction,
    keyOf,
    kindByKey: new Map(extraction.entities.map(({ key, kind }) => [key, kind])),
    topicsIn: (content) =>
      content.flatMap((span) =>
        topics
          .slice(countStartingBefore(topics, span.start), countStartingBefore(topics, span.end))
          .filter((topic) => contains(span, topic)),
      ),
  }
}
