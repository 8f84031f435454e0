/** Attributions without a verb of speech: "according to", speakers before a colon, names after a quotation. */

import type { TaggerInput } from '../attributions.ts'
import { LABELS } from '../rules/cues.ts'
import { countStartingBefore } from '../span.ts'
import type { Span, TaggedAttribution } from '../types.ts'
import { clauseEnd, quoteEndingAt, spanOfRange, spanOfWords, wholeQuote } from './contents.ts'
import { phraseStartingAt, type WordRange } from './sources.ts'
import { type Clause, endOf, gapBefore, startOf, type Word } from './words.ts'

const labels = new Set(LABELS)
const SIGNATURE = /[”"’'][^\S\n]*([—–―]|--)[^\S\n]*(\p{Lu}[\p{L}.'’ -]{2,60}?)\.?$/u
const SIGNATURE_REACH = 8

/** "The talks failed, according to Ann Lee." Also at the start and in the middle of a sentence. */
export function tagAccordingTo(clause: Clause): TaggedAttribution[] {
  const { words } = clause
  const found: TaggedAttribution[] = []
  for (let at = 0; at < words.length - 2; at++) {
    if (words[at]?.lower !== 'according' || words[at + 1]?.lower !== 'to' || (words[at] as Word).quote >= 0) continue
    const source = phraseStartingAt(words, at + 2, 24)
    if (!source) continue
    const content = aroundAccordingTo(clause, at, source)
    if (content.length === 0) continue
    found.push({
      source: [spanOfRange(clause, source)],
      cue: { start: startOf(clause, at), end: endOf(clause, at + 1) },
      content,
      confidence: 0.9,
      why: 'rule according-to',
    })
  }
  return found
}

function aroundAccordingTo(clause: Clause, at: number, source: WordRange): Span[] {
  const { words } = clause
  const closing = words.findIndex((word, index) => index >= source.last && /[,—–]/.test(word.gap))
  const rest =
    closing >= 0 && closing + 1 < words.length && closing - source.last <= 12
      ? spanOfWords(clause, closing + 1, clauseEnd(words, closing + 1))
      : null
  if (at === 0) return rest ? [rest] : []
  const quote = quoteEndingAt(clause, startOf(clause, at))
  if (quote >= 0 && (clause.quotes[quote]?.start ?? 0) <= clause.sentence.start)
    return wholeQuote(clause.quotes, quote)
      .map((index) => clause.quotes[index] as Span)
      .map(({ start, end }) => ({ start, end }))
  const before = spanOfWords(clause, 0, at - 1)
  const isParenthetical = /,/.test(gapBefore(words, at)) && rest !== null && closing - source.last <= 1
  return isParenthetical && rest ? [before, rest] : [before]
}

/** "LEE: The talks failed." and "“The talks failed.” — Ann Lee" */
export function tagColons(clause: Clause, input: TaggerInput): TaggedAttribution[] {
  const { words, sentence, text } = clause
  const colon = words.findIndex((word) => /^\s*:/.test(word.gap))
  if (colon >= 0 && colon <= 4 && words.length > colon + 1 && isSpeakerLabel(words.slice(0, colon + 1))) {
    const end = lastSentenceOfParagraph(input, clause)
    const at = endOf(clause, colon)
    const start =
      (words[colon + 1] as Word).quote >= 0
        ? spanOfWords(clause, colon + 1, colon + 1).start
        : startOf(clause, colon + 1)
    return [
      {
        source: [spanOfWords(clause, 0, colon)],
        cue: { start: at, end: at + 1 },
        content: [{ start, end }],
        confidence: 0.7,
        why: 'rule speaker-colon',
      },
    ]
  }
  // the mark may close in the sentence before: “It failed.” ― Ann Lee
  const from = Math.max(0, sentence.start - SIGNATURE_REACH)
  const signed = SIGNATURE.exec(text.slice(from, sentence.end))
  if (!signed?.[1] || !signed[2]) return []
  const dash = from + signed.index + signed[0].indexOf(signed[1])
  const name = { start: from + signed.index + signed[0].lastIndexOf(signed[2]), length: signed[2].length }
  const quote = quoteEndingAt(clause, dash)
  if (quote < 0) return []
  return [
    {
      source: [{ start: name.start, end: name.start + name.length }],
      cue: { start: dash, end: dash + signed[1].length },
      content: wholeQuote(clause.quotes, quote)
        .map((index) => clause.quotes[index] as Span)
        .map(({ start, end }) => ({ start, end })),
      confidence: 0.7,
      why: 'rule signed-quotation',
    },
  ]
}

function isSpeakerLabel(words: readonly Word[]): boolean {
  if (words.some((word) => word.quote >= 0)) return false
  if (labels.has(words.map((word) => word.lower).join(' ')) || labels.has(words[0]?.lower ?? '')) return false
  if (!words.every((word) => /^\p{Lu}/u.test(word.term.text))) return false
  const isShouted =
    words.every((word) => word.term.text === word.term.text.toUpperCase()) &&
    words.some((word) => word.term.text.length > 2)
  return isShouted || words.some((word) => word.term.tags.includes('Person'))
}

function lastSentenceOfParagraph(input: TaggerInput, clause: Clause): number {
  const { sentences } = input
  let at = countStartingBefore(sentences, clause.sentence.start)
  while (sentences[at + 1]?.paragraph === clause.sentence.paragraph) at++
  return sentences[at]?.end ?? clause.sentence.end
}
