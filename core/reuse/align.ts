/** Aligns the words of two articles: runs that both have, joined over small changes. */

import type { Unsigned } from '../number-lists.ts'
import type { Span } from '../types.ts'
import { type ArticleSketch, printAt, spanOf } from './sketch-article.ts'

export interface Aligned {
  readonly span: Span
  readonly otherSpan: Span
  readonly exactness: 'verbatim' | 'near'
}

/** A run of equal words: where it begins in each, and how many. */
interface Run {
  readonly at: number
  readonly otherAt: number
  readonly length: number
}

/** Shorter passages, in characters, are what anybody would write. */
const MIN_LENGTH = 40
/** Words that may be changed, left out or put in between two runs of one passage. */
const MAX_GAP = 6
/** Part of a passage's words that must be equal. */
const MIN_EQUAL_PART = 0.7
/** A run that stands more often in the other article is looked at so many times. */
const MAX_PLACES = 8

/** Passages that the two share, in the order of the first; none of its words is in two, and each has a rare fingerprint. */
export function alignWords(one: ArticleSketch, two: ArticleSketch, isRare: (print: number) => boolean): Aligned[] {
  return joinRuns(one, two, findRuns(one, two, isRare)).flatMap((runs) => {
    const [first, last] = [runs[0] as Run, runs.at(-1) as Run]
    const [end, otherEnd] = [last.at + last.length, last.otherAt + last.length]
    const equal = runs.reduce((sum, { length }) => sum + length, 0)
    const longer = Math.max(end - first.at, otherEnd - first.otherAt)
    const [span, otherSpan] = [spanOf(one, first.at, end - 1), spanOf(two, first.otherAt, otherEnd - 1)]
    if (Math.min(span.end - span.start, otherSpan.end - otherSpan.start) < MIN_LENGTH) return []
    if (equal < MIN_EQUAL_PART * longer) return []
    return [{ span, otherSpan, exactness: runs.length === 1 ? 'verbatim' : 'near' }]
  })
}

/** A fingerprint that both have: where it stands in the one, and the first places in the other. */
interface Meeting {
  readonly at: number
  readonly otherPlaces: Unsigned
}

/** All with rare fingerprints, in the order of the first; fingerprints are in order, so that equal ones meet. */
function findMeetings(one: ArticleSketch, two: ArticleSketch, isRare: (print: number) => boolean): Meeting[] {
  const meetings: Meeting[] = []
  let from = 0
  for (let index = 0; index < one.prints.length; index++) {
    const print = printAt(one, index)
    while (from < two.prints.length && printAt(two, from) < print) from++
    if (from === two.prints.length || printAt(two, from) !== print || !isRare(print)) continue
    let to = from + 1
    while (to < two.prints.length && printAt(two, to) === print && to - from < MAX_PLACES) to++
    meetings.push({ at: one.prints[index] as number, otherPlaces: two.prints.subarray(from, to) })
  }
  return meetings.sort((a, b) => a.at - b.at)
}

/** The longest runs around shared rare fingerprints, in the order of the first. */
function findRuns(one: ArticleSketch, two: ArticleSketch, isRare: (print: number) => boolean): Run[] {
  const runs: Run[] = []
  for (const { at, otherPlaces } of findMeetings(one, two, isRare)) {
    const last = runs.at(-1)
    const least = last ? last.at + last.length : 0
    if (at < least) continue
    const run = Array.from(otherPlaces)
      .map((other) => growRun(one, two, at, other, least))
      .sort((x, y) => y.length - x.length || x.otherAt - y.otherAt)[0]
    if (run && run.length > 0) runs.push(run)
  }
  return runs
}

/** Equal words before and after a place, as far as the paragraphs go. */
function growRun(one: ArticleSketch, two: ArticleSketch, at: number, otherAt: number, least: number): Run {
  const [here, there] = [paragraphAround(one, at), paragraphAround(two, otherAt)]
  const isSame = (step: number) => one.words[at + step] === two.words[otherAt + step]
  const most = Math.min(at - Math.max(least, here.from), otherAt - there.from)
  let before = 0
  while (before < most && isSame(-before - 1)) before++
  const rest = Math.min(here.to - at, there.to - otherAt)
  let after = 0
  while (after < rest && isSame(after)) after++
  return { at: at - before, otherAt: otherAt - before, length: before + after }
}

/** From the first word of the paragraph in which a word is to the first of the next. */
function paragraphAround({ paragraphs, words }: ArticleSketch, at: number) {
  let [from, to] = [0, paragraphs.length]
  while (to - from > 1) {
    const middle = (from + to) >> 1
    if ((paragraphs[middle] as number) <= at) from = middle
    else to = middle
  }
  return { from: paragraphs[from] as number, to: paragraphs[to] ?? words.length }
}

/** Runs that follow one another in both, with few words and no end of a paragraph between them, are one passage. */
function joinRuns(one: ArticleSketch, two: ArticleSketch, runs: readonly Run[]): Run[][] {
  const passages: Run[][] = []
  for (const run of runs) {
    const passage = passages.at(-1)
    const last = passage?.at(-1)
    if (
      passage &&
      last &&
      isGap(one, last.at + last.length, run.at) &&
      isGap(two, last.otherAt + last.length, run.otherAt)
    )
      passage.push(run)
    else passages.push([run])
  }
  return passages
}

const isGap = (sketch: ArticleSketch, end: number, start: number) =>
  start >= end && start - end <= MAX_GAP && start < paragraphAround(sketch, end - 1).to
