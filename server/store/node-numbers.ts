/** The numbers of nodes in one change: each node is looked up once, and one that comes has its number before its row. */

import type { GraphStatements } from './graph-statements.ts'
import type { Position } from './store.ts'

/** A node that is there. */
export interface FoundNode extends Position {
  readonly id: number
}

export interface NodeNumbers {
  /** Gives a node a number if it is not there. */
  expect(key: string): void
  /** Throws when it is neither there nor expected. */
  numberOf(key: string): number
  /** A node that was there before the change. */
  find(key: string): FoundNode | undefined
  /** True for a node that was given its number in this change. */
  isNew(key: string): boolean
}

/** Numbers rise in the order in which nodes are expected: written so, their rows follow each other at the end of the table. */
export function createNodeNumbers(run: GraphStatements): NodeNumbers {
  const foundByKey = new Map<string, FoundNode>()
  const newByKey = new Map<string, number>()
  let last = run.lastNode.get() ?? 0
  const find = (key: string): FoundNode | undefined => {
    const found = foundByKey.get(key) ?? (newByKey.has(key) ? undefined : run.findNode.get(key))
    if (found) foundByKey.set(key, found)
    return found
  }
  return {
    expect(key) {
      if (find(key) === undefined && !newByKey.has(key)) newByKey.set(key, ++last)
    },
    numberOf(key) {
      const number = newByKey.get(key) ?? find(key)?.id
      if (number === undefined) throw new Error(`An edge of ${key} ends nowhere.`)
      return number
    },
    find,
    isNew: (key) => newByKey.has(key),
  }
}
