/** Checks of evidence: that each piece quotes words that its article has, and belongs to an edge. */

import { edgeKey } from '../../../core/edges.ts'
import type { Evidence } from '../../../core/graph-types.ts'
import type { Span } from '../../../core/types.ts'
import { type EdgeShare, evidenceFor, ownerOf, type PackedRows, readPacked } from '../owned-rows.ts'
import type { ArticleTable } from '../schema.ts'
import { BUILD_AGAIN, type Check, type Fault } from './check.ts'

interface Filed {
  readonly edge: string
  readonly owner: number
  /** 1 where the ends of the edge tell its owner. */
  readonly isOwn: number
}

type OwnerRow = PackedRows & { readonly id: number; readonly key: string }

/** Every piece of evidence against the text that it quotes. */
export const evidenceCheck: Check = {
  subject: 'pieces of evidence',
  *run(database) {
    const findText = database.prepare<[string], Pick<ArticleTable, 'text' | 'text_hash'>>(
      'select text, text_hash from article where key = ?',
    )
    const isFiled = database
      .prepare<[Filed], number>(
        `select exists (select 1 from edge where key = @edge)
           and (@isOwn or exists (select 1 from evidence where edge = @edge and owner = @owner))`,
      )
      .pluck()
    const rows = database.prepare<[], OwnerRow>('select * from owner')
    let checked = 0
    for (const owner of rows.iterate()) {
      for (const { ends } of readPacked(owner).shares.values() satisfies Iterable<EdgeShare>) {
        const edge = edgeKey(ends)
        const fault = (what: string): Fault => ({ where: edge, what, next: BUILD_AGAIN })
        if (!isFiled.get({ edge, owner: owner.id, isOwn: Number(ownerOf(ends) === owner.key) }))
          yield fault(`evidence of ${owner.key} is not filed under the edge`)
        for (const piece of evidenceFor(owner.evidence, ends)) {
          checked++
          const found = findText.get(piece.article)
          if (found === undefined) yield fault(`evidence in ${piece.article}, which is not there`)
          else if (!found.text_hash.startsWith(piece.textHash))
            yield fault(`evidence in another text of ${piece.article}`)
          else if (!spansOf(piece).every((span) => isWithin(found.text, span)))
            yield fault(`evidence in words that ${piece.article} does not have`)
        }
      }
    }
    const strays = database.prepare<[], number>(`
      select distinct owner from evidence
      where edge not in (select key from edge) or owner not in (select id from owner)`)
    for (const owner of strays.pluck().iterate())
      yield { where: 'evidence', what: `row ${owner} has evidence of an edge that is not there`, next: BUILD_AGAIN }
    return checked
  },
}

const spansOf = ({ source, cue, content = [], part = [], start, end }: Evidence): Span[] => [
  ...[source, cue].flatMap((span) => span ?? []),
  ...content,
  ...part,
  ...(start === undefined || end === undefined ? [] : [{ start, end }]),
]

const isWithin = (text: string, { start, end }: Span): boolean => start >= 0 && start < end && end <= text.length
