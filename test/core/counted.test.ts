import { expect, test } from 'vitest'
import { counted } from '../../core/counted.ts'

test.each([
  [0, 'article', undefined, '0 articles'],
  [1, 'article', undefined, '1 article'],
  [1_204, 'article', undefined, '1,204 articles'],
  [1, 'entity', 'entities', '1 entity'],
  [2, 'entity', 'entities', '2 entities'],
])('%i %s, %s -> %s', (count, one, many, words) => {
  expect(counted(count, one, many)).toBe(words)
})
