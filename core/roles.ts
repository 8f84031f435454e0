/** What people are: "former ambassador to Norway", read from the words around their names. */

import { isPerson } from './actors/people.ts'
import type { Roster } from './roster.ts'
import { readSourcePhrase } from './source-phrase.ts'
import { countStartingBefore } from './span.ts'
import type { Fact, Span, Term } from './types.ts'

/** Mentions of a person that are looked at. */
const MAX_MENTIONS = 8
/** UTF-16 units behind a name that an apposition may take. */
const MAX_APPOSITION = 170
const APPOSITION =
  /^(?:\s\([^()]{1,24}\))?,\s+(?:\d{1,3},\s+)?(?:who (?:is|was|serves as|served as|works as|worked as)\s+)?([^,;:“”"()\n—–]{3,})/u
/** An apposition ends where the sentence goes on. */
const GOES_ON =
  /\s(?:who|which|that|said|says|told|tells|wrote|added|and (?:said|told|added))\b|[.!?]\s+(?=[\p{Lu}“"‘'])|[.!?]$/u
const ARTICLE = /^(?:the|an?|one of|his|her|its|their|now|currently)\s+(?:the\s)?/i
const OFFICES =
  /^(?:head|chief|ceo|vice-chair|secretary-general|commissioner|sheriff|superintendent|treasurer|co-author|veterinarian|founder|cofounder|co-founder|fellow|chair|co-chair|member|dean|vice|justice|democrat|republican|independent|native|head of state|counsel|veteran|alumnus|graduate|general|premier)$/
/** What opens like this goes on with the sentence, or with others. */
const NO_ROLE =
  /^(?:and|or|but|not|for|as|with|in|at|like|including|if|when|while|through|by|from|on|after|before|during|speaking)\b/i
/** "the mayor, Ann Lee, said", "her aide, Bob Hall. ", "Valley’s envoy, Nora Quill": what follows the name shows that it is no list. */
const APPOSED_NAME =
  /^(?:\s\([^()]{1,24}\))?(?:,(?!\s(?:and|or)\b)|[.;:”"’)]|\s(?:said|says|told|tells|wrote|has|have|had|was|is)\b)/
const OPENS_DESCRIPTION = /^(?:the|an?|his|her|its|their|our|one)$/
const PREPOSITION = /^(?:of|to|for|at)$/
const MAX_WORDS_APPOSED = 12
const MAX_WORDS_BEFORE = 8

const isRole = (noun: string) => isPerson(noun) || OFFICES.test(noun)

/** Finds the role of each person of the roster and notes it there. */
export function noteRoles(roster: Roster, people: readonly string[]): void {
  for (const key of people) {
    const role = roleOf(key, roster)
    if (role) roster.addFacts(key, { role })
  }
}

function roleOf(key: string, roster: Roster): Fact | undefined {
  const named = roster
    .mentionsOf(key)
    .filter(({ isNamed }) => isNamed)
    .slice(0, MAX_MENTIONS)
  for (const mention of named) {
    const apposed = roleBehind(mention, roster)
    if (apposed) return apposed
  }
  for (const mention of named) {
    const described = roleBeforeComma(mention, roster)
    if (described) return described
  }
  for (const mention of named) {
    const before = roleBefore(mention, roster)
    if (before) return before
  }
  return undefined
}

/** "Ann Lee, 54, a spokeswoman for the board, said" */
function roleBehind(mention: Span, roster: Roster): Fact | undefined {
  const span = appositionBehind(mention, roster)
  return span && factAt(span, 'apposition', roster)
}

/** "former ambassador to Norway Ann Lee", "Valley Board spokeswoman Nora Quill", "Sen. Ann Lee" */
function roleBefore(mention: Span, roster: Roster): Fact | undefined {
  const words = wordsBefore(mention, roster)
  if (!words) return undefined
  const { text } = roster.article
  // "an aide to President Lee": the aide is another one
  const tail = /\s(?:to|of|for)\s+(\p{Lu}\p{L}*\.?)$/u.exec(text.slice(words.start, words.end))?.[1]
  const isTitle = tail !== undefined && roster.gazetteer.titles.has(tail.toLowerCase().replace(/\.$/, ''))
  const span = isTitle ? { start: words.end - tail.length, end: words.end } : words
  const exact = text.slice(span.start, span.end)
  const title = roster.gazetteer.titles.get(exact.toLowerCase().replace(/\.$/, ''))
  if (title) return title.role === '' ? undefined : { value: title.role, span, why: 'title' }
  const office = titleAtEnd(exact, roster)
  if (office) return { value: office, span, why: 'title' }
  const inRow = isTitleRow(exact, roster) ? rolesOf(exact, roster) : ''
  if (inRow !== '') return { value: inRow, span, why: 'titles' }
  return /\b(?:to|of|for)$/i.test(exact) ? undefined : factAt(span, 'words before the name', roster)
}

/** "the company’s chief engineer, Dr. Ann Lee, said" */
function roleBeforeComma(mention: Span, roster: Roster): Fact | undefined {
  const { text } = roster.article
  const title = wordsBefore(mention, roster)
  const isTitled = title && isTitleRow(text.slice(title.start, title.end), roster)
  const start = isTitled ? title.start : mention.start
  const sentence = roster.surroundings.sentenceAt(start)
  if (!sentence || !APPOSED_NAME.test(text.slice(mention.end, mention.end + 32))) return undefined
  const { terms } = sentence
  const at = countStartingBefore(terms, start)
  const final = terms[at - 1]
  if (!final || !/^,\s$/.test(text.slice(final.end, start))) return undefined
  const first = startOfDescription(text, terms, at - 1)
  const words = terms.slice(first, at - 1)
  const tail = words.findIndex(({ normal }) => PREPOSITION.test(normal))
  const owner = words.slice(0, tail < 0 ? words.length : tail).findLastIndex(({ text: word }) => /[’']s?$/.test(word))
  const isOpened = OPENS_DESCRIPTION.test((terms[first] as Term).normal) || owner >= 0 || first === 0
  const span = { start: (terms[first + owner + 1] as Term).start, end: final.end }
  return isOpened ? factAt(span, 'description before the name', roster) : undefined
}

/** "Dr.", "Lt. Cmdr.", "Prime Minister" */
function isTitleRow(words: string, { gazetteer: { titles } }: Roster): boolean {
  const plain = words.toLowerCase().replace(/\.$/, '')
  return titles.has(plain) || plain.split(/\.?\s+/).every((word) => titles.has(word))
}

/** "Ohio Gov." -> "governor": a place stands before the title. */
function titleAtEnd(words: string, { gazetteer: { titles } }: Roster): string | undefined {
  const [, place, title] = /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (\p{Lu}\p{L}{1,4})\.?$/u.exec(words) ?? []
  return place && title && !titles.has(place.toLowerCase())
    ? titles.get(title.toLowerCase())?.role || undefined
    : undefined
}

/** "Detective Sgt." -> "detective sergeant" */
function rolesOf(words: string, { gazetteer: { titles } }: Roster): string {
  const roles = words
    .toLowerCase()
    .split(/\.?\s+/)
    .map((word) => titles.get(word.replace(/\.$/, ''))?.role ?? '')
  return roles.filter((role) => role !== '').join(' ')
}

/** Index of the word that opens the description which ends at `last`. */
function startOfDescription(text: string, terms: readonly Term[], last: number): number {
  let first = last
  while (first > 0 && last - first < MAX_WORDS_APPOSED) {
    const [before, here] = [terms[first - 1] as Term, terms[first] as Term]
    if (OPENS_DESCRIPTION.test(here.normal) && !PREPOSITION.test(before.normal)) break
    if (!isOfDescription(text, before, here.start)) break
    first--
  }
  return first
}

/** True for a word of a description that a comma parts from the name: a noun, an adjective, "of the", "Valley’s". */
function isOfDescription(text: string, term: Term, next: number): boolean {
  if (!/^(?:\.?[ \u00a0]|-)$/.test(text.slice(term.end, next))) return false
  if (PREPOSITION.test(term.normal) || OPENS_DESCRIPTION.test(term.normal)) return true
  return term.tags.some((tag) => tag === 'Noun' || tag === 'Adjective') && !term.tags.includes('Pronoun')
}

/** The phrase behind a name that says who it is, without comma and age. */
export function appositionBehind({ end }: Span, { article: { text } }: Roster): Span | undefined {
  const found = APPOSITION.exec(text.slice(end, end + MAX_APPOSITION))
  if (!found?.[1]) return undefined
  const start = end + found[0].length - found[1].length
  const cut = found[1].search(GOES_ON)
  return { start, end: start + (cut < 0 ? found[1].length : cut) }
}

/** The words before a name that stand in one noun phrase with it. */
export function wordsBefore({ start }: Span, roster: Roster): Span | undefined {
  const { text } = roster.article
  const terms = roster.surroundings.sentenceAt(start)?.terms ?? []
  const at = countStartingBefore(terms, start)
  let first = at
  while (
    first > 0 &&
    at - first < MAX_WORDS_BEFORE &&
    goesWith(text, terms[first - 1] as Term, terms[first]?.start ?? start) &&
    !isSomebodyElse(terms[first - 1] as Term, roster)
  )
    first--
  while (first < at && /^(?:of|to|for)$/.test((terms[first] as Term).normal)) first++
  return first === at ? undefined : { start: (terms[first] as Term).start, end: (terms[at - 1] as Term).end }
}

const isSomebodyElse = (term: Term, roster: Roster) =>
  roster.mentionsOverlapping(term).some(({ kind, mention }) => kind === 'person' && mention.isNamed)

/** True where a word stands in one noun phrase with what follows: no verb, no determiner, nothing in between but a space. */
function goesWith(text: string, term: Term, next: number): boolean {
  if (!/^(?:\.?[ \u00a0]|-)$/.test(text.slice(term.end, next)) || /[’']s?$/.test(term.text)) return false
  return term.tags.some((tag) => tag === 'Noun' || tag === 'Adjective')
    ? !term.tags.includes('Pronoun')
    : /^(?:of|to|for)$/.test(term.normal)
}

function factAt(span: Span, where: string, roster: Roster): Fact | undefined {
  const { text } = roster.article
  const article = ARTICLE.exec(text.slice(span.start, span.end))?.[0].length ?? 0
  const start = span.start + article
  const exact = text.slice(start, span.end).trimEnd()
  const value = exact.replace(/\s+/g, ' ')
  const phrase = readSourcePhrase(text, { start, end: start + exact.length })
  if (value.length < 3 || value.length > 160 || phrase.isPlural || !isRole(phrase.noun) || NO_ROLE.test(value))
    return undefined
  // "Former ambassador" opens a sentence
  const isCommon =
    /^(?:former|retired|longtime|senior|acting|deputy|then|current|top|chief)$/i.test(phrase.modifiers[0] ?? '') ||
    isRole(phrase.modifiers[0] ?? phrase.noun)
  return {
    value: isCommon ? value.charAt(0).toLowerCase() + value.slice(1) : value,
    span: { start, end: start + exact.length },
    why: `rule role: ${where}`,
  }
}
