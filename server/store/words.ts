/** The words by which nodes are found: a row a name, alias or text, and the full-text indexes over them. */

import type { NodeAttributes } from '../../core/graph-types.ts'
import type { GraphStatements } from './graph-statements.ts'

/** Words by which a node is found. */
export interface WordsRow {
  readonly words: string
  /** A name (0), an alias (1), a text (2). */
  readonly field: number
}

/** What a node is called. */
export type Named = Pick<NodeAttributes, 'kind' | 'label' | 'aliases'>

/** Rows that go and come in one change, by their ids. */
export interface WordsChange {
  readonly gone: Map<number, WordsRow>
  readonly come: Map<number, WordsRow>
}

/** The words by which a node is found. */
export function wordsOf({ kind, label, aliases = [] }: Named): WordsRow[] {
  if (kind === 'claim' || kind === 'article') return [{ words: label, field: 2 }]
  return [{ words: label, field: 0 }, ...aliases.map((words): WordsRow => ({ words, field: 1 }))]
}

/** Writes the rows of a node; those of one that is called as before stay. */
export function putWords(run: GraphStatements, node: number, now: Named, isKnown: boolean, change: WordsChange): void {
  const rows = wordsOf(now)
  if (isKnown) {
    const before = run.wordsOf.all(node).map(({ words, field }): WordsRow => ({ words, field }))
    if (JSON.stringify(before) === JSON.stringify(rows)) return
    removeWords(run, node, change)
  }
  for (const row of rows) change.come.set(Number(run.putWords.run(node, row.words, row.field).lastInsertRowid), row)
}

/** Takes the rows of a node away. */
export function removeWords(run: GraphStatements, node: number, { gone, come }: WordsChange): void {
  for (const { id, ...row } of run.wordsOf.all(node)) if (!come.delete(id)) gone.set(id, row)
  run.deleteWords.run(node)
}

/**
 * Brings the indexes up to date, at the end of a change and in the order of the rows: an index writes what it holds so far
 * before other statements and before rows that lie further up, and each such part is merged with the others later.
 */
export function writeIndexes(run: GraphStatements, { gone, come }: WordsChange): void {
  for (const [id, { words, field }] of byId(gone)) (field < 2 ? run.forgetName : run.forgetText).run(id, words)
  for (const [id, { words, field }] of byId(come)) (field < 2 ? run.indexName : run.indexText).run(id, words)
}

const byId = (rows: ReadonlyMap<number, WordsRow>) => [...rows].sort(([one], [other]) => one - other)
