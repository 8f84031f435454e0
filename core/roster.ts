/** The entities of one article while its sources are resolved: who is known, where they stand, what is said of them. */

import type { Surroundings } from './actors/surroundings.ts'
import type { Gazetteer } from './gazetteer.ts'
import { createKnownMentions, type KnownMention } from './known-mentions.ts'
import { contains } from './span.ts'
import type { Article, Entity, EntityKind, Fact, HeadCount, Mention, Reason, Span } from './types.ts'

/** What an article says of an entity beside its name. */
export interface EntityFacts {
  readonly role?: Fact
  readonly date?: Fact
  readonly number?: HeadCount
  readonly motive?: Fact
}

export interface Roster {
  readonly article: Article
  readonly surroundings: Surroundings
  readonly gazetteer: Gazetteer
  /** Adds an entity, or words for one that is there; returns its key. */
  add(key: string, kind: EntityKind, name: string, words: Span | null, why: Reason): string
  /** Adds words that mean an entity that is there; null for null. */
  pointBack(key: string | null, words: Span, why: Reason): string | null
  /** Adds what is said of an entity that is there; what was said of it first stays. */
  addFacts(key: string, facts: EntityFacts): void
  kindOf(key: string): EntityKind | null
  nameOf(key: string): string | null
  factsOf(key: string): EntityFacts
  /** Mentions of an entity, in the order in which they were found. */
  mentionsOf(key: string): readonly Mention[]
  /** Notes that an entity speaks in these words; it is then the likeliest that "he" or "the network" means. */
  noteSpeaker(key: string, words: Span): void
  lastMentioned(offset: number, matches: (known: KnownMention) => boolean): KnownMention | undefined
  /** Mentions that end at or before `offset`, the nearest first. */
  mentionsBefore(offset: number): Generator<KnownMention>
  mentionsOverlapping(span: Span): readonly KnownMention[]
  /** Mentions of the given kinds that lie in a stretch of text, in order. */
  mentionsWithin(span: Span, kinds: readonly EntityKind[]): readonly KnownMention[]
  /** How many described sources have this wording so far. */
  countOf(wording: string): number
  /** Counts one more, and gives the new number. */
  countUp(wording: string): number
  all(): Entity[]
}

interface Entry {
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly mentions: Mention[]
  facts: EntityFacts
}

/** Starts with the named entities of the article. */
export function createRoster(
  article: Article,
  named: readonly Entity[],
  surroundings: Surroundings,
  gazetteer: Gazetteer,
): Roster {
  const entries = new Map<string, Entry>()
  const known = createKnownMentions()
  const counts = new Map<string, number>()
  const know = (key: string, kind: EntityKind, mention: Mention) => {
    const { start, end } = mention
    return known.add({ key, kind, mention, start, end, isSubject: surroundings.isSubject(mention), isSpeaking: false })
  }
  for (const { key, kind, name, aliases, mentions, ...facts } of named) {
    entries.set(key, { kind, name, aliases, mentions: [...mentions], facts })
    for (const mention of mentions) know(key, kind, mention)
  }

  function add(key: string, kind: EntityKind, name: string, words: Span | null, why: Reason): string {
    const entry = entries.get(key) ?? { kind, name, aliases: [], mentions: [], facts: {} }
    entries.set(key, entry)
    if (!words) return key
    const { start, end } = words
    const mention = { start, end, text: article.text.slice(start, end), kind, name, isNamed: false, why }
    if (know(key, kind, mention)) entry.mentions.push(mention)
    return key
  }

  return {
    article,
    surroundings,
    gazetteer,
    add,
    pointBack(key, words, why) {
      const entry = key === null ? undefined : entries.get(key)
      return key === null || !entry ? null : add(key, entry.kind, entry.name, words, why)
    },
    addFacts(key, facts) {
      const entry = entries.get(key)
      if (entry) entry.facts = { ...facts, ...entry.facts }
    },
    kindOf: (key) => entries.get(key)?.kind ?? null,
    nameOf: (key) => entries.get(key)?.name ?? null,
    factsOf: (key) => entries.get(key)?.facts ?? {},
    mentionsOf: (key) => entries.get(key)?.mentions ?? [],
    noteSpeaker: (key, words) => known.markSpeaking(key, words),
    lastMentioned: (offset, matches) => known.before(offset, matches).next().value ?? undefined,
    mentionsBefore: (offset) => known.before(offset, () => true),
    mentionsOverlapping: (span) => known.overlapping(span),
    mentionsWithin: (span, kinds) =>
      known.overlapping(span).filter((mention) => contains(span, mention) && kinds.includes(mention.kind)),
    countOf: (wording) => counts.get(wording) ?? 0,
    countUp(wording) {
      const count = (counts.get(wording) ?? 0) + 1
      counts.set(wording, count)
      return count
    },
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
