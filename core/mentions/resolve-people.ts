/** Tells which full name a short one means: "Lee", "Mrs. Hall", "Ann", "Ann B. Lee". */

import type { Gazetteer } from '../gazetteer.ts'
import type { Mention, Span } from '../types.ts'
import { isSamePerson, type PersonName, readPersonName } from './person-name.ts'

/** A person of the article with what the article says around the full name. */
interface Candidate {
  readonly parsed: PersonName
  /** How often each form of the full name stands. */
  readonly forms: Map<string, number>
  /** What titles before the name say: "senator", "president". */
  readonly roles: Set<string>
  /** By the given name. */
  readonly gender: string
  /** By "Mr." or "Mrs." before the full name; "u" without one. */
  titleGender: string
  /** How often the person was meant so far. */
  times: number
}

interface LastNamed extends Pick<Span, 'end'> {
  readonly candidate: Candidate
}

/** More people of one name than this are not told apart; the bound keeps long texts linear. */
const MAX_NAMESAKES = 40

/** Beyond so many UTF-16 units a full name says no more whom a surname means. */
const NEAR = 400

const lastNear = (last: LastNamed | undefined, { start }: Span) =>
  last && start - last.end <= NEAR ? last.candidate : undefined

interface Candidates {
  readonly bySurname: Map<string, Candidate[]>
  readonly byGiven: Map<string, Candidate[]>
}

/** The title before a name, in lower case without full stop; null where there is none. "Sen. Ann Lee" -> "sen" */
function titleBefore(text: string, { start }: Pick<Span, 'start'>, { titles }: Gazetteer): string | null {
  const before = text.slice(Math.max(0, start - 50), start)
  const words = /(?:[\p{L}’'-]+\.?\s){1,3}$/u.exec(before)?.[0].trim().split(/\s+/) ?? []
  for (let from = 0; from < words.length; from++) {
    const title = words.slice(from).join(' ').toLowerCase().replace(/\.$/, '')
    if (titles.has(title)) return title
  }
  return null
}

/**
 * The name of the person whom each mention of a person means. Where several full names fit a short one, it goes to those
 * with its title, else with the gender of "Mr." or "Mrs.", and of these to the one named in full right before, else to the
 * one named most often so far.
 */
export function resolvePeople(text: string, mentions: readonly Mention[], gazetteer: Gazetteer): Map<Mention, string> {
  const people = mentions.filter(({ kind }) => kind === 'person')
  const candidates: Candidates = { bySurname: new Map(), byGiven: new Map() }
  const found = new Map<Mention, Candidate>()
  for (const [index, mention] of people.entries()) {
    const name = fullName(text, mention, people[index + 1], candidates, gazetteer)
    if (name === null || candidates.bySurname.has(name)) continue
    const candidate = findOrAdd(candidates, name, gazetteer)
    noteTitle(candidate, titleBefore(text, mention, gazetteer), gazetteer)
    found.set(mention, candidate)
  }
  const last = new Map<string, LastNamed>()
  for (const mention of people) {
    const { name } = mention
    const fitting = candidates.bySurname.get(name) ?? candidates.byGiven.get(name) ?? []
    const meant =
      found.get(mention) ??
      choose(fitting, titleBefore(text, mention, gazetteer), lastNear(last.get(name), mention), gazetteer)
    if (!meant) continue
    const isFull = found.has(mention)
    found.set(mention, meant)
    meant.times++
    for (const short of [meant.parsed.surname, meant.parsed.given[0]])
      if (short && isFull) last.set(short, { candidate: meant, end: mention.end })
  }
  return new Map([...found].map(([mention, candidate]) => [mention, usualForm(candidate)]))
}

/** The name if it has more than one part; in "Ann and Bob Hall" the given name with the surname that follows. */
function fullName(
  text: string,
  mention: Mention,
  next: Mention | undefined,
  { byGiven }: Candidates,
  { givenNames }: Gazetteer,
): string | null {
  if (readPersonName(mention.name).given.length > 0) return mention.name
  if (
    !next ||
    byGiven.has(mention.name) ||
    !givenNames.has(mention.name) ||
    !/^\s(?:and|&)\s$/.test(text.slice(mention.end, next.start))
  )
    return null
  const { given, surname } = readPersonName(next.name)
  return given.length > 0 ? `${mention.name} ${surname}` : null
}

function findOrAdd({ bySurname, byGiven }: Candidates, name: string, { givenNames }: Gazetteer): Candidate {
  const parsed = readPersonName(name)
  const same = (bySurname.get(parsed.surname) ?? []).slice(-MAX_NAMESAKES)
  const known = same.find((other) => isSamePerson(other.parsed, parsed))
  const given = parsed.given[0] ?? ''
  const candidate = known ?? {
    parsed,
    forms: new Map(),
    roles: new Set(),
    gender: givenNames.get(given) ?? 'u',
    titleGender: 'u',
    times: 0,
  }
  candidate.forms.set(name, (candidate.forms.get(name) ?? 0) + 1)
  if (!known) {
    bySurname.set(parsed.surname, [...same, candidate])
    // "Ann Hall Lee" is "Ms. Hall Lee" later
    const middle = parsed.given.at(-1) ?? ''
    if (parsed.given.length > 1 && middle.length > 1) bySurname.set(`${middle} ${parsed.surname}`, [candidate])
    byGiven.set(given, [...(byGiven.get(given) ?? []).slice(-MAX_NAMESAKES), candidate])
  }
  return candidate
}

function noteTitle(candidate: Candidate, title: string | null, { titles }: Gazetteer): void {
  const meaning = title === null ? undefined : titles.get(title)
  if (!meaning) return
  if (meaning.role !== '') candidate.roles.add(meaning.role)
  if (meaning.gender !== 'u') candidate.titleGender = meaning.gender
}

function choose(
  candidates: readonly Candidate[],
  title: string | null,
  last: Candidate | undefined,
  { titles }: Gazetteer,
): Candidate | undefined {
  const { role, gender } = (title === null ? undefined : titles.get(title)) ?? { role: '', gender: 'u' }
  const isOf = (other: string) => gender === 'u' || other === 'u' || other === gender
  const possible = candidates.filter(({ titleGender }) => isOf(titleGender))
  if (possible.length < 2) return possible[0]
  const likely = possible.filter((candidate) => isOf(candidate.gender))
  const ofGender = likely.length > 0 ? likely : possible
  const withTitle = ofGender.filter(({ roles }) => role !== '' && roles.has(role))
  const narrowed = withTitle.length > 0 ? withTitle : ofGender
  const byTimes = narrowed.toSorted((one, other) => other.times - one.times)
  return narrowed.find((candidate) => candidate === last) ?? byTimes[0]
}

/** The form that stands most often; of two, the one with fewer words, then the earlier one. */
function usualForm({ forms }: Candidate): string {
  const length = (name: string) => name.split(' ').length
  return [...forms].sort(([a, times], [b, others]) => others - times || length(a) - length(b))[0]?.[0] ?? ''
}
