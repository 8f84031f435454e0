/** How often attributions of a confidence are right. */

import type { Attribution } from '../../types.ts'
import type { ArticleMatch } from './score.ts'

export interface Bin {
  readonly from: number
  readonly to: number
  readonly right: number
  readonly count: number
}

/** Five bins of equal width from 0 to 1. */
export function reliability(
  articles: readonly { readonly predicted: readonly Attribution[]; readonly match: ArticleMatch }[],
): Bin[] {
  const bins = Array.from({ length: 5 }, (_, index) => ({ from: index / 5, to: (index + 1) / 5, right: 0, count: 0 }))
  for (const { predicted, match } of articles) {
    const right = new Set(match.strict)
    for (const [index, { confidence }] of predicted.entries()) {
      const bin = bins[Math.min(4, Math.floor(confidence * 5))]!
      bin.count++
      if (right.has(index)) bin.right++
    }
  }
  return bins
}
