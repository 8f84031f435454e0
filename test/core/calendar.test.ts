import { expect, test } from 'vitest'
import { isInCalendar } from '../../core/calendar.ts'

test.each(['2016', '0000', '9999', '2016-01', '2016-12', '2016-02-29', '2000-02-29', '0004-02-29', '2016-12-31'])(
  '%s is in the calendar',
  (date) => {
    expect(isInCalendar(date)).toBe(true)
  },
)

test.each([
  '',
  '16',
  '2016-00',
  '2016-13',
  '2016-02-30',
  '2015-02-29',
  '1900-02-29',
  '2016-11-31',
  '2016-11-00',
  'May',
])('%j is not', (date) => {
  expect(isInCalendar(date)).toBe(false)
})
