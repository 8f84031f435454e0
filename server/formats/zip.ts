/** Several files as one ZIP archive, made while it is read. */

import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { ExportFile } from './format.ts'

/** The same files give the same bytes: none has a time of its own. Packed fast rather than small. */
const FILE_OPTIONS = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, compressionLevel: 1 }

/** The bytes of the archive, piece by piece. */
export async function* zip(files: AsyncIterable<ExportFile>): AsyncGenerator<Uint8Array> {
  const archive = new ZipFile()
  const reading: { text?: Readable } = {}
  const filling = fill(archive, files, reading).catch((error) => {
    output.destroy(error)
  })
  const output = archive.outputStream as Readable
  try {
    yield* output
  } finally {
    // whoever stops early stops the file under way too
    reading.text?.destroy()
    await filling
  }
}

async function fill(archive: ZipFile, files: AsyncIterable<ExportFile>, reading: { text?: Readable }): Promise<void> {
  // the archive keeps this to its end for each file, and with it all that it holds on to: not the stream
  const open = (use: (error: null, text: Readable) => void) => use(null, reading.text as Readable)
  for await (const { name, text } of files) {
    reading.text = Readable.from(encoded(text))
    archive.addReadStreamLazy(name, FILE_OPTIONS, open)
    await finished(reading.text)
  }
  archive.end()
}

/** In memory of its own: small texts that become bytes share theirs with the names of the files, which the archive keeps to its end. */
async function* encoded(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of text) yield encoder.encode(piece)
}
