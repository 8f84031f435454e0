import { test } from 'vitest'
import { expectToHold } from './sequences.ts'

test('random corrections hold, equal a rebuild, and undone leave the graph as it was (part 1 of 2)', () => {
  expectToHold(0)
}, 300_000)
