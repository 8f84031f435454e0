/** Checks of articles: that texts are those that were read, and that each span gives its words. */

import { createCodePoints } from '../../../core/code-points.ts'
import { hashText } from '../../../core/id.ts'
import type { Article, Attribution, Extraction, Span } from '../../../core/types.ts'
import { contributionsIn } from '../owned-rows.ts'
import type { ArticleTable, OwnerTable } from '../schema.ts'
import { type Check, type Fault, READ_ARTICLE_AGAIN } from './check.ts'

type Row = Pick<ArticleTable, 'key' | 'extractor' | 'text' | 'text_hash' | 'title' | 'attributions' | 'extraction'>

/** Texts, their hashes, and that what was read from them is about them. */
export const articleCheck: Check = {
  subject: 'articles',
  *run(database) {
    const hasNode = database.prepare<[string], number>("select 1 from node where key = ? and kind = 'article'").pluck()
    let checked = 0
    for (const row of database.prepare<[], Row>(`select ${COLUMNS} from article`).iterate()) {
      checked++
      const fault = (what: string): Fault => ({ where: row.key, what, next: READ_ARTICLE_AGAIN })
      if (hashText(row.text) !== row.text_hash) yield fault('the text is not the one that was read')
      const { article, attributions } = JSON.parse(row.extraction) as Extraction
      if (article.key !== row.key || article.textHash !== row.text_hash)
        yield fault('what was read from it is about another text')
      if ((article.title ?? article.id) !== row.title || attributions.length !== row.attributions)
        yield fault('its title or number of attributions is not what was read')
      if (isInGraph(row) && hasNode.get(row.key) === undefined) yield fault('it is not in the graph')
    }
    return checked
  },
}

/** Spans of articles: within the text, the exact words of mentions, the same in code points. */
export const spanCheck: Check = {
  subject: 'spans in articles',
  *run(database) {
    let checked = 0
    for (const { key, text, extraction } of database.prepare<[], Row>(`select ${COLUMNS} from article`).iterate()) {
      const reading = JSON.parse(extraction) as Extraction
      const { toPoints, toUnits } = createCodePoints(text)
      const fault = (span: Span, what: string): Fault => ({
        where: key,
        what: `span ${span.start}–${span.end} ${what}`,
        next: READ_ARTICLE_AGAIN,
      })
      for (const span of spansOf(reading)) {
        checked++
        if (!isWithin(text, span)) yield fault(span, 'is not in the text')
        else if (toUnits(toPoints(span.start)) !== span.start || toUnits(toPoints(span.end)) !== span.end)
          yield fault(span, 'cuts a character in two')
      }
      for (const mention of reading.entities.flatMap(({ mentions }) => mentions))
        if (text.slice(mention.start, mention.end) !== mention.text)
          yield fault(mention, `does not say ${JSON.stringify(mention.text)}`)
    }
    return checked
  },
}

/** Mentions of entities in the graph against those that were read. */
export const mentionCheck: Check = {
  subject: 'mentions',
  *run(database) {
    const findOwner = database.prepare<[string], Pick<OwnerTable, 'contributions'>>(
      'select contributions from owner where key = ?',
    )
    // mentions that people said are none, or of what they said is no entity, are not in the graph
    const mayMiss = database
      .prepare<[], number>(
        `select exists (select 1 from correction where action = 'reject' and state = 'applied' and entry ->> '$.object.type' in ('entity', 'mention'))`,
      )
      .pluck()
      .get()
    for (const row of database.prepare<[], Row>(`select ${COLUMNS} from article`).iterate()) {
      const { key, extraction } = row
      if (!isInGraph(row)) continue
      const { entities } = JSON.parse(extraction) as Extraction
      const read = new Set(entities.flatMap(({ mentions }) => mentions.map(placeOf)))
      const owner = findOwner.get(key)
      const stored = new Set(
        owner && contributionsIn(key, owner.contributions).flatMap(({ mentions }) => mentions.map(placeOf)),
      )
      const isMissing = !mayMiss && [...read].some((place) => !stored.has(place))
      if (isMissing || [...stored].some((place) => !read.has(place)))
        yield { where: key, what: 'its mentions in the graph are not those that were read', next: READ_ARTICLE_AGAIN }
    }
    const strays = database.prepare<[], string>(
      'select distinct node from contribution where article not in (select key from article) or node not in (select id from node)',
    )
    for (const where of strays.pluck().iterate())
      yield { where, what: 'it is mentioned in an article, or as a node, that is not there', next: READ_ARTICLE_AGAIN }
    return database.prepare<[], number>('select coalesce(sum(mentions), 0) from contribution').pluck().get() ?? 0
  },
}

const COLUMNS = 'key, extractor, text, text_hash, title, attributions, extraction'

/** False for an article that is to be read again, after an upgrade. */
const isInGraph = ({ extractor }: Row): boolean => extractor !== ''

const placeOf = ({ start, end }: Span): string => `${start} ${end}`

const isWithin = (text: string, { start, end }: Span): boolean => start >= 0 && start <= end && end <= text.length

function spansOf({ article, sentences, entities, attributions, ...edges }: Extraction): Span[] {
  return [
    ...articleSpans(article),
    ...sentences,
    ...entities.flatMap(({ mentions }) => mentions),
    ...attributions.flatMap(attributionSpans),
    ...edges.citations.map(({ span }) => span),
    ...edges.affiliations.map(({ span }) => span),
    ...edges.publications.flatMap(({ evidence }) => ('field' in evidence ? [] : [evidence])),
  ]
}

const articleSpans = ({ regions, comments, metadataSpans }: Article): Span[] => [
  ...regions,
  ...comments.flatMap((comment) => [comment, ...(comment.author ? [comment.author] : [])]),
  ...Object.values(metadataSpans),
]

const attributionSpans = ({ source, cue, content }: Attribution): Span[] => [...source, cue, ...content]
