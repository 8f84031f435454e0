/** Keeps the passages that articles share while articles come and go. */

import type { Passage } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import { createNumbers, createPostings } from '../postings.ts'
import { comparePair } from './compare-pair.ts'
import { type ArticleSketch, printAt } from './sketch-article.ts'

export interface PassageIndex {
  /** Adds an article that is not there. */
  add(sketch: ArticleSketch): void
  /** Takes an article out. */
  remove(article: string): void
  /** Pairs of articles, the smaller key first, whose passages are others than at the last call. */
  takeChanges(): readonly ArticlePair[]
  /** The passages of two articles, the smaller key first. */
  passagesBetween(pair: ArticlePair): readonly Passage[]
  /** Keys of the articles that share words with one. */
  sharersOf(article: string): Iterable<string>
  /** All passages of an article, by the other article, then by place. */
  passagesOf(article: string): readonly Passage[]
}

export type ArticlePair = readonly [one: string, two: string]

/** A fingerprint of more articles than this is boilerplate. Counted over the corpus, so the order of articles is nothing to it. */
const MAX_ARTICLES = 60

/** Starts empty. */
export function createPassageIndex(): PassageIndex {
  const sketches = new Map<string, ArticleSketch>()
  /** Under which the fingerprints of articles are known. */
  const numberByArticle = new Map<string, number>()
  const numbers = createNumbers<string>()
  const postings = createPostings()
  const passagesByPair = new Map<string, Map<string, readonly Passage[]>>()
  const changed = new Map<string, ArticlePair>()

  const sketchOf = (article: string) => sketches.get(article) as ArticleSketch
  function printsOf(article: string): ReadonlySet<number> {
    const sketch = sketchOf(article)
    return new Set(Array.from(sketch.prints, (_, index) => printAt(sketch, index)))
  }
  const articlesWith = (print: number) => postings.thingsOf(print).map(numbers.get)
  const isRare = (print: number) => postings.sizeOf(print) <= MAX_ARTICLES

  const inOrder = (one: string, two: string): ArticlePair => (compareText(one, two) < 0 ? [one, two] : [two, one])

  /** Finds the passages of two articles anew. */
  function compare([one, two]: ArticlePair): void {
    const passages = comparePair(sketchOf(one), sketchOf(two), isRare)
    const known = passagesByPair.get(one)?.get(two) ?? []
    if (JSON.stringify(passages) !== JSON.stringify(known)) setBoth(one, two, passages.length > 0 ? passages : null)
  }

  /** Compares each pair once. */
  function compareAll(pairs: readonly ArticlePair[]): void {
    for (const pair of new Map(pairs.map((each) => [JSON.stringify(each), each])).values()) compare(pair)
  }

  function setBoth(one: string, two: string, passages: readonly Passage[] | null): void {
    const pair = inOrder(one, two)
    changed.set(JSON.stringify(pair), pair)
    for (const [here, there] of [
      [one, two],
      [two, one],
    ] as const) {
      const own = passagesByPair.get(here) ?? new Map<string, readonly Passage[]>()
      passagesByPair.set(here, own)
      if (passages) own.set(there, passages)
      else own.delete(there)
    }
  }

  return {
    add(sketch) {
      const { article } = sketch
      sketches.set(article, sketch)
      const number = numbers.give(article)
      numberByArticle.set(article, number)
      const candidates = new Set<string>()
      const pairs: ArticlePair[] = []
      for (const print of printsOf(article)) {
        if (postings.sizeOf(print) < MAX_ARTICLES) for (const other of articlesWith(print)) candidates.add(other)
        if (postings.add(print, number) !== MAX_ARTICLES + 1) continue
        // it has just become boilerplate: what it alone brought together parts again
        const articles = new Set(articlesWith(print))
        for (const one of articles)
          for (const two of passagesByPair.get(one)?.keys() ?? []) if (articles.has(two)) pairs.push(inOrder(one, two))
      }
      compareAll([...pairs, ...[...candidates].map((other) => inOrder(article, other))])
    },
    remove(article) {
      for (const other of [...(passagesByPair.get(article)?.keys() ?? [])]) setBoth(article, other, null)
      passagesByPair.delete(article)
      const number = numberByArticle.get(article)
      if (number === undefined) return
      const pairs: ArticlePair[] = []
      for (const print of printsOf(article)) {
        postings.remove(print, number)
        if (postings.sizeOf(print) !== MAX_ARTICLES) continue
        const articles = articlesWith(print)
        for (const one of articles) for (const two of articles) if (compareText(one, two) < 0) pairs.push([one, two])
      }
      numbers.free(number)
      numberByArticle.delete(article)
      sketches.delete(article)
      compareAll(pairs)
    },
    takeChanges() {
      const pairs = [...changed.values()]
      changed.clear()
      return pairs
    },
    passagesBetween: ([one, two]) => passagesByPair.get(one)?.get(two) ?? [],
    sharersOf: (article) => passagesByPair.get(article)?.keys() ?? [],
    passagesOf: (article) =>
      [...(passagesByPair.get(article) ?? [])]
        .sort(([one], [two]) => compareText(one, two))
        .flatMap(([, passages]) => passages),
  }
}
