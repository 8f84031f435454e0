/** Puts the model's parts of speech on the words of sentences. */

import type { Sentence, Term } from '../types.ts'
import { baseOf } from './inflections.ts'
import { TAGS, type Tag } from './part-of-speech.ts'
import type { Tokens } from './tokens.ts'

/** The tags of words, as the rules know them. */
const TERM_TAGS: Readonly<Record<Tag, readonly string[]>> = {
  NN: ['Noun', 'Singular'],
  NNS: ['Noun', 'Plural'],
  NNP: ['Noun', 'ProperNoun'],
  'NNP-PER': ['Noun', 'ProperNoun', 'Person'],
  'NNP-ORG': ['Noun', 'ProperNoun', 'Organization'],
  'NNP-LOC': ['Noun', 'ProperNoun', 'Place'],
  NNPS: ['Noun', 'ProperNoun', 'Plural'],
  DATE: ['Noun', 'Date'],
  VB: ['Verb', 'Infinitive'],
  VBP: ['Verb', 'PresentTense'],
  VBZ: ['Verb', 'PresentTense'],
  VBD: ['Verb', 'PastTense'],
  VBN: ['Verb', 'PastTense', 'Participle'],
  VBG: ['Verb', 'Gerund'],
  MD: ['Verb', 'Modal'],
  JJ: ['Adjective'],
  JJR: ['Adjective', 'Comparative'],
  RB: ['Adverb'],
  RBR: ['Adverb', 'Comparative'],
  IN: ['Preposition'],
  TO: ['Preposition'],
  DT: ['Determiner'],
  PDT: ['Determiner'],
  CC: ['Conjunction'],
  CD: ['Value', 'Cardinal'],
  PRP: ['Noun', 'Pronoun'],
  PRP$: ['Noun', 'Pronoun', 'Possessive'],
  WP: ['Noun', 'Pronoun', 'QuestionWord'],
  WDT: ['Determiner', 'QuestionWord'],
  WRB: ['QuestionWord'],
  EX: ['There'],
  RP: ['Particle'],
  POS: ['Possessive'],
  UH: ['Expression'],
  MARK: [],
  COMMA: [],
  STOP: [],
  COLON: [],
  BRACKET: [],
  SYM: [],
}
const tagLists = TAGS.map((tag) => TERM_TAGS[tag])
const possessiveLists = tagLists.map((tags) => (tags.includes('Possessive') ? tags : [...tags, 'Possessive']))
const negativeLists = tagLists.map((tags) => [...tags, 'Negative'])
const POSSESSIVE = TAGS.indexOf('POS')

/** The sentences with tagged words; a word of several tokens has the tag of its first, and what its clitic adds. */
export function tagTerms(sentences: readonly Sentence[], tokens: Tokens, tags: Uint8Array): Sentence[] {
  let token = 0
  return sentences.map((sentence) => ({
    ...sentence,
    terms: sentence.terms.map((term): Term => {
      while (token < tokens.count && tokens.ends[token]! <= term.start) token++
      if (token >= tokens.count || tokens.starts[token]! >= term.end) return term
      const first = tags[token]!
      let last = token
      while (last + 1 < tokens.count && tokens.starts[last + 1]! < term.end) last++
      const tail = tokens.forms[last]!.lower
      const lists =
        last > token && tags[last] === POSSESSIVE
          ? possessiveLists
          : tail === "n't" || tail === 'not' || tail === 'never'
            ? negativeLists
            : tagLists
      const lower = tokens.forms[token]!.lower
      return {
        ...term,
        root: last === token || tail === "n't" ? baseOf(lower) : baseOf(term.normal),
        tags: lists[first]!,
      }
    }),
  }))
}
