/** What of a statement is judged, as a row of whole numbers: what is asked of most is read where it stands. */

import type { Matter } from './matter.ts'
import { NumberList } from './number-list.ts'
import type { Judged, Sketch } from './sketch.ts'

const double = new Float64Array(1)
const halves = new Int32Array(double.buffer)
const NO_ROW = new Int32Array(1)
const NONE: readonly never[] = []

/** Appends what is judged of a statement, and its keys; words by the numbers that `numberOf` gives them, whose places are noted. */
export function writeJudged(
  sketch: Sketch,
  row: number[],
  wordPlaces: number[],
  numberOf: (word: string) => number,
): void {
  const putWord = (word: string) => {
    wordPlaces.push(row.length)
    row.push(numberOf(word))
  }
  const putAll = (values: readonly number[]) => {
    row.push(values.length)
    for (const value of values) row.push(value)
  }
  const putWords = (values: readonly string[]) => {
    row.push(values.length)
    for (const value of values) putWord(value)
  }
  const putDouble = (value: number) => {
    double[0] = value
    row.push(...halves)
  }
  putAll(sketch.quoted)
  for (const values of [sketch.anchors, sketch.concepts, sketch.names, sketch.negated]) putWords(values)
  putAll(sketch.clauses)
  putWords(sketch.quantities.map(({ unit }) => unit))
  if (sketch.speaker === null) row.push(-1)
  else putWord(sketch.speaker)
  putDouble(sketch.weight)
  row.push(sketch.namings.length)
  for (const { as, others } of sketch.namings) {
    putWords(as)
    row.push(others.length)
    for (const other of others) putWords(other)
  }
  for (const values of [sketch.words, sketch.keys]) putAll(values)
  for (const values of [sketch.called, sketch.open]) putWords(values)
  row.push(sketch.isDenied ? 1 : 0)
  for (const { value, isExact } of sketch.quantities) {
    putDouble(value)
    row.push(isExact ? 1 : 0)
  }
}

// fields are read in the order in which they were written

/** What is asked of a statement before it is judged, each field read where it stands. It can be set on another one. */
export class Outline implements Matter<number> {
  readonly quoted = new NumberList()
  readonly anchors = new NumberList()
  readonly concepts = new NumberList()
  readonly names = new NumberList()
  readonly negated = new NumberList()
  /** Where clauses begin among the concepts; the first at 0. */
  readonly clauses = new NumberList()
  /** What it counts. */
  readonly units = new NumberList()
  readonly words = new NumberList()
  // what is asked of most stands first, near together
  private readonly first = [
    this.quoted,
    this.anchors,
    this.concepts,
    this.names,
    this.negated,
    this.clauses,
    this.units,
  ]
  private row: Int32Array = NO_ROW
  private speakerAt = 0
  private keysAt = 0

  /** Sets it on the statement that begins at a place of a row. */
  set(row: Int32Array, place: number): void {
    let at = place
    for (const list of this.first) at = list.set(row, at)
    this.row = row
    this.speakerAt = at
    const reader = new RowReader(row, at + 3)
    if (row[reader.at] === 0) reader.at++
    else readNamings(reader)
    this.keysAt = this.words.set(row, reader.at)
  }

  // what is asked of few is read when it is asked

  get speaker(): number | null {
    const speaker = this.row[this.speakerAt] as number
    return speaker === -1 ? null : speaker
  }

  /** How rare its concepts are together. */
  get weight(): number {
    return new RowReader(this.row, this.speakerAt + 1).double()
  }

  get namings(): Matter<number>['namings'] {
    const at = this.speakerAt + 3
    return this.row[at] === 0 ? NONE : readNamings(new RowReader(this.row, at))
  }

  get keys(): Int32Array {
    const from = this.keysAt + 1
    return this.row.subarray(from, from + (this.row[this.keysAt] as number))
  }

  /** Where what is not asked before it is judged begins. */
  get end(): number {
    return this.keysAt + 1 + (this.row[this.keysAt] as number)
  }
}

const readNamings = (reader: RowReader): Matter<number>['namings'] =>
  reader.list(() => ({ as: reader.numbers(), others: reader.list(() => reader.numbers()) }))

/** What is judged of the statement that begins at a place of a row. */
export function readJudged(row: Int32Array, place: number, wordOf: (number: number) => string): Judged {
  const outline = new Outline()
  outline.set(row, place)
  const reader = new RowReader(row, outline.end)
  const { words, quoted, concepts, names, anchors, negated, clauses, units, weight, speaker, namings } = outline
  const wordsOf = (numbers: readonly number[]) => numbers.map(wordOf)
  return {
    words: words.toArray(),
    quoted: quoted.toArray(),
    concepts: wordsOf(concepts.toArray()),
    names: wordsOf(names.toArray()),
    anchors: wordsOf(anchors.toArray()),
    negated: wordsOf(negated.toArray()),
    clauses: clauses.toArray(),
    weight,
    speaker: speaker === null ? null : wordOf(speaker),
    namings: namings.map(({ as, others }) => ({ as: wordsOf(as), others: others.map(wordsOf) })),
    called: wordsOf(reader.numbers()),
    open: wordsOf(reader.numbers()),
    isDenied: reader.next() === 1,
    quantities: wordsOf(units.toArray()).map((unit) => ({
      value: reader.double(),
      unit,
      isExact: reader.next() === 1,
    })),
  }
}

class RowReader {
  private readonly row: Int32Array
  at: number

  constructor(row: Int32Array, at: number) {
    this.row = row
    this.at = at
  }

  next(): number {
    return this.row[this.at++] as number
  }

  double(): number {
    halves[0] = this.next()
    halves[1] = this.next()
    return double[0] as number
  }

  list<Value>(readOne: () => Value): readonly Value[] {
    const length = this.next()
    return length === 0 ? NONE : Array.from({ length }, readOne)
  }

  numbers(): readonly number[] {
    return this.list(() => this.next())
  }
}
