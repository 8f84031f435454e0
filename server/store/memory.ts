/** The store in memory, for tests: the rows of each owner as they came; all that follows from them is worked out anew with each change. */

import type { Judgement } from '../../core/corpus-types.ts'
import type { Mark } from '../../core/corrections/types.ts'
import { assembleGraph, type GraphChange, type OwnedRows } from '../../core/graph-rows.ts'
import { compareText } from '../../core/order.ts'
import type { Alarm } from '../../core/resolve.ts'
import type { StoredCorrection } from './correction-store.ts'
import { memoryArticleQueries } from './memory-articles.ts'
import { correctionsAfter, logOf, memoryCorrectionQueries } from './memory-corrections.ts'
import { deriveGraph, type MemoryGraph } from './memory-graph.ts'
import { createMemoryJobs } from './memory-jobs.ts'
import { memoryGraphQueries } from './memory-queries.ts'
import { knownWords, searchArticles, searchNodes } from './memory-search.ts'
import { graphAttributes, type Snapshot, snapshotOf } from './snapshot.ts'
import type { ArticleChange, ChangePlanner, Store, StoredArticle } from './store.ts'
import { requireWellFormed } from './well-formed.ts'

/** All that is stored. It is replaced as a whole, so that a change that fails leaves what was there. */
export interface MemoryState {
  readonly revision: number
  readonly articles: ReadonlyMap<string, StoredArticle>
  readonly owners: ReadonlyMap<string, OwnedRows>
  readonly judgements: ReadonlyMap<string, readonly Judgement[]>
  readonly alarms: readonly Alarm[]
  readonly corrections: ReadonlyMap<string, StoredCorrection>
  readonly marks: ReadonlyMap<string, Mark>
  readonly graph: MemoryGraph
}

const EMPTY: MemoryState = {
  revision: 0,
  articles: new Map(),
  owners: new Map(),
  judgements: new Map(),
  alarms: [],
  corrections: new Map(),
  marks: new Map(),
  graph: deriveGraph({ owners: new Map(), judgements: new Map(), alarms: [] }, () => new Map()),
}

/** Starts empty; nothing outlives the process. */
export function createMemoryStore(): Store {
  let state = EMPTY
  return {
    ...memoryArticleQueries(() => state),
    ...memoryGraphQueries(() => state),
    ...memoryCorrectionQueries(() => state),
    ...createMemoryJobs(),
    search: async (query, kinds, limit) => searchNodes(state.graph, query, kinds, limit),
    searchArticles: async (query, limit) => searchArticles(state, query, limit),
    listWords: async (letter, of) => knownWords(state.graph, letter, of),
    async changeArticles(change, planner) {
      const gone = goneOf(state, change)
      state = changed(state, change, gone, planner)
      planner.committed(state.revision)
      return { revision: state.revision, gone }
    },
    async beginAnew(extractor) {
      const isInGraph = (article: StoredArticle) => article.extractor !== ''
      const isOutdated = [...state.articles.values()].some((one) => isInGraph(one) && one.extractor !== extractor)
      if (!isOutdated) return
      const articles = [...state.articles].map(([key, one]): [string, StoredArticle] => [
        key,
        { ...one, extractor: '' },
      ])
      const { corrections, revision } = state
      state = { ...EMPTY, articles: new Map(articles), corrections, revision: revision + 1 }
    },
    openSnapshot: async () => snapshotOfState(state),
    close: async () => undefined,
  }
}

function snapshotOfState({ articles, corrections, graph, marks, ...rows }: MemoryState): Snapshot {
  const log = logOf({ corrections })
  const whole = assembleGraph({ ...rows, corrected: { marks, outcomes: new Map() } })
  const attributes = graphAttributes(
    rows.alarms,
    log.flatMap(({ id }) => corrections.get(id) ?? []),
  )
  const places = new Map([...graph.nodes].map(([key, { summary }]) => [key, { x: summary.x, y: summary.y }]))
  return snapshotOf({ ...whole, attributes }, [...articles.values()], places, log)
}

function changed(
  before: MemoryState,
  change: ArticleChange,
  gone: readonly string[],
  planner: ChangePlanner,
): MemoryState {
  const extractions = () =>
    [...before.articles.values()].filter(({ extractor }) => extractor !== '').map(({ extraction }) => extraction)
  const getExtraction = (key: string) => (before.articles.get(key) as StoredArticle).extraction
  const log = () => logOf(before)
  const plan = planner.plan(change, { revision: before.revision, gone, extractions, getExtraction, corrections: log })
  const articles = new Map(before.articles)
  for (const key of gone) articles.delete(key)
  for (const article of change.articles) addArticle(articles, article)
  const rows = { owners: patched(before.owners, plan.owners), judgements: patched(before.judgements, plan.judgements) }
  const { alarms, corrected } = plan satisfies GraphChange
  const outcomes = corrected?.outcomes ?? new Map()
  const corrections = correctionsAfter(before.corrections, change.corrections ?? [], outcomes)
  const marks = patched(before.marks, corrected?.marks ?? new Map())
  const graph = deriveGraph({ ...rows, alarms, corrected: { marks, outcomes } }, planner.layOut)
  return { revision: before.revision + 1, articles, ...rows, alarms, corrections, marks, graph }
}

function goneOf({ articles }: MemoryState, change: ArticleChange): readonly string[] {
  const keys = new Set([...change.removed, ...change.articles.map(({ extraction }) => extraction.article.key)])
  const hashes = new Set(change.articles.map(({ inputHash }) => inputHash))
  return [...articles]
    .filter(([key, { inputHash }]) => keys.has(key) || hashes.has(inputHash))
    .map(([key]) => key)
    .sort(compareText)
}

function addArticle(articles: Map<string, StoredArticle>, { packed, ...article }: StoredArticle): void {
  requireWellFormed(article)
  const { key } = article.extraction.article
  const isTwice = articles.has(key) || [...articles.values()].some(({ inputHash }) => inputHash === article.inputHash)
  if (isTwice) throw new Error(`Two articles of one change have the same key or input: ${key}`)
  articles.set(key, article)
}

/** What was there with what changes: null takes away. */
function patched<Value>(
  before: ReadonlyMap<string, Value>,
  changes: ReadonlyMap<string, Value | null>,
): ReadonlyMap<string, Value> {
  const after = new Map(before)
  for (const [key, value] of changes) {
    if (value === null) after.delete(key)
    else after.set(key, value)
  }
  return after
}
