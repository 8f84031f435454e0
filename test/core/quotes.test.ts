import { expect, test } from 'vitest'
import { findQuotes } from '../../core/quotes.ts'

function quotesOf(text: string): string[] {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }))
  return findQuotes(text, paragraphs).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['curly', '“It is over,” he said. “We go.”', ['“It is over,”', '“We go.”']],
  ['straight', '"It is over," he said. "We go."', ['"It is over,"', '"We go."']],
  ['doubled single', "''It is over,'' he said.", ["''It is over,''"]],
  ['doubled backtick', "``It is over,'' he said.", ["``It is over,''"]],
  ['guillemets', '«It is over,» he said.', ['«It is over,»']],
  ['British curly', '‘It is over,’ he said. ‘We don’t go.’', ['‘It is over,’', '‘We don’t go.’']],
  ['British straight', "'It is over,' he said.", ["'It is over,'"]],
  ['single inside double', '“He said ‘no’ to us,” she said.', ['“He said ‘no’ to us,”']],
  ['apostrophes', "The workers' union didn't say it was Ann's.", []],
  ['a mark set the wrong way round', 'a channel for ” urgent messages,” he said.', ['” urgent messages,”']],
  ['a plural’s apostrophe', "'The players' union is angry,' she said.", ["'The players' union is angry,'"]],
  [
    'two plurals',
    "'It is the workers' and the nurses' fight,' Ann Lee said. 'Go.'",
    ["'It is the workers' and the nurses' fight,'", "'Go.'"],
  ],
  ['a curly plural', '‘The players’ union is angry,’ she said.', ['‘The players’ union is angry,’']],
  ['a quoted plural', "The 'red lines' were crossed, and the 'old rules' too.", ["'red lines'", "'old rules'"]],
  ['words cut short', "It was the '90s, and 'twas rock 'n' roll.", []],
  ['German', '„It is over,“ he said. „We go.“', ['„It is over,“', '„We go.“']],
  ['narrow guillemets', '‹It is over,› he said.', ['‹It is over,›']],
  ['double inside double', '“He said “no” to us,” she said.', ['“He said “no” to us,”']],
  ['an unclosed one before another', '“It is over, he said. “We go,” she said.', ['“It is over, he said. “We go,”']],
  ['inches inside', '"The 6" pipe broke," he said.', ['"The 6" pipe broke,"']],
  ['feet and inches', `The 6'2" man said he was 6' 4" tall.`, []],
  ['inches', 'A 6" pipe and a 7" pipe were found.', []],
  ['unclosed', '“It is over, he said.', ['“It is over, he said.']],
  ['a new one opens before the last one closed', '"It is over, "We go," he said.', ['"It is over, "We go,"']],
])('%s marks: %s', (_style, text, expected) => {
  expect(quotesOf(text)).toEqual(expected)
})

test('a quotation goes on through paragraphs that repeat the opening mark', () => {
  const text = '“It is over.\n“We go.\n“All of us,” he said.\nHe left.'
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }))
  const quotes = findQuotes(text, paragraphs)
  expect(quotes.map(({ isClosed, isContinued }) => [isClosed, isContinued])).toEqual([
    [false, false],
    [false, true],
    [true, true],
  ])
})
