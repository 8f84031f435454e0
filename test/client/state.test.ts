import { expect, test } from 'vitest'
import {
  expand,
  hide,
  INITIAL_VIEW,
  moveArticle,
  NO_FILTERS,
  openClaim,
  pin,
  read,
  select,
  selectBeside,
  showTab,
  toggle,
  unpin,
  type ViewState,
} from '../../client/state.ts'

const node = (key: string) => ({ type: 'node', key }) as const
const view: ViewState = { ...INITIAL_VIEW, selection: node('a'), reading: { article: 'x', at: 3 } }

test.each<[string, ViewState, Partial<ViewState>]>([
  [
    'selecting leaves the reader and the second node',
    select({ ...view, second: 'b', isPathShown: true }, node('c')),
    { selection: node('c'), second: null, isPathShown: false, reading: null },
  ],
  ['with Shift a second node joins the first', selectBeside(view, 'b'), { selection: node('a'), second: 'b' }],
  ['the same with Shift again takes it away', selectBeside(selectBeside(view, 'b'), 'b'), { second: null }],
  [
    'with Shift and nothing selected it is the first',
    selectBeside(INITIAL_VIEW, 'b'),
    { selection: node('b'), second: null },
  ],
  [
    'with Shift beside an edge it is the first',
    selectBeside({ ...view, selection: { type: 'edge', key: 'e' } }, 'b'),
    { selection: node('b') },
  ],
  ['a tab keeps the selection', showTab(view, 'table'), { tab: 'table', selection: node('a'), reading: null }],
  [
    'the tab of claims, pressed again, goes back to the list',
    showTab({ ...INITIAL_VIEW, tab: 'claims', claim: 'c' }, 'claims'),
    { claim: null },
  ],
  [
    'another tab keeps the open claim',
    showTab({ ...INITIAL_VIEW, tab: 'claims', claim: 'c' }, 'graph'),
    { claim: 'c', tab: 'graph' },
  ],
  ['a claim opens in its tab', openClaim(view, 'claim:c'), { tab: 'claims', claim: 'claim:c', selection: node('a') }],
  [
    'a step of another claim is not kept',
    openClaim({ ...view, claim: 'claim:b', selection: { type: 'step', key: 'a b' } }, 'claim:c'),
    { selection: null },
  ],
  ['an article opens over the view', read(INITIAL_VIEW, 'y', 7), { tab: 'graph', reading: { article: 'y', at: 7 } }],
  ['expanding twice brings two pages', expand(expand(view, 'a'), 'a'), { expanded: ['a', 'a'] }],
  ['what is hidden is selected no more', hide(view, 'a'), { hidden: ['a'], selection: null }],
  ['what is hidden twice is hidden once', hide(hide(view, 'b'), 'b'), { hidden: ['b'], selection: node('a') }],
  [
    'a pin moves',
    pin(pin(view, { key: 'a', x: 1, y: 1 }), { key: 'a', x: 2, y: 2 }),
    { pins: [{ key: 'a', x: 2, y: 2 }] },
  ],
  ['a pin can be taken away', unpin(pin(view, { key: 'a', x: 1, y: 1 }), 'a'), { pins: [] }],
])('%s', (_name, after, expected) => {
  expect(after).toMatchObject(expected)
})

test('articles and documents are off in the first view', () => {
  expect(NO_FILTERS.nodeKinds).not.toContain('article')
  expect(NO_FILTERS.nodeKinds).not.toContain('document')
})

test.each([
  [['a', 'b', 'c'], 'b', ['a', 'c']],
  [['c'], 'a', ['a', 'c']],
  [[], 'b', ['b']],
] as const)('toggling keeps the order of kinds: %j, %s', (shown, kind, expected) => {
  expect(toggle(['a', 'b', 'c'], shown, kind)).toEqual(expected)
})

test('what is selected and read of an article follows it to another key, and nothing else does', () => {
  const shown = read(select(INITIAL_VIEW, { type: 'node', key: 'article:a' }), 'article:a', 5)
  expect(moveArticle(shown, 'article:a', 'article:b')).toEqual(
    read(select(INITIAL_VIEW, { type: 'node', key: 'article:b' }), 'article:b', 5),
  )
  expect(moveArticle(shown, 'article:a', null)).toEqual(INITIAL_VIEW)
  expect(moveArticle(shown, 'article:c', null)).toEqual(shown)
})
