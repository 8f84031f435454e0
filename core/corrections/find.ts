/** Finds what a correction is about again, in articles that may have been read anew since. */

import { entityKey } from '../entities.ts'
import { leastOf } from '../order.ts'
import { textOf } from '../span.ts'
import type { Attribution, Entity, Extraction, Span } from '../types.ts'
import type { AttributionAnchor, Presentation } from './types.ts'

const PART_MARK = ' … '

/** The words of several spans in one text. */
export const wordsAt = (text: string, spans: readonly Span[]): string =>
  spans.map((span) => textOf(text, span)).join(PART_MARK)

/** The entity that an article presents so: of that name, else whichever these words mention now. */
export function findPresented({ article, entities }: Extraction, presentation: Presentation): Entity | undefined {
  const { kind, name, exact, start } = presentation
  const named = entities.filter((entity) => entity.kind === kind && entity.name === name)
  // unnamed sources of one description differ in their places
  const isThere = ({ mentions }: Entity) =>
    mentions.some((mention) => mention.start === start && mention.text === exact)
  const same = named.find(isThere) ?? named[0] ?? entities.find(({ key }) => key === entityKey(kind, name))
  if (same || exact === null) return same
  const distanceTo = ({ mentions }: Entity) =>
    Math.min(
      ...mentions
        .filter((mention) => textOf(article.text, mention) === exact)
        .map((mention) => Math.abs(mention.start - start)),
    )
  return leastOf(entities, distanceTo)
}

/** Index of the attribution with these words, else of the one with this cue whose content is a part of these, or the reverse; -1 for none. */
export function findAttribution({ article: { text }, attributions }: Extraction, anchor: AttributionAnchor): number {
  const contentOf = ({ content }: Attribution) => wordsAt(text, content)
  const isOfSource = ({ source: [first] }: Attribution) => (first ? textOf(text, first) : null) === anchor.source
  const isOfCue = ({ cue }: Attribution) => textOf(text, cue) === anchor.cue
  const isSame = (one: Attribution) => contentOf(one) === anchor.content
  const isAlike = (one: Attribution) =>
    contentOf(one).includes(anchor.content) || anchor.content.includes(contentOf(one))
  const distanceTo = ({ cue }: Attribution) => Math.abs(cue.start - anchor.start)
  const tests: readonly ((one: Attribution) => boolean)[] = [
    (one) => isSame(one) && isOfCue(one) && isOfSource(one),
    (one) => isSame(one) && isOfCue(one),
    (one) => isSame(one),
    (one) => isAlike(one) && isOfCue(one),
  ]
  for (const isMeant of tests) {
    const found = leastOf(attributions.filter(isMeant), distanceTo)
    if (found) return attributions.indexOf(found)
  }
  return -1
}
