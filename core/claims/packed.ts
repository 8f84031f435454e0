/** What of statements is judged, as numbers in a row, words by their numbers: a tenth of what the records take. */

import type { Quantity } from './quantities.ts'
import type { Judged, Renaming, Sketch } from './sketch.ts'

/** Where a sketch begins in the numbers of its article. */
export interface Packed {
  readonly numbers: Int32Array
  readonly at: number
}

export interface Packer {
  /** One for each sketch. */
  pack(sketches: readonly Sketch[]): Packed[]
  unpack(packed: Packed): Judged
}

/** The keys of a sketch: they stand first, so that they are read without the rest. */
export const keysOf = ({ numbers, at }: Packed): Int32Array =>
  numbers.subarray(at + 1, at + 1 + (numbers[at] as number))

/** Numbers of words hold for one packer: it knows each word that it ever packed. */
export function createPacker(): Packer {
  const words: string[] = []
  const numberByWord = new Map<string, number>()

  function numberOf(word: string): number {
    const known = numberByWord.get(word)
    if (known !== undefined) return known
    numberByWord.set(word, words.length)
    return words.push(word) - 1
  }

  return {
    pack(sketches) {
      const numbers: number[] = []
      const starts = sketches.map((sketch) => {
        const at = numbers.length
        write(sketch, numbers, numberOf)
        return at
      })
      const ofArticle = Int32Array.from(numbers)
      return starts.map((at) => ({ numbers: ofArticle, at }))
    },
    unpack: (packed) => read(packed, (number) => words[number] as string),
  }
}

function write(sketch: Sketch, numbers: number[], numberOf: (word: string) => number): void {
  const put = (values: readonly number[]) => numbers.push(values.length, ...values)
  const putWords = (values: readonly string[]) => put(values.map(numberOf))
  put(sketch.keys)
  put(sketch.words)
  put(sketch.quoted)
  put(sketch.clauses)
  for (const values of wordListsOf(sketch)) putWords(values)
  numbers.push(sketch.isDenied ? 1 : 0, sketch.speaker === null ? 0 : numberOf(sketch.speaker) + 1)
  numbers.push(...halvesOf(sketch.weight))
  numbers.push(sketch.quantities.length)
  for (const { value, unit, isExact } of sketch.quantities)
    numbers.push(...halvesOf(value), numberOf(unit), isExact ? 1 : 0)
  numbers.push(sketch.namings.length)
  for (const { as, others } of sketch.namings) {
    putWords(as)
    numbers.push(others.length)
    for (const other of others) putWords(other)
  }
}

/** In the order in which they are read again. */
const wordListsOf = ({ concepts, names, called, anchors, negated, open }: Sketch) => [
  concepts,
  names,
  called,
  anchors,
  negated,
  open,
]

function read({ numbers, at: start }: Packed, wordOf: (number: number) => string): Judged {
  let at = start + 1 + (numbers[start] as number)
  const next = () => numbers[at++] as number
  const times = <Value>(make: () => Value): Value[] => {
    const values = new Array<Value>(next())
    for (let index = 0; index < values.length; index++) values[index] = make()
    return values
  }
  const nextWord = () => wordOf(next())
  const nextWords = () => times(nextWord)
  // fields are read in the order in which they stand
  return {
    words: times(next),
    quoted: times(next),
    clauses: times(next),
    concepts: nextWords(),
    names: nextWords(),
    called: nextWords(),
    anchors: nextWords(),
    negated: nextWords(),
    open: nextWords(),
    isDenied: next() === 1,
    speaker: toSpeaker(next(), wordOf),
    weight: toDouble(next(), next()),
    quantities: times((): Quantity => ({ value: toDouble(next(), next()), unit: nextWord(), isExact: next() === 1 })),
    namings: times((): Renaming => ({ as: nextWords(), others: times(nextWords) })),
  }
}

const toSpeaker = (number: number, wordOf: (number: number) => string) => (number === 0 ? null : wordOf(number - 1))

const double = new Float64Array(1)
const halves = new Int32Array(double.buffer)

/** The bits of a number that need not be whole. */
function halvesOf(value: number): readonly number[] {
  double[0] = value
  return [...halves]
}

function toDouble(low: number, high: number): number {
  halves[0] = low
  halves[1] = high
  return double[0] as number
}
