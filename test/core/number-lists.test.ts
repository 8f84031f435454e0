import { expect, test } from 'vitest'
import { inOneBuffer, narrowest } from '../../core/number-lists.ts'

test.each([
  [[], 1],
  [[0, 255], 1],
  [[0, 256], 2],
  [[65_535, 7], 2],
  [[65_536, 7], 4],
  [[2 ** 32 - 1], 4],
])('%j takes %i bytes a number', (numbers, bytes) => {
  const list = narrowest(numbers)
  expect([[...list], list.BYTES_PER_ELEMENT]).toEqual([numbers, bytes])
})

test('lists of any widths and lengths lie in one buffer as they were', () => {
  const lists = {
    odd: Uint8Array.of(1, 2, 3),
    wide: Int32Array.of(-1, 2 ** 31 - 1),
    empty: new Uint32Array(0),
    middle: Uint16Array.of(65_535),
  }
  const laid = inOneBuffer(lists)
  expect(laid).toEqual(lists)
  expect(new Set(Object.values(laid).map(({ buffer }) => buffer)).size).toBe(1)
  expect(laid.odd.buffer.byteLength).toBe(13)
})
