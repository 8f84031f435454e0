/** Finds mentions of people, outlets, agencies and events: the gazetteer first, then what names look like, then short forms. */

import type { Gazetteer } from './gazetteer.ts'
import { findEvents } from './mentions/events.ts'
import { readEvidence } from './mentions/evidence.ts'
import { findKnownName } from './mentions/known-names.ts'
import { findLaterNames, isTaken, shortCompanyName } from './mentions/later-names.ts'
import { findLedBody } from './mentions/led-bodies.ts'
import { findOrganisation, findTaggedOrganisation } from './mentions/organisations.ts'
import { findPerson } from './mentions/people.ts'
import { readPersonName } from './mentions/person-name.ts'
import { endOfRun, gapBefore, isNameWord, type Reading, titleLengthAt } from './mentions/reading.ts'
import { bare, isCapital } from './mentions/words.ts'
import { EVENT_PREFIXES } from './rules/events.ts'
import { INERT_NOUNS } from './rules/name-shapes.ts'
import { compareSpans } from './span.ts'
import type { Mention, Sentence, Span, Term } from './types.ts'

const inertNouns = new Set(INERT_NOUNS)
const eventPrefixes = new Set(EVENT_PREFIXES)

/** Words that a short form of an outlet's name may leave out at its start. */
const MAX_SHORTENED = 4

/** Finds named mentions in order; only an event may lie around others. Comments and boilerplate have none. */
export function findMentions(text: string, sentences: readonly Sentence[], gazetteer: Gazetteer): Mention[] {
  const read = sentences.filter(({ region }) => region !== 'comment' && region !== 'boilerplate')
  const evidence = readEvidence(read)
  const readings = read.map((sentence): Reading => ({ text, sentence, terms: sentence.terms, gazetteer, evidence }))
  const found = withFullOutlets(withoutShortForms(readings.flatMap((reading) => scanCapitals(reading, [], readName))))
  const names = mentionsOf(found)
  const later = findLaterNames(text, read, names, found, evidence)
  const known = [...found, ...later].sort(compareSpans)
  const tagged = mentionsOf(readings.flatMap((reading) => scanCapitals(reading, known, readTaggedName)))
  const all = [...names, ...later, ...tagged].sort(compareSpans)
  const bodies = all.filter(({ kind }) => kind === 'agency' || kind === 'outlet')
  return [...all, ...findEvents(text, read, bodies)].sort(compareSpans)
}

/**
 * "Michael Jordan … Jordan said": after a full name its surname alone is no country and no company. "Hall Foods …
 * Hall said": after a company's name its first word alone is no person, unless somebody bears it.
 */
function withoutShortForms(found: readonly Found[]): Found[] {
  const surnames = new Set<string>()
  const companies = new Set(mentionsOf(found).flatMap((mention) => shortCompanyName(mention) ?? []))
  for (const { name } of mentionsOf(found).filter(({ kind }) => kind === 'person')) {
    const { given, surname } = readPersonName(name)
    if (given.length > 0) companies.delete(surname)
  }
  return found.filter(({ mention }) => {
    if (mention?.kind === 'person') {
      const { given, surname } = readPersonName(mention.name)
      if (given.length > 0) surnames.add(surname)
      return mention.why !== 'tagger person' || !companies.has(mention.name)
    }
    return mention?.kind !== 'agency' || !surnames.has(mention.text)
  })
}

/** "The Free Herald" after "Valley Free Herald" is the same outlet. */
function withFullOutlets(found: readonly Found[]): Found[] {
  const fullByEnding = new Map<string, string>()
  return found.map((one): Found => {
    const { mention } = one
    if (mention?.kind !== 'outlet') return one
    const words = mention.name.replace(/^[Tt]he /, '').split(' ')
    const full = fullByEnding.get(words.join(' '))
    if (full !== undefined && mention.why === 'rule outlet-noun')
      return { ...one, mention: { ...mention, name: full, why: `short for ${full}` } }
    for (let from = 1; from < words.length && from < MAX_SHORTENED; from++)
      fullByEnding.set(words.slice(from).join(' '), mention.name)
    return one
  })
}

const mentionsOf = (found: readonly Found[]) => found.flatMap(({ mention }) => mention ?? [])

/** Words that were read as a name, or as one of nobody who acts. */
interface Found extends Span {
  readonly mention: Mention | null
}

/** Reads a name at each capital that is not taken yet. `taken` is in order of starts. */
function scanCapitals(
  reading: Reading,
  taken: readonly Span[],
  readAt: (reading: Reading, at: number) => Found | null,
): Found[] {
  const { terms } = reading
  const found: Found[] = []
  for (let at = 0; at < terms.length; ) {
    const term = terms[at] as Term
    const here = isCapital(term) && !isTaken(taken, term) ? readAt(reading, at) : null
    if (here && !isTaken(taken, here)) found.push(here)
    const end = here?.end ?? term.end
    do at++
    while (at < terms.length && (terms[at] as Term).start < end)
  }
  return found
}

function readName(reading: Reading, at: number): Found | null {
  // "Commander-in-Chief"
  if (reading.terms[at - 1]?.text === 'in' && gapBefore(reading, at) === '-') return null
  const known = findLedBody(reading, at) ?? findKnownName(reading, at)
  const run = isNameWord(reading, at) ? runAt(reading, at) : null
  if (run === null) return known && toFound(known)
  const body = findOrganisation(reading, at, run)
  // "Haven Police Department" is longer than "Haven Police"
  if (known && !(body && body.end > known.end && known.kind !== 'person')) return toFound(known)
  const title = titleLengthAt(reading, at)
  // "the Secretary of State said"
  const isTitle = title > 1 && run === at + title - 1
  const mention = body ?? (isTitle ? null : findPerson(reading, at, run))
  if (mention) return toFound(mention)
  const final = reading.terms[run] as Term
  const isInert =
    isTitle ||
    isDateline(reading, at, run) ||
    (run > at && (inertNouns.has(bare(final)) || eventPrefixes.has((reading.terms[at] as Term).text)))
  return isInert ? { start: (reading.terms[at] as Term).start, end: final.end, mention: null } : null
}

const DATELINE = /^(?:,[^\n—–]{0,24})?\s*(?:\(\p{Lu}[\p{L} ]{1,20}\)\s*)?(?:—|–|--|-)\s/u

/** "HAVEN, Dec. 22 (UPI) — …": where it was written. */
function isDateline({ text, terms }: Reading, at: number, last: number): boolean {
  if (at > 0) return false
  const { end } = terms[last] as Term
  const words = text.slice((terms[at] as Term).start, end)
  return words === words.toUpperCase() && words.length > 3 && DATELINE.test(text.slice(end, end + 60))
}

const toFound = (mention: Mention): Found => ({ start: mention.start, end: mention.end, mention })

/** What only the tagger knows comes last, so that a surname of before is not taken for a body. */
function readTaggedName(reading: Reading, at: number): Found | null {
  const mention = isNameWord(reading, at) ? findTaggedOrganisation(reading, at, runAt(reading, at)) : null
  return mention && toFound(mention)
}

/** The last word of the run at `at`, or the one before a title inside it: "Corvane CEO Ann Lee" is two names. */
function runAt(reading: Reading, at: number): number {
  const own = titleLengthAt(reading, at)
  if (own > 0) return endOfRun(reading, at + own - 1)
  const last = endOfRun(reading, at)
  for (let title = at + 1; title < last; title++) {
    const length = titleLengthAt(reading, title)
    if (length > 0 && title + length <= last) return title - 1
  }
  return last
}
