/** An article with all corrections, and whom it names. */

import { type ArticleReader, createArticleReader } from './article-reader.ts'
import { correctEntities } from './corrections/entities.ts'
import type { NameView } from './corrections/name-view.ts'
import type { Teller } from './origins/accounts.ts'
import type { Extraction } from './types.ts'

export interface Settled {
  readonly extraction: Extraction
  readonly reader: ArticleReader
  /** Made when it is asked for. */
  teller: Teller | null
}

/** Settles an article whose attributions are corrected already, once it is known whom all articles name. */
export function settleArticle(read: Extraction, entities: Pick<NameView, 'effectOf' | 'nodeOf'>): Settled {
  const { key } = read.article
  const { extraction, nodeByNewKey } = correctEntities(read, (entity) => entities.effectOf(key, entity))
  const keyOf = (entity: string) => nodeByNewKey.get(entity) ?? entities.nodeOf(key, entity)
  return { extraction, reader: createArticleReader(extraction, keyOf), teller: null }
}
