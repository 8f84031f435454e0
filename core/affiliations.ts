/** Who belongs to which body: "Pentagon official", "Ann Lee, who leads the Valley Trust", "Rep. Ann Lee (D-Ohio)". */

import { findBodyBefore } from './actors/bodies.ts'
import { findActor } from './actors.ts'
import { entityKey } from './entities.ts'
import { findDemonymAt, findEntryAt, type Gazetteer } from './gazetteer.ts'
import type { Roster } from './roster.ts'
import { LEADER_RULES, PARTY_RULES } from './rules/affiliations.ts'
import { BODY_NOUNS } from './rules/bodies.ts'
import { readSourcePhrase } from './source-phrase.ts'
import type { Affiliation, Entity, Span } from './types.ts'

/** Mentions of a member that are looked at. */
const MAX_MENTIONS = 8
const SURE = 0.9
const FORMER = 0.6
/** Which body "the company" is had to be found out. */
const DESCRIBED = 0.8
/** Who serves a state when a nationality stands before the noun. */
const SERVES_STATE =
  /\b(?:officials?|authorit(?:y|ies)|diplomats?|ministers?|ambassadors?|envoys?|presidents?|prime minister|premiers?|chancellor|lawmakers?|senators?|prosecutors?|regulators?|soldiers?|generals?|commanders?|intelligence|leader|secretary)\b/i
/** Not those whom somebody speaks against or about. */
const AGAINST =
  /\b(?:critics?|opponents?|enem(?:y|ies)|rivals?|experts? on|victims? of|author of|biographer|historian|watchers?|observers?)\b/i
/** "ambassador to Norway", "expert on the FBI": not theirs. */
const SENT_TO =
  /(?:\b(?:ambassador|envoy|visitor|ambassadors|envoys)\s+to|\b(?:on|about|against|over|covering|targeting))\s+(?:the\s+)?$/i
/** "the top Democrat on the Rivers Committee" sits there. */
const ON_BODY = /(?<=\b(?:Democrat|Republican|member|chair|chairman|chairwoman|seat)s?\s)on\s(?=(?:the\s)?$)/
const LEADS =
  /^(?:\s\([^()]{1,24}\))?,\s+(?:\d{1,3},\s+)?who (?:leads|led|heads|headed|runs|ran|chairs|chaired|founded|directs|directed|works for|worked for|works at|worked at|teaches at|represents|represented)\s+(?:the\s+)?$/
const OF_BODY = /^\s+(?:of|from|at|with)\s+(?:the\s+)?$/
const PARTY = /^\s?\((D|R)[-–.]|^,\s(D|R)[-–]\p{Lu}|^,\s+(?:an?\s)?(Democrat|Republican)(?=\sof\s|,|\.)/u
const PARTY_NAMES: Readonly<Record<string, string>> = { D: 'Democratic Party', R: 'Republican Party' }
/** "the company’s", "its" right before a role. */
const OWNER_BEFORE = /\b(?:(?:the|this|that)\s(?:[\p{L}-]+\s){0,2}[\p{L}-]+[’']s?|its)\s$/iu
/** "Valley Board’s Ann Lee" */
const OWNS_NAME = /^[’']s?\s$/
const AT_BODY = /\b(?:at|in|from|of|with|for|within|inside)\s+(the\s[\p{L}\s’'-]{3,40})$/u

const ledByMember = new Map(LEADER_RULES.map(({ noun, bodies }) => [noun, bodies]))
/** The leader's name and at most two small words before the noun. */
const LEADER_BEFORE = /(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})(?:[’']s?)? (?:[\p{Ll}-]+ ){0,2}$/u

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
        for (const body of [
          ...bodiesIn(mention, roster),
          bodyDescribedIn(mention, roster),
          bodyBeforeNoun(mention, roster),
          ledBodyOf(mention, roster),
        ])
          add(key, body, mention, SURE, 'words of the description')
    } else if (kind === 'person') {
      const sure = role && /\b(?:former|ex|retired|onetime|late)\b/i.test(role.value) ? FORMER : SURE
      if (role) {
        for (const body of bodiesIn(withOwner(role.span, roster), roster)) add(key, body, role.span, sure, 'role')
        const { value, span } = role
        for (const body of [ownerBefore(span, roster), bodyDescribedIn(span, roster), bodyBeforeNoun(span, roster)])
          add(key, body, span, Math.min(sure, DESCRIBED), `role: ${value}`)
      }
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
  const owner = roster
    .mentionsOverlapping({ start: Math.max(0, mention.start - 4), end: mention.start })
    .find(({ kind, end }) => (kind === 'agency' || kind === 'outlet') && OWNS_NAME.test(text.slice(end, mention.start)))
  if (owner) add(key, owner.key, { start: owner.start, end: mention.end }, SURE, 'body before the name')
  const party = PARTY.exec(text.slice(mention.end, mention.end + 24))
  const letter = party?.[1] ?? party?.[2] ?? party?.[3]?.charAt(0)
  const name = letter ? PARTY_NAMES[letter] : undefined
  if (!party || !name) return
  const start = mention.end + party[0].search(/[DR]/)
  const words = { start, end: start + (party[3]?.length ?? 1) }
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
    .mentionsOverlapping({ start: Math.max(0, role.start - 4), end: role.start })
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
    .filter(
      ({ mention, start }) => mention.isNamed && !SENT_TO.test(text.slice(words.start, start).replace(ON_BODY, 'of ')),
    )
  const keys = named.map(({ key }) => key)
  const { headSpan, noun } = readSourcePhrase(text, words)
  // "a spokesman for the Russian president"
  const before = { start: words.start, end: /^spokes/.test(noun) ? words.end : headSpan.start }
  const state = SERVES_STATE.test(phrase) && named.length === 0 ? stateIn(before, roster) : undefined
  const party = partyIn({ start: words.start, end: headSpan.end }, roster)
  return [...keys, ...(state ? [state] : []), ...(party && !keys.includes(party) ? [party] : [])]
}

/** "a Tory backbencher", "the Republican senator": key of the party. */
function partyIn(words: Span, roster: Roster): string | undefined {
  const phrase = roster.article.text.slice(words.start, words.end)
  for (const { pattern, party, reason } of PARTY_RULES) {
    const found = pattern.exec(phrase)
    if (!found?.[1]) continue
    const start = words.start + found.index
    const span = { start, end: start + found[1].length }
    return roster.add(entityKey('agency', party), 'agency', party, span, `rule ${reason}`)
  }
  return undefined
}

/** "senior U.S. official" -> the United States */
function stateIn({ start, end }: Span, roster: Roster): string | undefined {
  const { text } = roster.article
  for (const word of text.slice(start, end).matchAll(/\p{Lu}[\p{L}.]*/gu)) {
    const from = start + word.index
    const country = countryAt(text, from, roster.gazetteer)
    // "Western diplomats" serve several states
    if (!country || country.name === 'West') continue
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

/** "An Obama official", "two Lee aides": the administration, campaign or team of the one named before the noun. */
function ledBodyOf(words: Span, roster: Roster): string | undefined {
  const { text } = roster.article
  const { determiner, headSpan, noun } = readSourcePhrase(text, words)
  const nouns = ledByMember.get(noun)
  if (!nouns) return undefined
  const from = words.start + determiner.length
  const found = LEADER_BEFORE.exec(text.slice(from, headSpan.start))
  if (!found?.[1]) return undefined
  const start = from + found.index
  const surnameAt = start + found[1].lastIndexOf(' ') + 1
  const isPerson =
    roster.surroundings.tagsAt(surnameAt).includes('Person') ||
    roster.mentionsOverlapping({ start: surnameAt, end: surnameAt + 1 }).some(({ kind }) => kind === 'person')
  if (!isPerson) return undefined
  const surname = found[1].split(' ').at(-1) as string
  const names = nouns.map((body) => `${surname} ${body}`)
  const name = names.find((led) => roster.kindOf(entityKey('agency', led)) !== null) ?? (names[0] as string)
  const span = { start, end: headSpan.end }
  return roster.add(entityKey('agency', name), 'agency', name, span, 'rule serves a leader')
}

/** "an official at the ministry": the ministry of before. */
function bodyDescribedIn(words: Span, roster: Roster): string | undefined {
  const phrase = roster.article.text.slice(words.start, words.end)
  const found = AT_BODY.exec(phrase)?.[1]
  if (!found || AGAINST.test(phrase)) return undefined
  const span = { start: words.end - found.length, end: words.end }
  if (!bodyNouns.has(readSourcePhrase(roster.article.text, span).noun)) return undefined
  const body = findActor(span, roster)?.key
  const kind = body && roster.kindOf(body)
  return kind === 'agency' || kind === 'outlet' ? body : undefined
}

/** "the company’s chief engineer", "its editor": the body of before that owns the role. */
function ownerBefore({ start }: Span, roster: Roster): string | undefined {
  const from = Math.max(0, start - 60)
  const found = OWNER_BEFORE.exec(roster.article.text.slice(from, start))
  if (!found) return undefined
  const words = found[0].trimEnd()
  const at = from + found.index
  const span = { start: at, end: at + words.replace(/[’']s?$/, '').length }
  return findBodyBefore(span, roster)
}

/** "company spokeswoman", "a bureau biologist": the body of before that the first noun means. */
function bodyBeforeNoun(words: Span, roster: Roster): string | undefined {
  const { headSpan, modifiers } = readSourcePhrase(roster.article.text, words)
  const noun = modifiers.at(-1)
  if (!noun || !bodyNouns.has(noun)) return undefined
  const before = roster.article.text.slice(words.start, headSpan.start).toLowerCase()
  const start = words.start + before.lastIndexOf(noun)
  return start < words.start ? undefined : findBodyBefore({ start, end: start + noun.length }, roster)
}
