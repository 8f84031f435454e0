import fc from 'fast-check'
import { expect, test } from 'vitest'
import { INLINE_RULES } from '../../core/article/inline.ts'
import { toPlainText, withOriginalSpans } from '../../core/article/plain.ts'
import { readLines } from '../../core/article/reading.ts'

const linesOf = (text: string) => readLines(text, 0).lines.map((line) => line.text)

test.each(INLINE_RULES.map(({ example, reads, reason }) => [reason, example, reads]))('%s: %s', (_, example, reads) => {
  expect(readLines(`The bridge: ${example}`, 0).plain.text).toBe(`The bridge: ${reads}`)
})

test.each([
  ['[Ann Lee](http://example.com/a_(b)) and _Bob Hall_ said', 'Ann Lee and Bob Hall said'],
  ['**[Ann Lee](https://example.com)** said', 'Ann Lee said'],
  ['“Lee &amp; Hall” &#8211; &rsquo;s &bogus; &#1;', '“Lee & Hall” – ’s &bogus; &#1;'],
  ['a snake_case_name, 2 * 3 * 4 and C:\\*.txt', 'a snake_case_name, 2 * 3 * 4 and C:\\*.txt'],
  ['<p class="lead">Ann <a href=\'x\'>Lee</a></p> x <b and c> y', 'Ann Lee x <b and c> y'],
  ['> Ann Lee said', 'Ann Lee said'],
  ['## Ann Lee', 'Ann Lee'],
  ['#AnnLee', '#AnnLee'],
])('the words of %j', (text, words) => {
  expect(linesOf(text)).toEqual([words])
})

const WRAPPED = [
  'The council of the valley met on Monday to vote on the new bridge over',
  'the river, and the mayor, Ann Lee, said it was “a day that nobody in the',
  'valley will forget.” The vote was close and the debate long, said those',
  'who were there.',
]
const JOINED = WRAPPED.join(' ')

test.each([
  ['blank lines between paragraphs', `${WRAPPED.join('\n')}\n\n${WRAPPED.join('\n')}`, [JOINED, JOINED]],
  ['indents', `   ${WRAPPED.join('\n')}\n   ${WRAPPED.join('\n')}`, [JOINED, JOINED]],
  ['Windows line ends', `Bridge vote\r\n\r\n${WRAPPED.join('\r\n')}\r\n`, ['Bridge vote', JOINED]],
  ['old Mac line ends', `${WRAPPED.join('\r')}\r\r${WRAPPED.join('\r')}`, [JOINED, JOINED]],
  ['quotation signs', `> ${WRAPPED.join('\n> ')}`, [JOINED]],
  ['a short line, then the next paragraph', `${WRAPPED.join('\n')}\n${WRAPPED.join('\n')}`, [JOINED, JOINED]],
  ['a list', `${WRAPPED.join('\n')}\n- the bridge\n- the river`, [JOINED, '- the bridge', '- the river']],
  [
    'a page’s number within a paragraph',
    `${WRAPPED.slice(0, 2).join('\n')}\n\n- 2 -\n\f${WRAPPED.slice(2).join('\n')}`,
    [JOINED],
  ],
  [
    'a page’s number and title within a paragraph',
    `${WRAPPED.slice(0, 2).join('\n')}\n\n1\nValley Herald\n\n${WRAPPED.slice(2).join('\n')}`,
    [JOINED],
  ],
])('lines broken to a width are joined: %s', (_name, text, lines) => {
  expect(linesOf(text)).toEqual(lines)
})

test.each([
  ['The council of the val-', 'ley met on Monday', /The council of the valley met on Monday/],
  ['The long council chose a term and a long-', 'term plan for the bridge', /a long-term plan/],
])('a word cut by a hyphen at the line’s end: %s', (head, tail, words) => {
  const text = `${WRAPPED.join('\n')}\n\n${head.padStart(70, 'x ')}\n${tail}\nwent on`
  expect(linesOf(text)[1]).toMatch(words)
})

test.each([
  ['paragraphs of one line', `${JOINED}\n${JOINED}\n${JOINED}`],
  ['short lines', 'Ann Lee\nNorth Haven\nMonday 4 May 2020\nThe old bridge in spring'],
  ['a list of names', 'Ann Lee of the council\nBob Hall of the council\nNora Quill of the council\n'],
])('each line stays a paragraph: %s', (_name, text) => {
  expect(linesOf(text)).toEqual(text.trim().split('\n'))
})

test('a span of the plain text leads back to the same words', () => {
  const text = 'He told [Ann Lee](https://example.com) of **the bridge** &amp; left.'
  const { plain } = readLines(text, 0)
  const original = (words: string) => {
    const start = plain.text.indexOf(words)
    const span = plain.originalOf({ start, end: start + words.length })
    return text.slice(span.start, span.end)
  }
  expect(['Ann Lee', 'told', 'the bridge', '&', 'left.', 'bridge & left'].map(original)).toEqual([
    'Ann Lee',
    'told',
    'the bridge',
    '&amp;',
    'left.',
    'bridge** &amp; left',
  ])
})

test('whatever the edits, offsets lead to and fro', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(30), fc.nat(4), fc.string({ maxLength: 3 }))),
      (text, parts) => {
        let end = 0
        const edits = [...parts]
          .sort(([a], [b]) => a - b)
          .flatMap(([at, length, words]) => {
            const start = Math.max(at, end)
            if (start + length > text.length || length === 0) return []
            end = start + length
            return [{ start, end, words }]
          })
        const plain = toPlainText(text, edits)
        for (let start = 0; start < plain.text.length; start++) {
          const span = plain.originalOf({ start, end: start + 1 })
          expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true)
          if (span.end - span.start === 1 && !edits.some((edit) => edit.start < span.end && span.start < edit.end)) {
            expect(text[span.start]).toBe(plain.text[start])
            expect(plain.plainOf(span.start)).toBe(start)
          }
        }
      },
    ),
    { seed: 5 },
  )
})

test('every span of a record is led back, whatever it is in', () => {
  const plain = toPlainText('a **b**', [
    { start: 2, end: 4, words: '' },
    { start: 5, end: 7, words: '' },
  ])
  expect(withOriginalSpans({ kind: 'x', parts: [{ start: 2, end: 3, text: 'b' }], none: null }, plain)).toEqual({
    kind: 'x',
    parts: [{ start: 4, end: 5, text: 'b' }],
    none: null,
  })
})
