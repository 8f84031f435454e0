/** Reads the name of a person in a run of capitals: by a title, a known given name, the tagger, or what follows. */

import { isSureGivenName } from '../gazetteer.ts'
import { EVENT_PREFIXES } from '../rules/events.ts'
import { INERT_NOUNS, INERT_WORDS, KIN_NOUNS, NAME_PARTICLES, NAME_SUFFIXES } from '../rules/name-shapes.ts'
import { AGENCY_NOUNS, OUTLET_NOUNS, PERSON_ROLES, UNNAMED_NOUNS } from '../rules/names.ts'
import type { Mention, Term } from '../types.ts'
import { gapBefore, type Reading, titleLengthAt } from './reading.ts'
import { bare, bareEnd, hasTag, inNameCase, isCapital, isPossessive, nameMention } from './words.ts'

const particles = new Set(NAME_PARTICLES)
const suffixes = new Set(NAME_SUFFIXES)
const kinNouns = new Set(KIN_NOUNS)
const inertNouns = new Set(INERT_NOUNS)
const eventPrefixes = new Set(EVENT_PREFIXES)
const inertWords = new Set(INERT_WORDS)
/** "Democrat Ann Lee", "Author Bob Hall": what somebody is, without being a title. */
const roles = new Set([...PERSON_ROLES, ...UNNAMED_NOUNS])
const bodyNouns = new Set([...AGENCY_NOUNS, ...OUTLET_NOUNS])
/** "Rancher", "Striker", "Pianist": what somebody does opens the sentence. */
const AGENTIVE = /^\p{Lu}\p{Ll}{2,}(?:er|or|ist|man|woman|ian)$/u
/** Words of a name, particles and initials left out. */
const MAX_WORDS = 4
const INITIAL = /^(?:\p{Lu}\.?|\p{Lu}\.\p{Lu}\.?|\p{Lu}{2})$/u
/** "Ann Lee, 42, …", "Ann Lee, a teacher" */
const APPOSITION = /^,\s+(?:\d{2}[,\s]|an? |the |who |of )/

/** A person named by the words from `at` to `last`; titles before the name are no part of it. */
export function findPerson(reading: Reading, at: number, last: number): Mention | null {
  const { text, terms } = reading
  const titled = skipTitles(reading, at, last)
  const hasTitle = titled > at || isTitled(reading, at)
  const from = hasTitle ? titled : skipQualifiers(reading, titled, last)
  const to = endOfName(reading, from, last)
  if (to < from) return null
  const why = reasonFor(reading, from, to, hasTitle)
  if (why === null || isKin(reading, to)) return null
  const start = from === at ? startWithParticles(reading, from) : from
  const span = { start: (terms[start] as Term).start, end: bareEnd(terms[to] as Term) }
  return nameMention(text, span, 'person', why, inNameCase(text.slice(span.start, span.end).replace(/\s+/g, ' ')))
}

/** "van der Quill": particles in lower case before the surname. */
function startWithParticles(reading: Reading, from: number): number {
  let start = from
  while (start > 0 && particles.has((reading.terms[start - 1] as Term).text) && gapBefore(reading, start) === ' ')
    start--
  return start
}

/** A title has a name after it: "Mr. King" is called King. */
function skipTitles(reading: Reading, at: number, last: number): number {
  let from = at
  for (let words = titleLengthAt(reading, from); words > 0; words = titleLengthAt(reading, from)) {
    if (from + words > last && !isParticleName(reading, from + words)) break
    from += words
  }
  return from
}

/** "spokesman Bob Hall", "Mrs. Lee": a title in lower case or cut off by its full stop. */
function isTitled(reading: Reading, at: number): boolean {
  const before = reading.terms[at - 1]
  if (!before || !/^\.?\s$/.test(gapBefore(reading, at))) return false
  return reading.gazetteer.titles.has(before.normal.replace(/\.$/, ''))
}

/** "American Ann Lee", "Republican Bob Hall": words before the name that are none of it. */
function skipQualifiers(reading: Reading, at: number, last: number): number {
  const { terms, evidence, gazetteer } = reading
  const isGiven = (term: Term) => gazetteer.givenNames.has(term.text) || evidence.leaningOf(term) === 'Person'
  let from = at
  if (isOpeningWord(reading, at, last)) return at + 1
  while (from < last && roles.has((terms[from] as Term).normal)) from++
  if (from > at) return from
  while (from < last && !isGiven(terms[from] as Term) && !INITIAL.test((terms[from] as Term).text)) from++
  const rest = last - from
  const skipped = terms.slice(at, from)
  const mayBeSkipped = (term: Term) =>
    gazetteer.demonyms.has(term.text) || hasTag(term, 'Adjective') || evidence.leaningOf(term) !== null
  return rest >= 1 && skipped.every(mayBeSkipped) ? from : at
}

/** "Combine Lee with Hall", "Starring Ann Lee": a capital that only opens the sentence, before a name of the article. */
function isOpeningWord(reading: Reading, at: number, last: number): boolean {
  const { terms, evidence, gazetteer, sentence } = reading
  if (
    last === at ||
    INITIAL.test((terms[at] as Term).text) ||
    (at > 0 && !evidence.isTitleCase(sentence)) ||
    gapBefore(reading, at + 1) === '-'
  )
    return false
  const [first, second] = [terms[at] as Term, terms[at + 1] as Term]
  if (evidence.namedCount(first) > 0 || isSureGivenName(gazetteer, first.text)) return false
  if (at === 0 && /(?:ing|ed)$/.test(first.text)) return true
  if (at === 0 && last === at + 2 && AGENTIVE.test(first.text) && !gazetteer.givenNames.has(first.text)) return true
  return last > at + 1 ? isSureGivenName(gazetteer, second.text) : evidence.hasForename(second)
}

/** The last word of the name that starts at `from`, with particles, a nickname and a suffix. */
function endOfName(reading: Reading, from: number, last: number): number {
  const { terms, text } = reading
  let to = Math.min(from, last)
  if (from > last) {
    // "Mayor de Quill": the run ended at the particle
    if (!isParticleName(reading, from)) return -1
    to = from
  }
  for (let words = 1; to + 1 < terms.length && words < MAX_WORDS * 2; words++) {
    const term = terms[to] as Term
    const next = terms[to + 1] as Term
    const gap = gapBefore(reading, to + 1)
    if (isPossessive(term)) break
    if (suffixes.has(next.text) && /^,?\s$/.test(gap)) return to + 1
    if (next.text === '&') break
    if (to + 1 <= last && titleLengthAt(reading, to + 1) === 0) to++
    else if (isParticleName(reading, to + 1) && /^[\s-]$/.test(gap)) to++
    else if (particles.has(term.text.toLowerCase()) && isCapital(next) && /^[\s-]$/.test(gap)) to++
    // "Lee Dong-hyun"
    else if (gap === '-' && /^\p{Ll}{2,6}$/u.test(next.text) && hasTag(term, 'Person')) to++
    else if (isNickname(text, term, next, terms[to + 2])) to += 2
    else break
  }
  return to
}

/** A particle with the surname after it, perhaps after another particle: "van der Quill". */
function isParticleName(reading: Reading, at: number): boolean {
  const { terms } = reading
  let next = at
  while (next < at + 3 && particles.has(terms[next]?.text.toLowerCase() ?? '')) next++
  return next > at && isCapital(terms[next]) && /^[\s-]$/.test(gapBefore(reading, next))
}

/** Robert “Bob” Hall */
function isNickname(text: string, before: Term, name: Term, after: Term | undefined): boolean {
  if (!after || !isCapital(name) || !isCapital(after)) return false
  return /^\s[“"‘'(]$/.test(text.slice(before.end, name.start)) && /^[”"’')]\s$/.test(text.slice(name.end, after.start))
}

/** Why these words are a person's name; null where they are not. */
function reasonFor(reading: Reading, from: number, to: number, hasTitle: boolean): string | null {
  const names = reading.terms
    .slice(from, to + 1)
    .filter(({ text: word }, index) => index === 0 || !particles.has(word.toLowerCase()))
  const [first] = names
  const final = names.at(-1)
  if (!first || !final || isNobody(reading, first, final, hasTitle)) return null
  if (names.length === 1) return hasTitle ? 'rule title-and-name' : reasonForOne(reading, first, to)
  return reasonForFull(reading, names, to, hasTitle)
}

/** Words that are no person's, whatever stands around them: "French", "Haven River", "R-Ohio". */
function isNobody({ gazetteer, evidence }: Reading, first: Term, final: Term, hasTitle: boolean): boolean {
  const { demonyms, givenNames, titles } = gazetteer
  if (
    demonyms.has(bare(first)) ||
    eventPrefixes.has(first.text) ||
    hasTag(first, 'Date') ||
    /^\p{Lu}-/u.test(first.text)
  )
    return true
  // "Sikh Americans", but "Bob French"
  if (demonyms.has(bare(final)) && !givenNames.has(first.text)) return true
  if (inertNouns.has(bare(final)) || inertWords.has(bare(final))) return true
  return titles.has(bare(final).toLowerCase()) && !(hasTitle && evidence.leaningOf(final) === 'Person')
}

/** One word without a title is a person's name when it comes back, acts, or is a given name: "Lee said". */
function reasonForOne({ terms, evidence, gazetteer, sentence }: Reading, name: Term, at: number): string | null {
  if (evidence.leaningOf(name) !== 'Person' || /^[\p{Lu}.]+$/u.test(bare(name))) return null
  if (evidence.isTitleCase(sentence) && evidence.isOrdinary(name)) return null
  const times = evidence.namedCount(name)
  const isActing = hasTag(terms[at + 1], 'Verb') || isPossessive(name) || isSureGivenName(gazetteer, name.text)
  return times > 1 || (times === 1 && isActing) ? 'tagger person' : null
}

function reasonForFull(reading: Reading, names: readonly Term[], to: number, hasTitle: boolean): string | null {
  const { terms, text, evidence, gazetteer, sentence } = reading
  const [first, second] = names as readonly [Term, Term]
  const final = names.at(-1) as Term
  const isSure = isSureGivenName(gazetteer, first.text)
  // "the Lee-Hall plan" is of two people
  if (names.length === 2 && !isSure && text.slice(first.end, final.start) === '-') return null
  // "Ann B. and Bob C. Hall"
  if (!hasTitle && INITIAL.test(final.text) && terms[to + 1]?.normal !== 'and') return null
  const leanings = names.map((term) => evidence.leaningOf(term) ?? (INITIAL.test(term.text) ? 'Person' : null))
  const people = leanings.filter((leaning) => leaning === 'Person').length
  if (hasTitle)
    return people > 0 ||
      isSure ||
      leanings.every((leaning) => leaning === null) ||
      (names.length === 2 && !bodyNouns.has(bare(final)) && evidence.namedCount(final) > 1)
      ? 'rule title-and-name'
      : null
  const isKnown = !evidence.isTitleCase(sentence) || names.every((term) => evidence.namedCount(term) > 0)
  if (people === names.length && (isKnown || isSure)) return 'tagger person'
  const { givenNames } = gazetteer
  const isDouble = names.length > 2 && givenNames.has(second.text)
  if (isSure || (givenNames.has(first.text) && (people > 0 || isDouble))) return 'rule given-name'
  const isOther = leanings.some((leaning) => leaning === 'Organization' || leaning === 'Place')
  if (people === 0 || isOther) return null
  if (isKnown && !evidence.isOrdinary(first)) return 'tagger person'
  return APPOSITION.test(text.slice(final.end, final.end + 9)) ? 'rule name-and-apposition' : null
}

/** "the Lee family" */
function isKin({ terms }: Reading, to: number): boolean {
  return kinNouns.has(terms[to + 1]?.normal ?? '') && !isPossessive(terms[to] as Term)
}
