/** What "it worked" is about: what was said to work just before. */

import type { Statement } from '../corpus-types.ts'
import type { Article } from '../types.ts'
import { CLAUSE_END, clausesOf, conceptOf } from './words.ts'

const POINTERS: ReadonlySet<string> = new Set('it this that these those they'.split(' '))
const AUXILIARIES: ReadonlySet<string> = new Set(
  'must may might could can have has had did does do would will clearly obviously apparently really not never'.split(
    ' ',
  ),
)
const VERDICTS: ReadonlySet<string> = new Set(['succeed', 'fail'].map(conceptOf))
/** Most statements hold no such words. */
const MAY_JUDGE = /\b(?:it|this|that|these|those|they)\b.{0,40}\b(?:work|succe|fail)/is
/** So far back, in characters, a statement may stand of which such words speak. */
const REACH = 500

/**
 * Gives for a statement the words of the one before it that its "it" repeats; none where it repeats none.
 * "She said the pills had worked to lower the fever. “It must have worked,” he said." -> she said … fever
 */
export function createRecall(
  { text }: Article,
  statements: readonly Statement[],
): (statement: Statement) => readonly string[] {
  const told = statements.filter(({ attribution }) => attribution !== null)
  return (statement) => {
    const start = statement.content[0]?.start ?? 0
    if (!MAY_JUDGE.test(text.slice(start, statement.content.at(-1)?.end))) return []
    const verdict = verdictOf(clausesOf(text, statement.content))
    if (verdict === null) return []
    const before = told
      .filter(({ content }) => isJustBefore(content.at(-1)?.end ?? 0, start))
      .map(({ content }) => clausesOf(text, content))
      .findLast((clauses) => verdictOf(clauses) === null && clauses.some((word) => conceptOf(word) === verdict))
    return before ?? []
  }
}

const isJustBefore = (end: number, start: number) => end <= start && start - end < REACH

/** "so it must have worked": the concept of the verdict, where a clause is no more than that; else null. */
function verdictOf(clauses: readonly string[]): string | null {
  for (const [at, word] of clauses.entries()) {
    if (!POINTERS.has(word)) continue
    const verb = clauses.findIndex((one, index) => index > at && !AUXILIARIES.has(one))
    const concept = conceptOf(clauses[verb] ?? CLAUSE_END)
    if (VERDICTS.has(concept) && (clauses[verb + 1] ?? CLAUSE_END) === CLAUSE_END) return concept
  }
  return null
}
