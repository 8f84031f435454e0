/** What the two stages learn from: paragraphs, and windows around proposed cues. */

import { windowsOf } from '../assign.ts'
import { FEATURE_COUNT, type Features, PLACE_CLASSES } from '../features.ts'
import type { Proposal, Proposed } from '../propose.ts'
import { CUE_PLACE_CLASSES, RELATIVE_COUNT } from '../relative.ts'
import type { Tokens } from '../tokens.ts'
import type { View } from '../view.ts'
import { type GoldAttribution, markGold, tokensIn } from './gold.ts'
import type { Sequence } from './train-chain.ts'

/** One sequence a paragraph. */
export function paragraphSequences(tokens: Tokens, features: Features, labels: Uint8Array): Sequence[] {
  const sequences: Sequence[] = []
  for (let paragraph = 0; paragraph + 1 < tokens.paragraphStarts.length; paragraph++) {
    const from = tokens.paragraphStarts[paragraph]!
    const to = tokens.paragraphStarts[paragraph + 1]!
    if (to === from) continue
    sequences.push({
      length: to - from,
      hashes: features.hashes,
      from: from * FEATURE_COUNT,
      count: FEATURE_COUNT,
      more: null,
      moreCount: 0,
      classes: features.classes,
      classesFrom: from * PLACE_CLASSES,
      perPlace: PLACE_CLASSES,
      labels: labels.subarray(from, to),
    })
  }
  return sequences
}

/** One sequence a proposal; a wrong proposal has only the label "other". */
export function windowSequences(
  view: View,
  features: Features,
  proposed: Proposed,
  golds: readonly GoldAttribution[],
): Sequence[] {
  const { tokens } = view
  const goldByProposal = matchGold(tokens, proposed.proposals, golds)
  return windowsOf(view, features, proposed).map(({ proposal, from, length, hashes, classes }) => {
    const labels = new Uint8Array(tokens.count)
    const gold = goldByProposal.get(proposal)
    if (gold) markGold(tokens, gold, labels)
    return {
      length,
      hashes: features.hashes,
      from: from * FEATURE_COUNT,
      count: FEATURE_COUNT,
      more: hashes,
      moreCount: RELATIVE_COUNT,
      classes,
      classesFrom: 0,
      perPlace: CUE_PLACE_CLASSES,
      labels: withBegins(labels.slice(from, from + length)),
    }
  })
}

/** The annotated attribution whose cue overlaps each proposal most. */
export function matchGold(
  tokens: Tokens,
  proposals: readonly Proposal[],
  golds: readonly GoldAttribution[],
): Map<Proposal, GoldAttribution> {
  const cues = golds.flatMap((gold) => {
    const cue = gold.cue.map((range) => tokensIn(tokens, range)).find((range) => range !== null)
    return cue ? [{ gold, cue }] : []
  })
  const matches = new Map<Proposal, GoldAttribution>()
  for (const proposal of proposals) {
    let most = -1
    for (const { gold, cue } of cues) {
      const shared = Math.min(cue.last, proposal.last) - Math.max(cue.first, proposal.first)
      if (shared <= most) continue
      most = shared
      matches.set(proposal, gold)
    }
  }
  return matches
}

/** A span that the window or another span cut begins where it is left. */
function withBegins(labels: Uint8Array): Uint8Array {
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!
    const before = at > 0 ? labels[at - 1]! : 0
    if (label > 0 && label % 2 === 0 && before !== label && before !== label - 1) labels[at] = label - 1
  }
  return labels
}
