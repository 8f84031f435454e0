/** Who belongs to which body: "Pentagon official", "Ann Lee, who leads the Valley Trust", "Rep. Ann Lee (D-Ohio)". */

import { findActor } from './actors.ts'
import { entityKey } from './entities.ts'
import { findDemonymAt, findEntryAt, type Gazetteer } from './gazetteer.ts'
import type { Roster } from './roster.ts'
import { BODY_NOUNS } from './rules/bodies.ts'
import { readSourcePhrase } from './source-phrase.ts'
import type { Affiliation, Entity, Span } from './types.ts'

/** Mentions of a member that are looked at. */
const MAX_MENTIONS = 8
const SURE = 0.9
const FORMER = 0.6
/** Who serves a state when a nationality stands before the noun. */
const SERVES_STATE =
  /\b(?:officials?|authorit(?:y|ies)|diplomats?|ministers?|ambassadors?|envoys?|presidents?|prime minister|premiers?|chancellor|lawmakers?|senators?|prosecutors?|regulators?|soldiers?|generals?|commanders?|intelligence|leader|secretary)\b/i
/** Not those whom somebody speaks against or about. */
const AGAINST =
  /\b(?:critics?|opponents?|enem(?:y|ies)|rivals?|experts? on|victims? of|author of|biographer|historian|watchers?|observers?)\b/i
/** "ambassador to Norway", "expert on the FBI": not theirs. */
const SENT_TO =
  /(?:\b(?:ambassador|envoy|visitor|ambassadors|envoys)\s+to|\b(?:on|about|against|over|covering|targeting))\s+(?:the\s+)?$/i
const LEADS =
  /^(?:\s\([^()]{1,24}\))?,\s+(?:\d{1,3},\s+)?who (?:leads|led|heads|headed|runs|ran|chairs|chaired|founded|directs|directed|works for|worked for|works at|worked at|teaches at|represents|represented)\s+(?:the\s+)?$/
const OF_BODY = /^\s+(?:of|from|at|with)\s+(?:the\s+)?$/
const PARTY = /^\s?\((D|R)[-–.]|^,\s+(?:an?\s)?(Democrat|Republican)(?=\sof\s|,|\.)/
const PARTY_NAMES: Readonly<Record<string, string>> = { D: 'Democratic Party', R: 'Republican Party' }
const AT_BODY = /\b(?:at|in|from|of|with|for|within|inside)\s+(the\s[\p{L}\s’'-]{3,40})$/u

const bodyNouns = new Set(BODY_NOUNS.map(({ noun }) => noun))

/** The affiliations of people and unnamed sources that the article's words give, one for each member and body. */
export function findAffiliations(members: readonly Entity[], roster: Roster): Affiliation[] {
  const found = new Map<string, Affiliation>()
  const add = (member: string, body: string | undefined, span: Span, confidence: number, why: string) => {
    const id = `${member} ${body}`
    if (body && body !== member && !found.has(id))
      found.set(id, { member, body, span: { start: span.start, end: span.end }, confidence, why })
  }
  for (const { key, kind, role, mentions } of members) {
    if (kind === 'unnamed') {
      for (const mention of mentions.filter(({ why }) => !why.startsWith('pronoun')).slice(0, MAX_MENTIONS))
        for (const body of [...bodiesIn(mention, roster), bodyDescribedIn(mention, roster)])
          add(key, body, mention, SURE, 'words of the description')
    } else if (kind === 'person') {
      const sure = role && /\b(?:former|ex|retired|onetime|late)\b/i.test(role.value) ? FORMER : SURE
      if (role)
        for (const body of bodiesIn(withOwner(role.span, roster), roster)) add(key, body, role.span, sure, 'role')
      for (const mention of mentions.filter(({ isNamed }) => isNamed).slice(0, MAX_MENTIONS))
        addBehind(key, mention, roster, add)
    }
  }
  return [...found.values()]
}

type Add = (member: string, body: string | undefined, span: Span, confidence: number, why: string) => void

/** "Ann Lee, who leads the Valley Trust", "Ann Lee of the Valley Trust", "Ann Lee (D-Ohio)" */
function addBehind(key: string, mention: Span, roster: Roster, add: Add): void {
  const { text } = roster.article
  const [body] = roster.mentionsWithin({ start: mention.end, end: mention.end + 100 }, ['agency', 'outlet'])
  if (body) {
    const between = text.slice(mention.end, body.start)
    const span = { start: mention.start, end: body.end }
    if (LEADS.test(between)) add(key, body.key, span, SURE, 'who leads')
    else if (OF_BODY.test(between)) add(key, body.key, span, SURE, 'name of body')
  }
  const party = PARTY.exec(text.slice(mention.end, mention.end + 24))
  const letter = party?.[1] ?? party?.[2]?.charAt(0)
  const name = letter ? PARTY_NAMES[letter] : undefined
  if (!party || !name) return
  const start = mention.end + party[0].search(/[DR]/)
  const words = { start, end: start + (party[2]?.length ?? 1) }
  add(
    key,
    roster.add(entityKey('agency', name), 'agency', name, words, 'rule party letter'),
    { start: mention.start, end: words.end },
    SURE,
    'party behind the name',
  )
}

/** "the board's director": the words before the role, if they own it. */
function withOwner(role: Span, roster: Roster): Span {
  const owner = roster
    .mentionsOverlapping({ start: Math.max(0, role.start - 3), end: role.start })
    .find(({ end }) => /^[’']?s?\s$/.test(roster.article.text.slice(end, role.start)))
  return owner ? { start: owner.start, end: role.end } : role
}

/** Keys of the bodies that a role or description names, the state of a nationality among them. */
function bodiesIn(words: Span, roster: Roster): string[] {
  const { text } = roster.article
  const phrase = text.slice(words.start, words.end)
  if (AGAINST.test(phrase)) return []
  const named = roster
    .mentionsWithin(words, ['agency', 'outlet'])
    .filter(({ mention, start }) => mention.isNamed && !SENT_TO.test(text.slice(words.start, start)))
  const keys = named.map(({ key }) => key)
  const { headSpan } = readSourcePhrase(text, words)
  const before = { start: words.start, end: headSpan.start }
  const state = SERVES_STATE.test(phrase) && named.length === 0 ? stateIn(before, roster) : undefined
  return state ? [...keys, state] : keys
}

/** "senior U.S. official" -> the United States */
function stateIn({ start, end }: Span, roster: Roster): string | undefined {
  const { text } = roster.article
  for (const word of text.slice(start, end).matchAll(/\p{Lu}[\p{L}.]*/gu)) {
    const from = start + word.index
    const country = countryAt(text, from, roster.gazetteer)
    if (!country) continue
    const key = entityKey('agency', country.name)
    return roster.add(
      key,
      'agency',
      country.name,
      { start: from, end: from + country.length },
      'rule nationality of an official',
    )
  }
  return undefined
}

function countryAt(text: string, offset: number, gazetteer: Gazetteer): { name: string; length: number } | undefined {
  const demonym = findDemonymAt(gazetteer, text, offset)
  const country = demonym ? gazetteer.demonyms.get(demonym) : undefined
  if (demonym && country) return { name: country, length: demonym.length }
  const entry = findEntryAt(gazetteer, text, offset)
  return entry?.notes.includes('country') ? { name: entry.canonical, length: entry.surface.length } : undefined
}

/** "an official at the ministry": the ministry of before. */
function bodyDescribedIn(words: Span, roster: Roster): string | undefined {
  const found = AT_BODY.exec(roster.article.text.slice(words.start, words.end))?.[1]
  if (!found) return undefined
  const span = { start: words.end - found.length, end: words.end }
  if (!bodyNouns.has(readSourcePhrase(roster.article.text, span).noun)) return undefined
  const body = findActor(span, roster)?.key
  const kind = body && roster.kindOf(body)
  return kind === 'agency' || kind === 'outlet' ? body : undefined
}
