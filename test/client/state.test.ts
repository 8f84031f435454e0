import { expect, test } from 'vitest'
import { fromSearch, INITIAL_VIEW, isFiltered, toggle, toSearch, type ViewState } from '../../client/state.ts'

const VIEWS: readonly (readonly [string, Partial<ViewState>])[] = [
  ['', {}],
  ['?v=table', { tab: 'table' }],
  ['?sel=person:barack-obama', { selection: { type: 'node', key: 'person:barack-obama' } }],
  ['?edge=a%7Csaid%7Cb', { selection: { type: 'edge', key: 'a|said|b' } }],
  [
    '?read=article:https:%2F%2Fx.org%2F%3Fa%3D1%26b&at=120',
    { reading: { article: 'article:https://x.org/?a=1&b', at: 120 } },
  ],
  ['?read=article:x', { reading: { article: 'article:x', at: null } }],
  ['?f=k:person,claim', { nodeKinds: ['person', 'claim'] }],
  ['?f=l:cited', { edgeKinds: ['cited'] }],
  ['?f=k:;l:', { nodeKinds: [], edgeKinds: [] }],
  [
    '?v=table&sel=claim:1&f=k:claim;l:said,reported',
    {
      tab: 'table',
      selection: { type: 'node', key: 'claim:1' },
      nodeKinds: ['claim'],
      edgeKinds: ['said', 'reported'],
    },
  ],
]

test.each(VIEWS)('%s is a view in both directions', (search, changes) => {
  const view = { ...INITIAL_VIEW, ...changes }
  expect(toSearch(view)).toBe(search)
  expect(fromSearch(search)).toEqual(view)
})

test.each([
  ['?v=video', {}],
  ['?at=120', {}],
  ['?read=article:x&at=-4', { reading: { article: 'article:x', at: null } }],
  ['?f=k:person,ghost', { nodeKinds: ['person'] }],
  ['?f=nonsense', {}],
  ['?f=k:claim,person', { nodeKinds: ['person', 'claim'] }],
  ['?token=x', {}],
] as const)('%s keeps what it knows and leaves the rest as usual', (search, changes) => {
  expect(fromSearch(search)).toEqual({ ...INITIAL_VIEW, ...changes })
})

test('articles and documents are off in the first view, and turning them on is a filter', () => {
  expect(INITIAL_VIEW.nodeKinds).not.toContain('article')
  expect(INITIAL_VIEW.nodeKinds).not.toContain('document')
  expect(isFiltered(INITIAL_VIEW)).toBe(false)
  expect(isFiltered({ ...INITIAL_VIEW, nodeKinds: [...INITIAL_VIEW.nodeKinds, 'article'] })).toBe(true)
})

test.each([
  [['a', 'b', 'c'], 'b', ['a', 'c']],
  [['c'], 'a', ['a', 'c']],
  [[], 'b', ['b']],
] as const)('toggling keeps the order of kinds: %j, %s', (shown, kind, expected) => {
  expect(toggle(['a', 'b', 'c'], shown, kind)).toEqual(expected)
})
