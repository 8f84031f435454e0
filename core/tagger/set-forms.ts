/** Attributions in fixed forms: "neither confirm nor deny", "as first reported by", "leaked to the Herald that". */

import type { TaggedAttribution } from '../types.ts'
import { clauseEnd, spanOfRange, spanOfWords } from './contents.ts'
import { phraseStartingAt, subjectBefore } from './sources.ts'
import { type Clause, endOf, gapBefore, isBreak, startOf, type Word } from './words.ts'

const REPORTS = /^(?:reported|revealed|noted|wrote|disclosed|announced)$/
const PAIRED = /^(?:confirm|deny|verify)$/
const NEGATION =
  /^(?:neither|not|cannot|can|could|would|will|did|do|does|has|have|had|to|either|declined|refused|\p{L}+n't)$/u

/** "Ann would neither confirm nor deny that …", "Ann could not confirm or deny the report" */
export function tagNeither(clause: Clause): TaggedAttribution[] {
  const { words } = clause
  return words.flatMap((word, at): TaggedAttribution[] => {
    if (
      !/^(?:nor|or)$/.test(word.lower) ||
      !PAIRED.test(words[at - 1]?.lower ?? '') ||
      !PAIRED.test(words[at + 1]?.lower ?? '')
    )
      return []
    const next = at + 2
    if (word.quote >= 0 || next >= words.length || isBreak((words[at + 1] as Word).gap)) return []
    let first = at - 1
    while (first > 0 && NEGATION.test((words[first - 1] as Word).lower)) first--
    const source = subjectBefore(words, first)
    if (!source || first === at - 1) return []
    return [
      {
        source: [spanOfRange(clause, source)],
        cue: { start: startOf(clause, first), end: endOf(clause, at + 1) },
        content: [spanOfWords(clause, next, clauseEnd(words, next))],
        confidence: 0.7,
        why: 'rule neither-nor',
      },
    ]
  })
}

/** "The talks failed, as first reported by the Herald" and "…, as the Herald first reported" */
export function tagAsReported(clause: Clause): TaggedAttribution[] {
  const { words } = clause
  const at = words.findLastIndex(
    (word, index) => word.lower === 'as' && index > 2 && /[,—–-]/.test(gapBefore(words, index)),
  )
  if (at < 0 || (words[at] as Word).quote >= 0) return []
  const verb = words.findIndex((word, index) => index > at && REPORTS.test(word.lower))
  if (verb < 0 || verb - at > 8) return []
  const isPassive = words[verb + 1]?.lower === 'by'
  const source = isPassive ? phraseStartingAt(words, verb + 2) : subjectBefore(words, verb)
  if (!source || (!isPassive && source.first <= at)) return []
  const last = Math.max(source.last, verb)
  if (last + 1 < words.length && !isBreak((words[last] as Word).gap) && words[last + 1]?.pos !== 'date') return []
  const first = isPassive ? at + 1 : verb
  return [
    {
      source: [spanOfRange(clause, source)],
      cue: { start: startOf(clause, first), end: endOf(clause, isPassive ? verb + 1 : verb) },
      content: [spanOfWords(clause, 0, at - 1)],
      confidence: 0.7,
      why: 'rule as-reported',
    },
  ]
}

/** "Someone leaked to the Herald that …": not what "a document leaked to the Herald showed". */
export function tagLeaks(clause: Clause): TaggedAttribution[] {
  const { words } = clause
  return words.flatMap((word, at): TaggedAttribution[] => {
    if (!/^leak(?:s|ed|ing)?$/.test(word.lower) || word.quote >= 0) return []
    const hearer = words[at + 1]?.lower === 'to' ? phraseStartingAt(words, at + 2) : null
    const opening = hearer ? hearer.last + 1 : at + 1
    if (words[opening]?.lower !== 'that' || opening + 1 >= words.length) return []
    let first = at
    while (first > 0 && /^(?:not|only|also|then|has|have|had|later)$/.test((words[first - 1] as Word).lower)) first--
    const source = subjectBefore(words, first)
    if (!source) return []
    return [
      {
        source: [spanOfRange(clause, source)],
        cue: { start: startOf(clause, first), end: endOf(clause, at) },
        content: [spanOfWords(clause, opening, clauseEnd(words, opening))],
        confidence: 0.7,
        why: 'rule leaked-to',
      },
    ]
  })
}
