import { expect, test } from 'vitest'
import { SEAT_RULES } from '../../core/rules/seats.ts'
import { read } from '../core/read.ts'
import { traceClaims } from './trace-claims.ts'

/** How many origins a claim has that two bodies state, in an article each. */
function originsOf(bodies: readonly string[]): unknown {
  const articles = bodies.map((body, index) =>
    read(`${body} said the talks about the fishing boats of Selm had failed for good in May.`, {
      file: `${index}.txt`,
    }),
  )
  return traceClaims(articles).find(({ statements }) => statements.length === bodies.length)?.trace.originRange
}

test.each(SEAT_RULES)('$seat may be its government: $example', ({ example }) => {
  expect(originsOf(example.split(' / ').map((text) => text.replace(' denied it.', '')))).toEqual([1, 2])
})

test.each([
  [
    ['The Kremlin', 'France'],
    [2, 2],
  ],
  [
    ['The White House', 'Downing Street'],
    [2, 2],
  ],
  [
    ['The Pentagon', 'The Defense Department'],
    [1, 1],
  ],
])('%j have so many origins: %j', (bodies, range) => {
  expect(originsOf(bodies)).toEqual(range)
})
