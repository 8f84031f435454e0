/** Machine annotation laid over our tokens: a part of speech, a head and a relation each. */

import { RELATIONS } from '../parser.ts'
import { TAGS } from '../part-of-speech.ts'
import type { Tokens } from '../tokens.ts'

/** A token of the annotation: begin, end, part of speech, named entity, head in the sentence (-1 root), relation. */
export type SilverToken = readonly [number, number, string, string, number, string]

/** -1 where the annotation has no token that fits. Heads are indexes of tokens, -1 for roots and -2 for unknown. */
export interface Silver {
  readonly tags: Int8Array
  readonly heads: Int32Array
  readonly relations: Int8Array
}

const tagIndexes = new Map<string, number>(TAGS.map((tag, index) => [tag, index]))
const relationIndexes = new Map<string, number>(RELATIONS.map((relation, index) => [relation, index]))
const OTHER_RELATION = RELATIONS.length - 1

const TAG_NAMES: Readonly<Record<string, string>> = {
  JJS: 'JJR',
  RBS: 'RBR',
  WP$: 'PRP$',
  FW: 'NN',
  LS: 'CD',
  "''": 'MARK',
  '``': 'MARK',
  ',': 'COMMA',
  '.': 'STOP',
  ':': 'COLON',
  '-LRB-': 'BRACKET',
  '-RRB-': 'BRACKET',
  $: 'SYM',
  '#': 'SYM',
}
const ENTITY_TAGS: Readonly<Record<string, string>> = {
  PERSON: 'NNP-PER',
  ORGANIZATION: 'NNP-ORG',
  LOCATION: 'NNP-LOC',
  DATE: 'DATE',
}
const RELATION_NAMES: Readonly<Record<string, string>> = {
  'nmod:poss': 'poss',
  'acl:relcl': 'acl',
  csubj: 'nsubj',
  csubjpass: 'nsubjpass',
  auxpass: 'aux',
  neg: 'advmod',
  nummod: 'amod',
}

/** Lays the sentences of one article over its tokens. */
export function alignSilver(tokens: Tokens, sentences: readonly (readonly SilverToken[])[]): Silver {
  const tags = new Int8Array(tokens.count).fill(-1)
  const heads = new Int32Array(tokens.count).fill(-2)
  const relations = new Int8Array(tokens.count).fill(-1)
  const tokenAt = new Map<number, number>()
  for (const [index, start] of tokens.starts.entries()) tokenAt.set(start, index)
  for (const sentence of sentences) {
    const ours = sentence.map(([begin]) => tokenAt.get(begin) ?? -1)
    for (const [index, [, end, pos, entity, head, relation]] of sentence.entries()) {
      const token = ours[index]!
      if (token < 0) continue
      tags[token] = tagIndexOf(pos, entity)
      const headToken = head < 0 ? -1 : (ours[head] ?? -1)
      heads[token] = head >= 0 && headToken < 0 ? -2 : headToken
      relations[token] = relationIndexes.get(RELATION_NAMES[relation] ?? relation.split(':')[0]!) ?? OTHER_RELATION
      for (let rest = token + 1; rest < tokens.count && tokens.starts[rest]! < end; rest++) {
        if (tags[rest]! >= 0) break
        tags[rest] = tags[token]!
        heads[rest] = token
        relations[rest] = OTHER_RELATION
      }
    }
  }
  return { tags, heads, relations }
}

function tagIndexOf(pos: string, entity: string): number {
  const name = TAG_NAMES[pos] ?? pos
  const fine = name === 'NNP' || (name === 'NNPS' && entity !== 'O') ? (ENTITY_TAGS[entity] ?? name) : name
  return tagIndexes.get(fine) ?? tagIndexes.get('SYM')!
}
