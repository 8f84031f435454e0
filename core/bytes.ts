/** Whole numbers, texts and lists of them in a row of bytes: small numbers take one. */

export interface ByteWriter {
  /** A whole number from 0 up to 2^32 - 1: seven bits a byte. */
  number(value: number): void
  /** A whole number of 32 bits with a sign, as hashes are: four bytes. */
  hash(value: number): void
  /** Any number: eight bytes. */
  double(value: number): void
  text(value: string): void
  /** How many bytes there are. */
  size(): number
  /** The bytes since the last call; it begins anew. */
  take(): Uint8Array
}

export interface ByteReader {
  number(): number
  hash(): number
  double(): number
  text(): string
  /** Where it reads next. */
  at(): number
}

const SMALLEST = 1 << 12
const MAX_NUMBER_LENGTH = 5

const double = new Float64Array(1)
const halves = new Int32Array(double.buffer)

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

  function hash(value: number): void {
    makeRoom(4)
    for (let shift = 0; shift < 32; shift += 8) bytes[size++] = value >>> shift
  }

  return {
    number,
    hash,
    double(value) {
      double[0] = value
      for (const half of halves) hash(half)
    },
    text(value) {
      number(value.length)
      for (let index = 0; index < value.length; index++) number(value.charCodeAt(index))
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

  function hash(): number {
    const value =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)
    at += 4
    return value
  }

  return {
    number,
    hash,
    double() {
      halves[0] = hash()
      halves[1] = hash()
      return double[0] as number
    },
    text() {
      const units = new Array<number>(number())
      for (let index = 0; index < units.length; index++) units[index] = number()
      return String.fromCharCode(...units)
    },
    at: () => at,
  }
}
