import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesOf } from './read.ts'

test.each([
  ['Mr. Lee left. He won.', ['Mr. Lee left.', 'He won.']],
  ['“Really?” he asked. She nodded.', ['“Really?” he asked.', 'She nodded.']],
  ['It was a “red line.” In May they met.', ['It was a “red line.”', 'In May they met.']],
  ['One line\nAnother line', ['One line', 'Another line']],
  ['The U.S. Senate met on Jan. 5. It voted.', ['The U.S. Senate met on Jan. 5.', 'It voted.']],
  [
    'They met at 5 p.m. on Monday. She left at 6 p.m. He stayed.',
    ['They met at 5 p.m. on Monday.', 'She left at 6 p.m.', 'He stayed.'],
  ],
  ['She works at Corvane Inc. The firm left.', ['She works at Corvane Inc.', 'The firm left.']],
  [
    'Corvane Inc. said it had left the U.S. But it had not.',
    ['Corvane Inc. said it had left the U.S.', 'But it had not.'],
  ],
  ['He went to Haven, Conn. She did not.', ['He went to Haven, Conn.', 'She did not.']],
  ['No. 10 said it was over. He said no. Then he left.', ['No. 10 said it was over.', 'He said no.', 'Then he left.']],
  ['(She did not.) He left... Then he came.', ['(She did not.)', 'He left...', 'Then he came.']],
  ['It was over, she said at 5 p.m. “They go.”', ['It was over, she said at 5 p.m.', '“They go.”']],
  ['J. K. Lee and Ann B. Hall met Lt. Gov. Quill.', ['J. K. Lee and Ann B. Hall met Lt. Gov. Quill.']],
  ['The rate was 3.5 percent. It cost $1.5 million.', ['The rate was 3.5 percent.', 'It cost $1.5 million.']],
  ['', []],
  ['  \n \n', []],
])('%j is split into its sentences', (text, expected) => {
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

const awkward = fc.array(
  fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '(',
    ')',
    'U.S. ',
    'Acme Inc. ',
    'didn’t',
    'said',
    'Ann',
    ' ',
    '\n',
    '. ',
    '😀',
    'é',
    '\u00a0',
    '…',
    '—',
    '-',
    '\u0301',
    '٣',
    '\ud83d',
  ),
  { maxLength: 60 },
)

test('every word and sentence gives its text back, whatever the text', () => {
  fc.assert(
    fc.property(awkward, (parts) => {
      const text = parts.join('')
      let last = 0
      for (const sentence of sentencesOf(text)) {
        expect(sentence.start).toBeGreaterThanOrEqual(last)
        last = sentence.end
        for (const term of sentence.terms) {
          expect(text.slice(term.start, term.end)).toBe(term.text)
          expect(term.start >= sentence.start && term.end <= sentence.end).toBe(true)
        }
      }
    }),
    { numRuns: 500, seed: 1 },
  )
})

test.each([
  ['U.S. ', 40_000],
  ['Acme Inc. ', 20_000],
  ['"', 50_000],
  ["'a ", 30_000],
  ['word', 50_000],
  ['(“', 30_000],
])('%j, %i times over, is cut up without exhausting the process', (part, times) => {
  const text = part.repeat(times)
  const sentences = sentencesOf(text)
  expect(sentences.length).toBeGreaterThan(0)
  for (const { terms } of sentences) for (const term of terms) expect(text.slice(term.start, term.end)).toBe(term.text)
})
