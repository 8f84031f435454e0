/** Articles of made-up graphs, which nobody reads: what a store needs of them. */

import { hashText } from '../../core/id.ts'
import type { Extraction } from '../../core/types.ts'
import type { StoredArticle } from '../../server/store/store.ts'

export interface SyntheticArticle {
  readonly key: string
  readonly index: number
  readonly text: string
  readonly extractor: string
  readonly attributions: Extraction['attributions']
}

/** An article with a date and without names. */
export function syntheticArticle({ key, index, text, extractor, attributions }: SyntheticArticle): StoredArticle {
  const title = `Article ${index}`
  return {
    input: { text, title },
    inputHash: key,
    extractor,
    extraction: {
      article: {
        key,
        id: String(index),
        text,
        textHash: hashText(text),
        file: null,
        title,
        author: null,
        publisher: null,
        date: '2021-05-05',
        url: null,
        language: 'en',
        regions: [{ kind: 'body', start: 0, end: text.length }],
        comments: [],
        metadataSpans: {},
      },
      sentences: [{ start: 0, end: text.length }],
      entities: [],
      attributions,
      citations: [],
      publications: [],
      affiliations: [],
    },
  }
}
