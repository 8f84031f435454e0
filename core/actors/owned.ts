/** "Lee's campaign", "her office", "Lee's proposals": what belongs to somebody speaks. */

import { entityKey } from '../entities.ts'
import type { KnownMention } from '../known-mentions.ts'
import type { Roster } from '../roster.ts'
import { BODY_NOUNS } from '../rules/bodies.ts'
import { DOCUMENT_NOUNS } from '../rules/names.ts'
import { THING_ENDING, THING_NOUNS } from '../rules/things.ts'
import type { SourcePhrase } from '../source-phrase.ts'
import type { Reason, Span } from '../types.ts'
import type { Actor, Setting } from './actor.ts'
import { findAntecedent } from './antecedent.ts'
import { isPerson } from './people.ts'
import { personFit } from './pronouns.ts'

const ledNouns = new Set(BODY_NOUNS.flatMap(({ noun, isLed }) => (isLed ? [noun] : [])))
const documentNouns = new Set(DOCUMENT_NOUNS)
const thingNouns = new Set(THING_NOUNS)

/** True for a noun that is nobody: "tax", "leadership". */
export const isThing = (noun: string) => !isPerson(noun) && (thingNouns.has(noun) || THING_ENDING.test(noun))

/** "His campaign said", "Ann Lee's campaign said": a body of its own, named after the person. */
export function ownedBody(phrase: SourcePhrase, roster: Roster, setting: Setting): Actor | undefined {
  if (!ledNouns.has(phrase.noun) || phrase.isPlural) return undefined
  const owner = ownerOf(phrase, roster, setting)
  return owner === undefined ? undefined : addLedBody(owner, phrase, roster, `owned body: ${phrase.noun}`)
}

/** "the campaign" of somebody: an agency named after the person, the body's own name after a body. Undefined without owner. */
export function addLedBody(owner: string, phrase: SourcePhrase, roster: Roster, why: Reason): Actor | undefined {
  const name = roster.nameOf(owner)
  if (!name) return undefined
  const short = roster.kindOf(owner) === 'person' ? (name.split(' ').at(-1) as string) : name
  const led = `${short} ${phrase.noun}`
  return { key: roster.add(entityKey('agency', led), 'agency', led, phrase, why), why }
}

/** "Lee's proposals call for": Lee does. */
export function ownerOfThing(phrase: SourcePhrase, roster: Roster, setting: Setting): Actor | undefined {
  if (documentNouns.has(phrase.noun) || documentNouns.has(phrase.head) || !isThing(phrase.noun)) return undefined
  const key = ownerOf(phrase, roster, setting)
  return key ? { key, why: `owner of: ${phrase.noun}` } : undefined
}

/** Key of the named owner before "'s", or of whom "his" means. */
function ownerOf(phrase: SourcePhrase, roster: Roster, setting: Setting): string | undefined {
  const { text } = roster.article
  const named = roster
    .mentionsWithin({ start: phrase.start, end: phrase.headSpan.start }, ['person', 'agency', 'outlet'])
    .find((known) => isPossessive(known, text))
  if (named) return named.key
  if (phrase.determiner === 'his' || phrase.determiner === 'her')
    return (
      findAntecedent(phrase, roster, setting, (candidate) =>
        candidate.kind === 'person' ? personFit(candidate, phrase.determiner === 'his' ? 'm' : 'f', roster) : 0,
      )?.key ?? undefined
    )
  return undefined
}

const isPossessive = ({ end, mention }: KnownMention & Span, text: string) =>
  /^[’']s?\s/.test(text.slice(end, end + 3)) || /[’']s$/.test(mention.text)
