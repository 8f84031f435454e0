import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCodePoints } from '../../core/code-points.ts'

const TEXTS = fc.array(fc.constantFrom('a', 'é', '“', '😀', '\u{10000}', '\u{10ffff}', '\ud800', '\udc00', '\n'), {
  maxLength: 40,
})

test('each character’s offset counts the characters before it, and leads back to it', () => {
  fc.assert(
    fc.property(TEXTS, (parts) => {
      const text = parts.join('')
      const { toPoints, toUnits } = createCodePoints(text)
      let unit = 0
      const characters = [...text, '']
      for (const [point, character] of characters.entries()) {
        expect([toPoints(unit), toUnits(point)]).toEqual([point, unit])
        unit += character.length
      }
    }),
    { numRuns: 1_000 },
  )
})

test('the middle of a character counts as its beginning', () => {
  const { toPoints } = createCodePoints('a😀b')
  expect([0, 1, 2, 3, 4].map(toPoints)).toEqual([0, 1, 1, 2, 3])
})
