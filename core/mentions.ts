/** Finds mentions of people, outlets, agencies and events: the gazetteer first, then what names look like. */

import { findDemonymAt, findEntryAt, type Gazetteer } from './gazetteer.ts'
import { AGENCY_NOUNS, EVENT_NOUNS, LED_BODIES, OUTLET_NOUNS, STATE_BODIES } from './rules/names.ts'
import { countStartingBefore } from './span.ts'
import type { EntityKind, Mention, Sentence, Span, Term } from './types.ts'

const outletNouns = new Set(OUTLET_NOUNS)
const agencyNouns = new Set(AGENCY_NOUNS)
const eventNouns = new Set(EVENT_NOUNS)
const LED_BODY = new RegExp(`^\\s+(?:${LED_BODIES.join('|')})\\b`)
const STATE_BODY = new RegExp(`^\\s+(${STATE_BODIES.join('|')})\\b`)
const OF = /^(?:of|for|on)$/
/** With one word before it this is an outlet even without "The". */
const SURE_OUTLET = /^(?:TV|News|Radio|Times|Herald|Tribune|Gazette)$/
const CONNECTORS = /^(?:of|for|and|the|de|del|von|van|bin|al|la)$/
/** Places, not governments: "in Paris", "from Iran". */
const LOCATIVES = /^(?:in|from|at|near|across|throughout|inside|outside|around|into|toward|towards|of)$/

/** Finds named mentions in order; only an event may lie around others. Comments and boilerplate have none. */
export function findMentions(text: string, sentences: readonly Sentence[], gazetteer: Gazetteer): Mention[] {
  const read = sentences.filter((sentence) => sentence.region !== 'comment' && sentence.region !== 'boilerplate')
  const mentions = read.flatMap((sentence) => mentionsOf(text, sentence, gazetteer)).sort((a, b) => a.start - b.start)
  const known = surnamesOf(mentions)
  return [...mentions, ...read.flatMap((sentence) => bareSurnames(text, sentence, known, mentions))].sort(
    (a, b) => a.start - b.start,
  )
}

function mentionsOf(text: string, sentence: Sentence, gazetteer: Gazetteer): Mention[] {
  const mentions: Mention[] = []
  const { terms } = sentence
  for (let at = 0; at < terms.length; ) {
    const found =
      ledBody(text, terms, at, gazetteer) ??
      knownName(text, terms, at, gazetteer) ??
      capitalRun(text, sentence, at, gazetteer)
    if (found) mentions.push(found)
    const end = found?.end ?? terms[at]?.end ?? 0
    do at++
    while (at < terms.length && (terms[at] as Term).start < end)
  }
  const events = eventsOf(text, sentence).filter(
    (event) =>
      !mentions.some(
        (mention) => mention.end === event.end && mention.start >= event.start && mention.kind === 'event',
      ),
  )
  return [...mentions, ...events]
}

const isCapital = (term: Term | undefined) => term !== undefined && /^[\p{Lu}]/u.test(term.text)
const bare = (term: Term) => term.text.replace(/[’']s?$/, '')
const bareEnd = (term: Term) => term.start + bare(term).length

function mention(text: string, span: Span, kind: EntityKind, why: string, name?: string): Mention {
  const exact = text.slice(span.start, span.end)
  return {
    start: span.start,
    end: span.end,
    text: exact,
    kind,
    name: name ?? exact.replace(/\s+/g, ' '),
    isNamed: true,
    why,
  }
}

/** "Lee administration", "Lee White House", "Norwegian foreign ministry": bodies named by who leads them. */
function ledBody(text: string, terms: readonly Term[], at: number, gazetteer: Gazetteer): Mention | null {
  const term = terms[at] as Term
  if (!isCapital(term) || /[’']s?$/.test(term.text)) return null
  const demonym = findDemonymAt(gazetteer, text, term.start)
  if (demonym !== null) {
    const bodyAt = term.start + demonym.length
    const [exact, body = ''] = STATE_BODY.exec(text.slice(bodyAt, bodyAt + 40)) ?? []
    if (exact === undefined) return null
    const isGovernment = /^(?:government|authorities)$/.test(body)
    return mention(
      text,
      { start: term.start, end: bodyAt + exact.length },
      'agency',
      'rule state-body',
      isGovernment ? gazetteer.demonyms.get(demonym) : undefined,
    )
  }
  const led = LED_BODY.exec(text.slice(term.end, term.end + 20))
  if (
    !led ||
    gazetteer.titles.has(term.text.toLowerCase()) ||
    /^(?:The|This|That|His|Her|Their|Its|Our|No|A|An|New|Former|Presidential|Under|In)$/.test(term.text)
  )
    return null
  return mention(text, { start: term.start, end: term.end + led[0].length }, 'agency', 'rule led-body')
}

function knownName(text: string, terms: readonly Term[], at: number, gazetteer: Gazetteer): Mention | null {
  const term = terms[at] as Term
  const entry = findEntryAt(gazetteer, text, term.start)
  if (!entry) return null
  const before = terms[at - 1]?.normal ?? ''
  const span = { start: term.start, end: term.start + entry.surface.length }
  const next = terms.find((candidate) => candidate.start >= span.end)
  const isModifier =
    next !== undefined &&
    /^[\s-]$/.test(text.slice(span.end, next.start)) &&
    (next.tags.includes('Noun') || isCapital(next)) &&
    !next.tags.includes('Pronoun')
  if (entry.notes.includes('needs-context') && !/^(?:told|to|with|by)$/.test(before)) return null
  if (entry.notes.includes('country') || entry.notes.includes('capital')) {
    if (LOCATIVES.test(before) && before !== 'of') return null
    if (
      isModifier ||
      /^,?\s+\p{Lu}/u.test(text.slice(span.end, span.end + 3)) ||
      (at > 1 && isCapital(terms[at - 1]) && text.slice((terms[at - 1] as Term).end, term.start) === ' ')
    )
      return null
  } else if (entry.kind === 'agency' && isModifier && isCapital(next) && agencyNouns.has(next.text)) return null
  return mention(text, span, entry.kind, `gazetteer: ${entry.surface} (${entry.place})`, entry.canonical)
}

/** "Bank of …", and "on" after a body: "Committee on Rivers" */
function isConnector(terms: readonly Term[], at: number): boolean {
  const { normal } = terms[at] as Term
  return CONNECTORS.test(normal) || (normal === 'on' && agencyNouns.has(bare(terms[at - 1] as Term)))
}

/** A run of capitalised words: an outlet, an agency or a person by its words; null where nothing tells. */
function capitalRun(text: string, sentence: Sentence, at: number, gazetteer: Gazetteer): Mention | null {
  const { terms } = sentence
  const first = terms[at] as Term
  if (
    !isCapital(first) ||
    /^(?:I|A|An|In|On|At|But|And|If|So|As|It|He|She|They|We|You|This|That|These|Those|When|While|After|Before|For|From|With|What|Why|How|Who|Not|No|Yes|Now|Then|There|To|By|Of|Or)$/.test(
      first.text,
    )
  )
    return null
  let last = at
  for (let next = at + 1; next < terms.length && next - at < 10; next++) {
    const gap = text.slice((terms[next - 1] as Term).end, (terms[next] as Term).start)
    if (!/^(?:\s|\.\s|-|&|\s&\s)$/.test(gap) || /[’']s$/.test((terms[next - 1] as Term).text)) break
    if (isCapital(terms[next])) {
      if (next > at && findEntryAt(gazetteer, text, (terms[next] as Term).start)?.kind === 'outlet') break
      last = next
    } else if (!(isConnector(terms, next) && gap.trim() === '')) break
  }
  const run = terms.slice(at, last + 1)
  return organisation(text, run) ?? person(text, sentence, at, run, gazetteer)
}

function organisation(text: string, run: readonly Term[]): Mention | null {
  const words = run.map(bare)
  const end = bareEnd(run.at(-1) as Term)
  const from = words[0] === 'The' ? 1 : 0
  const agencyStart = (run[from] as Term | undefined)?.start ?? 0
  // "Committee of Inquiry", "Ministry for Health"
  const isOfBody = run.length >= from + 3 && agencyNouns.has(words[from] ?? '') && OF.test(words[from + 1] ?? '')
  if (isOfBody) return mention(text, { start: agencyStart, end }, 'agency', 'rule agency-of')
  for (let last = 1; last < run.length; last++) {
    const word = words[last] ?? ''
    const goesOn = last + 1 < run.length && !CONNECTORS.test(words[last + 1] ?? '')
    if (goesOn) continue
    const lastEnd = bareEnd(run[last] as Term)
    if (outletNouns.has(word) && (last >= 2 || /^(?:The|Daily)$/.test(words[0] ?? '') || SURE_OUTLET.test(word)))
      return mention(text, { start: (run[0] as Term).start, end: lastEnd }, 'outlet', 'rule outlet-noun')
    const hasTail = last + 2 < run.length && OF.test(words[last + 1] ?? '')
    if (agencyNouns.has(word) && last > from)
      return mention(text, { start: agencyStart, end: hasTail ? end : lastEnd }, 'agency', 'rule agency-noun')
  }
  return null
}

function person(
  text: string,
  sentence: Sentence,
  at: number,
  run: readonly Term[],
  gazetteer: Gazetteer,
): Mention | null {
  const { titles, demonyms } = gazetteer
  let from = 0
  for (let words = titleLength(run, from, titles); words > 0; words = titleLength(run, from, titles)) from += words
  const hasTitle = from > 0 || titles.has(sentence.terms[at - 1]?.normal.replace(/\.$/, '') ?? '')
  let to = from
  while (to + 1 < run.length && !CONNECTORS.test((run[to + 1] as Term).text) && !/[’']s?$/.test((run[to] as Term).text))
    to++
  const names = run.slice(from, to + 1)
  if (names.length === 0 || names.length > 4) return null
  const has = (term: Term | undefined, tag: string) => term?.tags.includes(tag) ?? false
  const [first] = names
  const isOther =
    names.some((term) => (!hasTitle && has(term, 'Organization')) || has(term, 'Demonym') || has(term, 'Date')) ||
    demonyms.has((first as Term).text)
  const isPlace = isOther || (!hasTitle && names.some((term) => has(term, 'Place')))
  const isFull =
    names.length >= 2 &&
    !isOther &&
    (has(first, 'FirstName') || (!isPlace && (hasTitle || names.every((term) => has(term, 'Person')))))
  const isShort =
    names.length === 1 &&
    !isPlace &&
    (hasTitle || (has(first, 'Person') && !has(first, 'FirstName') && (at > 0 || (first as Term).text.length > 3)))
  const isAged =
    names.length >= 2 &&
    !isPlace &&
    /^,\s+(?:\d{2},|a |an |the |who |of )/.test(
      text.slice((names.at(-1) as Term).end, (names.at(-1) as Term).end + 8),
    ) &&
    !/\bThe\b/.test((first as Term).text)
  if (!isFull && !isShort && !isAged) return null
  const span = { start: (first as Term).start, end: bareEnd(names.at(-1) as Term) }
  const why = hasTitle
    ? 'rule title-and-name'
    : isFull
      ? 'rule given-name'
      : isAged
        ? 'rule name-and-apposition'
        : 'lexicon person'
  return mention(text, span, 'person', why, inNameCase(text.slice(span.start, span.end).replace(/\s+/g, ' ')))
}

/** Number of words of the title that starts at `at`, a name after it: "Secretary of State Lee" -> 3 */
function titleLength(run: readonly Term[], at: number, titles: Gazetteer['titles']): number {
  const words = run.slice(at, at + 4).map((term) => bare(term).toLowerCase().replace(/\.$/, ''))
  return [3, 2, 1].find((length) => words.length > length && titles.has(words.slice(0, length).join(' '))) ?? 0
}

/** A name in capitals is written as names are: "LEE" -> "Lee" */
export function inNameCase(name: string): string {
  if (name !== name.toUpperCase() || name.length < 4) return name
  return name.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}

// --------------------------------------------------------------------------------------------------- names known later

/** The surnames of the full names. */
function surnamesOf(mentions: readonly Mention[]): Set<string> {
  return new Set(
    mentions
      .filter((found) => found.kind === 'person' && /\s/.test(found.name))
      .map((found) => found.name.split(' ').at(-1) ?? ''),
  )
}

/** A surname alone, where the full name stands elsewhere in the article. */
function bareSurnames(
  text: string,
  sentence: Sentence,
  known: ReadonlySet<string>,
  mentions: readonly Mention[],
): Mention[] {
  return sentence.terms.flatMap((term) => {
    const span = { start: term.start, end: bareEnd(term) }
    if (!known.has(bare(term)) || isTaken(mentions, span)) return []
    return [mention(text, span, 'person', 'rule surname')]
  })
}

/** True where one of the mentions, which are in order of their starts, stands. */
function isTaken(mentions: readonly Mention[], span: Span): boolean {
  const before = mentions[countStartingBefore(mentions, span.end) - 1]
  return before !== undefined && before.end > span.start
}

/** "the September summit in Oslo": a noun phrase that ends in the noun of a happening. */
function eventsOf(text: string, sentence: Sentence): Mention[] {
  const { terms } = sentence
  return terms.flatMap((term, at): Mention[] => {
    const isNamedEvent =
      isCapital(term) && /^(?:War|Summit|Games|Day|Convention|Conference|Revolution)$/.test(bare(term))
    if (!isNamedEvent && (!eventNouns.has(term.normal) || term.tags.includes('Verb'))) return []
    let first = at
    while (first > 0) {
      const before = terms[first - 1] as Term
      const joins =
        before.tags.includes('Adjective') ||
        before.tags.includes('Noun') ||
        before.tags.includes('Date') ||
        before.tags.includes('Value')
      if (
        !joins ||
        before.tags.includes('Pronoun') ||
        before.tags.includes('Verb') ||
        /[’']s?$/.test(before.text) ||
        !/^[\s-]+$/.test(text.slice(before.end, (terms[first] as Term).start))
      )
        break
      first--
    }
    const isDefinite = terms[first - 1]?.normal === 'the' || isNamedEvent
    if (first === at || (!isDefinite && !terms.slice(first, at).some(isCapital))) return []
    const span = { start: (terms[first] as Term).start, end: bareEnd(term) }
    return [mention(text, span, 'event', `rule event-noun: ${term.normal}`)]
  })
}
