import { expect, test } from 'vitest'
import { createCorpus } from '../../core/corpus.ts'
import { ownerOf } from '../../server/store/owned-rows.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'

test('the ends of an edge tell the claim or the pair of articles that has its evidence, and of others that articles have it', () => {
  const corpus = createCorpus()
  for (const extraction of EXTRACTIONS) corpus.put(extraction)
  const { owners } = corpus.takeChange()
  const kinds = new Set<string>()
  for (const [owner, rows] of owners)
    for (const { evidence: _, ...ends } of rows?.evidence ?? []) {
      kinds.add(ends.kind)
      expect(ownerOf(ends)).toBe(rows?.node?.attributes.kind === 'article' ? null : owner)
    }
  expect([...kinds]).toEqual(expect.arrayContaining(['said', 'reported', 'copied', 'cited']))
})

test.each([
  ['said', 'person:a', 'claim:1', 'claim:1'],
  ['about', 'claim:1', 'person:a', 'claim:1'],
  ['contradicts', 'claim:1', 'claim:2', 'claim:1'],
  ['copied', 'article:b', 'article:a', 'copied:["article:a","article:b"]'],
  ['affiliated', 'person:a', 'agency:b', null],
] as const)('the evidence of %s from %s to %s is that of %s', (kind, source, target, owner) => {
  expect(ownerOf({ kind, source, target })).toBe(owner)
})
