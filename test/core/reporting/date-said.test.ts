import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { told } from '../read-names.ts'

/** text, first words of the content, when it was said; the article is of Wednesday, 21 December 2016 */
const DATES: readonly [string, string, string | undefined][] = [
  ['Ann Lee said on Monday that the bridge was safe.', 'that the bridge', '2016-12-19'],
  ['Ann Lee said on Friday that the bridge was safe.', 'that the bridge', '2016-12-16'],
  ['On Monday, Ann Lee said the bridge was safe.', 'the bridge', '2016-12-19'],
  ['“The bridge is safe,” Ann Lee said yesterday.', '“The bridge', '2016-12-20'],
  ['“The bridge is safe,” Ann Lee told Reuters in December.', '“The bridge', '2016-12'],
  ['“The bridge is safe,” Ann Lee told Reuters in March.', '“The bridge', '2016-03'],
  ['“The bridge is safe,” Ann Lee said on 4 March 2015.', '“The bridge', '2015-03-04'],
  ['“The bridge is safe,” Ann Lee said on March 4.', '“The bridge', '2016-03-04'],
  ['“The bridge is safe,” Ann Lee said last month.', '“The bridge', '2016-11'],
  ['“The bridge is safe,” Ann Lee said earlier this year.', '“The bridge', '2016'],
  ['“The bridge is safe,” Ann Lee said in 2013.', '“The bridge', '2013'],
  ['Ann Lee said the bridge was shut on Monday.', 'the bridge', undefined],
  ['Ann Lee, who left the council in 2013, said the bridge was safe.', 'the bridge', undefined],
  ['“The bridge is safe,” Ann Lee said last week.', '“The bridge', undefined],
]

test.each(DATES)('when it was said: %s', (text, words, date) => {
  const { dateSaid, reasons } = told(read(text, { date: '2016-12-21' }), words)
  expect(dateSaid).toBe(date)
  expect(reasons.dateSaid !== undefined).toBe(date !== undefined)
})

test.each([
  ['“The bridge is safe,” Ann Lee said on Monday.', undefined],
  ['“The bridge is safe,” Ann Lee said on 4 March 2015.', '2015-03-04'],
])('without the article’s date only absolute words tell when: %s', (text, date) => {
  expect(told(read(text), '“The bridge').dateSaid).toBe(date)
})
