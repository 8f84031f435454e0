/** How often a word is part of a cue: learnt rates by word and stem, and the verbs that the rules know. */

import { THAT_NOUNS } from '../rules/cue-nouns.ts'
import { CUE_VERBS } from '../rules/cues.ts'
import { stemOf, type WordForm } from './forms.ts'
import { hashText } from './hash.ts'
import { formsOf } from './inflections.ts'

/** Buckets of cue-likeness: 0 never or unknown … 5 nearly always. */
export const CUE_RATE_BOUNDS: readonly number[] = [0.02, 0.08, 0.25, 0.5, 0.75]

/** Learnt buckets by hash of the lower-case word and by hash of the stem; what is not there is 0. */
export interface CueLexicon {
  readonly words: ReadonlyMap<number, number>
  readonly stems: ReadonlyMap<number, number>
}

/** The bucket of a word: its own where it was common enough, else that of its stem. */
export function cueBucketOf(lexicon: CueLexicon, form: WordForm): number {
  return lexicon.words.get(form.word) ?? lexicon.stems.get(form.stem) ?? 0
}

/** 1 a cue verb of the rules, 2 a cue noun, 0 neither; by stem. */
export function ruleClassOf(form: WordForm): number {
  return ruleClasses.get(form.stem) ?? 0
}

const ruleClasses = new Map<number, number>()
for (const noun of THAT_NOUNS) ruleClasses.set(hashText(stemOf(noun)), 2)
for (const { verb } of CUE_VERBS) {
  const [first = ''] = verb.split(' ')
  for (const form of formsOf(first)) ruleClasses.set(hashText(stemOf(form)), 1)
}
