/** A short quotation from each article of a claim. */

import type { QuotationAnswer } from '../../core/api-claims.ts'
import type { Path } from '../../core/corpus-types.ts'
import type { EvidenceRow } from '../../core/graph-rows.ts'
import type { Evidence } from '../../core/graph-types.ts'
import { groupBy } from '../../core/group.ts'
import { compareText } from '../../core/order.ts'
import { quoteShortly } from '../../core/origins/quotation.ts'
import type { ArticleText } from '../store/store.ts'

/** Letters of a quotation: three lines in a picture. */
const MAX_LETTERS = 110

/** Of the statements that an article's paths rest on, the first that says from whom it is, else the first; by article. */
export function quotationsOf(
  paths: readonly Path[],
  rows: readonly EvidenceRow[],
  texts: ReadonlyMap<string, ArticleText>,
): QuotationAnswer[] {
  const traced = new Set(paths.map(({ statement }) => statement))
  const stated = rows.map(({ evidence }) => evidence).filter(({ statement = '' }) => traced.has(statement))
  return [...groupBy(stated, ({ article }) => article)]
    .flatMap(([article, own]): QuotationAnswer[] => {
      const [clearest] = own.toSorted(
        (a, b) => Number(!a.source) - Number(!b.source) || startOf(a) - startOf(b) || endOf(a) - endOf(b),
      )
      const text = texts.get(article)?.text
      if (!clearest || text === undefined) return []
      const { source = null, cue = null, content = [], part = content } = clearest
      return [
        { article, words: quoteShortly(text, { source, cue, content: part }, MAX_LETTERS), start: startOf(clearest) },
      ]
    })
    .sort((a, b) => compareText(a.article, b.article))
}

const startOf = ({ content = [], part = content }: Evidence) => part[0]?.start ?? 0
const endOf = ({ content = [], part = content }: Evidence) => part.at(-1)?.end ?? 0
