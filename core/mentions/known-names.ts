/** Names that the gazetteer knows, where they mean the one it says. */

import { findEntryAt, type GazetteerEntry } from '../gazetteer.ts'
import { AGENCY_NOUNS } from '../rules/names.ts'
import type { Mention, Term } from '../types.ts'
import { isPlaceEntry, type Reading } from './reading.ts'
import { hasTag, isCapital, nameMention } from './words.ts'

const agencyNouns = new Set(AGENCY_NOUNS)
/** Places, not governments: "in Paris", "from Iran". */
const LOCATIVES = /^(?:in|from|at|near|across|throughout|inside|outside|around|into|toward|towards)$/

/** The name that a gazetteer line has for the words at `at`; null where they mean something else here. */
export function findKnownName(reading: Reading, at: number): Mention | null {
  const { text, terms } = reading
  const term = terms[at] as Term
  const entry = findEntryAt(reading.gazetteer, text, term.start) ?? dottedEntry(reading, term)
  if (!entry) return null
  const before = terms[at - 1]?.normal ?? ''
  const end =
    /^(?:\p{Lu}\.){2,}/u.test(term.text) && !entry.surface.includes('.') ? term.end : term.start + entry.surface.length
  const span = { start: term.start, end }
  const next = terms.slice(at + 1, at + 12).find((candidate) => candidate.start >= span.end)
  const isModifier =
    next !== undefined &&
    /^[\s-]$/.test(text.slice(span.end, next.start)) &&
    (hasTag(next, 'Noun') || isCapital(next)) &&
    !hasTag(next, 'Pronoun')
  if (entry.notes.includes('needs-context') && !/^(?:told|to|with|by)$/.test(before)) return null
  if (isPlaceEntry(entry)) {
    if (LOCATIVES.test(before)) return null
    if (
      isModifier ||
      /^,?\s+\p{Lu}/u.test(text.slice(span.end, span.end + 3)) ||
      (at > 1 && isCapital(terms[at - 1]) && text.slice((terms[at - 1] as Term).end, term.start) === ' ')
    )
      return null
  } else if (entry.kind === 'agency' && isModifier && isCapital(next) && agencyNouns.has(next.text)) return null
  return nameMention(text, span, entry.kind, `gazetteer: ${entry.surface} (${entry.place})`, entry.canonical)
}

/** "the V.W.B." is the VWB. */
function dottedEntry({ gazetteer }: Reading, { text }: Term): GazetteerEntry | null {
  const letters = /^(?:\p{Lu}\.){2,}/u.exec(text)?.[0].replaceAll('.', '')
  return letters ? findEntryAt(gazetteer, letters, 0) : null
}
