/** The statements of an article in two rows of numbers and bytes, words by their numbers: a tenth of what the records take, and outside the heap. */

import { type ByteReader, type ByteWriter, createByteReader, createByteWriter } from '../bytes.ts'
import type { Statement } from '../corpus-types.ts'
import { inOneBuffer, narrowest, type Unsigned } from '../number-lists.ts'
import type { Span } from '../types.ts'
import { type Outline, readJudged, writeJudged } from './packed-judged.ts'
import { createLexicon, type Lexicon } from './ruled-out.ts'
import type { Judged, Sketch, Told } from './sketch.ts'

/** The statements of one article, as its reader packs them. */
export interface PackedStatements extends Packed {
  /** What numbers of words stand for: places in here. */
  readonly words: readonly string[]
  /** Where among the numbers those of words stand. */
  readonly wordPlaces: Uint32Array
  /** By which they find others, and for each statement where its keys begin; at last the end. */
  readonly keys: Int32Array
  readonly keyStarts: Uint32Array
}

/** The statements of one article. */
export interface Packed {
  /** Of each its id, its wording and what is judged, words by their numbers. */
  readonly numbers: Int32Array
  /** What else claims are made from. */
  readonly bytes: Uint8Array
  /** For each statement where it begins among the numbers, then where among the bytes; at last the ends. */
  readonly starts: Unsigned
  /** What is alike in all of them. */
  readonly common: Common
}

type Common = Pick<Statement, 'article' | 'textHash' | 'date'>

const NOWHERE: Common = { article: '', textHash: '', date: null }

/** So many of a statement's numbers are its id, of 16 hex digits, and so many its wording. */
const ID_LENGTH = 2
const WORDING_LENGTH = 3
const HEAD_LENGTH = ID_LENGTH + WORDING_LENGTH
/** Hex digits that a number holds. */
const HALF_ID = 8

/** Packs the statements of one article; its words are numbered as they come. Ids are of 16 hexadecimal digits, as `findStatements` makes them. */
export function packStatements(sketches: readonly Sketch[]): PackedStatements {
  const writer = createByteWriter()
  const { words, numberOf } = numberWords()
  const starts: number[] = []
  const numbers: number[] = []
  const wordPlaces: number[] = []
  const keys: number[] = []
  const keyStarts: number[] = [0]
  for (const sketch of sketches) {
    starts.push(numbers.length, writer.size())
    numbers.push(...halvesOf(sketch.statement.id), ...sketch.wording)
    writeJudged(sketch, numbers, wordPlaces, numberOf)
    writeTold(sketch, writer)
    keys.push(...sketch.keys)
    keyStarts.push(keys.length)
  }
  starts.push(numbers.length, writer.size())
  const { article, textHash, date } = sketches[0]?.statement ?? NOWHERE
  return {
    ...inOneBuffer({
      numbers: Int32Array.from(numbers),
      bytes: writer.take(),
      starts: narrowest(starts),
      wordPlaces: Uint32Array.from(wordPlaces),
      keys: Int32Array.from(keys),
      keyStarts: Uint32Array.from(keyStarts),
    }),
    common: { article, textHash, date },
    words,
  }
}

/** The keys of a statement. */
export const keysIn = ({ keys, keyStarts }: PackedStatements, index: number): Int32Array =>
  keys.subarray(keyStarts[index], keyStarts[index + 1])

/** Numbers for the words of all articles. */
export interface Vocabulary {
  /** The statements of an article by these numbers. */
  number(statements: PackedStatements): Packed
  judgedOf(packed: Packed, index: number): Judged
  readonly lexicon: Lexicon
}

/** Starts empty; it knows each word that it ever numbered. */
export function createVocabulary(): Vocabulary {
  const { words, numberOf } = numberWords()
  const wordOf = (number: number) => words[number] as string
  return {
    number({ words: own, wordPlaces, numbers: ownNumbers, bytes, starts, common }) {
      const numberByOwn = own.map(numberOf)
      const laid = inOneBuffer({ numbers: ownNumbers, bytes, starts })
      for (const place of wordPlaces) laid.numbers[place] = numberByOwn[laid.numbers[place] as number] as number
      // not spread, so that all are of one shape for the engine, which asks most of them often
      return { numbers: laid.numbers, bytes: laid.bytes, starts: laid.starts, common }
    },
    judgedOf: ({ numbers, starts }, index) => readJudged(numbers, judgedAt(starts, index), wordOf),
    lexicon: createLexicon(wordOf, numberOf),
  }
}

/** Numbers for words, from 0 on as they come. */
function numberWords() {
  const words: string[] = []
  const numberByWord = new Map<string, number>()
  function numberOf(word: string): number {
    const known = numberByWord.get(word)
    if (known !== undefined) return known
    numberByWord.set(word, words.length)
    return words.push(word) - 1
  }
  return { words, numberOf }
}

/** Makes an outline that of a statement. */
export const fillOutline = (onto: Outline, { numbers, starts }: Packed, index: number) =>
  onto.set(numbers, judgedAt(starts, index))

/** Where what is judged of a statement begins. */
const judgedAt = (starts: Unsigned, index: number): number => (starts[2 * index] as number) + HEAD_LENGTH

/** What claims are made from. */
export const toldOf = (packed: Packed, index: number): Told =>
  readTold(readerOfTold(packed, index), idOf(packed, index), packed.common)

/** How many statements there are. */
export const countOf = ({ starts }: Packed): number => starts.length / 2 - 1

/** True for what the article states in its own voice. */
export const isOwnVoice = (packed: Packed, index: number): boolean => readerOfTold(packed, index).number() === 0

/** The id of a statement. */
export function idOf({ numbers, starts }: Packed, index: number): string {
  const start = starts[2 * index] as number
  return [numbers[start], numbers[start + 1]]
    .map((half) => digitsOf(half as number, 16).padStart(HALF_ID, '0'))
    .join('')
}

const halvesOf = (id: string): number[] => [id.slice(0, HALF_ID), id.slice(HALF_ID)].map((half) => parseInt(half, 16))

/** The wording of a statement, as a text to find and order it by. */
export function wordingOf({ numbers, starts }: Packed, index: number): string {
  const start = (starts[2 * index] as number) + ID_LENGTH
  return Array.from(numbers.subarray(start, start + WORDING_LENGTH), (hash) => digitsOf(hash, 36)).join(' ')
}

const digitsOf = (hash: number, base: 16 | 36) => (hash >>> 0).toString(base)

const readerOfTold = ({ bytes, starts }: Packed, index: number): ByteReader =>
  createByteReader(bytes, starts[2 * index + 1] as number)

/** True where two statements, numbered by one vocabulary, do not differ in what is judged, and so have the same keys. */
export function areJudgedAlike(one: Packed, index: number, two: Packed, other: number): boolean {
  const [a, b] = [judgedNumbersOf(one, index), judgedNumbersOf(two, other)]
  return a.length === b.length && a.every((number, at) => number === b[at])
}

const judgedNumbersOf = ({ numbers, starts }: Packed, index: number) =>
  numbers.subarray(judgedAt(starts, index), starts[2 * index + 2])

function writeTold({ statement: { attribution, content }, carries }: Sketch, writer: ByteWriter): void {
  writer.number(attribution === null ? 0 : attribution + 1)
  writer.number(carries === null ? 0 : carries + 1)
  writer.list(content, ({ start, end }) => {
    writer.number(start)
    writer.number(end)
  })
}

// fields are read in the order in which they were written

function readTold(reader: ByteReader, id: string, { article, textHash, date }: Common): Told {
  const attribution = reader.number()
  const carries = reader.number()
  const content = reader.list((): Span => ({ start: reader.number(), end: reader.number() }))
  const statement = { id, article, textHash, date, attribution: attribution === 0 ? null : attribution - 1, content }
  return { statement, carries: carries === 0 ? null : carries - 1 }
}
