/** What is said over a claim's chain. */

import { expect, test } from 'vitest'
import { tellUnnamed } from '../../client/tell-confirmation.ts'

const unnamed = (key: string) => ({ key, kind: 'unnamed' as const, label: key, bases: [], sentence: '' })

test('more unnamed sources than origins are explained, and no others', () => {
  const origins = [unnamed('unnamed:a'), unnamed('unnamed:b')]
  expect(tellUnnamed({ originRange: [1, 1] }, { origins })).toMatch(/^Unnamed sources .+ count as one origin/)
  expect(tellUnnamed({ originRange: [1, 2] }, { origins })).toBe('')
  expect(tellUnnamed({ originRange: [1, 1] }, { origins: origins.slice(1) })).toBe('')
})
