/** Whether words state something, or only name a thing: "the red phone". */

import type { Span } from '../types.ts'
import { wordsOf } from './words.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const DETERMINERS = words(
  'the a an this that these those its his her their our my your some more any all both another such no other further',
)
/** So many words with a determiner before them may be no more than a noun and what stands before it. */
const MAX_NAMING_WORDS = 4
const MAX_NAME_WORDS = 3
/** What a verb may look like: "the talks failed", "the dam is old", "the bridge holds". */
const MAYBE_VERB =
  /(?:\p{L}{3}ed|\p{L}{3}ing|n't)$|^(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|not|to|won|lost|left|fell|sank|broke|rose|grew|ran|went|came|met|died|quit|began|sold|paid|held|led|cut|hit)$/u
const QUOTED = /["“”‘]/

/** True where the words of a content are a noun with its article, or a name, and nobody's own words. */
export function namesOnly(text: string, content: readonly Span[]): boolean {
  const exact = content.map(({ start, end }) => text.slice(start, end)).join(' ')
  if (content.length > 1 || QUOTED.test(exact)) return false
  const read = wordsOf(text, content)
  const [first = '', ...others] = read
  if (read.length <= MAX_NAME_WORDS && exact.split(/\s+/).every((word) => /^\p{Lu}/u.test(word))) return true
  if (!DETERMINERS.has(first) || read.length > MAX_NAMING_WORDS || others.length === 0) return false
  const isSingle = others.length === 1
  return isSingle || others.every((word, at) => !MAYBE_VERB.test(word) && (at < 1 || !word.endsWith('s')))
}
