import { expect, test } from 'vitest'
import { z } from 'zod'
import { limitUpTo, listOf } from '../../core/api.ts'
import { tellWrongValue } from '../../server/wrong-value.ts'

const schema = z.object({
  limit: limitUpTo(500, 50),
  kinds: listOf(['person', 'outlet'], 'Kinds.').optional(),
  name: z.string().min(2).max(5).default('Ann'),
  spans: z.array(z.object({ start: z.number() })).default([]),
  isRight: z.boolean().optional(),
  author: z.string().max(3, 'give a short name').optional(),
})

test.each([
  [{ limit: '0' }, 'limit', 'give at least 1'],
  [{ limit: '501' }, 'limit', 'give at most 500'],
  [{ limit: '99999999999999999999' }, 'limit', 'give at most 500'],
  [{ limit: 'ten' }, 'limit', 'give a number'],
  [{ limit: '1.5' }, 'limit', 'give a whole number'],
  [{ limit: ['1', '2'] }, 'limit', 'give a number'],
  [{ kinds: 'person,people' }, 'kinds', 'give one of person, outlet'],
  [{ kinds: ['person'] }, 'kinds', 'give text, once'],
  [{ name: 'A' }, 'name', 'give at least 2 characters'],
  [{ name: 'Annabel' }, 'name', 'give at most 5 characters'],
  [{ author: 'Annabel' }, 'author', 'give a short name'],
  [{ spans: [{ start: 1 }, {}] }, 'spans.1.start', 'it is missing; give a number'],
  [{ isRight: 'yes' }, 'isRight', 'give true or false'],
  ['text', '', 'give a JSON object'],
])('%j: %s, %s', (value, field, words) => {
  const { error } = schema.safeParse(value)
  expect(error && tellWrongValue(error)).toEqual({ field, words })
})
