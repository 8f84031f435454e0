/** Checks of evidence: that each piece quotes its article word by word and belongs to an edge. */

import { evidenceIdentity, placeOf } from '../../../core/edges.ts'
import type { Evidence } from '../../../core/graph-types.ts'
import type { Span } from '../../../core/types.ts'
import type { ArticleTable, EvidenceTable } from '../schema.ts'
import { BUILD_AGAIN, type Check, type Fault } from './check.ts'

/** Every piece of evidence against the text that it quotes. */
export const evidenceCheck: Check = {
  subject: 'pieces of evidence',
  *run(database) {
    const findText = database.prepare<[string], Pick<ArticleTable, 'text' | 'text_hash'>>(
      'select text, text_hash from article where key = ?',
    )
    const hasEdge = database.prepare<[string], number>('select 1 from edge where key = ?').pluck()
    const rows = database.prepare<[], EvidenceTable>('select * from evidence')
    let checked = 0
    for (const { edge, article, place, identity, evidence } of rows.iterate()) {
      checked++
      const fault = (what: string): Fault => ({ where: edge, what, next: BUILD_AGAIN })
      const piece = JSON.parse(evidence) as Evidence
      if (piece.article !== article || placeOf(piece) !== place || evidenceIdentity(piece) !== identity)
        yield fault(`evidence of ${article} is filed in a wrong place`)
      if (hasEdge.get(edge) === undefined) yield fault('evidence of an edge that is not there')
      const found = findText.get(article)
      if (found === undefined) yield fault(`evidence in ${article}, which is not there`)
      else if (piece.textHash !== found.text_hash) yield fault(`evidence in another text of ${article}`)
      else if (!quotes(found.text, piece)) yield fault(`evidence that ${article} does not say so, word by word`)
    }
    return checked
  },
}

/** True when each span gives its exact text. */
function quotes(text: string, { exact, source, cue, content = [], start, end }: Evidence): boolean {
  const says = (span: Span | null | undefined, words: string | null | undefined) =>
    span ? text.slice(span.start, span.end) === words : !words
  const words = exact.content ?? []
  return (
    says(source, exact.source) &&
    says(cue, exact.cue) &&
    words.length === content.length &&
    content.every((span, index) => says(span, words[index])) &&
    (exact.span === undefined || (start !== undefined && end !== undefined && says({ start, end }, exact.span)))
  )
}
