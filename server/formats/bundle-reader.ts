/** Reads bundles: first whole, to see that nothing is missing or changed, then article by article. */

import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { logEntrySchema } from '../../core/corrections/entry-schema.ts'
import type { LogEntry } from '../../core/corrections/types.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { articleInputSchema, extractionSchema, findFault } from '../../core/extraction-schema.ts'
import type { ArticleInput, Extraction } from '../../core/types.ts'
import { BUNDLE_NAME, BUNDLE_VERSION } from './bundle.ts'
import { readLines } from './lines.ts'

/** An article of a bundle; `extraction` is null when another version read it, so that it has to be read again. */
export interface BundledArticle {
  readonly input: ArticleInput
  readonly extraction: Extraction | null
}

/** How much a bundle has. */
export interface BundleCounts {
  readonly articles: number
  readonly corrections: number
}

export type BundleRecord = BundledArticle | { readonly correction: LogEntry }

const headSchema = z.strictObject({
  record: z.literal('bundle'),
  format: z.literal(BUNDLE_NAME),
  version: z.literal(BUNDLE_VERSION),
})
const endSchema = z.strictObject({
  record: z.literal('end'),
  counts: z.strictObject({ articles: z.number().int(), corrections: z.number().int() }),
  sha256: z.string(),
})
const articleSchema = z.strictObject({
  record: z.literal('article'),
  input: articleInputSchema,
  extractor: z.string(),
  extraction: z.looseObject({ article: z.looseObject({}) }),
})

const correctionSchema = z.strictObject({ record: z.literal('correction'), entry: logEntrySchema })

/** Reads a bundle to its end. Throws InvalidInputError, with the number of the line, unless all of it is there, unchanged and true. */
export async function checkBundle(path: string, extractor: string): Promise<BundleCounts> {
  const hash = createHash('sha256')
  let number = 0
  const counts = { articles: 0, corrections: 0 }
  let end: z.infer<typeof endSchema> | null = null
  for await (const line of readLines(path)) {
    number++
    const place = `${basename(path)}:${number}`
    if (end !== null) throw wrongLine(place, 'something follows the end')
    const record = parseLine(line, place)
    if (number === 1) parseRecord(headSchema, record, place)
    else if (isRecord(record, 'end')) end = parseRecord(endSchema, record, place)
    else {
      const read = readRecord(record, extractor, place)
      counts['correction' in read ? 'corrections' : 'articles']++
    }
    if (end === null) hash.update(`${line}\n`)
  }
  if (!isDeepStrictEqual(end?.counts, counts) || end?.sha256 !== hash.digest('hex'))
    throw new InvalidInputError(
      'bundle-damaged',
      `${basename(path)} is not whole, or was changed after it was written.`,
      'Copy or export it again; nothing was imported.',
    )
  return counts
}

/** Articles and corrections of a bundle that was checked. */
export async function* readBundle(path: string, extractor: string): AsyncGenerator<BundleRecord> {
  let number = 0
  for await (const line of readLines(path)) {
    const place = `${basename(path)}:${++number}`
    const record = parseLine(line, place)
    if (number > 1 && !isRecord(record, 'end')) yield readRecord(record, extractor, place)
  }
}

function readRecord(record: unknown, extractor: string, place: string): BundleRecord {
  if (!isRecord(record, 'correction')) return readArticle(record, extractor, place)
  parseRecord(correctionSchema, record, place)
  return { correction: (record as { readonly entry: LogEntry }).entry }
}

/** What this version read is checked and taken as it stands, so that it is written again with its fields in the same order. */
function readArticle(record: unknown, extractor: string, place: string): BundledArticle {
  const { input, ...parsed } = parseRecord(articleSchema, record, place)
  if (parsed.extractor !== extractor) return { input, extraction: null }
  const { extraction: given } = record as { readonly extraction: Extraction }
  const extraction = { ...given, article: { ...given.article, text: input.text } }
  parseRecord(extractionSchema, extraction, place)
  const fault = findFault(extraction)
  if (fault !== null) throw wrongLine(place, fault)
  return { input, extraction }
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw wrongLine(place, 'not JSON')
  }
}

const isRecord = (record: unknown, kind: string) =>
  typeof record === 'object' && record !== null && 'record' in record && record.record === kind

function parseRecord<Output>(schema: z.ZodType<Output>, record: unknown, place: string): Output {
  const { data, error } = schema.safeParse(record)
  if (!error) return data
  const [issue] = error.issues
  throw wrongLine(place, `${issue?.path.join('.') || 'the record'}: ${issue?.message ?? 'not as expected'}`)
}

function wrongLine(place: string, wrong: string): InvalidInputError {
  return new InvalidInputError(
    'bundle-line',
    `${place}: ${wrong}.`,
    'Give a file that "hearsay export --format bundle" wrote; nothing was imported.',
  )
}
