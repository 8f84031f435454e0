/** What of an article is compared with others. It depends on the article alone, and is made where articles are read, by as many threads as there are. */

import { type PackedStatements, packStatements } from './claims/packed.ts'
import { sketchStatements } from './claims/sketch.ts'
import { findStatements } from './claims/statements.ts'
import { type ArticleSketch, sketchArticle } from './reuse/sketch-article.ts'
import type { Extraction } from './types.ts'

/** Goes from thread to thread as it is. */
export interface Sketches {
  /** Its words: what it copied, and who copied it. */
  readonly words: ArticleSketch
  /** What it states. */
  readonly statements: PackedStatements
}

/** Prepares an article for comparison. */
export const sketchExtraction = (extraction: Extraction): Sketches => ({
  words: sketchArticle(extraction),
  statements: sketchClaims(extraction),
})

/** The same of its statements alone. */
export const sketchClaims = (extraction: Extraction): PackedStatements =>
  packStatements(sketchStatements(extraction, findStatements(extraction)))
