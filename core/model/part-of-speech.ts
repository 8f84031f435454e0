/** Parts of speech by a greedy averaged perceptron, trained on machine annotation. */

import { mix } from './hash.ts'
import { addRows, type WeightTable } from './table.ts'
import type { Tokens } from './tokens.ts'

/** Penn Treebank tags, a few of them merged; names are split into person, organisation and place. */
export const TAGS = [
  'NN',
  'NNS',
  'NNP',
  'NNP-PER',
  'NNP-ORG',
  'NNP-LOC',
  'NNPS',
  'DATE',
  'VB',
  'VBP',
  'VBZ',
  'VBD',
  'VBN',
  'VBG',
  'MD',
  'JJ',
  'JJR',
  'RB',
  'RBR',
  'IN',
  'TO',
  'DT',
  'PDT',
  'CC',
  'CD',
  'PRP',
  'PRP$',
  'WP',
  'WDT',
  'WRB',
  'EX',
  'RP',
  'POS',
  'UH',
  'MARK',
  'COMMA',
  'STOP',
  'COLON',
  'BRACKET',
  'SYM',
] as const
export type Tag = (typeof TAGS)[number]

const TEMPLATES = 19

/** The features of token `at`, given the two tags before it, written to `into`. */
export function tagFeatures(
  tokens: Tokens,
  at: number,
  from: number,
  to: number,
  one: number,
  two: number,
  into: Int32Array,
): void {
  const { forms } = tokens
  const form = forms[at]!
  const before = at > from ? forms[at - 1]! : null
  const before2 = at > from + 1 ? forms[at - 2]! : null
  const after = at + 1 < to ? forms[at + 1]! : null
  const after2 = at + 2 < to ? forms[at + 2]! : null
  const beforeWord = before?.word ?? 11
  const afterWord = after?.word ?? 12
  const isFirst = at === from ? 1 : 0
  into[0] = mix(1, form.word)
  into[1] = mix(2, form.suffix3)
  into[2] = mix(3, form.suffix2)
  into[3] = mix(4, form.prefix)
  into[4] = mix(5, mix(form.shape, isFirst))
  into[5] = mix(6, one)
  into[6] = mix(7, one * 64 + two)
  into[7] = mix(8, mix(one, form.word))
  into[8] = mix(9, beforeWord)
  into[9] = mix(10, mix(beforeWord, form.suffix3))
  into[10] = mix(11, before2?.word ?? 13)
  into[11] = mix(12, afterWord)
  into[12] = mix(13, after?.suffix3 ?? 14)
  into[13] = mix(14, mix(afterWord, form.word))
  into[14] = mix(15, after2?.word ?? 15)
  into[15] = mix(16, mix(form.suffix3, one * 64 + two))
  into[16] = mix(17, mix(form.shape, mix(before?.shape ?? 16, after?.shape ?? 17)))
  into[17] = mix(18, mix(before?.suffix3 ?? 18, after?.suffix3 ?? 19))
  into[18] = mix(19, mix(form.stem, form.shape))
}

/** Tags every token, sentence by sentence; the numbers are indexes of TAGS. */
export function tagTokens(tokens: Tokens, table: WeightTable): Uint8Array {
  const tags = new Uint8Array(tokens.count)
  const features = new Int32Array(TEMPLATES)
  const scores = new Float32Array(TAGS.length)
  for (let sentence = 0; sentence + 1 < tokens.sentenceStarts.length; sentence++) {
    const from = tokens.sentenceStarts[sentence]!
    const to = tokens.sentenceStarts[sentence + 1]!
    let one = 63
    let two = 63
    for (let at = from; at < to; at++) {
      tagFeatures(tokens, at, from, to, one, two, features)
      scores.fill(0)
      addRows(table, features, 0, TEMPLATES, scores, 0)
      const best = indexOfMax(scores)
      tags[at] = best
      two = one
      one = best
    }
  }
  return tags
}

/** The first index of the greatest value. */
export function indexOfMax(values: Float32Array): number {
  let best = 0
  for (let index = 1; index < values.length; index++) if (values[index]! > values[best]!) best = index
  return best
}

export const TAG_TEMPLATES = TEMPLATES
