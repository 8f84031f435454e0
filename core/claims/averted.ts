/** Where one statement says that something was averted, and another that it went on. */

import { weigh } from './meaning.ts'
import type { Judged } from './sketch.ts'
import { conceptOf, isNation, isRole } from './words.ts'

export interface Averted {
  /** What is averted in the one and goes on in the other. */
  readonly concepts: readonly string[]
  /** False where somebody only tried to avert it, or will: then the two neither agree nor exclude each other. */
  readonly isSure: boolean
}

export const AVERT = conceptOf('avert')
const SUCCEED = conceptOf('succeed')
export const CONTINUE = conceptOf('continue')
/** That something began, was tried or went on says nothing of what it was. */
const ASPECTS: readonly string[] = [AVERT, CONTINUE, ...['begin', 'attempt'].map(conceptOf)]
/** So much of what the one of them says beside names must be what the other says, */
const MIN_PART = 0.6
/** and as rare as a word that not everybody uses. */
const MIN_RARITY = 6

type Happening = Pick<Judged, 'concepts' | 'clauses' | 'negated' | 'open' | 'names' | 'called'>

/** Null where what is averted in one of the two does not go on in the other. */
export const findAverted = (a: Happening, b: Happening): Averted | null => findBetween(a, b) ?? findBetween(b, a)

function findBetween(averting: Happening, continuing: Happening): Averted | null {
  const averted = readPart(averting, AVERT)
  const going = readPart(continuing, CONTINUE)
  if (averted === null || going === null) return null
  const names = [...averting.names, ...continuing.names]
  const isPlain = (concept: string) => !names.includes(concept) && !isNation(concept) && !isRole(concept)
  const [one, two] = [averted.end.filter(isPlain), going.whole.filter(isPlain)]
  const concepts = one.filter((concept) => two.includes(concept))
  if (weigh(concepts) < Math.max(MIN_RARITY, MIN_PART * Math.min(weigh(one), weigh(two)))) return null
  return { concepts, isSure: averted.isSettled && going.isSettled && !isEffort(averting) }
}

/** What follows a concept in its clause, else what leads up to it; and the clause without it. */
function readPart({ concepts, clauses, negated, open }: Happening, concept: string) {
  const at = concepts.indexOf(concept)
  if (at < 0 || negated.includes(concept)) return null
  const from = clauses.findLast((start) => start <= at) ?? 0
  const to = clauses.find((start) => start > at) ?? concepts.length
  const without = (part: readonly string[]) => part.filter((one) => !ASPECTS.includes(one))
  const [end, whole] = [without(concepts.slice(at + 1, to)), without(concepts.slice(from, to))]
  // "the strike was stopped"
  return { end: end.length > 0 ? end : whole, whole, isSettled: !open.includes(concept) }
}

/** Ann Lee, or officials, "worked to stop" it: they tried. A warning that "worked to stop" it has stopped it. */
function isEffort({ concepts, names, called }: Happening): boolean {
  const at = concepts.indexOf(SUCCEED)
  const [doer = ''] = concepts.slice(Math.max(0, at - 1))
  return at > 0 && concepts[at + 1] === AVERT && (names.includes(doer) || called.includes(doer) || isRole(doer))
}
