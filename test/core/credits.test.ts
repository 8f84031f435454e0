import { expect, test } from 'vitest'
import { namesIn, readCredit } from '../../core/article/credits.ts'
import { readDateline } from '../../core/article/dateline.ts'
import type { Span } from '../../core/types.ts'

const KNOWN = new Set(['Corvane'])

function creditsOf(line: string) {
  const credit = readCredit(line, (name) => KNOWN.has(name))
  if (!credit) return null
  return Object.fromEntries(
    Object.entries(credit).map(([field, { start, end }]: [string, Span]) => [field, line.slice(start, end)]),
  )
}

test.each([
  ['By Ann Lee', { author: 'Ann Lee' }],
  ['by Ann Lee', { author: 'Ann Lee' }],
  ['By Court Reporter Ann Lee', { author: 'Ann Lee' }],
  ['By Ann Lee, Sports Reporter', { author: 'Ann Lee' }],
  ['BY ANN LEE', { author: 'ANN LEE' }],
  ['By ANN LEE and BOB HALL', { author: 'ANN LEE and BOB HALL' }],
  ['By Ann Lee, Nora Quill and Bob Hall', { author: 'Ann Lee, Nora Quill and Bob Hall' }],
  ['By Ann Lee, Valley Herald', { author: 'Ann Lee', publisher: 'Valley Herald' }],
  [
    'By Ann Lee | Valley Herald | March 4, 2019',
    { author: 'Ann Lee', publisher: 'Valley Herald', date: 'March 4, 2019' },
  ],
  ['Ann Lee, Valley Herald', { author: 'Ann Lee', publisher: 'Valley Herald' }],
  ['Ann Lee for the Valley Herald', { author: 'Ann Lee', publisher: 'Valley Herald' }],
  ['Ann Lee | Corvane', { author: 'Ann Lee', publisher: 'Corvane' }],
  ['Ann Lee, political correspondent', { author: 'Ann Lee' }],
  ['Ann Lee in Port Ashby', null],
  ['Ann Lee • 4 May 2020', { author: 'Ann Lee', date: '4 May 2020' }],
  ['By Ann Lee, Port Ashby', { author: 'Ann Lee' }],
  ['By Ann Lee in Port Ashby', { author: 'Ann Lee' }],
  ['By Valley Herald Staff', { publisher: 'Valley Herald' }],
  ['By Corvane', { publisher: 'Corvane' }],
  ['By ANN LEE Corvane', { author: 'ANN LEE', publisher: 'Corvane' }],
  ['By Ann Lee Valley Herald', { author: 'Ann Lee', publisher: 'Valley Herald' }],
  ['By Election Day, the council had voted twice.', null],
  ['By Staff', {}],
  ['Staff', {}],
  ['Staff and agencies', {}],
  ['Valley Herald', { publisher: 'Valley Herald' }],
  ['— Valley Herald', { publisher: 'Valley Herald' }],
  ['(Corvane)', { publisher: 'Corvane' }],
  ['Valley Herald, March 4, 2019', { publisher: 'Valley Herald', date: 'March 4, 2019' }],
  ['valleyherald.com', { publisher: 'valleyherald.com' }],
  ['Published March 4, 2019', { date: 'Published March 4, 2019' }],
  ['March 4, 2019 | By Ann Lee', { author: 'Ann Lee', date: 'March 4, 2019' }],
  ['By Ann Lee — 4 min read', { author: 'Ann Lee' }],
  ['Ann Lee', null],
  ['North Haven', null],
  ['Breaking News', null],
  ['By the river the council met.', null],
  ['By Monday the council of the valley had met', null],
  ['The old bridge in spring', null],
])('credits in: %s', (line, credits) => {
  expect(creditsOf(line)).toEqual(credits)
})

test('each name of a credit has its span', () => {
  const names = 'Ann Lee, Nora Quill, and BOB HALL'
  expect(namesIn(names, 0).map(({ start, end }) => names.slice(start, end))).toEqual([
    'Ann Lee',
    'Nora Quill',
    'BOB HALL',
  ])
})

test.each([
  ['PORT ASHBY, March 4 (Corvane) - The council met.', 'The council met.', { wire: 'Corvane' }],
  [
    'PORT ASHBY, March 4, 2019 (Corvane) - The council met.',
    'The council met.',
    { wire: 'Corvane', date: 'March 4, 2019' },
  ],
  ['OSLO (AP) — The council met.', 'The council met.', { wire: 'AP' }],
  ['OSLO (AP) —The council met.', 'The council met.', { wire: 'AP' }],
  ['WASHINGTON, D.C. – The council met.', 'The council met.', {}],
  ['NASHUA, N.H. - “We met,” she said.', '“We met,” she said.', {}],
  ['BUENA VISTA, Calif., Jan. 1 (Corvane) — A council met.', 'A council met.', { wire: 'Corvane' }],
  ['Port Ashby (Corvane) – The council met.', 'The council met.', { wire: 'Corvane' }],
  ['OSLO, 4 March 2019 /Corvane/ -- The council met.', 'The council met.', { wire: 'Corvane', date: '4 March 2019' }],
  ['OSLO, March 4. /CORVANE/. The council met.', null, null],
  ['(Corvane) - The council met.', 'The council met.', { wire: 'Corvane' }],
  ['OSLO — The council met.', 'The council met.', {}],
  ['OSLO -- The council met.', 'The council met.', {}],
  ['Oslo — the council met.', null, null],
  ['Ann Lee (right) — she was there — met.', null, null],
  ['Ann Lee (R-Oslo) said the council met.', null, null],
  ['MR. HALL: The council met.', null, null],
  ['Ann Lee (Corvane): The council met.', null, null],
  ['UK — The council met.', null, null],
  ['EXCLUSIVE — The council met.', null, null],
  ['OSLO-based council met.', null, null],
])('the dateline of: %s', (paragraph, rest, parts) => {
  const dateline = readDateline(paragraph)
  expect(dateline && paragraph.slice(dateline.end)).toBe(rest)
  if (!dateline) return
  const shown = Object.entries({ wire: dateline.wire, date: dateline.date }).flatMap(([field, span]) =>
    span ? [[field, paragraph.slice(span.start, span.end)]] : [],
  )
  expect(Object.fromEntries(shown)).toEqual(parts)
})
