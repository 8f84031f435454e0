import { expect, test } from 'vitest'
import { createNameScores, sampleEvenly, scoreNames } from '../../core/model/training/score-names.ts'
import type { SilverToken } from '../../core/model/training/silver.ts'
import type { EntityKind, Mention } from '../../core/types.ts'

const TEXT = 'Ann Lee met Corvane in Haven.'
const LABELS: Readonly<Record<string, string>> = {
  Ann: 'PERSON',
  Lee: 'PERSON',
  Corvane: 'ORGANIZATION',
  Haven: 'LOCATION',
}
const annotation: readonly SilverToken[] = [...TEXT.matchAll(/\w+/g)].map(({ 0: word, index }) => [
  index,
  index + word.length,
  'NNP',
  LABELS[word] ?? 'O',
  -1,
  'dep',
])

function mentionOf(text: string, kind: EntityKind): Mention {
  const start = TEXT.indexOf(text)
  return { start, end: start + text.length, text, kind, name: text, isNamed: true, why: 'rule' }
}

test.each<[string, readonly Mention[], readonly number[], readonly string[]]>([
  [
    'an overlap with a fitting kind is a find',
    [mentionOf('Lee', 'person'), mentionOf('Corvane', 'outlet'), mentionOf('Haven', 'agency')],
    [1, 1, 1],
    ['only ours ORGANIZATION Haven'],
  ],
  [
    'another kind differs on both sides',
    [mentionOf('Corvane', 'person')],
    [0, 0, 0],
    [
      'only annotated PERSON Ann Lee',
      'only annotated ORGANIZATION Corvane',
      'only ours PERSON Corvane',
      'only annotated LOCATION Haven',
    ],
  ],
])('%s', (_claim, mentions, found, differences) => {
  const scores = createNameScores()
  const shown = scoreNames(scores, [annotation], mentions).map(
    ({ side, label, start, end }) => `${side} ${label} ${TEXT.slice(start, end)}`,
  )
  expect([scores.PERSON.found, scores.ORGANIZATION.found, scores.LOCATION.found]).toEqual(found)
  expect(shown.sort()).toEqual([...differences].sort())
  expect(scores.PERSON.annotated).toBe(1)
})

test('a sample is spread evenly and the same each time', () => {
  expect(sampleEvenly([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3)).toEqual([0, 3, 6])
  expect(sampleEvenly([1, 2], 5)).toEqual([1, 2])
})
