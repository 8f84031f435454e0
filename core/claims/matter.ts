/** Whether two statements that are alike are about one matter: the same people and numbers, and more than names. */

import { BOTH_NEGATE, type Likeness, weigh } from './meaning.ts'
import type { Judged, Renaming } from './sketch.ts'
import { isNation, isRole } from './words.ts'

/** Of the rarity that statements can share. */
const MIN_SHARED = 0.5
/** What two statements share beside names, offices, countries and years must be as rare as this: three words or four; */
const MIN_PLAIN_CONCEPTS = 2
const MIN_PLAIN_RARITY = 20
/** less, the more of all that they say they share, and least where that is nearly all. */
const ALL_SHARED = 4
const NEARLY_ALL = 0.9
const MIN_PLAIN_RARITY_OF_ALL = 12
const NICKNAME_RARITY = 4
const NUMBER = /^\d/
const YEAR = /^(?:19|20)\d\d$/

/** Names and offices alone are no matter: two statements about the same two people may say anything of them. Nor are two statements about others. */
export function isOfOneMatter(a: Judged, b: Judged, { concepts, shared, jaccard }: Likeness): boolean {
  if (shared < MIN_SHARED) return false
  if (areMostlyOfOthers(a, b)) return false
  if (hasOtherSubject(a, b) && hasOtherSubject(b, a)) return false
  if (deniesSome(a, b, concepts) || deniesSome(b, a, concepts)) return false
  const called = new Set([...a.names, ...b.names, ...a.called, ...b.called])
  const plain = concepts.filter(
    (concept) => !called.has(concept) && !isRole(concept) && !isNation(concept) && !YEAR.test(concept),
  )
  const enough = jaccard >= NEARLY_ALL ? MIN_PLAIN_RARITY_OF_ALL : MIN_PLAIN_RARITY - ALL_SHARED * jaccard
  // that both say what is not so is as rare as one more word
  const denials = plain.some((concept) => a.negated.includes(concept) && b.negated.includes(concept)) ? 1 : 0
  const rarity = weigh(plain) + nicknameBonus(a, b, plain) + denials * BOTH_NEGATE
  const isOfOneSpeaker = a.speaker !== null && a.speaker === b.speaker
  return plain.length + (isOfOneSpeaker ? denials : 0) >= MIN_PLAIN_CONCEPTS && rarity >= enough
}

/** It says of something that both speak of that it is not so, though perhaps also that it is; the other denies nothing. */
const deniesSome = (one: Judged, { negated }: Judged, concepts: readonly string[]) =>
  negated.length === 0 && one.negated.some((concept) => concepts.includes(concept))

/** Each has as many names that the other has not as they share: "Nora Quill in Selm", "Nora Hall in Dorn" */
function areMostlyOfOthers(a: Judged, b: Judged): boolean {
  const shared = a.names.filter((name) => b.names.includes(name)).length
  const othersIn = (one: Judged, two: Judged) =>
    one.names.filter((name) => !two.concepts.includes(name) && !isCalledAlike(one, two, name)).length
  return othersIn(a, b) > 0 && othersIn(b, a) > 0 && Math.min(othersIn(a, b), othersIn(b, a)) >= shared
}

/** It begins with a name that the other has not: "Ann Lee has a boat", "Bob Hall has a boat like that of Lee" */
function hasOtherSubject(one: Judged, two: Judged): boolean {
  const [first = ''] = one.concepts
  return (
    (one.names.includes(first) || one.called.includes(first)) &&
    !two.concepts.includes(first) &&
    !isCalledAlike(one, two, first)
  )
}

/** A nickname is as telling as a name. */
function nicknameBonus(a: Judged, b: Judged, concepts: readonly string[]): number {
  const isShared = ({ as, others }: Renaming) =>
    [as, ...others].some((name) => name.length > 1 && name.every((concept) => concepts.includes(concept)))
  return a.namings.some(isShared) || b.namings.some(isShared) ? NICKNAME_RARITY : 0
}

/** "46 percent to 41", "46 percent to 35": each has a number that the other has not. */
export function haveOtherNumbers(a: Judged, b: Judged): boolean {
  const hasOther = (one: Judged, two: Judged) =>
    one.concepts.some((concept) => NUMBER.test(concept) && !two.concepts.includes(concept))
  return hasOther(a, b) && hasOther(b, a)
}

/** By what it is told whether two statements have to do with one another; words may be texts, or stand for them. */
export interface Matter<Word> {
  /** A hash a word. */
  readonly words: Some<number>
  readonly quoted: Some<number>
  readonly concepts: Some<Word>
  readonly names: Some<Word>
  readonly anchors: Some<Word>
  readonly namings: readonly { readonly as: readonly Word[]; readonly others: readonly (readonly Word[])[] }[]
  readonly speaker: Word | null
}

/** A list, or what can be asked as one. */
interface Some<Value> {
  readonly length: number
  includes(value: Value): boolean
  some(test: (value: Value) => boolean): boolean
}

/** So many words tell the matter themselves; */
const MIN_TELLING_WORDS = 12
/** of two people, more of them. */
const MIN_TELLING_WORDS_OF_TWO = 16

/** Both have words in quotation marks of one speaker. */
export const areQuotedAlike = <Word>(a: Matter<Word>, b: Matter<Word>): boolean =>
  a.quoted.some((phrase) => b.quoted.includes(phrase))

/** A name or a speaker of the one is also of the other: words without any may speak of anybody. */
export const areAnchored = <Word>(a: Matter<Word>, b: Matter<Word>): boolean =>
  a.anchors.some((name) => b.anchors.includes(name) || b.concepts.includes(name)) ||
  b.anchors.some((name) => a.concepts.includes(name))

/** They are long enough to be about one matter if they are alike, and not of others. */
export function tellThemselves<Word>(a: Matter<Word>, b: Matter<Word>): boolean {
  const areOfTwo = a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker
  const enough = areOfTwo ? MIN_TELLING_WORDS_OF_TWO : MIN_TELLING_WORDS
  return Math.min(a.words.length, b.words.length) >= enough && !areOfOthers(a, b)
}

/** Each names somebody or something that the other does not: "Ann Lee resigned", "Bob Hall resigned". */
export const areOfOthers = <Word>(a: Matter<Word>, b: Matter<Word>): boolean => namesOther(a, b) && namesOther(b, a)

const namesOther = <Word>(one: Matter<Word>, two: Matter<Word>) =>
  one.names.some((name) => !two.concepts.includes(name) && !isCalledAlike(one, two, name))

/** One of them calls it by what the other has: "Norwegian President Ann Lee", "Norway" */
function isCalledAlike<Word>(one: Matter<Word>, two: Matter<Word>, name: Word): boolean {
  return (
    two.namings.some(({ others }) => others.some((other) => other.includes(name))) ||
    one.namings.some(
      ({ as, others }) =>
        as.includes(name) && others.some((other) => other.every((concept) => two.concepts.includes(concept))),
    )
  )
}
