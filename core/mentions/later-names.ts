/** Short forms of names that stand in full elsewhere in the article: surnames, given names, acronyms, "the Board". */

import { CHAMBERS, COMPANY_NOUNS, KIN_NOUNS, NAME_PARTICLES, TRADE_NOUNS } from '../rules/name-shapes.ts'
import { AGENCY_NOUNS, OUTLET_NOUNS } from '../rules/names.ts'
import { countStartingBefore } from '../span.ts'
import type { Mention, Sentence, Span, Term } from '../types.ts'
import { readAcronyms } from './acronyms.ts'
import type { Evidence } from './evidence.ts'
import { readPersonName } from './person-name.ts'
import { bare, bareEnd, hasTag, inNameCase, isCapital, isPossessive, nameMention } from './words.ts'

const particles = new Set(NAME_PARTICLES)
const kinNouns = new Set(KIN_NOUNS)
const chambers = new Set(CHAMBERS)
const bodyNouns = new Set([...AGENCY_NOUNS, ...COMPANY_NOUNS])
const outletNouns = new Set(OUTLET_NOUNS)
const companyNouns = new Set([...COMPANY_NOUNS, ...TRADE_NOUNS, 'Group'])

/** Finds short forms where nothing was found yet. `taken` are the spans read already, in order of their starts. */
export function findLaterNames(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  taken: readonly Span[],
  evidence: Evidence,
): Mention[] {
  const people = mentions.filter(({ kind }) => kind === 'person')
  const parsed = people.map(({ name }) => readPersonName(name))
  const surnames = new Set(parsed.map(({ surname }) => surname))
  const givenNames = new Set(parsed.flatMap(({ given }) => given.slice(0, 1)))
  const acronyms = readAcronyms(text, mentions)
  const bodyByNoun = new Map<string, Mention>()
  const bodies = mentions.filter(({ kind }) => kind === 'agency' || kind === 'outlet')
  const companies = companiesByShortName(mentions, surnames)
  let seen = 0
  const found: Mention[] = []
  for (const sentence of sentences) {
    for (const [at, term] of sentence.terms.entries()) {
      if (!isCapital(term) && !particles.has(term.text)) continue
      for (; seen < bodies.length && (bodies[seen] as Mention).start < term.start; seen++)
        noteBody(bodyByNoun, bodies[seen] as Mention)
      const span = { start: term.start, end: bareEnd(term) }
      if (isTaken(taken, span) || isTaken(found, span)) continue
      const mention =
        acronym(text, term, acronyms) ??
        shortPerson(text, sentence, at, surnames, givenNames, evidence) ??
        shortCompany(text, sentence, at, companies) ??
        shortBody(text, sentence, at, bodyByNoun)
      if (mention) found.push(mention)
    }
  }
  return found
}

type Acronyms = ReturnType<typeof readAcronyms>

function acronym(text: string, term: Term, acronyms: Acronyms): Mention | null {
  const bound = acronyms.get(bare(term).replaceAll('.', ''))
  if (!bound) return null
  const { of } = bound
  return nameMention(text, { start: term.start, end: bareEnd(term) }, of.kind, `acronym of ${of.name}`, of.name)
}

function shortPerson(
  text: string,
  { terms }: Sentence,
  at: number,
  surnames: ReadonlySet<string>,
  givenNames: ReadonlySet<string>,
  evidence: Evidence,
): Mention | null {
  let last = at
  while (particles.has(terms[last]?.text ?? '')) last++
  const final = terms[last]
  if (!final || !isCapital(final)) return null
  const span = { start: (terms[at] as Term).start, end: bareEnd(final) }
  const name = inNameCase(text.slice(span.start, span.end).replace(/\s+/g, ' '))
  const isSurname = surnames.has(name)
  if (!isSurname && !(givenNames.has(name) && hasTag(final, 'Person'))) return null
  const next = terms[last + 1]
  if (evidence.isOrdinary(final) && !hasTag(final, 'Person')) return null
  if (kinNouns.has(next?.normal ?? '') && !isPossessive(final)) return null
  return nameMention(text, span, 'person', isSurname ? 'rule surname' : 'rule given name of before', name)
}

/** "Corvane", after "Corvane Foods" */
function shortCompany(
  text: string,
  { terms }: Sentence,
  at: number,
  companies: ReadonlyMap<string, Mention>,
): Mention | null {
  const term = terms[at] as Term
  const company = companies.get(bare(term))
  const next = terms[at + 1]
  const goesOn = next && isCapital(next) && text.slice(bareEnd(term), next.start) === ' '
  if (!company || goesOn || (at > 0 && isCapital(terms[at - 1]) && text.slice(terms[at - 1]?.end, term.start) === ' '))
    return null
  const span = { start: term.start, end: bareEnd(term) }
  return nameMention(text, span, 'agency', `short for ${company.name}`, company.name)
}

function companiesByShortName(mentions: readonly Mention[], surnames: ReadonlySet<string>): Map<string, Mention> {
  const companies = new Map<string, Mention>()
  for (const mention of mentions) {
    const short = shortCompanyName(mention)
    if (short && !surnames.has(short) && !companies.has(short)) companies.set(short, mention)
  }
  return companies
}

/** The word of a company's or club's name of two words that stands for it alone. "Corvane Foods" -> "Corvane"; "Haven Rovers" -> "Rovers" */
export function shortCompanyName({ kind, name, why }: Mention): string | null {
  const [first, second, third] = name.split(' ')
  if (kind !== 'agency' || !/^rule (?:agency-noun|company-suffix)$/.test(why) || !first || !second || third) return null
  if (/^(?:Rovers|Wanderers)$/.test(second)) return second
  return companyNouns.has(second) && /^\p{Lu}\p{L}{3,}$/u.test(first) ? first : null
}

/** "the Board", after "Valley Water Board"; "the House" */
function shortBody(
  text: string,
  { terms }: Sentence,
  at: number,
  bodyByNoun: ReadonlyMap<string, Mention>,
): Mention | null {
  const term = terms[at] as Term
  const last = endOfCapitals(text, terms, at)
  const name = last === at ? bare(term) : text.slice(term.start, bareEnd(terms[last] as Term))
  const body = bodyByNoun.get(name)
  if (terms[at - 1]?.normal !== 'the' || (last > at && !body)) return null
  const span = { start: term.start, end: bareEnd(terms[last] as Term) }
  if (!body) return chambers.has(bare(term)) ? nameMention(text, span, 'agency', 'rule chamber') : null
  return nameMention(text, span, body.kind, `short for ${body.name}`, body.name)
}

/** The last of the capitals that follow on each other, three of them at most. */
function endOfCapitals(text: string, terms: readonly Term[], at: number): number {
  let last = at
  while (
    last - at < 3 &&
    isCapital(terms[last + 1]) &&
    text.slice((terms[last] as Term).end, terms[last + 1]?.start) === ' '
  )
    last++
  return last
}

/** The nouns that a body's name ends with or begins with: "Committee on Rivers" is "the Committee" later. */
function noteBody(bodyByNoun: Map<string, Mention>, body: Mention): void {
  const words = body.name.split(' ')
  if (words.length < 2) return
  const nouns = body.kind === 'outlet' ? outletNouns : bodyNouns
  for (const noun of [words[0], words.at(-1)]) if (noun && nouns.has(noun)) bodyByNoun.set(noun, body)
  // "the Free Herald", after "the Valley Free Herald"
  if (body.kind === 'outlet' && words.length > 2) bodyByNoun.set(words.slice(-2).join(' '), body)
}

/** True where one of the spans, which are in order of their starts, stands. */
export function isTaken(spans: readonly Span[], span: Span): boolean {
  const before = spans[countStartingBefore(spans, span.end) - 1]
  return before !== undefined && before.end > span.start
}
