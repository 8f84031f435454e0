/** Finds what was said: the quotation beside a cue, the clause after it, the clause before it. */

import type { Quote } from '../quotes.ts'
import { countStartingBefore } from '../span.ts'
import type { Span } from '../types.ts'
import { CLAUSE_OPENERS, opensClause } from './clauses.ts'
import { phraseStartingAt, type WordRange } from './sources.ts'
import { type Clause, isBreak, type Word } from './words.ts'

const NO_STOPS: ReadonlySet<number> = new Set()
const OBJECT_END =
  /^(?:after|before|when|while|during|because|since|although|though|whereas|unless|until|despite|amid)$/

/** Text span of words first to last with the quotation marks that open or close there. */
export function spanOfWords(clause: Clause, first: number, last: number): Span {
  const { words, quotes } = clause
  const from = (words[first] as Word).term.start
  const to = (words[last] as Word).term.end
  const previousEnd = words[first - 1]?.term.end ?? clause.sentence.start
  const nextStart = words[last + 1]?.term.start ?? clause.sentence.end
  const opening = quotes.find((quote) => quote.start >= previousEnd && quote.start < from && quote.end > from)
  const closing = quotes.find((quote) => quote.end > to && quote.end <= nextStart && quote.start < to)
  return { start: opening?.start ?? from, end: closing?.end ?? to }
}

/** The same for a range of words. */
export const spanOfRange = (clause: Clause, { first, last }: WordRange): Span => spanOfWords(clause, first, last)

/** Index of the quotation that ends right before `offset`, with at most a comma or dash between; -1 where none does. */
export function quoteEndingAt({ quotes, text }: Clause, offset: number): number {
  const index = countStartingBefore(quotes, offset) - 1
  const quote = quotes[index]
  if (!quote || quote.end > offset || offset - quote.end > 4) return -1
  return /^[\s,.—–―-]*$/.test(text.slice(quote.end, offset)) ? index : -1
}

/** Index of the quotation that starts right after `offset`; -1 where none does. */
export function quoteStartingAt({ quotes, text }: Clause, offset: number): number {
  const index = countStartingBefore(quotes, offset)
  const quote = quotes[index]
  if (!quote || quote.start - offset > 8) return -1
  return /^[\s,:.;—–-]*$/.test(text.slice(offset, quote.start)) ? index : -1
}

/** A quotation with the paragraphs that it goes on through, as indexes. */
export function wholeQuote(quotes: readonly Quote[], index: number): number[] {
  const indexes = [index]
  for (let at = index; quotes[at]?.isContinued && at > 0; at--) indexes.unshift(at - 1)
  for (let at = index + 1; quotes[at]?.isContinued; at++) indexes.push(at)
  return indexes
}

/** The same as spans. */
export function quoteSpans({ quotes }: Clause, index: number): Span[] {
  return wholeQuote(quotes, index).map((at) => {
    const { start, end } = quotes[at] as Quote
    return { start, end }
  })
}

/** Skips dates, adverbs and "in a statement" between a cue and its content. */
export function skipAdjuncts(words: readonly Word[], from: number): number {
  let at = from
  while (at < words.length) {
    const word = words[at] as Word
    if (isBreak(words[at - 1]?.gap ?? '')) break
    if (
      word.pos === 'date' ||
      (word.pos === 'adv' && !/^(?:not|only|just)$/.test(word.lower)) ||
      (/^(?:last|this|earlier|again|later)$/.test(word.lower) && words[at + 1]?.pos === 'date')
    )
      at++
    else if (isTime(words, at)) at += 2
    else if (
      /^(?:on|in|at|during|to|from|via|through|after|before|by|with|of|about|last|earlier|late|early)$/.test(
        word.lower,
      ) ||
      (word.pos === 'to' && words[at + 1]?.pos !== 'verb')
    ) {
      const phrase = phraseStartingAt(words, at + 1)
      const next = words[at + 1]
      if (next?.pos === 'date') at += 2
      else if (phrase) at = afterCarrier(words, phrase.last + 1)
      else break
    } else break
  }
  return at
}

/** "in comments | published by Reuters | that …": past the participle and the phrase that it takes. */
function afterCarrier(words: readonly Word[], at: number): number {
  const participle = words[at]
  const link = words[at + 1]
  if (!participle || !link || isBreak(words[at - 1]?.gap ?? '') || isBreak(participle.gap)) return at
  if (
    !/^(?:published|released|posted|aired|broadcast|carried|obtained|seen|reviewed|sent|given|issued|quoted)$/.test(
      participle.lower,
    )
  )
    return at
  if (!/^(?:by|on|in|to)$/.test(link.lower)) return at
  const phrase = phraseStartingAt(words, at + 2)
  return phrase ? phrase.last + 1 : at
}

/** First word of the clause or phrase that a cue governs; null when nothing that can be content follows. */
export function complementStart(clause: Clause, after: number, allowsObject: boolean): number | null {
  const { words } = clause
  const gap = words[after - 1]?.gap ?? ''
  const next = words[after]
  if (!next) return null
  if (/^\s*[,:—–-]*\s*["“‘'«`]+$/.test(gap) && next.quote >= 0) return after
  if (/^\s*:\s*$/.test(gap)) return after
  if (isBreak(gap)) {
    // "Ann said, however, that …"
    if (/^\s*,\s*$/.test(gap)) {
      const closing = words.findIndex((word, index) => index > after - 1 && index < after + 6 && /,/.test(word.gap))
      if (closing > 0 && words[closing + 1]?.lower === 'that') return closing + 1
    }
    return null
  }
  if (CLAUSE_OPENERS.test(next.lower)) return after
  // "insisted last year he knew": the time belongs to the cue
  if (isTime(words, after)) return afterAdjuncts(clause, after)
  if (next.isMarked && !words[after - 1]?.isMarked) return after
  if (isContentStart(next)) return hasVerb(words, after) || allowsObject || next.quote >= 0 ? after : null
  if (
    /^(?:at|about|more|less|fewer|nearly|almost|up|even|not|only|just)$/.test(next.lower) &&
    hasVerb(words, after + 1) &&
    /^(?:least|most|than|to|a|the|if|when|though|[0-9]+)$/.test(words[after + 1]?.lower ?? '')
  )
    return after
  return afterAdjuncts(clause, after)
}

const isTime = (words: readonly Word[], at: number) =>
  (words[at] as Word).pos === 'date' ||
  (/^(?:last|this|next|earlier|later)$/.test((words[at] as Word).lower) &&
    /^(?:week|month|year|spring|summer|fall|autumn|winter|night|morning|afternoon|evening|day)$/.test(
      words[at + 1]?.lower ?? '',
    ))

function afterAdjuncts({ words }: Clause, after: number): number | null {
  const skipped = skipAdjuncts(words, after)
  const start = words[skipped]
  if (!start || skipped === after) return null
  const skippedGap = words[skipped - 1]?.gap ?? ''
  if (start.quote >= 0 && start.quote !== (words[skipped - 1] as Word).quote) return skipped
  if (/^\s*:\s*$/.test(skippedGap)) return skipped
  if (isBreak(skippedGap)) return null
  if (CLAUSE_OPENERS.test(start.lower)) return skipped
  return isContentStart(start) && hasVerb(words, skipped) ? skipped : null
}

const isContentStart = (word: Word) => /^(?:det|pronoun|name|noun|adj|num)$/.test(word.pos) || word.quote >= 0

function hasVerb(words: readonly Word[], from: number, to = from + 30): boolean {
  return words.slice(from, Math.min(to, from + 30)).some((word) => word.pos === 'verb' || word.pos === 'aux')
}

/** Last word of a clause that starts at `start`; `stops` are words where the next attribution begins. */
export function clauseEnd(words: readonly Word[], start: number, stops: ReadonlySet<number> = NO_STOPS): number {
  const startQuote = words[start]?.quote ?? -1
  for (let at = start + 1; at < words.length; at++) {
    const gap = (words[at - 1] as Word).gap
    const word = words[at] as Word
    if (word.quote >= 0 && word.quote === (words[at - 1] as Word).quote) continue
    if (stops.has(at)) return at - 1
    if (startQuote >= 0 && (words[at - 1] as Word).quote === startQuote && /[,.!?]["”’'»]/.test(gap)) return at - 1
    if (/;/.test(gap)) return at - 1
    if (/,/.test(gap) && /^(?:according|while|although|though|whereas)$/.test(word.lower)) return at - 1
    // ", but that it was late", ", but not for long" go on
    if (/,/.test(gap) && word.lower === 'but' && opensClause(words, at + 1)) return at - 1
    // "that the bridge, which opened in May, was safe": the clause has no verb yet
    if (/,/.test(gap) && /^(?:which|who|whose)$/.test(word.lower) && hasVerb(words, start, at)) return at - 1
    if (
      /,/.test(gap) &&
      /^(?:adding|saying|noting|citing|calling|arguing|telling|claiming|suggesting|warning|insisting|referring)$/.test(
        word.lower,
      )
    )
      return at - 1
  }
  return words.length - 1
}

/** Last word of an object phrase: it ends earlier than a clause does. */
export function objectEnd(words: readonly Word[], start: number, stops: ReadonlySet<number>): number {
  const limit = clauseEnd(words, start, stops)
  for (let at = start + 1; at <= limit; at++) {
    const word = words[at] as Word
    const gap = (words[at - 1] as Word).gap
    if (word.quote >= 0 && word.quote === (words[at - 1] as Word).quote) continue
    if (at - start >= 2 && OBJECT_END.test(word.lower)) return at - 1
    if (
      /,/.test(gap) &&
      /^(?:and|a|the|with|as|in|on|at|he|she|they|saying|[a-z]+ing)$/.test(word.lower) &&
      at - start >= 2
    )
      return at - 1
    if (/^(?:and|but)$/.test(word.lower) && /^(?:to|verb|aux)$/.test(words[at + 1]?.pos ?? '')) return at - 1
    if (word.pos === 'prep' && words[at + 1]?.pos === 'date' && at - start >= 2) return at - 1
    if (word.pos === 'date' && at - start >= 2 && words[at - 1]?.pos !== 'prep' && words[at - 1]?.pos !== 'det')
      return at - 1
  }
  return limit
}
