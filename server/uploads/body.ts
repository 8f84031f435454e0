/** The bytes of an upload as they come, unpacked, never more than the limits allow. */

import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { InvalidInputError } from '../../core/errors.ts'

/** A body that is read as it comes. */
export interface Upload {
  /** Media type without parameters. */
  readonly type: string
  /** As the media type names it. */
  readonly charset: string | undefined
  /** How it is packed: Content-Encoding. */
  readonly encoding: string
  /** Bytes as announced. */
  readonly length: number | undefined
  readonly stream: Readable
}

export interface UploadLimits {
  /** As sent. */
  readonly maxBytes: number
  /** Unpacked. */
  readonly maxUnpackedBytes: number
}

/** Text shrinks to a third or a fifth; what grows more than this is a bomb. Counted from the first million on. */
const MAX_RATIO = 200
const RATIO_FROM_BYTES = 1_000_000

/** Throws InvalidInputError when it is too large, not as its encoding says, or ends early. */
export async function* readBody(
  { stream, encoding, length = 0 }: Upload,
  limits: UploadLimits,
): AsyncGenerator<Uint8Array> {
  if (length > limits.maxBytes) throw tooLarge(limits.maxBytes)
  const packed = countUpTo(stream, limits.maxBytes)
  if (encoding === 'identity') yield* packed.chunks
  else if (encoding === 'gzip') yield* unpack(packed, limits)
  else
    throw new InvalidInputError(
      'encoding-unknown',
      `A body packed as "${encoding}" is not read.`,
      'Send it packed with gzip, or as it is.',
    )
}

interface Counted {
  readonly chunks: AsyncGenerator<Uint8Array>
  /** Bytes so far. */
  count(): number
}

function countUpTo(stream: Readable, maxBytes: number): Counted {
  let bytes = 0
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      // The stream is left open: it belongs to a connection on which there is still an answer to send.
      for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
        bytes += chunk.length
        if (bytes > maxBytes) throw tooLarge(maxBytes)
        yield chunk
      }
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')
        throw new InvalidInputError('upload-aborted', 'The upload ended early.', 'Send it again.')
      throw error
    } finally {
      // Who still sends must come to an end before he reads the answer.
      stream.resume()
    }
  }
  return { chunks: chunks(), count: () => bytes }
}

async function* unpack(packed: Counted, { maxUnpackedBytes }: UploadLimits): AsyncGenerator<Uint8Array> {
  const source = Readable.from(packed.chunks)
  const unpacked = createGunzip()
  // Errors come out of the loop below.
  pipeline(source, unpacked, () => undefined)
  let bytes = 0
  try {
    for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
      bytes += chunk.length
      if (bytes > maxUnpackedBytes) throw tooLarge(maxUnpackedBytes)
      if (bytes > RATIO_FROM_BYTES && bytes > packed.count() * MAX_RATIO) throw bomb()
      yield chunk
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^Z_/.test(code))
      throw new InvalidInputError('gzip-broken', 'The body is not whole gzip.', 'Pack it again, or send it as it is.')
    throw error
  }
}

function tooLarge(maxBytes: number): InvalidInputError {
  return new InvalidInputError(
    'upload-too-large',
    `The upload has more than ${maxBytes / 1e6} MB.`,
    'Send it in several parts, or start the server with a larger --max-upload.',
  )
}

function bomb(): InvalidInputError {
  return new InvalidInputError(
    'upload-too-packed',
    `The body grows to more than ${MAX_RATIO} times its size.`,
    'Send it as it is, not packed.',
  )
}
