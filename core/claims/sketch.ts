/** What of a statement is needed to judge, without its article, whether two are one claim. */

import type { Statement } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import { hashText, mix } from '../model/hash.ts'
import { compareSpans, contains, countStartingBefore } from '../span.ts'
import type { Attribution, Extraction, Span, Stance } from '../types.ts'
import { createCalled, createContext, createDoers, namesIn, namesOfSpeaker } from './anchors.ts'
import { isShort, keysOf, SPEAKER_SUBJECTS } from './keys.ts'
import { weigh } from './meaning.ts'
import { createNamings } from './namings.ts'
import type { Naming } from './nicknames.ts'
import { createRecall } from './recalled.ts'
import { hashWords } from './shingles.ts'
import { readTerms, type Terms } from './terms.ts'
import { clausesOf, wordsOf } from './words.ts'

/** What claims are made from. */
export interface Told {
  readonly statement: Statement
  /** Where, among the statements of its article, the one is that this one only carries: "that Ann said it was safe" -> "it was safe". */
  readonly carries: number | null
}

/** What is compared with other statements. */
export interface Judged extends Terms {
  /** A hash a word, without a "that" before them. */
  readonly words: readonly number[]
  /** How rare its concepts are together. */
  readonly weight: number
  /** Concepts that are written as names. */
  readonly names: readonly string[]
  /** Concepts in the names of people and bodies, as the article has them. */
  readonly called: readonly string[]
  /** What the article calls by other words too: its concepts here, and each of the others. */
  readonly namings: readonly Renaming[]
  /** By what it can be told that two are about one matter: its names and its speaker's; without both, those of its sentence and article. */
  readonly anchors: readonly string[]
  /** Who said it, as far as names tell across articles: "person:lee", "outlet:reuters"; null for unnamed sources and none. */
  readonly speaker: string | null
  /** Whoever is named denies it. */
  readonly isDenied: boolean
  /** Hashes of the phrases in quotation marks, each with its speaker; none where nobody is named. */
  readonly quoted: readonly number[]
}

/** A statement prepared for comparison. Survives JSON. */
export interface Sketch extends Told, Judged {
  /** Three hashes: statements with the same ones are the same words of the same speaker. */
  readonly wording: readonly number[]
  /** Statements that share a key are compared. */
  readonly keys: readonly number[]
}

export type Renaming = Pick<Naming, 'as' | 'others'>

/** An outer statement only carries an inner one that is at least this part of it. */
const MIN_CARRIED_PART = 0.45
/** Of what is quoted: “We have signed”; who says “She has signed” speaks of another. */
const QUOTED_SUBJECTS: ReadonlySet<string> = new Set(['i', 'we'])
const OPENING_MARK = /["'‘“]/
const MAX_TITLES_LENGTH = 60
const TITLES_BEFORE =
  /(?:\b(?:former|ex|then|incoming|outgoing|acting|deputy|vice|president|senator|sen\.?|secretary|mayor|governor|gov\.?|minister|prime|chancellor|general|gen\.?|adm\.?|attorney|chairman|chairwoman|leader|republican|democratic|presidential|nominee|candidate|mr\.?|mrs\.?|ms\.?|dr\.?|rep\.?)[ -]+)+$/i
const CARRYING_STANCES: readonly Stance[] = ['asserted', 'hedged']

/** Prepares the statements of one article. */
export function sketchStatements(extraction: Extraction, statements: readonly Statement[]): Sketch[] {
  const { article, attributions } = extraction
  const carried = findCarried(statements, attributions)
  const courtesies = findCourtesies(extraction)
  const contextOf = createContext(extraction)
  const namingsOf = createNamings(extraction)
  const doerOf = createDoers(extraction)
  const calledIn = createCalled(extraction)
  const recall = createRecall(article, statements)
  return statements.map((statement) => {
    const attribution = statement.attribution === null ? undefined : attributions[statement.attribution]
    const raw = wordsOf(article.text, statement.content)
    const read = raw[0] === 'that' ? raw.slice(1) : raw
    const words = hashWords(read)
    const plain = withoutCourtesy(statement.content, courtesies)
    const speaker = attribution ? speakerOf(attribution.speaker) : null
    const ofSpeaker = namesOfSpeaker(speaker)
    const doer = /^\p{L}+ing$/u.test(read[0] ?? '') && attribution ? doerOf(statement.content) : []
    const isQuoted = OPENING_MARK.test(article.text[statement.content[0]?.start ?? 0] ?? '')
    const isOwnDeed = (isQuoted ? QUOTED_SUBJECTS : SPEAKER_SUBJECTS).has(read[0] ?? '')
    const terms = readTerms([
      ...(isOwnDeed ? ofSpeaker : doer),
      ...recall(statement),
      ...clausesOf(article.text, plain),
    ])
    const namings = distinct(namingsOf(statement.content))
    const things = new Set(namings.filter(({ isThing }) => isThing).flatMap(({ as }) => as))
    const names = [...doer, ...namesIn(article.text, plain)].filter((name) => !things.has(name))
    const called = calledIn(statement.content)
    const told = [...names, ...ofSpeaker]
    const context = told.length > 0 ? [] : contextOf(statement.content)
    const quoted = quotedOf(article.text, statement.content, speaker)
    const isDenied = attribution?.stance === 'denied'
    const mark = isShort(words)
      ? statement.id
      : [attribution ? (speaker ?? '') : 'own', ...(isDenied ? ['denied'] : []), ...context].join(' ')
    const judged: Judged = {
      words,
      ...terms,
      weight: weigh(terms.concepts),
      names,
      called,
      namings: namings.filter(({ others }) => others.length > 0).map(({ as, others }) => ({ as, others })),
      anchors: [...told, ...context],
      speaker,
      isDenied,
      quoted,
    }
    return {
      statement,
      wording: [hashText(mark), words.reduce(mix, 1), words.reduce(mix, 2)],
      carries: carried.get(statement.id) ?? null,
      ...judged,
      keys: keysOf(judged),
    }
  })
}

/** Each once, however often it stands. */
const distinct = (namings: readonly Naming[]): Naming[] => [
  ...new Map(namings.map((naming) => [naming.as.join(' '), naming])).values(),
]

const QUOTED_PHRASE = /[“"]([^“”"]{1,120})[”"]/g
/** Two words in quotation marks are a term that anybody may use. */
const MIN_QUOTED_WORDS = 3

/** “cut it out”, said by Ann Lee: whoever else has Ann Lee say so tells of the same words. */
function quotedOf(text: string, content: readonly Span[], speaker: string | null): number[] {
  if (speaker === null) return []
  const phrases = content.flatMap(({ start, end }) => [...text.slice(start, end).matchAll(QUOTED_PHRASE)])
  return phrases.flatMap(([, phrase = '']) => {
    const read = wordsOf(phrase, [{ start: 0, end: phrase.length }])
    return read.length < MIN_QUOTED_WORDS ? [] : [hashText(`${speaker} ${read.join(' ')}`)]
  })
}

/** Unnamed sources and documents are others in each article; people go by their last name, which all articles share. */
function speakerOf(key: string | null): string | null {
  if (key === null || /^(?:unnamed|document|article):/.test(key)) return null
  return key.startsWith('person:') ? `person:${key.slice(key.lastIndexOf('-') + 1).replace('person:', '')}` : key
}

const lengthOf = (content: readonly Span[]) => content.reduce((sum, { start, end }) => sum + end - start, 0)

/** For each statement that is little more than one nested in it: where the longest such one is. Who denies that Ann said it has said nothing of it. */
function findCarried(
  statements: readonly Statement[],
  attributions: readonly Attribution[],
): ReadonlyMap<string, number> {
  const outersByIndex = groupBy(statements, ({ attribution }) => attribution)
  const longest = new Map<string, number>()
  for (const [place, inner] of statements.entries()) {
    const index = inner.attribution === null ? undefined : attributions[inner.attribution]?.nestedIn
    if (index === undefined || !CARRYING_STANCES.includes((attributions[index] as Attribution).stance)) continue
    const outer = outersByIndex.get(index)?.find(({ content }) => contains(hullOf(content), hullOf(inner.content)))
    const length = lengthOf(inner.content)
    if (!outer || length < MIN_CARRIED_PART * lengthOf(outer.content)) continue
    const rival = longest.get(outer.id)
    if (rival === undefined || length > lengthOf((statements[rival] as Statement).content)) longest.set(outer.id, place)
  }
  return longest
}

const hullOf = (content: readonly Span[]): Span => ({
  start: content[0]?.start ?? 0,
  end: content.at(-1)?.end ?? 0,
})

/** First names and the titles before them: other articles leave them out. "former President Ann Lee" -> "former President Ann " */
function findCourtesies({ article: { text }, entities }: Extraction): Span[] {
  return entities
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ mentions }) => mentions.filter(({ isNamed }) => isNamed))
    .sort(compareSpans)
    .flatMap(({ start, end }) => {
      const name = text.slice(start, end)
      const last = name.trimEnd().lastIndexOf(' ') + 1
      const title = TITLES_BEFORE.exec(text.slice(Math.max(0, start - MAX_TITLES_LENGTH), start))
      const from = start - (title?.[0].length ?? 0)
      return from < start + last ? [{ start: from, end: start + last }] : []
    })
}

function withoutCourtesy(content: readonly Span[], courtesies: readonly Span[]): Span[] {
  return content.flatMap((span) => {
    const parts: Span[] = []
    let { start } = span
    const last = countStartingBefore(courtesies, span.end)
    for (let at = countStartingBefore(courtesies, span.start); at < last; at++) {
      const { start: from, end } = courtesies[at] as Span
      if (from > start) parts.push({ start, end: from })
      start = Math.max(start, end)
    }
    if (start < span.end) parts.push({ start, end: span.end })
    return parts
  })
}
