/** Articles at hand, with what people corrected in them: all, or those used last where the others can be read again. */

import { type ArticleReader, createArticleReader } from './article-reader.ts'
import { type CorrectedExtraction, correctAttributions } from './corrections/attributions.ts'
import { correctEntities } from './corrections/entities.ts'
import { createTeller, type Teller } from './origins/accounts.ts'
import { createShelf } from './shelf.ts'
import type { Extraction } from './types.ts'

export interface OpenArticle {
  readonly asRead: Extraction
  /** With corrections of its attributions. */
  readonly corrected: CorrectedExtraction
  settled: SettledArticle | null
}

/** An article with all corrections, and whom it names. */
export interface SettledArticle {
  readonly extraction: Extraction
  readonly reader: ArticleReader
  /** Made when it is asked for. */
  teller: Teller | null
}

export interface OpenArticles {
  /** Takes up an article, in place of the one of its key. */
  put(asRead: Extraction): OpenArticle
  get(article: string): OpenArticle
  /** Finds anew whom an article names. */
  settle(article: string): SettledArticle
  getSettled(article: string): SettledArticle
  getTeller(article: string): Teller
  drop(article: string): void
}

/** What is known of all articles together. */
export interface OpenArticlesOptions {
  /** Gives the extraction of an article that was put. */
  readonly recall: ((article: string) => Extraction) | undefined
  readonly correctionsOf: (article: string) => Parameters<typeof correctAttributions>[1]
  readonly effectOf: (article: string, entity: string) => ReturnType<Parameters<typeof correctEntities>[1]>
  readonly nodeOf: (article: string, entity: string) => string
}

/** So many articles are at hand where the others can be read again. */
const AT_HAND = 500

/** Starts empty. */
export function createOpenArticles({ recall, correctionsOf, effectOf, nodeOf }: OpenArticlesOptions): OpenArticles {
  const shelf = createShelf<OpenArticle>(AT_HAND, recall && ((article) => open(recall(article))))

  const open = (asRead: Extraction): OpenArticle => ({
    asRead,
    corrected: correctAttributions(asRead, correctionsOf(asRead.article.key)),
    settled: null,
  })

  function settle(article: string): SettledArticle {
    const one = shelf.get(article)
    const { extraction, nodeByNewKey } = correctEntities(one.corrected.extraction, (entity) =>
      effectOf(article, entity),
    )
    const keyOf = (entity: string) => nodeByNewKey.get(entity) ?? nodeOf(article, entity)
    one.settled = { extraction, reader: createArticleReader(extraction, keyOf), teller: null }
    return one.settled
  }

  const getSettled = (article: string): SettledArticle => shelf.get(article).settled ?? settle(article)

  return {
    put(asRead) {
      const one = open(asRead)
      shelf.put(asRead.article.key, one)
      return one
    },
    get: shelf.get,
    settle,
    getSettled,
    getTeller(article) {
      const settled = getSettled(article)
      settled.teller ??= createTeller(settled.extraction, settled.reader.keyOf)
      return settled.teller
    },
    drop: shelf.drop,
  }
}
