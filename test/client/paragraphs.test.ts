import { expect, test } from 'vitest'
import { paragraphsOf } from '../../client/paragraphs.ts'

const TEXT =
  'Bridge vote\n\nBy Ann Lee\n\nThe council met.\nIt voted.\n\n2 comments\n\nbob says:\n\nToo late.\nFar too late.\n\nI agree.'

const spanOf = (first: string, last = first) => ({ start: TEXT.indexOf(first), end: TEXT.indexOf(last) + last.length })

test('each line of an article is what its region is, and a comment says whose it is above its first line', () => {
  const shown = paragraphsOf({
    text: TEXT,
    regions: [
      { kind: 'headline', ...spanOf('Bridge vote') },
      { kind: 'body', ...spanOf('The council', 'It voted.') },
      { kind: 'boilerplate', ...spanOf('2 comments') },
      { kind: 'comment', ...spanOf('Too late.', 'Far too late.') },
      { kind: 'comment', ...spanOf('I agree.') },
    ],
    comments: [
      { author: 'bob', ...spanOf('Too late.', 'Far too late.') },
      { author: null, ...spanOf('I agree.') },
    ],
  })
  expect(shown.map(({ text, kind, heading }) => [text, kind, heading])).toEqual([
    ['Bridge vote', 'headline', null],
    ['By Ann Lee', 'between', null],
    ['The council met.', 'body', null],
    ['It voted.', 'body', null],
    ['2 comments', 'boilerplate', null],
    ['bob says:', 'between', null],
    ['Too late.', 'comment', 'comment by bob'],
    ['Far too late.', 'comment', null],
    ['I agree.', 'comment', 'comment by somebody'],
  ])
  for (const { start, text } of shown) expect(TEXT.slice(start, start + text.length)).toBe(text)
})
