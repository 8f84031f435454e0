/** Which of many numbered things have a key: millions of keys, most of them of one thing. Kept outside the heap, eight bytes a place. */

export interface Postings {
  /** Adds a thing that does not have the key. */
  add(key: number, thing: number): void
  /** Takes out a thing that has the key. */
  remove(key: number, thing: number): void
  /** The things that have a key, in no order. */
  thingsOf(key: number): readonly number[]
  sizeOf(key: number): number
}

/** Numbers for things, from 0 on; one that is free again is given again. */
export interface Numbers<Thing> {
  give(thing: Thing): number
  /** The thing that has a number. */
  get(number: number): Thing
  free(number: number): void
}

/** Starts empty. */
export function createNumbers<Thing>(): Numbers<Thing> {
  const things: (Thing | undefined)[] = []
  const unused: number[] = []
  return {
    give(thing) {
      const number = unused.pop() ?? things.length
      things[number] = thing
      return number
    },
    get: (number) => things[number] as Thing,
    free(number) {
      things[number] = undefined
      unused.push(number)
    },
  }
}

const SMALLEST = 1 << 5
const MAX_LOAD = 0.8
/** Tables grow in small steps: most of what is kept of a corpus is here. */
const GROWTH = 1.25
const NONE: readonly number[] = []
const END = -1

/** So many parts grow apart: what is copied when one grows is little. */
const PARTS = 64

/** Starts empty. Keys are whole numbers of 32 bits with a sign, as hashes are; things are numbered from 0. */
export function createPostings(): Postings {
  const parts = Array.from({ length: PARTS }, createPart)
  // the lower bits; within a part the place of a key comes from the upper ones of a product
  const partOf = (key: number) => parts[key & (PARTS - 1)] as Postings
  return {
    add: (key, thing) => partOf(key).add(key, thing),
    remove: (key, thing) => partOf(key).remove(key, thing),
    thingsOf: (key) => partOf(key).thingsOf(key),
    sizeOf: (key) => partOf(key).sizeOf(key),
  }
}

/** The keys that end in the same bits. */
function createPart(): Postings {
  let keys = new Int32Array(SMALLEST)
  /** 0 for no key; a thing and one more; or, negative, a list. */
  let values = new Int32Array(SMALLEST)
  let taken = 0
  const lists = createLists()

  /** The upper bits of a product (Knuth's multiplicative hash), as a part of the table. */
  const homeOf = (key: number) => Math.floor(((Math.imul(key, 0x9e3779b1) >>> 0) / 2 ** 32) * keys.length)
  const after = (place: number) => (place + 1 === keys.length ? 0 : place + 1)
  const distance = (from: number, to: number) => (to >= from ? to - from : to - from + keys.length)

  /** The place of a key, or the free one where it would be. */
  function placeOf(key: number): number {
    let at = homeOf(key)
    while (values[at] !== 0 && keys[at] !== key) at = after(at)
    return at
  }

  function grow(): void {
    const [before, valuesBefore] = [keys, values]
    keys = new Int32Array(Math.ceil(GROWTH * before.length))
    values = new Int32Array(keys.length)
    for (let index = 0; index < before.length; index++) {
      if (valuesBefore[index] === 0) continue
      const at = placeOf(before[index] as number)
      keys[at] = before[index] as number
      values[at] = valuesBefore[index] as number
    }
  }

  /** Frees a place, and moves those up that stood further from home because of it. */
  function free(place: number): void {
    let gap = place
    for (let at = after(gap); values[at] !== 0; at = after(at)) {
      if (distance(homeOf(keys[at] as number), at) < distance(gap, at)) continue
      keys[gap] = keys[at] as number
      values[gap] = values[at] as number
      gap = at
    }
    values[gap] = 0
    taken--
  }

  return {
    add(key, thing) {
      const at = placeOf(key)
      const value = values[at] as number
      if (value < 0) lists.add(-value - 1, thing)
      else if (value > 0) values[at] = -(lists.create(value - 1, thing) + 1)
      else {
        keys[at] = key
        values[at] = thing + 1
        if (++taken > MAX_LOAD * keys.length) grow()
      }
    },
    remove(key, thing) {
      const at = placeOf(key)
      const value = values[at] as number
      if (value >= 0) return value === thing + 1 ? free(at) : undefined
      const last = lists.remove(-value - 1, thing)
      if (last !== null) values[at] = last + 1
    },
    thingsOf(key) {
      const value = values[placeOf(key)] as number
      if (value === 0) return NONE
      return value > 0 ? [value - 1] : lists.thingsOf(-value - 1)
    },
    sizeOf(key) {
      const value = values[placeOf(key)] as number
      return value < 0 ? lists.sizeOf(-value - 1) : Math.min(value, 1)
    },
  }
}

/** Lists of two things or more, as chains of cells: there are many, and most are short. */
function createLists() {
  /** Two numbers a cell: the first cell of a list has its size, the others a thing each; then the number of the next cell. */
  let cells = new Int32Array(SMALLEST)
  let used = 0
  let unused = END

  const next = (cell: number) => cells[2 * cell + 1] as number

  function addCell(first: number, second: number): number {
    let cell = unused
    if (cell !== END) unused = next(cell)
    else {
      cell = used++
      if (2 * used > cells.length) {
        const before = cells
        cells = new Int32Array(2 * Math.ceil((GROWTH * before.length) / 2))
        cells.set(before)
      }
    }
    cells[2 * cell] = first
    cells[2 * cell + 1] = second
    return cell
  }

  function freeCell(cell: number): void {
    cells[2 * cell + 1] = unused
    unused = cell
  }

  function add(list: number, thing: number): void {
    const cell = addCell(thing, next(list))
    cells[2 * list] = (cells[2 * list] as number) + 1
    cells[2 * list + 1] = cell
  }

  return {
    add,
    create(one: number, two: number): number {
      const list = addCell(0, END)
      add(list, one)
      add(list, two)
      return list
    },
    /** Takes a thing out; where a single one is left the list ends, and that one is returned. */
    remove(list: number, thing: number): number | null {
      let before = list
      while (cells[2 * next(before)] !== thing) before = next(before)
      const gone = next(before)
      cells[2 * before + 1] = next(gone)
      freeCell(gone)
      cells[2 * list] = (cells[2 * list] as number) - 1
      if (cells[2 * list] !== 1) return null
      const last = cells[2 * next(list)] as number
      freeCell(next(list))
      freeCell(list)
      return last
    },
    thingsOf(list: number): number[] {
      const things: number[] = []
      for (let cell = next(list); cell !== END; cell = next(cell)) things.push(cells[2 * cell] as number)
      return things
    },
    sizeOf: (list: number) => cells[2 * list] as number,
  }
}
