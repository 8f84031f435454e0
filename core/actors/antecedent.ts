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
const MAX_MENTIONS = 80
/** Less than this is a guess. */
const LEAST = 0.004

interface Weighed {
  readonly candidate: Candidate
  weight: number
}

/** An entity stands for a description's last word already. */
const isTaken = ({ end }: Description, roster: Roster) => roster.mentionsOverlapping({ start: end - 1, end }).length > 0

/** The likeliest candidate before `words`; undefined where none fits. Ties go to the nearer one. */
export function findAntecedent(words: Span, roster: Roster, setting: Setting, fitOf: Fit): Candidate | undefined {
  const { surroundings } = roster
  const here = surroundings.toldBefore(words.start)
  const quote = surroundings.quoteAt(words.start)
  const weighed = new Map<string, Weighed>()
  const weigh = (candidate: Candidate, id: string, base: number): boolean => {
    const distance = here - surroundings.toldBefore(candidate.words.start)
    if (distance > MAX_SENTENCES) return false
    const around = surroundings.quoteAt(candidate.words.start)
    const isElsewhere = around !== undefined && around !== quote
    const isOwn = !quote && setting.content.some((span) => contains(span, candidate.words))
    const weight = base * DECAY ** distance * (isElsewhere ? QUOTED : 1) * (isOwn ? OWN_CONTENT : 1)
    const known = weighed.get(id)
    if (known) known.weight += weight
    else weighed.set(id, { candidate, weight })
    return true
  }

  let seen = 0
  let later: Span | undefined
  for (const { key, kind, start, end, isSubject, isSpeaking } of roster.mentionsBefore(words.start)) {
    const base = MENTIONED + (isSubject ? SUBJECT : 0) + (isSpeaking ? SPEAKING : 0)
    if (kind === 'person' && later && AND.test(roster.article.text.slice(end, later.start)))
      weigh({ key: null, kind: 'unnamed', words: { start, end: later.end }, isPair: true }, `pair ${start}`, 2 * base)
    later = kind === 'person' ? { start, end } : undefined
    if (seen++ > MAX_MENTIONS || !weigh({ key, kind, words: { start, end } }, key, base)) break
  }
  const { descriptions } = surroundings
  for (
    let at = countStartingBefore(descriptions, words.start) - 1, tried = 0;
    at >= 0 && tried < MAX_MENTIONS;
    at--, tried++
  ) {
    const description = descriptions[at] as Description
    if (description.end > words.start || isTaken(description, roster)) continue
    const base = DESCRIBED * (surroundings.isSubject(description) ? MENTIONED + SUBJECT : MENTIONED)
    if (!weigh({ key: null, kind: description.kind, words: description, description }, `at ${description.start}`, base))
      break
  }

  let best: Weighed | undefined
  for (const { candidate, weight } of weighed.values()) {
    const self =
      candidate.key !== null && candidate.key === setting.quotedBy ? (quote ? SELF_IN_QUOTE : SELF_IN_REPORT) : 1
    const total = weight * self
    if (total <= (best?.weight ?? LEAST)) continue
    const fitted = total * fitOf(candidate)
    if (fitted > (best?.weight ?? LEAST)) best = { candidate, weight: fitted }
  }
  return best?.candidate
}
