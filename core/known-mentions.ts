/** The mentions of an article with the entity each belongs to, in the order of the text, growing as sources are resolved. */

import { countStartingBefore } from './span.ts'
import type { EntityKind, Mention, Span } from './types.ts'

export interface KnownMention extends Span {
  /** Key of the entity. */
  readonly key: string
  readonly kind: EntityKind
  readonly mention: Mention
  /** True where the entity does something in the sentence: "Lee met Hall" -> Lee. */
  readonly isSubject: boolean
  /** True where it is the source of an attribution in the article's own voice. */
  readonly isSpeaking: boolean
}

export interface KnownMentions {
  /** False when the same words are known already. */
  add(known: KnownMention): boolean
  /** Notes that an entity speaks where it is mentioned. */
  markSpeaking(key: string, span: Span): void
  /** Those that end at or before `offset` and match, the nearest first, a few hundred back at most. */
  before(offset: number, matches: (known: KnownMention) => boolean): Generator<KnownMention>
  /** Those that share a character with the span, in order. */
  overlapping(span: Span): KnownMention[]
}

/** Further back than this many mentions nobody is meant by "the official"; the bound keeps long texts linear. */
const MAX_LOOK_BACK = 400
/** No mention is longer, in UTF-16 units. */
const MAX_MENTION_LENGTH = 600

/** Starts empty. */
export function createKnownMentions(): KnownMentions {
  const ordered: KnownMention[] = []
  const seen = new Set<string>()
  const firstNear = (span: Span) => countStartingBefore(ordered, span.start - MAX_MENTION_LENGTH)
  return {
    add(known) {
      const words = `${known.key} ${known.start} ${known.end}`
      if (seen.has(words)) return false
      seen.add(words)
      ordered.splice(countStartingBefore(ordered, known.start + 1), 0, known)
      return true
    },
    markSpeaking(key, span) {
      for (let at = firstNear(span); at < ordered.length; at++) {
        const known = ordered[at] as KnownMention
        if (known.start >= span.end) return
        if (known.key === key && known.end > span.start) ordered[at] = { ...known, isSpeaking: true }
      }
    },
    *before(offset, matches) {
      const from = countStartingBefore(ordered, offset) - 1
      for (let at = from; at >= 0 && from - at < MAX_LOOK_BACK; at--) {
        const known = ordered[at] as KnownMention
        if (known.end <= offset && matches(known)) yield known
      }
    },
    overlapping(span) {
      return ordered
        .slice(firstNear(span), countStartingBefore(ordered, span.end))
        .filter(({ end }) => end > span.start)
    },
  }
}
