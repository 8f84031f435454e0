import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Mark, type MarkRole, marksOf, segmentText } from '../../client/marks.ts'

const mark = (role: MarkRole, start: number, end: number): Mark => ({ role, start, end })

/** Writes a segmented text as "text|text", each piece led by its roles. */
const show = (text: string, offset: number, marks: readonly Mark[]) =>
  segmentText(text, offset, marks)
    .map((segment) => [segment.roles.join('+'), segment.text].filter((part) => part !== '').join(':'))
    .join('|')

test.each<[string, number, readonly Mark[], string]>([
  ['He said so.', 0, [], 'He said so.'],
  [
    'He said so.',
    0,
    [mark('source', 0, 2), mark('cue', 3, 7), mark('claim', 8, 10)],
    'source:He| |cue:said| |claim:so|.',
  ],
  ['He said so.', 100, [mark('cue', 103, 107)], 'He |cue:said| so.'],
  ['He said so.', 100, [mark('cue', 3, 7)], 'He said so.'],
  ['He said so.', 100, [mark('claim', 90, 102), mark('claim', 108, 400)], 'claim:He| said |claim:so.'],
  ['He said so.', 0, [mark('claim', 0, 10), mark('cue', 3, 7)], 'claim:He |claim+cue:said|claim: so|.'],
  ['He said so.', 0, [mark('source', 5, 5)], 'He said so.'],
  ['a 😀 b', 0, [mark('claim', 2, 4)], 'a |claim:😀| b'],
  ['', 7, [mark('claim', 7, 9)], ''],
])('%j at %d under %j is cut at its marks', (text, offset, marks, expected) => {
  expect(show(text, offset, marks)).toBe(expected)
})

test('a role is said once, where its mark begins', () => {
  const segments = segmentText('He said so.', 0, [mark('claim', 0, 10), mark('cue', 3, 7)])
  expect(segments.map((segment) => segment.opens)).toEqual([['claim'], ['cue'], [], []])
})

test('whatever the marks, the pieces make up the text', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })))
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 20 }), spans, (text, offset, pairs) => {
      const segments = segmentText(
        text,
        offset,
        pairs.map(([start, end]) => mark('claim', start, end)),
      )
      expect(segments.map((segment) => segment.text).join('')).toBe(text)
      expect(
        segments.every((segment) => text.slice(segment.start - offset, segment.end - offset) === segment.text),
      ).toBe(true)
    }),
  )
})

test.each([
  [{ cue: { start: 1, end: 2 }, source: null, content: [{ start: 3, end: 4 }] }, 'cue 1-2, claim 3-4'],
  [{ source: { start: 0, end: 1 } }, 'source 0-1'],
  [
    {
      source: [
        { start: 0, end: 1 },
        { start: 5, end: 6 },
      ],
    },
    'source 0-1, source 5-6',
  ],
  [{ span: { start: 0, end: 1 } }, 'words 0-1'],
  [{}, ''],
])('evidence %j is marked as %s', (evidence, expected) => {
  expect(
    marksOf(evidence)
      .map(({ role, start, end }) => `${role} ${start}-${end}`)
      .join(', '),
  ).toBe(expected)
})
