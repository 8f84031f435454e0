import { test } from 'vitest'
import { expectToHold } from './sequences.ts'

test('random corrections hold, equal a rebuild, and undone leave the graph as it was (part 2 of 2)', () => {
  expectToHold(1)
}, 300_000)
