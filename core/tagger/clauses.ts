/** Tells a clause without "that" from an object: "admitted the talks had failed", "admitted the failure". */

import { phraseStartingAt } from './sources.ts'
import { isBreak, type Word } from './words.ts'

/** Words that open a clause that is said. */
export const CLAUSE_OPENERS = /^(?:that|whether|if|how|why|what|who|when|where|which|there|because)$/
const SUBJECT_PRONOUNS = /^(?:i|you|he|she|it|we|they|there|this|that|these|those|nobody|everyone|everybody|someone)$/
const CONTRACTED = /^(?:i|you|he|she|it|we|they|there|that)'(?:s|re|m|d|ll|ve)$/
const DASH = /^\s*["“”‘’]*(?:\s--?|[—–])\s*["“”‘’]*$/
const UNFINISHED = /^(?:be|been|being|n't|not|never)$/
/** In words: from the subject to its verb, relative clauses and prepositions between them. */
const REACH = 18

/** True where a subject with a finite verb of its own begins at word `start`. */
export function opensClause(words: readonly Word[], start: number): boolean {
  const first = words[start]
  if (!first) return false
  if (CONTRACTED.test(first.lower)) return true
  const subject = phraseStartingAt(words, start)
  if (!subject) return false
  const isPronoun = SUBJECT_PRONOUNS.test(first.lower) && subject.last === start
  let relatives = 0
  let isOpenComma = false
  let isOpenDash = false
  for (let at = subject.last + 1; at < words.length && at - subject.last <= REACH; at++) {
    const word = words[at] as Word
    const before = words[at - 1] as Word
    // "the fact that it fell - on a Friday - showed": what stands between two dashes tells nothing
    if (DASH.test(before.gap)) isOpenDash = !isOpenDash
    else if (isOpenDash) continue
    else if (/,/.test(before.gap)) {
      if (isPronoun || (isOpenComma && relatives > 1)) return false
      isOpenComma = !isOpenComma
    } else if (isBreak(before.gap.replace(/["“”‘’«»]/g, ''))) return false
    if (isOpenComma || isOpenDash) continue
    if (/^(?:who|which|that)$/.test(word.lower)) relatives++
    else if (word.pos === 'conj' && !/^(?:and|or)$/.test(word.lower)) return false
    else if (isFiniteVerb(words, at)) {
      if (relatives === 0) return true
      relatives--
    } else if (isPronoun && word.pos !== 'adv') return false
  }
  return false
}

function isFiniteVerb(words: readonly Word[], at: number): boolean {
  const { pos, lower, term } = words[at] as Word
  if (words[at - 1]?.pos === 'to') return false
  if (pos === 'aux') return !UNFINISHED.test(lower)
  if (pos !== 'verb') return false
  const { tags } = term
  if (tags.includes('Gerund') || tags.includes('Participle')) return false
  return (tags.includes('PastTense') || tags.includes('PresentTense')) && words[at - 1]?.pos !== 'aux'
}
