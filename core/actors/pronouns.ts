/** "He", "she", "it", "they", "I", "who": whom a pronoun means. */

import type { Gender } from '../gazetteer-lines.ts'
import type { Roster } from '../roster.ts'
import { readSourcePhrase, type SourcePhrase } from '../source-phrase.ts'
import { countStartingBefore } from '../span.ts'
import type { Span } from '../types.ts'
import { type Actor, pointBack, type Setting } from './actor.ts'
import { type Candidate, type Fit, findAntecedent } from './antecedent.ts'
import { genderOf, genderOfPhrase } from './gender.ts'
import { headCountOf } from './head-count.ts'

/** Resolves a description that a pronoun takes up; the rules for phrases do that. */
export type ResolvePhrase = (words: Span, roster: Roster, setting: Setting) => Actor | null

const FIRST_WORD = /^([\p{L}]+)(?:['’](?:s|d|ll|ve|re|m))?(?=$|[^\p{L}'’])/u

/** Null for "you" and "there"; undefined where the phrase is no pronoun. */
export function pronoun(
  phrase: SourcePhrase,
  roster: Roster,
  setting: Setting,
  resolve: ResolvePhrase,
): Actor | null | undefined {
  const word = FIRST_WORD.exec(phrase.text)?.[1]?.toLowerCase() ?? ''
  const isWhole = phrase.text.length <= word.length + 3
  if (/^(?:who|which|that|whose|whom)$/.test(word) && (isWhole || /^(?:who|which|whose)$/.test(word)))
    return relativePronoun(phrase, roster, setting, resolve)
  if (/^(?:i|we|me|us|my|our|myself|ourselves)$/.test(word) && (isWhole || /^(?:i|we)$/.test(word)))
    return firstPerson(phrase, roster, setting)
  // "No one", "no official", but "No 10"
  if (/^no\b(?![\s.]*\d)/i.test(phrase.text)) return null
  if (!isWhole && !/^(?:he|she|it|they)$/.test(word)) return undefined
  if (/^(?:you|your|this|these|those|there|what|whoever|nobody)$/.test(word)) return null
  const fit = fitOf(word, roster)
  return (
    fit &&
    (takenUp(findAntecedent(phrase, roster, setting, fit), phrase, roster, setting, resolve, `pronoun ${word}`) ?? null)
  )
}

function fitOf(word: string, roster: Roster): Fit | undefined {
  if (/^(?:he|him|his|himself)$/.test(word)) return (candidate) => personFit(candidate, 'm', roster)
  if (/^(?:she|her|hers|herself)$/.test(word)) return (candidate) => personFit(candidate, 'f', roster)
  if (/^(?:it|its|itself)$/.test(word))
    return ({ kind, description }) =>
      kind === 'person' || kind === 'unnamed' || kind === 'event' || description?.isPlural ? 0 : 1
  if (/^(?:they|them|their|theirs|themselves)$/.test(word)) return (candidate) => pluralFit(candidate, roster)
  return undefined
}

/** How well somebody fits "he" or "she". */
export function personFit(
  { key, kind, words, description, isPair }: Candidate,
  wanted: Gender,
  roster: Roster,
): number {
  if (isPair || (kind !== 'person' && kind !== 'unnamed')) return 0
  if (description?.isPlural) return 0
  if (key && kind === 'unnamed' && (headCountOf(roster.nameOf(key) ?? '')?.min ?? 1) > 1) return 0
  const gender = key ? genderOf(key, roster) : genderOfPhrase(roster.article.text.slice(words.start, words.end))
  if (gender === wanted) return 1
  if (gender !== 'u') return 0
  return kind === 'person' ? 0.75 : description ? 0.2 : 0.4
}

function pluralFit({ key, kind, description, isPair }: Candidate, roster: Roster): number {
  if (isPair) return 1
  if (description) return description.isPlural && kind === 'unnamed' ? 1 : kind === 'agency' ? 0.4 : 0
  if (kind === 'unnamed') return (headCountOf(roster.nameOf(key ?? '') ?? '')?.min ?? 1) > 1 ? 1 : 0.1
  if (kind === 'agency') return 0.4
  return kind === 'outlet' ? 0.3 : 0
}

function takenUp(
  antecedent: Candidate | undefined,
  phrase: SourcePhrase,
  roster: Roster,
  setting: Setting,
  resolve: ResolvePhrase,
  why: string,
): Actor | undefined {
  if (!antecedent || antecedent.isPair) return undefined
  const key = antecedent.key ?? resolve(antecedent.words, roster, setting)?.key
  return pointBack(key, phrase, why, roster)
}

/** "I" in a quotation is whoever speaks it; elsewhere the author. */
function firstPerson(phrase: SourcePhrase, roster: Roster, { quotedBy }: Setting): Actor | null {
  if (quotedBy) return pointBack(quotedBy, phrase, 'pronoun of the speaker', roster) ?? null
  if (roster.surroundings.quoteAt(phrase.start)) return null
  const { author } = roster.article
  const span = roster.article.metadataSpans.author
  const key = author && span && roster.mentionsOverlapping(span).find(({ kind }) => kind === 'person')?.key
  return pointBack(key, phrase, 'pronoun of the author', roster) ?? null
}

/** "Ann Lee, who …" means Ann Lee; "two officials who …" the two officials. */
function relativePronoun(phrase: SourcePhrase, roster: Roster, setting: Setting, resolve: ResolvePhrase): Actor | null {
  const { article, surroundings } = roster
  const isPerson = /^who/i.test(phrase.text)
  const sentence = surroundings.sentenceAt(phrase.start)
  const from = Math.max(sentence?.start ?? 0, phrase.start - 160)
  const fits = (kind: string) => (kind === 'person' || kind === 'unnamed') === isPerson && kind !== 'event'
  const named = roster.lastMentioned(phrase.start, ({ kind, start }) => start >= from && fits(kind))
  const why = 'relative pronoun'
  // "those who …": nobody in particular
  if (/\b(?:those|anyone|everyone|anybody|everybody|someone|somebody)\s$/i.test(article.text.slice(from, phrase.start)))
    return null
  const described = isPerson ? personBefore(phrase.start, roster, from) : phraseBefore(phrase.start, article.text, from)
  // "Ann Lee, who": nothing in between
  if (named && /^[\s,)’'”"—–-]{0,4}$/.test(article.text.slice(named.end, phrase.start).replace(/\([^)]{1,20}\)/, '')))
    return pointBack(named.key, phrase, why, roster) ?? null
  if (described && (!named || described.end > named.end || described.start <= named.start)) {
    const apposed =
      named && isPerson && /^,\s*$/.test(article.text.slice(named.end, described.start)) ? named.key : undefined
    const key = apposed ?? resolve(described, roster, setting)?.key
    const kind = key ? roster.kindOf(key) : null
    if (key && kind && (fits(kind) || !isPerson)) return pointBack(key, phrase, why, roster) ?? null
  }
  return pointBack(isPerson ? named?.key : null, phrase, why, roster) ?? null
}

/** The described person or people nearest before `offset`: "a person familiar with the matter, who" */
function personBefore(offset: number, roster: Roster, from: number): Span | null {
  const { descriptions } = roster.surroundings
  const { text } = roster.article
  let found: Span | null = null
  for (let at = countStartingBefore(descriptions, offset) - 1; at >= 0; at--) {
    const { start, end, kind } = descriptions[at] as (typeof descriptions)[number]
    if (start < from) break
    if (kind !== 'unnamed' || end > offset) continue
    // "an aide to the mayor who": the aide
    if (found && !/^\s(?:to|of|for|at|with|from)\s$/.test(text.slice(end, found.start))) break
    const tail = text.slice(end, offset)
    found = { start, end: /^[^,;“”"]{0,60},?\s*$/.test(tail) ? end + tail.replace(/[,\s]+$/, '').length : end }
  }
  return found
}

const PHRASE_BEFORE =
  /(?:^|[\s“"(])((?:the|a|an|some|many|several|those|two|three|four|one|other|another|few|most)\s+[“"‘]?(?:[\p{L}\p{N}.’'-]+\s){0,5}[\p{L}\p{N}.’'-]+[”"’]?),?\s*$/iu

/** The noun phrase with its determiner that ends right before `offset`. */
function phraseBefore(offset: number, text: string, from: number): Span | null {
  const before = text.slice(Math.max(from, offset - 90), offset)
  const found = PHRASE_BEFORE.exec(before)?.[1]
  if (!found) return null
  const start = offset - before.length + before.lastIndexOf(found)
  // the innermost determiner opens the phrase, unless a preposition ties it to the one before
  const inner =
    /^.*\s(?:to|with|by|from|told|and|than|as|is|was|were|are)\s+(?=(?:the|a|an|some|many|several|those|two|three|one|another)\s)/iu.exec(
      found,
    )?.[0].length ?? 0
  const span = { start: start + inner, end: start + found.length }
  return readSourcePhrase(text, span).head === '' ? null : span
}
