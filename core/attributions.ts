/** Finds attributions in an article: who is said to have said what. */

import { CONTINUED_BLOCK, findBlocks } from './blocks.ts'
import type { Tokens } from './model/tokens.ts'
import type { Quote } from './quotes.ts'
import { compareSpans, contains, countStartingBefore, overlaps } from './span.ts'
import { findLayers, type Layer } from './tagger/layers.ts'
import { SECOND_CLAUSE } from './tagger/second-clause.ts'
import type { Sentence, Span, TaggedAttribution } from './types.ts'

/** What a tagger reads. Sentences and quotations are in the order of the text. */
export interface TaggerInput {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  /** The tokens of the sentences, with their parts of speech. */
  readonly tokens: Tokens
  readonly tags: Uint8Array
  /** Where outlets are named; a line that names one may introduce a quoted block. */
  readonly outlets: readonly Span[]
  /** Paragraphs that a line introduces as somebody's words; whoever speaks there is quoted by them. */
  readonly blocks: readonly Span[]
}

/** Finds sources, cues and contents as spans; resolves nothing. The rules and the learned model both are one. */
export type AttributionTagger = (input: TaggerInput) => readonly TaggedAttribution[]

/** The same tagger, with attributions that the layout tells in place of what it finds at their cues. */
export function withSure(tag: AttributionTagger, sure: readonly TaggedAttribution[]): AttributionTagger {
  const cues = new Set(sure.map(({ cue }) => cue.start))
  return (input) => [...tag(input).filter(({ cue }) => !cues.has(cue.start)), ...sure]
}

/** Tags the attributions of a text, in order, one per cue, and marks which lies in the content of which. */
export function findAttributions(input: Omit<TaggerInput, 'blocks'>, tag: AttributionTagger): TaggedAttribution[] {
  const blocks = findBlocks(input)
  const quoted = blocks.flatMap(({ content }) => content)
  const others = tag({ ...input, blocks: quoted }).filter(
    ({ cue }) => !blocks.some((block) => block.why !== CONTINUED_BLOCK && overlaps(block.cue, cue)),
  )
  const { attributions, layers } = findLayers(input, onePerCue([...others, ...blocks]))
  return withLayers(nest(attributions), attributions, layers)
}

function onePerCue(found: readonly TaggedAttribution[]): TaggedAttribution[] {
  const sorted = [...found].sort((a, b) => compareSpans(a.cue, b.cue) || b.confidence - a.confidence)
  return sorted.filter((attribution, index) => {
    const before = sorted[index - 1]
    return (
      before === undefined || sharesCue(attribution) || sharesCue(before) || attribution.cue.start >= before.cue.end
    )
  })
}

/** "The Herald also reports that …" tells its own content and introduces a block; "believed A and that B" are two. */
const sharesCue = ({ why }: TaggedAttribution) => why === CONTINUED_BLOCK || why.startsWith(SECOND_CLAUSE)

/** Layers in their places among the attributions; each is nested in its host. */
function withLayers(
  nested: readonly TaggedAttribution[],
  found: readonly TaggedAttribution[],
  layers: readonly Layer[],
): TaggedAttribution[] {
  if (layers.length === 0) return [...nested]
  const indexes = new Map(found.map((attribution, index) => [attribution, index]))
  const entries = [
    ...nested.map((attribution, index) => ({ attribution, index, around: attribution.nestedIn })),
    ...layers.map(({ attribution, host }) => ({ attribution, index: -1, around: indexes.get(host) })),
  ].sort((a, b) => compareSpans(a.attribution.cue, b.attribution.cue))
  const newIndexes = new Map(entries.map(({ index }, at) => [index, at]))
  return entries.map(({ attribution, around }) => {
    const { nestedIn: _, ...rest } = attribution
    const nestedIn = around === undefined ? undefined : newIndexes.get(around)
    return nestedIn === undefined ? rest : { ...rest, nestedIn }
  })
}

/** `nestedIn` is the attribution with the smallest content around the cue. */
function nest(attributions: readonly TaggedAttribution[]): TaggedAttribution[] {
  const contents = attributions
    .flatMap(({ content }, outer) => content.map((span) => ({ ...span, outer })))
    .sort((a, b) => a.start - b.start)
  // the furthest end up to each content tells when no earlier one can reach the cue
  const furthestEnds: number[] = []
  for (const { end } of contents) furthestEnds.push(Math.max(end, furthestEnds.at(-1) ?? 0))
  return attributions.map((inner, index) => {
    let best: { readonly outer: number; readonly length: number } | null = null
    for (let at = countStartingBefore(contents, inner.cue.start + 1) - 1; at >= 0; at--) {
      if ((furthestEnds[at] as number) < inner.cue.end) break
      const { outer, end } = contents[at] as (typeof contents)[number]
      const around = attributions[outer] as TaggedAttribution
      if (outer === index || end < inner.cue.end || inner.content.some((span) => contains(span, around.cue))) continue
      const length = lengthOf(around.content)
      if (!best || length < best.length || (length === best.length && outer < best.outer)) best = { outer, length }
    }
    const { nestedIn: _, ...rest } = inner
    return best ? { ...rest, nestedIn: best.outer } : rest
  })
}

const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span.end - span.start, 0)
