/** What of articles is compared, in a row of bytes: about seven for each word. */

import { type ByteReader, type ByteWriter, createByteReader, createByteWriter } from '../bytes.ts'
import type { ArticleSketch, Credit } from './sketch-article.ts'

/** A sketch, its numbers in bytes. */
export interface PackedSketch {
  readonly head: Pick<ArticleSketch, 'article' | 'date' | 'publisher' | 'credits'>
  readonly bytes: Uint8Array
}

const NO_CREDITS: readonly Credit[] = []

/** A packed sketch is unpacked as it was. */
export function packSketch(sketch: ArticleSketch): PackedSketch {
  const { article, date, publisher, credits, words, starts, lengths, paragraphs, prints, printPlaces } = sketch
  const writer = createByteWriter()
  for (const hashes of [words, prints]) writeAll(hashes, writer, writer.hash)
  for (const rising of [starts, paragraphs, printPlaces]) writeAll(toGaps(rising), writer, writer.number)
  writeAll(lengths, writer, writer.number)
  const head = { article, date, publisher, credits: credits.length > 0 ? credits : NO_CREDITS }
  return { head, bytes: writer.take() }
}

/** The sketch that was packed. */
export function unpackSketch({ head, bytes }: PackedSketch): ArticleSketch {
  const reader = createByteReader(bytes, 0)
  const [words, prints] = [readAll(reader, reader.hash), readAll(reader, reader.hash)]
  const [starts, paragraphs, printPlaces] = [readRising(reader), readRising(reader), readRising(reader)]
  return { ...head, words, prints, starts, paragraphs, printPlaces, lengths: readAll(reader, reader.number) }
}

function writeAll(values: readonly number[], writer: ByteWriter, write: (value: number) => void): void {
  writer.number(values.length)
  for (const value of values) write(value)
}

function readAll(reader: ByteReader, readOne: () => number): number[] {
  const values = new Array<number>(reader.number())
  for (let index = 0; index < values.length; index++) values[index] = readOne()
  return values
}

/** Numbers that rise as steps from one to the next. */
const toGaps = (values: readonly number[]) => values.map((value, index) => value - (values[index - 1] ?? 0))

function readRising(reader: ByteReader): number[] {
  let value = 0
  return readAll(reader, () => {
    value += reader.number()
    return value
  })
}
