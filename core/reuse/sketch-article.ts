/** What of an article is needed to find, without its text, what it shares with another. */

import { type Fingerprint, fingerprintAt, fingerprintsOf, hashWords } from '../claims/shingles.ts'
import { entityKey } from '../entities.ts'
import { inOneBuffer, narrowest, type Unsigned } from '../number-lists.ts'
import type { Attribution, Extraction, Span } from '../types.ts'

/** The words of an article's report, its own and its credits. */
export interface ArticleSketch {
  readonly article: string
  readonly date: string | null
  /** Key of the outlet that published it; null when not known. */
  readonly publisher: string | null
  /** A hash a word, with where it stands. In rows of numbers, which take a tenth of lists and lie outside the heap. */
  readonly words: Int32Array
  readonly starts: Unsigned
  readonly lengths: Unsigned
  /** The index of the first word of each paragraph. */
  readonly paragraphs: Unsigned
  /** The index of the first word of each fingerprint, in the order of their hashes, then of their places. */
  readonly prints: Unsigned
  /** Words that the article credits to an outlet: the spans and the outlet's key. */
  readonly credits: readonly Credit[]
}

export interface Credit {
  readonly outlet: string
  readonly spans: readonly Span[]
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu
const READ = ['headline', 'standfirst', 'body']

/** Prepares an article for comparison. Comments, captions and boilerplate are left out. */
export function sketchArticle({ article, attributions }: Extraction): ArticleSketch {
  const texts: string[] = []
  const starts: number[] = []
  const lengths: number[] = []
  const paragraphs: number[] = []
  const breaks: number[] = []
  let end = 0
  for (const region of article.regions) {
    if (!READ.includes(region.kind)) continue
    for (const match of article.text.slice(region.start, region.end).matchAll(WORD)) {
      texts.push(match[0].toLowerCase().replaceAll('’', "'"))
      const start = region.start + match.index
      const gap = texts.length > 1 ? article.text.slice(end, start) : ''
      if (texts.length === 1 || /[\r\n]/.test(gap)) paragraphs.push(texts.length - 1)
      if (/[.!?\r\n]/.test(gap)) breaks.push(texts.length - 1)
      starts.push(start)
      lengths.push(match[0].length)
      end = start + match[0].length
    }
  }
  const words = hashWords(texts)
  const fingerprints = fingerprintsByPart(words, breaks).sort((a, b) => a.hash - b.hash || a.at - b.at)
  return {
    article: article.key,
    date: article.date,
    publisher: article.publisher ? entityKey('outlet', article.publisher) : null,
    ...inOneBuffer({
      words: Int32Array.from(words),
      starts: narrowest(starts),
      lengths: narrowest(lengths),
      paragraphs: narrowest(paragraphs),
      prints: narrowest(fingerprints.map(({ at }) => at)),
    }),
    credits: creditsIn(attributions),
  }
}

/** The hash of a fingerprint, by its index among them. */
export const printAt = ({ words, prints }: ArticleSketch, index: number): number =>
  fingerprintAt(words, prints[index] as number)

/** Where words stand in their article, from the first to the last, by their indexes. */
export const spanOf = ({ starts, lengths }: ArticleSketch, first: number, last: number): Span => ({
  start: starts[first] as number,
  end: (starts[last] as number) + (lengths[last] as number),
})

const NO_CREDITS: readonly Credit[] = []

/** Most articles have none: they share the empty list. */
function creditsIn(attributions: readonly Attribution[]): readonly Credit[] {
  const credits = attributions.flatMap(({ content, speaker, via }) =>
    [...via, ...(speaker ? [speaker] : [])]
      .filter((key) => key.startsWith('outlet:'))
      .map((outlet) => ({ outlet, spans: content })),
  )
  return credits.length > 0 ? credits : NO_CREDITS
}

/** Fingerprints of each sentence apart, so that the same sentence has the same ones wherever it stands. */
function fingerprintsByPart(words: readonly number[], breaks: readonly number[]): Fingerprint[] {
  return [0, ...breaks].flatMap((from, index) => {
    const to = breaks[index] ?? words.length
    return fingerprintsOf(words.slice(from, to)).map(({ hash, at }) => ({
      hash,
      at: at + from,
    }))
  })
}
