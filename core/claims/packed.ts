/** The statements of an article in a row of bytes, words by their numbers: a tenth of what the records take, and outside the heap. */

import { type ByteReader, type ByteWriter, createByteReader, createByteWriter } from '../bytes.ts'
import type { Statement } from '../corpus-types.ts'
import type { Span } from '../types.ts'
import type { Quantity } from './quantities.ts'
import { createLexicon, type Lexicon, type Outline } from './ruled-out.ts'
import type { Judged, Sketch, Told } from './sketch.ts'

/** The statements of one article. */
export interface Packed {
  readonly bytes: Uint8Array
  /** For each statement where what is judged of it begins, then where what a claim is written from begins; at last the end. */
  readonly starts: Uint32Array
  /** What is alike in all of them. */
  readonly common: Common
}

type Common = Pick<Statement, 'article' | 'textHash' | 'date'>

export interface Packer {
  /** The statements of one article. */
  pack(sketches: readonly Sketch[]): Packed
  judgedOf(packed: Packed, index: number): Unpacked
  readonly lexicon: Lexicon
}

/** What of a statement is judged, and of which wording it is. */
export interface Unpacked extends Judged {
  readonly wording: string
}

const NOWHERE: Common = { article: '', textHash: '', date: null }

/** Numbers of words hold for one packer: it knows each word that it ever packed. */
export function createPacker(): Packer {
  const words: string[] = []
  const numberByWord = new Map<string, number>()
  const writer = createByteWriter()

  function numberOf(word: string): number {
    const known = numberByWord.get(word)
    if (known !== undefined) return known
    numberByWord.set(word, words.length)
    return words.push(word) - 1
  }

  return {
    pack(sketches) {
      const starts: number[] = []
      for (const sketch of sketches) {
        starts.push(writer.size())
        writeJudged(sketch, writer, numberOf)
        starts.push(writer.size())
        writeTold(sketch, writer)
      }
      starts.push(writer.size())
      const { article, textHash, date } = sketches[0]?.statement ?? NOWHERE
      return { bytes: writer.take(), starts: Uint32Array.from(starts), common: { article, textHash, date } }
    },
    judgedOf(packed, index) {
      const reader = readerAt(packed, 2 * index)
      listOf(reader, reader.hash)
      const judged = readJudged(reader, (number) => words[number] as string)
      reader.number()
      reader.text()
      return { ...judged, wording: reader.text() }
    },
    lexicon: createLexicon((number) => words[number] as string, numberOf),
  }
}

const readerAt = ({ bytes, starts }: Packed, place: number): ByteReader =>
  createByteReader(bytes, starts[place] as number)

/** What is asked of many statements before few are judged. */
export function outlineOf(packed: Packed, index: number): Outline {
  const reader = readerAt(packed, 2 * index)
  listOf(reader, reader.hash)
  return readOutline(reader, (number) => number)
}

/** The keys of a statement. */
export function keysOf(packed: Packed, index: number): readonly number[] {
  const reader = readerAt(packed, 2 * index)
  return listOf(reader, reader.hash)
}

/** What a claim is written from. */
export const toldOf = (packed: Packed, index: number): Told => readTold(readerAt(packed, 2 * index + 1), packed.common)

/** The id of a statement. */
export function idOf(packed: Packed, index: number): string {
  const reader = readerAt(packed, 2 * index + 1)
  reader.number()
  return reader.text()
}

/** True where two statements, packed by one packer, do not differ in what is judged nor in their keys. */
export function areJudgedAlike(one: Packed, index: number, two: Packed, other: number): boolean {
  const [a, b] = [judgedBytesOf(one, index), judgedBytesOf(two, other)]
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

const judgedBytesOf = ({ bytes, starts }: Packed, index: number) =>
  bytes.subarray(starts[2 * index], starts[2 * index + 1])

// --------------------------------------------------------------------------------------------- what a claim is written from

function writeTold({ statement, label, wording, carries }: Sketch, writer: ByteWriter): void {
  const { id, attribution, content } = statement
  writer.number(attribution === null ? 0 : attribution + 1)
  writer.text(id)
  writer.text(wording)
  writer.text(carries ?? '')
  writer.text(label)
  writer.number(content.length)
  for (const { start, end } of content) {
    writer.number(start)
    writer.number(end)
  }
}

// fields are read in the order in which they were written

function readTold(reader: ByteReader, common: Common): Told {
  const attribution = reader.number()
  const id = reader.text()
  const wording = reader.text()
  const carries = reader.text()
  const label = reader.text()
  const content = listOf(reader, (): Span => ({ start: reader.number(), end: reader.number() }))
  const statement = { id, ...common, attribution: attribution === 0 ? null : attribution - 1, content }
  return { statement, label, wording, carries: carries === '' ? null : carries }
}

function listOf<Value>(reader: ByteReader, readOne: () => Value): Value[] {
  const values = new Array<Value>(reader.number())
  for (let index = 0; index < values.length; index++) values[index] = readOne()
  return values
}

// ------------------------------------------------------------------------------------------------------ what is judged

function writeJudged(sketch: Sketch, writer: ByteWriter, numberOf: (word: string) => number): void {
  const putAll = (values: readonly number[], put: (value: number) => void) => {
    writer.number(values.length)
    for (const value of values) put(value)
  }
  const putWords = (values: readonly string[]) => putAll(values.map(numberOf), writer.number)
  putAll(sketch.keys, writer.hash)
  putAll(sketch.words, writer.hash)
  putAll(sketch.quoted, writer.hash)
  for (const values of [sketch.concepts, sketch.names, sketch.anchors]) putWords(values)
  writer.number(sketch.speaker === null ? 0 : numberOf(sketch.speaker) + 1)
  writer.number(sketch.namings.length)
  for (const { as, others } of sketch.namings) {
    putWords(as)
    writer.number(others.length)
    for (const other of others) putWords(other)
  }
  putWords(sketch.negated)
  putAll(sketch.clauses, writer.number)
  writer.double(sketch.weight)
  for (const values of [sketch.called, sketch.open]) putWords(values)
  writer.number(sketch.isDenied ? 1 : 0)
  writer.number(sketch.quantities.length)
  for (const { value, unit, isExact } of sketch.quantities) {
    writer.double(value)
    writer.number(numberOf(unit))
    writer.number(isExact ? 1 : 0)
  }
}

/** All but the keys, which stand first. */
function readJudged(reader: ByteReader, wordOf: (number: number) => string): Judged {
  const nextWord = () => wordOf(reader.number())
  const nextWords = () => listOf(reader, nextWord)
  return {
    ...readOutline(reader, wordOf),
    called: nextWords(),
    open: nextWords(),
    isDenied: reader.number() === 1,
    quantities: listOf(
      reader,
      (): Quantity => ({ value: reader.double(), unit: nextWord(), isExact: reader.number() === 1 }),
    ),
  }
}

function readOutline<Word>(reader: ByteReader, wordOf: (number: number) => Word) {
  const nextWord = () => wordOf(reader.number())
  const nextWords = () => listOf(reader, nextWord)
  return {
    words: listOf(reader, reader.hash),
    quoted: listOf(reader, reader.hash),
    concepts: nextWords(),
    names: nextWords(),
    anchors: nextWords(),
    speaker: toSpeaker(reader.number(), wordOf),
    namings: listOf(reader, () => ({ as: nextWords(), others: listOf(reader, nextWords) })),
    negated: nextWords(),
    clauses: listOf(reader, reader.number),
    weight: reader.double(),
  }
}

const toSpeaker = <Word>(number: number, wordOf: (number: number) => Word) => (number === 0 ? null : wordOf(number - 1))
