/** The statements of all articles, packed, each known by a number. */

import { hashText } from '../model/hash.ts'
import { createNumbers, createPostings } from '../postings.ts'
import { keysOf } from './keys.ts'
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
  /** Worked out anew. */
  keysOf(number: number): readonly number[]
  /** True where two do not differ in what is judged. */
  areAlike(one: number, two: number): boolean
}

/** So many statements of an article are numbered together, and where they are packed is kept once for all of them. A short one leaves numbers out. */
const PAGE = 64

/** Where statements that are numbered together are packed. */
interface Page {
  readonly packed: Packed
  /** The index of its first statement. */
  readonly from: number
}

/** Starts empty. */
export function createStatementTable(): StatementTable {
  const vocabulary = createVocabulary()
  const pages = createNumbers<Page>()
  const pagesByArticle = new Map<string, readonly number[]>()
  const byId = createPostings()
  const [ofOne, ofOther] = [new Outline(), new Outline()]

  /** Even numbers are of attributions, odd ones of what articles state in their own voice. */
  const isOwn = (number: number) => number % 2 === 1

  const pageOf = (number: number) => pages.get(Math.floor(number / 2 / PAGE))
  const indexIn = ({ from }: Page, number: number) => from + ((number >> 1) % PAGE)

  /** Asks something of the statement with a number. */
  function at<Answer>(number: number, ask: (packed: Packed, index: number) => Answer): Answer {
    const page = pageOf(number)
    return ask(page.packed, indexIn(page, number))
  }

  /** The numbers of the statements of a page. */
  function numbersIn(page: number): number[] {
    const { packed, from } = pages.get(page)
    return Array.from({ length: Math.min(PAGE, countOf(packed) - from) }, (_, offset) => {
      const own = isOwnVoice(packed, from + offset) ? 1 : 0
      return 2 * (page * PAGE + offset) + own
    })
  }

  const numbersOf = (article: string) => (pagesByArticle.get(article) ?? []).flatMap(numbersIn)

  function find(id: string): number | undefined {
    return byId.thingsOf(hashText(id)).find((number) => at(number, idOf) === id)
  }

  function outlineOf(number: number, onto: Outline): Outline {
    const page = pageOf(number)
    fillOutline(onto, page.packed, indexIn(page, number))
    return onto
  }

  function remove(article: string): void {
    for (const number of numbersOf(article)) byId.remove(hashText(at(number, idOf)), number)
    for (const page of pagesByArticle.get(article) ?? []) pages.free(page)
    pagesByArticle.delete(article)
  }

  return {
    add(article, statements) {
      const packed = vocabulary.number(statements)
      const own: number[] = []
      for (let from = 0; from < countOf(packed); from += PAGE) own.push(pages.give({ packed, from }))
      pagesByArticle.set(article, own)
      for (const number of own.flatMap(numbersIn)) byId.add(hashText(at(number, idOf)), number)
    },
    remove,
    numbersOf,
    numbers: () => [...pagesByArticle.keys()].flatMap(numbersOf),
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
    keysOf: (number) => keysOf(at(number, vocabulary.judgedOf)),
    areAlike: (one, two) =>
      at(one, (packed, index) => at(two, (other, place) => areJudgedAlike(packed, index, other, place))),
  }
}
