/** Which of many numbered things have a key: millions of keys, most of them of one thing. Kept outside the heap, six bytes for each thing that has a key, and a tenth more where there are many. */

export interface Postings {
  /** Gives a thing a key; given twice, it has it twice. Returns how many things have it then. */
  add(key: number, thing: number): number
  /** Takes a key from a thing; throws where it does not have it. */
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

/** Parts by the lowest eight bits of a key: each grows alone, so that what is copied at once is little. */
const PARTS = 1 << 8
/** Buckets of a part, by the next eight bits; what is left of a key, its upper half, is its rest. */
const BUCKETS = 1 << 8
/** A part gets at least so many places for each that is taken, beside one more for each bucket. */
const LEAST_GROWTH = 1.0625
/** The numbers of its places are powers of this, so that it is seldom laid out anew. */
const GROWTH = 1.125

/** Starts empty. Keys are whole numbers of 32 bits with a sign, as hashes are; things are numbered from 0. */
export function createPostings(): Postings {
  const parts: Postings[] = []
  function partOf(key: number): Postings {
    const index = key & (PARTS - 1)
    // made when it is asked for: most corpora are small
    parts[index] ??= createPart(index / PARTS)
    return parts[index]
  }
  return {
    add: (key, thing) => partOf(key).add(key, thing),
    remove: (key, thing) => partOf(key).remove(key, thing),
    thingsOf: (key) => partOf(key).thingsOf(key),
    sizeOf: (key) => partOf(key).sizeOf(key),
  }
}

/**
 * The keys that end in the same bits, a place for each thing: bucket after bucket, each in the order of the rests, and some with free places at their end.
 * Of a key only the rest is kept, since its bucket tells the others (Cleary 1984, Compact Hash Tables Using Bidirectional Linear Probing);
 * free places between those in order make it cheap to put one in (Itai, Konheim and Rodeh 1981, A Sparse Table Implementation of Priority Queues).
 */
function createPart(phase: number): Postings {
  let rests = new Uint16Array(0)
  let things = new Uint32Array(0)
  /** Where each bucket starts; the last number is the end of all. */
  let starts = new Uint32Array(BUCKETS + 1)
  /** After the last taken place of each bucket. */
  let ends = new Uint32Array(BUCKETS)

  const bucketOf = (key: number) => (key >>> 8) & (BUCKETS - 1)
  const restOf = (key: number) => key >>> 16
  const startOf = (bucket: number) => starts[bucket] as number
  const endOf = (bucket: number) => ends[bucket] as number
  const isFull = (bucket: number) => endOf(bucket) === startOf(bucket + 1)

  /** The first place of a bucket with this rest or a greater one, or its end. */
  function placeOf(bucket: number, rest: number): number {
    let from = startOf(bucket)
    let to = endOf(bucket)
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((rests[middle] as number) < rest) from = middle + 1
      else to = middle
    }
    return from
  }

  /** The first of the places that a key has, if it has any. */
  const firstOf = (key: number) => placeOf(bucketOf(key), restOf(key))

  /** How many places a key has, which has this first one. */
  function countFrom(first: number, key: number): number {
    const bucket = bucketOf(key)
    const rest = restOf(key)
    return first < endOf(bucket) && rests[first] === rest ? placeOf(bucket, rest + 1) - first : 0
  }

  /** Moves what is from one place up to another by one place, up or down. */
  function move(from: number, to: number, by: 1 | -1): void {
    rests.copyWithin(from + by, from, to)
    things.copyWithin(from + by, from, to)
  }

  /** The next bucket further on with a free place, if there is one. */
  function findGiver(bucket: number): number | undefined {
    for (let giver = bucket + 1; giver < BUCKETS; giver++) if (!isFull(giver)) return giver
    return undefined
  }

  /** Gives a full bucket the free place of another further on, by moving all between. */
  function takeFrom(giver: number, bucket: number): void {
    move(startOf(bucket + 1), endOf(giver), 1)
    for (let moved = bucket + 1; moved <= giver; moved++) {
      starts[moved] = startOf(moved) + 1
      ends[moved] = endOf(moved) + 1
    }
  }

  function makeRoom(bucket: number): void {
    const giver = findGiver(bucket)
    if (giver === undefined) layOut()
    else takeFrom(giver, bucket)
  }

  /** How many places so many pairs get: a power of GROWTH, with another phase in each part, since parts that are equally full would all grow at once. */
  const roomFor = (taken: number) =>
    GROWTH ** (phase + Math.ceil(Math.log(LEAST_GROWTH * Math.max(1, taken)) / Math.log(GROWTH) - phase))

  const sizeOfAll = () => ends.reduce((size, end, bucket) => size + end - startOf(bucket), 0)

  /** Lays the buckets out anew, each with free places as it is large. */
  function layOut(): void {
    const all = sizeOfAll()
    const growth = roomFor(all) / Math.max(1, all)
    const before = { rests, things, starts, ends }
    starts = new Uint32Array(BUCKETS + 1)
    ends = new Uint32Array(BUCKETS)
    let taken = 0
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const size = (before.ends[bucket] as number) - (before.starts[bucket] as number)
      taken += size
      ends[bucket] = startOf(bucket) + size
      starts[bucket + 1] = Math.floor(growth * taken) + bucket + 1
    }
    rests = new Uint16Array(startOf(BUCKETS))
    things = new Uint32Array(startOf(BUCKETS))
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const [from, to] = [before.starts[bucket], before.ends[bucket]]
      rests.set(before.rests.subarray(from, to), startOf(bucket))
      things.set(before.things.subarray(from, to), startOf(bucket))
    }
  }

  return {
    add(key, thing) {
      const bucket = bucketOf(key)
      if (isFull(bucket)) makeRoom(bucket)
      const first = firstOf(key)
      const at = first + countFrom(first, key)
      move(at, endOf(bucket), 1)
      rests[at] = restOf(key)
      things[at] = thing
      ends[bucket] = endOf(bucket) + 1
      return at + 1 - first
    },
    remove(key, thing) {
      const bucket = bucketOf(key)
      const first = firstOf(key)
      const at = things.indexOf(thing, first)
      if (at < 0 || at >= first + countFrom(first, key)) throw new Error(`${thing} does not have the key ${key}.`)
      move(at + 1, endOf(bucket), -1)
      ends[bucket] = endOf(bucket) - 1
    },
    thingsOf(key) {
      const first = firstOf(key)
      const after = first + countFrom(first, key)
      const found: number[] = []
      // a loop, since the engine takes longer to make an array of a typed one
      for (let at = first; at < after; at++) found.push(things[at] as number)
      return found
    },
    sizeOf: (key) => countFrom(firstOf(key), key),
  }
}
