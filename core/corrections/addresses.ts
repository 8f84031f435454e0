/** Keys of articles change when their address or title is known later: the log is replayed with the keys of now. */

import type { Correction, LogEntry } from './types.ts'

/** The hash of its text, by the key of an article. */
type Texts = Readonly<Record<string, string>>

export interface Addresses {
  /** An article that is there now. */
  put(article: string, textHash: string): void
  remove(article: string): void
  /** Takes over the log, and gives it with the keys of now. */
  correct(entries: readonly LogEntry[]): readonly LogEntry[]
  /** The log with the keys of now where some are others than at the last call; null where none is. */
  takeChange(): readonly LogEntry[] | null
  /** A correction as it stands in the log. */
  asWritten(correction: Correction): Correction
}

/** Starts without articles and log. */
export function createAddresses(): Addresses {
  const textByArticle = new Map<string, string>()
  const articlesByText = new Map<string, Set<string>>()
  let log: readonly LogEntry[] = []
  /** Keys and texts by which the log names articles. */
  let named: ReadonlySet<string> = new Set()
  let isStale = false
  let lastMoves = '[]'
  /** By id, where entries are replayed with other keys. */
  let written: ReadonlyMap<string, Correction> = new Map()

  /** An article that is gone is the one that has its very words, if there is one alone. */
  const keyNow = (article: string, { [article]: textHash = '' }: Texts): string => {
    if (textByArticle.has(article)) return article
    const [only, ...others] = articlesByText.get(textHash) ?? []
    return only !== undefined && others.length === 0 ? only : article
  }

  const movesOf = (entries: readonly LogEntry[]): string =>
    JSON.stringify(
      entries.flatMap(({ id, texts = {} }) =>
        Object.keys(texts).flatMap((article) => {
          const now = keyNow(article, texts)
          return now === article ? [] : [[id, article, now]]
        }),
      ),
    )

  const readdress = (): readonly LogEntry[] => {
    isStale = false
    lastMoves = movesOf(log)
    const corrections = log.flatMap((entry) => (entry.action === 'undo' ? [] : [[entry.id, entry] as const]))
    written = new Map(lastMoves === '[]' ? [] : corrections)
    if (lastMoves === '[]') return log
    return log.map((entry) => withKeys(entry, (article) => keyNow(article, entry.texts ?? {})))
  }

  return {
    put(article, textHash) {
      textByArticle.set(article, textHash)
      const same = articlesByText.get(textHash)
      if (same) same.add(article)
      else articlesByText.set(textHash, new Set([article]))
      isStale ||= named.has(article) || named.has(textHash)
    },
    remove(article) {
      const textHash = textByArticle.get(article)
      if (textHash === undefined) return
      textByArticle.delete(article)
      const same = articlesByText.get(textHash)
      same?.delete(article)
      if (same?.size === 0) articlesByText.delete(textHash)
      isStale ||= named.has(article) || named.has(textHash)
    },
    correct(entries) {
      log = entries
      named = new Set(entries.flatMap(({ texts = {} }) => Object.entries(texts).flat()))
      return readdress()
    },
    takeChange() {
      if (!isStale) return null
      isStale = false
      return movesOf(log) === lastMoves ? null : readdress()
    },
    asWritten: (correction) => written.get(correction.id) ?? correction,
  }
}

/** Keys of the articles by whose words an entry names things. */
export function articlesNamed(said: object): string[] {
  const articles = new Set<string>()
  withKeys(said, (article) => {
    articles.add(article)
    return article
  })
  return [...articles]
}

/** The same with other keys of articles: whatever is called "article" is one. */
function withKeys<Said>(said: Said, keyOf: (article: string) => string): Said {
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).map(([field, part]) => [
        field,
        field === 'article' && typeof part === 'string' ? keyOf(part) : change(part),
      ]),
    )
  }
  return change(said) as Said
}
