import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPostings } from '../../core/postings.ts'

/** Few keys and things, so that they meet. */
const KEY = fc.oneof(fc.integer({ min: -6, max: 6 }), fc.integer())

test('things that come and go are known by the keys that they have', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(KEY, fc.nat(6)), { maxLength: 3_000, size: 'max' }), (moves) => {
      const postings = createPostings()
      const model = new Map<number, Set<number>>()
      for (const [key, thing] of moves) {
        const things = model.get(key) ?? new Set()
        model.set(key, things)
        if (things.has(thing)) postings.remove(key, thing)
        else postings.add(key, thing)
        if (!things.delete(thing)) things.add(thing)
      }
      for (const [key, things] of model) {
        expect([...postings.thingsOf(key)].sort()).toEqual([...things].sort())
        expect(postings.sizeOf(key)).toBe(things.size)
      }
    }),
    { numRuns: 100 },
  )
})
