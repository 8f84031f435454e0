/** What is said of a source between commas is no part of what it says. */

import type { Span, TaggedAttribution } from '../types.ts'

const RELATIVE = /^(?:who|whom|whose|which)\b/
/** A comma behind which a clause of its own begins, rather than "and because …". */
const MAIN_CLAUSE = /,\s+(?=(?!(?:and|or|but|because|since|though|although|as|who|which|where|when|if)\b)\S)/g
const QUOTES = /[“”"]/

/** "According to an official, | who asked not to be named because …, the talks had failed" -> the talks had failed */
export function withoutRelativeClause(attribution: TaggedAttribution, text: string): TaggedAttribution {
  const { source, content } = attribution
  const [first, ...rest] = content
  if (!first || !source.some(({ end }) => end <= first.start && /^,\s*$/.test(text.slice(end, first.start))))
    return attribution
  const words = text.slice(first.start, first.end)
  if (!RELATIVE.test(words)) return attribution
  const comma = [...words.matchAll(MAIN_CLAUSE)].find(({ index }) => !QUOTES.test(words.slice(0, index)))
  const told: Span[] = comma ? [{ start: first.start + comma.index + comma[0].length, end: first.end }, ...rest] : rest
  return told.length > 0 ? { ...attribution, content: told } : attribution
}
