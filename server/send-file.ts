/** Sends a file that is made while it is sent, as fast as the client takes it. */

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { FileAnswer } from './routes/export.ts'

/** A client that takes nothing for so long, in milliseconds, is dropped: it holds a reading of the database. */
const STALLED_MS = 60_000

/**
 * Sends it as an attachment. What goes wrong before the first piece is thrown and can still be answered as an error; what
 * goes wrong later cuts the connection, so that the client sees that the file is not whole.
 */
export async function sendFile(response: Response, { mediaType, fileName, content }: FileAnswer): Promise<void> {
  const pieces = content[Symbol.asyncIterator]()
  try {
    const first = await pieces.next()
    response.attachment(fileName).set('Cache-Control', 'no-store').type(mediaType)
    response.setTimeout(STALLED_MS, () => response.destroy())
    await pipeline(Readable.from(all(first, pieces)), response)
  } catch (error) {
    if (!isDropped(error)) throw error
  } finally {
    await pieces.return?.()
  }
}

async function* all<Piece>(first: IteratorResult<Piece>, rest: AsyncIterator<Piece>): AsyncGenerator<Piece> {
  for (let piece = first; !piece.done; piece = await rest.next()) yield piece.value
}

/** The client has gone: there is nobody to tell. */
const isDropped = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
