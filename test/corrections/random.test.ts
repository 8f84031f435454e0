import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCorpus } from '../../core/corpus.ts'
import type { LogEntry } from '../../core/corrections/types.ts'
import { buildGraph } from '../../core/graph.ts'
import type { GraphExport } from '../../core/graph-types.ts'
import type { Extraction } from '../../core/types.ts'
import { createRows } from '../core/rows.ts'
import { ARTICLES } from './articles.ts'
import { findFault } from './holds.ts'
import { correctOnWhim, entryOf } from './people.ts'

const textOf = (graph: GraphExport) => JSON.stringify(graph, null, 1)

const WHIM = fc.record({ deed: fc.nat(999), one: fc.nat(999), two: fc.nat(999) })
const SEQUENCES = fc.array(fc.oneof({ weight: 5, arbitrary: WHIM }, { weight: 1, arbitrary: fc.nat(99) }), {
  minLength: 1,
  maxLength: 6,
})

/** A corpus with its rows and its log, that is corrected step by step. */
function createDesk(extractions: readonly Extraction[]) {
  const corpus = createCorpus()
  const rows = createRows()
  const log: LogEntry[] = []
  const there = new Map<string, Extraction>()
  const put = (extraction: Extraction) => {
    corpus.put(extraction)
    there.set(extraction.article.key, extraction)
  }
  const settle = () => rows.apply(corpus.takeChange())
  for (const extraction of extractions) put(extraction)
  settle()
  return {
    log,
    graph: () => rows.graph(corpus.corrections()),
    corrections: () => corpus.corrections(),
    fromScratch: () => buildGraph([...there.values()], log),
    write(entry: LogEntry | undefined) {
      if (!entry) return
      log.push(entry)
      corpus.correct(log)
      settle()
    },
    undo(id: string) {
      this.write(entryOf({ action: 'undo', undoes: id }, log.length))
    },
    undoAll() {
      for (const { correction } of corpus.corrections())
        log.push(entryOf({ action: 'undo', undoes: correction.id }, log.length))
      corpus.correct(log)
      settle()
    },
    put(extraction: Extraction) {
      put(extraction)
      settle()
    },
    remove(extraction: Extraction) {
      corpus.remove(extraction.article.key)
      there.delete(extraction.article.key)
      settle()
    },
    whim: (whim: { deed: number; one: number; two: number }) =>
      correctOnWhim(whim, { graph: rows.graph(), extractions: [...there.values()], tick: log.length }),
  }
}

const describe = (log: readonly LogEntry[]) =>
  log
    .map(
      (entry) => `${entry.id} ${entry.action} ${entry.action === 'undo' ? entry.undoes : JSON.stringify(entry.object)}`,
    )
    .join('\n')

const ORIGINAL = textOf(buildGraph(ARTICLES))

test('random corrections hold, equal a rebuild, and undone leave the graph as it was', () => {
  fc.assert(
    fc.property(SEQUENCES, (steps) => {
      const desk = createDesk(ARTICLES)
      for (const step of steps) {
        const entry = desk.log[typeof step === 'number' ? step % Math.max(1, desk.log.length) : 0]
        if (typeof step !== 'number') desk.write(desk.whim(step))
        else if (entry) desk.undo(entry.id)
      }
      const graph = desk.graph()
      expect(textOf(graph)).toBe(textOf(desk.fromScratch()))
      for (const { correction, outcome } of desk.corrections())
        if (outcome.state === 'applied') expect(findFault(correction, graph), describe(desk.log)).toBe(null)
      desk.undoAll()
      expect(textOf(desk.graph())).toBe(ORIGINAL)
    }),
    { numRuns: 1_000 },
  )
}, 180_000)
