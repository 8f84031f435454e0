/** "The network", "the ministry", "the campaign", "police": outlets and bodies without their names. */

import type { Roster } from '../roster.ts'
import { BODY_NOUNS, type BodyNoun, OUTLET_NOUNS_IN_TEXT } from '../rules/bodies.ts'
import { readSourcePhrase, type SourcePhrase } from '../source-phrase.ts'
import type { Span } from '../types.ts'
import { type Actor, pointBack, type Setting } from './actor.ts'
import { type Candidate, findAntecedent } from './antecedent.ts'
import { addDescribed } from './described.ts'
import { addLedBody } from './owned.ts'

const bodyNouns = new Map(BODY_NOUNS.map((rule) => [rule.noun, rule]))
const outletNouns = new Map(OUTLET_NOUNS_IN_TEXT.map((rule) => [rule.noun, rule]))
/** A name that another noun fits better. */
const OTHER_NOUN = 0.1
/** A name of which the noun says nothing: "the group" and "Corvane". */
const ANY_NAME = 0.5
/** States, offices and houses of parliament are no companies and no groups. */
const STATE =
  /\b(?:department|ministry|court|congress|senate|house|parliament|police|government|administration|party|council|white house|kremlin|pentagon|states|kingdom|union|committee|commission|bureau|campaign|military)\b/i

const NO_COMPANY =
  /\b(?:forum|university|college|institute|association|society|foundation|board|hospital|church|league|trust|authority|agency|office|service|school|jury)\b/i

const NOWHERE: Setting = { quotedBy: null, content: [] }

/** "The network said": the outlet that fits the noun best. */
export function describedOutlet(phrase: SourcePhrase, roster: Roster, setting: Setting): Actor | undefined {
  const outlet = outletNouns.get(phrase.noun)
  const body = bodyNouns.get(phrase.noun)
  if (!outlet || !phrase.isBare || phrase.isPlural) return undefined
  const found = findAntecedent(phrase, roster, setting, (candidate) => {
    const name = nameOf(candidate, roster)
    if (candidate.kind === 'outlet') return outletFit(outlet, name)
    return candidate.kind === 'agency' && candidate.key && body?.fits?.test(name) ? 1 : 0
  })
  return pointBack(found?.key, phrase, outlet.reason, roster)
}

const NAMELESS =
  /\b(?:newspapers?|tabloids?|magazines?|broadcasters?|newswires?|(?:news|tv|television|radio|cable|media) (?:agency|agencies|outlets?|sites?|websites?|networks?|channels?|stations?))$/i

/** "A British newspaper": an outlet that the article does not name, one of its own. */
export function namelessOutlet(phrase: SourcePhrase, roster: Roster): Actor | undefined {
  const head = phrase.text.slice(0, phrase.headSpan.end - phrase.start)
  return phrase.isDefinite || !NAMELESS.test(head)
    ? undefined
    : addDescribed(phrase, roster, 'outlet', 'rule outlet without a name')
}

/** 1 where the name fits the noun; little where it fits another one: "the network" is no Herald. */
function outletFit({ fits }: BodyNoun, name: string): number {
  if (!fits || fits.test(name)) return 1
  return OUTLET_NOUNS_IN_TEXT.some((other) => other.fits?.test(name)) ? OTHER_NOUN : ANY_NAME
}

/** "The ministry said": the body that fits the noun best; else a body of its own. */
export function describedBody(phrase: SourcePhrase, roster: Roster, setting: Setting): Actor | undefined {
  const rule = bodyNouns.get(phrase.noun)
  if (!rule || (phrase.isPlural && phrase.noun !== 'police')) return undefined
  if (phrase.isDefinite || phrase.noun === 'police') {
    const found = findAntecedent(phrase, roster, setting, (candidate) => fitOf(candidate, phrase, rule, roster))
    const same = pointBack(found?.key, phrase, rule.reason, roster)
    if (same) return same
    if (rule.isLed && phrase.isBare && /^(?:campaign|team|camp)$/.test(rule.noun)) {
      const leader = findAntecedent(phrase, roster, setting, ({ kind }) => (kind === 'person' ? 1 : 0))
      const led = leader?.key && addLedBody(leader.key, phrase, roster, `${rule.reason} of whom is named last`)
      if (led) return led
    }
  }
  return addDescribed(phrase, roster, 'agency', `described ${rule.reason}`)
}

/** Key of the body or outlet of before that "company", "the board" or "its" means; none is added. */
export function findBodyBefore(words: Span, roster: Roster): string | undefined {
  const phrase = readSourcePhrase(roster.article.text, words)
  const rule = bodyNouns.get(phrase.noun)
  const outlet = outletNouns.get(phrase.noun)
  const found = findAntecedent(phrase, roster, NOWHERE, (candidate) => {
    if (candidate.kind === 'outlet' && outlet) return outletFit(outlet, nameOf(candidate, roster))
    if (rule) return fitOf(candidate, phrase, rule, roster)
    return /^its$/i.test(phrase.text) && (candidate.kind === 'agency' || candidate.kind === 'outlet') ? 1 : 0
  })
  if (found?.key) return found.key
  return roster.lastMentioned(
    words.start,
    ({ kind, mention }) => kind === 'agency' && rule?.fits?.test(mention.name) === true,
  )?.key
}

function fitOf(
  candidate: Candidate,
  { modifiers }: SourcePhrase,
  { noun, fits, means }: BodyNoun,
  roster: Roster,
): number {
  if (!candidate.key || (candidate.kind !== 'agency' && candidate.kind !== 'outlet')) return 0
  const name = nameOf(candidate, roster)
  if (/^(?:company|firm)$/.test(noun) && NO_COMPANY.test(name)) return 0
  if (modifiers.length > 0 && !modifiers.some((word) => name.toLowerCase().includes(word))) return 0
  if (fits?.test(name)) return 1
  const isCountry = isCountryName(name, roster)
  if (means === 'state') return isCountry ? ANY_NAME : 0
  if (means !== 'private' || isCountry || STATE.test(name)) return 0
  return candidate.kind === 'outlet' ? OTHER_NOUN : ANY_NAME
}

const nameOf = ({ key }: Candidate, roster: Roster) => (key ? (roster.nameOf(key) ?? '') : '')

function isCountryName(name: string, { gazetteer }: Roster): boolean {
  return (
    gazetteer.entriesByFirstWord
      .get(name.split(/[^\p{L}\p{N}]/u)[0] ?? '')
      ?.some((entry) => entry.canonical === name && entry.notes.includes('country')) ?? false
  )
}
