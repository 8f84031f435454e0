/** The parts of a person's name. */

import { NAME_PARTICLES, NAME_SUFFIXES } from '../rules/name-shapes.ts'

const particles = new Set(NAME_PARTICLES)
const suffixes = new Set(NAME_SUFFIXES)

export interface PersonName {
  /** Given names and initials, without full stops; empty for a surname alone. */
  readonly given: readonly string[]
  /** With its particles: "van der Quill". */
  readonly surname: string
  /** "Jr"; empty where there is none. */
  readonly suffix: string
  /** Robert “Bob” Hall -> "Bob"; empty where there is none. */
  readonly nickname: string
}

/** Reads a name. "Nora B. van der Quill Jr." -> Nora B, van der Quill, Jr */
export function readPersonName(name: string): PersonName {
  const words = name.split(/\s+/).map((word) => word.replace(/[.,]+$/, ''))
  const suffix = words.length > 1 && suffixes.has(words.at(-1) as string) ? (words.pop() as string) : ''
  let first = words.length - 1
  while (first > 0 && isParticle(words[first - 1] as string, first - 1)) first--
  const nickname = words.slice(0, first).find((word) => /^[“"‘'(]/.test(word)) ?? ''
  return {
    given: words.slice(0, first).filter((word) => word !== nickname),
    surname: words.slice(first).join(' '),
    suffix,
    nickname: nickname.replace(/[“”"‘’'()]/g, ''),
  }
}

/** "Van Quill" is a surname, "Al Quill" a given name and a surname. */
const isParticle = (word: string, index: number) =>
  particles.has(word.toLowerCase()) && !(index === 0 && /^(?:Al|Bin|El|Le|Ben)$/.test(word))

/** True when one person may go by both names: "Ann B. Lee" and "Ann Lee", but not "Ann C. Lee". */
export function isSamePerson(one: PersonName, other: PersonName): boolean {
  if (one.surname !== other.surname) return false
  if (one.suffix !== '' && other.suffix !== '' && one.suffix !== other.suffix) return false
  const [first = '', middle] = one.given
  const [second = '', otherMiddle] = other.given
  if (one.nickname === second || other.nickname === first) return true
  const isLonger = first.length > 2 && second.length > 2 && (first.startsWith(second) || second.startsWith(first))
  if (first !== second && !isLonger) return false
  return middle === undefined || otherMiddle === undefined || middle.charAt(0) === otherMiddle.charAt(0)
}
