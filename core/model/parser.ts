/** Dependency trees by greedy arc-standard shifts and reductions, trained on machine annotation. */

import { mix } from './hash.ts'
import { indexOfMax } from './part-of-speech.ts'
import { addRows, type WeightTable } from './table.ts'
import type { Tokens } from './tokens.ts'

/** The relations that matter here; all others are "other". */
export const RELATIONS = [
  'root',
  'nsubj',
  'nsubjpass',
  'dobj',
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'nmod',
  'case',
  'mark',
  'poss',
  'det',
  'compound',
  'amod',
  'aux',
  'cop',
  'advmod',
  'conj',
  'cc',
  'appos',
  'parataxis',
  'punct',
  'dep',
  'other',
] as const
export const RELATION_COUNT = RELATIONS.length

/** heads: index of a token, -1 for the root of a sentence; relations: indexes of RELATIONS. */
export interface Tree {
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

/** Moves: 0 shift, 1 + r left arc with relation r, 1 + RELATION_COUNT + r right arc. */
export const MOVE_COUNT = 1 + 2 * RELATION_COUNT
const TEMPLATES = 27

/** The state of a sentence being parsed; children are the outermost found so far. */
export class ParserState {
  readonly stack: Int32Array
  depth = 0
  next = 0
  end = 0
  readonly leftChild: Int32Array
  readonly rightChild: Int32Array
  readonly leftRelation: Uint8Array
  readonly rightRelation: Uint8Array
  readonly heads: Int32Array
  readonly relations: Uint8Array

  constructor(count: number) {
    this.stack = new Int32Array(count + 1)
    this.leftChild = new Int32Array(count).fill(-1)
    this.rightChild = new Int32Array(count).fill(-1)
    this.leftRelation = new Uint8Array(count)
    this.rightRelation = new Uint8Array(count)
    this.heads = new Int32Array(count).fill(-1)
    this.relations = new Uint8Array(count)
  }

  start(from: number, to: number): void {
    this.depth = 0
    this.next = from
    this.end = to
  }

  get isDone(): boolean {
    return this.next >= this.end && this.depth <= 1
  }

  allows(move: number): boolean {
    return move === 0 ? this.next < this.end : this.depth >= 2
  }

  apply(move: number): void {
    const { stack } = this
    if (move === 0) {
      stack[this.depth++] = this.next++
      return
    }
    const top = stack[this.depth - 1]!
    const below = stack[this.depth - 2]!
    if (move <= RELATION_COUNT) {
      this.attach(below, top, move - 1)
      this.leftChild[top] = below
      this.leftRelation[top] = move - 1
      stack[this.depth - 2] = top
    } else {
      this.attach(top, below, move - 1 - RELATION_COUNT)
      this.rightChild[below] = top
      this.rightRelation[below] = move - 1 - RELATION_COUNT
    }
    this.depth--
  }

  private attach(child: number, head: number, relation: number): void {
    this.heads[child] = head
    this.relations[child] = relation
  }
}

/** The features of a state, written to `into`. */
export function parserFeatures(state: ParserState, tokens: Tokens, tags: Uint8Array, into: Int32Array): void {
  const { stack, depth, next, end, leftChild, rightChild, leftRelation, rightRelation } = state
  const { forms } = tokens
  const s0 = depth > 0 ? stack[depth - 1]! : -1
  const s1 = depth > 1 ? stack[depth - 2]! : -1
  const s2 = depth > 2 ? stack[depth - 3]! : -1
  const b0 = next < end ? next : -1
  const b1 = next + 1 < end ? next + 1 : -1
  const b2 = next + 2 < end ? next + 2 : -1
  const tag = (token: number) => (token < 0 ? 63 : tags[token]!)
  const word = (token: number) => (token < 0 ? 77 : forms[token]!.word)
  const t0 = tag(s0)
  const t1 = tag(s1)
  const t2 = tag(s2)
  const u0 = tag(b0)
  const u1 = tag(b1)
  const u2 = tag(b2)
  const w0 = word(s0)
  const w1 = word(s1)
  const v0 = word(b0)
  const gap = s0 < 0 || s1 < 0 ? 0 : Math.min(s0 - s1, 7)
  const l0 = s0 < 0 || leftChild[s0]! < 0 ? 31 : leftRelation[s0]!
  const r0 = s0 < 0 || rightChild[s0]! < 0 ? 31 : rightRelation[s0]!
  const l1 = s1 < 0 || leftChild[s1]! < 0 ? 31 : leftRelation[s1]!
  const r1 = s1 < 0 || rightChild[s1]! < 0 ? 31 : rightRelation[s1]!
  const tt = t1 * 64 + t0
  into[0] = mix(101, mix(w0, t0))
  into[1] = mix(102, mix(w1, t1))
  into[2] = mix(103, mix(v0, u0))
  into[3] = mix(104, tt * 64 + u0)
  into[4] = mix(105, mix(w0, w1))
  into[5] = mix(106, mix(w0, t1))
  into[6] = mix(107, mix(w1, t0))
  into[7] = mix(108, (tt * 64 + u0) * 64 + u1)
  into[8] = mix(109, tt * 64 + t2)
  into[9] = mix(110, mix(tt, gap))
  into[10] = mix(111, mix(w1, t0 * 8 + gap))
  into[11] = mix(112, mix(tt, l0 * 32 + r0))
  into[12] = mix(113, mix(tt, l1 * 32 + r1))
  into[13] = mix(114, mix(w0, u0 * 64 + u1))
  into[14] = mix(115, mix(w1, t0 * 64 + u0))
  into[15] = mix(116, mix(w0, l0 * 32 + r0))
  into[16] = mix(117, mix(w1, l1 * 32 + r1))
  into[17] = mix(118, (t0 * 64 + u0) * 64 + u1)
  into[18] = mix(119, t0 * 64 + u0)
  into[19] = mix(120, mix(t0, v0))
  into[20] = mix(121, mix(w0, v0))
  into[21] = mix(122, mix(tt, tag(s0 < 0 ? -1 : leftChild[s0]!) * 64 + tag(s1 < 0 ? -1 : rightChild[s1]!)))
  into[22] = mix(123, (t2 * 64 + t1) * 64 + t0)
  into[23] = mix(124, mix(word(s1 < 0 ? -1 : rightChild[s1]!), tt))
  into[24] = mix(125, mix(word(s0 < 0 ? -1 : leftChild[s0]!), tt))
  into[25] = mix(126, mix(u0 * 64 + u1, u2))
  into[26] = mix(127, mix(tt * 64 + u0, l1 * 32 + r1))
}

export const PARSER_TEMPLATES = TEMPLATES

/** Longer sentences are left flat: every token a root. */
export const MAX_PARSED_TOKENS = 250

/** Parses every sentence. */
export function parseTokens(tokens: Tokens, tags: Uint8Array, table: WeightTable): Tree {
  const state = new ParserState(tokens.count)
  const features = new Int32Array(TEMPLATES)
  const scores = new Float32Array(MOVE_COUNT)
  for (let sentence = 0; sentence + 1 < tokens.sentenceStarts.length; sentence++) {
    const from = tokens.sentenceStarts[sentence]!
    const to = tokens.sentenceStarts[sentence + 1]!
    if (to - from > MAX_PARSED_TOKENS) continue
    state.start(from, to)
    while (!state.isDone) {
      let move = 0
      if (state.depth >= 2) {
        parserFeatures(state, tokens, tags, features)
        scores.fill(0)
        addRows(table, features, 0, TEMPLATES, scores, 0)
        if (state.next >= state.end) scores[0] = -1e9
        move = indexOfMax(scores)
      }
      state.apply(move)
    }
  }
  return state
}
