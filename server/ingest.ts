/** Articles into the store: read in the pool, stored in one transaction, the graph built again. */

import { HearsayError } from '../core/errors.ts'
import { buildGraph } from '../core/graph.ts'
import { shortHash } from '../core/id.ts'
import type { ArticleInput, Extraction } from '../core/types.ts'
import type { Extractor } from './extractor.ts'
import type { SetAside } from './formats/texts.ts'
import { layOutGraph } from './layout.ts'
import type { LaidOutGraph, Store, StoredArticle } from './store/store.ts'

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
  /** Version of the extraction code: what another version read is read again. */
  readonly extractorVersion: string
  readonly onProgress: (done: number, total: number) => void
}

interface Outcome {
  readonly input: ArticleInput
  readonly key?: string
  /** Only when it was read now. */
  readonly article?: StoredArticle
  readonly setAside?: SetAside
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
      return { input, setAside: setAsideFor(input, error) }
    } finally {
      done++
      tools.onProgress(done, inputByHash.size)
    }
  }
  const outcomes = setRepeatedAside(await Promise.all([...inputByHash].map(readArticle)))

  const articles = outcomes.flatMap(({ article }) => article ?? [])
  const setAside = outcomes.flatMap((outcome) => outcome.setAside ?? [])
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

function setAsideFor(input: ArticleInput, error: unknown): SetAside {
  if (!(error instanceof HearsayError)) throw error
  return { file: nameOf(input), code: error.code, reason: error.message, next: error.next }
}

/** Of several inputs that are the same article only the last is taken, so that doing it again changes nothing. */
function setRepeatedAside(outcomes: readonly Outcome[]): readonly Outcome[] {
  const lastInputByKey = new Map(outcomes.flatMap(({ key, input }) => (key === undefined ? [] : [[key, input]])))
  return outcomes.map((outcome) => {
    const last = outcome.key === undefined ? undefined : lastInputByKey.get(outcome.key)
    if (last === undefined || last === outcome.input) return outcome
    const setAside = {
      file: nameOf(outcome.input),
      code: 'article-repeated',
      reason: `It is the same article as ${nameOf(last)}: same address, or same publisher and title.`,
      next: 'Nothing, if the other one is the newer; else give only this one.',
    }
    return { input: outcome.input, setAside }
  })
}

function nameOf(input: ArticleInput): string {
  return input.file ?? input.id ?? input.title ?? 'article'
}
