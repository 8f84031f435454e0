/** Sends a file that is made while it is sent, as fast as the client takes it. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file for a person to keep. */
export interface FileAnswer {
  readonly mediaType: string
  /** Letters, digits, hyphens and full stops. */
  readonly fileName: string
  /** Nothing is read before the first piece is asked for. */
  readonly content: AsyncIterable<string | Uint8Array>
}

/** A client that takes nothing for so long, in milliseconds, is dropped: it holds a reading of the database. */
const STALLED_MS = 60_000

/**
 * Sends it as an attachment. What goes wrong before the first piece is thrown and can still be answered as an error; what
 * goes wrong later cuts the connection, so that the client sees that the file is not whole.
 */
export async function sendFile(
  { method }: IncomingMessage,
  response: ServerResponse,
  { mediaType, fileName, content }: FileAnswer,
): Promise<void> {
  const pieces = content[Symbol.asyncIterator]()
  try {
    const first = method === 'HEAD' ? END : await pieces.next()
    response.setHeader('Content-Type', mediaType)
    response.setHeader('Content-Disposition', `attachment; filename="${fileName}"`)
    response.setTimeout(STALLED_MS, () => response.destroy())
    await pipeline(Readable.from(all(first, pieces)), response)
  } catch (error) {
    if (!isDropped(error)) throw error
  } finally {
    await pieces.return?.()
  }
}

const END: IteratorReturnResult<undefined> = { done: true, value: undefined }

async function* all<Piece>(first: IteratorResult<Piece>, rest: AsyncIterator<Piece>): AsyncGenerator<Piece> {
  for (let piece = first; !piece.done; piece = await rest.next()) yield piece.value
}

/** The client has gone: there is nobody to tell. */
const isDropped = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
