/** The statements of all articles, packed, each known by a number. */

import { hashText } from '../model/hash.ts'
import { createNumbers, createPostings } from '../postings.ts'
import {
  areJudgedAlike,
  countOf,
  createVocabulary,
  fillOutline,
  idOf,
  isOwnVoice,
  type Packed,
  type PackedStatements,
  toldOf,
  wordingOf,
} from './packed.ts'
import { Outline } from './packed-judged.ts'
import { isRuledOut } from './ruled-out.ts'
import type { Judged, Told } from './sketch.ts'

export interface StatementTable {
  /** Adds the statements of an article that has none there. */
  add(article: string, statements: PackedStatements): void
  /** Takes them out; their numbers may be given to others. */
  remove(article: string): void
  /** The numbers of an article's statements in their order; none for one that is not there. */
  numbersOf(article: string): readonly number[]
  /** All numbers. */
  numbers(): number[]
  /** The number of the statement with an id. */
  find(id: string): number | undefined
  isOwn(number: number): boolean
  idOf(number: number): string
  toldOf(number: number): Told
  judgedOf(number: number): Judged
  wordingOf(number: number): string
  /** Those of some that need to be judged with one. */
  notRuledOut(one: number, others: Iterable<number>): number[]
  keysOf(number: number): Int32Array
  /** True where two do not differ in what is judged. */
  areAlike(one: number, two: number): boolean
}

/** Statements that are all attributed, or all in their article's own voice: where each is packed. */
const createHalf = () => ({ rows: createNumbers<Packed>(), indexes: [] as number[] })

/** Starts empty. */
export function createStatementTable(): StatementTable {
  const vocabulary = createVocabulary()
  const numbersByArticle = new Map<string, Int32Array>()
  /** Even numbers are of attributions, odd ones of what articles state in their own voice. */
  const halves = [createHalf(), createHalf()] as const
  const byId = createPostings()
  const [ofOne, ofOther] = [new Outline(), new Outline()]

  const isOwn = (number: number) => number % 2 === 1
  const half = (number: number) => halves[isOwn(number) ? 1 : 0]

  function give(packed: Packed, index: number): number {
    const own = isOwnVoice(packed, index) ? 1 : 0
    const { rows, indexes } = halves[own]
    const place = rows.give(packed)
    indexes[place] = index
    return 2 * place + own
  }

  /** Asks something of the statement with a number. */
  function at<Answer>(number: number, ask: (packed: Packed, index: number) => Answer): Answer {
    const { rows, indexes } = half(number)
    return ask(rows.get(number >> 1), indexes[number >> 1] as number)
  }

  function find(id: string): number | undefined {
    return byId.thingsOf(hashText(id)).find((number) => at(number, idOf) === id)
  }

  function outlineOf(number: number, onto: Outline): Outline {
    at(number, (packed, index) => fillOutline(onto, packed, index))
    return onto
  }

  function remove(article: string): void {
    const numbers = numbersByArticle.get(article) ?? []
    for (const number of numbers) byId.remove(hashText(at(number, idOf)), number)
    for (const number of numbers) half(number).rows.free(number >> 1)
    numbersByArticle.delete(article)
  }

  return {
    add(article, statements) {
      const packed = vocabulary.number(statements)
      const numbers = Array.from({ length: countOf(packed) }, (_, index) => give(packed, index))
      numbersByArticle.set(article, Int32Array.from(numbers))
      for (const [index, number] of numbers.entries()) byId.add(hashText(idOf(packed, index)), number)
    },
    remove,
    numbersOf: (article) => [...(numbersByArticle.get(article) ?? [])],
    numbers: () => [...numbersByArticle.values()].flatMap((numbers) => [...numbers]),
    find,
    isOwn,
    idOf: (number) => at(number, idOf),
    toldOf: (number) => at(number, toldOf),
    judgedOf: (number) => at(number, vocabulary.judgedOf),
    wordingOf: (number) => at(number, wordingOf),
    notRuledOut(one, others) {
      const outline = outlineOf(one, ofOne)
      return [...others].filter((other) => !isRuledOut(outline, outlineOf(other, ofOther), vocabulary.lexicon))
    },
    keysOf: (number) => outlineOf(number, ofOne).keys,
    areAlike: (one, two) =>
      at(one, (packed, index) => at(two, (other, place) => areJudgedAlike(packed, index, other, place))),
  }
}
