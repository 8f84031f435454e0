/** Reads the name of an outlet or agency in a run of capitals: by its nouns, its acronym, the noun beside it, or the tagger. */

import { findEntryAt } from '../gazetteer.ts'
import { NAMED_EVENT_NOUNS } from '../rules/events.ts'
import {
  BODY_DESCRIPTIONS,
  COMPANY_NOUNS,
  COMPANY_SUFFIX,
  INERT_NOUNS,
  INERT_WORDS,
  MEMBER_NOUNS,
  OUTLET_BESIDE,
  TRADE_NOUNS,
} from '../rules/name-shapes.ts'
import { AGENCY_NOUNS, OUTLET_NOUNS } from '../rules/names.ts'
import type { Mention, Term } from '../types.ts'
import { acronymAfter } from './acronyms.ts'
import { endOfRun, gapBefore, isNameWord, type Reading, titleLengthAt } from './reading.ts'
import { bare, bareEnd, hasTag, isPossessive, nameMention } from './words.ts'

const outletNouns = new Set(OUTLET_NOUNS)
const bodyNouns = new Set([...AGENCY_NOUNS, ...COMPANY_NOUNS])
const memberNouns = new Set(MEMBER_NOUNS)
const tradeNouns = new Set(TRADE_NOUNS)
/** "Valley Caucus" and "Valley Conference" may be bodies, "Valley Games" is none. */
const eventNouns = NAMED_EVENT_NOUNS.filter((noun) => !/^(?:Caucus|Conference|Convention)$/.test(noun))
const inertNouns = new Set([...INERT_NOUNS, ...eventNouns])
const inertWords = new Set(INERT_WORDS)
const bodyDescriptions = new Set(BODY_DESCRIPTIONS)
/** With one word before it this is an outlet even without "The". */
const SURE_OUTLET =
  /^(?:TV|News|Radio|Times|Herald|Tribune|Gazette|Chronicle|Courier|Echo|Examiner|Inquirer|Ledger|Observer|Sentinel|Telegraph|Wire)$/
/** "Valley News Network", "Haven News Agency" */
const NEWS_SERVICE = /^(?:Agency|Channel|Group|Network|Service)$/
const NEWS = /^(?:Broadcasting|News|Radio|Television|TV)$/
const PAIRED_NOUN = /^(?:Administration|Agency|Commission|Committee|Department|Ministry|Office|Subcommittee)$/
const OUTLET_AFTER = new RegExp(`^(?:,\\s+an?)?\\s+(?:\\p{Ll}+\\s)?(?:${OUTLET_BESIDE.join('|')})\\b`, 'u')
const OUTLET_BEFORE = new RegExp(`\\b(?:${OUTLET_BESIDE.join('|')}),?\\s$`)

/** Why a scientific journal is an outlet. */
export const JOURNAL = 'rule journal-of'

/** An outlet or agency named by the words from `at` to `last`, and by "of …" after a body's noun. */
export function findOrganisation(reading: Reading, at: number, last: number): Mention | null {
  return (
    company(reading, at, last) ??
    journal(reading, at, last) ??
    outletByNoun(reading, at, last) ??
    broadcaster(reading, at, last) ??
    pairedBody(reading, at, last) ??
    bodyByNoun(reading, at, last) ??
    bodyBeside(reading, at, last)
  )
}

/** What the tagger learnt to be an organisation, where no rule knew it. */
export function findTaggedOrganisation(reading: Reading, at: number, last: number): Mention | null {
  const { terms, text, evidence, sentence, gazetteer } = reading
  const words = terms.slice(at, last + 1).filter(({ text: word }) => word !== '&')
  const [first] = words
  const final = words.at(-1)
  if (!first || !final || inertNouns.has(bare(final)) || gazetteer.demonyms.has(bare(final))) return null
  if (hasTag(final, 'Adjective') || hasTag(final, 'Date') || /^\p{Lu}-/u.test(first.text)) return null
  const leaning = words.filter((term) => evidence.leaningOf(term) === 'Organization').length
  if (leaning * 2 <= words.length || evidence.leaningOf(final) === 'Person') return null
  if (words.length === 1 && !isLikelyBody(reading, at)) return null
  if (evidence.isTitleCase(sentence) && words.some(evidence.isOrdinary)) return null
  const end = terms[endOfLinked(reading, last)] as Term
  return nameMention(text, { start: first.start, end: bareEnd(end) }, 'agency', 'tagger organisation')
}

/** One word is a body's name when it is written as one, comes back, or does something: "VWB", "Corvane said". */
function isLikelyBody({ terms, evidence, gazetteer }: Reading, at: number): boolean {
  const term = terms[at] as Term
  const word = bare(term)
  if (
    bodyNouns.has(word) ||
    inertWords.has(word) ||
    evidence.standsInLowerCase(term) ||
    gazetteer.titles.has(word.toLowerCase())
  )
    return false
  const times = evidence.namedCount(term)
  // "MPs" are people
  if (/^\p{Lu}{2,4}s$/u.test(word)) return false
  if (/^\p{Lu}[\p{L}&.]*\p{Lu}/u.test(word)) return times > 0
  return times > 1 || (times > 0 && (isPossessive(term) || hasTag(terms[at + 1], 'Verb')))
}

/** "Workers of Haven": the name goes on after "of" where the tagger says so. */
function endOfLinked(reading: Reading, last: number): number {
  const { terms, evidence } = reading
  const next = last + 2
  if (!/^(?:of|for)$/.test(terms[last + 1]?.normal ?? '') || isPossessive(terms[last] as Term)) return last
  if (!terms[next] || gapBefore(reading, next) !== ' ' || !isNameWord(reading, next)) return last
  const end = endOfRun(reading, next)
  return evidence.leaningOf(terms[end] as Term) === 'Organization' ? end : last
}

// ------------------------------------------------------------------------------------------------------- by their nouns

/** "The Valley Herald", "Haven TV" */
function outletByNoun(reading: Reading, at: number, last: number): Mention | null {
  const { text, terms } = reading
  const the = terms[at - 1]
  const hasThe = the?.text === 'The' && gapBefore(reading, at) === ' '
  for (let noun = last; noun > at || (hasThe && noun === at); noun--) {
    const word = bare(terms[noun] as Term)
    const isService = NEWS_SERVICE.test(word) && noun > at && NEWS.test((terms[noun - 1] as Term).text)
    if (!(outletNouns.has(word) || isService) || !endsName(reading, noun, last)) continue
    if (noun < at + 2 - (hasThe ? 1 : 0) && word !== 'Daily' && !isService && !isSure(reading, at, noun) && !hasThe)
      continue
    const start = hasThe ? (the as Term).start : (terms[at] as Term).start
    return nameMention(text, { start, end: bareEnd(terms[noun] as Term) }, 'outlet', 'rule outlet-noun')
  }
  return null
}

const isSure = ({ terms }: Reading, at: number, noun: number) =>
  SURE_OUTLET.test(bare(terms[noun] as Term)) || (terms[at] as Term).text === 'Daily'

/** "Corvane plc", "Corvane, Inc." */
function company({ text, terms }: Reading, at: number, last: number): Mention | null {
  const [final, suffix] = [terms[last] as Term, terms[last + 1]]
  if (!suffix || !COMPANY_SUFFIX.test(suffix.text) || !/^,?\s$/.test(text.slice(final.end, suffix.start))) return null
  const name = text.slice((terms[at] as Term).start, final.end)
  const span = { start: (terms[at] as Term).start, end: suffix.end }
  return nameMention(text, span, 'agency', 'rule company-suffix', name)
}

/** "Journal of Applied Rivers", "Valley Journal of Medicine" */
function journal(reading: Reading, at: number, last: number): Mention | null {
  const { text, terms } = reading
  const next = last + 2
  if (!/^(?:Annals|Archives|Journal|Proceedings)$/.test((terms[last] as Term).text)) return null
  if (terms[last + 1]?.normal !== 'of' || !isNameWord(reading, next)) return null
  const span = { start: (terms[at] as Term).start, end: bareEnd(terms[endOfRun(reading, next)] as Term) }
  return nameMention(text, span, 'outlet', JOURNAL)
}

/** "Radio Haven", "Daily Corvane" */
function broadcaster({ text, terms }: Reading, at: number, last: number): Mention | null {
  const first = terms[at] as Term
  if (last === at || !/^(?:Daily|Radio|TV|Television)$/.test(first.text)) return null
  // "the Radio Haven Foundation"
  if (bodyNouns.has(bare(terms[last] as Term))) return null
  return nameMention(
    text,
    { start: first.start, end: bareEnd(terms[last] as Term) },
    'outlet',
    'rule outlet-noun-first',
  )
}

/** "Valley Roads and Rivers Committee": one body whose noun comes after "and". */
function pairedBody(reading: Reading, at: number, last: number): Mention | null {
  const { text, terms, gazetteer, evidence } = reading
  const next = last + 2
  const second = terms[next]
  if (terms[last + 1]?.normal !== 'and' || !second || !isNameWord(reading, next)) return null
  const final = terms[endOfRun(reading, next)] as Term
  if (!PAIRED_NOUN.test(final.text) || findEntryAt(gazetteer, text, second.start)) return null
  const leaning = evidence.leaningOf(terms[last] as Term)
  if (leaning === 'Person' || leaning === 'Place' || bodyNouns.has(bare(terms[last] as Term))) return null
  return nameMention(text, { start: (terms[at] as Term).start, end: bareEnd(final) }, 'agency', 'rule paired-body')
}

/** "Valley Water Board", "Committee on Rivers", "University of Haven", "Hall Brothers" */
function bodyByNoun(reading: Reading, at: number, last: number): Mention | null {
  const { text, terms } = reading
  for (let noun = last; noun >= at; noun--) {
    const word = bare(terms[noun] as Term)
    const isMember =
      noun > 0 && memberNouns.has(word) && /^(?:against|for|without)$/.test(terms[noun + 1]?.normal ?? '')
    if (!(bodyNouns.has(word) || isMember || isTrade(reading, at, noun)) || !endsName(reading, noun, last)) continue
    const end = noun === last ? endOfTail(reading, noun) : noun
    if (noun === at && end === noun) continue
    const span = { start: (terms[at] as Term).start, end: bareEnd(terms[end] as Term) }
    return nameMention(text, span, 'agency', end > noun && noun === at ? 'rule agency-of' : 'rule agency-noun')
  }
  return null
}

/** "Corvane Energy" is a company, "Clean Energy" is none. */
function isTrade({ terms, text, evidence, gazetteer }: Reading, at: number, noun: number): boolean {
  const before = terms[noun - 1]
  if (noun === at || !before || !tradeNouns.has(bare(terms[noun] as Term))) return false
  if (!hasTag(before, 'ProperNoun') || evidence.standsInLowerCase(before)) return false
  return !hasTag(before, 'Place') || findEntryAt(gazetteer, text, before.start) === null
}

/** The noun ends the run, or what follows it is somebody's title or name: "Valley Foundation President Bob Hall". */
function endsName(reading: Reading, noun: number, last: number): boolean {
  if (noun === last) return true
  return (
    titleLengthAt(reading, noun + 1) > 0 || reading.evidence.leaningOf(reading.terms[noun + 1] as Term) === 'Person'
  )
}

/** The last word of "of Health and Human Services" after a body's noun; the noun itself where no such words follow. */
function endOfTail(reading: Reading, noun: number): number {
  const { terms } = reading
  let end = noun
  for (let connected = 0; connected < 4; connected++) {
    const { normal } = terms[end + 1] ?? { normal: '' }
    const isLinked =
      /^(?:against|of|for|on|to|without)$/.test(normal) || (end > noun && normal === 'and') || normal === '&'
    if (!isLinked || isPossessive(terms[end] as Term) || gapBefore(reading, end + 1) !== ' ') break
    let next = end + 2
    if (terms[next]?.normal === 'the') next++
    if (!terms[next] || !/^\s$/.test(gapBefore(reading, next)) || !isNameWord(reading, next)) break
    if (normal === 'and' && !continuesTail(reading, next)) break
    end = endOfRun(reading, next)
    const person = terms.slice(next, end + 1).findIndex((_, index) => titleLengthAt(reading, next + index) > 0)
    if (person > 0) end = next + person - 1
  }
  return end
}

/** "Human Services" goes on with a ministry's name; "the FBI" or "the Valley Council" is another body. */
function continuesTail(reading: Reading, at: number): boolean {
  const { terms, text, gazetteer, evidence } = reading
  if (findEntryAt(gazetteer, text, (terms[at] as Term).start)) return false
  const last = terms[endOfRun(reading, at)] as Term
  return evidence.leaningOf(last) !== 'Person' && (!bodyNouns.has(bare(last)) || /s$/.test(bare(last)))
}

// -------------------------------------------------------------------------------------------------- by what stands beside

/** "Save the River Now (SRN)", "the carmaker Corvane", "the Corvane news agency" */
function bodyBeside(reading: Reading, at: number, last: number): Mention | null {
  const { text, terms, evidence, gazetteer } = reading
  const first = terms[at] as Term
  const final = terms[last] as Term
  if (isPossessive(final)) return null
  const span = { start: first.start, end: bareEnd(final) }
  if (last > at && acronymAfter(text, span)) return nameMention(text, span, 'agency', 'rule acronym-after')
  const noun = terms[at - 1]
  // "the charity, Corvane,"
  const isApposed = gapBefore(reading, at) === ', ' && terms[at - 2]?.normal === 'the' && text[final.end] === ','
  const isDescribed =
    noun !== undefined && bodyDescriptions.has(noun.normal) && (gapBefore(reading, at) === ' ' || isApposed)
  if (isDescribed && !gazetteer.givenNames.has(first.text)) return nameMention(text, span, 'agency', 'rule body-beside')
  const isWord = gazetteer.demonyms.has(bare(final)) || hasTag(final, 'Adjective')
  if (isWord || evidence.leaningOf(final) === 'Person') return null
  const before = text.slice(Math.max(0, first.start - 16), first.start)
  if (OUTLET_BEFORE.test(before) || OUTLET_AFTER.test(text.slice(final.end, final.end + 40)))
    return nameMention(text, span, 'outlet', 'rule outlet-beside')
  return null
}
