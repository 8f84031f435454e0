/** Finds happenings: noun phrases whose head is the noun of an event, with their modifiers and complements. */

import { DATED_EVENT_NOUNS, EVENT_NOUNS, EVENT_PREFIXES, NAMED_EVENT_NOUNS, SURE_EVENT_NOUNS } from '../rules/events.ts'
import { MONTHS, WEEKDAYS } from '../rules/name-shapes.ts'
import type { Mention, Sentence, Span, Term } from '../types.ts'
import { isTaken } from './later-names.ts'
import { bare, bareEnd, hasTag, isCapital, isPossessive, nameMention } from './words.ts'

const sureNouns = new Set(SURE_EVENT_NOUNS)
const eventNouns = new Set(EVENT_NOUNS)
const namedNouns = new Set(NAMED_EVENT_NOUNS)
const eventPrefixes = new Set(EVENT_PREFIXES)
const datedNouns = new Set(DATED_EVENT_NOUNS)
const dateWords = new Set([...MONTHS, ...WEEKDAYS])
const MAX_MODIFIERS = 6
const MAX_COMPLEMENT = 7
/** Between the head and what it happened to, where, or when. */
const COMPLEMENT = /^(?:of|in|at|on|against|between|with|over|to)$/
const PERIOD =
  /^(?:last|next|this|week|month|year|spring|summer|autumn|fall|winter|weekend|night|evening|morning|afternoon|yesterday|today|tonight|tomorrow)$/

/** The events of an article, in order of their starts. The noun of one is no part of a body's name: "Valley Conference". */
export function findEvents(text: string, sentences: readonly Sentence[], bodies: readonly Span[]): Mention[] {
  const found = sentences.flatMap(({ terms }) => {
    const events: Found[] = []
    for (const at of terms.keys()) {
      const event = eventAt(text, terms, at)
      const last = events.at(-1)?.mention
      if (event && !isTaken(bodies, terms[at] as Term) && !(last && last.end > event.mention.start)) events.push(event)
    }
    return events
  })
  return withoutLone(found)
}

interface Found {
  readonly mention: Mention
  readonly noun: string
  /** "the meeting": nothing tells which one. */
  readonly isBare: boolean
}

/** "The meeting" alone is none that the article tells of; it is one where it comes again, or "the meeting in Oslo" stands somewhere. */
function withoutLone(found: readonly Found[]): Mention[] {
  const bareOnce = new Set<string>()
  const tellings = new Set<string>()
  for (const { noun, isBare } of found) {
    if (!isBare || bareOnce.has(noun)) tellings.add(noun)
    else bareOnce.add(noun)
  }
  return found.flatMap(({ mention, noun, isBare }) => (!isBare || tellings.has(noun) ? [mention] : []))
}

/** The noun of an event in the singular; null for another word. "attacks" -> "attack" */
export function eventNoun(word: string): string | null {
  const lower = word.toLowerCase()
  const forms = [lower, lower.replace(/s$/, ''), lower.replace(/es$/, ''), lower.replace(/ies$/, 'y')]
  return forms.find((form) => sureNouns.has(form) || eventNouns.has(form)) ?? (namedNouns.has(word) ? lower : null)
}

function eventAt(text: string, terms: readonly Term[], at: number): Found | null {
  const head = terms[at] as Term
  const named = stormAt(text, terms, at)
  if (named) return { mention: named, noun: named.text, isBare: false }
  const word = bare(head)
  const noun = eventNoun(word)
  if (noun === null || isPossessive(head) || (hasTag(head, 'Verb') && !/ing$/.test(word))) return null
  const first = firstModifier(text, terms, at)
  const modifiers = terms.slice(first, at)
  const isNamed = isCapital(head) && namedNouns.has(word) && modifiers.some(isCapital)
  if (!isNamed && !sureNouns.has(noun) && !eventNouns.has(noun)) return null
  if (!isNamed && isCapital(head) && !modifiers.some(isCapital)) return null
  if (isOfAKind(terms, first, at)) return null
  const owner = ownerBefore(text, terms, first)
  const last = lastOfComplements(text, terms, at, owner !== null)
  const complement = terms.slice(at + 1, last + 1)
  const isCompound =
    last === at &&
    hasTag(terms[at + 1], 'Noun') &&
    text.slice(head.end, terms[at + 1]?.start) === ' ' &&
    !hasTag(terms[at + 1], 'Date')
  const when = owner === null ? [] : terms.slice(owner, first).filter(isPeriod)
  const telling = when.length > 0 || [...modifiers, ...complement].some(isTelling)
  const start = (terms[owner ?? first] as Term).start
  const why = reasonFor(noun, {
    isNamed,
    isCompound,
    isDefinite: /^(?:the|this|that|these|those)$/.test(terms[first - 1]?.normal ?? ''),
    isOwned: owner !== null,
    isPlaced: complement.some(isTelling),
    isTelling: telling,
  })
  if (why === null) return null
  const end = isCompound ? bareEnd(head) : bareEnd(terms[last] as Term)
  const mention = nameMention(text, { start, end } satisfies Span, 'event', why)
  return { mention, noun, isBare: why.startsWith('rule event-again') }
}

const ANY = /^(?:no|any|every|each|such|many|few|most|numerous)$/
const SOME = /^(?:several|some|more|other|past|previous|future|possible|recent)$/

/** "many calls today", "every election", "past elections": happenings of a kind, none that is told of. */
function isOfAKind(terms: readonly Term[], first: number, head: number): boolean {
  const isPlural = hasTag(terms[head], 'Plural')
  return terms
    .slice(Math.max(0, first - 1), head)
    .some(({ normal }) => ANY.test(normal) || (isPlural && SOME.test(normal)))
}

/** "Hurricane Nora" */
function stormAt(text: string, terms: readonly Term[], at: number): Mention | null {
  const [prefix, name] = [terms[at] as Term, terms[at + 1]]
  if (!eventPrefixes.has(prefix.text) || !name || !isCapital(name) || !follows(text, terms, at + 1)) return null
  return nameMention(text, { start: prefix.start, end: bareEnd(name) }, 'event', 'rule event-prefix')
}

interface Shape {
  readonly isNamed: boolean
  /** "the election results" */
  readonly isCompound: boolean
  readonly isDefinite: boolean
  /** "Ann Lee’s visit", "last week’s vote" */
  readonly isOwned: boolean
  /** "talks in Oslo" */
  readonly isPlaced: boolean
  /** A name, a number or a date is among the words. */
  readonly isTelling: boolean
}

/** Why the phrase is one happening and no kind of happening; null where it is not. */
function reasonFor(noun: string, shape: Shape): string | null {
  if (shape.isNamed) return `rule named-event: ${noun}`
  if (shape.isCompound) return shape.isTelling && sureNouns.has(noun) ? `rule event-in-compound: ${noun}` : null
  if (datedNouns.has(noun)) return shape.isTelling && shape.isOwned ? `rule event-noun: ${noun}` : null
  if (shape.isTelling && (shape.isDefinite || shape.isOwned || shape.isPlaced || sureNouns.has(noun)))
    return `rule event-noun: ${noun}`
  if (shape.isDefinite && sureNouns.has(noun)) return `rule event-noun: ${noun}`
  return shape.isDefinite ? `rule event-again: ${noun}` : null
}

/** A name, a year, a month: what tells one happening from another. */
function isTelling(term: Term): boolean {
  return isCapital(term) || /^(?:1[89]|20)\d\d$/.test(term.text) || isPeriod(term)
}

function firstModifier(text: string, terms: readonly Term[], at: number): number {
  let first = at
  while (first > 0 && at - first < MAX_MODIFIERS) {
    const before = terms[first - 1] as Term
    const joins =
      hasTag(before, 'Adjective') ||
      hasTag(before, 'Noun') ||
      hasTag(before, 'Value') ||
      (hasTag(before, 'Participle') && text.slice(before.end, (terms[first] as Term).start) === '-')
    if (!joins || hasTag(before, 'Pronoun') || isPossessive(before)) break
    const gap = text.slice(before.end, (terms[first] as Term).start)
    // "Sept. 11 attacks"
    if (!/^[\s-]+$/.test(gap) && !(gap === '. ' && hasTag(before, 'Date'))) break
    first--
  }
  // "One Day", "two attacks": a number is no name
  while (first < at && hasTag(terms[first], 'Value') && !/^\d{4}$|\//.test((terms[first] as Term).text)) first++
  return first
}

/** "last week’s", "Ann Lee’s", "Monday night’s" before the phrase: index of the first word; null where there is none. */
function ownerBefore(text: string, terms: readonly Term[], first: number): number | null {
  const owner = terms[first - 1]
  if (!owner || !isPossessive(owner) || text.slice(owner.end, (terms[first] as Term).start) !== ' ') return null
  const isPart = (term: Term | undefined) =>
    term !== undefined && ((isCapital(term) && hasTag(term, 'Noun')) || isPeriod(term))
  if (!isPart(owner)) return null
  let start = first - 1
  while (first - start < 4 && isPart(terms[start - 1]) && follows(text, terms, start)) start--
  return start
}

/** "week’s", "Monday", "night" */
const isPeriod = (term: Term) => dateWords.has(bare(term)) || PERIOD.test(bare(term).toLowerCase())

/** Takes "in Oslo", "of the council’s servers", "in May 2019", "last week" after the head; two of them at most. */
function lastOfComplements(text: string, terms: readonly Term[], at: number, isOwned: boolean): number {
  // "World War II"
  let last = follows(text, terms, at + 1) && /^I{1,3}$/.test((terms[at + 1] as Term).text) ? at + 1 : at
  for (let taken = 0; taken < 2; taken++) {
    const end = endOfDate(text, terms, last) ?? endOfComplement(text, terms, last, isOwned)
    if (end === null) break
    last = end
  }
  return last
}

/** Only a blank lies between the word and the one before, or the full stop of a title. */
function follows(text: string, terms: readonly Term[], at: number): boolean {
  const [before, term] = [terms[at - 1], terms[at]]
  if (!before || !term) return false
  const gap = text.slice(before.end, term.start)
  return /^\s$/.test(gap) || (/^\.\s$/.test(gap) && /^(?:Mrs?|Ms|Dr|Sen|Rep|Gov|St|\p{Lu})$/u.test(before.text))
}

/** "in May 2019", "on Monday", "last week" */
function endOfDate(text: string, terms: readonly Term[], last: number): number | null {
  let next = last + 1
  if (!follows(text, terms, next) || isPossessive(terms[last] as Term)) return null
  if (/^(?:in|on|of|from)$/.test((terms[next] as Term).normal)) next++
  const from = next
  const isDate = (term: Term | undefined) =>
    term !== undefined &&
    (dateWords.has(bare(term)) ||
      PERIOD.test(term.normal) ||
      /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:1[89]|20)\d\d)$/.test(term.text))
  while (isDate(terms[next]) && /^,?\s$/.test(text.slice((terms[next - 1] as Term).end, (terms[next] as Term).start)))
    next++
  const words = terms.slice(from, next)
  const isWhole =
    words.some(
      (term) =>
        dateWords.has(bare(term)) ||
        /^\d{4}$/.test(term.text) ||
        /^(?:yesterday|today|tonight|tomorrow)$/.test(term.normal),
    ) ||
    (words.length > 1 && /^(?:last|next|this)$/.test(words[0]?.normal ?? ''))
  return isWhole ? next - 1 : null
}

/** "in Oslo", "on the council’s servers", "between Norway and Iran": a preposition and a noun phrase with a name in it. */
function endOfComplement(text: string, terms: readonly Term[], last: number, isOwned: boolean): number | null {
  const preposition = terms[last + 1]
  if (!preposition || !follows(text, terms, last + 1) || !COMPLEMENT.test(preposition.normal)) return null
  if (preposition.normal === 'to' && !isOwned) return null
  let end = last + 1
  while (end + 1 < terms.length && end - last < MAX_COMPLEMENT && follows(text, terms, end + 1)) {
    const next = terms[end + 1] as Term
    const isLink =
      (hasTag(next, 'Determiner') && !hasTag(terms[end], 'Noun')) || next.normal === 'and' || hasTag(next, 'Possessive')
    const isPart =
      (hasTag(next, 'Noun') && !hasTag(next, 'Pronoun')) || hasTag(next, 'Adjective') || hasTag(next, 'Value')
    if (!isPart && !isLink) break
    end++
  }
  while (end > last + 1 && !hasTag(terms[end], 'Noun')) end--
  const words = terms.slice(last + 2, end + 1)
  return words.some((term) => isCapital(term) && !dateWords.has(bare(term))) &&
    words.length > 0 &&
    !isPossessive(terms[end] as Term)
    ? end
    : null
}
