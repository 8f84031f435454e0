/** Bodies named by who leads them or by their country: "Lee administration", "Norwegian foreign ministry". */

import { findDemonymAt } from '../gazetteer.ts'
import { LED_BODIES, STATE_BODIES } from '../rules/names.ts'
import type { Mention, Term } from '../types.ts'
import { endOfRun, isNameWord, type Reading, titleLengthAt } from './reading.ts'
import { hasTag, isPossessive, nameMention } from './words.ts'

const LED_BODY = new RegExp(`^\\s+(?:${LED_BODIES.join('|')})\\b`)
const STATE_BODY = new RegExp(`^\\s+(${STATE_BODIES.join('|')})\\b`)

/** A body whose name starts at `at`; a person's full name before it gives the surname: "Ann Lee campaign" -> "Lee campaign". */
export function findLedBody(reading: Reading, at: number): Mention | null {
  const { text, terms, gazetteer, evidence } = reading
  const term = terms[at] as Term
  const demonym = findDemonymAt(gazetteer, text, term.start)
  if (demonym !== null) return stateBody(reading, term, demonym)
  if (!isNameWord(reading, at) || titleLengthAt(reading, at) > 0) return null
  const last = endOfRun(reading, at)
  const final = terms[last] as Term
  const led = isPossessive(final) ? null : LED_BODY.exec(text.slice(final.end, final.end + 20))
  if (!led || hasTag(term, 'Adjective') || /^(?:New|Former|Presidential)$/.test(term.text)) return null
  if (evidence.leaningOf(final) === 'Place' && /\b(?:camp|campaign|team)$/.test(led[0])) return null
  const span = { start: term.start, end: final.end + led[0].length }
  const isPerson = last > at && evidence.leaningOf(final) === 'Person'
  const name = isPerson ? text.slice(final.start, span.end).replace(/\s+/g, ' ') : undefined
  return nameMention(text, span, 'agency', 'rule led-body', name)
}

function stateBody({ text, gazetteer }: Reading, { start }: Term, demonym: string): Mention | null {
  const bodyAt = start + demonym.length
  const [exact, body = ''] = STATE_BODY.exec(text.slice(bodyAt, bodyAt + 40)) ?? []
  if (exact === undefined) return null
  const isGovernment = /^(?:government|authorities)$/.test(body)
  const name = isGovernment ? gazetteer.demonyms.get(demonym) : undefined
  return nameMention(text, { start, end: bodyAt + exact.length }, 'agency', 'rule state-body', name)
}
