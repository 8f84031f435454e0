/** Trains the tagger of parts of speech and the parser on machine annotation. */

import {
  MAX_PARSED_TOKENS,
  MOVE_COUNT,
  PARSER_TEMPLATES,
  ParserState,
  parserFeatures,
  RELATION_COUNT,
} from '../parser.ts'
import { indexOfMax, TAG_TEMPLATES, TAGS, tagFeatures } from '../part-of-speech.ts'
import { addRows, type WeightTable } from '../table.ts'
import type { Tokens } from '../tokens.ts'
import { average, correct, createPerceptron } from './perceptron.ts'
import { createRandom, shuffled } from './random.ts'
import type { Silver } from './silver.ts'

export interface LanguageExample {
  readonly tokens: Tokens
  readonly silver: Silver
}

const TAGGER_BITS = 19
const PARSER_BITS = 19

/** Learns parts of speech; its own guesses are the context, as when it runs. */
export function trainTagger(examples: readonly LanguageExample[], passes: number, seed: number): WeightTable {
  const perceptron = createPerceptron(TAGGER_BITS, TAGS.length)
  const random = createRandom(seed)
  const features = new Int32Array(TAG_TEMPLATES)
  const scores = new Float32Array(TAGS.length)
  for (let pass = 0; pass < passes; pass++) {
    for (const index of shuffled(examples.length, random)) {
      const { tokens, silver } = examples[index]!
      for (let sentence = 0; sentence + 1 < tokens.sentenceStarts.length; sentence++) {
        const from = tokens.sentenceStarts[sentence]!
        const to = tokens.sentenceStarts[sentence + 1]!
        let one = 63
        let two = 63
        for (let at = from; at < to; at++) {
          tagFeatures(tokens, at, from, to, one, two, features)
          scores.fill(0)
          addRows(perceptron.table, features, 0, TAG_TEMPLATES, scores, 0)
          const guess = indexOfMax(scores)
          const right = silver.tags[at]!
          if (right >= 0 && right !== guess) correct(perceptron, features, right, guess)
          perceptron.time++
          two = one
          one = guess
        }
      }
    }
  }
  return average(perceptron)
}

/** Learns trees from the moves that build the annotated ones; sentences without a projective tree are left out. */
export function trainParser(
  examples: readonly (LanguageExample & { readonly tags: Uint8Array })[],
  passes: number,
  seed: number,
): WeightTable {
  const perceptron = createPerceptron(PARSER_BITS, MOVE_COUNT)
  const random = createRandom(seed)
  const features = new Int32Array(PARSER_TEMPLATES)
  const scores = new Float32Array(MOVE_COUNT)
  for (let pass = 0; pass < passes; pass++) {
    for (const index of shuffled(examples.length, random)) {
      const { tokens, silver, tags } = examples[index]!
      const state = new ParserState(tokens.count)
      for (let sentence = 0; sentence + 1 < tokens.sentenceStarts.length; sentence++) {
        const from = tokens.sentenceStarts[sentence]!
        const to = tokens.sentenceStarts[sentence + 1]!
        if (to - from > MAX_PARSED_TOKENS || to - from < 2) continue
        const gold = goldTree(silver, from, to)
        if (!gold) continue
        const missing = childCounts(gold, from, to)
        state.start(from, to)
        while (!state.isDone) {
          const right = goldMove(state, gold, silver, missing, from)
          if (right < 0) break
          if (state.depth >= 2) {
            parserFeatures(state, tokens, tags, features)
            scores.fill(0)
            addRows(perceptron.table, features, 0, PARSER_TEMPLATES, scores, 0)
            if (state.next >= state.end) scores[0] = -1e9
            const guess = indexOfMax(scores)
            if (guess !== right) correct(perceptron, features, right, guess)
            perceptron.time++
          }
          if (right > 0) {
            const head = right <= RELATION_COUNT ? state.stack[state.depth - 1]! : state.stack[state.depth - 2]!
            missing[head - from]!--
          }
          state.apply(right)
        }
      }
    }
  }
  return average(perceptron)
}

/** Heads relative to `from`; further roots hang on the first. Null where a head is unknown or outside. */
function goldTree(silver: Silver, from: number, to: number): Int32Array | null {
  const heads = new Int32Array(to - from)
  let root = -1
  for (let at = from; at < to; at++) {
    const head = silver.heads[at]!
    if (head === -2) return null
    const isInside = head >= from && head < to
    if (isInside) heads[at - from] = head - from
    else if (root < 0) {
      root = at - from
      heads[at - from] = -1
    } else heads[at - from] = root
  }
  return root < 0 ? null : heads
}

function childCounts(heads: Int32Array, from: number, to: number): Int32Array {
  const counts = new Int32Array(to - from)
  for (const head of heads) if (head >= 0) counts[head]!++
  return counts
}

function goldMove(state: ParserState, heads: Int32Array, silver: Silver, missing: Int32Array, from: number): number {
  if (state.depth >= 2) {
    const top = state.stack[state.depth - 1]! - from
    const below = state.stack[state.depth - 2]! - from
    if (heads[below] === top && missing[below] === 0) return 1 + Math.max(0, silver.relations[below + from]!)
    if (heads[top] === below && missing[top] === 0)
      return 1 + RELATION_COUNT + Math.max(0, silver.relations[top + from]!)
  }
  return state.next < state.end ? 0 : -1
}
