/** The features of a token as seen from one proposed cue. */

import { type Features, PLACE_CLASS_COUNT, PLACE_CLASSES } from './features.ts'
import { FormKind } from './forms.ts'
import { mix } from './hash.ts'
import { findHint } from './hints.ts'
import { LABEL_COUNT, Label } from './labels.ts'
import type { Proposal, Proposed } from './propose.ts'
import { isVerb, type View } from './view.ts'

export const RELATIVE_COUNT = 45
/** Further classes of a place: where the cue lies, and whether the branch of the tree changes. */
export const CUE_PLACE_CLASSES = PLACE_CLASSES + 4
export const CUE_PLACE_CLASS_COUNT = PLACE_CLASS_COUNT + 5 + 4 + 8 + 8

/** How far from the cue its source and content are looked for, in tokens; within its paragraph. */
export const REACH = 110

export interface CueWindow {
  readonly proposal: Proposal
  /** First token and number of tokens. */
  readonly from: number
  readonly length: number
  /** RELATIVE_COUNT hashes a token. */
  readonly hashes: Int32Array
  /** CUE_PLACE_CLASSES a token. */
  readonly classes: Int32Array
}

/** What all cues of a text share. */
export interface Counts {
  readonly cues: Int32Array
  readonly commas: Int32Array
  readonly verbs: Int32Array
  readonly marks: Int32Array
  readonly sources: Int32Array
  readonly thats: Int32Array
}

/** Running counts, so that what lies between two tokens is a difference. */
export function countRunning(view: View, proposed: Proposed): Counts {
  const { tokens } = view
  const running = (isHere: (at: number) => boolean) => {
    const sums = new Int32Array(tokens.count + 1)
    for (let at = 0; at < tokens.count; at++) sums[at + 1] = sums[at]! + (isHere(at) ? 1 : 0)
    return sums
  }
  const starts = new Uint8Array(tokens.count)
  for (const { first } of proposed.proposals) starts[first] = 1
  return {
    cues: running((at) => starts[at] === 1),
    commas: running((at) => tokens.forms[at]!.kind === FormKind.comma),
    verbs: running((at) => isVerb(view, at)),
    marks: running((at) => {
      const { kind } = tokens.forms[at]!
      return kind >= FormKind.openingMark && kind <= FormKind.straightMark
    }),
    sources: running((at) => proposed.labels[at] === Label.beginSource),
    thats: running((at) => tokens.forms[at]!.lower === 'that'),
  }
}

/** The token of a cue that carries its meaning: the most cue-like, the later of two. */
export function headOf(view: View, { first, last }: Proposal): number {
  let head = first
  for (let at = first; at <= last; at++) if (weightOf(view, at) >= weightOf(view, head)) head = at
  return head
}

const weightOf = (view: View, at: number) =>
  view.cueBuckets[at]! * 2 + (isVerb(view, at) ? 3 : 0) + (view.ruleClasses[at]! > 0 ? 1 : 0)

const bucket = (distance: number) =>
  distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : distance < 20 ? 7 : distance < 40 ? 8 : 9
const level = (probability: number) =>
  probability < 0.03 ? 0 : probability < 0.2 ? 1 : probability < 0.5 ? 2 : probability < 0.85 ? 3 : 4

/** Extracts the features around one proposal. */
export function lookFrom(
  view: View,
  features: Features,
  proposed: Proposed,
  counts: Counts,
  proposal: Proposal,
  paragraph: { from: number; to: number },
): CueWindow {
  const { tokens, tags, heads, relations, leftEdges, rightEdges } = view
  const { forms, quotes, sentences } = tokens
  const { first, last } = proposal
  const from = Math.max(paragraph.from, first - REACH)
  const to = Math.min(paragraph.to, last + REACH + 1)
  const length = to - from
  const hashes = new Int32Array(length * RELATIVE_COUNT)
  const classes = new Int32Array(length * CUE_PLACE_CLASSES)
  const head = headOf(view, proposal)
  const cueStem = forms[head]!.stem
  const cueTag = tags[head]!
  const cueQuote = quotes[first]!
  const after = last + 1 < tokens.count ? forms[last + 1]!.word : 3
  const before = first > 0 ? forms[first - 1]!.word : 3
  const afterTag = last + 1 < paragraph.to ? tags[last + 1]! : 63
  const beforeTag = first > paragraph.from ? tags[first - 1]! : 63
  const frame = mix(tags[first]! * 64 + cueTag, afterTag)
  const ancestors = new Map<number, number>()
  for (let above = head, depth = 0; above >= 0 && depth < 12; above = heads[above]!, depth++)
    ancestors.set(above, depth)
  const leftQuote = nearestQuote(quotes, first - 1, -1, from)
  const rightQuote = nearestQuote(quotes, last + 1, 1, to - 1)
  const hint = findHint(view.hints, proposal)
  const hintOf = (at: number) => (hint ? (hint.labels.get(at) ?? 0) : 7)
  const rule = hint?.rule ?? 0
  let previousBranch = -2
  const branchOf = new Int32Array(length)
  const pathOf = new Int32Array(length)
  for (let at = from; at < to; at++) {
    let below = -1
    let above = at
    let steps = 0
    while (above >= 0 && !ancestors.has(above) && steps < 40) {
      below = above
      above = heads[above]!
      steps++
    }
    const depth = above >= 0 && steps < 40 ? Math.min(ancestors.get(above)!, 4) : 7
    branchOf[at - from] = depth === 7 ? -1 : below < 0 ? above : below
    pathOf[at - from] = depth * 64 + (below < 0 ? 40 : depth === 7 ? 41 : relations[below]!)
  }
  for (let at = from; at < to; at++) {
    let k = (at - from) * RELATIVE_COUNT
    const put = (template: number, a: number, b = 0) => {
      hashes[k++] = mix((template + 200) * 0x1f3d5b + b, a) | 1
    }
    const form = forms[at]!
    const tag = tags[at]!
    const side = at < first ? 0 : at > last ? 2 : 1
    const distance = side === 0 ? bucket(first - at) : side === 2 ? bucket(at - last) : Math.min(at - first, 3)
    const near = side * 16 + distance
    const low = side === 0 ? at + 1 : last + 1
    const high = side === 0 ? first : at
    const between = (sums: Int32Array, most: number) =>
      side === 1 ? 0 : Math.min(most, sums[Math.max(low, high)]! - sums[low]!)
    const cues = between(counts.cues, 2)
    const commas = between(counts.commas, 3)
    const marks = between(counts.marks, 4)
    const verbs = between(counts.verbs, 3)
    const sources = between(counts.sources, 2)
    const thats = between(counts.thats, 1)
    const sentence = Math.max(-2, Math.min(2, sentences[at]! - sentences[first]!)) + 2
    const quote = quotes[at]!
    const quoteKind = quote < 0 ? 0 : quote === cueQuote ? 1 : quote === leftQuote ? 2 : quote === rightQuote ? 3 : 4
    const row = at * LABEL_COUNT
    const { marginals } = proposed
    const source = level(marginals[row + Label.beginSource]! + marginals[row + Label.inSource]!)
    const content = level(marginals[row + Label.beginContent]! + marginals[row + Label.inContent]!)
    const cue = level(marginals[row + Label.beginCue]! + marginals[row + Label.inCue]!)
    const guess = (source * 5 + content) * 5 + cue
    const path = pathOf[at - from]!
    const branch = branchOf[at - from]!
    const nextPath = at + 1 < to ? (branchOf[at + 1 - from] === branch ? 1000 : pathOf[at + 1 - from]!) : 1001
    const lastPath = at > from ? (branchOf[at - 1 - from] === branch ? 1000 : pathOf[at - 1 - from]!) : 1001
    const edge = branch < 0 ? 0 : (leftEdges[branch] === at ? 1 : 0) + (rightEdges[branch] === at ? 2 : 0)
    const previousKind = at > from ? forms[at - 1]!.kind : 20
    const nextKind = at + 1 < to ? forms[at + 1]!.kind : 20
    put(1, near, sentence)
    put(2, near, cueStem)
    put(3, near, tag)
    put(4, side, mix(cueStem, tag))
    put(5, side, mix(cueStem, form.stem))
    put(6, near, form.word)
    put(7, side * 64 + cueTag, mix(at > from ? tags[at - 1]! : 63, tag))
    put(8, near, cues * 8 + verbs)
    put(9, near, commas * 8 + cues)
    put(10, side * 8 + marks, quoteKind)
    put(11, side * 8 + quoteKind, cueStem)
    put(12, side * 8 + quoteKind, sentence * 8 + marks)
    put(13, guess, near)
    put(14, guess, side * 8 + cues)
    put(15, guess, mix(side * 8 + sources, verbs))
    put(16, guess, cueStem)
    put(17, path, side)
    put(18, path, mix(cueStem, side))
    put(19, path, mix(edge, tag))
    put(20, path, nextPath)
    put(21, path, mix(lastPath, 1))
    put(22, path, mix(frame, side))
    put(23, near, after)
    put(24, near, before)
    put(25, near, frame)
    put(26, side * 64 + tag, mix(frame, cues))
    put(27, side, mix(previousKind * 32 + form.kind, cues * 8 + quoteKind))
    put(28, near, mix(nextKind, quoteKind))
    put(29, proposed.labels[at]!, side * 8 + cues)
    put(30, proposed.labels[at]!, mix(near, sources))
    put(31, side * 2 + thats, mix(form.stem, cues))
    put(32, mix(side, form.word), sentence * 8 + quoteKind)
    put(33, side === 1 ? mix(form.word, at === head ? 1 : 0) : 1)
    put(34, level(proposal.score), side * 8 + cues)
    put(35, level(proposal.score), mix(side, proposed.labels[at]!))
    put(36, path, mix(beforeTag, side))
    put(37, path, mix(content * 5 + source, edge))
    put(38, mix(path, quoteKind), mix(marks, side))
    const told = hintOf(at)
    put(39, told, near)
    put(40, told, guess)
    put(41, told * 64 + hintOf(at - 1) * 8 + hintOf(at + 1), mix(rule, quoteKind))
    put(42, told, path)
    put(43, mix(told, rule), mix(cueStem, side))
    put(44, told, mix(tag, side * 8 + cues))
    put(45, told * 8 + view.hints.labels[at]!, mix(rule, side * 8 + cues))
    const place = (at - from) * CUE_PLACE_CLASSES
    for (let index = 0; index < PLACE_CLASSES; index++)
      classes[place + index] = features.classes[at * PLACE_CLASSES + index]!
    classes[place + PLACE_CLASSES] =
      PLACE_CLASS_COUNT + (at < first ? 0 : at === first ? 1 : at <= last ? 2 : at === last + 1 ? 3 : 4)
    classes[place + PLACE_CLASSES + 1] =
      PLACE_CLASS_COUNT +
      5 +
      (branch === previousBranch ? 0 : 1) +
      (at > 0 && proposed.labels[at] !== Label.other && proposed.labels[at]! % 2 === 1 ? 2 : 0)
    classes[place + PLACE_CLASSES + 2] = PLACE_CLASS_COUNT + 9 + (at > from ? proposed.labels[at]! : 7)
    classes[place + PLACE_CLASSES + 3] = PLACE_CLASS_COUNT + 17 + told
    previousBranch = branch
  }
  return { proposal, from, length, hashes, classes }
}

function nearestQuote(quotes: Int32Array, from: number, step: number, limit: number): number {
  for (let at = from; step < 0 ? at >= limit : at <= limit; at += step) if (quotes[at]! >= 0) return quotes[at]!
  return -2
}
