/** Tags attributions by the learned model; rules add what the model was not taught. */

import type { AttributionTagger, TaggerInput } from '../attributions.ts'
import { contains, mergeSpans, textOf, touches } from '../span.ts'
import { attributes } from '../tagger/own-voice.ts'
import { withoutRelativeClause } from '../tagger/relative-clause.ts'
import { tagByRules } from '../tagger/rule-tagger.ts'
import type { Span, TaggedAttribution } from '../types.ts'
import { type Assigned, assign, type TokenRange } from './assign.ts'
import { confidenceOf, measure } from './confidence.ts'
import { extractFeatures } from './features.ts'
import { findHint, layHints } from './hints.ts'
import { mend } from './mended.ts'
import { withoutWrongSource } from './nobody.ts'
import { propose } from './propose.ts'
import { byCue } from './ruled-by-cue.ts'
import { isQuestion, minConfidence } from './sureness.ts'
import type { Tokens } from './tokens.ts'
import { addCues, createView } from './view.ts'
import type { AttributionModel } from './weights.ts'

/** Constructions that the rules know better: lines of an interview, signatures, and those that name nobody. */
const RULES_ALONE =
  /^rule (?:speaker-colon|signed-quotation|according-to|impersonal|noun-clause|led-noun-clause|noun-predicate|passive-agent|rumour|sourceless-adverb)/

/** Wishes and plans that somebody tells of are no statements of those who have them. */
const WISH = /: verb-(?:agree|aim|decide|expect|hope|intend|need|plan|seek|try|want|wish)$/

/** The same of what the model finds: "Ann said Bob had agreed | to leave" */
const WISHING = /\b(?:agre|aim|decid|hop|intend|need|plan|seek|sought|tr[yi]|want|wish)\w*$/i

/** Inside a content these tell of a thing, not of what was said of it: "it used to discuss the leak". */
const TOPIC =
  /^rule object: verb-(?:consider|discuss|know-about|know-of|learn-about|learn-of|speak-about|speak-of|talk-about|talk-of|think-about|think-of)$/

/** Of rules as sure as this some are kept that the model rejects; four in ten of these agree with annotators. */
const SURE_RULE = 0.8

/** Inside a content the rules decide alone, but not by those that are right only half of the time. */
const LAYER_RULE = 0.55

/** "Reuters reports that Ann said this": no claim of its own, but the way by which one came. */
const POINTER = /^rule pointer/

/** A tagger with these weights. */
export function createLearnedTagger(model: AttributionModel): AttributionTagger {
  return (input) => {
    const ruled = tagByRules(input)
    // annotators of the training texts marked nothing inside a block, so there the rules decide alone
    const tagged = tagByModel(input, ruled, model).filter(({ cue }) => !touches(input.blocks, cue))
    const ruledByCue = byCue(ruled)
    const sure = tagged.filter(
      (attribution) =>
        attribution.confidence >= minConfidence(attribution, input.text, ruledByCue, model.calibration.threshold),
    )
    const learned = withoutWrongSource(sure, ruled, input.text)
    const claiming = learned.filter((attribution) => !isToldWish(attribution, learned, input.text))
    const sourced = claiming.map((attribution) => mend(attribution, input.text, ruledByCue))
    return [...sourced, ...keptRules(input, ruled, learned)]
      .filter((found) => attributes(input, found))
      .map((found) => withoutRelativeClause(found, input.text))
  }
}

/** A wish or plan "to …" in what somebody else says. */
function isToldWish({ cue, content }: TaggedAttribution, learned: readonly TaggedAttribution[], text: string): boolean {
  const [wish] = content
  if (!wish || !WISHING.test(textOf(text, cue)) || !/^to\b/i.test(textOf(text, wish))) return false
  return learned.some((outer) => outer.cue !== cue && outer.content.some((span) => contains(span, cue)))
}

function tagByModel(
  input: TaggerInput,
  ruled: readonly TaggedAttribution[],
  model: AttributionModel,
): TaggedAttribution[] {
  const { tokens, tags } = input
  if (tokens.count === 0) return []
  const hints = layHints(tokens, ruled)
  const view = addCues(createView(tokens, tags, model.language), model.lexicon, hints)
  const features = extractFeatures(view)
  const proposed = propose(tokens, features, model.proposer)
  return assign(view, features, proposed, model.assigner).flatMap((assigned): TaggedAttribution[] => {
    const confidence = confidenceOf(measure(view, assigned, findHint(hints, assigned.proposal)), model.calibration)
    return confidence < model.calibration.threshold ? [] : [toSpans(input, assigned, confidence)]
  })
}

function toSpans(input: TaggerInput, { source, cue, content }: Assigned, confidence: number): TaggedAttribution {
  const { tokens } = input
  return {
    source: source.map((range) => spanOf(tokens, range)),
    cue: spanOf(tokens, cue),
    content: content.flatMap((range) => [
      ...carriedFrom(input, range),
      spanOf(tokens, range),
      ...carriedOn(input, range),
    ]),
    confidence: Math.round(confidence * 1000) / 1000,
    why: 'model',
  }
}

const spanOf = (tokens: Tokens, { first, last }: TokenRange): Span => ({
  start: tokens.starts[first]!,
  end: tokens.ends[last]!,
})

/** The paragraphs before, where a quotation was not closed and its mark is repeated. */
function carriedFrom({ tokens, quotes }: TaggerInput, { first }: TokenRange): Span[] {
  const spans: Span[] = []
  for (let at = tokens.quotes[first]!; at > 0 && quotes[at]!.isContinued; at--)
    spans.unshift({ start: quotes[at - 1]!.start, end: quotes[at - 1]!.end })
  return spans
}

/** The paragraphs on which a quotation goes on, each with its mark repeated. */
function carriedOn({ tokens, quotes }: TaggerInput, { last }: TokenRange): Span[] {
  const spans: Span[] = []
  const quote = tokens.quotes[last]!
  if (quote < 0) return spans
  for (let next = quote + 1; quotes[next]?.isContinued; next++)
    spans.push({ start: quotes[next]!.start, end: quotes[next]!.end })
  return spans
}

/** Rules keep what they are surest of, interview lines and signatures, and the layers inside a content or a block. */
function keptRules(
  input: TaggerInput,
  ruled: readonly TaggedAttribution[],
  learned: readonly TaggedAttribution[],
): TaggedAttribution[] {
  const cues = learned.map(({ cue }) => cue).sort((a, b) => a.start - b.start)
  const contents = mergeSpans([...learned.flatMap(({ content }) => content), ...input.blocks])
  return ruled.filter((attribution) => {
    const { cue, why, confidence } = attribution
    if (touches(cues, cue)) return false
    const isLikely = confidence >= LAYER_RULE || POINTER.test(why)
    const isLayer = touches(contents, cue) && isLikely && !WISH.test(why) && !TOPIC.test(why)
    const isSure = confidence >= SURE_RULE && !isQuestion(input.text, attribution)
    return RULES_ALONE.test(why) || isSure || isLayer
  })
}
