/** Tags attributions by rules over parts of speech and quotation marks. A learned tagger may take its place. */

import type { AttributionTagger, TaggerInput } from '../attributions.ts'
import type { Quote } from '../quotes.ts'
import type { Span, TaggedAttribution } from '../types.ts'
import {
  clauseEnd,
  complementStart,
  objectEnd,
  quoteEndingAt,
  quoteStartingAt,
  skipAdjuncts,
  spanOfWords,
  wholeQuote,
} from './contents.ts'
import { findVerbCues, type VerbCue } from './cues.ts'
import { tagAccordingTo, tagAdverbs, tagColons, tagNouns, tagPassive } from './patterns.ts'
import { inheritedSubject, phraseStartingAt, subjectBefore, type WordRange } from './sources.ts'
import { BE, type Clause, gapBefore, isBreak, toClause, type Word } from './words.ts'

/** As infinitives these are things done, not said: "to attack the town". */
const ACTIONS = new Set([
  'attack',
  'back',
  'bash',
  'challenge',
  'demand',
  'detail',
  'echo',
  'highlight',
  'promote',
  'question',
  'reject',
  'support',
  'show',
  'reveal',
  'want',
  'welcome',
  'oppose',
  'estimate',
  'repeat',
  'hail',
  'defend',
  'dispute',
  'express',
])
/** With a noun after them these are no speech: "added a channel", "found the letter". */
const NEEDS_CLAUSE = new Set([
  'add',
  'maintain',
  'find',
  'know',
  'learn',
  'observe',
  'recognize',
  'understand',
  'rule',
  'prove',
  'feel',
])
const SUBORDINATORS = /^(?:as|when|while|after|if|because|although|though|since|before|once|until)$/

/** A cue with its source, before its content is known. */
interface Draft {
  readonly clause: Clause
  readonly cue: VerbCue
  readonly source: WordRange | null
  readonly isInverted: boolean
  /** Index of the quotation that ends where this attribution begins. */
  readonly quoteBefore: number
}

/** Finds attributions sentence by sentence; quotations may reach back and on through the paragraph. */
export const tagByRules: AttributionTagger = (input) => {
  const clauses = input.sentences.map((sentence) => toClause(input.text, sentence, input.quotes))
  const drafts = clauses.flatMap((clause) => findVerbCues(clause).map((cue) => toDraft(clause, cue)))
  const takenQuotes = new Set(
    drafts.flatMap((draft) => (draft.quoteBefore >= 0 ? wholeQuote(input.quotes, draft.quoteBefore) : [])),
  )
  const found: TaggedAttribution[] = []
  for (const clause of clauses) {
    const own = drafts.filter((draft) => draft.clause === clause)
    for (const draft of own) {
      const attribution =
        draft.cue.form === 'passive' ? tagPassive(clause, draft.cue) : tagVerb(input, draft, own, takenQuotes)
      if (attribution) found.push(attribution)
    }
    found.push(
      ...tagAccordingTo(clause),
      ...tagColons(clause, input),
      ...tagNouns(clause),
      ...tagAdverbs(
        clause,
        own.map((draft) => draft.cue),
      ),
    )
  }
  return found
}

function toDraft(clause: Clause, cue: VerbCue): Draft {
  const { words } = clause
  const inverted = cue.frames.has('quote') && cue.form === 'finite' ? invertedSource(clause, cue) : null
  const source = inverted ?? (cue.form === 'passive' ? null : sourceBefore(clause, cue))
  const from =
    inverted || !source || source.last >= cue.first
      ? (words[cue.first] as Word).term.start
      : (words[source.first] as Word).term.start
  const quoteBefore = cue.frames.has('quote') && cue.form === 'finite' ? spokenQuoteEndingAt(clause, from, cue) : -1
  return { clause, cue, source, isInverted: inverted !== null, quoteBefore }
}

/** Not a term in marks; and from the sentence before only where this one says nothing more: “It failed.” Ann said. */
function spokenQuoteEndingAt(clause: Clause, offset: number, cue: VerbCue): number {
  const index = quoteEndingAt(clause, offset)
  const isBefore = index >= 0 && (clause.quotes[index] as Quote).end <= clause.sentence.start
  if (
    isBefore &&
    skipAdjuncts(clause.words, cue.last + 1) < clause.words.length &&
    !isBreak(clause.words[cue.last]?.gap ?? '')
  )
    return -1
  const isSpoken =
    index < 0 ||
    (clause.quotes[index] as Quote).end <= clause.sentence.start ||
    clause.words.some((word) => word.quote === index)
  return isSpoken ? index : -1
}

/** “…,” said Ann Lee of the council. */
function invertedSource(clause: Clause, cue: VerbCue): WordRange | null {
  const { words } = clause
  const before = gapBefore(words, cue.first)
  const isAfterQuote = quoteEndingAt(clause, (words[cue.first] as Word).term.start) >= 0
  const isAfterClause = /,\s*$/.test(before) && !cue.frames.has('recipient') && subjectBefore(words, cue.first) === null
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
  if (cue.form === 'finite') {
    const subject = subjectBefore(words, cue.first)
    if (subject) return subject
    const before = words[cue.first - 1]
    const isCoordinated = before && (/^(?:and|but|or|then)$/.test(before.lower) || /^\s*,\s*$/.test(before.gap))
    return isCoordinated ? inheritedSubject(clause, cue.first) : null
  }
  return inheritedSubject(clause, cue.first)
}

function tagVerb(
  input: TaggerInput,
  draft: Draft,
  siblings: readonly Draft[],
  takenQuotes: ReadonlySet<number>,
): TaggedAttribution | null {
  const { clause, cue, source } = draft
  if (!source && draft.quoteBefore < 0) return null
  const content = contentOf(input, draft, siblings, takenQuotes)
  if (!content) return null
  return {
    source: source ? [spanOfWords(clause, source.first, source.last)] : [],
    cue: { start: (clause.words[cue.first] as Word).term.start, end: (clause.words[cue.last] as Word).term.end },
    content: content.spans,
    confidence: content.confidence,
    why: `rule ${content.frame}: verb-${cue.verb.replaceAll(' ', '-')}`,
  }
}

interface Content {
  readonly spans: readonly Span[]
  readonly frame: string
  readonly confidence: number
}

function contentOf(
  input: TaggerInput,
  draft: Draft,
  siblings: readonly Draft[],
  takenQuotes: ReadonlySet<number>,
): Content | null {
  const { clause, cue, source, isInverted } = draft
  const { words } = clause
  const after = isInverted && source ? source.last + 1 : cue.last + 1
  const stops = stopsAfter(draft, siblings)
  if (draft.quoteBefore >= 0) {
    const spans = quoteSpans(clause, draft.quoteBefore)
    return { spans: [...spans, ...quoteGoingOn(input, draft, after, takenQuotes)], frame: 'quote', confidence: 0.9 }
  }
  if (
    cue.frames.has('infinitive') &&
    /^to$/.test(words[after]?.lower ?? '') &&
    !isBreak((words[after - 1] as Word).gap)
  ) {
    return {
      spans: [spanOfWords(clause, after, clauseEnd(words, after, stops))],
      frame: 'infinitive',
      confidence: 0.55,
    }
  }
  if (cue.frames.has('clause') || cue.frames.has('quote')) {
    const speech = speechAfter(draft, after, stops, takenQuotes)
    if (speech) return speech
    if (cue.frames.has('quote') && cue.form === 'finite') {
      const before = clauseBefore(draft, after)
      if (before) return before
    }
  }
  const isAction = cue.form === 'infinitive' && ACTIONS.has(cue.verb)
  if (cue.frames.has('object') && !isAction && !isBreak((words[after - 1] as Word).gap.replace(/["“‘]/g, ''))) {
    const next = words[after]
    if (
      next &&
      (/^(?:det|name|noun|adj|num)$/.test(next.pos) ||
        (next.pos === 'pronoun' && next.lower !== 'who') ||
        next.quote >= 0)
    ) {
      return { spans: [spanOfWords(clause, after, objectEnd(words, after, stops))], frame: 'object', confidence: 0.5 }
    }
  }
  return null
}

/** "As Ann said it failed, Bob left.": the clause that the sentence opens with ends at its comma. */
function startOfMainClause({ clause, cue }: Draft): number | null {
  const { words } = clause
  if (!SUBORDINATORS.test(words[0]?.lower ?? '')) return null
  const comma = words.findIndex((word) => /,/.test(word.gap))
  return comma > cue.last ? comma + 1 : null
}

/** Words at which a coordinated or following attribution of the same sentence begins. */
function stopsAfter(draft: Draft, siblings: readonly Draft[]): Set<number> {
  const stops = new Set<number>()
  const mainClause = startOfMainClause(draft)
  if (mainClause !== null) stops.add(mainClause)
  for (const other of siblings) {
    if (other.cue.first <= draft.cue.last) continue
    // Ann, who said that it failed, told Bob …
    if (
      other.source &&
      other.source.last < draft.cue.first &&
      other.cue.form === 'finite' &&
      /,/.test(gapBefore(draft.clause.words, other.cue.first))
    )
      stops.add(other.cue.first)
    const isShared = other.source && draft.source && other.source.first === draft.source.first
    const before = draft.clause.words[other.cue.first - 1]
    if (isShared && before && /^(?:and|but|or)$/.test(before.lower)) stops.add(other.cue.first - 1)
    else if (isShared && other.cue.form === 'participle' && /,/.test(before?.gap ?? '')) stops.add(other.cue.first)
  }
  return stops
}

function speechAfter(
  draft: Draft,
  after: number,
  stops: ReadonlySet<number>,
  takenQuotes: ReadonlySet<number>,
): Content | null {
  const { clause, cue } = draft
  const { words } = clause
  let start = after
  if (cue.frames.has('recipient') && !draft.isInverted) {
    const recipient = phraseStartingAt(words, after, 8)
    if (recipient && !isBreak((words[after - 1] as Word).gap)) start = recipient.last + 1
    if (/^to$/.test(words[start]?.lower ?? '') && start > after && cue.verb !== 'ask') {
      return {
        spans: [spanOfWords(clause, start, clauseEnd(words, start, stops))],
        frame: 'recipient',
        confidence: 0.6,
      }
    }
  }
  const endOfCue = (words[start - 1] as Word).term.end
  const quoteAfter = quoteStartingAt(clause, endOfCue)
  if (quoteAfter >= 0 && !takenQuotes.has(quoteAfter) && isWholeQuotation(clause, quoteAfter)) {
    return {
      spans: wholeQuote(clause.quotes, quoteAfter)
        .map((index) => clause.quotes[index] as Quote)
        .map(({ start: s, end }) => ({ start: s, end })),
      frame: 'quote',
      confidence: 0.85,
    }
  }
  if (!cue.frames.has('clause') && quoteAfter < 0) return null
  const isWhatClause = draft.source !== null && words[draft.source.first - 1]?.lower === 'what'
  if (isWhatClause && BE.has(words[start]?.lower ?? '') && start + 1 < words.length) {
    return {
      spans: [spanOfWords(clause, start + 1, objectEnd(words, start + 1, stops))],
      frame: 'what-clause',
      confidence: 0.6,
    }
  }
  const complement = complementStart(clause, start, cue.frames.has('object'))
  if (complement === null) return null
  if (
    NEEDS_CLAUSE.has(cue.verb) &&
    (words[complement]?.pos === 'det' || words[complement]?.pos === 'noun' || words[complement]?.pos === 'adj') &&
    !words[complement]?.isMarked
  )
    return null
  const end = clauseEnd(words, complement, stops)
  const hasThat = words[complement]?.lower === 'that'
  return { spans: [spanOfWords(clause, complement, end)], frame: 'clause', confidence: hasThat ? 0.75 : 0.65 }
}

/** False where the sentence goes on after the quotation: said the plan was “dead” and gone. */
function isWholeQuotation(clause: Clause, index: number): boolean {
  const quote = clause.quotes[index] as Quote
  const rest = clause.text.slice(quote.end, clause.sentence.end)
  return (
    quote.end >= clause.sentence.end ||
    /[.!?,…]["”’'»]*$/.test(clause.text.slice(quote.start, quote.end)) ||
    /^\s*(?:[.,;!?—–]|- )/.test(rest)
  )
}

/** The quotation before a cue, with the words of its sentence that lead into it. */
function quoteSpans(clause: Clause, index: number): Span[] {
  const spans = wholeQuote(clause.quotes, index)
    .map((at) => clause.quotes[at] as Quote)
    .map(({ start, end }) => ({ start, end }))
  const [first] = spans
  if (!first || first.start <= clause.sentence.start) return spans
  const lead = clause.words.findIndex((word) => word.term.end > clause.sentence.start)
  const quoteAt = clause.words.findIndex((word) => word.quote === index)
  const isMixed =
    quoteAt > lead && clause.words.slice(lead, quoteAt).some((word) => word.pos === 'verb' || word.pos === 'aux')
  return isMixed ? [{ start: clause.sentence.start, end: first.end }, ...spans.slice(1)] : spans
}

/** “A,” she said. “B.” — the second quotation belongs to the first, unless it has a cue of its own. */
function quoteGoingOn(input: TaggerInput, draft: Draft, after: number, takenQuotes: ReadonlySet<number>): Span[] {
  const { clause } = draft
  const lastWord = clause.words[after - 1]
  if (!lastWord) return []
  const next = clause.quotes.findIndex((quote) => quote.start >= lastWord.term.end)
  const quote = clause.quotes[next]
  if (!quote || takenQuotes.has(next)) return []
  const between = clause.text.slice(lastWord.term.end, quote.start)
  const isBeside =
    between.length <= 160 && !/[\r\n]/.test(between) && (/[.,:;—–-]\s*$/.test(between) || /\band\s*$/.test(between))
  const crossesSentence =
    quote.start > clause.sentence.end &&
    input.sentences.some((sentence) => sentence.start > lastWord.term.end && sentence.start < quote.start)
  if (!isBeside || crossesSentence) return []
  return wholeQuote(clause.quotes, next)
    .map((at) => clause.quotes[at] as Quote)
    .map(({ start, end }) => ({ start, end }))
}

/** It has failed, Ann said[, and will not be held again]. */
function clauseBefore(draft: Draft, after: number): Content | null {
  const { clause, cue, source, isInverted } = draft
  const { words } = clause
  const firstOfCue = isInverted || !source || source.last > cue.first ? cue.first : source.first
  if (firstOfCue < 2 || !/,|—|–| - /.test(gapBefore(words, firstOfCue))) return null
  const end = firstOfCue - 1
  const rest = restAfter(clause, after)
  const before = spanOfWords(clause, 0, end)
  if (!words.slice(0, firstOfCue).some((word) => word.pos === 'verb' || word.pos === 'aux') && !rest) return null
  return { spans: rest ? [before, rest] : [before], frame: 'clause-before', confidence: 0.7 }
}

/** In October, Ann said, the talks failed: what follows the second comma. */
function restAfter(clause: Clause, after: number): Span | null {
  const { words } = clause
  const closing = words.findIndex((word, index) => index >= after - 1 && /,/.test(word.gap))
  if (closing < 0 || closing > after + 6 || closing + 1 >= words.length) return null
  const first = words[closing + 1] as Word
  if (/^(?:adding|saying|who|which|whose|citing|referring|noting)$/.test(first.lower)) return null
  return spanOfWords(clause, closing + 1, words.length - 1)
}
