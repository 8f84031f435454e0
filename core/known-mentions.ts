/** The mentions of an article with the entity each belongs to, in the order of the text, growing as sources are resolved. */

import { countStartingBefore } from './span.ts'
import type { EntityKind, Mention, Span } from './types.ts'

export interface KnownMention extends Span {
  /** Key of the entity. */
  readonly key: string
  readonly kind: EntityKind
  readonly mention: Mention
}

export interface KnownMentions {
  /** False when the same words are known already. */
  add(key: string, kind: EntityKind, mention: Mention): boolean
  /** The last one that ends at or before `offset` and matches, a few hundred back at most. */
  lastBefore(offset: number, matches: (known: KnownMention) => boolean): KnownMention | undefined
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
  return {
    add(key, kind, mention) {
      const words = `${key} ${mention.start} ${mention.end}`
      if (seen.has(words)) return false
      seen.add(words)
      ordered.splice(countStartingBefore(ordered, mention.start + 1), 0, {
        key,
        kind,
        mention,
        start: mention.start,
        end: mention.end,
      })
      return true
    },
    lastBefore(offset, matches) {
      const from = countStartingBefore(ordered, offset) - 1
      for (let at = from; at >= 0 && from - at < MAX_LOOK_BACK; at--) {
        const known = ordered[at] as KnownMention
        if (known.end <= offset && matches(known)) return known
      }
      return undefined
    },
    overlapping(span) {
      const from = countStartingBefore(ordered, span.start - MAX_MENTION_LENGTH)
      const to = countStartingBefore(ordered, span.end)
      return ordered.slice(from, to).filter((known) => known.end > span.start)
    },
  }
}
