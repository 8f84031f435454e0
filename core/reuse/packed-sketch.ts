/** What of articles is compared, in a row of bytes: about seven for each word. */

import { type ByteReader, createByteReader, createByteWriter } from '../bytes.ts'
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
  for (const hashes of [words, prints]) writer.list(hashes, writer.hash)
  for (const rising of [starts, paragraphs]) writer.list(toGaps(rising), writer.number)
  for (const numbers of [lengths, printPlaces]) writer.list(numbers, writer.number)
  const head = { article, date, publisher, credits: credits.length > 0 ? credits : NO_CREDITS }
  return { head, bytes: writer.take() }
}

/** The sketch that was packed. */
export function unpackSketch({ head, bytes }: PackedSketch): ArticleSketch {
  const reader = createByteReader(bytes, 0)
  const [words, prints] = [reader.list(reader.hash), reader.list(reader.hash)]
  const [starts, paragraphs] = [readRising(reader), readRising(reader)]
  const [lengths, printPlaces] = [reader.list(reader.number), reader.list(reader.number)]
  return { ...head, words, prints, starts, paragraphs, lengths, printPlaces }
}

/** Numbers that rise as steps from one to the next. */
const toGaps = (values: readonly number[]) => values.map((value, index) => value - (values[index - 1] ?? 0))

function readRising(reader: ByteReader): number[] {
  let value = 0
  return reader.list(() => {
    value += reader.number()
    return value
  })
}
