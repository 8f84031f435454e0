/** Articles into the store: read in the pool, stored in one transaction, the graph built again. */

import { HearsayError } from '../core/errors.ts'
import { shortHash } from '../core/id.ts'
import type { ArticleInput } from '../core/types.ts'
import type { Extractor } from './extractor.ts'
import type { SetAside } from './formats/texts.ts'
import type { ChangePlanner, Store, StoredArticle } from './store/store.ts'

export interface IngestReport {
  /** Articles that were read and stored. */
  readonly stored: number
  /** Articles that the store had already, read by this version. */
  readonly unchanged: number
  readonly setAside: readonly SetAside[]
}

export interface IngestTools {
  readonly store: Store
  readonly extractor: Extractor
  /** Works out what the articles change in the graph. */
  readonly planner: ChangePlanner
  /** Version of the extraction code: what another version read is read again. */
  readonly extractorVersion: string
  readonly onProgress: (done: number, total: number) => void
}

/** So many articles are stored in one transaction. */
const BATCH = 100

/**
 * Reads the inputs that are new or changed and stores them, batch by batch; when there are none, the store is left alone.
 * Of several inputs that are one article the first is taken, so that doing it again changes nothing.
 */
export async function ingestArticles(inputs: readonly ArticleInput[], tools: IngestTools): Promise<IngestReport> {
  const { store, extractorVersion } = tools
  const inputByHash = new Map(inputs.map((input) => [hashInput(input), input]))
  const knownKeys = await store.findKnownInputs([...inputByHash.keys()], extractorVersion)
  const takenBy = new Map([...knownKeys].map(([hash, key]) => [key, inputByHash.get(hash) as ArticleInput]))
  const fresh = [...inputByHash].filter(([hash]) => !knownKeys.has(hash))
  const setAside: SetAside[] = []
  let stored = 0
  let done = knownKeys.size
  const onRead = () => tools.onProgress(++done, inputByHash.size)
  tools.onProgress(done, inputByHash.size)

  const batches = Array.from({ length: Math.ceil(fresh.length / BATCH) }, (_, index) =>
    fresh.slice(index * BATCH, (index + 1) * BATCH),
  )
  // one batch is read while the one before is stored
  let reading = readBatch(batches[0] ?? [], tools, onRead)
  for (const index of batches.keys()) {
    const outcomes = await reading
    reading = readBatch(batches[index + 1] ?? [], tools, onRead)
    // when storing fails nobody waits for the next batch any more
    reading.catch(() => undefined)
    const articles: StoredArticle[] = []
    for (const outcome of outcomes) {
      if ('setAside' in outcome) setAside.push(outcome.setAside)
      else {
        const { key } = outcome.article.extraction.article
        const first = takenBy.get(key)
        if (first) setAside.push(repeated(outcome.article.input, first))
        else articles.push(outcome.article)
        takenBy.set(key, first ?? outcome.article.input)
      }
    }
    if (articles.length > 0) await store.changeArticles({ articles, removed: [] }, tools.planner)
    stored += articles.length
  }
  return { stored, unchanged: knownKeys.size, setAside }
}

type Outcome = { readonly article: StoredArticle } | { readonly setAside: SetAside }

/** Never rejects for an article that cannot be read. */
function readBatch(
  batch: readonly (readonly [string, ArticleInput])[],
  { extractor, extractorVersion }: IngestTools,
  onRead: () => void,
): Promise<readonly Outcome[]> {
  return Promise.all(
    batch.map(async ([inputHash, input]): Promise<Outcome> => {
      try {
        const extraction = await extractor.extract(input)
        return { article: { input, inputHash, extractor: extractorVersion, extraction } }
      } catch (error) {
        return { setAside: setAsideFor(input, error) }
      } finally {
        onRead()
      }
    }),
  )
}

/** A hash of all that an article's extraction depends on. */
export function hashInput({ text, file, id, title, author, publisher, date, url }: ArticleInput): string {
  return shortHash(
    [text, ...[file, id, title, author, publisher, date, url].map((field) => JSON.stringify(field ?? null))],
    32,
  )
}

function setAsideFor(input: ArticleInput, error: unknown): SetAside {
  if (!(error instanceof HearsayError)) throw error
  return { file: nameOf(input), code: error.code, reason: error.message, next: error.next }
}

function repeated(input: ArticleInput, first: ArticleInput): SetAside {
  return {
    file: nameOf(input),
    code: 'article-repeated',
    reason: `It is the same article as ${nameOf(first)}: same address, or same publisher and title.`,
    next: 'Nothing, if the other one is the newer; to replace it, give this one alone.',
  }
}

function nameOf(input: ArticleInput): string {
  return input.file ?? input.id ?? input.title ?? 'article'
}
