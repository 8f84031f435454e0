import { test } from 'vitest'
import { CYCLES, expectNothingLost, TIME_LIMIT_MS } from './kills.ts'

test(
  'a process that is killed while it writes loses nothing that it said is stored (the other half of the cycles)',
  () => expectNothingLost(Math.floor(CYCLES / 2)),
  TIME_LIMIT_MS,
)
