import { expect, test } from 'vitest'
import { createProgress, progressLine } from '../../scripts/progress.ts'

test.each<[number, number, number, number, string]>([
  [120, 500, 1, 10_000, '120 of 500 articles read · 12/s · 32 s left · 1 set aside'],
  [1, 10_000, 0, 1_000, '1 of 10,000 articles read · 1.0/s · 2.8 h left'],
  [10, 3_000, 0, 10_000, '10 of 3,000 articles read · 1.0/s · 50 min left'],
  [5, 5, 2, 1_000, '5 of 5 articles read · 5.0/s · 2 set aside'],
])('%i of %i with %i set aside in %i ms -> %s', (done, total, setAside, elapsedMs, line) => {
  expect(progressLine(done, total, setAside, elapsedMs)).toBe(line)
})

/** 90 articles, one a second. */
function shown(isTTY: boolean): string[] {
  const written: string[] = []
  let second = 0
  const progress = createProgress(90, { isTTY, write: (text) => written.push(text) }, () => second * 1_000)
  for (second = 1; second <= 90; second++) progress.add(false)
  progress.end()
  return written
}

test('a terminal has one line, written again and again', () => {
  const written = shown(true)
  expect([written.length, written.at(-1)]).toEqual([91, '\n'])
  expect(written.slice(0, -1).every((text) => text.startsWith('\r') && !text.includes('\n'))).toBe(true)
})

test('elsewhere there is a line now and then', () => {
  expect(shown(false).map((text) => text.slice(0, 8))).toEqual(
    Array.from({ length: 9 }, (_, index) => `${(index + 1) * 10} of 90`),
  )
})
