/** Tags attributions by rules over parts of speech and quotation marks. A learned tagger may take its place. */

import type { AttributionTagger } from '../attributions.ts'
import { DOUBTFUL_CUES } from '../rules/cues.ts'
import { mergeSpans, touches } from '../span.ts'
import type { TaggedAttribution } from '../types.ts'
import { spanOfWords, wholeQuote } from './contents.ts'
import { type Draft, draftAttributions } from './drafts.ts'
import { tagNouns } from './nouns.ts'
import { tagAccordingTo, tagColons } from './patterns.ts'
import { splitThought } from './second-clause.ts'
import { tagAsReported, tagLeaks, tagNeither } from './set-forms.ts'
import { tagAgent, tagSourceless } from './sourceless.ts'
import { contentOf, type Surroundings } from './verb-content.ts'
import { toClause, type Word } from './words.ts'

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
    return [...verbs, ...others.filter(({ cue }) => !touches(cues, cue))]
  })
}

function tagVerb(draft: Draft, surroundings: Surroundings): TaggedAttribution | null {
  const { clause, cue, source } = draft
  if (cue.form === 'passive') return tagAgent(clause, cue)
  if (!source && draft.quoteBefore < 0) return null
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
