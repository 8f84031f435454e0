import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutChain } from '../../core/origins/chain.ts'
import { opponentsOf, tellPath, tellStanding } from '../../core/origins/words.ts'
import { traceOrigins } from '../../core/origins.ts'
import { ORIGIN_CASES } from './origin-cases.ts'
import { corpusOf, showPaths, traceOf } from './origin-notation.ts'

describe('origins', () => {
  test.each(ORIGIN_CASES)('%s', (_title, corpus, words, sources) => {
    const { accounts } = corpusOf(corpus)
    const { origins, originRange, unnamedOnly, circles, paths } = traceOf(corpus)
    const articles = new Set(accounts.map(({ article }) => article)).size
    expect(
      tellStanding({ articles, originRange, unnamedOnly, circular: circles.length > 0, deniedBy: opponentsOf(paths) }),
    ).toBe(words)
    expect(
      origins
        .flatMap((origin) => origin.sources)
        .sort()
        .join(' '),
    ).toBe(sources)
  })

  test('do not depend on the order in which articles come', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ORIGIN_CASES), fc.infiniteStream(fc.nat()), ([, lines], numbers) => {
        const { accounts, joins, shared } = corpusOf(lines)
        const shuffle = <Value>(values: readonly Value[]) =>
          values
            .map((value) => ({ value, at: numbers.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value)
        expect(traceOrigins(shuffle(accounts), shuffle(joins), shuffle(shared))).toEqual(traceOf(lines))
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})

describe('paths', () => {
  test.each<readonly [title: string, corpus: readonly string[], paths: readonly string[]]>([
    ['what an article tells is its path', ['a: herald < post < lee'], ['lee > post > herald > a']],
    [
      'an article that names nobody has the source that another names',
      ['a: herald < ?official', 'b: own'],
      ['?official~a > herald > a', '?official~a* > herald* > b (source dropped)'],
    ],
    [
      'not where it names the source in another sentence',
      ['a: herald < lee', 'b: own ; lee'],
      ['lee > herald > a', 'lee > b'],
    ],
    [
      'the outlet that it cites shows it first',
      ['a: herald < lee', 'b: post < hall', 'c: own [cites post]'],
      ['lee > herald > a', 'hall > post > b', 'hall* > post* > c (source dropped)'],
    ],
    [
      'the article that it copied shows it first, and is a carrier',
      ['a@herald: lee', 'b: hall', 'c: own', 'c copies a'],
      ['lee > a', 'hall > b', 'lee* > herald* > c (source dropped)'],
    ],
    [
      'the earlier article shows it first',
      ['a: lee [2020-05-02]', 'b: hall [2020-05-01]', 'c: own'],
      ['lee > a', 'hall > b', 'hall* > c (source dropped)'],
    ],
    [
      'a denial shows it last',
      ['a: !hall [2020-05-01]', 'b: lee [2020-05-02]', 'c: own'],
      ['hall > a', 'lee > b', 'lee* > c (source dropped)'],
    ],
    [
      'the same words show the carriers of an unnamed source',
      ['a: network < ?official < #message', 'b: #message'],
      ['#message~a > ?official~a > network > a', '#message~b > ?official~a* > network* > b (source dropped)'],
    ],
    [
      'an official shows where a message is from',
      ['a: network < ?official', 'b: #message'],
      ['?official~a > network > a', '#message~b > ?official~a* > network* > b (source dropped)'],
    ],
    [
      'other words do not',
      ['a: network < ?official', 'b: ?official', 'a means b'],
      ['?official~a > network > a', '?official~b > b'],
    ],
    [
      'a carrier that the article cites elsewhere',
      ['a: times < herald < ?people', 'b: herald < ?people [cites times]'],
      ['?people~a > herald > times > a', '?people~b > herald > times* > b'],
    ],
    [
      'a carrier that it does not cite is not its own',
      ['a: times < herald < ?people', 'b: herald < ?people'],
      ['?people~a > herald > times > a', '?people~b > herald > b'],
    ],
    ['a named person may have told both', ['a: herald < lee', 'b: lee'], ['lee > herald > a', 'lee > b']],
    ['a copy came through what it copied', ['a@herald: lee', 'b: lee', 'b copies a'], ['lee > a', 'lee > herald* > b']],
    [
      'an outlet’s own article is where its relays have it from',
      ['a@herald: own', 'b: herald < lee'],
      ['lee* > a (source dropped)', 'lee > herald > b'],
    ],
    ['an outlet’s own report', ['a@herald: own', 'b: herald'], ['herald > a', 'herald > b']],
    [
      'an outlet that others credit has its unnamed source itself',
      ['a@herald: ?official', 'b@post: herald < ?official', 'c: post < ?official'],
      ['?official~a > a', '?official~b > herald > b', '?official~c > post > c'],
    ],
    ['a copy of what names nobody', ['a: own', 'b: own', 'b copies a'], ['a', 'a* > b']],
    [
      'a layer that tells less of the same chain is no path of its own',
      ['a: herald ; herald < post ; herald < post < lee'],
      ['lee > post > herald > a'],
    ],
    ['a denial is', ['a: herald < lee ; !herald'], ['lee > herald > a', 'herald > a']],
    [
      'an outlet that both cite, and that cites whom both credit for a shared passage, is between',
      ['a: herald < ?people [cites times] [times cites herald]', 'b: herald < ?people [cites times]', 'a shares b'],
      ['?people~a > herald > times* > a', '?people~b > herald > times* > b'],
    ],
    [
      'not where only one cites it',
      ['a: herald < ?people [cites times] [times cites herald]', 'b: herald < ?people', 'a shares b'],
      ['?people~a > herald > a', '?people~b > herald > b'],
    ],
    [
      'nor where the passage is not shared',
      ['a: herald < ?people [cites times] [times cites herald]', 'b: herald < ?people [cites times]'],
      ['?people~a > herald > a', '?people~b > herald > b'],
    ],
    ['the same chain twice is one path', ['a: lee ; lee'], ['lee > a']],
  ])('%s', (_title, corpus, paths) => {
    expect(showPaths(traceOf(corpus))).toEqual(paths)
  })
})

const nameOf = (key: string) => ({
  label:
    { lee: 'Ann Lee', herald: 'the Valley Herald', post: 'the North Post', '?official~a': 'a senior official' }[key] ??
    key.toUpperCase(),
  kind: key.startsWith('?')
    ? ('unnamed' as const)
    : key.length === 1
      ? ('article' as const)
      : key === 'lee'
        ? ('person' as const)
        : ('outlet' as const),
})

test.each<readonly [corpus: readonly string[], telling: readonly string[]]>([
  [['a: lee'], ['“A” has it from Ann Lee.']],
  [['a: own'], ['“A” names no source.']],
  [['a: !lee'], ['“A” has a denial of it from Ann Lee.']],
  [
    ['a: herald < ?official', 'b: own'],
    [
      '“A” has it from the Valley Herald, which had it from a senior official (unnamed).',
      '“B” names no source; “A” shows that it comes from the Valley Herald, which had it from a senior official (unnamed).',
    ],
  ],
  [
    ['a@herald: own', 'b: herald'],
    ['“A” is a report of the Valley Herald’s own.', '“B” has it from the Valley Herald.'],
  ],
  [
    ['a@herald: ?official', 'b@post: herald', 'c: post', 'd: own', 'd copies c'],
    [
      '“A” has it from a senior official (unnamed).',
      '“B” has it from the Valley Herald, which (in “A”) had it from a senior official (unnamed).',
      '“C” has it from the North Post, which (in “B”) had it from the Valley Herald, which (in “A”) had it from a senior official (unnamed).',
      '“D” names no source; it copied “C”, which had it from the North Post, which (in “B”) had it from the Valley Herald, which (in “A”) had it from a senior official (unnamed).',
    ],
  ],
  [
    ['a: herald < lee', 'b: post < herald'],
    [
      '“A” has it from the Valley Herald, which had it from Ann Lee.',
      '“B” has it from the North Post, which had it from the Valley Herald, which (according to “A”) had it from Ann Lee.',
    ],
  ],
  [
    ['a@herald: post', 'b@post: herald'],
    [
      '“A” has it from the North Post, which (in “B”) had it from the Valley Herald.',
      '“B” has it from the Valley Herald, which (in “A”) had it from the North Post.',
    ],
  ],
  [
    ['a: own', 'b: own', 'b copies a'],
    ['“A” names no source.', '“B” copied it from “A”, which names no source.'],
  ],
  [
    ['a: post < herald < ?official', 'b: ?official'],
    [
      '“A” has it from the North Post, which had it from the Valley Herald, which had it from a senior official (unnamed).',
      '“B” has it from the North Post, which had it from the Valley Herald, which had it from ?OFFICIAL~B (unnamed); ' +
        'the Valley Herald and the North Post are shown by “A”, since “B” does not say from where.',
    ],
  ],
])('%j is told in a sentence for each path', (corpus, telling) => {
  const { paths } = traceOf(corpus)
  expect(paths.map((path) => tellPath(path, paths, nameOf))).toEqual(telling)
})

describe('the chain', () => {
  const show = (corpus: readonly string[]) => {
    const { nodes, edges } = layOutChain(traceOf(corpus).paths)
    return {
      nodes: nodes.map(({ key, layer, depth }) => `${layer} ${depth} ${key}`),
      edges: edges.map(
        ({ from, to, inferred, articles }) => `${from} ${inferred ? '~' : '-'}> ${to} (${articles.join(' ')})`,
      ),
    }
  }

  test('goes from origins through first carriers and relays to articles', () => {
    expect(show(['a: times < herald < ?official', 'b: own'])).toEqual({
      nodes: ['origin 0 ?official~a', 'first-carrier 1 herald', 'relay 2 times', 'article 3 a', 'article 3 b'],
      edges: ['?official~a -> herald (a)', 'herald -> times (a)', 'times -> a (a)', 'times ~> b (a)'],
    })
  })

  test('goes on from an article to the outlet that others have it from', () => {
    expect(show(['a@herald: lee', 'b: herald'])).toEqual({
      nodes: ['origin 0 lee', 'first-carrier 2 herald', 'article 1 a', 'article 3 b'],
      edges: ['a -> herald (a)', 'herald -> b (b)', 'lee -> a (a)'],
    })
  })

  test.each<readonly [corpus: readonly string[], layers: string]>([
    [
      ['a@herald: ?official', 'b@post: herald', 'c@times: post', 'd@wire: own', 'd copies c'],
      'herald first-carrier, post relay, times relay',
    ],
    [['a: herald < lee', 'b: post < herald', 'c: times < post'], 'herald first-carrier, post relay, times relay'],
    [['a@herald: lee', 'b@post: herald < lee', 'c: post < lee'], 'herald first-carrier, post relay'],
    [['a: herald < lee', 'b: post < herald ; post < hall'], 'herald first-carrier, post first-carrier'],
  ])('calls first carrier who has it from a source, relay who has it from a carrier: %j', (corpus, layers) => {
    const { nodes } = layOutChain(traceOf(corpus).paths)
    const carriers = nodes.filter(({ layer }) => layer === 'first-carrier' || layer === 'relay')
    expect(carriers.map(({ key, layer }) => `${key} ${layer}`).join(', ')).toBe(layers)
  })

  test('holds those of a circle at one depth', () => {
    expect(show(['a@herald: post', 'b@post: herald']).nodes.map((node) => node.split(' ')[1])).toEqual([
      '0',
      '0',
      '0',
      '0',
    ])
  })

  test('of a thousand relays is no deep stack', () => {
    const relays = Array.from({ length: 1_000 }, (_, at) => `wire${at}`)
    expect(layOutChain(traceOf([`a: ${relays.join(' < ')} < lee`]).paths).nodes).toHaveLength(1_002)
  })
})
