import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createByteReader, createByteWriter } from '../../core/bytes.ts'

const LISTS = fc.array(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })))

test('what is written is read again, from any place', () => {
  fc.assert(
    fc.property(LISTS, LISTS, (before, lists) => {
      const writer = createByteWriter()
      for (const list of before) writer.list(list, writer.number)
      const start = writer.size()
      for (const list of lists) writer.list(list, writer.number)
      const bytes = writer.take()
      const reader = createByteReader(bytes, start)
      expect(lists.map(() => reader.list(reader.number))).toEqual(lists)
      expect(writer.size()).toBe(0)
    }),
  )
})
