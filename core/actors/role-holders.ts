/** "The senator", "the former mayor", "the Republican": people who are called by what they are. */

import type { Gender } from '../gazetteer-lines.ts'
import type { Roster } from '../roster.ts'
import { PERSON_ROLES } from '../rules/names.ts'
import type { SourcePhrase } from '../source-phrase.ts'
import { type Actor, pointBack, type Setting } from './actor.ts'
import { findAntecedent } from './antecedent.ts'
import { genderOf, genderOfPhrase } from './gender.ts'
import { roleWordsOf } from './role-words.ts'

const roles = new Set([...PERSON_ROLES, 'old'])
/** Whoever is called so needs no office that the article has told before. */
const EPITHET =
  /^(?:actor|actress|author|billionaire|businessman|businesswoman|candidate|congressman|congresswoman|democrat|frontrunner|front-runner|father|governor|lawmaker|senator|mayor|mother|man|woman|mogul|nominee|politician|republican|incumbent|rival|singer|star|tycoon|veteran|winner|old)$/
const LEFT = /^(?:democrat|democratic)$/
const RIGHT = /^(?:republican|gop)$/
/** "the FBI director": an office that only one person has, who need not be named before. */
const PROPER = /\s\p{Lu}/u
const PARTIES = /\b(?:Democratic|Republican|Democrat|GOP)\b/g
/** How well somebody fits of whom the article tells nothing of the kind. */
const UNTOLD = 0.5
/** UTF-16 units in which an office is given its holder's name. */
const LOOK_AHEAD = 1_500
/** People looked at, the nearest first. */
const MAX_PEOPLE = 40
/** Words that many people's roles share. */
const COMMON = /^(?:former|new|then|late|current|own|longtime|old|presidential|party|general|state)$/

/** Whom a role means: who was called so in this article; else, for an epithet, whom "he" would mean. */
export function roleHolder(phrase: SourcePhrase, roster: Roster, setting: Setting): Actor | undefined {
  const { noun, head, isDefinite } = phrase
  if (!isDefinite || /^(?:his|her|their|its|those|these|both)$/.test(phrase.determiner)) return undefined
  const isAged = /-year-old$/.test(head) || /\bold$/.test(head)
  if (!isAged && (!roles.has(noun) || noun !== head)) return undefined
  const wanted = [
    ...phrase.modifiers,
    ...(phrase.text
      .slice(phrase.headSpan.end - phrase.start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []),
  ]
  const why = `description person: the ${noun}`
  const called = isAged ? (head.split('-')[0] ?? '') : noun
  const isEpithet = EPITHET.test(isAged ? 'old' : noun)
  const holder =
    (noun === 'leader' ? leaderOfState(phrase, roster) : undefined) ??
    bestHolder(called, wanted, phrase.start, roster) ??
    (isEpithet ? undefined : nextHolder(called, phrase.end, roster))
  if (holder) return pointBack(holder, phrase, why, roster)
  const isNamedOffice = phrase.modifiers.length > 0 && PROPER.test(phrase.text.replace(PARTIES, ''))
  if (isNamedOffice && !isEpithet) return undefined
  const gender = genderOfSubject(phrase, roster)
  const found = findAntecedent(phrase, roster, setting, ({ key, kind }) => {
    if (kind !== 'person' || !key || isOtherParty([noun, ...wanted], roleWordsOf(key, roster))) return 0
    const own = gender === 'u' ? 'u' : genderOf(key, roster)
    const shared = wanted.some((word) => !COMMON.test(word) && roleWordsOf(key, roster).has(word))
    return own !== 'u' && own !== gender ? 0 : shared ? 1 : UNTOLD
  })
  return pointBack(found?.key, phrase, `${why}, nearest`, roster)
}

function bestHolder(noun: string, modifiers: readonly string[], offset: number, roster: Roster): string | undefined {
  const tried = new Set<string>()
  let best: { readonly key: string; readonly score: number } | undefined
  for (const { key, kind } of roster.mentionsBefore(offset)) {
    if (kind !== 'person' || tried.has(key)) continue
    tried.add(key)
    if (tried.size > MAX_PEOPLE) break
    const words = roleWordsOf(key, roster)
    if (!words.has(noun) || isOtherParty([noun, ...modifiers], words)) continue
    const shared = modifiers.filter((word) => words.has(word)).length
    const score = 1 + shared - (words.has('former') && !modifiers.includes('former') ? 0.5 : 0)
    if (score > (best?.score ?? 0)) best = { key, score }
  }
  return best?.key
}

/** "The nominee attacked her opponent": a woman. */
function genderOfSubject(phrase: SourcePhrase, { article, surroundings }: Roster): Gender {
  const own = genderOfPhrase(phrase.text)
  if (own !== 'u' || !surroundings.isSubject(phrase)) return own
  const end = surroundings.sentenceAt(phrase.start)?.end ?? phrase.end
  const word = /^[^“”",;]{0,60}?\b(his|her)\b/i.exec(article.text.slice(phrase.end, end))?.[1]
  return word === undefined ? 'u' : word === 'his' ? 'm' : 'f'
}

const LEADS_STATE = /^(?:president|premier|chancellor|king|queen|emir|dictator)$/

/** "The Norwegian leader": who is called its president or prime minister, before or soon after; who is of another nation is not. */
function leaderOfState(phrase: SourcePhrase, roster: Roster): string | undefined {
  const { text } = roster.article
  const { demonyms } = roster.gazetteer
  const nationOf = (word: string) => demonyms.get(word.charAt(0).toUpperCase() + word.slice(1))
  const before = text.slice(phrase.start, phrase.headSpan.start)
  const nation = phrase.modifiers.map(nationOf).find((name) => name !== undefined)
  const isOurs = /\bU\.?S\.?\s|\bAmerican\s/.test(before)
  if (!nation && !isOurs) return undefined
  const near = [
    ...roster.mentionsBefore(phrase.start),
    ...roster.mentionsWithin({ start: phrase.end, end: phrase.end + LOOK_AHEAD }, ['person']),
  ]
  return near.find(({ key, kind }) => {
    const words = kind === 'person' ? [...roleWordsOf(key, roster)] : []
    const isLeader =
      words.some((word) => LEADS_STATE.test(word)) || (words.includes('prime') && words.includes('minister'))
    const nations = words.flatMap((word) => nationOf(word) ?? [])
    return isLeader && (nations.length > 0 ? nations.includes(nation ?? 'United States') : isOurs)
  })?.key
}

/** "The president left": who is called so soon after. */
function nextHolder(noun: string, offset: number, roster: Roster): string | undefined {
  const after = roster.mentionsWithin({ start: offset, end: offset + LOOK_AHEAD }, ['person'])
  return after.find(({ key }) => roleWordsOf(key, roster).has(noun))?.key
}

/** "the Democratic nominee" is no Republican. */
function isOtherParty(wanted: readonly string[], words: ReadonlySet<string>): boolean {
  const has = (party: RegExp) => [...words].some((word) => party.test(word))
  if (wanted.some((word) => LEFT.test(word))) return has(RIGHT) && !has(LEFT)
  return wanted.some((word) => RIGHT.test(word)) && has(LEFT) && !has(RIGHT)
}
