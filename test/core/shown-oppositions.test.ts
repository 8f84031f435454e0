import { expect, test } from 'vitest'
import { createShownOppositions } from '../../core/claims/shown-oppositions.ts'

test('a claim that showed another one is known when the other changes or goes, until it shows it no more', () => {
  const shown = createShownOppositions()
  shown.show('claim:a', ['claim:c', 'claim:d'])
  shown.show('claim:b', ['claim:c'])
  expect(shown.showing(['claim:c', 'claim:d', 'claim:x'])).toEqual(['claim:a', 'claim:b'])
  shown.show('claim:a', ['claim:d'])
  expect(shown.showing(['claim:c'])).toEqual(['claim:b'])
  shown.show('claim:b', [])
  expect(shown.showing(['claim:c'])).toEqual([])
  expect(shown.showing(['claim:d'])).toEqual(['claim:a'])
})
