/** Writes weights in the form that is shipped: small rows left out, a byte a weight. */

import { LABEL_COUNT } from '../labels.ts'
import type { WeightTable } from '../table.ts'
import { type AttributionModel, type TableHeader, WEIGHTS_MAGIC, type WeightsHeader } from '../weights.ts'

/** Rows whose weights are all smaller are left out, by table. */
const PRUNE_BELOW = { tagger: 1.5, parser: 2.5, proposer: 0.08, assigner: 0.08 } as const

type TableName = keyof typeof PRUNE_BELOW

/** The bytes of a model; `readWeights` reads them. */
export function writeWeights(model: AttributionModel): Uint8Array {
  const packed = {
    tagger: pack(model.language.tagger, 'tagger'),
    parser: pack(model.language.parser, 'parser'),
    proposer: pack(model.proposer.table, 'proposer'),
    assigner: pack(model.assigner.table, 'assigner'),
  }
  const words = packBuckets(model.lexicon.words)
  const stems = packBuckets(new Map([...model.lexicon.stems].filter(([, bucket]) => bucket > 0)))
  const header: WeightsHeader = {
    tables: {
      tagger: packed.tagger.header,
      parser: packed.parser.header,
      proposer: packed.proposer.header,
      assigner: packed.assigner.header,
    },
    classes: {
      proposer: model.proposer.transitions.weights.length / LABEL_COUNT ** 2,
      assigner: model.assigner.transitions.weights.length / LABEL_COUNT ** 2,
    },
    lexicon: { words: words.length / 5, stems: stems.length / 5 },
    calibration: model.calibration,
  }
  const headerBytes = Uint8Array.from(JSON.stringify(header), (character) => character.charCodeAt(0))
  const start = new Uint8Array(8)
  new DataView(start.buffer).setUint32(0, WEIGHTS_MAGIC)
  new DataView(start.buffer).setUint32(4, headerBytes.length)
  return join([
    start,
    headerBytes,
    packed.tagger.bytes,
    packed.parser.bytes,
    packed.proposer.bytes,
    packFloats(model.proposer.transitions.weights),
    packed.assigner.bytes,
    packFloats(model.assigner.transitions.weights),
    words,
    stems,
  ])
}

function pack({ width, weights, mask }: WeightTable, name: TableName): { header: TableHeader; bytes: Uint8Array } {
  const slots: number[] = []
  let greatest = 0
  for (let slot = 0; slot <= mask; slot++) {
    let most = 0
    for (let index = slot * width; index < (slot + 1) * width; index++) most = Math.max(most, Math.abs(weights[index]!))
    if (most >= PRUNE_BELOW[name]) slots.push(slot)
    greatest = Math.max(greatest, most)
  }
  const scale = greatest / 127 || 1
  const bytes: number[] = []
  let last = -1
  for (const slot of slots) {
    for (let rest = slot - last; ; rest >>>= 7) {
      bytes.push(rest < 128 ? rest : (rest & 127) | 128)
      if (rest < 128) break
    }
    last = slot
  }
  const columns = new Uint8Array(slots.length * width)
  for (const [row, slot] of slots.entries())
    for (let label = 0; label < width; label++)
      columns[label * slots.length + row] = Math.round(weights[slot * width + label]! / scale) & 255
  return {
    header: { width, bits: Math.log2(mask + 1), rows: slots.length, scale },
    bytes: join([Uint8Array.from(bytes), columns]),
  }
}

function packBuckets(buckets: ReadonlyMap<number, number>): Uint8Array {
  const bytes = new Uint8Array(buckets.size * 5)
  const view = new DataView(bytes.buffer)
  for (const [index, [key, bucket]] of [...buckets].sort(([a], [b]) => a - b).entries()) {
    view.setInt32(index * 5, key)
    view.setUint8(index * 5 + 4, bucket)
  }
  return bytes
}

function packFloats(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [index, value] of values.entries()) view.setFloat32(index * 4, value)
  return bytes
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
