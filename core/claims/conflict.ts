/** Where two statements of the same matter exclude each other. */

import type { ContradictionKind } from '../corpus-types.ts'
import type { Quantity } from './quantities.ts'
import { oppositesOf } from './rarity.ts'
import type { Judged } from './sketch.ts'

export interface Conflict {
  readonly kind: ContradictionKind
  readonly why: string
  /** False where both may be true, but not as one statement: "more than 30", "more than 40". */
  readonly isSure: boolean
  /** What excludes each other; the rest must be alike. */
  readonly concepts: readonly string[]
}

/** The first conflict between two statements that are alike; null without one. */
export function findConflict(a: Judged, b: Judged): Conflict | null {
  return findNegation(a, b) ?? findOpposites(a, b) ?? findNumbers(a, b)
}

/** "has signed" / "has not signed"; where both negate something, words alone do not tell whether they differ. */
function findNegation(a: Judged, b: Judged): Conflict | null {
  if (a.negated.length > 0 && b.negated.length > 0) return null
  const concept = [...a.negated, ...b.negated].filter((name) => isSettled(a, name) && isSettled(b, name)).sort()[0]
  return concept === undefined
    ? null
    : { kind: 'polarity', why: `rule negated: ${concept}`, isSure: true, concepts: [] }
}

const isSettled = ({ concepts, open }: Judged, name: string) => concepts.includes(name) && !open.includes(name)

/** "prices rose" / "prices fell"; not "prices rose" / "prices did not fall". */
function findOpposites(a: Judged, b: Judged): Conflict | null {
  for (const concept of [...a.concepts].sort()) {
    if (b.concepts.includes(concept)) continue
    const opposite = oppositesOf(concept).find((other) => b.concepts.includes(other) && !a.concepts.includes(other))
    if (opposite === undefined) continue
    if (a.negated.includes(concept) === b.negated.includes(opposite))
      return {
        kind: 'polarity',
        why: `rule opposites: ${[concept, opposite].sort().join(' / ')}`,
        isSure: true,
        concepts: [concept, opposite],
      }
  }
  return null
}

/** "three people" / "two people"; what is counted must be the same, and counted once. */
function findNumbers(a: Judged, b: Judged): Conflict | null {
  for (const one of a.quantities) {
    const others = b.quantities.filter(({ unit }) => unit === one.unit)
    const [other] = others
    if (!other || others.length > 1 || a.quantities.filter(({ unit }) => unit === one.unit).length > 1) continue
    if (areCompatible(one, other)) continue
    const [least, most] = [one.value, other.value].sort((x, y) => x - y)
    return {
      kind: 'number',
      why: `rule numbers: ${least} / ${most} ${one.unit}`,
      isSure: one.isExact && other.isExact,
      concepts: [`${one.value}`, `${other.value}`],
    }
  }
  return null
}

/** A round number stands for those near it. */
const areCompatible = (one: Quantity, other: Quantity) =>
  one.value === other.value ||
  ((!one.isExact || !other.isExact) && Math.abs(one.value - other.value) <= 0.1 * Math.max(one.value, other.value))
