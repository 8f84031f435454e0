/** How often the articles of a database have changed. */

import Database from 'better-sqlite3'

/** Reads it from the file; 0 for an empty database. */
export function revisionOf(file: string): number {
  const database = new Database(file, { readonly: true })
  const revision = database.prepare<[], number>("select count from counter where name = 'revision'").pluck().get() ?? 0
  database.close()
  return revision
}
