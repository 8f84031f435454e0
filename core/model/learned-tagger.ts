/** Tags attributions by the learned model; rules add what the model was not taught. */

import type { AttributionTagger, TaggerInput } from '../attributions.ts'
import { countStartingBefore, mergeSpans, overlaps, textOf, touches } from '../span.ts'
import { attributes } from '../tagger/own-voice.ts'
import { tagByRules } from '../tagger/rule-tagger.ts'
import type { Span, TaggedAttribution } from '../types.ts'
import { type Assigned, assign, type TokenRange } from './assign.ts'
import { confidenceOf, measure } from './confidence.ts'
import { extractFeatures } from './features.ts'
import { findHint, layHints } from './hints.ts'
import { withoutWrongSource } from './nobody.ts'
import { propose } from './propose.ts'
import type { Tokens } from './tokens.ts'
import { addCues, createView } from './view.ts'
import type { AttributionModel } from './weights.ts'

/** Constructions that the rules know better: lines of an interview, signatures, and those that name nobody. */
const RULES_ALONE =
  /^rule (?:speaker-colon|signed-quotation|according-to|impersonal|noun-clause|passive-agent|rumour|sourceless-adverb)/

/** Wishes and plans that somebody tells of are no statements of those who have them. */
const WISH = /: verb-(?:aim|decide|expect|hope|intend|need|plan|seek|try|want|wish)$/

/** Of rules as sure as this some are kept that the model rejects; four in ten of these agree with annotators. */
const SURE_RULE = 0.8

/** Inside a content the rules decide alone, but not by those that are right only half of the time. */
const LAYER_RULE = 0.55

/** "Reuters reports that Ann said this": no claim of its own, but the way by which one came. */
const POINTER = /^rule pointer/

/** Cues that name whom it is told to before what is told. */
const RECIPIENT_CUE =
  /\b(?:t(?:old|ells?|elling)|inform(?:s|ed|ing)?|assur(?:e|es|ed|ing)|remind(?:s|ed|ing)?|notif(?:y|ies|ied|ying))$/i

/** UTF-16 units. */
const MAX_CUE_LENGTH = 120

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
    const sourced = learned.map((attribution) =>
      withRuled(withoutSubject(attribution, input.text), input.text, ruledByCue),
    )
    return [...sourced, ...keptRules(input, ruled, learned)].filter((found) => attributes(input, found))
  }
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

/** Where no rule knows the cue: a thing, and what is asked or wished for, are content in fewer than half of the cases below these. */
const MIN_UNRULED = { thing: 0.5, open: 0.55 }
const OPEN = /^(?:to|if|whether|how|why|what|who|whom|when|where|which)\b/i
const STATEMENT = /^(?:that|he|she|it|they|we|i|you|there)\b/i
const QUOTATION_MARK = /["“”«»]|''|``/

/** How sure the model must be: surer where no rule knows the cue and the content is neither quoted nor stated. */
function minConfidence(
  { cue, content }: TaggedAttribution,
  text: string,
  ruled: RuledByCue,
  threshold: number,
): number {
  const first = content[0] ? textOf(text, content[0]) : ''
  if (STATEMENT.test(first) || content.some((span) => QUOTATION_MARK.test(textOf(text, span)))) return threshold
  if (ruled.overlapping(cue).length > 0) return threshold
  return OPEN.test(first) ? MIN_UNRULED.open : MIN_UNRULED.thing
}

/** Cues that nobody utters: "reportedly", "is said" before "to". */
const IMPERSONAL =
  /^(?:(?:allegedly|purportedly|reportedly|supposedly)|(?:is|are|was|were|(?:has|have|had) been) (?:\w+ly )?(?:said|believed|thought|reported|expected|alleged|rumou?red|understood|suspected))$/i

/** "Ann is said to have left": she is whom it is said of, and so part of the content. */
function withoutSubject(attribution: TaggedAttribution, text: string): TaggedAttribution {
  const { source, cue, content } = attribution
  const [first] = content
  if (source.length === 0 || !first || !IMPERSONAL.test(textOf(text, cue))) return attribution
  const isAdverb = !/\s/.test(textOf(text, cue))
  if (!isAdverb && !/^to\b/i.test(textOf(text, first))) return attribution
  return { ...attribution, source: [], content: [...source, ...content].sort((a, b) => a.start - b.start) }
}

/**
 * What the rules know better of the same cue: the source, where the model names none; and source and content, where the
 * model takes for content who speaks ("The bridge, said the official, was safe") or the "what" of a what-clause.
 */
function withRuled(attribution: TaggedAttribution, text: string, ruled: RuledByCue): TaggedAttribution {
  const isWhat = attribution.content.length > 1 && attribution.content.some((span) => textOf(text, span) === 'what')
  const mayBeHeard = RECIPIENT_CUE.test(textOf(text, attribution.cue))
  if (attribution.source.length > 0 && !isWhat && !mayBeHeard) return attribution
  const same = ruled
    .overlapping(attribution.cue)
    .find(
      ({ source, content }) =>
        source.length > 0 && content.some((span) => attribution.content.some((other) => overlaps(span, other))),
    )
  if (!same) return attribution
  const takesSource = attribution.content.some((span) => same.source.some((other) => overlaps(span, other)))
  const takesHearer = mayBeHeard && isHeardFirst(attribution, same, text)
  const content = isWhat || takesSource || takesHearer ? same.content : attribution.content
  if (attribution.source.length > 0 && content === attribution.content) return attribution
  const source = attribution.source.length > 0 ? attribution.source : same.source
  return { ...attribution, source, content, why: `model; mended by ${same.why}` }
}

/** "told | the Herald | the news that it fell": the model's content begins with whom it was told to. */
function isHeardFirst({ cue, content }: TaggedAttribution, ruled: TaggedAttribution, text: string): boolean {
  const [first] = content
  const [told] = ruled.content
  if (!first || !told || !/^rule (?:clause|quote|recipient):/.test(ruled.why)) return false
  return first.start >= cue.end && first.start < told.start && !/[.;“”"]/.test(text.slice(first.start, told.start))
}

interface RuledByCue {
  overlapping(cue: Span): readonly TaggedAttribution[]
}

/** Looks up what the rules found by the place of its cue. */
function byCue(ruled: readonly TaggedAttribution[]): RuledByCue {
  const ordered = [...ruled].sort((a, b) => a.cue.start - b.cue.start)
  const cues = ordered.map(({ cue }) => cue)
  return {
    overlapping(cue) {
      // a cue is a few words, so one that starts further back does not reach here
      const from = countStartingBefore(cues, cue.start - MAX_CUE_LENGTH)
      return ordered.slice(from, countStartingBefore(cues, cue.end)).filter((other) => overlaps(other.cue, cue))
    },
  }
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
    const isLayer = touches(contents, cue) && isLikely && !WISH.test(why)
    const isSure = confidence >= SURE_RULE && !isQuestion(input.text, attribution)
    return RULES_ALONE.test(why) || isSure || isLayer
  })
}

/** "learning how to stay", "deciding who wins": rarely anybody's words, where the model does not think so. */
const isQuestion = (text: string, { content }: TaggedAttribution): boolean =>
  content.length === 1 &&
  OPEN.test(content[0] ? textOf(text, content[0]) : '') &&
  !/^to\b/i.test(textOf(text, content[0]!))
