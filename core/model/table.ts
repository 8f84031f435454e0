/** Rows of weights found by the hash of a feature. */

/** A row has one weight per label. In training every slot has its row; a shipped table has rows for what matters. */
export interface WeightTable {
  readonly width: number
  /** Number of slots less one; slots are a power of two. */
  readonly mask: number
  /** Which slots have a row; null where all have. */
  readonly index: RowIndex | null
  readonly weights: Float32Array | Int8Array
  /** What a weight is to be multiplied by. */
  readonly scale: number
}

/** A bit a slot, and how many rows come before each word of 32 bits: small enough to stay in the processor's cache. */
export interface RowIndex {
  readonly bits: Uint32Array
  readonly before: Uint32Array
}

/** A table in training, its weights all zero. */
export interface TrainedTable extends WeightTable {
  readonly weights: Float32Array
}

/** An empty table to be trained. */
export function createTable(bits: number, width: number): TrainedTable {
  return { width, mask: 2 ** bits - 1, index: null, weights: new Float32Array(2 ** bits * width), scale: 1 }
}

/** The index of the slots, which are in ascending order. */
export function indexSlots(slots: Int32Array, bits: number): RowIndex {
  const words = Math.max(1, 2 ** bits / 32)
  const found = new Uint32Array(words)
  for (const slot of slots) found[slot >>> 5]! |= 1 << (slot & 31)
  const before = new Uint32Array(words)
  for (let word = 1; word < words; word++) before[word] = before[word - 1]! + countBits(found[word - 1]!)
  return { bits: found, before }
}

/** Adds the row of each feature to the scores, which are still to be scaled. */
export function addRows(
  { width, mask, index, weights }: WeightTable,
  features: Int32Array,
  from: number,
  to: number,
  scores: Float32Array,
  at: number,
): void {
  for (let feature = from; feature < to; feature++) {
    const slot = features[feature]! & mask
    let row = slot
    if (index) {
      const bits = index.bits[slot >>> 5]!
      const bit = 1 << (slot & 31)
      if ((bits & bit) === 0) continue
      row = index.before[slot >>> 5]! + countBits(bits & (bit - 1))
    }
    const base = row * width
    for (let label = 0; label < width; label++) scores[at + label]! += weights[base + label]!
  }
}

/** Scores of labels for rows of features: `count` features a place, one row of scores a place. */
export function scoreRows(
  table: WeightTable,
  features: Int32Array,
  from: number,
  count: number,
  places: number,
): Float32Array {
  const { width, scale } = table
  const scores = new Float32Array(places * width)
  for (let place = 0; place < places; place++)
    addRows(table, features, from + place * count, from + (place + 1) * count, scores, place * width)
  if (scale !== 1) for (let index = 0; index < scores.length; index++) scores[index]! *= scale
  return scores
}

function countBits(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
