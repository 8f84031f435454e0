/** Keys of claims and edges that begin as those of the same article do. What is derived is made again, as in 0003: the tables are those of this version, whatever later ones have. */

import { type Kysely, type Migration, sql } from 'kysely'

export const keysSideBySide: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`update article set extractor = ''`.execute(db)
    for (const table of [
      'evidence',
      'contribution',
      'edge',
      'owner',
      'node',
      'claim',
      'claim_alias',
      'words',
      'judgement',
      'alarm',
      'mark',
    ])
      await sql`delete from ${sql.table(table)}`.execute(db)
    await sql`delete from counter where name != 'revision'`.execute(db)
  },
}
