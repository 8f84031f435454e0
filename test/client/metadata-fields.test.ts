import { expect, test } from 'vitest'
import { changesOf } from '../../client/panels/metadata-fields.tsx'

const KNOWN = { title: 'Talks fail', publisher: null, date: '2026-05-03', url: null }

test.each([
  [{}, {}],
  [{ title: ' Talks fail ', publisher: '' }, {}],
  [
    { title: 'Talks', publisher: 'Daily A' },
    { title: 'Talks', publisher: 'Daily A' },
  ],
  [{ date: ' ' }, { date: null }],
])('of what is typed (%j) only what differs is sent: %j', (typed, change) => {
  expect(changesOf(KNOWN, typed)).toEqual(change)
})
