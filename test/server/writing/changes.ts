/** What a process under test writes: for each revision of a store the one change that leads to it, so that a revision says what must be there. */

import type { Extraction } from '../../../core/types.ts'
import type { ArticleChange, StoredArticle } from '../../../server/store/store.ts'

/** Each article in its versions, which have one key. */
export type Versions = readonly (readonly [Extraction, Extraction])[]

/** The change that makes a revision, counted from 1: one to three articles come in a version, or go. */
export function changeAt(revision: number, versions: Versions): ArticleChange {
  const dice = createDice(revision)
  const indexes = new Set(Array.from({ length: 1 + dice(3) }, () => dice(versions.length)))
  const articles: StoredArticle[] = []
  const removed: string[] = []
  for (const index of indexes) {
    const [first, second] = versions[index] as Versions[number]
    const move = dice(4)
    if (move === 3) removed.push(first.article.key)
    else articles.push(asStored(move === 0 ? first : second))
  }
  return { articles, removed }
}

/** The articles that a store of this revision has. */
export function articlesAt(revision: number, versions: Versions): readonly Extraction[] {
  const there = new Map<string, Extraction>()
  for (let made = 1; made <= revision; made++) {
    const { articles, removed } = changeAt(made, versions)
    for (const { extraction } of articles) there.set(extraction.article.key, extraction)
    for (const key of removed) there.delete(key)
  }
  return [...there.values()]
}

function asStored(extraction: Extraction): StoredArticle {
  const { key, text, file } = extraction.article
  return { input: { text, file: file ?? key }, inputHash: `${key} ${text.length}`, extractor: 'v1', extraction }
}

/** Whole numbers below a bound, always the same for the same beginning (mulberry32). */
function createDice(beginning: number): (below: number) => number {
  let state = Math.imul(beginning, 0x9e3779b1)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
