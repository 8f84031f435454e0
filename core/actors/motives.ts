/** Why sources are not named: "because he was not authorized to speak publicly". */

import type { Roster } from '../roster.ts'
import { MOTIVE_RULES } from '../rules/people.ts'
import { readSourcePhrase } from '../source-phrase.ts'
import type { Fact, Span } from '../types.ts'
import { pronoun } from './pronouns.ts'
import { sameUnnamed } from './unnamed.ts'

const MENTIONS_ANONYMITY =
  /anonym|named|identified|names?\b|authori[sz]|allowed to|permitted to|cleared to|free to|fear of/i
/** The words that give the reason itself. */
const REASON = /\b(?:because|since|for fear|given that|citing)\b.*$/su

/** "The clerk" before "asked", and whom everybody calls a source. */
const SUBJECT =
  /^(?:(?:The|Both) (?:\p{Ll}+ ){1,4}?(?=(?:asked|spoke|speaks|requested|declined|insisted|wanted|was|were|is|are|did|would|could) )|(?:\p{L}+ ){0,4}?(?:officials?|people|persons?|sources?|aides?|employees?|workers?|[Hh]e|[Ss]he|[Tt]hey|one|two)\b)/u

/** Notes for each unnamed source the motive that the sentence about its anonymity gives. */
export function noteMotives(roster: Roster): void {
  const { text } = roster.article
  if (!MENTIONS_ANONYMITY.test(text)) return
  for (const { pattern, reason } of MOTIVE_RULES) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const key = hiddenBy(span, roster)
      if (key) roster.addFacts(key, { motive: motiveAt(span, reason, text) })
    }
  }
}

function motiveAt(span: Span, reason: string, text: string): Fact {
  const words = text.slice(span.start, span.end)
  const start = span.start + Math.max(0, words.search(REASON))
  const exact = text.slice(start, span.end).trimEnd()
  return { value: exact.replace(/\s+/g, ' '), span: { start, end: start + exact.length }, why: `rule ${reason}` }
}

/** Key of the unnamed source that the sentence is about: the last before the words, else the first behind, else the sentence's subject. */
function hiddenBy(words: Span, roster: Roster): string | undefined {
  const sentence = roster.surroundings.sentenceAt(words.start)
  if (!sentence || sentence.region === 'comment' || sentence.region === 'boilerplate') return undefined
  const unnamed = roster.mentionsOverlapping(sentence).filter(({ kind }) => kind === 'unnamed')
  const known = unnamed.findLast(({ start }) => start < words.start) ?? unnamed[0]
  if (known) return known.key
  const opening = SUBJECT.exec(roster.article.text.slice(sentence.start, sentence.end))?.[0].trimEnd()
  if (!opening) return undefined
  const phrase = readSourcePhrase(roster.article.text, { start: sentence.start, end: sentence.start + opening.length })
  const nowhere = { quotedBy: null, content: [] }
  const actor = pronoun(phrase, roster, nowhere, () => null) ?? sameUnnamed(phrase, roster)
  return actor && roster.kindOf(actor.key) === 'unnamed' ? actor.key : undefined
}
