/** Annotated attributions laid over tokens. */

import { Label } from '../labels.ts'
import type { Tokens } from '../tokens.ts'

/** Spans as [start, end) pairs, as the annotation files have them. */
export type Range = readonly [number, number]

export interface GoldAttribution {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
}

/** First and last token whose middle lies in the range; null where there is none. */
export function tokensIn(tokens: Tokens, [start, end]: Range): { first: number; last: number } | null {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.ends[middle]! + tokens.starts[middle]! <= 2 * start) low = middle + 1
    else high = middle
  }
  let last = low - 1
  while (last + 1 < tokens.count && tokens.starts[last + 1]! + tokens.ends[last + 1]! < 2 * end) last++
  return last >= low ? { first: low, last } : null
}

/** Marks the spans of one attribution in a row of labels. */
export function markGold(tokens: Tokens, gold: GoldAttribution, labels: Uint8Array): void {
  const mark = (ranges: readonly Range[], begin: number) => {
    for (const range of ranges) {
      const found = tokensIn(tokens, range)
      if (!found) continue
      labels.fill(begin + 1, found.first, found.last + 1)
      labels[found.first] = begin
    }
  }
  mark(gold.content, Label.beginContent)
  mark(gold.source, Label.beginSource)
  mark(gold.cue, Label.beginCue)
}

/** Labels of all tokens: cues over sources over contents where they overlap. */
export function labelTokens(tokens: Tokens, golds: readonly GoldAttribution[]): Uint8Array {
  const labels = new Uint8Array(tokens.count)
  for (const role of ['content', 'source', 'cue'] as const)
    for (const gold of golds) markGold(tokens, { source: [], cue: [], content: [], [role]: gold[role] }, labels)
  return labels
}
