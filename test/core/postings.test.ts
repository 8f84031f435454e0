import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPostings, type Postings } from '../../core/postings.ts'

/** Keys alike in their lower bits, in those above and in their upper ones lie side by side. */
const LOWER = fc.constantFrom(0, 1, 0xff)
const ABOVE = fc.constantFrom(0, 1, 2, 0xfe, 0xff)
const UPPER = fc.constantFrom(0, 1, 0x7fff, 0x8000, 0xffff)
const NEAR = fc.tuple(UPPER, ABOVE, LOWER).map(([upper, above, lower]) => (upper << 16) | (above << 8) | lower)
/** Few keys and things, so that they meet. */
const KEY = fc.oneof(fc.integer({ min: -6, max: 6 }), NEAR, fc.integer())

type Model = Map<number, Set<number>>

/** Adds a thing to a key, or takes it out where it is there. */
function move(postings: Postings, model: Model, key: number, thing: number): void {
  const things = model.get(key) ?? new Set()
  model.set(key, things)
  if (things.has(thing)) postings.remove(key, thing)
  else if (postings.add(key, thing) !== things.size + 1) throw new Error(`another number of things has ${key}`)
  if (!things.delete(thing)) things.add(thing)
}

function expectSame(postings: Postings, model: Model): void {
  const byNumber = (one: number, two: number) => one - two
  for (const [key, things] of model) {
    const found = [...postings.thingsOf(key)].sort(byNumber)
    if (found.length !== things.size || found.some((thing) => !things.has(thing)))
      expect({ key, things: found }).toEqual({ key, things: [...things].sort(byNumber) })
    if (postings.sizeOf(key) !== things.size)
      expect({ key, size: postings.sizeOf(key) }).toEqual({ key, size: things.size })
  }
}

test('things that come and go are known by the keys that they have', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(KEY, fc.nat(6)), { maxLength: 3_000, size: 'max' }), (moves) => {
      const postings = createPostings()
      const model: Model = new Map()
      for (const [key, thing] of moves) move(postings, model, key, thing)
      expectSame(postings, model)
    }),
    { numRuns: 100 },
  )
})

test('they are when thousands of keys have the same lower bits, and one key thousands of things', () => {
  const postings = createPostings()
  const model: Model = new Map()
  const keyOf = (thing: number) => (thing % 10 === 0 ? 0x1234_5607 : Math.imul(thing, 0x9e37_79b1) & ~0xff) | 7
  const THINGS = 40_000
  for (let thing = 0; thing < THINGS; thing++) move(postings, model, keyOf(thing), thing)
  expectSame(postings, model)
  for (let thing = 0; thing < THINGS; thing += 3) move(postings, model, keyOf(thing), thing)
  expectSame(postings, model)
  for (let thing = THINGS - 1; thing >= 0; thing--) move(postings, model, keyOf(thing), thing)
  expectSame(postings, model)
  expect(postings.sizeOf(keyOf(0))).toBe(Math.ceil(THINGS / 30))
})

test('a key is taken only from a thing that has it', () => {
  const postings = createPostings()
  postings.add(7, 1)
  postings.add(7 + 2 ** 17, 2)
  expect(() => postings.remove(7, 2)).toThrow('2 does not have the key 7')
  postings.remove(7, 1)
  expect(() => postings.remove(7, 1)).toThrow('1 does not have the key 7')
  expect(postings.thingsOf(7 + 2 ** 17)).toEqual([2])
})
