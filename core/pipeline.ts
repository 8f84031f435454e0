/** From a text to what was read from it. */

import type { ArticleInput, Extraction } from './types.ts'

/** Reads one article: metadata, regions, sentences, entities, attributions and who reported them. */
export function extractArticle(_input: ArticleInput): Extraction {
  throw new Error('not built yet')
}
