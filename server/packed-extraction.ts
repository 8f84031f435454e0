/** What was read from an article, on its way from the thread that reads to the one that writes: in between nobody needs to look into it. */

import type { Sketches } from '../core/sketches.ts'
import type { ArticleInput, Extraction } from '../core/types.ts'
import type { StoredArticle } from './store/store.ts'

export interface PackedExtraction {
  /** Of the article. */
  readonly key: string
  /** The extraction as JSON, which takes half the time of copying the record; its article lacks the text, which the input has. */
  readonly json: string
  /** Null where they are to be made when the article is joined with others. */
  readonly sketches: Sketches | null
}

/** An article as it came in and as it was read. */
export interface PackedArticle extends Omit<StoredArticle, 'extraction' | 'packed'> {
  readonly packed: PackedExtraction
}

/** Packs an extraction, with what of it is compared with others if that is made already. */
export const packExtraction = (extraction: Extraction, sketches: Sketches | null = null): PackedExtraction => ({
  key: extraction.article.key,
  json: withoutText(extraction),
  sketches,
})

/** An extraction as JSON, without the text of its article. */
export const withoutText = (extraction: Extraction): string =>
  JSON.stringify({ ...extraction, article: { ...extraction.article, text: '' } })

/** Puts the text back into an extraction that was packed or stored without it. */
export function withText(json: string, { text }: Pick<ArticleInput, 'text'>): Extraction {
  const extraction = JSON.parse(json) as Extraction
  return { ...extraction, article: { ...extraction.article, text } }
}

/** Unpacks what is to be stored; what it was packed into goes with it, since the store may want it. */
export const unpackArticle = (article: PackedArticle): StoredArticle => ({
  ...article,
  extraction: withText(article.packed.json, article.input),
})
