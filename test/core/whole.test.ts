import { expect, test } from 'vitest'
import type { Statement } from '../../core/corpus-types.ts'
import { leaveOutParts } from '../../core/origins/whole.ts'

const statement = (article: string, start: number, end: number): Statement => ({
  id: `${article} ${start}-${end}`,
  article,
  textHash: '',
  date: null,
  attribution: 0,
  content: [{ start, end }],
})

test.each<[string, readonly [string, number, number][], string]>([
  [
    'a small part of a statement',
    [
      ['a', 0, 100],
      ['a', 60, 100],
    ],
    'a 0-100',
  ],
  [
    'not most of a statement',
    [
      ['a', 0, 100],
      ['a', 20, 100],
    ],
    'a 0-100, a 20-100',
  ],
  [
    'not a part of what another article states',
    [
      ['a', 0, 100],
      ['b', 60, 100],
    ],
    'a 0-100, b 60-100',
  ],
  [
    'not what stands beside it',
    [
      ['a', 0, 100],
      ['a', 110, 140],
    ],
    'a 0-100, a 110-140',
  ],
  [
    'also within what is left out',
    [
      ['a', 0, 100],
      ['a', 60, 100],
      ['a', 70, 80],
    ],
    'a 0-100',
  ],
])('no account of its own is %s', (_name, places, kept) => {
  const statements = places.map((place) => statement(...place))
  expect(
    leaveOutParts(statements)
      .map(({ id }) => id)
      .join(', '),
  ).toBe(kept)
  expect(
    leaveOutParts(statements.toReversed())
      .map(({ id }) => id)
      .sort()
      .join(', '),
  ).toBe(kept)
})
