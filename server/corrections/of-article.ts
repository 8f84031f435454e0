/** The corrections that are said of what single articles hold: of their attributions, and of whom their words name. */

import type { ArticleCorrection } from '../../core/corrections/article.ts'
import type { LogEntry } from '../../core/corrections/types.ts'
import type { Extraction } from '../../core/types.ts'
import type { Store } from '../store/store.ts'

const MAX_CORRECTIONS = 1_000

/** Those that hold, in log order, also where the article had another key when they were said. */
export async function correctionsOfArticle(
  store: Store,
  { article: { key, textHash } }: Extraction,
): Promise<readonly ArticleCorrection[]> {
  const filter = { object: key, textHash, action: undefined, state: 'applied' } as const
  const { corrections } = await store.listCorrections(filter, MAX_CORRECTIONS, 0)
  return [...corrections].reverse().flatMap(({ entry }) => {
    if (!isOfArticle(entry)) return []
    const { article } = entry.object
    return article === key || entry.texts?.[article] === textHash ? [entry] : []
  })
}

const isOfArticle = (entry: LogEntry): entry is ArticleCorrection =>
  entry.action !== 'undo' && (entry.object.type === 'attribution' || entry.object.type === 'mention')
