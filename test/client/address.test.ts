import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dataOf, fromSearch, MAX_SEARCH, toLink, toSearch } from '../../client/address.ts'
import {
  COLORS,
  type Filters,
  INITIAL_VIEW,
  NO_FILTERS,
  PICTURES,
  SIZES,
  TABLES,
  TABS,
  type ViewState,
} from '../../client/state.ts'
import { EDGE_KINDS, NODE_KINDS } from '../../core/types.ts'

const filtered = (filters: Partial<Filters>): Partial<ViewState> => ({ filters: { ...NO_FILTERS, ...filters } })

const VIEWS: readonly (readonly [string, Partial<ViewState>])[] = [
  ['', {}],
  ['?v=table', { tab: 'table' }],
  ['?view=entities&size=pagerank&color=community', { picture: 'entities', size: 'pagerank', color: 'community' }],
  ['?v=table&t=edges', { tab: 'table', table: 'edges' }],
  ['?v=claims&claim=claim:1&sort=date', { tab: 'claims', claim: 'claim:1', claimSort: 'date' }],
  ['?sel=person:barack-obama', { selection: { type: 'node', key: 'person:barack-obama' } }],
  [
    '?sel=outlet:a&with=outlet:b&path=1',
    { selection: { type: 'node', key: 'outlet:a' }, second: 'outlet:b', isPathShown: true },
  ],
  ['?edge=a%7Csaid%7Cb', { selection: { type: 'edge', key: 'a|said|b' } }],
  [
    '?v=claims&claim=claim:1&step=outlet:a+article:b',
    { tab: 'claims', claim: 'claim:1', selection: { type: 'step', key: 'outlet:a article:b' } },
  ],
  [
    '?read=article:https://x.org/%3Fa%3D1%26b&at=120',
    { reading: { article: 'article:https://x.org/?a=1&b', at: 120 } },
  ],
  ['?read=article:x', { reading: { article: 'article:x', at: null } }],
  ['?f=k:person,claim', filtered({ nodeKinds: ['person', 'claim'] })],
  ['?f=l:cited', filtered({ edgeKinds: ['cited'] })],
  ['?f=k:;l:', filtered({ nodeKinds: [], edgeKinds: [] })],
  [
    '?f=o:outlet:nbc;c:0.7;single;unnamed',
    filtered({ outlet: 'outlet:nbc', minConfidence: 0.7, isSingleOrigin: true, isUnnamedOnly: true }),
  ],
  [
    '?f=contradicted&from=2026-05-01&to=2026-05-09',
    filtered({ isContradicted: true, from: '2026-05-01', to: '2026-05-09' }),
  ],
  ['?limit=2000', { limit: 2_000 }],
  ['?h=2&x=outlet:a+outlet:a&hide=person:b', { hops: 2, expanded: ['outlet:a', 'outlet:a'], hidden: ['person:b'] }],
  ['?cam=0.500,0.250,0.100', { camera: { x: 0.5, y: 0.25, ratio: 0.1 } }],
  ['?q=ann+lee', { query: 'ann lee' }],
  ['?pins=outlet:a@1.5,-20.0', { pins: [{ key: 'outlet:a', x: 1.5, y: -20 }] }],
]

test.each(VIEWS)('%s is a view in both directions', (search, changes) => {
  const view = { ...INITIAL_VIEW, ...changes }
  expect(toSearch(view)).toBe(search)
  expect(fromSearch(search)).toEqual(view)
})

test.each<[string, Partial<ViewState>]>([
  ['?v=video', {}],
  ['?at=120', {}],
  ['?read=article:x&at=-4', { reading: { article: 'article:x', at: null } }],
  ['?f=k:person,ghost', filtered({ nodeKinds: ['person'] })],
  ['?f=nonsense;c:7', {}],
  ['?f=k:claim,person', filtered({ nodeKinds: ['person', 'claim'] })],
  ['?from=yesterday&to=2026-02-31', {}],
  ['?cam=1,2&pins=a@1&h=9&path=1&with=b&t=chairs&sort=mood', {}],
  ['?cam=0,0,-1&limit=7', {}],
  ['?token=x', {}],
  ['?data=12', {}],
])('%s keeps what it knows and leaves the rest as usual', (search, changes) => {
  expect(fromSearch(search)).toEqual({ ...INITIAL_VIEW, ...changes })
})

test('an address that names no tab opens the one that suits the screen', () => {
  expect(fromSearch('', 'claims').tab).toBe('claims')
  expect(fromSearch('?v=articles', 'claims').tab).toBe('articles')
})

test('a link that would grow too long does without pins, and says so', () => {
  const pins = Array.from({ length: 200 }, (_, at) => ({ key: `person:number-${at}`, x: at, y: at }))
  const { search, isShortened } = toLink({ ...INITIAL_VIEW, hops: 3, pins })
  expect(isShortened).toBe(true)
  expect(search).toBe('?h=3')
  expect(toLink({ ...INITIAL_VIEW, pins: pins.slice(0, 3) })).toMatchObject({ isShortened: false })
  expect(MAX_SEARCH).toBe(2_000)
})

test('a link names the state of the graph that it was made for', () => {
  const { search } = toLink({ ...INITIAL_VIEW, tab: 'table' }, '12')
  expect(search).toBe('?v=table&data=12')
  expect(dataOf(search)).toBe('12')
  expect(dataOf('?v=table')).toBeNull()
})

const key = fc.stringMatching(/^[a-z]+:[a-zA-Z0-9/:?&=%.~-]{1,20}$/)
const view: fc.Arbitrary<ViewState> = fc.record({
  tab: fc.constantFrom(...TABS),
  table: fc.constantFrom(...TABLES),
  selection: fc.option(fc.record({ type: fc.constant('node' as const), key })),
  second: fc.constant(null),
  isPathShown: fc.constant(false),
  claim: fc.option(key),
  reading: fc.option(fc.record({ article: key, at: fc.option(fc.nat(1e6)) })),
  filters: fc.record({
    nodeKinds: fc.subarray([...NODE_KINDS]),
    edgeKinds: fc.subarray([...EDGE_KINDS]),
    outlet: fc.option(key),
    from: fc.constantFrom(null, '2026-05-01'),
    to: fc.constantFrom(null, '2026-05-09'),
    minConfidence: fc.constantFrom(0, 0.25, 0.9, 1),
    isSingleOrigin: fc.boolean(),
    isUnnamedOnly: fc.boolean(),
    isContradicted: fc.boolean(),
  }),
  limit: fc.constantFrom(400, 2_000, 10_000),
  hops: fc.constantFrom(null, 1, 2, 3),
  picture: fc.constantFrom(...PICTURES),
  size: fc.constantFrom(...SIZES),
  color: fc.constantFrom(...COLORS),
  expanded: fc.array(key, { maxLength: 4 }),
  hidden: fc.array(key, { maxLength: 4 }),
  pins: fc.array(fc.record({ key, x: fc.integer({ min: -99, max: 99 }), y: fc.integer({ min: -99, max: 99 }) }), {
    maxLength: 3,
  }),
  claimSort: fc.constantFrom('articles' as const, 'origins' as const, 'date' as const),
  camera: fc.option(
    fc.record({ x: fc.constantFrom(0, 0.5), y: fc.constantFrom(0.25, 1), ratio: fc.constantFrom(0.1, 2) }),
  ),
  query: fc.string({ maxLength: 40 }),
})

test('whatever the view, its address brings it back', () => {
  fc.assert(
    fc.property(view, (one) => {
      expect(fromSearch(toSearch(one))).toEqual(one)
    }),
  )
})
