/** A corpus with its rows and its log, that is corrected step by step. */

import { createCorpus } from '../../core/corpus.ts'
import { correctMentions } from '../../core/corrections/mentions.ts'
import type { LogEntry, MentionCorrection } from '../../core/corrections/types.ts'
import { buildGraph } from '../../core/graph.ts'
import type { GraphExport } from '../../core/graph-types.ts'
import { sketchExtraction } from '../../core/sketches.ts'
import type { Extraction } from '../../core/types.ts'
import { createRows } from '../core/rows.ts'
import { correctOnWhim, entryOf, type Whim } from './people.ts'

/** A graph as bytes. */
export const textOf = (graph: GraphExport): string => JSON.stringify(graph, null, 1)

export function createDesk(extractions: readonly Extraction[]) {
  const corpus = createCorpus()
  const rows = createRows()
  const log: LogEntry[] = []
  const there = new Map<string, Extraction>()
  const settle = () => rows.apply(corpus.takeChange())
  const put = (coming: readonly Extraction[]) => {
    for (const extraction of coming) {
      corpus.put(extraction, sketchExtraction(extraction))
      there.set(extraction.article.key, extraction)
    }
    settle()
  }
  const write = (entries: readonly LogEntry[]) => {
    log.push(...entries)
    corpus.correct(log)
    settle()
  }
  const asNamed = (extraction: Extraction) => {
    const ofMentions = corpus
      .corrections()
      .filter(({ outcome }) => outcome.state === 'applied')
      .map(({ correction }) => correction)
      .filter((one): one is MentionCorrection => one.object.type === 'mention')
    const own = ofMentions.filter(({ object }) => object.article === extraction.article.key)
    return correctMentions(extraction, own).extraction
  }
  put(extractions)
  return {
    log,
    put,
    write,
    graph: () => rows.graph(corpus.corrections()),
    corrections: () => corpus.corrections(),
    states: () => corpus.corrections().map(({ outcome }) => outcome.state),
    fromScratch: () => buildGraph([...there.values()], log),
    has: (article: string) => there.has(article),
    /** In one change. */
    replace(going: readonly Extraction[], coming: readonly Extraction[]) {
      for (const { article } of going) {
        corpus.remove(article.key)
        there.delete(article.key)
      }
      put(coming)
    },
    remove(going: readonly Extraction[]) {
      for (const { article } of going) {
        corpus.remove(article.key)
        there.delete(article.key)
      }
      settle()
    },
    /** What a random person would say next. */
    whim: (whim: Whim) =>
      correctOnWhim(whim, {
        graph: rows.graph(),
        extractions: [...there.values()],
        named: [...there.values()].map(asNamed),
        tick: log.length,
      }),
    undo: (id: string) => write([entryOf({ action: 'undo', undoes: id }, log.length)]),
    undoAll() {
      const tick = log.length
      write(
        corpus
          .corrections()
          .map(({ correction }, index) => entryOf({ action: 'undo', undoes: correction.id }, tick + index)),
      )
    },
  }
}
