import { expect, test } from 'vitest'
import { binsOf, MAX_BINS, rangeOf } from '../../client/date-bins.ts'

const dates = (step: 'day' | 'month' | 'year', ...days: readonly string[]) => ({
  step,
  articles: days.map((date) => ({ date, articles: 2 })),
  undated: 0,
})

test.each([
  ['day', ['2016-12-30', '2017-01-02'], '2016-12-30 2016-12-31 2017-01-01 2017-01-02'],
  ['day', ['2024-02-28', '2024-03-01'], '2024-02-28 2024-02-29 2024-03-01'],
  ['month', ['2016-11', '2017-02'], '2016-11 2016-12 2017-01 2017-02'],
  ['year', ['2014', '2016'], '2014 2015 2016'],
  ['day', ['2016-12-30'], '2016-12-30'],
] as const)('by %s, %j has no gaps', (step, days, expected) => {
  const bins = binsOf(dates(step, ...days))
  expect(bins.map(({ date }) => date).join(' ')).toBe(expected)
  expect(bins.reduce((sum, { articles }) => sum + articles, 0)).toBe(2 * days.length)
})

test('without dates there are no bars, and with too many days the empty ones are left out', () => {
  expect(binsOf(dates('day'))).toEqual([])
  expect(binsOf(dates('day', '1950-01-01', '2026-01-01'))).toHaveLength(2)
  expect(MAX_BINS).toBeGreaterThan(365)
})

test.each([
  [null, null, [0, 3]],
  ['2016-12-31', '2017-01-01', [1, 2]],
  ['2017-01-01', null, [2, 3]],
  ['2016', null, [0, 3]],
  [null, '2016-12', [0, 1]],
  ['2018-01-01', null, null],
  ['2010', '2011', null],
] as const)('from %s to %s are the bars %j', (from, to, range) => {
  expect(rangeOf(binsOf(dates('day', '2016-12-30', '2017-01-02')), from, to)).toEqual(range)
})
