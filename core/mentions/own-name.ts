/** Where an article names the outlet that published it. */

import { compareSpans, overlaps } from '../span.ts'
import type { Article, Mention, Sentence } from '../types.ts'

/** The mentions, with those of the article's own outlet in place of what its name looks like: "told Daily B" in Daily B. */
export function withOwnName(
  { text, publisher }: Pick<Article, 'text' | 'publisher'>,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): Mention[] {
  const words = publisher?.replace(/^the /i, '') ?? ''
  if (publisher === null || words === '' || !text.includes(words)) return [...mentions]
  const isName = /[^\p{L}]/u.test(words) || !text.includes(words.toLowerCase())
  const own = sentences
    .filter(({ region }) => region !== 'comment' && region !== 'boilerplate')
    .flatMap(({ start, end }) => {
      const found: Mention[] = []
      for (let at = text.indexOf(words, start); at >= 0 && at < end; at = text.indexOf(words, at + 1)) {
        const from = /\bthe $/i.exec(text.slice(Math.max(0, at - 4), at)) ? at - 4 : at
        const span = { start: from, end: at + words.length }
        if (!isWhole(text, at, span.end) || (!isName && (at === start || from === at))) continue
        found.push({
          ...span,
          text: text.slice(span.start, span.end),
          kind: 'outlet',
          name: publisher,
          isNamed: true,
          why: 'metadata publisher',
        })
      }
      return found
    })
    // "the Daily B Foundation", and what the gazetteer knows
    .filter((one) => !mentions.some((other) => overlaps(one, other) && isBetter(other, one)))
  const others = mentions.filter((mention) => !own.some((one) => overlaps(one, mention)))
  return [...others, ...own].sort(compareSpans)
}

const isWhole = (text: string, start: number, end: number) =>
  !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? '')

const isBetter = (other: Mention, own: Mention) =>
  other.kind === 'event' ||
  (other.kind === 'outlet' && other.name === own.name) ||
  other.end > own.end ||
  other.start < own.start
