/** The one file that imports compromise: text in, sentences of words with exact spans out. Tags come later, from the model. */

import nlp from 'compromise/one'
import type { Term } from './types.ts'

/** compromise's sentence splitter is quadratic in the length of its input, so it never sees more than this at once. */
const MAX_PIECE_LENGTH = 4_000

/** A sentence as the language library cuts it; spans count from the start of the whole text. */
export interface AnalysedSentence {
  readonly start: number
  readonly end: number
  readonly terms: readonly Term[]
}

interface RawTerm {
  readonly pre: string
  readonly text: string
  readonly post: string
  readonly normal: string
  readonly implicit?: string
}

/**
 * Cuts a paragraph into sentences and words. `offset` is where the paragraph starts in the article.
 * Where compromise's pieces do not add up to the text, that piece is cut by white space, without tags.
 */
export function analyseParagraph(paragraph: string, offset: number): AnalysedSentence[] {
  return cutIntoPieces(paragraph).flatMap((piece) =>
    analysePiece(paragraph.slice(piece.start, piece.end), offset + piece.start),
  )
}

function analysePiece(piece: string, offset: number): AnalysedSentence[] {
  const documents = nlp(piece).docs as unknown as readonly (readonly RawTerm[])[]
  const rebuilt = documents.map((terms) => terms.map((term) => term.pre + term.text + term.post).join('')).join('')
  if (rebuilt !== piece) return [cutByWhiteSpace(piece, offset)]
  const sentences: AnalysedSentence[] = []
  let at = offset
  for (const rawTerms of documents) {
    const start = at
    const terms: Term[] = []
    for (const raw of rawTerms) {
      const from = at + raw.pre.length
      const to = from + raw.text.length
      at = to + raw.post.length
      // "didn’t" comes as "didn’t" and an empty word that means "not"
      if (raw.text !== '') terms.push(toTerm(raw, from, to))
    }
    sentences.push({ start, end: at, terms })
  }
  return sentences
}

function toTerm(raw: RawTerm, start: number, end: number): Term {
  const normal = raw.implicit || raw.normal
  return { start, end, text: raw.text, normal, root: normal, tags: [] }
}

function cutByWhiteSpace(piece: string, offset: number): AnalysedSentence {
  const terms = [...piece.matchAll(/[\p{L}\p{N}][^\s]*/gu)].map((match): Term => {
    const normal = match[0].toLowerCase()
    const start = offset + match.index
    return { start, end: start + match[0].length, text: match[0], normal, root: normal, tags: [] }
  })
  return { start: offset, end: offset + piece.length, terms }
}

/** Pieces of bounded length that end at a sentence-like boundary, else at white space, else anywhere. */
function cutIntoPieces(paragraph: string): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  let start = 0
  while (paragraph.length - start > MAX_PIECE_LENGTH) {
    const window = paragraph.slice(start, start + MAX_PIECE_LENGTH)
    const boundary = lastIndexAfter(window, /[.!?]["”’')\]]*\s+(?=[\p{Lu}"“‘])/gu) || lastIndexAfter(window, /\s+/gu)
    const end = start + (boundary || safeLength(window))
    pieces.push({ start, end })
    start = end
  }
  pieces.push({ start, end: paragraph.length })
  return pieces
}

function lastIndexAfter(text: string, pattern: RegExp): number {
  let last = 0
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length
  return last
}

/** Never cuts a surrogate pair in two. */
function safeLength(text: string): number {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length
}
