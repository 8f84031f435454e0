/** From an upload to the articles in it, one after the other. */

import type { z } from 'zod'
import { type GiveArticlesQuery, givenArticleSchema } from '../../core/api-jobs.ts'
import { MAX_TEXT_LENGTH } from '../../core/article.ts'
import { HearsayError, InvalidInputError } from '../../core/errors.ts'
import { readDateLine } from '../../core/metadata.ts'
import type { ArticleInput } from '../../core/types.ts'
import { decodeText, decodeWindows1252, wellFormed } from '../formats/texts.ts'
import type { RawInput, Refusal } from '../store/job-store.ts'
import { tellWrongValue } from '../wrong-value.ts'
import { readBody, type Upload, type UploadLimits } from './body.ts'
import { type Piece, splitJson, splitLines } from './split.ts'

/** The media types that are read. */
export const UPLOAD_TYPES = ['text/plain', 'text/html', 'application/json', 'application/x-ndjson'] as const

/** An article that was given in, or why it cannot be read. */
export type Received = {
  /** Number of the line, or in the array, from 1. */
  readonly place: number
  readonly name: string
} & ({ readonly input: RawInput } | { readonly refusal: Refusal })

/** One article as JSON, with two million characters of which each may be written with six. */
const MAX_ARTICLE_BYTES = 12_500_000
const MAX_PAGE_LENGTH = 5_000_000

/**
 * Reads an upload as it comes. A line or a value that cannot be read is given with the reason; the others go on.
 * Throws InvalidInputError when the whole cannot be read.
 */
export async function* receiveArticles(
  upload: Upload,
  { wait: _, ...metadata }: GiveArticlesQuery,
  limits: UploadLimits,
): AsyncGenerator<Received> {
  requireDate(metadata.date)
  const body = readBody(upload, limits)
  const { type, charset } = upload
  if (type === 'text/plain' || type === 'text/html') {
    const bytes = await collect(body)
    if (bytes.length === 0) return
    const text = decode(bytes, charset ?? (type === 'text/html' ? charsetInPage(bytes) : undefined))
    const maxLength = type === 'text/html' ? MAX_PAGE_LENGTH : MAX_TEXT_LENGTH
    if (text.length > maxLength) throw tooLong(`${maxLength / 1e6} million characters`)
    const name = metadata.id ?? metadata.title ?? metadata.url ?? 'article'
    yield { place: 1, name, input: type === 'text/html' ? { ...metadata, html: text } : { ...metadata, text } }
    return
  }
  if (Object.values(metadata).some((value) => value !== undefined)) throw metadataBeside()
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) throw charsetUnknown(charset)
  const pieces = type === 'application/json' ? splitJson : splitLines
  for await (const piece of pieces(body, MAX_ARTICLE_BYTES)) yield parsePiece(piece)
}

async function collect(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Without a charset: UTF-8, else UTF-16 by its mark, else windows-1252. */
function decode(bytes: Buffer, charset: string | undefined): string {
  if (charset === undefined) return decodeText(bytes)
  if (!isKnownCharset(charset)) throw charsetUnknown(charset)
  const decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true })
  if (decoder.encoding === 'windows-1252') return decodeWindows1252(bytes)
  try {
    return decoder.decode(bytes)
  } catch {
    throw new InvalidInputError(
      'text-not-in-charset',
      `The body is not in ${decoder.encoding}, as its Content-Type says.`,
      'Name its right charset, or none.',
    )
  }
}

function isKnownCharset(charset: string): boolean {
  try {
    return new TextDecoder(charset) !== null
  } catch {
    return false
  }
}

/** <meta charset="…">, where it is one that is known. */
function charsetInPage(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, 2_048)
  const charset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  return charset !== undefined && isKnownCharset(charset) ? charset : undefined
}

function parsePiece({ place, bytes }: Piece): Received {
  const name = `article ${place}`
  try {
    if (bytes === null) throw tooLong(`${MAX_ARTICLE_BYTES / 1e6} MB`)
    const { text, ...given } = parseArticle(bytes)
    const metadata = Object.entries(given).flatMap(([field, value]) =>
      value == null ? [] : [[field, wellFormed(value)]],
    )
    const input: ArticleInput = { text: wellFormed(text), ...Object.fromEntries(metadata) }
    return { place, name: input.id ?? input.title ?? name, input }
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error
    return { place, name, refusal: { code: error.code, reason: error.message, next: error.next } }
  }
}

function parseArticle(bytes: Uint8Array): z.infer<typeof givenArticleSchema> {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new InvalidInputError('article-not-json', 'It is not JSON in UTF-8.', 'Mend it and send it again, alone.')
  }
  const parsed = givenArticleSchema.safeParse(json)
  if (parsed.success) {
    requireDate(parsed.data.date ?? undefined)
    return parsed.data
  }
  const { field, words } = tellWrongValue(parsed.error)
  throw new InvalidInputError(
    'article-invalid',
    `${field === '' ? 'It' : `"${field}"`}: ${words}.`,
    'An article is {"text": …} with id, title, author, publisher, date and url where they are known, all as strings.',
  )
}

/** Throws InvalidInputError for a date that is no day. */
export function requireDate(date: string | undefined): void {
  if (date === undefined || date.trim() === '' || readDateLine(date.trim()) !== null) return
  throw new InvalidInputError(
    'date-unknown',
    `"date": "${date}" is no day that there is.`,
    'Give a day, such as 2016-11-08, or leave the date out.',
  )
}

function tooLong(size: string): InvalidInputError {
  return new InvalidInputError('article-too-long', `It has more than ${size}.`, 'Split it into one piece per article.')
}

function metadataBeside(): InvalidInputError {
  return new InvalidInputError(
    'metadata-beside',
    'Title, author and the like in the address are for a text or a page.',
    'Write them into the JSON of each article.',
  )
}

function charsetUnknown(charset: string): InvalidInputError {
  return new InvalidInputError(
    'charset-unknown',
    `A body in the charset "${charset}" is not read here.`,
    'Send it in UTF-8.',
  )
}
