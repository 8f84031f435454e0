/** Finds what an article states: contents of attributions, and sentences in its own voice. */

import type { Statement } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import { CLUSTER_LENGTH, clusteredHash, shortHash } from '../id.ts'
import { SILENCE } from '../rules/stance.ts'
import { contains, countStartingBefore, mergeSpans } from '../span.ts'
import type { Attribution, Extraction, Reason, RegionKind, Span } from '../types.ts'

/** Captions, comments and boilerplate are not what the article reports. */
const REGIONS: readonly RegionKind[] = ['headline', 'standfirst', 'body']
/** Shorter sentences ("Until now.") say nothing alone. */
const MIN_OWN_LENGTH = 30
/** A sentence is the article's own voice when attributions take no more than this part of it. */
const MAX_ATTRIBUTED_PART = 0.6
/** A longer content of several sentences states something with each of them. */
const MAX_UNDIVIDED_LENGTH = 220
/** "Ann said it was safe, but now the Herald reports that it was not": what is told of two others fills the sentence. */
const MIN_TOLD_PART = 0.75

/** The statements of one article: its attributions in their order, then its own sentences. */
export function findStatements(extraction: Extraction): Statement[] {
  const { article, attributions, sentences } = extraction
  const beginning = shortHash([article.key, article.textHash], CLUSTER_LENGTH)
  const toStatement = (content: readonly Span[], attribution: number | null, mark: string): Statement => ({
    id: clusteredHash(beginning, [
      article.key,
      article.textHash,
      ...content.map((span) => `${span.start}-${span.end}`),
      mark,
    ]),
    article: article.key,
    textHash: article.textHash,
    date: article.date,
    attribution,
    content,
  })
  const nested = groupBy(
    attributions.filter(({ nestedIn, region, reasons }) => nestedIn !== undefined && isTold(region, reasons.stance)),
    ({ nestedIn }) => nestedIn,
  )
  return [
    ...attributions.flatMap(({ region, content, cue, source, reasons }, index) => {
      if (!isTold(region, reasons.stance)) return []
      // two sources may share cue and content
      const mark = `${cue.start} ${source[0]?.start ?? ''}`
      return divide(content, sentences)
        .filter((part) => !isFilled(part, nested.get(index) ?? []))
        .map((part) => toStatement(part, index, mark))
    }),
    ...findOwnSentences(extraction).map((span) => toStatement([span], null, 'own')),
  ]
}

const isTold = (region: RegionKind, stance: Reason | undefined) => REGIONS.includes(region) && stance !== SILENCE

/** True for words that only tell what two or more others say: each of these states it. */
function isFilled(part: readonly Span[], nested: readonly Attribution[]): boolean {
  const inside = nested.filter(({ content }) => content.every((span) => part.some((whole) => contains(whole, span))))
  if (inside.length < 2) return false
  const told = mergeSpans(inside.flatMap(spansOf)).reduce((sum, { start, end }) => sum + end - start, 0)
  return told >= MIN_TOLD_PART * lengthOf(part)
}

const lengthOf = (content: readonly Span[]) => content.reduce((sum, { start, end }) => sum + end - start, 0)

/** A long content by its sentences: a block copied from elsewhere states more than one thing. */
function divide(content: readonly Span[], sentences: readonly Span[]): (readonly Span[])[] {
  if (lengthOf(content) <= MAX_UNDIVIDED_LENGTH) return [content]
  const parts = new Map<number, Span[]>()
  for (const span of content) {
    const last = countStartingBefore(sentences, span.end)
    for (let at = Math.max(0, countStartingBefore(sentences, span.start + 1) - 1); at < last; at++) {
      const sentence = sentences[at] as Span
      const part = { start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) }
      if (part.start < part.end) parts.set(at, [...(parts.get(at) ?? []), part])
    }
  }
  return parts.size > 1 ? [...parts.values()] : [content]
}

/** Sentences that no attribution tells. A question states nothing. */
function findOwnSentences({ article: { text, regions }, sentences, attributions }: Extraction): Span[] {
  const told = mergeSpans(attributions.flatMap(spansOf))
  return regions
    .filter(({ kind }) => REGIONS.includes(kind))
    .flatMap((region) =>
      sentences.slice(countStartingBefore(sentences, region.start), countStartingBefore(sentences, region.end)),
    )
    .filter(({ start, end }) => {
      if (end - start < MIN_OWN_LENGTH || /\?[”"’']?$/.test(text.slice(end - 3, end))) return false
      let covered = 0
      const last = countStartingBefore(told, end)
      for (let at = Math.max(0, countStartingBefore(told, start) - 1); at < last; at++) {
        const span = told[at] as Span
        covered += Math.max(0, Math.min(span.end, end) - Math.max(span.start, start))
      }
      return covered <= MAX_ATTRIBUTED_PART * (end - start)
    })
}

const spansOf = ({ source, cue, content }: Attribution): Span[] => [...source, cue, ...content]
