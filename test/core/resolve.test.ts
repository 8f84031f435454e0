import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Judgement } from '../../core/corpus-types.ts'
import { entityKey } from '../../core/entities.ts'
import { compareText } from '../../core/order.ts'
import { MAX_BLOCK } from '../../core/resolve/block.ts'
import { createNameIndex } from '../../core/resolve/name-index.ts'
import {
  initialsOf,
  isDomain,
  normalBody,
  readEventName,
  readPersonName,
  squeezeOutlet,
} from '../../core/resolve/names.ts'
import { findProfiles, personTraits } from '../../core/resolve/profile.ts'
import { resolveEntities } from '../../core/resolve.ts'
import { CROSSING_WORDS, NICKNAMES, ROLE_FIELDS } from '../../core/rules/role-fields.ts'
import type { Entity, EntityKind, Extraction } from '../../core/types.ts'
import { extractionOf } from '../server/corpus.ts'
import { RESOLVE_CASES } from './resolve-cases.ts'

/** "Ann Lee, mayor of Rowan", "outlet Valley Herald", "agency Valley Water Board (VWB)", "event summit @2016-09" */
function entityOf(words: string): Entity {
  const [, kind = 'person', rest = ''] = /^(?:(outlet|agency|event|document|unnamed) )?(.*)$/.exec(words) ?? []
  const [told = '', date] = rest.split(' @')
  const [named = '', role] = told.split(/, (?=\p{Ll})/u)
  const [, name = '', alias] = /^(.*?)(?: \((.+)\))?$/.exec(named) ?? []
  const fact = (value: string) => ({ value, span: { start: 0, end: 1 }, why: 'test' })
  return {
    key: entityKey(kind as EntityKind, name),
    kind: kind as EntityKind,
    name,
    aliases: alias ? [alias] : [],
    mentions: [],
    ...(role ? { role: fact(role) } : {}),
    ...(date ? { date: fact(date) } : {}),
  }
}

/** Each text is an article's entities, separated by "; ". */
const articlesOf = (corpus: readonly string[]): Extraction[] =>
  corpus.map((entities, at) => ({
    ...extractionOf({ key: `article:${at}`, date: null }),
    entities: entities.split('; ').map(entityOf),
  }))

/** The node of each entity, article by article. */
function nodesOf(corpus: readonly string[]): string[] {
  const extractions = articlesOf(corpus)
  const { assignments } = resolveEntities(extractions)
  const nodeByPlace = new Map(assignments.map(({ article, entity, node }) => [`${article} ${entity}`, node]))
  return extractions.flatMap(({ article, entities }) =>
    entities.map(({ key }) => nodeByPlace.get(`${article.key} ${key}`) ?? key),
  )
}

describe('entities of several articles', () => {
  test.each(RESOLVE_CASES)('%s', (_title, corpus, nodes) => {
    expect(nodesOf(corpus)).toEqual(nodes)
  })

  test('do not depend on the order of the articles', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RESOLVE_CASES), fc.infiniteStream(fc.nat()), ([, corpus], numbers) => {
        const extractions = articlesOf(corpus)
        const shuffled = extractions
          .map((extraction) => ({ extraction, at: numbers.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ extraction }) => extraction)
        const show = (given: readonly Extraction[]) => {
          const { assignments, judgements } = resolveEntities(given)
          return { assignments: assignments.map((one) => JSON.stringify(one)).sort(), judgements }
        }
        expect(show(shuffled)).toEqual(show(extractions))
      }),
      { numRuns: 200, seed: 5 },
    )
  })

  test('of other names change nothing', () => {
    const corpus = RESOLVE_CASES.slice(0, 5).flatMap(([, articles]) => articles)
    const others = ['Nora Quill', 'outlet North Post', 'agency Corvane', 'event hearing']
    expect(nodesOf([...corpus, ...others]).slice(0, corpus.length)).toEqual(nodesOf(corpus))
  })
})

describe('judgements', () => {
  const judgementsOf = (corpus: readonly string[]) =>
    resolveEntities(articlesOf(corpus)).judgements.flatMap(({ node, judgements }) =>
      judgements.map(({ a, b, verdict, why }) => `${node}: ${a.name} / ${b.name} ${verdict}, ${why}`),
    )

  test.each<readonly [corpus: readonly string[], judgements: readonly string[]]>([
    [['Ann Lee', 'Ann Lee'], []],
    [['Ann Lee', 'Lee'], ['person:ann-lee: Ann Lee / Lee same, rule surname of a full name']],
    [
      ['Ann Lee, mayor of Rowan', 'Ann Lee, the novelist'],
      [
        'person:ann-lee~office: Ann Lee / Ann Lee not-same, rule conflict: office, arts',
        'person:ann-lee~arts: Ann Lee / Ann Lee not-same, rule conflict: office, arts',
      ].sort(),
    ],
    [
      ['Robert Hall', 'Rosa Hall', 'R. Hall'],
      [
        'person:r-hall: R. Hall / Robert Hall unsure, rule initial of the given name; more than one can be meant',
        'person:r-hall: R. Hall / Rosa Hall unsure, rule initial of the given name; more than one can be meant',
        'person:robert-hall: R. Hall / Robert Hall unsure, rule initial of the given name; more than one can be meant',
        'person:rosa-hall: R. Hall / Rosa Hall unsure, rule initial of the given name; more than one can be meant',
      ],
    ],
  ])('%j', (corpus, judgements) => {
    expect(judgementsOf(corpus).sort()).toEqual(judgements)
  })

  test('name the articles that they rest on', () => {
    const [judged] = resolveEntities(articlesOf(['Ann Lee', 'Lee', 'Lee'])).judgements
    expect(judged?.judgements[0]).toMatchObject({
      a: { articles: ['article:0'] },
      b: { articles: ['article:1', 'article:2'] },
    })
  })
})

describe('articles that come and go', () => {
  /** What is known of entities, in any order. */
  const show = ({ assignments, judgements, alarms }: ReturnType<typeof resolveEntities>) => ({
    nodes: assignments.map((one) => JSON.stringify(one)).sort(),
    judgements,
    alarms,
  })

  /** As `resolveEntities` does, after each batch of articles that come (true) and go. */
  function comeAndGo(
    extractions: readonly Extraction[],
    batches: readonly (readonly (readonly [number, boolean])[])[],
  ) {
    const names = createNameIndex()
    const there = new Map<string, Extraction>()
    const judged = new Map<string, readonly Judgement[] | null>()
    for (const batch of batches) {
      for (const [at, comes] of batch) {
        const extraction = extractions[at % extractions.length] as Extraction
        const { key } = extraction.article
        names.remove(key)
        there.delete(key)
        if (!comes) continue
        names.add(key, findProfiles(extraction))
        there.set(key, extraction)
      }
      for (const [node, own] of names.takeChanges().judgements) judged.set(node, own)
    }
    const assignments = [...there.values()].flatMap(({ article, entities }) =>
      entities.flatMap(({ key: entity }) => {
        const node = names.nodeOf(article.key, entity)
        return node === entity ? [] : [{ article: article.key, entity, node }]
      }),
    )
    const judgements = [...judged]
      .sort(([one], [two]) => compareText(one, two))
      .flatMap(([node, own]) => (own ? [{ node, judgements: own }] : []))
    return { extractions: [...there.values()], resolution: { assignments, judgements, alarms: names.alarms() } }
  }

  const BATCHES = fc.array(fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 6 }), { maxLength: 8 })

  test('leave the entities of those that are there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RESOLVE_CASES), BATCHES, ([, corpus], batches) => {
        const { extractions, resolution } = comeAndGo(articlesOf(corpus), batches)
        expect(show(resolution)).toEqual(show(resolveEntities(extractions)))
      }),
      { numRuns: 300 },
    )
  })

  test('may make a name too common to compare, and comparable again', () => {
    const common = articlesOf([
      Array.from({ length: MAX_BLOCK }, (_, at) => `Ann${at.toString(36)} Lee`).join('; '),
      'Bob Hall Lee',
      'Bob Lee',
    ])
    const all = [0, 1, 2].map((at) => [[at, true] as const])
    for (const batches of [all, [...all, [[0, false] as const]], [...all, [[1, false] as const]]]) {
      const { extractions, resolution } = comeAndGo(common, batches)
      expect(show(resolution)).toEqual(show(resolveEntities(extractions)))
    }
  })
})

describe('alarms', () => {
  test('ring when one entity has many names', () => {
    const letters = [...'abcdefghijklmnop']
    const { alarms } = resolveEntities(
      articlesOf(['Ann Lee', ...letters.map((letter) => `Ann ${letter.toUpperCase()}${letter} Lee`), 'Lee']),
    )
    expect(alarms).toEqual([])
    const spellings = letters.map(
      (_, at) =>
        `outlet ${'Valley Herald'.slice(0, (at % 12) + 1)} ${'Valley Herald'.slice((at % 12) + 1)}${'.'.repeat(at)}`,
    )
    expect(resolveEntities(articlesOf(spellings)).alarms).toEqual([
      { about: 'outlet:v-alley-herald', size: 16, why: 'many names for one entity' },
    ])
  })

  test('ring when a surname is too common to compare, and only names that are equal are then one', () => {
    const names = Array.from({ length: MAX_BLOCK + 1 }, (_, at) => `Ann${at.toString(36)} Lee`)
    const { alarms, assignments } = resolveEntities(articlesOf([...names, 'Lee']))
    expect(alarms).toEqual([{ about: 'person lee', size: MAX_BLOCK + 2, why: 'a name too common to compare' }])
    expect(assignments).toEqual([])
  })
})

describe('rules for roles', () => {
  test.each(ROLE_FIELDS)('$field: $example', ({ field, example }) => {
    expect(personTraits([example.split(', ').at(-1) ?? ''])).toContain(`role ${field}`)
  })
  test.each(CROSSING_WORDS)('"%s" tells that a person has crossed', (word) => {
    expect(personTraits([`${word} novelist`])).toEqual(['crossed'])
  })
  test('a short form belongs to one name', () => {
    const all = NICKNAMES.flat()
    expect(new Set(all).size).toBe(all.length)
  })
})

test.each<readonly [read: unknown, expected: unknown]>([
  [readPersonName('Ann B. Lee Jr.'), { given: 'ann', middle: ['b'], surname: 'lee', suffix: 'jr' }],
  [readPersonName('Lee'), { given: '', middle: [], surname: 'lee', suffix: '' }],
  [squeezeOutlet('The Valley Herald'), 'valleyherald'],
  [squeezeOutlet('www.valley-herald.co.uk'), 'valleyherald'],
  [isDomain('valleyherald.com'), true],
  [isDomain('Valley Herald'), false],
  [normalBody('the U.S. Water Department'), 'department of water'],
  [initialsOf('Valley Water Board'), 'vwb'],
  [initialsOf('Water Board'), ''],
  [initialsOf('V.W.B.'), 'vwb'],
  [
    readEventName('the September G-20 summit in Rowan'),
    { head: 'summit', marks: ['20', 'g', 'rowan'], months: ['september'], isRelative: false },
  ],
])('a name is read as %j', (read, expected) => {
  expect(read).toEqual(expected)
})
