/** What an article calls a person beside the name: "Sen. Ann Lee, the former mayor" -> senator, former, mayor. */

import { appositionBehind, wordsBefore } from '../roles.ts'
import type { Roster } from '../roster.ts'
import { singular } from '../source-phrase.ts'
import type { Span } from '../types.ts'

/** Mentions that are looked at. */
const MAX_MENTIONS = 12
const TAIL = /\s(?:of|to|for|in|at|from|with|on|by|who|whose|and his|and her)\s/
const AGE = /^,\s(\d{1,3}),/
const PARTY = /^\s\((D|R|Democrat|Republican)\b/

const memory = new WeakMap<Roster, Map<string, ReadonlySet<string>>>()

/** The role words of a person, lower case and singular; remembered for the article. */
export function roleWordsOf(key: string, roster: Roster): ReadonlySet<string> {
  const known = memory.get(roster) ?? new Map<string, ReadonlySet<string>>()
  memory.set(roster, known)
  const words = known.get(key) ?? readRoleWords(key, roster)
  known.set(key, words)
  return words
}

function readRoleWords(key: string, roster: Roster): ReadonlySet<string> {
  const found = new Set<string>()
  const named = roster.mentionsOf(key).filter(({ isNamed }) => isNamed)
  for (const { start, end } of named.slice(0, MAX_MENTIONS)) {
    for (const word of wordsAround({ start, end }, roster)) {
      found.add(word)
      // "Sen." -> senator
      for (const role of roster.gazetteer.titles.get(word)?.role.split(' ') ?? []) if (role !== '') found.add(role)
    }
  }
  return found
}

function wordsAround(mention: Span, roster: Roster): string[] {
  const { text } = roster.article
  const spans = [wordsBefore(mention, roster), appositionBehind(mention, roster)]
  // "brother of the former mayor" is no mayor
  const phrases = spans.map((span) => (span ? (text.slice(span.start, span.end).split(TAIL)[0] ?? '') : ''))
  const behind = text.slice(mention.end, mention.end + 14)
  const party = PARTY.exec(behind)?.[1]?.charAt(0)
  const age = AGE.exec(behind)?.[1]
  return [
    ...(
      phrases
        .join(' ')
        .toLowerCase()
        .match(/\p{L}{2,}/gu) ?? []
    ).map(singular),
    ...(party === 'D' ? ['democrat', 'democratic'] : party === 'R' ? ['republican', 'gop'] : []),
    ...(age ? [age] : []),
  ]
}
