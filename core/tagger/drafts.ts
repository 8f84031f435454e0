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
  const drafts: Draft[] = []
  for (const cue of findVerbCues(clause)) drafts.push(toDraft(clause, cue, drafts))
  return drafts
}

function toDraft(clause: Clause, cue: VerbCue, before: readonly Draft[]): Draft {
  const { words } = clause
  const canFollowQuote = cue.frames.has('quote') && cue.form === 'finite'
  const inverted = canFollowQuote ? sourceAfter(clause, cue) : null
  const source = inverted ?? sourceBefore(clause, cue, before)
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
  if (!source || /^(?:it|him|her|them|me|us)$/.test((words[source.first] as Word).lower)) return null
  const next = words[source.last + 1]
  const goesOn = next && !isBreak((words[source.last] as Word).gap) && (next.pos === 'verb' || next.pos === 'aux')
  return goesOn && !isAfterQuote ? null : source
}

function sourceBefore(clause: Clause, cue: VerbCue, before: readonly Draft[]): WordRange | null {
  const { words } = clause
  if (cue.form === 'passive') return null
  if (cue.form === 'participle') return subjectAfter(clause, cue) ?? inheritedSubject(clause, cue.first)
  if (cue.form !== 'finite') return inheritedSubject(clause, cue.first)
  const subject = subjectBefore(words, cue.first)
  if (subject) return subject
  const previous = words[cue.first - 1]
  const isCoordinated = previous && (/^(?:and|but|or|then)$/.test(previous.lower) || /^\s*,\s*$/.test(previous.gap))
  if (previous?.lower === 'but') {
    // "she not only left, but warned that …"
    const from = Math.max(1, cue.first - MAX_NOT_ONLY)
    const only = words
      .slice(from, cue.first)
      .findLastIndex(({ lower }, at) => lower === 'only' && words[from + at - 1]?.lower === 'not')
    const first = only >= 0 ? subjectBefore(words, from + only - 1) : null
    if (first) return first
  }
  return isCoordinated ? (parallelSource(words, cue, before) ?? inheritedSubject(clause, cue.first)) : null
}

/** In words: from "not only" to the verb after "but". */
const MAX_NOT_ONLY = 40
/** Cues further back than this are not looked at. */
const MAX_PARALLELS = 8

/** "Lee says people may not like it, but insists …": whose the first cue of the same tense is; without a comma the nearest. */
function parallelSource(words: readonly Word[], cue: VerbCue, before: readonly Draft[]): WordRange | null {
  const tense = tenseOf(words[cue.head] as Word)
  const parallels = before
    .slice(-MAX_PARALLELS)
    .filter(({ source, cue: { form, head } }) => source && form === 'finite' && tenseOf(words[head] as Word) === tense)
  const isApart = /,/.test(gapBefore(words, cue.first)) || /,/.test(gapBefore(words, cue.first - 1))
  return parallels.at(isApart ? 0 : -1)?.source ?? null
}

const tenseOf = ({ term }: Word) =>
  term.tags.includes('PastTense') ? 'past' : /s$/.test(term.normal) ? 'third' : 'base'

/** "Saying that it was over, Ann Lee left": the subject follows the comma. */
function subjectAfter({ words }: Clause, cue: VerbCue): WordRange | null {
  const isFirst =
    cue.first === 0 || (cue.first === 1 && /^(?:by|after|while|when|in|before)$/i.test((words[0] as Word).lower))
  if (!isFirst) return null
  const comma = words.findIndex((word, index) => index > cue.last && /,/.test(word.gap))
  const source = comma < 0 ? null : phraseStartingAt(words, comma + 1)
  const next = source && words[source.last + 1]
  return next && (next.pos === 'verb' || next.pos === 'aux') ? source : null
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
