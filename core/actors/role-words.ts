/** What an article calls a person beside the name: "Sen. Ann Lee, the former mayor" -> senator, former, mayor. */

import type { Roster } from '../roster.ts'
import { singular } from '../source-phrase.ts'
import type { Span } from '../types.ts'

/** Mentions that are looked at. */
const MAX_MENTIONS = 12
const BEFORE = 60
const AFTER = 110
/** Words that stand directly before a name, and the phrase behind it up to the next comma. */
const PREMODIFIER = /(?:[\p{L}.-]+[ \u00a0]){1,6}$/u
const APPOSITION =
  /^,\s+(?:\d{1,3},\s+)?(?:who (?:is|was|serves as|served as|heads|headed|leads|led)\s)?((?:the|a|an|one|former|now|then|his|her|its)?\s?[^,;.“”"()\n—–]{3,})/u
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
  const { text } = roster.article
  const found = new Set<string>()
  const named = roster.mentionsOf(key).filter(({ isNamed }) => isNamed)
  for (const { start, end } of named.slice(0, MAX_MENTIONS)) {
    for (const word of wordsAround(text, { start, end })) {
      found.add(word)
      // "Sen." -> senator
      for (const role of roster.gazetteer.titles.get(word)?.role.split(' ') ?? []) if (role !== '') found.add(role)
    }
  }
  return found
}

function wordsAround(text: string, { start, end }: Span): string[] {
  const before = PREMODIFIER.exec(text.slice(Math.max(0, start - BEFORE), start))?.[0] ?? ''
  const after = APPOSITION.exec(text.slice(end, end + AFTER))?.[1] ?? ''
  const party = PARTY.exec(text.slice(end, end + 14))?.[1]?.charAt(0)
  const words = `${before} ${after}`.toLowerCase().split(/[^\p{L}]+/u)
  const tail = party === 'D' ? ['democrat', 'democratic'] : party === 'R' ? ['republican', 'gop'] : []
  return [...words.filter((word) => word.length > 1).map(singular), ...tail]
}
