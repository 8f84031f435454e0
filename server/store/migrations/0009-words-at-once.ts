/** The indexes of words are written at the end of a change, all at once, and no longer row by row as triggers do. */

import { type Kysely, type Migration, sql } from 'kysely'

export const wordsAtOnce: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const trigger of ['name_in', 'name_out', 'text_in', 'text_out', 'article_in', 'article_out'])
      await sql`drop trigger ${sql.id(trigger)}`.execute(db)
  },
}
