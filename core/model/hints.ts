/** What the rules say of a text, laid over its tokens: hints to the model. */

import { countStartingBefore, mergeSpans } from '../span.ts'
import type { Span, TaggedAttribution } from '../types.ts'
import { hashText } from './hash.ts'
import { Label } from './labels.ts'
import type { Tokens } from './tokens.ts'

/** An attribution that the rules found: its labels by token, and which rule it was. */
export interface Hint {
  readonly cueFirst: number
  readonly cueLast: number
  /** Label by token; tokens that are not there are other. */
  readonly labels: ReadonlyMap<number, number>
  readonly rule: number
  readonly confidence: number
}

export interface Hints {
  /** Labels of all hints together. */
  readonly labels: Uint8Array
  /** By first token of the cue. */
  readonly hints: readonly Hint[]
}

/** Of rules as sure as this "no source" is believed. */
export const SURE_OF_NO_SOURCE = 0.55

/** False where the rules name nobody: "it was revealed that". */
export function hasSource({ labels }: Hint): boolean {
  for (const label of labels.values()) if (label === Label.beginSource) return true
  return false
}

/** In tokens; a longer one is laid in part, so that time stays linear in one endless sentence. */
const MAX_SPAN = 1_000

/** Lays what the rules found over the tokens. */
export function layHints(tokens: Tokens, ruled: readonly TaggedAttribution[]): Hints {
  const found = outermost(ruled)
  const labels = new Uint8Array(tokens.count)
  const hints: Hint[] = []
  const spread = (spans: readonly Span[], begin: number, into: (at: number, label: number) => void) => {
    for (const span of spans) {
      let first = true
      const from = tokenEndingAfter(tokens, span.start)
      const to = Math.min(tokens.count, from + MAX_SPAN)
      for (let at = from; at < to && tokens.starts[at]! < span.end; at++) {
        into(at, first ? begin : begin + 1)
        first = false
      }
    }
  }
  const roles = [
    [Label.beginContent, (attribution: TaggedAttribution) => attribution.content],
    [Label.beginSource, (attribution: TaggedAttribution) => attribution.source],
    [Label.beginCue, (attribution: TaggedAttribution) => [attribution.cue]],
  ] as const
  for (const [begin, spansOf] of roles)
    for (const attribution of found)
      spread(spansOf(attribution), begin, (at, label) => {
        labels[at] = label
      })
  for (const attribution of found) {
    const own = new Map<number, number>()
    for (const [begin, spansOf] of roles) spread(spansOf(attribution), begin, (at, label) => own.set(at, label))
    const cue = [...own].filter(([, label]) => label === Label.beginCue || label === Label.inCue).map(([at]) => at)
    if (cue.length === 0) continue
    // "rule clause: verb-say" -> the construction alone
    const rule = hashText(attribution.why.split(':')[0]!)
    hints.push({
      cueFirst: Math.min(...cue),
      cueLast: Math.max(...cue),
      labels: own,
      rule,
      confidence: attribution.confidence,
    })
  }
  return { labels, hints: hints.sort((a, b) => a.cueFirst - b.cueFirst) }
}

/** Annotators mark the outermost layer only, so what lies inside a content is no hint. */
function outermost(found: readonly TaggedAttribution[]): TaggedAttribution[] {
  const contents = mergeSpans(found.flatMap(({ content }) => content))
  return found.filter(({ cue }) => {
    const around = contents[countStartingBefore(contents, cue.start + 1) - 1]
    return !around || around.end < cue.end
  })
}

/** The hint whose cue shares a token with the given range, the first of several. */
export function findHint(
  { hints }: Hints,
  { first, last }: { readonly first: number; readonly last: number },
): Hint | undefined {
  let low = 0
  let high = hints.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (hints[middle]!.cueLast < first) low = middle + 1
    else high = middle
  }
  const hint = hints[low]
  return hint && hint.cueFirst <= last ? hint : undefined
}

function tokenEndingAfter(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.ends[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}
