/** The entities of one article while its sources are resolved: who is known, who spoke last. */

import type { Gazetteer } from './gazetteer.ts'
import { createKnownMentions, type KnownMention } from './known-mentions.ts'
import { contains } from './span.ts'
import type { Article, Entity, EntityKind, Mention, Reason, Span } from './types.ts'

export interface Roster {
  readonly article: Article
  readonly gazetteer: Gazetteer
  /** Adds an entity, or words for one that is there; returns its key. */
  add(key: string, kind: EntityKind, name: string, words: Span | null, why: Reason): string
  /** Adds words that mean an entity that is there; null for null. */
  pointBack(key: string | null, words: Span, why: Reason): string | null
  kindOf(key: string): EntityKind | null
  nameOf(key: string): string | null
  /** Notes that an entity speaks; it is then the first that "he" or "the network" means. */
  noteSpeaker(key: string): void
  lastSpeaker(kinds: readonly EntityKind[]): string | null
  lastMentioned(offset: number, matches: (known: KnownMention) => boolean): KnownMention | undefined
  mentionsOverlapping(span: Span): readonly KnownMention[]
  /** Mentions of the given kinds that lie in a stretch of text, in order. */
  mentionsWithin(span: Span, kinds: readonly EntityKind[]): readonly KnownMention[]
  all(): Entity[]
}

interface Entry {
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly mentions: Mention[]
  readonly facts: Pick<Entity, 'date'>
}

/** Starts with the named entities of the article. */
export function createRoster(article: Article, named: readonly Entity[], gazetteer: Gazetteer): Roster {
  const entries = new Map<string, Entry>()
  const known = createKnownMentions()
  let speakers: readonly string[] = []
  for (const { key, kind, name, aliases, mentions, ...facts } of named) {
    entries.set(key, { kind, name, aliases, mentions: [...mentions], facts })
    for (const mention of mentions) known.add(key, kind, mention)
  }

  function add(key: string, kind: EntityKind, name: string, words: Span | null, why: Reason): string {
    const entry = entries.get(key) ?? { kind, name, aliases: [], mentions: [], facts: {} }
    entries.set(key, entry)
    if (!words) return key
    const { start, end } = words
    const mention = { start, end, text: article.text.slice(start, end), kind, name, isNamed: false, why }
    if (known.add(key, kind, mention)) entry.mentions.push(mention)
    return key
  }

  return {
    article,
    gazetteer,
    add,
    pointBack(key, words, why) {
      const entry = key === null ? undefined : entries.get(key)
      return key === null || !entry ? null : add(key, entry.kind, entry.name, words, why)
    },
    kindOf: (key) => entries.get(key)?.kind ?? null,
    nameOf: (key) => entries.get(key)?.name ?? null,
    noteSpeaker(key) {
      speakers = [key, ...speakers.filter((other) => other !== key)].slice(0, 50)
    },
    lastSpeaker: (kinds) => speakers.find((key) => kinds.includes(entries.get(key)?.kind as EntityKind)) ?? null,
    lastMentioned: (offset, matches) => known.lastBefore(offset, matches),
    mentionsOverlapping: (span) => known.overlapping(span),
    mentionsWithin: (span, kinds) =>
      known.overlapping(span).filter((mention) => contains(span, mention) && kinds.includes(mention.kind)),
    all: () =>
      [...entries].map(([key, { kind, name, aliases, mentions, facts }]) => ({
        key,
        kind,
        name,
        aliases: [...aliases].sort(),
        mentions: mentions.sort((a, b) => a.start - b.start),
        ...facts,
      })),
  }
}
