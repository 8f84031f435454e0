/** Finds the second clause of one thought: "said he believed it had failed | and that it was over". */

import type { TaggedAttribution } from '../types.ts'
import { opensClause } from './clauses.ts'
import { spanOfWords } from './contents.ts'
import type { Draft } from './drafts.ts'
import { startOf } from './words.ts'

/** `why` of an attribution that shares its cue with the one of the first clause. */
export const SECOND_CLAUSE = 'rule second-clause'

/** The thought cut before "and that"; the second clause is an attribution of its own under the same cue. */
export function splitThought(
  attribution: TaggedAttribution,
  { clause, cue, source }: Draft,
  siblings: readonly Draft[],
): TaggedAttribution[] {
  const { words } = clause
  const isThought = source !== null && siblings.some(({ cue: said }) => said.last === source.first - 1)
  const first = cue.last + 1
  if (!isThought || words[first]?.lower === 'that') return [attribution]
  const end = attribution.content.at(-1)?.end ?? 0
  const and = words.findIndex(
    ({ lower, quote, term }, at) =>
      at > first &&
      lower === 'and' &&
      quote < 0 &&
      term.start < end &&
      words[at + 1]?.lower === 'that' &&
      opensClause(words, at + 2),
  )
  if (and < 0) return [attribution]
  const before = spanOfWords(clause, first, and - 1)
  return [
    { ...attribution, content: [before] },
    { ...attribution, content: [{ start: startOf(clause, and + 1), end }], why: `${SECOND_CLAUSE}: verb-${cue.verb}` },
  ]
}
