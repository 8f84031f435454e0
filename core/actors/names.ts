/** Sources with a name in them: "former Mayor Ann Lee", "the mayor, Ann Lee", "the Tass news agency". */

import { entityKey } from '../entities.ts'
import type { KnownMention } from '../known-mentions.ts'
import { inNameCase } from '../mentions/words.ts'
import type { Roster } from '../roster.ts'
import { BODY_NOUNS, OUTLET_NOUNS_IN_TEXT } from '../rules/bodies.ts'
import { INERT_NOUNS } from '../rules/name-shapes.ts'
import type { SourcePhrase } from '../source-phrase.ts'
import { TURN_LABEL } from '../turns.ts'
import type { EntityKind, Span } from '../types.ts'
import { type Actor, pointBack } from './actor.ts'
import { addDescribed } from './described.ts'
import { isPerson } from './people.ts'

/** In UTF-16 units; the bound keeps the search linear. */
const MAX_NAME_LENGTH = 120
const bodyNouns = new Set([...BODY_NOUNS, ...OUTLET_NOUNS_IN_TEXT].map(({ noun }) => noun))
const inertNouns = new Set(INERT_NOUNS)
/** Bodies may bear these names; with other words around them they are some of its members. */
const MEMBERS = /^(?:Democrats|Republicans|Conservatives|Liberals|Tories|Socialists|Greens)$/

/** The name that the head is part of. */
export function nameInHead(phrase: SourcePhrase, roster: Roster): Actor | undefined {
  const { headSpan } = phrase
  const named = roster
    .mentionsOverlapping(headSpan)
    .filter(({ kind, mention }) => kind !== 'event' && (mention.isNamed || mention.why === TURN_LABEL))
  const known = named.find(({ end }) => end === headSpan.end) ?? named[0]
  if (!known) return undefined
  if (isSomeMembers(phrase, known)) return addDescribed(phrase, roster, 'unnamed', 'rule members-of')
  return { key: known.key, why: `name: ${known.mention.why}` }
}

/** "Many Democrats", "Republicans on the committee" are not the party. */
function isSomeMembers({ text }: SourcePhrase, { mention }: KnownMention): boolean {
  return MEMBERS.test(mention.text) && text.replace(/^the\s/i, '').trim().length > mention.text.length + 1
}

const BOUND =
  /(?:^|\s)(?:to|for|of|with|by|from|about|on|in|at|like|and|or|than|as|the|an?|his|her|their|its)\s+$|[,(“"]\s*$/u

/** "former ambassador to Norway Ann Lee": the name closes the phrase, and no preposition binds it. */
export function nameAtEnd(phrase: SourcePhrase, roster: Roster): Actor | undefined {
  const { text } = roster.article
  if (phrase.headSpan.end === phrase.end) return undefined
  const known = roster
    .mentionsWithin({ start: phrase.headSpan.end, end: phrase.end }, ['person'])
    .find(({ end }) => /^[,\s]*$/.test(text.slice(end, phrase.end)))
  const between = text.slice(phrase.headSpan.end, known?.start)
  const title = /(\p{Lu}[\p{L}]*)\.?\s+$/u.exec(between)
  const isTitle = title?.[1] && roster.gazetteer.titles.has(title[1].toLowerCase())
  if (!known || BOUND.test(isTitle ? between.slice(0, title.index) : between)) return undefined
  return { key: known.key, why: 'name at the end' }
}

const APPOSED = /(?:,|—|–|\s-)\s*(?:the\s|an?\s)?(?:\p{Lu}[\p{L}.]*\s+){0,2}$/u
const EXAMPLES = /\b(?:like|including|such as|among|as well as|especially|notably)\b/i

/** "a spokeswoman for the board, Nora Quill,": the person is named behind the description. */
export function nameInApposition(phrase: SourcePhrase, roster: Roster): Actor | undefined {
  const { text } = roster.article
  if (phrase.headSpan.end === phrase.end || EXAMPLES.test(phrase.text)) return undefined
  const after = { start: phrase.headSpan.end, end: phrase.end }
  const people = roster.mentionsWithin(after, ['person'])
  const known = people.find(
    ({ start, end }) =>
      APPOSED.test(text.slice(after.start, start)) && /^[\s,)]*(?:$|,|\(|of\s|—)/.test(text.slice(end, phrase.end)),
  )
  if (known) return { key: known.key, why: 'name in apposition' }
  const apposed = /,\s+((?:\p{Lu}[\p{L}’'-]+\.?\s+)(?:\p{Lu}\.\s+)?\p{Lu}[\p{L}’'-]+)\s*,?$/u.exec(phrase.text)
  if (!apposed?.[1] || /^\p{Lu}/u.test(text.slice(phrase.headSpan.start))) return undefined
  const start = phrase.start + apposed.index + apposed[0].indexOf(apposed[1])
  const span = { start, end: start + apposed[1].length }
  if (roster.mentionsOverlapping(span).length > 0) return undefined
  return addNamed('person', apposed[1], span, roster, 'name in apposition')
}

const BEHIND = /^,\s(?:\p{Lu}\p{L}*\.?\s){0,3}$/u

/** "The Norwegian minister" where ", Ann Lee," follows: she is named right behind the phrase. */
export function nameBehind(phrase: SourcePhrase, roster: Roster): Actor | undefined {
  if (phrase.isPlural || !isPerson(phrase.noun) || !phrase.isDefinite || phrase.headSpan.end !== phrase.end)
    return undefined
  const { text } = roster.article
  const [known] = roster.mentionsWithin({ start: phrase.end, end: phrase.end + MAX_NAME_LENGTH }, ['person'])
  if (!known || !BEHIND.test(text.slice(phrase.end, known.start)) || text[known.end] !== ',') return undefined
  return { key: known.key, why: 'name in apposition' }
}

/** "the Tass news agency", "the Lee campaign": the name stands before the noun. */
export function nameBeforeDescription({ start, headSpan, noun }: SourcePhrase, roster: Roster): Actor | undefined {
  if (!bodyNouns.has(noun)) return undefined
  const before = roster.mentionsOverlapping({ start, end: headSpan.start })
  const known = before.find(
    ({ kind, end }) =>
      (kind === 'outlet' || kind === 'agency') && !/^[’']/.test(roster.article.text.slice(end, end + 1)),
  )
  return known && { key: known.key, why: `name before: ${noun}` }
}

/** The first name of a phrase whose head means nobody: "Corvane just this month". */
export function nameAtStart(phrase: SourcePhrase, roster: Roster): Actor | undefined {
  const known = roster
    .mentionsWithin(phrase, ['person', 'outlet', 'agency'])
    .find(({ start, mention }) => mention.isNamed && start - phrase.start < 16)
  return known && { key: known.key, why: 'name at the start' }
}

const OF_NAME =
  /^(?:[Tt]he\s)?(\p{Lu}\S*\s(?:\p{Lu}\S*\s)?(?:of|for|on|against)\s(?:the\s)?\p{Lu}\S*(?:\s(?:and\s)?\p{Lu}\S*){0,4})$/u

/** "Rowers for River Justice": a body by its form. */
export function capitalisedBody(phrase: SourcePhrase, roster: Roster): Actor | undefined {
  const name = OF_NAME.exec(phrase.text)?.[1]
  if (!name) return undefined
  const start = phrase.end - name.length
  if (roster.mentionsOverlapping({ start, end: start + 1 }).length > 0) return undefined
  return addNamed('agency', name.replace(/\s+/g, ' '), { start, end: phrase.end }, roster, 'rule capitalised body')
}

const INITIALS = /^(?:\p{Lu}\.?){2,6}$/u

/** A capitalised source that no rule knew is somebody's name. */
export function capitalisedName(phrase: SourcePhrase, roster: Roster): Actor | null | undefined {
  const { text } = roster.article
  const { headSpan, head } = phrase
  const tags = roster.surroundings.tagsAt(headSpan.start)
  const isBody = tags.includes('Organization') || INITIALS.test(text.slice(headSpan.start, headSpan.end))
  if (!/^\p{Lu}/u.test(text.slice(headSpan.start)) || (!isBody && /^the\s/i.test(phrase.text))) return undefined
  // "Proponents, including …" at the start of a sentence; "Mexicans"
  if (tags.length > 0 && !tags.includes('ProperNoun') && !tags.includes('Date')) return undefined
  const words = (
    /(?:\p{Lu}[\p{L}.’'-]*\s+)*\p{Lu}[\p{L}.’'-]*$/u.exec(
      text.slice(Math.max(phrase.start, headSpan.end - MAX_NAME_LENGTH), headSpan.end),
    )?.[0] ?? ''
  ).split(/\s+/)
  if (/^the$/i.test(words[0] ?? '')) words.shift()
  const count = words.length
  for (let title = titleLength(words, roster); title > 0; title = titleLength(words, roster)) words.splice(0, title)
  const hasTitle = words.length < count
  const name = words.join(' ')
  if (name === '' || words.length > 4 || /\d/.test(name)) return undefined
  // "the Haven Link" says nothing
  if (words.length > 1 && inertNouns.has(words.at(-1) as string)) return null
  const span = { start: headSpan.end - name.length, end: headSpan.end }
  const isOther = tags.includes('Date') && words.length < 2
  if (isOther || (tags.includes('Plural') && !INITIALS.test(name)) || roster.gazetteer.demonyms.has(name))
    return undefined
  const same = roster.lastMentioned(
    phrase.start,
    ({ mention }) => mention.kind === 'person' && mention.name.toLowerCase().split(' ').at(-1) === head,
  )
  if (same) return pointBack(same.key, span, 'rule surname', roster)
  // "QUILL: We go."
  const isPerson = hasTitle || /^\s*:/.test(text.slice(phrase.end, phrase.end + 2))
  const kind = isPerson ? 'person' : kindOfName(name, tags)
  return addNamed(kind, inNameCase(name), span, roster, 'rule capitalised source')
}

/** Number of the words that are a title or a nationality before a name: "British Prime Minister Lee" -> 1, then 2 */
function titleLength(words: readonly string[], { gazetteer: { titles, demonyms } }: Roster): number {
  const lower = words.map((word) => word.toLowerCase().replace(/\.$/, ''))
  if (words.length > 1 && demonyms.has(words[0] as string)) return 1
  return [3, 2, 1].find((length) => words.length > length && titles.has(lower.slice(0, length).join(' '))) ?? 0
}

/** What the part of speech says; initials are a body's. */
function kindOfName(name: string, tags: readonly string[]): EntityKind {
  if (INITIALS.test(name) || tags.includes('Organization') || tags.includes('Place')) return 'agency'
  return 'person'
}

function addNamed(kind: EntityKind, name: string, span: Span, roster: Roster, why: string): Actor {
  return { key: roster.add(entityKey(kind, name), kind, name, span, why), why }
}
