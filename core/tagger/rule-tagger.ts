/** Tags attributions by rules over parts of speech and quotation marks. A learned tagger may take its place. */

import type { AttributionTagger, TaggerInput } from '../attributions.ts'
import type { Quote } from '../quotes.ts'
import { DOUBTFUL_CUES } from '../rules/cues.ts'
import { contains, countStartingBefore, mergeSpans, touches } from '../span.ts'
import type { Span, TaggedAttribution } from '../types.ts'
import { spanOfWords, wholeQuote } from './contents.ts'
import { type Draft, draftAttributions } from './drafts.ts'
import { tagNouns } from './nouns.ts'
import { tagAccordingTo, tagColons } from './patterns.ts'
import { splitThought } from './second-clause.ts'
import { tagAsReported, tagLeaks, tagNeither } from './set-forms.ts'
import { tagAgent, tagSourceless } from './sourceless.ts'
import { contentOf, type Surroundings } from './verb-content.ts'
import { type Clause, toClause, type Word } from './words.ts'

const doubtful = new Set(DOUBTFUL_CUES)
const DOUBTFUL = 0.5

/** Finds attributions sentence by sentence; quotations may reach back and on through the paragraph. */
export const tagByRules: AttributionTagger = (input) => {
  const clauses = input.sentences.map((sentence) => toClause(input.text, sentence, input.quotes, input.outlets))
  const drafted = clauses.map((clause) => ({ clause, drafts: draftAttributions(clause) }))
  const takenQuotes = new Set(
    drafted
      .flatMap(({ drafts }) => drafts)
      .flatMap(({ quoteBefore }) => (quoteBefore >= 0 ? wholeQuote(input.quotes, quoteBefore) : [])),
  )
  return drafted.flatMap(({ clause, drafts }) => {
    const verbs = drafts.flatMap((draft) => {
      const found = tagVerb(draft, { sentences: input.sentences, siblings: drafts, takenQuotes })
      return found ? splitThought(found, draft, drafts) : []
    })
    const others = [
      ...tagAccordingTo(clause),
      ...tagColons(clause, input),
      ...tagNouns(clause),
      ...tagNeither(clause),
      ...tagLeaks(clause),
      ...tagAsReported(clause),
      ...tagSourceless(clause),
    ]
    // "reportedly said": the adverb belongs to the verb
    const cues = mergeSpans(verbs.map(({ cue }) => cue))
    return [...verbs, ...others.filter(({ cue }) => !touches(cues, cue)), ...tagFragments(clause, input)]
  })
}

const QUOTED_CUE = /\bwhat (?:it|he|she|they) |\bto \p{L}+ (?:\p{L}+ ){0,6}(?:that|whether)\b/u

/** “to offer proof of what it said was a plot and to warn that it might fail”: quoted words that go on with the sentence. */
function tagFragments(clause: Clause, { text, sentences, outlets }: TaggerInput): TaggedAttribution[] {
  const { sentence, quotes } = clause
  const fragments = quotesWithin(quotes, sentence).filter((quote) => isFragment(text, sentence, quote))
  if (fragments.length === 0) return []
  const unmarked = toClause(
    text,
    sentence,
    quotesWithin(quotes, sentence).filter((quote) => !fragments.includes(quote)),
    outlets,
  )
  const drafts = draftAttributions(unmarked)
  return drafts.flatMap((draft) => {
    const found = tagVerb(draft, { sentences, siblings: drafts, takenQuotes: new Set() })
    const isTold = found !== null && (draft.cue.form === 'infinitive' || found.why.startsWith('rule what-clause'))
    return isTold && fragments.some((quote) => contains(quote, found.cue)) ? [found] : []
  })
}

function quotesWithin(quotes: readonly Quote[], { start, end }: Span): Quote[] {
  return quotes.slice(countStartingBefore(quotes, start), countStartingBefore(quotes, end))
}

/** Quoted words in the middle of the writer's sentence, told in the third person. */
function isFragment(text: string, sentence: Span, quote: Quote): boolean {
  const words = text.slice(quote.start + 1, quote.end)
  if (!quote.isClosed || quote.end > sentence.end || !/^\p{Ll}/u.test(words)) return false
  return QUOTED_CUE.test(words) && !/\b(?:I|we|you|my|our|your|us|me)\b/i.test(words)
}

/** "declined | to say when it would open": nothing is said, and the declining has a cue of its own. */
const DECLINED = /^(?:declin|refus)(?:e|es|ed|ing)$/

function tagVerb(draft: Draft, surroundings: Surroundings): TaggedAttribution | null {
  const { clause, cue, source } = draft
  if (cue.form === 'passive') return tagAgent(clause, cue)
  if (!source && draft.quoteBefore < 0) return null
  if (cue.form === 'infinitive' && DECLINED.test(clause.words[cue.first - 2]?.lower ?? '')) return null
  const content = contentOf(draft, surroundings)
  if (!content) return null
  return {
    source: source ? [spanOfWords(clause, source.first, source.last)] : [],
    cue: { start: (clause.words[cue.first] as Word).term.start, end: (clause.words[cue.last] as Word).term.end },
    content: content.spans,
    confidence: doubtful.has(cue.verb) ? Math.min(DOUBTFUL, content.confidence) : content.confidence,
    why: `rule ${content.frame}: verb-${cue.verb.replaceAll(' ', '-')}`,
  }
}
