/** What random people say of the made-up articles, one after the other. */

import fc from 'fast-check'
import { expect } from 'vitest'
import type { LogEntry } from '../../core/corrections/types.ts'
import { buildGraph } from '../../core/graph.ts'
import { ARTICLES } from './articles.ts'
import { createDesk, textOf } from './desk.ts'
import { findFault } from './holds.ts'

/** What a random person does next. */
export const WHIM = fc.record({ deed: fc.nat(999), one: fc.nat(999), two: fc.nat(999) })

/** What people say, and numbers of entries that they take back. */
const SEQUENCE = fc.array(fc.oneof({ weight: 5, arbitrary: WHIM }, { weight: 1, arbitrary: fc.nat(99) }), {
  minLength: 1,
  maxLength: 6,
})

/** Sequences of one part; there are two parts, in two files, which run side by side. */
const RUNS = 500

/** A log, for the message of a test that fails. */
export const tell = (log: readonly LogEntry[]): string => log.map((entry) => JSON.stringify(entry)).join('\n')

/** Random corrections hold, equal a rebuild, and undone leave the graph as it was; each part has random numbers of its own. */
export function expectToHold(part: number): void {
  const original = textOf(buildGraph(ARTICLES))
  const { seed = 0 } = fc.readConfigureGlobal()
  fc.assert(
    fc.property(SEQUENCE, (steps) => {
      const desk = createDesk(ARTICLES)
      for (const step of steps) {
        if (typeof step !== 'number') desk.write([desk.whim(step) ?? []].flat())
        else if (desk.log.length > 0) desk.undo(desk.log[step % desk.log.length]?.id ?? '')
      }
      const graph = desk.graph()
      expect(textOf(graph)).toBe(textOf(desk.fromScratch()))
      for (const { correction, outcome } of desk.corrections())
        if (outcome.state === 'applied') expect(findFault(correction, graph), tell(desk.log)).toBe(null)
      desk.undoAll()
      expect(textOf(desk.graph())).toBe(original)
    }),
    { numRuns: RUNS, seed: seed + part * 1_000_000 },
  )
}
