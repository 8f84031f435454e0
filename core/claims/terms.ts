/** What a statement speaks of: its content words as concepts; its numbers; what it says is not so. */

import { isKind } from './nicknames.ts'
import { type FoundNumber, numberAt, type Quantity, timeUnitOf } from './quantities.ts'
import { FIRST_TIME } from './rarity.ts'
import { CLAUSE_END, conceptOf, isFunctionWord, phraseAt } from './words.ts'

export interface Terms {
  /** Distinct concepts in the order in which they first stand. */
  readonly concepts: readonly string[]
  /** Where clauses begin among the concepts; the first at 0. */
  readonly clauses: readonly number[]
  /** Concepts that are said not to be so. */
  readonly negated: readonly string[]
  /** Concepts of which it is left open whether they are so ("before it warned", "if it warned"), or that stand both ways. */
  readonly open: readonly string[]
  readonly quantities: readonly Quantity[]
}

/** A concept where it stands. */
interface Found {
  readonly concept: string
  readonly at: number
  readonly clause: number
  readonly number: FoundNumber | null
}

const NEGATORS: ReadonlySet<string> = new Set('not no never none nobody neither nor without cannot'.split(' '))
/** Verbs that say that what follows was not done. "failed to sign" */
const NEGATING_VERBS: ReadonlySet<string> = new Set(['fail', 'unabl'])
const OPENERS: ReadonlySet<string> = new Set('before until unless if whether'.split(' '))
/** Whoever refuses to do a thing may do it another day. */
const REFUSING = /^(?:refus|declin|reluctan|unwilling)/
/** "will sign only when the others do" */
const CONDITIONS: ReadonlySet<string> = new Set('when if once after'.split(' '))
/** "had never used it before" is "used it for the first time" */
const NEVER_BEFORE = { concept: FIRST_TIME, length: 1 }
const FIRST_TIME_REACH = 12
/** "keep the water from rising" is "stop the water from rising" */
const KEPT_FROM = { concept: 'avert', length: 1 }
const KEPT_FROM_REACH = 5
const KEEPING: ReadonlySet<string> = new Set('keep keeps kept keeping'.split(' '))
/** "had a line to Oslo" is "used a line to Oslo"; whoever has a cold uses nothing. */
const HAS = { concept: 'use', length: 1 }
const HAS_REACH = 5
const HAVING: ReadonlySet<string> = new Set('have has had having hold holds held'.split(' '))
/** How many words back a negation or an opener may stand. */
const NEGATION_REACH = 4
const OPENER_REACH = 5
/** Whoever will, may or must stop a thing has not stopped it yet; nor has "a plan for stopping it". */
const NOT_YET: ReadonlySet<string> = new Set('will would could should can may might must'.split(' '))
const BEFORE_PLANS: ReadonlySet<string> = new Set('for of at about on from'.split(' '))
const AVERT = conceptOf('avert')
const CONTINUE = conceptOf('continue')
const SUCCEED = conceptOf('succeed')
/** A number counts what stands so many words after it. */
const NUMBER_REACH = 2
/** A clause with less says nothing alone. */
const MIN_CLAUSE_CONCEPTS = 2

/** Reads the terms of words (see `wordsOf`); CLAUSE_END marks where a clause ends. */
export function readTerms(words: readonly string[]): Terms {
  const found = findConcepts(words)
  const taken = new Set(found.map(({ at }) => at))
  const negations = found.filter((one) => isNegated(words, one, taken))
  const negated = new Set(negations.map(({ concept }) => concept))
  // "we introduce bills, we do not introduce platforms" says both
  const isBoth = (one: Found) => negated.has(one.concept) && !negations.includes(one)
  const concepts = [...new Set(found.map(({ concept }) => concept))]
  return {
    concepts,
    clauses: clauseStarts(found),
    negated: [...negated],
    open: [
      ...new Set(
        found
          .filter((one, index) => isOpen(words, one.at) || isBoth(one) || isNotYet(words, one, found[index - 1]))
          .map(({ concept }) => concept),
      ),
    ],
    quantities: found.flatMap((one, index) => toQuantity(words, one, found[index + 1])),
  }
}

function findConcepts(words: readonly string[]): Found[] {
  const found: Found[] = []
  let clause = 0
  for (let at = 0; at < words.length; ) {
    const word = words[at] as string
    if (word === CLAUSE_END) {
      clause++
      at++
      continue
    }
    const number = numberAt(words, at)
    const phrase = number
      ? null
      : isFirstTime(words, at)
        ? NEVER_BEFORE
        : isKeptFrom(words, at)
          ? KEPT_FROM
          : hasThing(words, at)
            ? HAS
            : phraseAt(words, at)
    if (number) found.push({ concept: String(number.value), at, clause, number })
    else if (phrase || !isFunctionWord(word))
      found.push({ concept: phrase?.concept ?? conceptOf(word), at, clause, number })
    at += number?.length ?? phrase?.length ?? 1
  }
  return found
}

/** "before" at the end of a clause with "never". */
function isFirstTime(words: readonly string[], at: number): boolean {
  if (words[at] !== 'before' || (words[at + 1] ?? CLAUSE_END) !== CLAUSE_END) return false
  const clause = words.slice(Math.max(0, at - FIRST_TIME_REACH), at)
  return clause.lastIndexOf('never') > clause.lastIndexOf(CLAUSE_END)
}

/** "kept the rivals from joining" */
function isKeptFrom(words: readonly string[], at: number): boolean {
  if (!KEEPING.has(words[at] as string)) return false
  const from = words.indexOf('from', at)
  return from > at && from <= at + KEPT_FROM_REACH && (words[from + 1] ?? '').endsWith('ing')
}

/** "has his own line", not "has closed the line" */
function hasThing(words: readonly string[], at: number): boolean {
  if (!HAVING.has(words[at] as string)) return false
  const after = words.slice(at + 1, at + 1 + HAS_REACH)
  const thing = after.findIndex((word) => !isFunctionWord(word) && isKind(conceptOf(word)))
  return thing >= 0 && after.slice(0, thing).every((word) => !/ed$|^(?:;|been|not|never|to|done|made|put)$/.test(word))
}

/** Clauses that say too little belong to the one before. */
function clauseStarts(found: readonly Found[]): number[] {
  const known = new Set<string>()
  const starts = [0]
  let clause = 0
  for (const one of found) {
    if (one.clause !== clause && known.size - (starts.at(-1) ?? 0) >= MIN_CLAUSE_CONCEPTS) starts.push(known.size)
    clause = one.clause
    known.add(one.concept)
  }
  if (starts.length > 1 && known.size - (starts.at(-1) ?? 0) < MIN_CLAUSE_CONCEPTS) starts.pop()
  return starts
}

/** True where a negation stands before the concept and no other concept between them. */
function isNegated(words: readonly string[], { at, number }: Found, taken: ReadonlySet<number>): boolean {
  if (number) return false
  for (let index = at - 1; index >= Math.max(0, at - NEGATION_REACH); index--) {
    const word = words[index] as string
    if (word === CLAUSE_END) return false
    if (NEGATORS.has(word)) return isDenying(words, index)
    if (taken.has(index)) return NEGATING_VERBS.has(conceptOf(word))
  }
  return false
}

/** "not only" denies nothing; "people who are not citizens" denies nothing of the people; "never before" is the first time. */
function isDenying(words: readonly string[], at: number): boolean {
  const isOfPart =
    /^(?:who|which|that)$/.test(words[at - 2] ?? '') &&
    /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)$/.test(words[at - 1] ?? '') &&
    words[at - 3] !== CLAUSE_END
  if (isOfPart || /^(?:only|just|merely|simply|necessarily)$/.test(words[at + 1] ?? '')) return false
  return (
    words[at] !== 'never' || !words.slice(at, at + FIRST_TIME_REACH).some((_, after) => isFirstTime(words, at + after))
  )
}

function isOpen(words: readonly string[], at: number): boolean {
  if (words[at - 1] === 'to' && REFUSING.test(words[at - 2] ?? '')) return true
  const before = words.slice(Math.max(0, at - OPENER_REACH), at)
  if (before.slice(before.lastIndexOf(CLAUSE_END) + 1).some((word) => OPENERS.has(word))) return true
  for (let after = at + 1; after < words.length && words[after] !== CLAUSE_END; after++)
    if (words[after] === 'only' && CONDITIONS.has(words[after + 1] ?? '')) return true
  return false
}

/** "tried to stop", "will stop", "a plan for stopping", "keep the dog"; not "worked to stop", "must have stopped", "keep barking" */
function isNotYet(words: readonly string[], { concept, at }: Found, before: Found | undefined): boolean {
  if (concept !== AVERT && concept !== CONTINUE) return false
  const [word = '', next = ''] = words.slice(at)
  if (concept === CONTINUE && KEEPING.has(word) && !/ing$|^on$/.test(next)) return true
  if (word.endsWith('ing') && BEFORE_PLANS.has(words[at - 1] ?? '')) return true
  const between = words.slice(before ? before.at + 1 : 0, at)
  if (between.includes('to')) return before?.concept !== SUCCEED
  return between.some((one, index) => NOT_YET.has(one) && !(one === 'must' && between[index + 1] === 'have'))
}

function toQuantity(words: readonly string[], { at, number }: Found, next: Found | undefined): Quantity[] {
  if (!number || number.isDate) return []
  const { value, length, isExact } = number
  const end = at + length
  const time = words.slice(end, end + NUMBER_REACH).map(timeUnitOf)
  const unit = time.find((one) => one !== undefined)
  if (unit) return [{ value, unit, isExact }]
  return next && !next.number && next.at < end + NUMBER_REACH ? [{ value, unit: next.concept, isExact }] : []
}
