import { expect, test } from 'vitest'
import { currentAt, haltsOf, marksIn, namingsAt, type Shown, stepFrom, tellHalt } from '../../client/reading.ts'
import type { ArticleAnswer } from '../../core/api-articles.ts'

const attribution = (cue: number, speaker: string | null, via: readonly string[], confidence: number) => ({
  source: [],
  cue: { start: cue, end: cue + 4 },
  content: [{ start: cue + 5, end: cue + 9 }],
  speaker,
  via: [...via],
  mode: 'indirect' as const,
  stance: 'asserted' as const,
  confidence,
  why: 'rule',
  reasons: {},
})
const article = {
  entities: [
    { key: 'ann', kind: 'person', label: 'Ann', mentions: [{ start: 2, end: 5, why: 'name' }] },
    {
      key: 'wire',
      kind: 'outlet',
      label: 'Wire',
      mentions: [
        { start: 44, end: 48, why: 'name' },
        { start: 2, end: 10, why: 'name' },
      ],
    },
  ],
  attributionList: [
    attribution(30, 'wire', [], 0.9),
    attribution(10, 'ann', [], 0.9),
    attribution(20, 'ann', ['wire'], 0.4),
    attribution(40, null, [], 0.9),
  ],
} as unknown as ArticleAnswer

test.each<[Shown, string]>([
  ['all', '1 2 0 3'],
  ['said', '1 2'],
  ['reported', '2 0 3'],
  ['cited', '2 0'],
  ['low confidence', '2'],
])('of %s, the attributions in the order of the text', (shown, numbers) => {
  expect(
    haltsOf(article, shown)
      .map(({ number }) => number)
      .join(' '),
  ).toBe(numbers)
})

const halts = haltsOf(article, 'all')

test.each([
  [null, null],
  [10, 1],
  [16, 1],
  [2, null],
])('at %j stands attribution %j', (at, number) => {
  expect(currentAt(halts, at)?.number ?? null).toBe(number)
})

test.each<[number | null, 1 | -1, number]>([
  [null, 1, 1],
  [null, -1, 3],
  [10, 1, 2],
  [10, -1, 3],
  [40, 1, 1],
  [12, 1, 2],
  [2, 1, 1],
  [29, -1, 2],
])('from %j a step of %d leads to attribution %d', (at, step, number) => {
  expect(stepFrom(halts, at, step)?.number).toBe(number)
})

test('without attributions there is nowhere to go', () => {
  expect(stepFrom([], 3, 1)).toBeNull()
})

test('marks know their attribution, and a mention is marked when the reader came for it', () => {
  const current = marksIn(article, halts, 10).filter(({ isCurrent }) => isCurrent)
  expect(current.map(({ role, of }) => [role, of])).toEqual([
    ['cue', 1],
    ['claim', 1],
  ])
  expect(marksIn(article, halts, 2).filter(({ isCurrent }) => isCurrent)).toEqual([
    { start: 2, end: 5, role: 'words', isCurrent: true },
    { start: 2, end: 10, role: 'words', isCurrent: true },
  ])
})

test('names are walked in the order of the text, each place once, and told with their kind', () => {
  const names = haltsOf({ ...article, text: '  Ann Wires' }, 'names')
  expect(names.map(({ start }) => start)).toEqual([2, 44])
  expect(namingsAt(article, 2).map(({ entity }) => entity.key)).toEqual(['ann', 'wire'])
  const [first] = names
  expect(first && tellHalt({ ...article, text: '  Ann Wires' }, first)).toBe('Ann Wire: Wire, outlet')
  expect(marksIn(article, names, 2)).toMatchObject([
    { start: 2, end: 10, role: 'name', kind: 'outlet', isCurrent: true },
    { start: 44, isCurrent: false },
  ])
})
