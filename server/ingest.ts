/** Articles into the store: read in the pool, stored in one transaction, the graph built again. */

import { HearsayError } from '../core/errors.ts'
import { buildGraph } from '../core/graph.ts'
import { shortHash } from '../core/id.ts'
import type { ArticleInput, Extraction } from '../core/types.ts'
import type { Extractor } from './extractor.ts'
import { layOutGraph } from './layout.ts'
import type { LaidOutGraph, Store, StoredArticle } from './store/store.ts'

/** An article that was not stored, with the reason and what can be done. */
export interface Refusal {
  /** The article's file, else its id. */
  readonly file: string
  readonly code: string
  readonly reason: string
  readonly next: string
}

export interface IngestReport {
  /** Articles that were read and stored. */
  readonly stored: number
  /** Articles that the store had already, read by this version. */
  readonly unchanged: number
  readonly setAside: readonly Refusal[]
}

export interface IngestTools {
  readonly store: Store
  readonly extractor: Extractor
  /** Version of the extraction code: what another version read is read again. */
  readonly extractorVersion: string
  readonly onProgress: (done: number, total: number) => void
}

interface Outcome {
  readonly input: ArticleInput
  readonly key?: string
  /** Only when it was read now. */
  readonly article?: StoredArticle
  readonly refusal?: Refusal
}

/** Reads the inputs that are new or changed and stores them; when there are none, the store is left alone. */
export async function ingestArticles(inputs: readonly ArticleInput[], tools: IngestTools): Promise<IngestReport> {
  const { store, extractor, extractorVersion } = tools
  const inputByHash = new Map(inputs.map((input) => [hashInput(input), input]))
  const knownKeys = await store.findKnownInputs([...inputByHash.keys()], extractorVersion)
  let done = knownKeys.size
  tools.onProgress(done, inputByHash.size)

  const readArticle = async ([inputHash, input]: readonly [string, ArticleInput]): Promise<Outcome> => {
    const knownKey = knownKeys.get(inputHash)
    if (knownKey !== undefined) return { input, key: knownKey }
    try {
      const extraction = await extractor.extract(input)
      return {
        input,
        key: extraction.article.key,
        article: { input, inputHash, extractor: extractorVersion, extraction },
      }
    } catch (error) {
      return { input, refusal: refusalOf(input, error) }
    } finally {
      done++
      tools.onProgress(done, inputByHash.size)
    }
  }
  const outcomes = refuseRepeated(await Promise.all([...inputByHash].map(readArticle)))

  const articles = outcomes.flatMap(({ article }) => article ?? [])
  const setAside = outcomes.flatMap(({ refusal }) => refusal ?? [])
  if (articles.length > 0) await store.putArticles(articles, buildLaidOutGraph)
  return { stored: articles.length, unchanged: outcomes.length - articles.length - setAside.length, setAside }
}

/** The graph of all extractions with places for its nodes. */
export function buildLaidOutGraph(extractions: readonly Extraction[]): LaidOutGraph {
  const graph = buildGraph(extractions)
  return { graph, positions: layOutGraph(graph) }
}

/** A hash of all that an article's extraction depends on. */
function hashInput({ text, file, id, title, author, publisher, date, url }: ArticleInput): string {
  return shortHash(
    [text, ...[file, id, title, author, publisher, date, url].map((field) => JSON.stringify(field ?? null))],
    32,
  )
}

function refusalOf(input: ArticleInput, error: unknown): Refusal {
  if (!(error instanceof HearsayError)) throw error
  return { file: nameOf(input), code: error.code, reason: error.message, next: error.next }
}

/** Of several inputs that are the same article only the last is taken, so that doing it again changes nothing. */
function refuseRepeated(outcomes: readonly Outcome[]): readonly Outcome[] {
  const lastInputByKey = new Map(outcomes.flatMap(({ key, input }) => (key === undefined ? [] : [[key, input]])))
  return outcomes.map((outcome) => {
    const last = outcome.key === undefined ? undefined : lastInputByKey.get(outcome.key)
    if (last === undefined || last === outcome.input) return outcome
    const refusal = {
      file: nameOf(outcome.input),
      code: 'article-repeated',
      reason: `It is the same article as ${nameOf(last)}: same address, or same publisher and title.`,
      next: 'Nothing, if the other one is the newer; else give only this one.',
    }
    return { input: outcome.input, refusal }
  })
}

function nameOf(input: ArticleInput): string {
  return input.file ?? input.id ?? input.title ?? 'article'
}
