/** Stage two: source, cue and content of each proposed cue. */

import { ChainWorkspace, forwardBackward, viterbi } from './crf.ts'
import { FEATURE_COUNT, type Features } from './features.ts'
import { findHint, hasSource, SURE_OF_NO_SOURCE } from './hints.ts'
import { LABEL_COUNT, Label } from './labels.ts'
import type { ChainModel, Proposal, Proposed } from './propose.ts'
import { CUE_PLACE_CLASSES, type CueWindow, countRunning, lookFrom, RELATIVE_COUNT } from './relative.ts'
import { subjectOf } from './subject.ts'
import { scoreRows } from './table.ts'
import type { View } from './view.ts'

/** First and last token. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** An attribution in tokens. */
export interface Assigned {
  readonly proposal: Proposal
  readonly source: readonly TokenRange[]
  readonly cue: TokenRange
  readonly content: readonly TokenRange[]
  /** Probability that the proposal is a cue. */
  readonly certainty: number
  /** Log probability of the labels, given that it is one. */
  readonly fit: number
}

/** A proposal less probable than this is rejected without a look at its parts. */
const MIN_CERTAINTY = 0.1
/** In tokens. */
const MAX_SOURCE_DISTANCE = 15
/** Takes from the other labels of the anchor, so that the parts of a doubtful cue are found too. */
const FORCE = 1000

/** The windows of all proposals of a text. */
export function windowsOf(view: View, features: Features, proposed: Proposed): CueWindow[] {
  const counts = countRunning(view, proposed)
  const { paragraphStarts } = view.tokens
  let paragraph = 0
  return proposed.proposals.map((proposal) => {
    while (paragraphStarts[paragraph + 1]! <= proposal.first) paragraph++
    const bounds = { from: paragraphStarts[paragraph]!, to: paragraphStarts[paragraph + 1]! }
    return lookFrom(view, features, proposed, counts, proposal, bounds)
  })
}

/** Labels the window of each proposal; a proposal without cue or content is rejected. */
export function assign(view: View, features: Features, proposed: Proposed, model: ChainModel): Assigned[] {
  // the part of the scores that no cue changes, once a token
  const base = scoreRows(model.table, features.hashes, 0, FEATURE_COUNT, view.tokens.count)
  const space = new ChainWorkspace()
  const found: Assigned[] = []
  for (const window of windowsOf(view, features, proposed)) {
    const { from, length, hashes, classes } = window
    const scores = scoreRows(model.table, hashes, 0, RELATIVE_COUNT, length)
    for (let index = 0; index < scores.length; index++) scores[index]! += base[from * LABEL_COUNT + index]!
    const labels = new Uint8Array(length)
    const total = forwardBackward(model.transitions, scores, length, classes, CUE_PLACE_CLASSES, space)
    const { marginals } = space
    const anchor = (window.proposal.anchor - from) * LABEL_COUNT
    const certainty = marginals[anchor + Label.beginCue]! + marginals[anchor + Label.inCue]!
    if (certainty < MIN_CERTAINTY) continue
    for (let label = 0; label < LABEL_COUNT; label++)
      if (label !== Label.beginCue && label !== Label.inCue) scores[anchor + label]! -= FORCE
    const best = viterbi(model.transitions, scores, length, classes, CUE_PLACE_CLASSES, space, labels)
    const attribution = read(labels, window)
    if (!attribution) continue
    const source = sourceOf(view, proposed, attribution)
    found.push({ ...attribution, source, certainty, fit: best - total - Math.log(certainty) })
  }
  return found
}

function read(labels: Uint8Array, { from, proposal }: CueWindow): Omit<Assigned, 'certainty' | 'fit'> | null {
  const source = rangesOf(labels, from, Label.beginSource)
  const cues = rangesOf(labels, from, Label.beginCue)
  const content = rangesOf(labels, from, Label.beginContent)
  const cue = cues.find(({ first, last }) => first <= proposal.last && last >= proposal.first) ?? cues[0]
  if (!cue || content.length === 0) return null
  return { proposal, source: nearestTo(source, cue), cue, content }
}

/** What stage two found; else what stage one found near by; else what the tree says. */
function sourceOf(
  view: View,
  proposed: Proposed,
  attribution: Pick<Assigned, 'proposal' | 'source' | 'cue' | 'content'>,
): readonly TokenRange[] {
  if (isSourceless(view, attribution)) return []
  if (attribution.source.length > 0) return attribution.source
  const near = sourceNear(view, proposed, attribution)
  if (near.length > 0) return near
  const subject = subjectOf(view, attribution.cue, attribution.content)
  return subject ? [subject] : []
}

/** The rules know constructions without a source: "it was revealed that". */
function isSourceless(view: View, { proposal, source }: Pick<Assigned, 'proposal' | 'source'>): boolean {
  const hint = findHint(view.hints, proposal)
  if (!hint || hint.confidence < SURE_OF_NO_SOURCE || hasSource(hint)) return false
  return source.every(({ first, last }) => first === last && view.tokens.forms[first]!.lower === 'it')
}

/** Where stage two found no source: the nearest that stage one found in the sentence of the cue, outside the content. */
function sourceNear(
  { tokens }: View,
  { labels }: Proposed,
  { cue, content }: Pick<Assigned, 'cue' | 'content'>,
): readonly TokenRange[] {
  const sentence = tokens.sentences[cue.first]!
  const from = tokens.sentenceStarts[sentence]!
  const to = tokens.sentenceStarts[sentence + 1]!
  const sources = rangesOf(labels.subarray(from, to), from, Label.beginSource).filter(
    ({ first, last }) =>
      first <= cue.last + MAX_SOURCE_DISTANCE &&
      last >= cue.first - MAX_SOURCE_DISTANCE &&
      !content.some((range) => range.first <= last && first <= range.last),
  )
  return nearestTo(sources, cue)
}

function rangesOf(labels: Uint8Array, from: number, begin: number): TokenRange[] {
  const ranges: TokenRange[] = []
  for (let first = 0; first < labels.length; first++) {
    if (labels[first] !== begin) continue
    let last = first
    while (labels[last + 1] === begin + 1) last++
    ranges.push({ first: first + from, last: last + from })
    first = last
  }
  return ranges
}

function nearestTo(ranges: readonly TokenRange[], cue: TokenRange): readonly TokenRange[] {
  const distance = ({ first, last }: TokenRange) => (first > cue.last ? first - cue.last : cue.first - last)
  return [...ranges].sort((a, b) => distance(a) - distance(b)).slice(0, 1)
}
