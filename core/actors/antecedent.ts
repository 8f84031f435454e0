/** Whom a word such as "he" or "the ministry" stands for: the likeliest of those mentioned before it. */

import type { Roster } from '../roster.ts'
import { contains, countStartingBefore } from '../span.ts'
import type { EntityKind, Span } from '../types.ts'
import type { Setting } from './actor.ts'
import type { Description } from './surroundings.ts'

/** Somebody mentioned before: an entity, or a description that is no entity yet. */
export interface Candidate {
  /** Null for a description. */
  readonly key: string | null
  readonly kind: EntityKind
  readonly words: Span
  readonly description?: Description
  /** Two people, "Ann Lee and Bob Hall": no one entity. */
  readonly isPair?: true
}

/** How well somebody fits, 0 (not at all) to 1. */
export type Fit = (candidate: Candidate) => number

/** Weights after Lappin and Leass (1994): who acts or speaks weighs most, and each sentence in between takes its share. */
const MENTIONED = 1
const SUBJECT = 1.2
/** Acts in the same sentence. */
const SUBJECT_BESIDE = 3
const SPEAKING = 4
const DECAY = 0.55
/** Named in somebody else's quotation. */
const QUOTED = 0.2
/** A description nobody has taken up so far. */
const DESCRIBED = 0.6
/** Named in what the one who is looked for says. */
const OWN_CONTENT = 0.05
/** The speaker of a quotation seldom calls himself "he". */
const SELF_IN_QUOTE = 0.05
/** "Lee said she would go": in reported speech, the speaker does. */
const SELF_IN_REPORT = 2
/** Between the names of two people. */
const AND = /^,?\s+and\s+(?:\p{L}+\.?\s+){0,2}$/u
/** Sentences further back nobody is meant. */
const MAX_SENTENCES = 12
/** Mentions, and descriptions, that are looked at. */
const MAX_SIGHTINGS = 80
/** Less than this is a guess. */
const LEAST = 0.004

/** A place where a candidate stands. */
interface Sighting {
  readonly candidate: Candidate
  /** The same for each place of one candidate. */
  readonly id: string
  readonly isSubject: boolean
  readonly isSpeaking: boolean
  /** What the weight is multiplied with. */
  readonly share: number
}

/** The likeliest candidate before `words`; undefined where none fits. Ties go to the nearer one. */
export function findAntecedent(words: Span, roster: Roster, setting: Setting, fitOf: Fit): Candidate | undefined {
  const weightAt = weighFrom(words, roster, setting)
  const weighed = new Map<string, { readonly candidate: Candidate; weight: number }>()
  for (const sighting of sightingsBefore(words.start, roster)) {
    const { candidate, id } = sighting
    const known = weighed.get(id) ?? { candidate, weight: 0 }
    known.weight += weightAt(sighting)
    weighed.set(id, known)
  }
  const isQuoted = roster.surroundings.quoteAt(words.start) !== undefined
  let best: Candidate | undefined
  let most = LEAST
  for (const { candidate, weight } of weighed.values()) {
    const isSelf = candidate.key !== null && candidate.key === setting.quotedBy
    const total = weight * (isSelf ? (isQuoted ? SELF_IN_QUOTE : SELF_IN_REPORT) : 1)
    // whether it fits is asked of few: it costs more than the weight
    const fitted = total > most ? total * fitOf(candidate) : 0
    if (fitted > most) {
      best = candidate
      most = fitted
    }
  }
  return best
}

/** What a sighting weighs, seen from `words`. */
function weighFrom(words: Span, { surroundings }: Roster, { content }: Setting): (sighting: Sighting) => number {
  const here = surroundings.toldBefore(words.start)
  const quote = surroundings.quoteAt(words.start)
  const sentenceStart = surroundings.sentenceAt(words.start)?.start ?? 0
  return ({ candidate, isSubject, isSpeaking, share }) => {
    const { start } = candidate.words
    const distance = here - surroundings.toldBefore(start)
    if (distance > MAX_SENTENCES) return 0
    const around = surroundings.quoteAt(start)
    const isBeside = start >= sentenceStart && around === quote
    const acting = isSubject ? (isBeside ? SUBJECT_BESIDE : SUBJECT) : 0
    const isElsewhere = around !== undefined && around !== quote
    const isOwn = !quote && content.some((span) => contains(span, candidate.words))
    const place = (isElsewhere ? QUOTED : 1) * (isOwn ? OWN_CONTENT : 1)
    return (MENTIONED + acting + (isSpeaking ? SPEAKING : 0)) * share * place * DECAY ** distance
  }
}

/** Everybody who stands before `offset`, the nearest first; after them the descriptions that are no entity yet. */
function* sightingsBefore(offset: number, roster: Roster): Generator<Sighting> {
  let seen = 0
  let later: Span | undefined
  for (const { key, kind, start, end, isSubject, isSpeaking } of roster.mentionsBefore(offset)) {
    if (seen++ > MAX_SIGHTINGS) break
    const candidate = { key, kind, words: { start, end } }
    yield { candidate, id: key, isSubject, isSpeaking, share: 1 }
    if (kind === 'person' && later && AND.test(roster.article.text.slice(end, later.start))) {
      const pair: Candidate = { key: null, kind: 'unnamed', words: { start, end: later.end }, isPair: true }
      yield { candidate: pair, id: `pair ${start}`, isSubject, isSpeaking, share: 2 }
    }
    later = kind === 'person' ? { start, end } : undefined
  }
  const { descriptions, isSubject } = roster.surroundings
  const last = countStartingBefore(descriptions, offset) - 1
  for (let at = last; at >= 0 && last - at < MAX_SIGHTINGS; at--) {
    const description = descriptions[at] as Description
    if (description.end > offset || isTaken(description, roster)) continue
    const candidate = { key: null, kind: description.kind, words: description, description }
    const id = `at ${description.start}`
    yield { candidate, id, isSubject: isSubject(description), isSpeaking: false, share: DESCRIBED }
  }
}

/** An entity stands for a description's last word already. */
const isTaken = ({ end }: Description, roster: Roster) => roster.mentionsOverlapping({ start: end - 1, end }).length > 0
