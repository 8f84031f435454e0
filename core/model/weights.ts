/** Reads the shipped weights: bytes in, models out. The caller brings the bytes from a file or the network. */

import type { Transitions } from './crf.ts'
import { createTransitions } from './labels.ts'
import type { CueLexicon } from './lexicon.ts'
import type { ChainModel } from './propose.ts'
import { indexSlots, type WeightTable } from './table.ts'
import type { LanguageModel } from './view.ts'

/** All that the learned tagger needs. */
export interface AttributionModel {
  readonly language: LanguageModel
  readonly lexicon: CueLexicon
  readonly proposer: ChainModel
  readonly assigner: ChainModel
  /** Scores to probabilities: 1 / (1 + exp(-(slope * logit + offset))). */
  readonly calibration: Calibration
}

export interface Calibration {
  /** Weight of each measure in CALIBRATION_MEASURES order, the constant last. */
  readonly weights: readonly number[]
  /** An attribution less probable than this is left out. */
  readonly threshold: number
}

/** "HSW1" as a number. */
export const WEIGHTS_MAGIC = 0x48535731

export interface TableHeader {
  readonly width: number
  readonly bits: number
  readonly rows: number
  /** A weight is its byte times this. */
  readonly scale: number
}

export interface WeightsHeader {
  readonly tables: Readonly<Record<'tagger' | 'parser' | 'proposer' | 'assigner', TableHeader>>
  readonly classes: { readonly proposer: number; readonly assigner: number }
  readonly lexicon: { readonly words: number; readonly stems: number }
  readonly calibration: Calibration
}

/** Reads what `writeWeights` wrote; the weights lie in buffers that `makeBuffer` makes. Throws where the bytes are something else. */
export function readWeights(
  bytes: Uint8Array,
  makeBuffer: (length: number) => ArrayBufferLike = (length) => new ArrayBuffer(length),
): AttributionModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint32(0) !== WEIGHTS_MAGIC)
    throw new Error('These bytes are not weights of the model.')
  const headerLength = view.getUint32(4)
  const header = JSON.parse(decodeAscii(bytes.subarray(8, 8 + headerLength))) as WeightsHeader
  const reader = new Reader(bytes, 8 + headerLength, makeBuffer)
  const { tables, classes, lexicon } = header
  const tagger = reader.table(tables.tagger)
  const parser = reader.table(tables.parser)
  const proposer = { table: reader.table(tables.proposer), transitions: reader.transitions(classes.proposer) }
  const assigner = { table: reader.table(tables.assigner), transitions: reader.transitions(classes.assigner) }
  return {
    language: { tagger, parser },
    lexicon: { words: reader.buckets(lexicon.words), stems: reader.buckets(lexicon.stems) },
    proposer,
    assigner,
    calibration: header.calibration,
  }
}

const decodeAscii = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

class Reader {
  private readonly view: DataView

  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
    private readonly makeBuffer: (length: number) => ArrayBufferLike,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Slots as differences in variable length, then a byte a weight, column by column. */
  table({ width, bits, rows: rowCount, scale }: TableHeader): WeightTable {
    const slots = new Int32Array(rowCount)
    let slot = -1
    for (let row = 0; row < rowCount; row++) {
      slot += this.number()
      slots[row] = slot
    }
    const weights = new Int8Array(this.makeBuffer(rowCount * width))
    for (let label = 0; label < width; label++)
      for (let row = 0; row < rowCount; row++) weights[row * width + label] = this.view.getInt8(this.at++)
    return { width, mask: 2 ** bits - 1, index: indexSlots(slots, bits), weights, scale }
  }

  transitions(classCount: number): Transitions {
    const transitions = createTransitions(classCount)
    for (let index = 0; index < transitions.weights.length; index++) {
      transitions.weights[index] = this.view.getFloat32(this.at)
      this.at += 4
    }
    return transitions
  }

  buckets(count: number): Map<number, number> {
    const found = new Map<number, number>()
    for (let index = 0; index < count; index++) {
      found.set(this.view.getInt32(this.at), this.view.getUint8(this.at + 4))
      this.at += 5
    }
    return found
  }

  private number(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++]!
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
}
