/** Reads an article: its metadata, its key, and its regions. */

import type { IsOutlet } from './article/credits.ts'
import { type Layout, readLayout } from './article/layout.ts'
import { type PlainText, withOriginalSpans } from './article/plain.ts'
import { readLines } from './article/reading.ts'
import { InvalidInputError } from './errors.ts'
import { hashText, slug } from './id.ts'
import { findOtherLanguage } from './language.ts'
import { givenMetadata, isWebAddress, readDateLine, readFrontMatter, readPublisherMark } from './metadata.ts'
import type { Article, ArticleInput, MetadataField } from './types.ts'

/** Longest text that is read, in UTF-16 units; a book is not an article. */
export const MAX_TEXT_LENGTH = 2_000_000

/** An article in its plain text, and the way back to the text as read. */
export interface PlainArticle {
  readonly article: Article
  readonly plain: PlainText
}

/**
 * Reads metadata and regions from a text. Throws InvalidInputError when it is empty, too long or not English.
 * Lines decide: "By Ann Lee" is a byline, what follows "12 comments" are comments.
 */
export function readArticle(input: ArticleInput, isOutlet?: IsOutlet): Article {
  const { article, plain } = readPlainArticle(input, isOutlet)
  return { ...withOriginalSpans(article, plain), text: input.text }
}

/**
 * The same, with spans that count in the plain text, where paragraphs are lines and signs of layout are left out.
 * `isOutlet` tells a known outlet's name from others in bylines.
 */
export function readPlainArticle(input: ArticleInput, isOutlet: IsOutlet = () => false): PlainArticle {
  checkText(input)
  const frontMatter = readFrontMatter(input.text)
  const given = givenMetadata(input, frontMatter)
  const { plain, lines } = readLines(input.text, frontMatter.bodyStart)
  const layout = readLayout(lines, given.title ?? null, isOutlet)
  const metadataSpans = spansOf(plain.text, layout, given.publisher === undefined)
  const read = (field: MetadataField) => {
    const span = metadataSpans[field]
    return span ? plain.text.slice(span.start, span.end) : null
  }
  const date = (given.date ? readDateLine(given.date) : null) ?? readDateLine(read('date') ?? '')
  const fields = {
    title: given.title ?? read('title'),
    author: given.author ?? read('author'),
    publisher: given.publisher ?? read('publisher'),
    date,
    url: given.url !== undefined && isWebAddress(given.url) ? given.url : null,
  }
  const textHash = hashText(input.text)
  const fileName = input.file
    ?.split(/[\\/]/)
    .at(-1)
    ?.replace(/\.[^.]+$/, '')
  const id = input.id ?? fileName ?? fields.url ?? fields.title ?? textHash.slice(0, 16)
  const article: Article = {
    key: keyOf(fields, fileName ?? id, textHash),
    id,
    text: plain.text,
    textHash,
    file: input.file ?? null,
    ...fields,
    language: 'en',
    regions: layout.regions,
    comments: layout.comments,
    metadataSpans,
  }
  return { article, plain }
}

/** Where no line names the publisher, the page's own words may. */
function spansOf(text: string, { regions, metadataSpans }: Layout, wantsPublisher: boolean): Layout['metadataSpans'] {
  if (!wantsPublisher || metadataSpans.publisher) return metadataSpans
  const publisher = readPublisherMark(
    text,
    regions.filter(({ kind }) => kind === 'boilerplate'),
  )
  return publisher ? { ...metadataSpans, publisher } : metadataSpans
}

function checkText(input: ArticleInput): void {
  if (input.text.length > MAX_TEXT_LENGTH) {
    const size = `${(input.text.length / 1e6).toFixed(1)} million characters`
    throw new InvalidInputError(
      'article-too-long',
      `The text has ${size}; at most ${MAX_TEXT_LENGTH / 1e6} million are read.`,
      'Split it into one file per article.',
    )
  }
  if (!/\p{L}/u.test(input.text)) {
    throw new InvalidInputError(
      'article-empty',
      'The text has no words.',
      'Check that the file holds the article’s text.',
    )
  }
  const language = findOtherLanguage(input.text)
  if (language !== null) {
    const guess = language === 'und' ? '' : ` (its letters look like "${language}", ISO 639-3)`
    throw new InvalidInputError(
      'article-not-english',
      `The text does not look like English${guess}.`,
      'Only English is read so far. Translate it, or leave it out.',
    )
  }
}

function keyOf(fields: Pick<Article, 'url' | 'publisher' | 'title'>, name: string, textHash: string): string {
  if (fields.url) return `article:${canonicalUrl(fields.url)}`
  if (fields.publisher && fields.title) return `article:${slug(fields.publisher)}/${slug(fields.title)}`
  return `article:${slug(name)}~${textHash.slice(0, 8)}`
}

/** Without fragment, tracking parameters and closing slash; scheme and host in lower case. */
function canonicalUrl(url: string): string {
  const [withoutFragment = ''] = url.split('#')
  const [address = '', query = ''] = withoutFragment.split('?')
  const kept = query.split('&').filter((part) => part !== '' && !/^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid)=/.test(part))
  const host = /^[a-z]+:\/\/[^/]*/i.exec(address)?.[0] ?? ''
  const path = address.slice(host.length).replace(/\/+$/, '')
  return host.toLowerCase() + path + (kept.length > 0 ? `?${kept.sort().join('&')}` : '')
}
