/** Whole numbers and lists of them in a row of bytes: small numbers take one. */

export interface ByteWriter {
  /** A whole number from 0 up to 2^32 - 1: seven bits a byte. */
  number(value: number): void
  /** Each of some values, as `writeOne` writes it; how many there are before them. */
  list<Value>(values: readonly Value[], writeOne: (value: Value) => void): void
  /** How many bytes there are. */
  size(): number
  /** The bytes since the last call; it begins anew. */
  take(): Uint8Array
}

export interface ByteReader {
  number(): number
  /** What `list` wrote. */
  list<Value>(readOne: () => Value): Value[]
}

const SMALLEST = 1 << 12
const MAX_NUMBER_LENGTH = 5

/** Starts empty. */
export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(SMALLEST)
  let size = 0

  function makeRoom(length: number): void {
    if (size + length <= bytes.length) return
    const before = bytes
    bytes = new Uint8Array(2 * before.length + length)
    bytes.set(before)
  }

  function number(value: number): void {
    makeRoom(MAX_NUMBER_LENGTH)
    let rest = value
    while (rest >= 0x80) {
      bytes[size++] = (rest & 0x7f) | 0x80
      rest = Math.floor(rest / 0x80)
    }
    bytes[size++] = rest
  }

  return {
    number,
    list(values, writeOne) {
      number(values.length)
      for (const value of values) writeOne(value)
    },
    size: () => size,
    take() {
      const taken = bytes.slice(0, size)
      size = 0
      return taken
    },
  }
}

/** Reads what was written, in the same order, from a place on. */
export function createByteReader(bytes: Uint8Array, start: number): ByteReader {
  let at = start

  function number(): number {
    let byte = bytes[at++] as number
    let value = byte & 0x7f
    for (let factor = 0x80; byte >= 0x80; factor *= 0x80) {
      byte = bytes[at++] as number
      value += (byte & 0x7f) * factor
    }
    return value
  }

  return {
    number,
    list(readOne) {
      const values = new Array<ReturnType<typeof readOne>>(number())
      for (let index = 0; index < values.length; index++) values[index] = readOne()
      return values
    },
  }
}
