/** Nodes for sources without a name: an unnamed person or group, a document, a body that is only described. */

import { shortHash, slug } from '../id.ts'
import type { Roster } from '../roster.ts'
import type { SourcePhrase } from '../source-phrase.ts'
import type { Reason, Span } from '../types.ts'
import type { Actor } from './actor.ts'
import { headCountOf } from './head-count.ts'

/** What a description may stand for. */
export type DescribedKind = 'unnamed' | 'document' | 'agency' | 'outlet'

/** Introduces somebody new each time: a second "a senior official" is another one. "Officials" and "the officials" are not. */
const NEW_EACH_TIME = /^(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|several|other|others|\d+)\b/i

/** Adds the node of a description, kept apart from those of other articles; words known already give their node. */
export function addDescribed(phrase: SourcePhrase, roster: Roster, kind: DescribedKind, why: Reason): Actor {
  // "a person" in "a person familiar with the matter"
  const known = roster
    .mentionsOverlapping(phrase)
    .find((mention) => mention.start === phrase.start && mention.kind === kind)
  if (known) return { key: roster.add(known.key, kind, known.mention.name, phrase, why), why }
  const text = shownText(phrase)
  const wording = text.toLowerCase().replace(/^(?:the|a|an|one|this|that|these|those)\s+(?!of\b)/, '')
  const key = keyOf(wording, phrase, roster, kind)
  const name = kind === 'agency' ? text.replace(/^(?:the|an?|this|that)\s+/i, '') : text
  roster.add(key, kind, name, phrase, why)
  const number = kind === 'unnamed' ? headCountOf(phrase.text) : null
  if (number) roster.addFacts(key, { number })
  return { key, why }
}

function shownText({ text }: SourcePhrase): string {
  const shown = text
    .replace(/\s+/g, ' ')
    .replace(/^[“"‘'](.*)[”"’']$/, '$1')
    .replace(/[\s,;:–—-]+$/, '')
  return shown.length > 90 ? `${shown.slice(0, 88)}…` : shown
}

function keyOf(wording: string, phrase: SourcePhrase, roster: Roster, kind: DescribedKind): string {
  const nth = (count: number) =>
    `${kind}:${slug(wording).slice(0, 60)}~${shortHash([roster.article.key, wording, ...(count > 1 ? [String(count)] : [])], 8)}`
  const count = roster.countOf(wording)
  const isNew = kind === 'unnamed' && NEW_EACH_TIME.test(phrase.text)
  const isAnother = count === 0 || (isNew && !isRestated(nth(count), phrase, roster))
  return nth(isAnother ? roster.countUp(wording) : count)
}

/** The body tells again what headline or standfirst said. */
function isRestated(key: string, words: Span, roster: Roster): boolean {
  const regionAt = (offset: number) => roster.surroundings.sentenceAt(offset)?.region
  return regionAt(words.start) === 'body' && roster.mentionsOf(key).every(({ start }) => regionAt(start) !== 'body')
}
