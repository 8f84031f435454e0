/** Judges whether two presentations are one entity, from the two alone. */

import type { Verdict } from '../corpus-types.ts'
import { areFormsOfOneName, type BodyName, type EventName, isGivenName, type PersonName } from './names.ts'
import type { Profile } from './profile.ts'

/** A verdict with its reason. */
export interface Opinion {
  readonly verdict: Verdict
  readonly score: number
  readonly why: string
  /** Names that are equal, or so different that nobody would take them for one: no judgement to be shown. */
  readonly isPlain?: true
}

/** A "same" of a lower score counts only where there is no other candidate. */
export const SURE = 0.75

/** True when an article gives one person both roles: they do not tell people apart then. */
export type Bridges = (role: string, other: string) => boolean

/** Judges two profiles of one block. Null when nothing speaks for or against. */
export function judge(a: Profile, b: Profile, isBridged: Bridges): Opinion | null {
  const opinion = judgeByKind(a, b, isBridged)
  return opinion?.verdict === 'same' && a.name === b.name && a.kind !== 'person'
    ? { ...opinion, isPlain: true }
    : opinion
}

function judgeByKind(a: Profile, b: Profile, isBridged: Bridges): Opinion | null {
  if (a.kind === 'person') return judgePeople(a, b, isBridged)
  if (a.kind === 'event') return judgeEvents(a, b)
  if (a.kind === 'agency') return judgeBodies(a, b)
  return { verdict: 'same', score: 0.95, why: 'rule same-name: article, ending and spaces apart' }
}

const same = (score: number, why: string): Opinion => ({ verdict: 'same', score, why })
const apart = (score: number, why: string): Opinion => ({ verdict: 'not-same', score, why })
const OTHER_NAME: Opinion = { verdict: 'not-same', score: 1, why: 'rule other-name', isPlain: true }

const valuesOf = ({ traits }: Profile, kind: string) =>
  traits.filter((trait) => trait.startsWith(`${kind} `)).map((trait) => trait.slice(kind.length + 1))

// -------------------------------------------------------------------------------------------------------------- people

function judgePeople(a: Profile, b: Profile, isBridged: Bridges): Opinion {
  const isOneName = a.key === b.key && a.name.includes(' ')
  const alike = isOneName ? same(0.85, 'rule same-name') : compareNames(a.read as PersonName, b.read as PersonName)
  if (alike.verdict === 'not-same') return alike
  const conflict = conflictOf(a, b, isBridged)
  if (conflict) return apart(0.9, conflict)
  const shared = sharedTrait(a, b)
  return shared ? same(Math.min(0.99, alike.score + 0.15), `${alike.why}, both ${shared}`) : alike
}

/** How far two names are forms of one. */
function compareNames(a: PersonName, b: PersonName): Opinion {
  const suffixes = [a.suffix, b.suffix]
  // "Sr." is said of the one whom the name alone does not mean
  if (a.suffix !== b.suffix && (suffixes.includes('sr') || !suffixes.includes(''))) return OTHER_NAME
  if (!a.given && !b.given) return same(0.45, 'rule same-surname')
  if (!a.given || !b.given) return isGivenName(a.surname) ? OTHER_NAME : same(0.5, 'rule surname of a full name')
  const middle = compareMiddles(a.middle, b.middle)
  if (middle === null) return OTHER_NAME
  if (a.given === b.given) return same(middle, 'rule same-name, middle name apart')
  if (areFormsOfOneName(a.given, b.given)) return same(0.7, 'rule short-form of the given name')
  const isInitial = (a.given.length === 1 || b.given.length === 1) && a.given[0] === b.given[0]
  return isInitial ? same(0.6, 'rule initial of the given name') : OTHER_NAME
}

function compareMiddles(a: readonly string[], b: readonly string[]): number | null {
  if (a.length === 0 && b.length === 0) return 0.85
  if (a.length === 0 || b.length === 0) return 0.75
  const agrees = a.every((name, at) => {
    const other = b[at] ?? ''
    return a.length === b.length && (name.length === 1 || other.length === 1 ? name[0] === other[0] : name === other)
  })
  return agrees ? 0.85 : null
}

function conflictOf(a: Profile, b: Profile, isBridged: Bridges): string | null {
  const differ = (kind: string) => {
    const [one, other] = [valuesOf(a, kind), valuesOf(b, kind)]
    return one.length > 0 && other.length > 0 && !one.some((value) => other.includes(value))
      ? ([one[0] as string, other[0] as string] as const)
      : null
  }
  const offices = differ('office')
  if (offices && officeOf(offices[0]) === officeOf(offices[1])) return `rule conflict: ${offices.join(', ')}`
  const roles = differ('role')
  const hasCrossed = [a, b].some(({ traits }) => traits.includes('crossed'))
  return roles && !hasCrossed && !isBridged(...roles) ? `rule conflict: ${roles.join(', ')}` : null
}

const officeOf = (office: string) => office.split(' of ')[0]

const sharedTrait = (a: Profile, b: Profile) =>
  ['office', 'role'].flatMap((kind) => valuesOf(a, kind).filter((value) => valuesOf(b, kind).includes(value)))[0]

// -------------------------------------------------------------------------------------------------------------- bodies

function judgeBodies(a: Profile, b: Profile): Opinion {
  const [one, two] = [a.read as BodyName, b.read as BodyName]
  if (one.normal === two.normal) {
    const [state, other] = [one.state, two.state]
    if (state === other) return same(0.95, 'rule same-name: article and word order apart')
    return state && other ? OTHER_NAME : same(0.7, 'rule same-name: the country left out')
  }
  const [short, long] = a.name.length <= b.name.length ? [a, b] : [b, a]
  if (!/^(?:\p{Lu}\.?){2,6}$/u.test(short.name)) return OTHER_NAME
  const letters = short.name.replaceAll('.', '').toLowerCase()
  return valuesOf(long, 'acronym').includes(letters)
    ? same(0.9, 'rule acronym: an article gives both')
    : same(0.6, 'rule acronym: the initials')
}

// -------------------------------------------------------------------------------------------------------------- events

function judgeEvents(a: Profile, b: Profile): Opinion | null {
  const [one, other] = [a.read as EventName, b.read as EventName]
  if (a.key === b.key) {
    return areTimesCompatible(a, b) ? same(0.85, 'rule same-name') : apart(0.85, 'rule conflict: other dates')
  }
  const [few, many] = one.marks.length <= other.marks.length ? [one, other] : [other, one]
  const isApart =
    one.isRelative ||
    other.isRelative ||
    few.marks.length === 0 ||
    !few.marks.every((mark) => many.marks.includes(mark)) ||
    one.months.join() !== other.months.join() ||
    hasTime(a) !== hasTime(b) ||
    !areTimesCompatible(a, b)
  if (isApart) return OTHER_NAME
  if (few.marks.length === many.marks.length) return same(0.85, 'rule same-event: kind, place and actors')
  // one mark ("presidential") is shared by many
  return few.marks.length > 1 ? same(0.6, 'rule same-event: kind, and place or actors in part') : null
}

const hasTime = ({ traits }: Profile) => traits.length > 0

/** Dates of which one lies in the other; years where one has no date. An event without any is of no time. */
function areTimesCompatible(a: Profile, b: Profile): boolean {
  const [date, other] = [valuesOf(a, 'date')[0], valuesOf(b, 'date')[0]]
  if (date && other) return date.startsWith(other) || other.startsWith(date)
  const [year, otherYear] = [valuesOf(a, 'year')[0], valuesOf(b, 'year')[0]]
  if (!year || !otherYear) return true
  // an article of January tells of an event of the year before
  return Math.abs(Number(year) - Number(otherYear)) <= (date || other ? 1 : 0)
}
