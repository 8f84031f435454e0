/** The statements of an article in two rows of numbers and bytes, words by their numbers: a tenth of what the records take, and outside the heap. */

import { type ByteReader, type ByteWriter, createByteReader, createByteWriter } from '../bytes.ts'
import type { Statement } from '../corpus-types.ts'
import { inOneBuffer } from '../number-lists.ts'
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
}

/** The statements of one article. */
export interface Packed {
  /** What is judged, words by their numbers. */
  readonly numbers: Int32Array
  /** What claims are written from. */
  readonly bytes: Uint8Array
  /** For each statement where it begins among the numbers, then where among the bytes; at last the ends. */
  readonly starts: Uint32Array
  /** What is alike in all of them. */
  readonly common: Common
}

type Common = Pick<Statement, 'article' | 'textHash' | 'date'>

const NOWHERE: Common = { article: '', textHash: '', date: null }

/** Packs the statements of one article; its words are numbered as they come. */
export function packStatements(sketches: readonly Sketch[]): PackedStatements {
  const writer = createByteWriter()
  const { words, numberOf } = numberWords()
  const starts: number[] = []
  const numbers: number[] = []
  const wordPlaces: number[] = []
  for (const sketch of sketches) {
    starts.push(numbers.length, writer.size())
    writeJudged(sketch, numbers, wordPlaces, numberOf)
    writeTold(sketch, writer)
  }
  starts.push(numbers.length, writer.size())
  const { article, textHash, date } = sketches[0]?.statement ?? NOWHERE
  return {
    ...inOneBuffer({
      numbers: Int32Array.from(numbers),
      bytes: writer.take(),
      starts: Uint32Array.from(starts),
      wordPlaces: Uint32Array.from(wordPlaces),
    }),
    common: { article, textHash, date },
    words,
  }
}

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
      return { ...laid, common }
    },
    judgedOf: ({ numbers, starts }, index) => readJudged(numbers, starts[2 * index] as number, wordOf),
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
  onto.set(numbers, starts[2 * index] as number)

/** What a claim is written from. */
export const toldOf = (packed: Packed, index: number): Told => readTold(readerOfTold(packed, index), packed.common)

/** How many statements there are. */
export const countOf = ({ starts }: Packed): number => starts.length / 2 - 1

/** True for what the article states in its own voice. */
export const isOwnVoice = (packed: Packed, index: number): boolean => readerOfTold(packed, index).number() === 0

/** The id of a statement. */
export function idOf(packed: Packed, index: number): string {
  const reader = readerOfTold(packed, index)
  reader.number()
  return reader.text()
}

/** The wording of a statement. */
export function wordingOf(packed: Packed, index: number): string {
  const reader = readerOfTold(packed, index)
  reader.number()
  reader.text()
  return reader.text()
}

const readerOfTold = ({ bytes, starts }: Packed, index: number): ByteReader =>
  createByteReader(bytes, starts[2 * index + 1] as number)

/** True where two statements, numbered by one vocabulary, do not differ in what is judged nor in their keys. */
export function areJudgedAlike(one: Packed, index: number, two: Packed, other: number): boolean {
  const [a, b] = [judgedNumbersOf(one, index), judgedNumbersOf(two, other)]
  return a.length === b.length && a.every((number, at) => number === b[at])
}

const judgedNumbersOf = ({ numbers, starts }: Packed, index: number) =>
  numbers.subarray(starts[2 * index], starts[2 * index + 2])

function writeTold({ statement, label, wording, carries }: Sketch, writer: ByteWriter): void {
  const { id, attribution, content } = statement
  writer.number(attribution === null ? 0 : attribution + 1)
  writer.text(id)
  writer.text(wording)
  writer.text(carries ?? '')
  writer.text(label)
  writer.list(content, ({ start, end }) => {
    writer.number(start)
    writer.number(end)
  })
}

// fields are read in the order in which they were written

function readTold(reader: ByteReader, common: Common): Told {
  const attribution = reader.number()
  const id = reader.text()
  const wording = reader.text()
  const carries = reader.text()
  const label = reader.text()
  const content = reader.list((): Span => ({ start: reader.number(), end: reader.number() }))
  const statement = { id, ...common, attribution: attribution === 0 ? null : attribution - 1, content }
  return { statement, label, wording, carries: carries === '' ? null : carries }
}
