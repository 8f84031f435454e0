/** What the models see of a text: tokens with parts of speech, a tree and cue-likeness. */

import { FormKind } from './forms.ts'
import type { Hints } from './hints.ts'
import { type CueLexicon, cueBucketOf, ruleClassOf } from './lexicon.ts'
import { parseTokens, type Tree } from './parser.ts'
import { TAGS } from './part-of-speech.ts'
import type { WeightTable } from './table.ts'
import type { Tokens } from './tokens.ts'

/** Models of language that do not know of attributions. */
export interface LanguageModel {
  readonly tagger: WeightTable
  readonly parser: WeightTable
}

export interface View extends Tree {
  readonly tokens: Tokens
  readonly tags: Uint8Array
  /** 0 to 5. */
  readonly cueBuckets: Uint8Array
  readonly ruleClasses: Uint8Array
  readonly hints: Hints
  /** First and last token of the subtree of each token. */
  readonly leftEdges: Int32Array
  readonly rightEdges: Int32Array
  /** The nearest ancestor that may be a cue, or -1, and the child of it that leads to the token (the token itself for its child). */
  readonly governors: Int32Array
  readonly branches: Int32Array
}

const CUE_LIKE_BUCKET = 2
const isVerbTag = Uint8Array.from(TAGS, (tag) => (/^VB|^MD/.test(tag) ? 1 : 0))

export const isVerb = (view: View, at: number) => isVerbTag[view.tags[at]!] === 1

/** A word that is often part of a cue, or a verb that the rules list, outside quotation marks. */
export function isCueLike(view: View, at: number): boolean {
  const bucket = view.cueBuckets[at]!
  if (bucket > CUE_LIKE_BUCKET) return true
  return bucket >= 1 && view.ruleClasses[at]! > 0
}

/** Parses the tokens. */
export function createView(
  tokens: Tokens,
  tags: Uint8Array,
  language: LanguageModel,
): Omit<View, 'cueBuckets' | 'ruleClasses' | 'hints' | 'governors' | 'branches'> {
  const { heads, relations } = parseTokens(tokens, tags, language.parser)
  const leftEdges = Int32Array.from({ length: tokens.count }, (_, at) => at)
  const rightEdges = leftEdges.slice()
  for (let at = 0; at < tokens.count; at++) {
    let above = heads[at]!
    for (let steps = 0; above >= 0 && steps < 60; steps++, above = heads[above]!) {
      if (at < leftEdges[above]!) leftEdges[above] = at
      if (at > rightEdges[above]!) rightEdges[above] = at
      else if (at > above) break
    }
  }
  return { tokens, tags, heads, relations, leftEdges, rightEdges }
}

/** Adds what is known of cues, and what the rules say. */
export function addCues(view: ReturnType<typeof createView>, lexicon: CueLexicon, hints: Hints): View {
  const { tokens, heads } = view
  const cueBuckets = new Uint8Array(tokens.count)
  const ruleClasses = new Uint8Array(tokens.count)
  for (let at = 0; at < tokens.count; at++) {
    const form = tokens.forms[at]!
    if (form.kind > FormKind.upper) continue
    cueBuckets[at] = cueBucketOf(lexicon, form)
    ruleClasses[at] = ruleClassOf(form)
  }
  const governors = new Int32Array(tokens.count).fill(-1)
  const branches = new Int32Array(tokens.count).fill(-1)
  const full: View = { ...view, cueBuckets, ruleClasses, hints, governors, branches }
  for (let at = 0; at < tokens.count; at++) {
    let below = at
    let above = heads[at]!
    for (let steps = 0; above >= 0 && steps < 25; steps++) {
      if (isCueLike(full, above)) {
        governors[at] = above
        branches[at] = below
        break
      }
      below = above
      above = heads[above]!
    }
  }
  return full
}
