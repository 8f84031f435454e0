/** The features of every token, whatever cue is looked at. */

import { FormKind, isMark } from './forms.ts'
import { mix } from './hash.ts'
import { findNearest } from './nearest.ts'
import type { View } from './view.ts'

/** Features a token. */
export const FEATURE_COUNT = 82
/** Classes of a place that choose transitions, a token. */
export const PLACE_CLASSES = 6
export const PLACE_CLASS_COUNT = 13 * 2 + 8 * 2 + 8 + 7

/** Rows of FEATURE_COUNT hashes, and rows of PLACE_CLASSES classes. */
export interface Features {
  readonly hashes: Int32Array
  readonly classes: Int32Array
}

const WINDOW = 3
const THAT = 'that'

const bucket = (distance: number) =>
  distance < 0
    ? 15
    : distance < 5
      ? distance
      : distance < 8
        ? 5
        : distance < 12
          ? 6
          : distance < 20
            ? 7
            : distance < 40
              ? 8
              : 9

/** Extracts the features of a text. */
export function extractFeatures(view: View): Features {
  const { tokens, tags, cueBuckets, ruleClasses, heads, relations, leftEdges, rightEdges, governors, branches } = view
  const { forms, count, sentences, sentenceStarts } = tokens
  const hashes = new Int32Array(count * FEATURE_COUNT)
  const near = findNearest(view)
  const quoteState = quoteStates(view)
  const paragraphOf = paragraphs(view)
  let k = 0
  let at = 0
  const put = (template: number, a: number, b = 0) => {
    hashes[k++] = mix(template * 0x1f3d5b + b, a)
  }
  const word = (i: number) => (i < 0 || i >= count ? 5 : forms[i]!.word)
  const stem = (i: number) => (i < 0 || i >= count ? 5 : forms[i]!.stem)
  const tag = (i: number) => (i < 0 || i >= count ? 63 : tags[i]!)
  const cue = (i: number) => (i < 0 || i >= count ? 15 : cueBuckets[i]! * 3 + ruleClasses[i]!)
  const state = (i: number) => (i < 0 || i >= count ? 0 : quoteState[i]!)
  const hintAt = (i: number) => (i < 0 || i >= count ? 7 : view.hints.labels[i]!)
  for (; at < count; at++) {
    k = at * FEATURE_COUNT
    const form = forms[at]!
    const sentence = sentences[at]!
    const first = sentenceStarts[sentence]!
    const last = sentenceStarts[sentence + 1]! - 1
    const paragraph = paragraphOf[at]!
    const q = state(at)
    // words around
    for (let offset = -WINDOW; offset <= WINDOW; offset++) {
      put(1, word(at + offset), offset + 9)
      put(2, tag(at + offset), offset + 9)
      put(3, cue(at + offset), offset + 9)
    }
    put(4, stem(at))
    put(5, form.prefix)
    put(6, form.suffix3)
    put(7, form.shape)
    put(8, mix(form.suffix2, tag(at)))
    put(9, mix(word(at - 1), word(at)))
    put(10, mix(word(at), word(at + 1)))
    put(11, mix(tag(at - 1) * 64 + tag(at), 0))
    put(12, mix(tag(at) * 64 + tag(at + 1), 0))
    put(13, mix((tag(at - 1) * 64 + tag(at)) * 64 + tag(at + 1), 0))
    put(14, mix(tag(at - 2) * 64 + tag(at - 1), tag(at)))
    put(15, mix(stem(at - 1), tag(at)))
    put(16, mix(tag(at), stem(at + 1)))
    put(17, mix(cue(at), tag(at - 1) * 64 + tag(at + 1)))
    put(18, mix(stem(at), tag(at + 1) * 8 + q))
    put(19, mix(stem(at), tag(at - 1) * 8 + q))
    // quotations
    put(20, q, Math.min(quoteLength(view, at), 6))
    put(21, q * 8 + state(at - 1), state(at + 1))
    put(22, q, tag(at))
    put(23, q, cue(at))
    put(24, bucket(near.markLeft[at]!), q)
    put(25, bucket(near.markRight[at]!), q)
    put(26, mix(bucket(near.commaLeft[at]!) * 16 + bucket(near.commaRight[at]!), q))
    // position
    put(27, Math.min(at - first, 5) * 8 + Math.min(last - at, 7), q)
    put(28, Math.min(sentence - sentences[paragraph]!, 3) * 8 + Math.min(at - first, 2), q)
    put(29, near.cuesInSentence[at]!, cue(at))
    // cue-like words to either side
    const left = near.cueLeft[at]!
    const right = near.cueRight[at]!
    put(30, stem(left), bucket(left < 0 ? -1 : at - left))
    put(31, stem(right), bucket(right < 0 ? -1 : right - at))
    put(32, mix(stem(left), tag(at)), q)
    put(33, mix(stem(right), tag(at)), q)
    put(34, mix(bucket(left < 0 ? -1 : at - left) * 16 + bucket(right < 0 ? -1 : right - at), q), tag(at))
    put(35, mix(stem(left), stem(right)), q)
    put(36, cue(left) * 32 + cue(right), mix(tag(at), q))
    const verbLeft = near.verbLeft[at]!
    const verbRight = near.verbRight[at]!
    put(37, stem(verbLeft), bucket(verbLeft < 0 ? -1 : at - verbLeft))
    put(38, stem(verbRight), bucket(verbRight < 0 ? -1 : verbRight - at))
    put(39, mix(bucket(verbLeft < 0 ? -1 : at - verbLeft) * 16 + bucket(verbRight < 0 ? -1 : verbRight - at), tag(at)))
    // the tree
    const head = heads[at]!
    const relation = relations[at]!
    const side = head < 0 ? 2 : head < at ? 0 : 1
    put(40, stem(head), relation * 4 + side)
    put(41, mix(tag(head), tag(at)), relation * 4 + side)
    put(42, cue(head), relation * 4 + side)
    put(43, relation * 4 + side, q)
    const above = head < 0 ? -1 : heads[head]!
    put(44, mix(cue(above), relation * 32 + (head < 0 ? 31 : relations[head]!)), tag(at))
    const governor = governors[at]!
    const branch = branches[at]!
    const branchRelation = branch < 0 ? 31 : relations[branch]!
    const edge = branch < 0 ? 0 : (leftEdges[branch] === at ? 1 : 0) + (rightEdges[branch] === at ? 2 : 0)
    const governorSide = governor < 0 ? 2 : governor < at ? 0 : 1
    put(45, branchRelation * 4 + governorSide, edge * 8 + q)
    put(46, mix(stem(governor), branchRelation * 4 + governorSide), edge)
    put(47, mix(cue(governor), branchRelation * 4 + governorSide), mix(tag(at), edge))
    put(48, mix(branch === at ? 1 : 0, branchRelation * 4 + governorSide), cue(governor))
    const nextBranch = at + 1 < count ? branches[at + 1]! : -1
    put(
      49,
      branch < 0 ? 99 : relations[branch]!,
      nextBranch === branch ? 40 : nextBranch < 0 ? 41 : relations[nextBranch]!,
    )
    const previousBranch = at > 0 ? branches[at - 1]! : -1
    put(
      50,
      branch < 0 ? 99 : relations[branch]!,
      previousBranch === branch ? 40 : previousBranch < 0 ? 41 : relations[previousBranch]!,
    )
    // the children of a possible cue
    put(51, near.children[at]!, cue(at))
    put(52, mix(near.children[at]!, stem(at)))
    put(53, mix(stem(at), tag(at)), relation)
    // a preposition or "to" after a possible cue
    put(54, mix(stem(at), stem(at + 1)), tag(at + 2))
    put(55, mix(stem(at - 1), stem(at)), tag(at + 1))
    put(56, mix(stem(at - 2), stem(at - 1)), stem(at))
    put(57, bucket(near.paragraphQuotes[at]!), q)
    const hint = hintAt(at)
    put(59, hint, tag(at))
    put(60, hint * 64 + hintAt(at - 1) * 8 + hintAt(at + 1), q)
    put(61, hint, stem(at))
    put(62, hint, mix(cue(at), branchRelation * 4 + governorSide))
    put(58, near.carried[at]!, q * 8 + Math.min(at - paragraph, 7))
  }
  return { hashes, classes: placeClasses(view, quoteState) }
}

/** 0 outside, 1 inside, 2 opening mark, 3 closing mark, 4 inside a quotation carried on, 5 its opening mark, 6 mark outside. */
function quoteStates({ tokens }: View): Uint8Array {
  const { count, quotes, forms } = tokens
  const states = new Uint8Array(count)
  for (let at = 0; at < count; at++) {
    const quote = quotes[at]!
    const kind = forms[at]!.kind
    const isMarkHere = isMark(kind)
    if (quote < 0) states[at] = isMarkHere ? 6 : 0
    else if (isMarkHere && (at === 0 || quotes[at - 1] !== quote)) states[at] = 2
    else if (isMarkHere && (at + 1 === count || quotes[at + 1] !== quote)) states[at] = 3
    else states[at] = 1
  }
  return states
}

function quoteLength({ tokens }: View, at: number): number {
  const quote = tokens.quotes[at]!
  if (quote < 0) return 0
  let length = 0
  for (let i = at; i >= 0 && tokens.quotes[i] === quote && length < 24; i--) length++
  for (let i = at + 1; i < tokens.count && tokens.quotes[i] === quote && length < 24; i++) length++
  return length < 4 ? 1 : length < 7 ? 2 : length < 12 ? 3 : length < 24 ? 4 : 5
}

function paragraphs({ tokens }: View): Int32Array {
  const starts = new Int32Array(tokens.count)
  for (let paragraph = 0; paragraph + 1 < tokens.paragraphStarts.length; paragraph++)
    starts.fill(
      tokens.paragraphStarts[paragraph]!,
      tokens.paragraphStarts[paragraph]!,
      tokens.paragraphStarts[paragraph + 1]!,
    )
  return starts
}

/** What lies between a token and the one before it, as classes. */
function placeClasses(view: View, quoteState: Uint8Array): Int32Array {
  const { tokens } = view
  const { forms, count, sentenceStarts, sentences } = tokens
  const classes = new Int32Array(count * PLACE_CLASSES)
  for (let at = 0; at < count; at++) {
    const before = at > 0 ? forms[at - 1]!.kind : FormKind.other
    const base = at * PLACE_CLASSES
    classes[base] = before
    classes[base + 1] = 13 + forms[at]!.kind
    classes[base + 2] = 26 + (at > 0 ? quoteState[at - 1]! : 0)
    classes[base + 3] = 34 + quoteState[at]!
    const isFirst = sentenceStarts[sentences[at]!] === at
    classes[base + 4] = 42 + (isFirst ? 6 : view.cueBuckets[at]!)
    if (forms[at]!.lower === THAT) classes[base + 4] = 49
    classes[base + 5] = 50 + view.hints.labels[at]!
  }
  return classes
}
