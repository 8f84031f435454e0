/** Annotated articles made ready for training: cut as the pipeline cuts them. */

import { readArticle } from '../../article.ts'
import { InvalidInputError } from '../../errors.ts'
import { findQuotes, type Quote } from '../../quotes.ts'
import { paragraphsOf, splitSentences } from '../../sentences.ts'
import type { Sentence } from '../../types.ts'
import { type Tokens, tokenize } from '../tokens.ts'
import { type GoldAttribution, labelTokens } from './gold.ts'
import { alignSilver, type Silver, type SilverToken } from './silver.ts'

/** An article as it lies in a corpus. */
export interface CorpusArticle {
  readonly id: string
  readonly text: string
  readonly golds: readonly GoldAttribution[]
  /** Machine annotation, where there is some. */
  readonly silver: readonly (readonly SilverToken[])[] | null
}

export interface Example {
  readonly text: string
  readonly golds: readonly GoldAttribution[]
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  readonly tokens: Tokens
  /** Labels of stage one. */
  readonly labels: Uint8Array
  readonly silver: Silver | null
}

/** Cuts an article as the pipeline does; null where the pipeline refuses it. */
export function toExample({ text, golds, silver }: CorpusArticle): Example | null {
  try {
    const cut = splitSentences(readArticle({ text }))
    const quotes = findQuotes(text, paragraphsOf(cut))
    const sentences = cut.filter(({ region }) => region !== 'comment' && region !== 'boilerplate')
    const tokens = tokenize(text, sentences, quotes)
    const labels = labelTokens(tokens, golds)
    return { text, golds, sentences, quotes, tokens, labels, silver: silver ? alignSilver(tokens, silver) : null }
  } catch (error) {
    if (error instanceof InvalidInputError) return null
    throw error
  }
}
