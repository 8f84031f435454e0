import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createByteReader, createByteWriter } from '../../core/bytes.ts'

const FIELD = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), value: fc.integer({ min: 0, max: 2 ** 32 - 1 }) }),
  fc.record({ kind: fc.constant('text' as const), value: fc.string({ unit: 'binary', maxLength: 3_000 }) }),
)

test('what is written is read again, from any place', () => {
  fc.assert(
    fc.property(fc.array(FIELD), fc.array(FIELD), (before, fields) => {
      const writer = createByteWriter()
      const put = ({ kind, value }: (typeof fields)[number]) =>
        (writer[kind] as (value: number | string) => void)(value)
      for (const field of before) put(field)
      const start = writer.size()
      for (const field of fields) put(field)
      const bytes = writer.take()
      const reader = createByteReader(bytes, start)
      expect(fields.map(({ kind }) => reader[kind]())).toEqual(fields.map(({ value }) => value))
      expect(writer.size()).toBe(0)
    }),
  )
})
