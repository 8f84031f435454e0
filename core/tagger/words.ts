/** The words of a sentence as the rules see them: one part of speech each, the gap after each, the quotation around it. */

import type { Quote } from '../quotes.ts'
import { SPEECH_FORMS } from '../rules/cues.ts'
import { countStartingBefore } from '../span.ts'
import type { Sentence, Span, Term } from '../types.ts'

export type Pos =
  | 'verb'
  | 'aux'
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'det'
  | 'adj'
  | 'adv'
  | 'prep'
  | 'conj'
  | 'num'
  | 'to'
  | 'date'
  | 'other'

export interface Word {
  readonly term: Term
  readonly lower: string
  readonly pos: Pos
  /** What stands between this word and the next: spaces, marks, punctuation. */
  readonly gap: string
  /** Index of the quotation that this word is spoken in, or -1. A term in marks (the “red line”) is not spoken. */
  readonly quote: number
  /** True inside quotation marks of either sort. */
  readonly isMarked: boolean
}

/** A sentence ready for the rules. */
export interface Clause {
  readonly text: string
  readonly sentence: Sentence
  readonly words: readonly Word[]
  readonly quotes: readonly Quote[]
}

const listed = (words: string) => new Set(words.split(' '))

export const PRONOUNS = listed(
  'i you he she it we they who which that this these those him her them us me himself herself itself themselves some many others both most several few none all everyone everybody someone somebody anyone another one either neither whoever',
)
const OBJECT_PRONOUNS = listed('him them us me himself herself itself themselves')
const DETERMINERS = listed(
  'the a an this these those his her its their our my your some any every each no both all another several many most few such certain other various',
)
const PREPOSITIONS = listed(
  'of in on at by for with from about against during under over between among through without within toward towards into onto upon across behind beyond near amid despite via per like than since until as throughout alongside outside inside off around above below besides',
)
const CONJUNCTIONS = listed(
  'and or but nor so yet because although though while whereas if unless whether that when where why how after before once whenever wherever',
)
const ADVERBS = listed(
  'also first later earlier now then still once recently repeatedly again already even just only simply often never always soon too',
)
const AUXILIARIES = listed(
  "be is are was were been being am has have had having do does did will would shall should can could may might must not n't never isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't mustn't",
)
export const BE = listed("be is are was were been being am isn't aren't wasn't weren't 's 're")

/** Straightens apostrophes and drops the possessive: "Ann’s" -> "ann". */
const toLower = (text: string) => text.toLowerCase().replaceAll('’', "'")

/** Prepares a sentence for the rules. Words of outlets' names are names even at the head of a sentence. */
export function toClause(
  text: string,
  sentence: Sentence,
  quotes: readonly Quote[],
  outlets: readonly Span[] = [],
): Clause {
  const { terms } = sentence
  const titleCase = isTitleCase(terms)
  const near: { quote: Quote; index: number; isTerm: boolean }[] = []
  for (let index = Math.max(0, countStartingBefore(quotes, sentence.start) - 1); index < quotes.length; index++) {
    const quote = quotes[index] as Quote
    if (quote.start >= sentence.end) break
    if (quote.end > sentence.start) near.push({ quote, index, isTerm: isTerm(text, quote) })
  }
  const words = terms.map((term, index): Word => {
    const lower = toLower(term.text)
    const inside = near.find(({ quote }) => quote.start < term.end && term.start < quote.end)
    const next = terms[index + 1]
    const gap = text.slice(term.end, next?.start ?? sentence.end)
    const touchesTerm = near.some(
      ({ quote, isTerm }) =>
        isTerm &&
        quote.start < (next?.start ?? sentence.end) &&
        term.end < quote.end &&
        (quote.start >= term.end || quote.end <= (next?.start ?? sentence.end)),
    )
    return {
      term,
      lower,
      pos: isOutletName(term, outlets) ? 'name' : posOf(term, lower, index === 0 || titleCase),
      gap: touchesTerm ? gap.replace(/["“”'‘’«»]+/g, '') : gap,
      quote: inside && !inside.isTerm ? inside.index : -1,
      isMarked: inside !== undefined,
    }
  })
  return { text, sentence, words: mendTags(words), quotes }
}

/** A capitalised word, no article, of an outlet's name. */
function isOutletName({ start, end, text }: Term, outlets: readonly Span[]): boolean {
  const outlet = outlets[countStartingBefore(outlets, start + 1) - 1]
  return outlet !== undefined && end <= outlet.end + 2 && /^\p{Lu}/u.test(text) && !/^The$/i.test(text)
}

/** Mends what only the neighbours tell: "three sources told", "voiced doubt", "her campaign said", "told her that". */
function mendTags(words: readonly Word[]): Word[] {
  return words.map((word, index) => {
    const before = words[index - 1]
    const after = words[index + 1]
    if (word.lower === 'her' && (!after || word.gap !== ' ' || /^(?:conj|prep|to|aux|det|pronoun)$/.test(after.pos)))
      return { ...word, pos: 'pronoun' }
    if (word.lower === 'since' && /^(?:has|have|had|'ve|'s)$/.test(before?.lower ?? '')) return { ...word, pos: 'adv' }
    if (word.pos !== 'verb' || before?.gap !== ' ') return word
    const isBase = word.term.root === word.lower
    const isPlural = /[^s]s$/.test(word.lower) && /^(?:num|adj)$/.test(before.pos)
    const isObject = isBase && before.pos === 'verb' && /ed$/.test(before.lower)
    const isOwned = isBase && before.pos === 'det' && before.lower !== 'these' && before.lower !== 'those'
    const isHead =
      isBase &&
      before.pos === 'name' &&
      words[index - 2]?.pos === 'det' &&
      (after?.pos === 'verb' || after?.pos === 'aux')
    return isPlural || isObject || isOwned || isHead ? { ...word, pos: 'noun' } : word
  })
}

/** At most four words without punctuation at their end: the writer marks a term, nobody speaks. */
function isTerm(text: string, quote: Quote): boolean {
  const inside = text.slice(quote.start + 1, quote.end - 1).trim()
  return quote.isClosed && !/[.,!?…—-]["”’']?$/.test(inside) && inside.split(/\s+/).length <= 4
}

function posOf(term: Term, lower: string, isCapitalUnsure: boolean): Pos {
  const has = (tag: string) => term.tags.includes(tag)
  if (lower === 'to') return 'to'
  if (term.text === 'US' || term.text === 'IT') return 'name'
  if (term.text === 'May' && !has('Modal')) return 'date'
  if (AUXILIARIES.has(lower)) return 'aux'
  if (SPEECH_FORMS.has(lower)) return 'verb'
  if (ADVERBS.has(lower)) return 'adv'
  if (
    lower === 'her' ||
    lower === 'his' ||
    lower === 'their' ||
    lower === 'its' ||
    lower === 'my' ||
    lower === 'our' ||
    lower === 'your'
  )
    return 'det'
  if (
    OBJECT_PRONOUNS.has(lower) ||
    /^(?:i|you|he|she|it|we|they|who|which|others|everyone|someone|none)(?:'|$)/.test(lower)
  )
    return 'pronoun'
  if (DETERMINERS.has(lower)) return 'det'
  if (CONJUNCTIONS.has(lower)) return 'conj'
  if (PREPOSITIONS.has(lower) || lower === 'according') return 'prep'
  if ((has('Date') && !has('Cardinal')) || has('WeekDay') || has('Month')) return 'date'
  const isCapital = /^\p{Lu}/u.test(term.text)
  if (isCapital && !isCapitalUnsure) return 'name'
  if (has('ProperNoun') || has('Person') || has('Organization') || has('Place')) return isCapital ? 'name' : 'noun'
  if (has('Value')) return 'num'
  if (has('Verb')) return has('Modal') ? 'aux' : 'verb'
  if (has('Adverb') || has('Negative')) return 'adv'
  if (has('Pronoun')) return 'pronoun'
  if (has('Noun')) return 'noun'
  if (has('Adjective')) return 'adj'
  if (has('Preposition')) return 'prep'
  if (has('Conjunction')) return 'conj'
  if (has('Determiner')) return 'det'
  return isCapital ? 'name' : 'other'
}

function isTitleCase(terms: readonly Term[]): boolean {
  const long = terms.filter((term) => term.text.length > 3)
  return long.length >= 4 && long.filter((term) => /^\p{Lu}/u.test(term.text)).length > long.length * 0.65
}

export const isNominal = (word: Word) =>
  word.pos === 'noun' || word.pos === 'name' || word.pos === 'pronoun' || word.pos === 'num'

/** Where word `index` of a clause starts, in the text. */
export const startOf = (clause: Clause, index: number) => (clause.words[index] as Word).term.start

/** Where word `index` of a clause ends, in the text. */
export const endOf = (clause: Clause, index: number) => (clause.words[index] as Word).term.end

/** The gap before word `index`; for the first word the empty text. */
export const gapBefore = (words: readonly Word[], index: number) => words[index - 1]?.gap ?? ''

/** True where a comma, dash, colon, semicolon, bracket or quotation mark stands in the gap. */
export const isBreak = (gap: string) => /[,;:—–()[\]“”"«»]|''| - | -- /.test(gap)
