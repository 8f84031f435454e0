/** Words of names: capitals, possessives, and the mention that a span of them becomes. */

import type { EntityKind, Mention, Reason, Span, Term } from '../types.ts'

/** True for a word that begins with a capital. */
export const isCapital = (term: Term | undefined): boolean => term !== undefined && /^\p{Lu}/u.test(term.text)

/** "Lee’s" -> true; what follows is no part of the name. */
export const isPossessive = (term: Term): boolean => /[’'‘]s?$/.test(term.text)

/** "Lee’s" -> "Lee" */
export const bare = (term: Term): string => term.text.replace(/[’'‘]s?$/, '')

/** Where the word ends without its possessive. */
export const bareEnd = (term: Term): number => term.start + bare(term).length

/** True where the tagger gave the word this tag. */
export const hasTag = (term: Term | undefined, tag: string): boolean => term?.tags.includes(tag) ?? false

/** A named mention. Without `name` it goes by its own words. */
export function nameMention(text: string, { start, end }: Span, kind: EntityKind, why: Reason, name?: string): Mention {
  const exact = text.slice(start, end)
  return { start, end, text: exact, kind, name: name ?? exact.replace(/\s+/g, ' '), isNamed: true, why }
}

/** A name in capitals is written as names are: "LEE" -> "Lee" */
export function inNameCase(name: string): string {
  if (name !== name.toUpperCase() || name.length < 4) return name
  return name.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}

const SHOUTED = /^[\p{Lu}’']{2,}$/u

/** "LEE STEPS ASIDE": capitals throughout, next to another such word, say nothing of names. */
export function isShouted(terms: readonly Term[], at: number): boolean {
  const isLoud = (term: Term | undefined) => term !== undefined && SHOUTED.test(term.text)
  return isLoud(terms[at]) && (isLoud(terms[at - 1]) || isLoud(terms[at + 1]))
}
