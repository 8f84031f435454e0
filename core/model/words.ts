/** From sentences to words with parts of speech. */

import type { Quote } from '../quotes.ts'
import type { Sentence } from '../types.ts'
import { tagTokens } from './part-of-speech.ts'
import { tagTerms } from './term-tags.ts'
import { type Tokens, tokenize } from './tokens.ts'
import type { LanguageModel } from './view.ts'

/** Sentences with tagged words, and the same as tokens. */
export interface Words {
  readonly sentences: readonly Sentence[]
  readonly tokens: Tokens
  /** A part of speech a token, as an index of TAGS. */
  readonly tags: Uint8Array
}

/** Tags the words of sentences. */
export function readWords(
  text: string,
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
  language: Pick<LanguageModel, 'tagger'>,
): Words {
  const tokens = tokenize(text, sentences, quotes)
  const tags = tagTokens(tokens, language.tagger)
  return { sentences: tagTerms(sentences, tokens, tags), tokens, tags }
}
