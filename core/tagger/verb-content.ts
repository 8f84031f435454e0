/** Finds the content of a verb cue: the first construction that fits, in the order of this file. */

import { ACTION_VERBS } from '../rules/cues.ts'
import { countStartingBefore } from '../span.ts'
import type { Sentence, Span } from '../types.ts'
import { CLAUSE_OPENERS, opensClause } from './clauses.ts'
import { clauseEnd, complementStart, objectEnd, quoteSpans, quoteStartingAt, spanOfWords } from './contents.ts'
import { type Draft, saysNothingMore } from './drafts.ts'
import { phraseStartingAt } from './sources.ts'
import { BE, type Clause, gapBefore, isBreak, type Word } from './words.ts'

export interface VerbContent {
  readonly spans: readonly Span[]
  /** The construction: the name of the rule. */
  readonly frame: string
  /** Share of such attributions that agree with a trained annotator (PolNeAR, train; measured, full overlap, rounded to 0.05). */
  readonly confidence: number
}

/** What a draft needs to know of the rest of the text. */
export interface Surroundings {
  readonly sentences: readonly Sentence[]
  /** The other drafts of the sentence. */
  readonly siblings: readonly Draft[]
  /** Quotations that end where an attribution begins. */
  readonly takenQuotes: ReadonlySet<number>
}

const SUBORDINATORS = /^(?:as|when|while|after|if|because|although|though|since|before|once|until)$/
/** In words, with "that" before them. */
const TAG_QUESTION = 4
const actions = new Set(ACTION_VERBS)

/** The content of a cue; null where no construction fits. */
export function contentOf(draft: Draft, surroundings: Surroundings): VerbContent | null {
  const stops = stopsAfter(draft, surroundings.siblings)
  return (
    quoteBefore(draft, surroundings) ??
    infinitiveAfter(draft, stops) ??
    askedAfter(draft, stops) ??
    quoteAfter(draft, surroundings) ??
    whatClause(draft, stops) ??
    clauseAfter(draft, stops) ??
    clauseBefore(draft) ??
    objectAfter(draft, stops) ??
    pointerAfter(draft)
  )
}

// --------------------------------------------------------------------------------------------------- the constructions

/** “It failed,” Ann said. “It is over.” */
function quoteBefore(draft: Draft, surroundings: Surroundings): VerbContent | null {
  const { clause, quoteBefore: index } = draft
  if (index < 0) return null
  const spans = quoteSpans(clause, index)
  const [first, ...others] = spans
  const leadsIn = first ? leadIn(clause, index) : null
  const whole = leadsIn !== null && first ? [{ start: leadsIn, end: first.end }, ...others] : spans
  return { spans: [...whole, ...quoteGoingOn(draft, surroundings)], frame: 'quote', confidence: 0.95 }
}

/** Where the sentence of a quotation starts, if words with a verb lead into it: The plan was “dead on arrival,” Ann said. */
function leadIn({ words, quotes, sentence }: Clause, index: number): number | null {
  if ((quotes[index]?.start ?? 0) <= sentence.start) return null
  const lead = words.slice(
    0,
    words.findIndex((word) => word.quote === index),
  )
  return lead.some((word) => word.pos === 'verb' || word.pos === 'aux') ? sentence.start : null
}

/** “A,” she said. “B.” The second quotation belongs to the first, unless it has a cue of its own. */
function quoteGoingOn({ clause, after }: Draft, { sentences, takenQuotes }: Surroundings): Span[] {
  const from = clause.words[after - 1]?.term.end
  if (from === undefined) return []
  const next = countStartingBefore(clause.quotes, from)
  const quote = clause.quotes[next]
  if (!quote || takenQuotes.has(next)) return []
  const between = clause.text.slice(from, quote.start)
  const isBeside =
    between.length <= 160 && !/[\r\n]/.test(between) && (/[.,:;—–-]\s*$/.test(between) || /\band\s*$/.test(between))
  if (!isBeside) return []
  const crossesSentence =
    quote.start > clause.sentence.end &&
    countStartingBefore(sentences, quote.start) > countStartingBefore(sentences, from + 1)
  return crossesSentence ? [] : quoteSpans(clause, next)
}

/** Ann vowed to go. */
function infinitiveAfter({ clause, cue, after }: Draft, stops: ReadonlySet<number>): VerbContent | null {
  const { words } = clause
  const opensInfinitive = words[after]?.pos === 'to' && !isBreak(gapBefore(words, after))
  if (!cue.frames.has('infinitive') || !opensInfinitive) return null
  return { spans: [spanOfWords(clause, after, clauseEnd(words, after, stops))], frame: 'infinitive', confidence: 0.7 }
}

/** Ann urged voters to stay calm. */
function askedAfter(draft: Draft, stops: ReadonlySet<number>): VerbContent | null {
  const { clause, cue, after } = draft
  const start = afterRecipient(draft)
  if (start === after || clause.words[start]?.pos !== 'to' || cue.verb === 'ask') return null
  const spans = [spanOfWords(clause, start, clauseEnd(clause.words, start, stops))]
  return { spans, frame: 'recipient', confidence: 0.7 }
}

/** Ann said: “It failed.” */
function quoteAfter(draft: Draft, { takenQuotes }: Surroundings): VerbContent | null {
  const { clause, cue } = draft
  if (!cue.frames.has('quote') && !cue.frames.has('clause')) return null
  const before = clause.words[afterRecipient(draft) - 1] as Word
  const index = quoteStartingAt(clause, before.term.end)
  if (index < 0 || takenQuotes.has(index) || !isWholeQuotation(clause, index)) return null
  return { spans: quoteSpans(clause, index), frame: 'quote', confidence: 0.9 }
}

/** False where the sentence goes on after the quotation: said the plan was “dead” and gone. */
function isWholeQuotation(clause: Clause, index: number): boolean {
  const quote = clause.quotes[index] as Span
  const rest = clause.text.slice(quote.end, clause.sentence.end)
  return (
    quote.end >= clause.sentence.end ||
    /[.!?,…]["”’'»]*$/.test(clause.text.slice(quote.start, quote.end)) ||
    /^\s*(?:[.,;!?—–]|- )/.test(rest)
  )
}

/** They saw what Ann said was a failure. They saw what Ann called a failure. */
function whatClause({ clause, cue, source, after }: Draft, stops: ReadonlySet<number>): VerbContent | null {
  const { words } = clause
  const next = words[after]
  const isAfterWhat = source !== null && words[source.first - 1]?.lower === 'what'
  if (!isAfterWhat || !next) return null
  const isSaid = cue.frames.has('clause') && BE.has(next.lower)
  const first = isSaid ? after + 1 : after
  const names = cue.frames.has('object') && (next.isMarked || /^(?:det|adj|name|noun|num)$/.test(next.pos))
  if ((!isSaid && !names) || first >= words.length || isBreak(gapBefore(words, after).replace(/["“‘]/g, '')))
    return null
  const spans = [spanOfWords(clause, first, objectEnd(words, first, stops))]
  return { spans, frame: 'what-clause', confidence: 0.75 }
}

/** Ann said (that) it failed. Ann told Bob (that) it failed. */
function clauseAfter(draft: Draft, stops: ReadonlySet<number>): VerbContent | null {
  const { clause, cue } = draft
  if (!cue.frames.has('clause')) return null
  const start = complementStart(clause, afterRecipient(draft), cue.frames.has('object'))
  if (start === null) return null
  const first = clause.words[start] as Word
  // "they would say that, wouldn't they"
  if (first.lower === 'that' && /,/.test(first.gap) && clause.words.length - start <= TAG_QUESTION) return null
  const isOpened =
    CLAUSE_OPENERS.test(first.lower) ||
    tellsNews(draft, start) ||
    first.isMarked ||
    first.pos === 'prep' ||
    first.pos === 'adv'
  if (!isOpened && !opensClause(clause.words, start)) return null
  const spans = [spanOfWords(clause, start, clauseEnd(clause.words, start, stops))]
  return { spans, frame: 'clause', confidence: 0.85 }
}

/** It failed, Ann said[, and will not be held again]. */
function clauseBefore(draft: Draft): VerbContent | null {
  const { clause, cue, source, isInverted } = draft
  const { words } = clause
  const after = afterRecipient(draft)
  if (!cue.frames.has('quote') || !cue.frames.has('clause') || cue.form !== 'finite') return null
  const first = isInverted || !source || source.last > cue.first ? cue.first : source.first
  if (first < 2 || !/,|—|–| - /.test(gapBefore(words, first)) || !saysNothingMore(clause, after)) return null
  if (/^(?:who|which|that|what)$/.test(words[first]?.lower ?? '')) return null
  // "When asked about it, the mayor told voters": no main clause stands before
  const isLed = SUBORDINATORS.test((words[0] as Word).lower) || (words[0] as Word).pos === 'prep'
  const hasMainClause = words.slice(0, first - 1).some(({ gap }) => /,/.test(gap))
  if (isLed && !hasMainClause && (cue.frames.has('recipient') || SUBORDINATORS.test((words[0] as Word).lower)))
    return null
  const rest = restAfter(clause, after)
  const hasVerb = words.slice(0, first).some((word) => word.pos === 'verb' || word.pos === 'aux')
  if (!hasVerb && !rest) return null
  const before = spanOfWords(clause, 0, first - 1)
  return { spans: rest ? [before, rest] : [before], frame: 'clause-before', confidence: 0.9 }
}

/** In October, Ann said, the talks failed: what follows the second comma. */
function restAfter(clause: Clause, after: number): Span | null {
  const { words } = clause
  const closing = words.findIndex((word, index) => index >= after - 1 && /,/.test(word.gap))
  const first = words[closing + 1]
  if (closing < 0 || closing > after + 6 || !first) return null
  if (/^(?:adding|saying|who|which|whose|citing|referring|noting)$/.test(first.lower)) return null
  return spanOfWords(clause, closing + 1, words.length - 1)
}

/** Ann criticised the plan. */
function objectAfter({ clause, cue, after }: Draft, stops: ReadonlySet<number>): VerbContent | null {
  const { words } = clause
  const next = words[after]
  const isAction = cue.form === 'infinitive' && actions.has(cue.verb)
  if (!next || !cue.frames.has('object') || isAction) return null
  if (isBreak(gapBefore(words, after).replace(/["“‘]/g, ''))) return null
  const isObject = /^(?:det|name|noun|adj|num)$/.test(next.pos) || (next.pos === 'pronoun' && next.lower !== 'who')
  if (!isObject && !next.isMarked) return null
  const confidence = cue.verb === 'call' && !isCalledSomething(words, after) ? 0.5 : 0.75
  return { spans: [spanOfWords(clause, after, objectEnd(words, after, stops))], frame: 'object', confidence }
}

/** "called | the plan a disaster", not "called the bank twice". */
function isCalledSomething(words: readonly Word[], object: number): boolean {
  const called = phraseStartingAt(words, object)
  const name = called ? words[called.last + 1] : undefined
  return !called || (name !== undefined && (name.isMarked || /^(?:det|adj|noun|name|verb|other)$/.test(name.pos)))
}

/** Ann said so. Ann said this in May. It points to what was said before. */
function pointerAfter({ clause, cue, after }: Draft): VerbContent | null {
  const { words } = clause
  const word = words[after]
  if (!word || !cue.frames.has('clause') || !/^(?:this|so)$/.test(word.lower) || isBreak(gapBefore(words, after)))
    return null
  const next = words[after + 1]
  const isAlone = !next || isBreak(word.gap) || /^(?:prep|date|adv|conj)$/.test(next.pos)
  return isAlone ? { spans: [spanOfWords(clause, after, after)], frame: 'pointer', confidence: 0.3 } : null
}

// ------------------------------------------------------------------------------------------------------------- helpers

/** First word after whom the cue was told to: told the minister | that it failed */
function afterRecipient({ clause, cue, isInverted, after }: Draft): number {
  const { words } = clause
  if (!cue.frames.has('recipient') || isInverted || isBreak(gapBefore(words, after))) return after
  const recipient = phraseStartingAt(words, after, 8)
  if (!recipient) return after
  // "the British public that": the last word was no noun to the library
  return words[recipient.last + 2]?.lower === 'that' ? recipient.last + 2 : recipient.last + 1
}

/** "told the Herald | the news that it had fallen" */
const tellsNews = ({ clause: { words }, cue }: Draft, start: number) =>
  cue.frames.has('recipient') &&
  words[start]?.pos === 'det' &&
  /^(?:fact|news|story|truth|rumou?r|secret)$/.test(words[start + 1]?.lower ?? '') &&
  words[start + 2]?.lower === 'that'

/** Words at which another attribution or the main clause begins, so that a content ends before them. */
function stopsAfter(draft: Draft, siblings: readonly Draft[]): Set<number> {
  const { words } = draft.clause
  const stops = new Set<number>()
  const comma = words.findIndex((word) => /,/.test(word.gap))
  // As Ann said it failed, Bob left.
  const isLed =
    SUBORDINATORS.test(words[0]?.lower ?? '') || (draft.source !== null && draft.source.first > draft.cue.last)
  if (isLed && !draft.isInverted && comma > draft.cue.last) stops.add(comma + 1)
  // Ann, who said it failed, left.
  const pronoun = draft.source && words[draft.source.first]
  if (draft.source && /^(?:who|which)$/.test(pronoun?.lower ?? '') && /,/.test(gapBefore(words, draft.source.first)))
    stops.add(words.findIndex((word, index) => index > draft.cue.last && /,/.test(word.gap)) + 1)
  for (const other of siblings) {
    if (other.cue.first <= draft.cue.last || !other.source || !draft.source) continue
    const before = words[other.cue.first - 1] as Word
    // "Ann insisted he told them to stop, then insisted …"
    if (before.lower === 'then' && /,/.test(gapBefore(words, other.cue.first - 1)) && other.cue.form === 'finite')
      stops.add(other.cue.first - 1)
    const isShared = other.source.first === draft.source.first
    // Ann said it failed and called for talks. Ann said it failed, adding …
    if (isShared && /^(?:and|but|or)$/.test(before.lower)) stops.add(other.cue.first - 1)
    else if (isShared && other.cue.form === 'participle' && /,/.test(before.gap)) stops.add(other.cue.first)
    // Ann, who said that it failed, told Bob …
    else if (other.source.last < draft.cue.first && other.cue.form === 'finite' && /,/.test(before.gap))
      stops.add(other.cue.first)
    // Ann said that it failed, and Bob said that it would fail again.
    const link = other.source.first - 1
    const isLinked = /^(?:and|but|while)$/.test(words[link]?.lower ?? '') && /,/.test(gapBefore(words, link))
    if (isLinked && link > draft.cue.last && other.cue.form === 'finite') stops.add(link)
    // Ann said that it failed, the Herald reported.
    const isParenthesis = other.cue.frames.has('quote') && saysNothingMore(draft.clause, other.after)
    if (isParenthesis && other.source.first > draft.cue.last && /,/.test(gapBefore(words, other.source.first)))
      stops.add(other.source.first)
  }
  return stops
}
