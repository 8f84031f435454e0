import { test } from 'vitest'
import { expectBuildFromScratch } from './any-changes.ts'
import { openStore } from './corpus.ts'

test('after any changes a store in SQLite holds the graph of a build from scratch (part 2 of 2)', async () => {
  await expectBuildFromScratch(await openStore(null), 250, 1)
}, 240_000)
