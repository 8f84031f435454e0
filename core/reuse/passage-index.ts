/** Keeps the passages that articles share while articles come and go. */

import type { Passage } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import { createNumbers, createPostings } from '../postings.ts'
import { comparePair } from './compare-pair.ts'
import type { ArticleSketch } from './sketch-article.ts'

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

  const printsOf = (article: string) => new Set(sketches.get(article)?.prints)
  const articlesWith = (print: number) => postings.thingsOf(print).map(numbers.get)

  const inOrder = (one: string, two: string): ArticlePair => (compareText(one, two) < 0 ? [one, two] : [two, one])

  function compare(one: string, two: string): void {
    const [first, second] = inOrder(one, two)
    const passages = comparePair(sketches.get(first) as ArticleSketch, sketches.get(second) as ArticleSketch)
    if (passages.length > 0) setBoth(one, two, passages)
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

  /** A fingerprint has just become boilerplate: what it alone brought together parts again. */
  function partAll(print: number): void {
    for (const one of articlesWith(print)) {
      const others = [...(passagesByPair.get(one)?.keys() ?? [])]
      if (others.length === 0) continue
      const rare = new Set([...printsOf(one)].filter((own) => postings.sizeOf(own) <= MAX_ARTICLES))
      for (const two of others) if (!sketches.get(two)?.prints.some((own) => rare.has(own))) setBoth(one, two, null)
    }
  }

  return {
    add(sketch) {
      const { article } = sketch
      sketches.set(article, sketch)
      const number = numbers.give(article)
      numberByArticle.set(article, number)
      const candidates = new Set<string>()
      for (const print of printsOf(article)) {
        if (postings.sizeOf(print) < MAX_ARTICLES) for (const other of articlesWith(print)) candidates.add(other)
        postings.add(print, number)
        if (postings.sizeOf(print) === MAX_ARTICLES + 1) partAll(print)
      }
      for (const other of candidates) compare(article, other)
    },
    remove(article) {
      for (const other of [...(passagesByPair.get(article)?.keys() ?? [])]) setBoth(article, other, null)
      passagesByPair.delete(article)
      const number = numberByArticle.get(article)
      if (number === undefined) return
      for (const print of printsOf(article)) {
        postings.remove(print, number)
        if (postings.sizeOf(print) !== MAX_ARTICLES) continue
        const articles = articlesWith(print)
        for (const one of articles)
          for (const two of articles) if (one < two && !passagesByPair.get(one)?.has(two)) compare(one, two)
      }
      numbers.free(number)
      numberByArticle.delete(article)
      sketches.delete(article)
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
