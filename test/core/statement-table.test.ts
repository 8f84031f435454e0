import { expect, test } from 'vitest'
import { packStatements, wordingOf } from '../../core/claims/packed.ts'
import type { Sketch } from '../../core/claims/sketch.ts'
import { createStatementTable } from '../../core/claims/statement-table.ts'
import { shortHash } from '../../core/id.ts'
import { sketchOf } from './sketch-of.ts'

const STARTS = ['Ba', 'Co', 'Du', 'Fe', 'Gi', 'Ha', 'Jo', 'Ku', 'Le', 'Mi']
const MIDDLES = ['bran', 'cord', 'dust', 'fell', 'gorm']
const ENDS = [
  ['ova', ''],
  ['ick', ' after 41 days'],
  ['une', ' and never opened again'],
  ['eth', ', and the council slept'],
] as const

/** Each of words of its own, and not all of one length: "the dam of Babranick broke after 41 days" */
const SKETCHES = STARTS.flatMap((start) =>
  MIDDLES.flatMap((middle) => ENDS.map(([end, more]) => sketchOf(`the dam of ${start}${middle}${end} broke${more}`))),
)

/** Which of them an article has: some have those that others have too. */
const ARTICLES = { none: [0, 0], one: [130, 131], few: [100, 140], many: [0, 200] } as const

type Name = keyof typeof ARTICLES

/** Every third one is in the article's own voice. */
const sketchesOf = (article: Name): Sketch[] =>
  SKETCHES.slice(...ARTICLES[article]).map((sketch, index) => {
    const [id, attribution] = [shortHash([article, String(index)]), index % 3 === 0 ? null : index]
    return { ...sketch, statement: { ...sketch.statement, article, id, attribution } }
  })

test('statements of short and long articles are known by their numbers while others come and go', () => {
  const table = createStatementTable()
  const add = (article: Name) => table.add(article, packStatements(sketchesOf(article)))
  const expectAll = (there: readonly Name[]) => {
    const sketches = there.flatMap(sketchesOf)
    const numbers = there.flatMap(table.numbersOf)
    expect(new Set(numbers).size).toBe(sketches.length)
    expect(table.numbers().toSorted()).toEqual(numbers.toSorted())
    for (const [index, { statement, carries, wording, keys, ...judged }] of sketches.entries()) {
      const number = numbers[index] as number
      expect(table.find(statement.id)).toBe(number)
      expect(table.idOf(number)).toBe(statement.id)
      expect(table.isOwn(number)).toBe(statement.attribution === null)
      expect(table.toldOf(number)).toEqual({ statement, carries })
      expect(table.judgedOf(number)).toEqual(judged)
      expect(table.keysOf(number)).toEqual(keys)
      expect(table.wordingOf(number)).toBe(wordingOf(packStatements([sketches[index] as Sketch]), 0))
      // articles share the words of a sketch
      const ofTheSameWords = numbers.filter((_, other) => sketches[other]?.words === judged.words)
      expect(table.notRuledOut(number, numbers)).toEqual(ofTheSameWords)
      expect(numbers.filter((other) => table.areAlike(number, other))).toEqual(ofTheSameWords)
    }
  }
  for (const article of ['many', 'none', 'few'] as const) add(article)
  expectAll(['many', 'none', 'few'])
  table.remove('many')
  expect(table.find(shortHash(['many', '70']))).toBeUndefined()
  for (const article of ['one', 'many'] as const) add(article)
  expectAll(['few', 'one', 'many', 'none'])
})
