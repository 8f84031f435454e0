import { expect, test } from 'vitest'
import { createMemoryStore } from '../../server/store/memory.ts'
import { expectBuildFromScratch, VERSIONS } from './any-changes.ts'
import { openStore } from './corpus.ts'

test('an article in another version keeps its key', () => {
  for (const [first, second] of VERSIONS) {
    expect(second.article.key).toBe(first.article.key)
    expect(second.article.text).not.toBe(first.article.text)
  }
})

test('after any changes a store in memory holds the graph of a build from scratch', async () => {
  await expectBuildFromScratch(createMemoryStore(), 100, 0)
}, 240_000)

test('after any changes a store in SQLite holds the graph of a build from scratch (part 1 of 2)', async () => {
  await expectBuildFromScratch(await openStore(null), 250, 0)
}, 240_000)
