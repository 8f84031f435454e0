/** Whether a person is a he or a she: by title, by role, by given name. */

import type { Gender } from '../gazetteer-lines.ts'
import type { Roster } from '../roster.ts'
import { GENDER_RULES } from '../rules/people.ts'
import { singular } from '../source-phrase.ts'

const genderOfWord = new Map(GENDER_RULES.flatMap(({ words, gender }) => words.map((word) => [word, gender] as const)))
/** Mentions that are looked at; the first ones carry the titles. */
const MAX_MENTIONS = 8
/** UTF-16 units around a name that may say what the person is. */
const BEFORE = 24
const AFTER = 50

/** Gender of an entity of the roster; u where nothing tells, and for groups and bodies. */
export function genderOf(key: string, roster: Roster): Gender {
  const kind = roster.kindOf(key)
  const name = roster.nameOf(key) ?? ''
  if (kind === 'unnamed') return genderOfPhrase(name)
  if (kind !== 'person') return 'u'
  const { text } = roster.article
  for (const { start, end } of roster.mentionsOf(key).slice(0, MAX_MENTIONS)) {
    const before = /([\p{L}]+)\.?\s+$/u.exec(text.slice(Math.max(0, start - BEFORE), start))?.[1] ?? ''
    const apposed = /^,\s+([^,.;“”"\n]{2,})/u.exec(text.slice(end, end + AFTER))?.[1] ?? ''
    const title = roster.gazetteer.titles.get(before.toLowerCase())?.gender ?? 'u'
    const gender = title === 'u' ? (genderOfWord.get(before.toLowerCase()) ?? genderOfPhrase(apposed)) : title
    if (gender !== 'u') return gender
  }
  return name.includes(' ') ? (roster.gazetteer.givenNames.get(name.split(' ')[0] as string) ?? 'u') : 'u'
}

/** "a spokeswoman for the board" -> f */
export function genderOfPhrase(phrase: string): Gender {
  const head = phrase.split(/\s(?:who|of|for|in|at|with|from|to|on)\b|[,(]/)[0] ?? ''
  for (const word of head.toLowerCase().split(/[\s-]+/)) {
    const gender = genderOfWord.get(word) ?? genderOfWord.get(singular(word))
    if (gender) return gender
  }
  return 'u'
}
