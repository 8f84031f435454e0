import { expect, test } from 'vitest'
import { findTerms, parseSearch } from '../../core/search-words.ts'

test.each([
  ['ann lee', ['ann', 'lee…']],
  ['"climate change" tru', ['climate change', 'tru…']],
  ['tru "climate change"', ['tru', 'climate change']],
  ['José O’Neil', ['jose', 'o', 'neil…']],
  ['"ann', ['ann…']],
  ['ann "" ', ['ann…']],
  ['-*"()', []],
])('%j is read as %j', (query, expected) => {
  expect(parseSearch(query).map(({ words, isPrefix }) => `${words.join(' ')}${isPrefix ? '…' : ''}`)).toEqual(expected)
})

test.each<[string, string, readonly string[] | null]>([
  ['Ann Lee denied it.', 'den ', ['denied']],
  ['Ann Lee denied it.', '"ann lee"', ['Ann Lee']],
  ['Ann Lee denied it.', '"lee ann"', null],
  ['Ann Lee denied it.', 'ann bob', null],
  ['José said José.', 'jose', ['José', 'José']],
  ['Ann Lee', '"ann lee" ann', ['Ann Lee']],
])('in %j the words of %j are %j', (text, query, expected) => {
  const spans = findTerms(text, parseSearch(query))
  expect(spans?.map(({ start, end }) => text.slice(start, end)) ?? null).toEqual(expected)
})
