/** Cuts a stream of bytes into the articles in it, without holding more than one of them. */

import { InvalidInputError } from '../../core/errors.ts'

/** One line, or one value of an array. */
export interface Piece {
  /** Number of the line, or in the array, from 1. */
  readonly place: number
  /** Null where it is longer than is held. */
  readonly bytes: Uint8Array | null
}

/** Keeps the bytes of one piece, up to a limit. */
function createHolder(maxBytes: number) {
  let parts: Uint8Array[] = []
  let length = 0
  return {
    add(part: Uint8Array): void {
      length += part.length
      if (length > maxBytes) parts = []
      else if (part.length > 0) parts.push(part)
    },
    take(): Uint8Array | null {
      const bytes = length > maxBytes ? null : Buffer.concat(parts)
      parts = []
      length = 0
      return bytes
    },
  }
}

const LINE_FEED = 0x0a

/** The lines of a text, without those that are blank; they count. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Piece> {
  const holder = createHolder(maxBytes)
  let place = 1
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      holder.add(chunk.subarray(start, end))
      const bytes = holder.take()
      if (!isBlank(bytes)) yield { place, bytes }
      place++
      start = end + 1
    }
    holder.add(chunk.subarray(start))
  }
  const bytes = holder.take()
  if (!isBlank(bytes)) yield { place, bytes }
}

const [SPACE, QUOTE, BACKSLASH, COMMA] = [0x20, 0x22, 0x5c, 0x2c]
const [OPEN, CLOSE, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d]

/** The values of a JSON array, or the one value that there is. Whether each is right JSON is for the reader to see. Throws InvalidInputError for an array that does not end. */
export async function* splitJson(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Piece> {
  const holder = createHolder(maxBytes)
  let state: 'start' | 'single' | 'array' | 'end' = 'start'
  let [depth, place] = [0, 1]
  let [isInString, isEscaped] = [false, false]
  for await (const chunk of chunks) {
    let start = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number
      if (state === 'start' || state === 'end') {
        if (byte <= SPACE || (state === 'start' && isByteOrderMark(chunk, at))) continue
        if (state === 'end') throw broken('Something follows after the end of the array.')
        state = byte === OPEN ? 'array' : 'single'
        start = state === 'array' ? at + 1 : at
        if (state === 'array') continue
      }
      if (state === 'single') break
      if (isInString) {
        if (isEscaped) isEscaped = false
        else if (byte === BACKSLASH) isEscaped = true
        else if (byte === QUOTE) isInString = false
      } else if (byte === QUOTE) isInString = true
      else if (byte === OPEN || byte === OPEN_BRACE) depth++
      else if (depth > 0 && (byte === CLOSE || byte === CLOSE_BRACE)) depth--
      else if (depth === 0 && (byte === COMMA || byte === CLOSE)) {
        holder.add(chunk.subarray(start, at))
        start = at + 1
        const bytes = holder.take()
        if (byte === CLOSE) state = 'end'
        if (!isBlank(bytes)) yield { place: place++, bytes }
        else if (byte === COMMA || place > 1) throw broken(`Value ${place} of the array is missing.`)
      }
    }
    if (state === 'single' || state === 'array') holder.add(chunk.subarray(start))
  }
  if (state === 'array') throw broken('The array does not end.')
  if (state === 'single') yield { place, bytes: holder.take() }
}

const isByteOrderMark = (chunk: Uint8Array, at: number) => [0xef, 0xbb, 0xbf].includes(chunk[at] as number)

const isBlank = (bytes: Uint8Array | null) => bytes?.every((byte) => byte <= SPACE) === true

function broken(reason: string): InvalidInputError {
  return new InvalidInputError(
    'json-broken',
    `The body is not a JSON array. ${reason}`,
    'Send one article, an array of articles, or lines of JSON as application/x-ndjson.',
  )
}
