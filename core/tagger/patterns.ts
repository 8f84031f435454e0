/** Attributions without a verb of speech, or without a speaker: "according to", colons, nouns, passives, adverbs. */

import type { TaggerInput } from '../attributions.ts'
import { CUE_NOUNS, LABELS, SOURCELESS_ADVERBS, SOURCELESS_PASSIVES } from '../rules/cues.ts'
import { countStartingBefore } from '../span.ts'
import type { Span, TaggedAttribution } from '../types.ts'
import { clauseEnd, quoteEndingAt, spanOfRange, spanOfWords, wholeQuote } from './contents.ts'
import { ownerBefore, type VerbCue } from './cues.ts'
import { phraseStartingAt, subjectBefore, type WordRange } from './sources.ts'
import { type Clause, endOf, gapBefore, isBreak, startOf, type Word } from './words.ts'

const passives = new Set(SOURCELESS_PASSIVES)
const nouns = new Set(CUE_NOUNS)
const adverbs = new Set(SOURCELESS_ADVERBS)
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
      confidence: 0.65,
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

/** "Ann's claim that the talks had failed": a noun with a "that" clause. */
export function tagNouns(clause: Clause): TaggedAttribution[] {
  const { words } = clause
  const found: TaggedAttribution[] = []
  for (let at = 0; at < words.length - 3; at++) {
    const noun = words[at] as Word
    const singular = noun.lower.replace(/ies$/, 'y').replace(/s$/, '')
    if (
      noun.quote >= 0 ||
      noun.pos !== 'noun' ||
      !nouns.has(singular) ||
      words[at + 1]?.lower !== 'that' ||
      isBreak(noun.gap)
    )
      continue
    const next = words[at + 2] as Word
    if (next.pos === 'verb' || next.pos === 'aux') continue
    const possessor = possessorOf(clause, at)
    found.push({
      source: possessor ? [possessor] : [],
      cue: { start: noun.term.start, end: noun.term.end },
      content: [spanOfWords(clause, at + 1, clauseEnd(words, at + 1))],
      confidence: 0.35,
      why: `rule noun: noun-${singular}`,
    })
  }
  return found
}

function possessorOf(clause: Clause, head: number): Span | null {
  const owner = ownerBefore(clause.words, head)
  const noun = owner >= 0 ? owner + 1 : head
  const before = clause.words[noun - 1]
  if (!before) return null
  if (/^(?:his|her|their|its|my|our|your)$/.test(before.lower))
    return { start: before.term.start, end: before.term.end }
  const possessive = /['’]s?$/.exec(before.term.text)
  if (!possessive || before.pos !== 'name') return null
  let first = noun - 1
  while (first > 0 && clause.words[first - 1]?.pos === 'name' && !isBreak((clause.words[first - 1] as Word).gap))
    first--
  return { start: startOf(clause, first), end: before.term.end - possessive[0].length }
}

/** "It was revealed that …", "Ann is expected to leave", "The plan was criticized by Bob" */
export function tagPassive(clause: Clause, cue: VerbCue): TaggedAttribution | null {
  const { words } = clause
  const participle = (words[cue.head] as Word).lower
  const span: Span = { start: startOf(clause, cue.first), end: endOf(clause, cue.last) }
  const subject = subjectBefore(words, cue.first)
  const next = words[cue.last + 1]
  if (!next || isBreak((words[cue.last] as Word).gap)) return null
  if (next.lower === 'by') {
    const agent = phraseStartingAt(words, cue.last + 2)
    if (!agent || !subject) return null
    const rest =
      agent.last + 1 < words.length && !isBreak((words[agent.last] as Word).gap)
        ? [spanOfWords(clause, agent.last + 1, clauseEnd(words, agent.last + 1))]
        : []
    return {
      source: [spanOfRange(clause, agent)],
      cue: span,
      content: [spanOfRange(clause, subject), ...rest],
      confidence: 0.5,
      why: 'rule passive-agent',
    }
  }
  if (!passives.has(participle)) return null
  const content = spanOfWords(clause, cue.last + 1, clauseEnd(words, cue.last + 1))
  const isImpersonal = !subject || words[subject.first]?.lower === 'it'
  if (next.lower === 'that' || (isImpersonal && next.lower !== 'to'))
    return { source: [], cue: span, content: [content], confidence: 0.6, why: 'rule impersonal-passive' }
  if (!subject || !/^(?:to|as)$/.test(next.lower)) return null
  return {
    source: [],
    cue: span,
    content: [spanOfRange(clause, subject), content],
    confidence: 0.65,
    why: 'rule sourceless-passive',
  }
}

/** "Ann reportedly left": somebody says so, nobody is named. Not where the adverb belongs to a cue verb. */
export function tagAdverbs(clause: Clause, cues: readonly VerbCue[]): TaggedAttribution[] {
  const { words } = clause
  return words.flatMap((word, at): TaggedAttribution[] => {
    if (!adverbs.has(word.lower) || word.quote >= 0 || at + 1 >= words.length) return []
    if (cues.some((cue) => cue.first <= at && at <= cue.last)) return []
    const after = spanOfWords(clause, at + 1, clauseEnd(words, at + 1))
    const subject = subjectBefore(words, at)
    return [
      {
        source: [],
        cue: { start: word.term.start, end: word.term.end },
        content: subject ? [spanOfRange(clause, subject), after] : [after],
        confidence: 0.4,
        why: 'rule sourceless-adverb',
      },
    ]
  })
}
