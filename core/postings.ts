/** Which of many numbered things have a key: millions of keys, most of them of one thing. Kept outside the heap, eight bytes a place. */

export interface Postings {
  /** Adds a thing that does not have the key. */
  add(key: number, thing: number): void
  /** Takes out a thing that has the key. */
  remove(key: number, thing: number): void
  /** The things that have a key, in no order; not to be kept, for the next call may change it. */
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

const SMALLEST = 1 << 10
const MAX_LOAD = 0.75
const MAX_SHORT = 16
const NONE: readonly number[] = []

/** Starts empty. Keys are whole numbers of 32 bits with a sign, as hashes are; things are numbered from 0. */
export function createPostings(): Postings {
  let keys = new Int32Array(SMALLEST)
  /** 0 for no key; a thing and one more; or, negative, the number of a list. */
  let values = new Int32Array(SMALLEST)
  let taken = 0
  const lists: number[][] = []
  const unused: number[] = []
  const alone: [number] = [0]

  /** The upper bits of a product (Knuth's multiplicative hash). */
  const homeOf = (key: number) => Math.imul(key, 0x9e3779b1) >>> Math.clz32(keys.length - 1)

  /** The place of a key, or the free one where it would be. */
  function placeOf(key: number): number {
    let at = homeOf(key)
    while (values[at] !== 0 && keys[at] !== key) at = (at + 1) & (keys.length - 1)
    return at
  }

  function grow(): void {
    const [before, valuesBefore] = [keys, values]
    keys = new Int32Array(2 * before.length)
    values = new Int32Array(2 * before.length)
    for (const [index, value] of valuesBefore.entries()) {
      if (value === 0) continue
      const at = placeOf(before[index] as number)
      keys[at] = before[index] as number
      values[at] = value
    }
  }

  /** Frees a place, and moves those up that stood further from home because of it. */
  function free(place: number): void {
    const last = keys.length - 1
    let gap = place
    for (let at = (gap + 1) & last; values[at] !== 0; at = (at + 1) & last) {
      const home = homeOf(keys[at] as number)
      if (((at - home) & last) < ((at - gap) & last)) continue
      keys[gap] = keys[at] as number
      values[gap] = values[at] as number
      gap = at
    }
    values[gap] = 0
    taken--
  }

  function addList(things: number[]): number {
    const index = unused.pop() ?? lists.length
    lists[index] = things
    return -(index + 1)
  }

  /** Short lists, of which there are many, take no more than they need; long ones grow ahead of it. */
  function addTo(index: number, thing: number): void {
    const list = lists[index] as number[]
    if (list.length < MAX_SHORT) lists[index] = list.concat(thing)
    else list.push(thing)
  }

  return {
    add(key, thing) {
      const at = placeOf(key)
      const value = values[at] as number
      if (value < 0) addTo(-value - 1, thing)
      else if (value > 0) values[at] = addList([value - 1, thing])
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
      const list = lists[-value - 1] as number[]
      list[list.indexOf(thing)] = list.at(-1) as number
      list.pop()
      if (list.length > 1) return
      values[at] = (list[0] as number) + 1
      unused.push(-value - 1)
      lists[-value - 1] = []
    },
    thingsOf(key) {
      const value = values[placeOf(key)] as number
      if (value < 0) return lists[-value - 1] as number[]
      if (value === 0) return NONE
      alone[0] = value - 1
      return alone
    },
    sizeOf(key) {
      const value = values[placeOf(key)] as number
      return value < 0 ? (lists[-value - 1] as number[]).length : Math.min(value, 1)
    },
  }
}
