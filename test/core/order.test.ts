import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareText } from '../../core/order.ts'

test('texts have the order of their UTF-8 bytes, as in the database', () => {
  const unit = fc.string({ unit: 'binary', maxLength: 6 })
  fc.assert(
    fc.property(unit, unit, fc.string({ unit: 'binary', maxLength: 3 }), (a, b, beginning) => {
      const [one, two] = [beginning + a, beginning + b]
      expect(Math.sign(compareText(one, two))).toBe(Buffer.compare(Buffer.from(one), Buffer.from(two)))
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['a', 'b'],
  ['a', 'ab'],
  ['', 'a'],
  ['～', '😀'],
  ['\ue000', '\u{10000}'],
])('%j comes before %j', (a, b) => {
  expect([a, b, a].sort(compareText)).toEqual([a, a, b])
  expect(compareText(a, a)).toBe(0)
})
