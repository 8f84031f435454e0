/**
 * The bundle: all that a graph is made of, as lines of JSON, to be carried to another machine. The first line says what it
 * is, the last one how much there is and its hash, so that a bundle that was cut short is known as such.
 */

import { createHash } from 'node:crypto'
import type { ArticleInput } from '../../core/types.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { StoredArticle } from '../store/store.ts'
import type { FileFormat } from './format.ts'

export const BUNDLE_NAME = 'hearsay-bundle'
export const BUNDLE_VERSION = 1

export const BUNDLE: FileFormat = { ending: '.bundle.jsonl', mediaType: 'application/jsonl', write }

async function* write(snapshot: Snapshot): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const hashed = (lines: string) => {
    hash.update(lines)
    return lines
  }
  yield hashed(line({ record: 'bundle', format: BUNDLE_NAME, version: BUNDLE_VERSION }))
  let articles = 0
  for await (const page of snapshot.articles()) {
    articles += page.length
    yield hashed(page.map((article) => line(articleRecord(article))).join(''))
  }
  const corrections = snapshot.log.length
  yield hashed(snapshot.log.map((entry) => line({ record: 'correction', entry })).join(''))
  yield line({ record: 'end', counts: { articles, corrections }, sha256: hash.digest('hex') })
}

const line = (record: object) => `${JSON.stringify(record)}\n`

/** The text stands once, in the input. */
function articleRecord({ input, extractor, extraction }: StoredArticle): object {
  const { text: _, ...article } = extraction.article
  return { record: 'article', input: inOrder(input), extractor, extraction: { ...extraction, article } }
}

/** The same input gives the same bytes, however it came. */
const inOrder = ({ text, file, id, title, author, publisher, date, url }: ArticleInput) => ({
  file,
  id,
  title,
  author,
  publisher,
  date,
  url,
  text,
})
