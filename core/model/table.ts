/** Rows of weights found by the hash of a feature. */

/** A row has one weight per label. In training every slot has its row; a shipped table has rows for what matters. */
export interface WeightTable {
  readonly width: number
  /** Number of slots less one; slots are a power of two. */
  readonly mask: number
  /** Row of each slot, -1 for none; null where row and slot are the same. */
  readonly rows: Int32Array | null
  readonly weights: Float32Array
}

/** An empty table to be trained. */
export function createTable(bits: number, width: number): WeightTable {
  return { width, mask: 2 ** bits - 1, rows: null, weights: new Float32Array(2 ** bits * width) }
}

/** Adds the row of each feature to the scores. */
export function addRows(
  table: WeightTable,
  features: Int32Array,
  from: number,
  to: number,
  scores: Float32Array,
  at: number,
): void {
  const { width, mask, rows, weights } = table
  for (let index = from; index < to; index++) {
    const slot = (features[index] as number) & mask
    const row = rows ? (rows[slot] as number) : slot
    if (row < 0) continue
    const base = row * width
    for (let label = 0; label < width; label++)
      (scores[at + label] as number) += weights[base + label] as number
  }
}
