/** Averaged perceptron over a weight table. */

import { createTable, type TrainedTable } from '../table.ts'

/** A table in training: the sum of each weight over time gives the average at the end. */
export interface Perceptron {
  readonly table: TrainedTable
  readonly sums: Float32Array
  time: number
}

/** An empty perceptron with 2^bits rows. */
export function createPerceptron(bits: number, width: number): Perceptron {
  const table = createTable(bits, width)
  return { table, sums: new Float32Array(table.weights.length), time: 1 }
}

/** Moves the weights towards `right` and away from `wrong`. */
export function correct(perceptron: Perceptron, features: Int32Array, right: number, wrong: number): void {
  const { table, sums, time } = perceptron
  for (const feature of features) {
    const base = (feature & table.mask) * table.width
    table.weights[base + right]! += 1
    sums[base + right]! += time
    table.weights[base + wrong]! -= 1
    sums[base + wrong]! -= time
  }
}

/** The averaged weights. */
export function average({ table, sums, time }: Perceptron): TrainedTable {
  const weights = table.weights.map((weight, index) => weight - sums[index]! / time)
  return { ...table, weights }
}
