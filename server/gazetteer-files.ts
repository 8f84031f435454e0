/** Loads the gazetteer: the tables that come with the package, then a user's own. */

import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { InvalidInputError } from '../core/errors.ts'
import type { Gazetteer } from '../core/gazetteer.ts'
import type { GazetteerTable } from '../core/gazetteer-lines.ts'
import { createGazetteer, parseTable } from '../core/gazetteer-tables.ts'
import { shortHash } from '../core/id.ts'
import { packageRoot } from './package-root.ts'

/** Where the tables lie in the package. */
export const GAZETTEER_FOLDER = 'core/gazetteer'

/** The tables of the package; of two lines with the same surface the later one holds. */
export const GAZETTEER_FILES: readonly string[] = [
  'countries.tsv',
  'metonyms.tsv',
  'agencies.tsv',
  'outlets.tsv',
  'titles.tsv',
  'demonyms.tsv',
  'given-names.tsv',
]

/** The tables that come with the package. */
export function readGazetteerTables(): GazetteerTable[] {
  const folder = join(packageRoot(import.meta.url), GAZETTEER_FOLDER)
  return GAZETTEER_FILES.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

/** Builds the gazetteer of the package; the lines of a table of one's own win over it. A few milliseconds. */
export function loadGazetteer(own?: GazetteerTable): Gazetteer {
  return createGazetteer([...readGazetteerTables(), ...(own ? [own] : [])])
}

/** Reads a user's own table, if there is one, and checks each line. Throws InvalidInputError when the file cannot be read or a line is wrong. */
export function readOwnGazetteer(file: string | undefined): GazetteerTable | undefined {
  if (file === undefined) return undefined
  const table = { name: basename(file), text: readText(file) }
  parseTable(table)
  return table
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    throw new InvalidInputError(
      'gazetteer-file',
      `The gazetteer ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'Give a text file in UTF-8 with --gazetteer.',
    )
  }
}

/** The version of an extractor that also reads a table of one's own: what was read with another table is read again. */
export function versionWith(extractorVersion: string, own: GazetteerTable | undefined): string {
  return own ? shortHash([extractorVersion, own.name, own.text], 16) : extractorVersion
}
