/** Cuts the sentences of a text into tokens: words, clitics, marks. Spans are exact. */

import type { Quote } from '../quotes.ts'
import type { Span } from '../types.ts'
import { formOf, type WordForm } from './forms.ts'

/** A sentence as the model needs it. */
export interface PlainSentence extends Span {
  readonly paragraph: number
}

/** The tokens of a text as parallel arrays; sentence s holds the tokens from sentenceStarts[s] to sentenceStarts[s + 1]. */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly forms: readonly WordForm[]
  /** Number of the sentence of each token. */
  readonly sentences: Int32Array
  readonly sentenceStarts: Int32Array
  /** First token of each paragraph, and the count at the end. */
  readonly paragraphStarts: Int32Array
  /** Index of the quotation around each token, its marks included, or -1. */
  readonly quotes: Int32Array
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Jr|Sr|St|Rev|Hon|Prof|Inc|Corp|Co|Ltd|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|[$€£]?\p{N}+(?:[.,:]\p{N}+)*[\p{L}%]*|[\p{L}\p{M}\p{N}_]+(?:[-'’&.@][\p{L}\p{M}\p{N}_]+)*|''|``|--+|\.\.+|[^\s]/gu
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i

/** Cuts sentences, which are in the order of the text, into tokens. "didn’t" -> "did", "n’t". */
export function tokenize(text: string, sentences: readonly PlainSentence[], quotes: readonly Quote[]): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  const forms: WordForm[] = []
  const sentenceOf: number[] = []
  const sentenceStarts: number[] = []
  const paragraphStarts: number[] = []
  let paragraph = -1
  const add = (start: number, token: string) => {
    starts.push(start)
    ends.push(start + token.length)
    forms.push(formOf(token))
    sentenceOf.push(sentenceStarts.length - 1)
  }
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) paragraphStarts.push(starts.length)
    paragraph = sentence.paragraph
    sentenceStarts.push(starts.length)
    for (const match of text.slice(sentence.start, sentence.end).matchAll(TOKEN)) {
      const token = match[0]
      const start = sentence.start + match.index
      const clitic = token.length > 2 && /['’]/.test(token) ? CLITIC.exec(token) : null
      if (clitic && clitic.index > 0) {
        add(start, token.slice(0, clitic.index))
        add(start + clitic.index, clitic[0])
      } else add(start, token)
    }
  }
  sentenceStarts.push(starts.length)
  paragraphStarts.push(starts.length)
  return {
    text,
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    forms,
    sentences: Int32Array.from(sentenceOf),
    sentenceStarts: Int32Array.from(sentenceStarts),
    paragraphStarts: Int32Array.from(paragraphStarts),
    quotes: quotesOf(starts, quotes),
  }
}

function quotesOf(starts: readonly number[], quotes: readonly Quote[]): Int32Array {
  const found = new Int32Array(starts.length).fill(-1)
  let at = 0
  for (const [index, start] of starts.entries()) {
    while (at < quotes.length && (quotes[at] as Quote).end <= start) at++
    if (at < quotes.length && (quotes[at] as Quote).start <= start) found[index] = at
  }
  return found
}
