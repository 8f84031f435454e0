/** Keeps the passages that articles share while articles come and go. */

import type { Passage } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import { comparePair } from './compare-pair.ts'
import type { ArticleSketch } from './sketch-article.ts'

export interface PassageIndex {
  /** Adds an article that is not there; returns the keys of those that it shares words with. */
  add(sketch: ArticleSketch): readonly string[]
  /** Takes an article out; returns the keys of those that it shared words with. */
  remove(article: string): readonly string[]
  /** All passages of an article, by the other article, then by place. */
  passagesOf(article: string): readonly Passage[]
}

/** A fingerprint of more articles than this is boilerplate. Counted over the corpus, so the order of articles is nothing to it. */
const MAX_ARTICLES = 300

/** Starts empty. */
export function createPassageIndex(): PassageIndex {
  const sketches = new Map<string, ArticleSketch>()
  const articlesByPrint = new Map<number, Set<string>>()
  const passagesByPair = new Map<string, Map<string, readonly Passage[]>>()

  const isCommon = (print: number) => (articlesByPrint.get(print)?.size ?? 0) > MAX_ARTICLES
  const printsOf = (article: string) => new Set(sketches.get(article)?.fingerprints.map(({ hash }) => hash))

  function compare(one: string, two: string): boolean {
    const [first, second] = compareText(one, two) < 0 ? [one, two] : [two, one]
    const passages = comparePair(sketches.get(first) as ArticleSketch, sketches.get(second) as ArticleSketch)
    if (passages.length === 0) return false
    setBoth(one, two, passages)
    return true
  }

  function setBoth(one: string, two: string, passages: readonly Passage[] | null): void {
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

  const sharesRarePrint = (one: string, two: string) => {
    const prints = printsOf(two)
    return [...printsOf(one)].some((print) => prints.has(print) && !isCommon(print))
  }

  return {
    add(sketch) {
      const { article } = sketch
      sketches.set(article, sketch)
      const touched = new Set<string>()
      const candidates = new Set<string>()
      for (const print of printsOf(article)) {
        const articles = articlesByPrint.get(print) ?? new Set<string>()
        articlesByPrint.set(print, articles.add(article))
        if (articles.size === MAX_ARTICLES + 1) {
          // it has just become boilerplate: what it alone brought together parts again
          for (const one of articles)
            for (const two of [...(passagesByPair.get(one)?.keys() ?? [])]) {
              if (sharesRarePrint(one, two)) continue
              setBoth(one, two, null)
              touched.add(one).add(two)
            }
        }
        if (articles.size <= MAX_ARTICLES) for (const other of articles) candidates.add(other)
      }
      candidates.delete(article)
      for (const other of candidates) if (compare(article, other)) touched.add(other)
      touched.delete(article)
      return [...touched]
    },
    remove(article) {
      const touched = new Set(passagesByPair.get(article)?.keys())
      for (const other of touched) setBoth(article, other, null)
      passagesByPair.delete(article)
      for (const print of printsOf(article)) {
        const articles = articlesByPrint.get(print)
        articles?.delete(article)
        if (articles?.size === 0) articlesByPrint.delete(print)
        if (articles?.size !== MAX_ARTICLES) continue
        for (const one of articles)
          for (const two of articles)
            if (one < two && !passagesByPair.get(one)?.has(two) && compare(one, two)) touched.add(one).add(two)
      }
      sketches.delete(article)
      return [...touched]
    },
    passagesOf: (article) =>
      [...(passagesByPair.get(article) ?? [])]
        .sort(([one], [two]) => compareText(one, two))
        .flatMap(([, passages]) => passages),
  }
}
