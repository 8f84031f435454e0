/** Articles into the store, batch by batch: read in the pool, then stored in one transaction with all that follows. */

import { HearsayError } from '../core/errors.ts'
import { shortHash } from '../core/id.ts'
import type { ArticleInput } from '../core/types.ts'
import type { Extractor } from './extractor.ts'
import type { PackedArticle, PackedExtraction } from './packed-extraction.ts'
import type { RawInput, Refusal } from './store/job-store.ts'
import type { Store } from './store/store.ts'
import type { Writes } from './writer.ts'

export interface IngestTools {
  readonly store: Pick<Store, 'findKnownInputs'>
  readonly writer: Pick<Writes, 'changeArticles'>
  readonly extractor: Extractor
  /** Version of the extraction code: what another version read is read again. */
  readonly extractorVersion: string
  /** Told of each article that was read, or need not be, and of each that cannot be. */
  readonly onRead?: (isRefused: boolean) => void
}

/** What came of one input; unchanged: the store had it already, read by this version. */
export type Outcome =
  | { readonly state: 'stored' | 'unchanged'; readonly key: string }
  | { readonly state: 'set-aside'; readonly refusal: Refusal }

/** So many articles are stored in one transaction: with 100 ingest took 90 MB more, and no less CPU. */
export const BATCH_SIZE = 25

/** Inputs that are stored together. */
export interface Batch {
  readonly inputs: readonly RawInput[]
  /** Of several inputs that are one article the first is taken: by the article's key, who took it. It grows. */
  readonly takenBy: Map<string, string>
}

/**
 * Stores batch after batch, each with what came of its inputs, in their order. One is read while the one before is stored.
 * Told to stop, it still stores the batch that it has begun to store, and leaves the one that is being read: whoever asked
 * closes the extractor.
 */
export async function* ingest<Given extends Batch>(
  batches: AsyncIterable<Given>,
  tools: IngestTools,
  stop?: AbortSignal,
): AsyncGenerator<{ readonly batch: Given; readonly outcomes: readonly Outcome[] }> {
  const iterator = batches[Symbol.asyncIterator]()
  const readNext = async () => {
    const { done, value: batch } = await iterator.next()
    return done ? null : { batch, readings: await readBatch(batch, tools) }
  }
  let next = readNext()
  try {
    for (let read = await unlessStopped(next, stop); read !== null; read = await unlessStopped(next, stop)) {
      next = readNext()
      // when storing fails nobody waits for the next batch any more
      next.catch(() => undefined)
      yield { batch: read.batch, outcomes: await storeBatch(read.batch, read.readings, tools) }
    }
  } catch (error) {
    // whoever begins anew finds nothing under way
    await next.catch(() => undefined)
    throw error
  }
}

/** What a promise gives, or null as soon as the signal comes. `Promise.race` with one promise for the signal would keep all that was ever given. */
function unlessStopped<Given>(given: Promise<Given>, stop: AbortSignal | undefined): Promise<Given | null> {
  if (stop === undefined) return given
  return new Promise((resolve, reject) => {
    const end = () => resolve(null)
    if (stop.aborted) end()
    stop.addEventListener('abort', end)
    given.then(resolve, reject).finally(() => stop.removeEventListener('abort', end))
  })
}

/** What was read from an input; `key` is that of its article, which is read only where the store does not have it. */
type Reading =
  | { readonly refusal: Refusal }
  | {
      readonly input: ArticleInput
      readonly inputHash: string
      readonly key: string
      readonly packed: PackedExtraction | null
    }

/** Equal inputs are read once. */
async function readBatch({ inputs }: Batch, tools: IngestTools): Promise<readonly Reading[]> {
  const { store, extractor, extractorVersion, onRead } = tools
  const articles = await Promise.all(
    inputs.map((input) => ('html' in input ? orRefusal(extractor.readHtml(input)) : input)),
  )
  const hashes = articles.map((article) => ('refusal' in article ? '' : hashInput(article)))
  const keyByHash = await store.findKnownInputs(hashes, extractorVersion)
  const read = async (input: ArticleInput, inputHash: string): Promise<Reading> => {
    const known = keyByHash.get(inputHash)
    if (known !== undefined) return { input, inputHash, key: known, packed: null }
    const packed = await orRefusal(extractor.extract(input))
    return 'refusal' in packed ? packed : { input, inputHash, key: packed.key, packed }
  }
  const readingByHash = new Map<string, Promise<Reading>>()
  return Promise.all(
    articles.map(async (article, index) => {
      const hash = hashes[index] as string
      const reading = 'refusal' in article ? article : (readingByHash.get(hash) ?? read(article, hash))
      if (reading instanceof Promise) readingByHash.set(hash, reading)
      onRead?.('refusal' in (await reading))
      return reading
    }),
  )
}

async function orRefusal<Result extends object>(
  reading: Promise<Result>,
): Promise<Result | { readonly refusal: Refusal }> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error
    return { refusal: refusalOf(error) }
  }
}

/** What the store has already goes before what is new, so that doing it again changes nothing. */
async function storeBatch(
  { takenBy }: Batch,
  readings: readonly Reading[],
  { store, writer, extractorVersion }: IngestTools,
): Promise<readonly Outcome[]> {
  const inputHashes = readings.flatMap((reading) => ('refusal' in reading ? [] : [reading.inputHash]))
  // asked again: the batch before may have brought or replaced some
  const known = await store.findKnownInputs(inputHashes, extractorVersion)
  const isKnown = (reading: Reading) => !('refusal' in reading) && known.has(reading.inputHash)
  const distinct = [...new Set(readings)]
  const outcomes = new Map<Reading, Outcome>()
  for (const reading of [...distinct.filter(isKnown), ...distinct.filter((one) => !isKnown(one))])
    outcomes.set(reading, decide(reading, isKnown(reading), takenBy))
  const fresh = distinct.filter((reading) => outcomes.get(reading)?.state === 'stored')
  const refusalByKey = await storeArticles(
    fresh.flatMap((reading) => toPacked(reading, extractorVersion)),
    writer,
  )
  return readings.map((reading, index): Outcome => {
    const outcome = outcomes.get(reading) as Outcome
    if (outcome.state !== 'stored') return outcome
    const refusal = refusalByKey.get(outcome.key)
    if (refusal) return { state: 'set-aside', refusal }
    return readings.indexOf(reading) === index ? outcome : { ...outcome, state: 'unchanged' }
  })
}

function decide(reading: Reading, isKnown: boolean, takenBy: Map<string, string>): Outcome {
  if ('refusal' in reading) return { state: 'set-aside', refusal: reading.refusal }
  const { key, input, packed } = reading
  const taker = takenBy.get(key)
  takenBy.set(key, taker ?? nameOf(input))
  if (isKnown) return { state: 'unchanged', key }
  if (taker !== undefined) return { state: 'set-aside', refusal: repeated(taker) }
  // not read again, since it was known a moment ago; somebody has deleted it since
  return { state: packed === null ? 'unchanged' : 'stored', key }
}

/** Stores articles together; those that cannot be, by a fault of theirs or ours, are left out one by one. Throws when the system fails. */
async function storeArticles(
  articles: readonly PackedArticle[],
  writer: IngestTools['writer'],
): Promise<ReadonlyMap<string, Refusal>> {
  if (articles.length === 0) return new Map()
  try {
    await writer.changeArticles({ articles, removed: [] })
    return new Map()
  } catch (error) {
    if (isTrouble(error)) throw error
    if (articles.length === 1) return new Map(articles.map(({ packed }) => [packed.key, refusalOf(error)]))
    const refusals: (readonly [string, Refusal])[] = []
    for (const article of articles) refusals.push(...(await storeArticles([article], writer)))
    return new Map(refusals)
  }
}

/** A full disk, a locked file: all articles stand before it, and it may go well later. */
const isTrouble = (error: unknown) => error instanceof HearsayError && error.code.startsWith('data-')

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof HearsayError)) return unstorable(error)
  return { code: error.code, reason: error.message, next: error.next }
}

function toPacked(reading: Reading, extractor: string): PackedArticle[] {
  if ('refusal' in reading || reading.packed === null) return []
  const { input, inputHash, packed } = reading
  return [{ input, inputHash, extractor, packed }]
}

/** A hash of all that an article's extraction depends on. */
export function hashInput({ text, file, id, title, author, publisher, date, url }: ArticleInput): string {
  return shortHash(
    [text, ...[file, id, title, author, publisher, date, url].map((field) => JSON.stringify(field ?? null))],
    32,
  )
}

/** What an input is called where it is listed. */
export function nameOf({ file, id, title }: RawInput): string {
  return file ?? id ?? title ?? 'article'
}

function repeated(first: string): Refusal {
  return {
    code: 'article-repeated',
    reason: `It is the same article as ${first}: same address, or same publisher and title.`,
    next: 'Nothing, if the other one is the newer; to replace it, give this one alone.',
  }
}

function unstorable(error: unknown): Refusal {
  return {
    code: 'article-unstorable',
    reason: `Storing the article failed: ${error instanceof Error ? error.message : String(error)}`,
    next: 'This is a fault of Hearsay: please report it with the article.',
  }
}
