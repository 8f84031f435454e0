/** Sources without a name: "a senior official", "two of the people", "the same officials", "critics". */

import type { Roster } from '../roster.ts'
import { DOCUMENT_NOUNS } from '../rules/names.ts'
import { readSourcePhrase, type SourcePhrase } from '../source-phrase.ts'
import { type Actor, pointBack } from './actor.ts'
import { addDescribed } from './described.ts'
import { headCountOf } from './head-count.ts'
import { isPerson } from './people.ts'

const documentNouns = new Set(DOCUMENT_NOUNS)
const PART =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|parts?|some|many|most|several|both|all|none|half|few|any|each|portions?|majority|number|group|chorus|handful|couple|pair|dozens|hundreds|thousands|percent|set|series|third|quarter)$/

/** "two of the people", "part of a message": what the parts are of decides. The part is a node of its own. */
export function partOfMany(phrase: SourcePhrase, roster: Roster): Actor | null | undefined {
  if (!PART.test(phrase.head)) return undefined
  const whole = /\bof\s+/.exec(phrase.text)
  // "twelve percent said": of the people asked
  if (!whole) return phrase.head === 'percent' ? addDescribed(phrase, roster, 'unnamed', 'rule share') : undefined
  const { head, noun } = readSourcePhrase(roster.article.text, {
    start: phrase.start + whole.index + whole[0].length,
    end: phrase.end,
  })
  return addDescribed(phrase, roster, isDocument(head, noun) ? 'document' : 'unnamed', `rule part-of: ${noun}`)
}

/** A text or recording: "report", "emails". */
export const isDocument = (head: string, noun: string) => documentNouns.has(head) || documentNouns.has(noun)

/** "a report by the council" is a document; "the report" the one that spoke before. */
export function describedDocument(phrase: SourcePhrase, roster: Roster): Actor | undefined {
  if (!isDocument(phrase.head, phrase.noun)) return undefined
  const why = `description document: ${phrase.noun}`
  const same = phrase.isDefinite ? lastDescribed(phrase, roster, 'document') : undefined
  return pointBack(same, phrase, why, roster) ?? addDescribed(phrase, roster, 'document', why)
}

/** "the official", "the same people", "both": those of before. */
export function sameUnnamed(phrase: SourcePhrase, roster: Roster): Actor | null | undefined {
  if (/^(?:both|the two|the three|all|the pair|each|the others?)$/i.test(phrase.text)) {
    const group = roster.lastMentioned(phrase.start, ({ kind, key }) => {
      const count = kind === 'unnamed' ? headCountOf(roster.nameOf(key) ?? '') : null
      return count !== null && count.min > 1
    })
    return pointBack(group?.key, phrase, 'description unnamed: group', roster) ?? null
  }
  if (!phrase.isDefinite || !isPerson(phrase.noun)) return undefined
  return pointBack(lastDescribed(phrase, roster, 'unnamed'), phrase, `description unnamed: the ${phrase.noun}`, roster)
}

/** "a senior official", "critics": people who are only described. */
export function unnamedSource(phrase: SourcePhrase, roster: Roster): Actor | undefined {
  if (!isPerson(phrase.head) && !isPerson(phrase.noun)) return undefined
  return addDescribed(phrase, roster, 'unnamed', `rule unnamed-noun: ${phrase.noun}`)
}

/** Key of the last unnamed source or document with the same noun and number whose words hold the modifiers. */
function lastDescribed(phrase: SourcePhrase, roster: Roster, wanted: 'unnamed' | 'document'): string | undefined {
  const { text } = roster.article
  const modifiers = phrase.modifiers.filter((word) => !/^(?:same|latter|former|first|second|two|three|new)$/.test(word))
  return roster.lastMentioned(phrase.start, ({ kind, mention }) => {
    if (kind !== wanted) return false
    const other = readSourcePhrase(text, mention)
    const isSame = other.noun === phrase.noun && (wanted === 'document' || other.isPlural === phrase.isPlural)
    return isSame && modifiers.every((word) => mention.text.toLowerCase().includes(word))
  })?.key
}
