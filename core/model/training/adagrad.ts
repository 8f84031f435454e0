/** AdaGrad with averaging over a vector of weights. */

/** Weights in training. `sums` collects weight changes by time, for the average. */
export interface Learner {
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly sums: Float32Array
  readonly rate: number
  time: number
}

/** A learner over weights that start at zero. */
export function createLearner(weights: Float32Array, rate: number): Learner {
  return { weights, squares: new Float32Array(weights.length), sums: new Float32Array(weights.length), rate, time: 1 }
}

/** One step against a gradient. */
export function step(learner: Learner, index: number, gradient: number): void {
  const square = learner.squares[index]! + gradient * gradient
  learner.squares[index] = square
  const change = (learner.rate * gradient) / (Math.sqrt(square) + 1e-6)
  learner.weights[index]! -= change
  learner.sums[index]! -= change * learner.time
}

/** Replaces the weights by their average over time. */
export function settle({ weights, sums, time }: Learner): void {
  for (let index = 0; index < weights.length; index++) weights[index]! -= sums[index]! / time
}
