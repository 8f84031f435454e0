/** Scores attributions against annotation, on whole documents; spans count as the words they cover. */

import type { GoldAttribution, Range } from './gold.ts'

/** Hits, predicted and annotated. */
export type Tally = [hits: number, predicted: number, gold: number]

const CONTENT_KINDS = ['direct', 'mixed', 'indirect'] as const
const SOURCE_KINDS = ['name', 'description', 'pronoun', 'none'] as const

export interface Scores {
  readonly measures: Record<Measure, Tally>
  readonly byContent: Record<(typeof CONTENT_KINDS)[number], KindTally>
  readonly bySource: Record<(typeof SOURCE_KINDS)[number], KindTally>
}

/** Full overlap by kind: the annotated of this kind that were found, the predicted of this kind that are right. */
export interface KindTally {
  found: number
  gold: number
  right: number
  predicted: number
}

const noKind = (): KindTally => ({ found: 0, gold: 0, right: 0, predicted: 0 })

export const MEASURE_NAMES = [
  'source exact',
  'cue exact',
  'content exact',
  'content word',
  'full overlap',
  'full strict',
  'full exact',
] as const
export type Measure = (typeof MEASURE_NAMES)[number]

/** F1 of one annotator against another on the articles of the corpus that five or six people marked. */
export const PEOPLE: Readonly<Record<Measure, number>> = {
  'source exact': 0.782,
  'cue exact': 0.711,
  'content exact': 0.689,
  'content word': 0.909,
  'full overlap': 0.779,
  'full strict': 0.732,
  'full exact': 0.6,
}

/** Scores to add articles to. */
export function createScores(): Scores {
  return {
    measures: Object.fromEntries(MEASURE_NAMES.map((name) => [name, [0, 0, 0]])) as unknown as Scores['measures'],
    byContent: { direct: noKind(), mixed: noKind(), indirect: noKind() },
    bySource: { name: noKind(), description: noKind(), pronoun: noKind(), none: noKind() },
  }
}

/** Precision, recall and F1 of a tally. */
export function rates([hits, predicted, gold]: Tally): { precision: number; recall: number; f1: number } {
  const precision = hits / (predicted || 1)
  const recall = hits / (gold || 1)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

/** The pairing of one article: for each annotated attribution the predicted one that meets it in all parts, or -1. */
export interface ArticleMatch {
  readonly overlapping: readonly number[]
  readonly strict: readonly number[]
}

interface InWords {
  readonly source: readonly number[]
  readonly cue: readonly number[]
  readonly content: readonly number[]
}

const WORD = /[\p{L}\p{N}$%&]+(?:[’'.-][\p{L}\p{N}]+)*/gu
const ROLES = ['source', 'cue', 'content'] as const

/** Adds one article. */
export function scoreArticle(
  scores: Scores,
  text: string,
  golds: readonly GoldAttribution[],
  predictions: readonly GoldAttribution[],
): ArticleMatch {
  const middles = [...text.matchAll(WORD)].map((match) => match.index + match[0].length / 2)
  const gold = golds.map((attribution) => inWords(middles, attribution))
  const predicted = predictions.map((attribution) => inWords(middles, attribution))
  for (const role of ROLES)
    add(
      scores.measures[`${role} exact`],
      exactHits(gold, predicted, role),
      countWith(predicted, role),
      countWith(gold, role),
    )
  const goldWords = new Set(gold.flatMap(({ content }) => content))
  const predictedWords = new Set(predicted.flatMap(({ content }) => content))
  const shared = [...predictedWords].filter((word) => goldWords.has(word)).length
  add(scores.measures['content word'], shared, predictedWords.size, goldWords.size)
  const overlapping = golds.map(() => -1)
  const strict = golds.map(() => -1)
  let exact = 0
  for (const [index, other] of pairUp(gold, predicted)) {
    const g = gold[index]!
    const p = predicted[other]!
    if (meets(g, p)) overlapping[index] = other
    if (isStrict(text, middles, golds[index]!, g, p)) strict[index] = other
    if (ROLES.every((role) => key(g[role]) === key(p[role]))) exact++
  }
  const found = (matches: readonly number[]) => matches.filter((match) => match >= 0).length
  add(scores.measures['full overlap'], found(overlapping), predicted.length, gold.length)
  add(scores.measures['full strict'], found(strict), predicted.length, gold.length)
  add(scores.measures['full exact'], exact, predicted.length, gold.length)
  const talliesOf = (attribution: GoldAttribution) => [
    scores.byContent[contentKind(text, attribution)],
    scores.bySource[sourceKind(text, attribution)],
  ]
  for (const [index, attribution] of golds.entries())
    for (const tally of talliesOf(attribution)) {
      tally.gold++
      if (overlapping[index]! >= 0) tally.found++
    }
  const right = new Set(overlapping)
  for (const [index, attribution] of predictions.entries())
    for (const tally of talliesOf(attribution)) {
      tally.predicted++
      if (right.has(index)) tally.right++
    }
  return { overlapping, strict }
}

function add(tally: Tally, hits: number, predicted: number, gold: number): void {
  tally[0] += hits
  tally[1] += predicted
  tally[2] += gold
}

function inWords(middles: readonly number[], attribution: GoldAttribution): InWords {
  const [source, cue, content] = ROLES.map((role) => wordsIn(middles, attribution[role]))
  return { source: source!, cue: cue!, content: content! }
}

/** Numbers of the words; a span without one (the cue ":") is its offset, negative. */
function wordsIn(middles: readonly number[], ranges: readonly Range[]): number[] {
  const found = new Set<number>()
  for (const [start, end] of ranges) {
    const from = firstAtOrAfter(middles, start)
    let at = from
    while (at < middles.length && middles[at]! < end) found.add(at++)
    if (at === from && end > start) found.add(-1 - start)
  }
  const all = [...found].sort((a, b) => a - b)
  const words = all.filter((word) => word >= 0)
  return words.length > 0 ? words : all
}

function firstAtOrAfter(middles: readonly number[], offset: number): number {
  let low = 0
  let high = middles.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (middles[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

const key = (words: readonly number[]) => words.join(',')
const countWith = (all: readonly InWords[], role: keyof InWords) => all.filter((one) => one[role].length > 0).length

function exactHits(gold: readonly InWords[], predicted: readonly InWords[], role: keyof InWords): number {
  const left = new Map<string, number>()
  for (const one of gold) if (one[role].length > 0) left.set(key(one[role]), (left.get(key(one[role])) ?? 0) + 1)
  let hits = 0
  for (const one of predicted) {
    const count = left.get(key(one[role])) ?? 0
    if (count === 0) continue
    left.set(key(one[role]), count - 1)
    hits++
  }
  return hits
}

/** Pairs one to one, best overlap of cues first. */
function pairUp(gold: readonly InWords[], predicted: readonly InWords[]): [number, number][] {
  const pairs = gold.flatMap((g, index) =>
    predicted.flatMap((p, other) => {
      const cue = jaccard(g.cue, p.cue)
      const score = cue + (meets(g, p) ? 1 : 0) + jaccard(g.content, p.content) / 10
      return cue > 0 ? [{ score, index, other }] : []
    }),
  )
  pairs.sort((a, b) => b.score - a.score || a.index - b.index || a.other - b.other)
  const goldUsed = new Set<number>()
  const predictedUsed = new Set<number>()
  return pairs.flatMap(({ index, other }): [number, number][] => {
    if (goldUsed.has(index) || predictedUsed.has(other)) return []
    goldUsed.add(index)
    predictedUsed.add(other)
    return [[index, other]]
  })
}

const share = (a: readonly number[], b: readonly number[]) => b.some((word) => a.includes(word))
const isSameSource = (a: readonly number[], b: readonly number[]) => (a.length === 0 && b.length === 0) || share(a, b)
const meets = (g: InWords, p: InWords) =>
  share(g.cue, p.cue) && isSameSource(g.source, p.source) && share(g.content, p.content)

function jaccard(a: readonly number[], b: readonly number[]): number {
  const first = new Set(a)
  const shared = b.filter((word) => first.has(word)).length
  return shared / (first.size + b.length - shared || 1)
}

/** The head of the source is covered by a source not much longer, and half of all content words are shared. */
function isStrict(text: string, middles: readonly number[], gold: GoldAttribution, g: InWords, p: InWords): boolean {
  if (g.content.length === 0 || jaccard(g.content, p.content) < 0.5) return false
  if (g.source.length === 0) return p.source.length === 0
  return (
    p.source.length <= 2 * g.source.length + 4 && p.source.includes(headWord(text, middles, gold.source[0]!, g.source))
  )
}

const END_OF_HEAD = /,| (?:who|which|that|of|for|in|at|from|with|on|to|about|close|familiar)\b/i

function headWord(text: string, middles: readonly number[], [start, end]: Range, words: readonly number[]): number {
  const cut = text.slice(start, end).search(END_OF_HEAD)
  const limit = cut > 0 ? start + cut : end
  return words.filter((word) => word >= 0 && middles[word]! < limit).at(-1) ?? words[0]!
}

/** All in quotation marks, partly, or not at all. */
function contentKind(text: string, { content }: GoldAttribution): (typeof CONTENT_KINDS)[number] {
  const parts = content.map(([start, end]) => text.slice(start, end))
  if (!parts.some((part) => /["“”]|``|''/.test(part))) return 'indirect'
  const isQuoted = (part: string) => /^\s*(["“]|``|'')/.test(part) && /(["”]|'')\s*[.,]?\s*$/.test(part)
  return parts.every(isQuoted) ? 'direct' : 'mixed'
}

const PRONOUNS = /^(?:i|you|he|she|it|we|they|who|which|that|this|his|her|their|its|my|our|your|him|them|us|me)$/i

/** A name begins with a capital inside; a pronoun stands alone. */
function sourceKind(text: string, { source }: GoldAttribution): (typeof SOURCE_KINDS)[number] {
  const words = source.map(([start, end]) => text.slice(start, end)).join(' ')
  if (words === '') return 'none'
  if (PRONOUNS.test(words)) return 'pronoun'
  return /^(?:\p{Lu}|.*\s\p{Lu})/u.test(words.replace(/^(?:The|A|An|Some|Many|Most|Other|His|Her|Their) /, ''))
    ? 'name'
    : 'description'
}
