/** One sentence while its names are read: its words, what is known of them, and where runs of capitals end. */

import { findEntryAt, type Gazetteer } from '../gazetteer.ts'
import { isMeant } from '../gazetteer-notes.ts'
import { MONTHS, NAME_SUFFIXES, WEEKDAYS } from '../rules/name-shapes.ts'
import type { Sentence, Term } from '../types.ts'
import type { Evidence } from './evidence.ts'
import { bare, hasTag, isCapital, isPossessive, isShouted } from './words.ts'

export interface Reading {
  readonly text: string
  readonly sentence: Sentence
  readonly terms: readonly Term[]
  readonly gazetteer: Gazetteer
  readonly evidence: Evidence
}

const MAX_RUN = 9
const weekdays = new Set(WEEKDAYS)
const months = new Set(MONTHS)
const suffixes = new Set(NAME_SUFFIXES)
/** Words of closed classes begin sentences with a capital that says nothing. */
const CLOSED_CLASSES = [
  'Determiner',
  'Preposition',
  'Conjunction',
  'QuestionWord',
  'Pronoun',
  'Adverb',
  'Modal',
  'There',
]
const FUNCTION_WORD =
  /^(?:A|About|After|An|And|Are|As|At|Be|Before|But|By|Can|Do|For|From|Has|Have|He|Her|His|How|If|In|Into|Is|It|Its|Just|Like|May|More|My|No|Not|Of|Off|On|Or|Our|Out|Over|She|So|That|The|Their|They|This|To|Up|Was|We|What|When|Where|Who|Why|Will|With|You|Your)$/i
const ABBREVIATION = /^(?:\p{Lu}\p{L}?|\p{Lu}(?:\.\p{Lu})+|Inc|Corp|Ltd|Bros)$/u

/** The text between a word and the one before it. */
export function gapBefore({ text, terms }: Reading, at: number): string {
  const before = terms[at - 1]
  return before ? text.slice(before.end, (terms[at] as Term).start) : ''
}

/** True for a word that can be part of a name where it stands. */
export function isNameWord({ terms, sentence, evidence, gazetteer }: Reading, at: number): boolean {
  const term = terms[at]
  if (!term || !isCapital(term) || weekdays.has(bare(term)) || /\/|^(?:Former|Ex)$/.test(term.text)) return false
  // "on Oct. 1"
  if (hasTag(term, 'Date') && /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/.test(term.text)) return false
  if (months.has(bare(term)) && !(hasTag(term, 'Person') && isCapital(terms[at + 1]))) return false
  if (evidence.isTitleCase(sentence) || isShouted(terms, at))
    return (
      !FUNCTION_WORD.test(term.text) &&
      (evidence.namedCount(term) > 0 ||
        (evidence.leaningOf(term) !== null && !evidence.isOrdinary(term) && !isKnownBefore(evidence, terms[at - 1])))
    )
  if (CLOSED_CLASSES.some((tag) => hasTag(term, tag)) && !/^\p{Lu}[\p{Lu}.]+$/u.test(term.text))
    return gazetteer.givenNames.has(term.text) && hasTag(terms[at + 1], 'Person')
  return true
}

/** In a headline a word of the article's own names ends the name before an unknown word: "Ann Lee Warns Board". */
const isKnownBefore = (evidence: Evidence, before: Term | undefined) =>
  before !== undefined && isCapital(before) && evidence.namedCount(before) > 0

/** Index of the last word of the run of capitals that starts at `at`; a comma, a possessive and a known name end it. */
export function endOfRun(reading: Reading, at: number): number {
  const { terms, text, gazetteer } = reading
  let last = at
  while (last + 1 < terms.length && last - at < MAX_RUN) {
    // "Power & Light"
    const step = (terms[last + 1] as Term).text === '&' && terms[last + 2] ? 2 : 1
    const next = terms[last + step] as Term
    if (isPossessive(terms[last] as Term) || !isNameWord(reading, last + step)) break
    if (!joins(reading, last + 1) || !joins(reading, last + step)) break
    const entry = findEntryAt(gazetteer, text, next.start)
    const end = next.start + (entry?.surface.length ?? 0)
    if (entry && entry.kind !== 'person' && isMeant(entry.notes, text, terms, last + step, end)) break
    last += step
  }
  return last
}

/** A blank or hyphen; a full stop after an initial or title; a comma before "Jr". */
function joins(reading: Reading, at: number): boolean {
  const gap = gapBefore(reading, at)
  if (/^(?:\s|\s?-\s?)$/.test(gap)) return true
  const before = reading.terms[at - 1] as Term
  if (/^\.\s?$/.test(gap))
    return ABBREVIATION.test(before.text) || titleLengthAt(reading, at - 1) === 1 || suffixes.has(before.text)
  return false
}

/** Number of words of the title that starts at `at`: "Secretary of State Lee" -> 3 */
export function titleLengthAt(reading: Reading, at: number): number {
  const { terms, gazetteer } = reading
  const first = terms[at]
  if (!first || !isCapital(first)) return 0
  const words = terms.slice(at, at + 4).map((term) => bare(term).toLowerCase().replace(/\.$/, ''))
  for (let length = words.length; length > 0; length--) {
    if (length > 1 && gapsWithin(reading, at, length)) continue
    if (gazetteer.titles.has(words.slice(0, length).join(' '))) return length
  }
  return 0
}

const gapsWithin = (reading: Reading, at: number, length: number) =>
  Array.from({ length: length - 1 }, (_, index) => gapBefore(reading, at + index + 1)).some(
    (gap) => !/^\.?\s$|^-$/.test(gap),
  )
