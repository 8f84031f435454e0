/** Names that the gazetteer knows, where they mean the one it says. */

import { findEntryAt, type GazetteerEntry } from '../gazetteer.ts'
import { isMeant } from '../gazetteer-notes.ts'
import { AGENCY_NOUNS } from '../rules/names.ts'
import type { Mention, Term } from '../types.ts'
import type { Reading } from './reading.ts'
import { bareEnd, nameMention } from './words.ts'

const agencyNouns = new Set(AGENCY_NOUNS)
const DOTTED = /^(?:\p{Lu}\.){2,}/u

/** The name that a gazetteer line has for the words at `at`; null where they mean something else here. */
export function findKnownName(reading: Reading, at: number): Mention | null {
  const { text, terms } = reading
  const term = terms[at] as Term
  const plain = findEntryAt(reading.gazetteer, text, term.start)
  const entry = plain ?? dottedEntry(reading, term)
  if (!entry) return null
  const span = { start: term.start, end: plain ? term.start + entry.surface.length : bareEnd(term) }
  if (!isMeant(entry.notes, text, terms, at, span.end)) return null
  const next = terms.slice(at + 1, at + 12).find((candidate) => candidate.start >= span.end)
  const isPartOfBody = next !== undefined && text.slice(span.end, next.start) === ' ' && agencyNouns.has(next.text)
  if (entry.kind === 'agency' && isPartOfBody) return null
  return nameMention(text, span, entry.kind, `gazetteer: ${entry.surface} (${entry.place})`, entry.canonical)
}

/** "the V.W.B." is the VWB. */
function dottedEntry({ gazetteer }: Reading, { text }: Term): GazetteerEntry | null {
  const letters = DOTTED.exec(text)?.[0].replaceAll('.', '')
  return letters ? findEntryAt(gazetteer, letters, 0) : null
}
