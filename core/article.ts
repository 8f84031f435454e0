/** Reads an article: its metadata, its key, and its regions. */

import { InvalidInputError } from './errors.ts'
import { hashText, slug } from './id.ts'
import { findOtherLanguage } from './language.ts'
import {
  givenMetadata,
  isNameLine,
  type Line,
  readByline,
  readDateLine,
  readFrontMatter,
  readPublisherMark,
} from './metadata.ts'
import { BOILERPLATE_RULES, CAPTION_CREDIT, COMMENTS_START } from './rules/boilerplate.ts'
import type { Article, ArticleInput, MetadataField, Region, RegionKind, Span } from './types.ts'

/** Longest text that is read, in UTF-16 units; a book is not an article. */
export const MAX_TEXT_LENGTH = 2_000_000

/**
 * Reads metadata and regions from a text. Throws InvalidInputError when it is empty, too long or not English.
 * Lines decide: "By Ann Lee" is a byline, what follows "12 comments" are comments.
 */
export function readArticle(input: ArticleInput): Article {
  checkText(input)
  const { text } = input
  const frontMatter = readFrontMatter(text)
  const given = givenMetadata(input, frontMatter)
  const layout = readLayout(linesOf(text, frontMatter.bodyStart), given.title ?? null)
  const publisherMark = readPublisherMark(
    text,
    layout.regions.filter((region) => region.kind === 'boilerplate'),
  )
  const spans =
    publisherMark && !given.publisher ? { ...layout.metadataSpans, publisher: publisherMark } : layout.metadataSpans
  const read = (field: MetadataField) => {
    const span = spans[field]
    return span ? text.slice(span.start, span.end) : null
  }
  const title = given.title ?? read('title')
  const dateSpan = spans.date
  const date =
    (given.date ? readDateLine(given.date) : null) ??
    (dateSpan ? readDateLine(text.slice(dateSpan.start, dateSpan.end)) : null)
  const fields = {
    title,
    author: given.author ?? read('author'),
    publisher: given.publisher ?? read('publisher'),
    date,
    url: given.url ?? null,
  }
  const textHash = hashText(text)
  const fileName = input.file
    ?.split(/[\\/]/)
    .at(-1)
    ?.replace(/\.[^.]+$/, '')
  const id = input.id ?? fileName ?? fields.url ?? title ?? textHash.slice(0, 16)
  return {
    key: keyOf(fields, fileName ?? id, textHash),
    id,
    text,
    textHash,
    file: input.file ?? null,
    ...fields,
    language: 'en',
    regions: layout.regions,
    comments: [],
    metadataSpans: spans,
  }
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

// -------------------------------------------------------------------------------------------------------------- layout

interface Layout {
  readonly regions: readonly Region[]
  readonly metadataSpans: Readonly<Partial<Record<MetadataField, Span>>>
}

function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = []
  for (const match of text.slice(from).matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const trimmed = match[0].trim()
    if (trimmed === '' || trimmed === '\uFEFF') continue
    const start = from + match.index + match[0].indexOf(trimmed)
    lines.push({ start, end: start + trimmed.length, text: trimmed })
  }
  return lines
}

const wordCount = (line: string) => line.split(/\s+/).length
const isEnded = (line: string) => /[.!?…:;,][”"’')\]»]*$/.test(line)
const isProse = (line: string) => (isEnded(line) && wordCount(line) >= 6) || wordCount(line) >= 25
const isOneSentence = (line: string) =>
  !/[.!?][”"’')]*\s+[“"‘'(]?\p{Lu}/u.test(line.replace(/\b\p{Lu}[\p{L}]{0,3}\./gu, ''))
const isHeadline = (line: string) => wordCount(line) <= 30 && (!isEnded(line) || isOneSentence(line))

function readLayout(lines: readonly Line[], title: string | null): Layout {
  const kinds: (RegionKind | null)[] = lines.map((line) => (boilerplateExtent(line.text) ? 'boilerplate' : 'body'))
  const metadataSpans: Partial<Record<MetadataField, Span>> = {}
  const bodyStart = readHead(lines, kinds, metadataSpans, title)
  readTail(lines, kinds, bodyStart)
  return { regions: toRegions(lines, kinds), metadataSpans }
}

const boilerplateExtent = (line: string) => BOILERPLATE_RULES.find((rule) => rule.pattern.test(line))?.extent

/** Headline, standfirst, byline, date line and captions before the first paragraph; returns the index of that paragraph. */
function readHead(
  lines: readonly Line[],
  kinds: (RegionKind | null)[],
  spans: Partial<Record<MetadataField, Span>>,
  title: string | null,
): number {
  const first = lines.findIndex((_, index) => kinds[index] === 'body')
  const headline = lines[first]
  if (!headline || lines.length < 2) return 0
  // a title given beside the text is not a reason to take the first paragraph for one
  if (!isHeadline(headline.text) || (title !== null && title !== headline.text && isProse(headline.text))) return first
  kinds[first] = 'headline'
  spans.title = { start: headline.start, end: headline.end }
  const bylineAt = lines.findIndex((line, index) => index > first && index <= first + 6 && isCredit(line.text))
  let at = first + 1
  for (; at < lines.length; at++) {
    if (kinds[at] === 'boilerplate') continue
    const line = lines[at] as Line
    const kind = headLineKind(line, at, { headlineAt: first, bylineAt }, spans)
    if (kind === 'body') break
    kinds[at] = kind
  }
  return at
}

const isCredit = (line: string) => readByline(line) !== null || readDateLine(line) !== null

function headLineKind(
  line: Line,
  at: number,
  { headlineAt, bylineAt }: { headlineAt: number; bylineAt: number },
  spans: Partial<Record<MetadataField, Span>>,
): RegionKind | null {
  const author = readByline(line.text)
  if (author) {
    spans.author ??= { start: line.start + author.start, end: line.start + author.end }
    return null
  }
  if (readDateLine(line.text)) {
    spans.date ??= { start: line.start, end: line.end }
    return null
  }
  if (isNameLine(line.text) && at < bylineAt) {
    spans.author ??= { start: line.start, end: line.end } // a name and then, soon, the date: who wrote it; a place may follow
    return null
  }
  if (at < bylineAt && wordCount(line.text) >= 5 && isOneSentence(line.text)) return 'standfirst'
  if (isProse(line.text) || isBlockIntroduction(line.text)) return 'body'
  if (at === headlineAt + 1 && wordCount(line.text) >= 8) return 'standfirst'
  return 'caption'
}

const isBlockIntroduction = (line: string) => /[:.][”"’']?$/.test(line) && /\p{Ll}/u.test(line)

/** Captions, boilerplate and comments after the head. */
function readTail(lines: readonly Line[], kinds: (RegionKind | null)[], from: number): void {
  let isRest: RegionKind | null = null
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] as Line).text
    const extent = boilerplateExtent(line)
    if (COMMENTS_START.test(line) && !isRest) {
      isRest = 'comment'
      kinds[at] = 'boilerplate'
    } else if (extent === 'rest') {
      isRest = 'boilerplate'
      kinds[at] = 'boilerplate'
    } else if (isRest) kinds[at] = isRest
    else if (extent) kinds[at] = 'boilerplate'
    else kinds[at] = isCaption(line) && lines.length - from > 2 ? 'caption' : 'body'
  }
}

const isCaption = (line: string) =>
  CAPTION_CREDIT.test(line) || (!isEnded(line) && wordCount(line) <= 16 && !/[“”"]|''|^[-–—•*]/.test(line))

function toRegions(lines: readonly Line[], kinds: readonly (RegionKind | null)[]): Region[] {
  const regions: Region[] = []
  let before: RegionKind | null = null
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] ?? null
    const last = regions.at(-1)
    if (kind && last && kind === before) regions[regions.length - 1] = { ...last, end: line.end }
    else if (kind) regions.push({ kind, start: line.start, end: line.end })
    before = kind
  }
  return regions
}
