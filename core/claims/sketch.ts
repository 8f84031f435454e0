/** What of a statement is needed to judge, without its article, whether two are one claim. */

import type { Statement } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import { hashText, mix } from '../model/hash.ts'
import { compareText } from '../order.ts'
import { compareSpans, contains, countStartingBefore } from '../span.ts'
import type { Attribution, Extraction, Span, Stance } from '../types.ts'
import { rarityOf } from './rarity.ts'
import { bandsOf, fingerprintsOf, hashWords, shinglesOf } from './shingles.ts'
import { readTerms, type Terms } from './terms.ts'
import { clausesOf, conceptOf, wordsOf } from './words.ts'

/** A statement prepared for comparison. Survives JSON. */
export interface Sketch extends Terms {
  readonly statement: Statement
  /** Its words as read, parts joined by "…". */
  readonly label: string
  /** A hash a word, without a "that" before them. */
  readonly words: readonly number[]
  /** Concepts that are written as names. */
  readonly names: readonly string[]
  /** Who said it, as far as names tell across articles: "person:lee", "outlet:reuters"; null for unnamed sources and none. */
  readonly speaker: string | null
  /** Statements with the same one are the same words of the same speaker. */
  readonly wording: string
  /** Statements that share a key are compared. */
  readonly keys: readonly number[]
  /** Id of the one statement of the same article that this one only carries: "that Ann said it was safe" -> "it was safe". */
  readonly carries: string | null
}

const MAX_LABEL_LENGTH = 600
/** Shorter wordings ("the plan") mean something else in each article. */
const MIN_SHARED_WORDS = 5
const KEY_TERMS = 6
/** Two terms are a key when together they are as rare as this, three terms as this. */
const MIN_PAIR_RARITY = 11
const MIN_TRIPLE_RARITY = 12
/** An outer statement only carries an inner one that is at least this part of it. */
const MIN_CARRIED_PART = 0.45
const MAX_TITLES_LENGTH = 60
const TITLES_BEFORE =
  /(?:\b(?:former|ex|then|incoming|outgoing|acting|deputy|vice|president|senator|sen\.?|secretary|mayor|governor|gov\.?|minister|prime|chancellor|general|gen\.?|adm\.?|mr\.?|mrs\.?|ms\.?|dr\.?|rep\.?)[ -]+)+$/i
const MAX_NAME_PART = 0.7
const CARRYING_STANCES: readonly Stance[] = ['asserted', 'hedged']

/** Prepares the statements of one article. */
export function sketchStatements(extraction: Extraction, statements: readonly Statement[]): Sketch[] {
  const { article, attributions } = extraction
  const carried = findCarried(statements, attributions)
  const courtesies = findCourtesies(extraction)
  return statements.map((statement) => {
    const attribution = statement.attribution === null ? undefined : attributions[statement.attribution]
    const raw = wordsOf(article.text, statement.content)
    const read = raw[0] === 'that' ? raw.slice(1) : raw
    const words = hashWords(read)
    const plain = withoutCourtesy(statement.content, courtesies)
    const terms = readTerms(clausesOf(article.text, plain))
    const speaker = attribution ? speakerOf(attribution.speaker) : null
    const isShort = words.length < MIN_SHARED_WORDS
    const mark = isShort ? statement.id : `${statement.attribution === null ? 'own' : (speaker ?? '')}`
    return {
      statement,
      label: labelOf(article.text, statement.content),
      words,
      ...terms,
      names: namesIn(article.text, plain),
      speaker,
      wording: `${mark} ${words.reduce(mix, 1)} ${words.reduce(mix, 2)}`,
      keys: isShort ? [] : keysOf(read, words, terms),
      carries: carried.get(statement.id) ?? null,
    }
  })
}

/** Unnamed sources and documents are others in each article; people go by their last name, which all articles share. */
function speakerOf(key: string | null): string | null {
  if (key === null || /^(?:unnamed|document|article):/.test(key)) return null
  return key.startsWith('person:') ? `person:${key.slice(key.lastIndexOf('-') + 1).replace('person:', '')}` : key
}

function keysOf(read: readonly string[], words: readonly number[], { concepts, clauses }: Terms): number[] {
  const keys = new Set(bandsOf(shinglesOf(words)))
  for (const { hash } of fingerprintsOf(read, words)) keys.add(hash)
  for (const [index, from] of clauses.entries())
    for (const key of termKeysOf(concepts.slice(from, clauses[index + 1] ?? concepts.length))) keys.add(key)
  return [...keys]
}

/** Pairs of the rarest concepts, and triples of commoner ones. */
function termKeysOf(concepts: readonly string[]): number[] {
  const rarest = concepts
    .map((concept) => ({ concept, rarity: rarityOf(concept), hash: hashText(concept) }))
    .sort((a, b) => b.rarity - a.rarity || compareText(a.concept, b.concept))
    .slice(0, KEY_TERMS)
    .sort((a, b) => a.hash - b.hash)
  const keys: number[] = []
  for (const [index, one] of rarest.entries())
    for (const [offset, two] of rarest.slice(index + 1).entries()) {
      const pair = mix(one.hash, two.hash)
      if (one.rarity + two.rarity >= MIN_PAIR_RARITY) keys.push(pair)
      else
        for (const three of rarest.slice(index + offset + 2))
          if (one.rarity + two.rarity + three.rarity >= MIN_TRIPLE_RARITY) keys.push(mix(pair, three.hash))
    }
  return keys
}

const lengthOf = (content: readonly Span[]) => content.reduce((sum, { start, end }) => sum + end - start, 0)

/** For each statement that is little more than one nested in it: the id of the longest such one. Who denies that Ann said it has said nothing of it. */
function findCarried(
  statements: readonly Statement[],
  attributions: readonly Attribution[],
): ReadonlyMap<string, string> {
  const outersByIndex = groupBy(statements, ({ attribution }) => attribution)
  const longest = new Map<string, Statement>()
  for (const inner of statements) {
    const index = inner.attribution === null ? undefined : attributions[inner.attribution]?.nestedIn
    if (index === undefined || !CARRYING_STANCES.includes((attributions[index] as Attribution).stance)) continue
    const outer = outersByIndex.get(index)?.find(({ content }) => contains(hullOf(content), hullOf(inner.content)))
    const length = lengthOf(inner.content)
    if (!outer || length < MIN_CARRIED_PART * lengthOf(outer.content)) continue
    const rival = longest.get(outer.id)
    if (!rival || length > lengthOf(rival.content)) longest.set(outer.id, inner)
  }
  return new Map([...longest].map(([outer, { id }]) => [outer, id]))
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

/** Capitalised words, the first of a sentence left out; none where nearly all are, as in some headlines. */
function namesIn(text: string, content: readonly Span[]): string[] {
  const words = content.flatMap(({ start, end }) => text.slice(start, end).match(/\p{L}[\p{L}’']*/gu) ?? [])
  const before = text.slice(Math.max(0, (content[0]?.start ?? 0) - 3), content[0]?.start ?? 0)
  const names = words.slice(/[\p{Ll},]\s+$/u.test(before) ? 0 : 1).filter((word) => /^\p{Lu}/u.test(word))
  if (names.length > MAX_NAME_PART * words.length) return []
  const read = names.join(' ')
  return [...new Set(wordsOf(read, [{ start: 0, end: read.length }]).map(conceptOf))]
}

function labelOf(text: string, content: readonly Span[]): string {
  const parts = content.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
  const label = parts.join(' … ').replace(/^that (?=\S)/, '')
  return label.length > MAX_LABEL_LENGTH ? `${label.slice(0, MAX_LABEL_LENGTH - 1)}…` : label
}
