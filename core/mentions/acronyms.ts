/** Binds acronyms to what they are short for, in both orders: "Valley Water Board (VWB)", "VWB (Valley Water Board)". */

import type { Mention, Span } from '../types.ts'

const AFTER =
  /^\s?(?:\((?:the |or |known as )?“?|,\s(?:or|known as)(?: the)?\s“?)(\p{Lu}[\p{L}.&]{1,8})”?(?=[),;.]|\s)/u
const BEFORE = /(?:^|[^\p{L}.&])(\p{Lu}[\p{L}.&]{1,8}),?\s(?:\((?:the )?|(?:or )?the )$/u

export interface Acronym extends Span {
  /** Without full stops. */
  readonly letters: string
}

/** The acronym that is explained by the words of the span, right after them: "Valley Water Board (VWB)". */
export function acronymAfter(text: string, expansion: Span): Acronym | null {
  const found = AFTER.exec(text.slice(expansion.end, expansion.end + 30))
  const start = found ? expansion.end + found[0].lastIndexOf(found[1] as string) : 0
  return found ? toAcronym(text, found[1] as string, start, expansion) : null
}

/** The acronym before its words: "VWB (Valley Water Board)", "VWB, the Valley Water Board". */
function acronymBefore(text: string, expansion: Span): Acronym | null {
  const from = Math.max(0, expansion.start - 24)
  const found = BEFORE.exec(text.slice(from, expansion.start))
  const start = found ? from + found.index + found[0].indexOf(found[1] as string) : 0
  return found ? toAcronym(text, found[1] as string, start, expansion) : null
}

function toAcronym(text: string, written: string, start: number, expansion: Span): Acronym | null {
  const word = written.replace(/\.$/, (stop) => (written.indexOf('.') < written.length - 1 ? stop : ''))
  const letters = word.replaceAll('.', '')
  if (!/^\p{Lu}{2}|^\p{Lu}\p{Ll}+\p{Lu}/u.test(letters)) return null
  if (!abbreviates(letters, text.slice(expansion.start, expansion.end))) return null
  return { start, end: start + word.length, letters }
}

/** True where the capitals of the acronym are initials of the words, in order, and none of the capitalised words is passed over twice. */
function abbreviates(letters: string, words: string): boolean {
  const initials = [...words.matchAll(/(?<![\p{L}’'])\p{L}/gu)].map(([initial]) => initial)
  const capitals = initials.filter((initial) => /\p{Lu}/u.test(initial)).length
  const wanted = letters.replace(/[^\p{Lu}]/gu, '')
  let matched = 0
  for (const initial of initials) if (initial.toUpperCase() === wanted[matched]) matched++
  return matched === wanted.length && wanted.length >= 2 && wanted.length >= capitals - 1 && initials[0] === wanted[0]
}

/** Initials of a name of three words or more, small words left out: "Valley Board of Rivers" -> "VBR"; null for shorter names. */
function initialsOf(name: string): string | null {
  const initials = name.match(/(?<![\p{L}’'-])\p{Lu}(?=\p{Ll})/gu) ?? []
  return initials.length > 2 && initials.length < 7 ? initials.join('') : null
}

/** Names by their acronyms: those that the article explains, else the initials of one name alone. Agencies and outlets only. */
export function readAcronyms(
  text: string,
  mentions: readonly Mention[],
): Map<string, { readonly of: Mention; readonly at: Span }> {
  const acronyms = new Map<string, { readonly of: Mention; readonly at: Span }>()
  /** Null where two names have the same initials. */
  const mentionByInitials = new Map<string, Mention | null>()
  for (const mention of mentions) {
    if (mention.kind !== 'agency' && mention.kind !== 'outlet') continue
    const acronym = acronymAfter(text, mention) ?? acronymBefore(text, mention)
    if (acronym && !acronyms.has(acronym.letters)) acronyms.set(acronym.letters, { of: mention, at: acronym })
    const initials = initialsOf(mention.name)
    if (initials === null) continue
    const same = mentionByInitials.get(initials)
    mentionByInitials.set(initials, same === undefined || same?.name === mention.name ? mention : null)
  }
  for (const [letters, mention] of mentionByInitials)
    if (mention && !acronyms.has(letters)) acronyms.set(letters, { of: mention, at: mention })
  return acronyms
}
