/** Gives each verb cue of a sentence its source, and the quotation that it follows. */

import { quoteEndingAt, skipAdjuncts } from './contents.ts'
import { findVerbCues, type VerbCue } from './cues.ts'
import { inheritedSubject, phraseStartingAt, subjectBefore, type WordRange } from './sources.ts'
import { type Clause, gapBefore, isBreak, type Word } from './words.ts'

/** A cue with its source, before its content is known. */
export interface Draft {
  readonly clause: Clause
  readonly cue: VerbCue
  readonly source: WordRange | null
  /** True for "said Ann". */
  readonly isInverted: boolean
  /** First word after the cue, and after its source where that follows. */
  readonly after: number
  /** Index of the quotation that ends where this attribution begins, or -1. */
  readonly quoteBefore: number
}

/** The cues of a sentence, left to right, each with its source. */
export function draftAttributions(clause: Clause): Draft[] {
  return findVerbCues(clause).map((cue) => toDraft(clause, cue))
}

function toDraft(clause: Clause, cue: VerbCue): Draft {
  const { words } = clause
  const canFollowQuote = cue.frames.has('quote') && cue.form === 'finite'
  const inverted = canFollowQuote ? sourceAfter(clause, cue) : null
  const source = inverted ?? sourceBefore(clause, cue)
  const firstWord = inverted || !source || source.last >= cue.first ? cue.first : source.first
  return {
    clause,
    cue,
    source,
    isInverted: inverted !== null,
    after: (inverted?.last ?? cue.last) + 1,
    quoteBefore: canFollowQuote ? spokenQuoteBefore(clause, (words[firstWord] as Word).term.start, cue) : -1,
  }
}

/** “…,” said Ann Lee of the council. */
function sourceAfter(clause: Clause, cue: VerbCue): WordRange | null {
  const { words } = clause
  const isAfterQuote = quoteEndingAt(clause, (words[cue.first] as Word).term.start) >= 0
  const isAfterClause =
    /,\s*$/.test(gapBefore(words, cue.first)) &&
    !cue.frames.has('recipient') &&
    subjectBefore(words, cue.first) === null
  if (!isAfterQuote && !isAfterClause) return null
  if (words[cue.last]?.gap.trim() !== '') return null
  const source = phraseStartingAt(words, cue.last + 1)
  if (!source) return null
  const next = words[source.last + 1]
  const goesOn = next && !isBreak((words[source.last] as Word).gap) && (next.pos === 'verb' || next.pos === 'aux')
  return goesOn && !isAfterQuote ? null : source
}

function sourceBefore(clause: Clause, cue: VerbCue): WordRange | null {
  const { words } = clause
  if (cue.form === 'passive') return null
  if (cue.form !== 'finite') return inheritedSubject(clause, cue.first)
  const subject = subjectBefore(words, cue.first)
  if (subject) return subject
  const before = words[cue.first - 1]
  const isCoordinated = before && (/^(?:and|but|or|then)$/.test(before.lower) || /^\s*,\s*$/.test(before.gap))
  return isCoordinated ? inheritedSubject(clause, cue.first) : null
}

/** Not a term in marks; and from the sentence before only where this one says nothing more: “It failed.” Ann said. */
function spokenQuoteBefore(clause: Clause, offset: number, cue: VerbCue): number {
  const index = quoteEndingAt(clause, offset)
  const quote = clause.quotes[index]
  if (!quote) return -1
  if (quote.end > clause.sentence.start) return clause.words.some((word) => word.quote === index) ? index : -1
  return saysNothingMore(clause, cue.last + 1) ? index : -1
}

/** True where the sentence ends, or a comma comes, after nothing but dates and places. */
export function saysNothingMore(clause: Clause, after: number): boolean {
  const next = skipAdjuncts(clause.words, after)
  return next >= clause.words.length || isBreak(clause.words[next - 1]?.gap ?? '')
}
