/** What the whole article says of a capitalised word: how it is tagged elsewhere, and whether it also stands in lower case. */

import { COMPANY_SUFFIX } from '../rules/name-shapes.ts'
import type { Sentence, Term } from '../types.ts'
import { bare, hasTag, inNameCase, isCapital, isShouted } from './words.ts'

const NAME_TAGS = ['Person', 'Organization', 'Place'] as const
export type NameTag = (typeof NAME_TAGS)[number]

export interface Evidence {
  /** What most of the word's occurrences in running text are tagged as; its own tag where there are none or they disagree. */
  leaningOf(term: Term): NameTag | null
  /** How often the word stands capitalised inside a sentence, where a capital means a name. */
  namedCount(term: Term): number
  /** True where the word stands in lower case somewhere, and never as a name inside a sentence. */
  isOrdinary(term: Term): boolean
  /** True where the word stands in lower case anywhere in the article. */
  standsInLowerCase(term: Term): boolean
  /** True where the word follows another part of a person's name somewhere inside a sentence: "Ann Lee" for "Lee". */
  hasForename(term: Term): boolean
  /** True for a headline whose capitals say nothing. */
  isTitleCase(sentence: Sentence): boolean
}

interface Votes {
  readonly byTag: Record<NameTag, number>
  /** All occurrences with a capital in running text. */
  count: number
  /** Those that do not open a sentence. */
  inside: number
}

/** Reads the sentences once. */
export function readEvidence(sentences: readonly Sentence[]): Evidence {
  const votesByWord = new Map<string, Votes>()
  const lowerCase = new Set<string>()
  const forenamed = new Set<string>()
  const titleCased = new Set<number>()
  for (const [index, sentence] of sentences.entries()) {
    if (hasTitleCase(sentence, index === 0)) {
      titleCased.add(sentence.start)
      continue
    }
    for (const [at, term] of sentence.terms.entries()) {
      if (!isCapital(term)) {
        lowerCase.add(term.normal)
        continue
      }
      if (!isShouted(sentence.terms, at)) addVote(votesByWord, term, at > 0, isCompany(sentence.terms, at))
      const before = sentence.terms[at - 1]
      if (at > 1 && isCapital(before) && hasTag(before, 'Person')) forenamed.add(wordOf(term))
    }
  }
  const votesOf = (term: Term) => votesByWord.get(wordOf(term))
  return {
    leaningOf(term) {
      const own = tagOf(term)
      const votes = votesOf(term)
      if (!votes) return own
      const most = NAME_TAGS.find((tag) => votes.byTag[tag] * 2 > votes.count)
      return most && (votes.count > 1 || votes.byTag[most] > 1) ? most : own
    },
    namedCount: (term) => votesOf(term)?.inside ?? 0,
    isOrdinary: (term) => lowerCase.has(bare(term).toLowerCase()) && (votesOf(term)?.inside ?? 0) === 0,
    standsInLowerCase: (term) => lowerCase.has(bare(term).toLowerCase()),
    hasForename: (term) => forenamed.has(wordOf(term)),
    isTitleCase: (sentence) => titleCased.has(sentence.start),
  }
}

/** "LEE’S" and "Lee" are one word. */
const wordOf = (term: Term) => inNameCase(bare(term))

const tagOf = (term: Term): NameTag | null => NAME_TAGS.find((tag) => hasTag(term, tag)) ?? null

/** "Corvane plc": what a company's suffix follows is a company throughout. */
const isCompany = (terms: readonly Term[], at: number) => COMPANY_SUFFIX.test(terms[at + 1]?.text ?? '')

function addVote(votesByWord: Map<string, Votes>, term: Term, isInside: boolean, isCompany: boolean): void {
  const word = wordOf(term)
  const votes = votesByWord.get(word) ?? { byTag: { Person: 0, Organization: 0, Place: 0 }, count: 0, inside: 0 }
  votesByWord.set(word, votes)
  const tag = tagOf(term)
  if (isCompany) votes.byTag.Organization = Number.POSITIVE_INFINITY
  else if (tag) votes.byTag[tag]++
  votes.count++
  if (isInside) votes.inside++
}

/** All words that running text writes small have capitals: "Valley Board Closes Old Bridge With Delay". */
function hasTitleCase({ terms, region }: Sentence, isFirst: boolean): boolean {
  // "Ann Lee and Bob Hall contributed": its capitals are all names
  const words = terms.slice(1).filter((term) => !['Person', ...SMALL].some((tag) => hasTag(term, tag)))
  const capitals = words.filter((term) => /^\p{Lu}\p{L}{3}/u.test(term.text)).length
  const small = words.filter((term) => /^\p{Ll}{3}/u.test(term.text)).length
  const enough = isFirst || region === 'headline' ? 2 : 4
  return capitals >= enough && small * 5 < capitals
}

/** What headlines write small, too. */
const SMALL = ['Preposition', 'Determiner', 'Conjunction']
