import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutChain } from '../../core/origins/chain.ts'
import { tellPath, tellStanding } from '../../core/origins/words.ts'
import { traceOrigins } from '../../core/origins.ts'
import { corpusOf, showPaths, traceOf } from './origin-notation.ts'

/** Title, articles, what a reader is told, keys of the sources. */
type Case = readonly [title: string, corpus: readonly string[], words: string, sources: string]

const COUNTED: readonly Case[] = [
  // one article
  ['a person who is quoted', ['a: lee'], '1 article · 1 origin', 'lee'],
  ['an agency that speaks', ['a: ministry'], '1 article · 1 origin', 'ministry'],
  ['an unnamed source', ['a: ?official'], '1 article · 1 origin (unnamed)', '?official~a'],
  ['a document without a title', ['a: #report'], '1 article · 1 origin (unnamed)', '#report~a'],
  ['an outlet that names nobody', ['a: herald'], '1 article · 1 origin', 'herald'],
  ['the article’s own voice', ['a: own'], '1 article · no origin named', ''],
  ['a cue without a source, beside the own voice', ['a: own ; own'], '1 article · no origin named', ''],
  ['a person through an outlet', ['a: herald < lee'], '1 article · 1 origin', 'lee'],
  ['an unnamed source through an outlet', ['a: herald < ?official'], '1 article · 1 origin (unnamed)', '?official~a'],
  ['a person through two outlets in a row', ['a: herald < post < lee'], '1 article · 1 origin', 'lee'],
  [
    'a document that an official shows to an outlet',
    ['a: network < ?official < #message'],
    '1 article · 1 origin (unnamed)',
    '#message~a',
  ],
  ['the article’s own outlet as its source', ['a@herald: herald'], '1 article · no origin named', ''],
  ['what the article’s own outlet was told', ['a@herald: herald < lee'], '1 article · 1 origin', 'lee'],
  ['two people in one article', ['a: lee ; hall'], '1 article · 2 origins', 'hall lee'],
  ['a person and an unnamed source in one article', ['a: lee ; ?official'], '1 article · 2 origins', '?official~a lee'],
  [
    'two unnamed sources of one article',
    ['a: ?official ; ?aide'],
    '1 article · 1 origin (unnamed)',
    '?aide~a ?official~a',
  ],
  [
    'two unnamed sources through two outlets',
    ['a: herald < ?official ; post < ?aide'],
    '1 article · 1–2 origins (all unnamed)',
    '?aide~a ?official~a',
  ],
  [
    'an outlet with a named and an unnamed source',
    ['a: herald < lee ; herald < ?official'],
    '1 article · 2 origins',
    '?official~a lee',
  ],
  ['a person named beside the own voice', ['a: own ; lee'], '1 article · 1 origin', 'lee'],
  ['a denial alone', ['a: !hall'], '1 article · 1 origin', 'hall'],
  ['a claim and its denial', ['a: lee ; !hall'], '1 article · 1 origin', 'lee'],
  ['a claim that somebody doubts', ['a: lee ; ~hall'], '1 article · 1 origin', 'lee'],
  ['a spokeswoman and her ministry', ['a: lee/ministry ; ministry'], '1 article · 1–2 origins', 'lee ministry'],
  // two articles
  ['one speaker in two articles', ['a: lee', 'b: lee'], '2 articles · 1 origin', 'lee'],
  ['one speaker through two outlets', ['a: herald < lee', 'b: post < lee'], '2 articles · 1 origin', 'lee'],
  ['one speaker directly and through an outlet', ['a: lee', 'b: herald < lee'], '2 articles · 1 origin', 'lee'],
  ['two speakers', ['a: lee', 'b: hall'], '2 articles · 2 origins', 'hall lee'],
  ['two outlets that name nobody', ['a: herald', 'b: post'], '2 articles · 2 origins', 'herald post'],
  [
    'unnamed sources of two outlets',
    ['a: herald < ?official', 'b: post < ?aide'],
    '2 articles · 1–2 origins (all unnamed)',
    '?aide~b ?official~a',
  ],
  [
    'unnamed sources of one outlet in two articles',
    ['a: herald < ?official', 'b: herald < ?people'],
    '2 articles · 1 origin (unnamed)',
    '?official~a ?people~b',
  ],
  [
    'unnamed sources of two articles of one outlet',
    ['a@herald: ?official', 'b@herald: ?aide'],
    '2 articles · 1 origin (unnamed)',
    '?aide~b ?official~a',
  ],
  [
    'unnamed sources of two articles without an outlet',
    ['a: ?official', 'b: ?aide'],
    '2 articles · 1–2 origins (all unnamed)',
    '?aide~b ?official~a',
  ],
  [
    'an unnamed source, and the outlet alone in another article',
    ['a: herald < ?official', 'b: herald'],
    '2 articles · 1 origin (unnamed)',
    '?official~a',
  ],
  [
    'a person, and the outlet alone in another article',
    ['a: herald < lee', 'b: herald'],
    '2 articles · 1 origin',
    'lee',
  ],
  [
    'a person here, an unnamed source of the same outlet there',
    ['a: herald < lee', 'b: herald < ?official'],
    '2 articles · 1–2 origins',
    '?official~b lee',
  ],
  [
    'a person here, an unnamed source of another outlet there',
    ['a: herald < lee', 'b: post < ?official'],
    '2 articles · 2 origins',
    '?official~b lee',
  ],
  ['a source and an article that drops it', ['a: lee', 'b: own'], '2 articles · 1 origin', 'lee'],
  [
    'an unnamed source and an article that drops it',
    ['a: herald < ?official', 'b: own'],
    '2 articles · 1 origin (unnamed)',
    '?official~a',
  ],
  ['two articles that name nobody', ['a: own', 'b: own'], '2 articles · no origin named', ''],
  ['a copy of an article that names nobody', ['a: own', 'b: own', 'b copies a'], '2 articles · no origin named', ''],
  [
    'an outlet that is in the corpus and names its source',
    ['a@herald: lee', 'b: herald'],
    '2 articles · 1 origin',
    'lee',
  ],
  [
    'an outlet that is in the corpus and names nobody',
    ['a@herald: own', 'b: herald'],
    '2 articles · 1 origin',
    'herald',
  ],
  ['an outlet whose source only the relay names', ['a@herald: own', 'b: herald < lee'], '2 articles · 1 origin', 'lee'],
  ['a copy of a quotation', ['a: lee', 'b: lee', 'b copies a'], '2 articles · 1 origin', 'lee'],
  [
    'a shared passage with an unnamed source',
    ['a: ?official', 'b: ?official', 'a shares b'],
    '2 articles · 1 origin (unnamed)',
    '?official~a ?official~b',
  ],
  [
    'two outlets that cite each other',
    ['a@herald: post', 'b@post: herald'],
    '2 articles · no independent origin found · circular',
    '',
  ],
  [
    'two outlets that cite each other, and a source of one',
    ['a@herald: post ; lee', 'b@post: herald'],
    '2 articles · 1 origin · circular',
    'lee',
  ],
  ['a denial by another article’s source', ['a: lee', 'b: !hall'], '2 articles · 1 origin', 'lee'],
  ['two denials', ['a: !lee', 'b: !hall'], '2 articles · 2 origins', 'hall lee'],
  [
    'a document here, and how it came out there',
    ['a: network < ?official < #message', 'b: #message'],
    '2 articles · 1 origin (unnamed)',
    '#message~a #message~b',
  ],
  [
    'a spokeswoman here and her ministry there',
    ['a: lee/ministry', 'b: ministry'],
    '2 articles · 1–2 origins',
    'lee ministry',
  ],
  [
    'a message here, the official who tells of it there',
    ['a: ?official', 'b: #message'],
    '2 articles · 1 origin (unnamed)',
    '#message~b',
  ],
  [
    'two outlets, of which one leans on the other in some article, for other words',
    ['a: herald', 'b: post [herald cites post]', 'a means b'],
    '2 articles · 1–2 origins',
    'herald post',
  ],
  [
    'two outlets, of which one leans on the other in some article, for the same words',
    ['a: herald', 'b: post < lee [herald cites post]'],
    '2 articles · 1 origin',
    'lee',
  ],
  [
    'two outlets that lean on each other for something else',
    ['a: herald [post cites herald]', 'b: post [herald cites post]', 'a means b'],
    '2 articles · 1–2 origins',
    'herald post',
  ],
  [
    'two outlets, both of which lean on unnamed sources',
    ['a: herald [herald cites ?people]', 'b: post [post cites ?official]'],
    '2 articles · 1–2 origins',
    'herald post',
  ],
  [
    'an outlet that leans on a person beside unnamed sources',
    ['a: herald [herald cites ?people] [herald cites lee]', 'b: post [post cites ?official]'],
    '2 articles · 2 origins',
    'herald post',
  ],
  [
    'a document that an outlet tells of, beside another outlet of which it tells',
    ['a: times < #report ; times < herald'],
    '1 article · 1–2 origins',
    '#report~a herald',
  ],
  [
    'what an outlet’s unnamed sources have from an agency, and the outlet’s sources elsewhere',
    ['a: herald < ?people < ministry', 'b: herald < ?officials'],
    '2 articles · 1 origin',
    'ministry',
  ],
  // three and more
  [
    'three unnamed sources of three outlets',
    ['a: herald < ?x', 'b: post < ?y', 'c: times < ?z'],
    '3 articles · 1–3 origins (all unnamed)',
    '?x~a ?y~b ?z~c',
  ],
  [
    'a person and two unnamed sources elsewhere',
    ['a: lee', 'b: post < ?y', 'c: times < ?z'],
    '3 articles · 2–3 origins',
    '?y~b ?z~c lee',
  ],
  ['a copy of a copy', ['a: lee', 'b: own', 'c: own', 'b copies a', 'c copies b'], '3 articles · 1 origin', 'lee'],
  ['relays of relays', ['a@herald: lee', 'b@post: herald', 'c: post'], '3 articles · 1 origin', 'lee'],
  [
    'relays of an outlet that names nobody',
    ['a@herald: own', 'b@post: herald', 'c: post'],
    '3 articles · 1 origin',
    'herald',
  ],
  [
    'a circle of three',
    ['a@herald: post', 'b@post: times', 'c@times: herald'],
    '3 articles · no independent origin found · circular',
    '',
  ],
  [
    'a circle of three with a source',
    ['a@herald: post', 'b@post: times', 'c@times: herald ; ?official'],
    '3 articles · 1 origin (unnamed) · circular',
    '?official~c',
  ],
  [
    'a circle, and a speaker beside it',
    ['a@herald: post', 'b@post: herald', 'c: lee'],
    '3 articles · 1–2 origins · circular',
    'lee',
  ],
  [
    'a circle, and an article that follows it',
    ['a@herald: post', 'b@post: herald', 'c: herald'],
    '3 articles · no independent origin found · circular',
    '',
  ],
  [
    'two speakers, one of them through three outlets',
    ['a: herald < lee', 'b: post < lee', 'c: times < lee ; hall'],
    '3 articles · 2 origins',
    'hall lee',
  ],
  [
    'one unnamed source through a relay, and its outlet',
    ['a@herald: ?official', 'b: herald < ?official', 'c: post < herald'],
    '3 articles · 1 origin (unnamed)',
    '?official~a ?official~b',
  ],
  [
    'a source, its denial, and an article that drops it',
    ['a: lee', 'b: !hall', 'c: own'],
    '3 articles · 1 origin',
    'lee',
  ],
  [
    'three own voices and one source',
    ['a: own', 'b: own', 'c: own', 'd: herald < ?official'],
    '4 articles · 1 origin (unnamed)',
    '?official~d',
  ],
  [
    'two outlets, one relay of both',
    ['a@herald: ?x', 'b@post: ?y', 'c: herald ; post'],
    '3 articles · 1–2 origins (all unnamed)',
    '?x~a ?y~b',
  ],
  [
    'two circles',
    ['a@herald: post', 'b@post: herald', 'c@times: wire', 'd@wire: times'],
    '4 articles · no independent origin found · circular',
    '',
  ],
  [
    'five articles on two unnamed sources',
    [
      'a: network < ?official',
      'b: times < herald < ?people',
      'c: herald < ?people',
      'd: own',
      'e: own ; network < ?official',
    ],
    '5 articles · 1–2 origins (all unnamed)',
    '?official~a ?official~e ?people~b ?people~c',
  ],
  [
    'five articles on one speaker',
    ['a: lee', 'b: herald < lee', 'c: post < herald < lee', 'd: own', 'e: post'],
    '5 articles · 1 origin',
    'lee',
  ],
]

describe('origins', () => {
  test.each(COUNTED)('%s', (_title, corpus, words, sources) => {
    const { accounts } = corpusOf(corpus)
    const { origins, originRange, unnamedOnly, circles } = traceOf(corpus)
    const articles = new Set(accounts.map(({ article }) => article)).size
    expect(tellStanding({ articles, originRange, unnamedOnly, circular: circles.length > 0 })).toBe(words)
    expect(
      origins
        .flatMap((origin) => origin.sources)
        .sort()
        .join(' '),
    ).toBe(sources)
  })

  test('do not depend on the order in which articles come', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COUNTED), fc.infiniteStream(fc.nat()), ([, lines], numbers) => {
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
    ['a: own', 'b: own', 'b copies a'],
    ['“A” names no source.', '“B” copied it from “A”, which names no source.'],
  ],
])('%j is told in a sentence for each path', (corpus, telling) => {
  expect(traceOf(corpus).paths.map((path) => tellPath(path, nameOf))).toEqual(telling)
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
