/** What is known of made-up articles, because they were made so. */

import type { ArticleInput, Extraction } from '../../core/types.ts'

/** How an article has a fact. */
export const WAYS = [
  'origin',
  'verbatim',
  'near',
  'relay',
  'second-relay',
  'reworded',
  'half-quote',
  'dropped',
  'circle',
  'other-number',
] as const
export type Way = (typeof WAYS)[number]

/** One statement of a fact: the words are in the article once. */
export interface TrueStatement {
  readonly article: string
  readonly words: string
  /** Statements of the same fact are one claim; another number makes another fact. */
  readonly fact: string
  readonly way: Way
  /** Names from the source to the carrier nearest to the article; empty where the article gives none. */
  readonly chain: readonly string[]
}

export interface Truth {
  readonly statements: readonly TrueStatement[]
  /** Facts that exclude each other. */
  readonly contradictions: readonly (readonly [string, string])[]
  /** Ids of the articles that share words, copier first, and the words of the copier. */
  readonly copies: readonly { readonly copier: string; readonly original: string; readonly words: string }[]
  /** Names of outlets that have a fact from each other. */
  readonly circles: readonly { readonly fact: string; readonly outlets: readonly string[] }[]
  /** Number of origins of a fact. */
  readonly originsByFact: Readonly<Record<string, number>>
}

/** An article, as it would be read from a file and as it would be read by a reader who makes no mistakes. */
export interface MadeArticle {
  readonly input: ArticleInput & { readonly id: string }
  readonly extraction: Extraction
}

export interface MadeCorpus {
  readonly articles: readonly MadeArticle[]
  readonly truth: Truth
}

/** What is known of some of the articles: what is told in others, or shared with them, is left out. */
export function truthOf(articles: readonly MadeArticle[], truth: Truth): Truth {
  const ids = new Set(articles.map(({ input }) => input.id))
  return {
    ...truth,
    statements: truth.statements.filter(({ article }) => ids.has(article)),
    copies: truth.copies.filter(({ copier, original }) => ids.has(copier) && ids.has(original)),
  }
}
