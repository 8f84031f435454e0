/** The statements of all articles, packed, each known by a number. */

import { hashText } from '../model/hash.ts'
import { createNumbers, createPostings } from '../postings.ts'
import { areJudgedAlike, createPacker, fillOutline, idOf, keysOf, type Packed, toldOf, wordingOf } from './packed.ts'
import { Outline } from './packed-judged.ts'
import { isRuledOut } from './ruled-out.ts'
import type { Judged, Sketch, Told } from './sketch.ts'

export interface StatementTable {
  /** Adds the statements of an article that has none there; returns their numbers. */
  add(article: string, sketches: readonly Sketch[]): readonly number[]
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

interface Row {
  readonly packed: Packed
  readonly numbers: Int32Array
}

/** Starts empty. */
export function createStatementTable(): StatementTable {
  const packer = createPacker()
  const rowByArticle = new Map<string, Row>()
  /** Even numbers are of attributions, odd ones of what articles state in their own voice. */
  const halves = [createNumbers<Row>(), createNumbers<Row>()] as const
  const byId = createPostings()
  const [ofOne, ofOther] = [new Outline(), new Outline()]

  const give = (row: Row, isOwn: boolean) => (isOwn ? 2 * halves[1].give(row) + 1 : 2 * halves[0].give(row))
  const isOwn = (number: number) => number % 2 === 1
  const half = (number: number) => halves[isOwn(number) ? 1 : 0]

  /** Asks something of the statement with a number. */
  function at<Answer>(number: number, ask: (packed: Packed, index: number) => Answer): Answer {
    const row = half(number).get(number >> 1)
    return ask(row.packed, row.numbers.indexOf(number))
  }

  function find(id: string): number | undefined {
    return byId.thingsOf(hashText(id)).find((number) => at(number, idOf) === id)
  }

  function remove(article: string): void {
    for (const number of rowByArticle.get(article)?.numbers ?? []) {
      byId.remove(hashText(at(number, idOf)), number)
    }
    for (const number of rowByArticle.get(article)?.numbers ?? []) half(number).free(number >> 1)
    rowByArticle.delete(article)
  }

  return {
    add(article, sketches) {
      const row: Row = { packed: packer.pack(sketches), numbers: new Int32Array(sketches.length) }
      rowByArticle.set(article, row)
      for (const [index, { statement }] of sketches.entries()) {
        row.numbers[index] = give(row, statement.attribution === null)
        byId.add(hashText(statement.id), row.numbers[index] as number)
      }
      return [...row.numbers]
    },
    remove,
    numbersOf: (article) => [...(rowByArticle.get(article)?.numbers ?? [])],
    numbers: () => [...rowByArticle.values()].flatMap((row) => [...row.numbers]),
    find,
    isOwn,
    idOf: (number) => at(number, idOf),
    toldOf: (number) => at(number, toldOf),
    judgedOf: (number) => at(number, packer.judgedOf),
    wordingOf: (number) => at(number, wordingOf),
    notRuledOut(one, others) {
      const set = (number: number, onto: Outline) => at(number, (packed, index) => fillOutline(onto, packed, index))
      set(one, ofOne)
      return [...others].filter((other) => {
        set(other, ofOther)
        return !isRuledOut(ofOne, ofOther, packer.lexicon)
      })
    },
    keysOf: (number) => at(number, keysOf),
    areAlike: (one, two) =>
      at(one, (packed, index) => at(two, (other, place) => areJudgedAlike(packed, index, other, place))),
  }
}
