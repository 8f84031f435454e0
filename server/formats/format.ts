/** What every format out is: a function from a snapshot to the text of one file, or of several. */

import type { Snapshot } from '../store/snapshot.ts'

/** What a person may choose. */
export interface FormatOptions {
  /** CSV: begin each file with a byte order mark, which Excel needs to see that it is UTF-8. */
  readonly bom: boolean
}

/** A file of its own name in a folder or archive. */
export interface ExportFile {
  readonly name: string
  readonly text: AsyncIterable<string>
}

/** Text comes in pieces of bounded size, made when they are asked for. */
export type Format = FileFormat | FolderFormat

export interface FileFormat {
  readonly ending: string
  readonly mediaType: string
  write(snapshot: Snapshot, options: FormatOptions): AsyncIterable<string>
}

/** The text of a file is to be read before the next file is asked for. */
export interface FolderFormat {
  files(snapshot: Snapshot, options: FormatOptions): AsyncIterable<ExportFile>
}
