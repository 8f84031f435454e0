import { expect, test } from 'vitest'
import { packStatements } from '../../core/claims/packed.ts'
import type { Sketch } from '../../core/claims/sketch.ts'
import { createStatementTable } from '../../core/claims/statement-table.ts'
import { shortHash } from '../../core/id.ts'
import { sketchOf } from './sketch-of.ts'

const SKETCH = sketchOf('the dam of Selm broke')

/** Every third one is in the article's own voice. */
const sketchesOf = (article: string, count: number): Sketch[] =>
  Array.from({ length: count }, (_, index) => {
    const [id, attribution] = [shortHash([article, String(index)]), index % 3 === 0 ? null : index]
    return { ...SKETCH, statement: { ...SKETCH.statement, article, id, attribution } }
  })

const ARTICLES = { none: 0, one: 1, few: 40, many: 200 }

test('statements of short and long articles are known by their numbers while others come and go', () => {
  const table = createStatementTable()
  const add = (article: keyof typeof ARTICLES) =>
    table.add(article, packStatements(sketchesOf(article, ARTICLES[article])))
  const expectAll = (there: readonly (keyof typeof ARTICLES)[]) => {
    for (const article of there) {
      const statements = sketchesOf(article, ARTICLES[article]).map(({ statement }) => statement)
      const numbers = table.numbersOf(article)
      expect(numbers.map((number) => table.toldOf(number).statement)).toEqual(statements)
      expect(statements.map(({ id }) => table.find(id))).toEqual(numbers)
      expect(numbers.map(table.isOwn)).toEqual(statements.map(({ attribution }) => attribution === null))
    }
    const all = table.numbers()
    expect(new Set(all).size).toBe(there.reduce((sum, article) => sum + ARTICLES[article], 0))
    expect(all).toHaveLength(new Set(all).size)
  }
  for (const article of ['many', 'none', 'few'] as const) add(article)
  expectAll(['many', 'none', 'few'])
  table.remove('many')
  expect(table.find(shortHash(['many', '70']))).toBeUndefined()
  for (const article of ['one', 'many'] as const) add(article)
  expectAll(['few', 'one', 'many', 'none'])
})
