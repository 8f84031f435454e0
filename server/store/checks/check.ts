/** What a check of the database is. */

import type Database from 'better-sqlite3'

/** Something that is not as it must be. `where` is the key of an article, node or edge, or the name of a table. */
export interface Fault {
  readonly where: string
  readonly what: string
  readonly next: string
}

/** Goes through rows of one kind, yields each fault and returns how many rows it looked at. */
export interface Check {
  /** What is looked at, as the head of a row of figures: "edges". */
  readonly subject: string
  run(database: Database.Database): Generator<Fault, number>
}

/** The article's text or reading is damaged: what follows from it can be made again, it itself cannot. */
export const READ_ARTICLE_AGAIN = 'Ingest the article again; if you do not have it, restore a backup.'

/** What follows from the articles is wrong: it can be made again from them. */
export const BUILD_AGAIN =
  'Ingest the articles into a new file with --data, or restore a backup, and report this fault.'

/** The file itself is damaged. */
export const RESTORE = 'Check the disk and restore a backup.'
