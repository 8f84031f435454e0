import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entityKey } from '../../core/entities.ts'
import { MAX_BLOCK } from '../../core/resolve/block.ts'
import {
  initialsOf,
  isDomain,
  normalBody,
  readEventName,
  readPersonName,
  squeezeOutlet,
} from '../../core/resolve/names.ts'
import { personTraits } from '../../core/resolve/profile.ts'
import { resolveEntities } from '../../core/resolve.ts'
import { CROSSING_WORDS, NICKNAMES, ROLE_FIELDS } from '../../core/rules/role-fields.ts'
import type { Entity, EntityKind, Extraction } from '../../core/types.ts'
import { extractionOf } from '../server/corpus.ts'

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

type Case = readonly [title: string, corpus: readonly string[], nodes: readonly string[]]

const CASES: readonly Case[] = [
  // people
  ['one name is one person', ['Ann Lee', 'Ann Lee, mayor of Rowan'], ['person:ann-lee', 'person:ann-lee']],
  ['a bare surname joins the one full name', ['Ann Lee', 'Lee'], ['person:ann-lee', 'person:ann-lee']],
  [
    'a bare surname joins neither of two',
    ['Ann Lee', 'Tom Lee', 'Lee'],
    ['person:ann-lee', 'person:tom-lee', 'person:lee'],
  ],
  [
    'a bare surname joins the one of its role',
    ['Ann Lee, mayor of Rowan', 'Tom Lee', 'Lee, mayor of Rowan'],
    ['person:ann-lee', 'person:tom-lee', 'person:ann-lee'],
  ],
  [
    'a bare surname does not join a person of another role',
    ['Ann Lee, novelist', 'Lee, mayor of Rowan'],
    ['person:ann-lee', 'person:lee'],
  ],
  [
    'a mayor and a novelist of one name are two',
    ['Ann Lee, mayor of Rowan', 'Ann Lee, the novelist'],
    ['person:ann-lee~office', 'person:ann-lee~arts'],
  ],
  [
    'nothing joins either of the two without a reason',
    ['Ann Lee, mayor of Rowan', 'Ann Lee, the novelist', 'Ann Lee'],
    ['person:ann-lee~office', 'person:ann-lee~arts', 'person:ann-lee'],
  ],
  [
    'mayors of two towns are two',
    ['Ann Lee, mayor of Rowan', 'Ann Lee, mayor of Tilden'],
    ['person:ann-lee~office', 'person:ann-lee~office~2'],
  ],
  [
    'a former novelist may be mayor',
    ['Ann Lee, mayor of Rowan', 'Ann Lee, former novelist'],
    ['person:ann-lee', 'person:ann-lee'],
  ],
  [
    'an article that gives both roles joins them',
    ['Ann Lee, mayor', 'Ann Lee, novelist', 'Ann Lee (the novelist), mayor'],
    ['person:ann-lee', 'person:ann-lee', 'person:ann-lee'],
  ],
  [
    'roles of one field are no conflict',
    ['Ann Lee, senator', 'Ann Lee, governor of Rowan'],
    ['person:ann-lee', 'person:ann-lee'],
  ],
  [
    'a business role conflicts with none',
    ['Ann Lee, chief executive', 'Ann Lee, novelist'],
    ['person:ann-lee', 'person:ann-lee'],
  ],
  [
    'the president of the actors’ union is no actor',
    ['Ann Lee, president of the Actors Union', 'Ann Lee, senator'],
    ['person:ann-lee', 'person:ann-lee'],
  ],
  ['a middle initial joins', ['Ann Lee', 'Ann B. Lee'], ['person:ann-lee', 'person:ann-lee']],
  ['two middle initials do not', ['Ann B. Lee', 'Ann C. Lee'], ['person:ann-b-lee', 'person:ann-c-lee']],
  ['a short form of the given name joins', ['Robert Hall', 'Bob Hall'], ['person:bob-hall', 'person:bob-hall']],
  ['an initial joins where one name has it', ['Robert Hall', 'R. Hall'], ['person:robert-hall', 'person:robert-hall']],
  [
    'an initial joins neither of two',
    ['Robert Hall', 'Rosa Hall', 'R. Hall'],
    ['person:robert-hall', 'person:rosa-hall', 'person:r-hall'],
  ],
  ['father and son are two', ['Bob Hall Sr.', 'Bob Hall Jr.'], ['person:bob-hall-sr', 'person:bob-hall-jr']],
  [
    'marks and accents make no other name',
    ['José Álvarez', 'Jose Alvarez'],
    ['person:jose-alvarez', 'person:jose-alvarez'],
  ],
  [
    'the father is not meant by the name alone',
    ['Bob Hall', 'Bob Hall Sr.'],
    ['person:bob-hall', 'person:bob-hall-sr'],
  ],
  ['the son may be', ['Bob Hall', 'Bob Hall Jr.'], ['person:bob-hall', 'person:bob-hall']],
  [
    'initials of another number are another name',
    ['Ann B. Lee', 'Ann B.C. Lee'],
    ['person:ann-b-lee', 'person:ann-bc-lee'],
  ],
  ['a given name alone is nobody’s surname', ['Ann David', 'David'], ['person:ann-david', 'person:david']],
  ['initials with and without full stops', ['Ann B.C. Lee', 'Ann BC Lee'], ['person:ann-bc-lee', 'person:ann-bc-lee']],
  // outlets
  [
    'an article before an outlet’s name',
    ['outlet Valley Herald', 'outlet The Valley Herald'],
    ['outlet:valley-herald', 'outlet:valley-herald'],
  ],
  [
    'an outlet’s address',
    ['outlet Valley Herald', 'outlet valleyherald.com'],
    ['outlet:valley-herald', 'outlet:valley-herald'],
  ],
  [
    'an address alone',
    ['outlet valleyherald.com', 'outlet www.valleyherald.com'],
    ['outlet:valleyheraldcom', 'outlet:valleyheraldcom'],
  ],
  ['another outlet', ['outlet Valley Herald', 'outlet Valley Post'], ['outlet:valley-herald', 'outlet:valley-post']],
  // bodies
  [
    'an acronym that an article explains',
    ['agency Valley Water Board (VWB)', 'agency VWB'],
    ['agency:valley-water-board', 'agency:valley-water-board'],
  ],
  [
    'an acronym of one body’s initials',
    ['agency Valley Water Board', 'agency VWB'],
    ['agency:valley-water-board', 'agency:valley-water-board'],
  ],
  [
    'an acronym of two bodies’ initials',
    ['agency Valley Water Board', 'agency Vale Wheat Bank', 'agency VWB'],
    ['agency:valley-water-board', 'agency:vale-wheat-bank', 'agency:vwb'],
  ],
  [
    'an acronym that means one of two',
    ['agency Valley Water Board (VWB)', 'agency Vale Wheat Bank', 'agency VWB'],
    ['agency:valley-water-board', 'agency:vale-wheat-bank', 'agency:valley-water-board'],
  ],
  [
    'a department either way round',
    ['agency Water Department', 'agency Department of Water'],
    ['agency:department-of-water', 'agency:department-of-water'],
  ],
  [
    'the country before a body',
    ['agency U.S. Department of Water', 'agency Department of Water'],
    ['agency:us-department-of-water', 'agency:us-department-of-water'],
  ],
  [
    'the same body of two countries',
    ['agency U.S. Department of Water', 'agency U.K. Department of Water', 'agency Department of Water'],
    ['agency:us-department-of-water', 'agency:uk-department-of-water', 'agency:department-of-water'],
  ],
  // events
  [
    'an event of the same place',
    ['event Rowan summit', 'event summit in Rowan'],
    ['event:rowan-summit', 'event:rowan-summit'],
  ],
  [
    'events of two places',
    ['event Rowan summit', 'event summit in Tilden'],
    ['event:rowan-summit', 'event:summit-in-tilden'],
  ],
  [
    'events of two years',
    ['event Rowan summit @2015-09', 'event Rowan summit @2017-09'],
    ['event:rowan-summit~2015', 'event:rowan-summit~2017'],
  ],
  [
    'an event with a day and one with its month',
    ['event Rowan summit @2015-09', 'event Rowan summit @2015-09-04'],
    ['event:rowan-summit', 'event:rowan-summit'],
  ],
  [
    'elections of two years',
    ['event election @2015-09', 'event election @2017-09'],
    ['event:election~2015', 'event:election~2017'],
  ],
  ['elections of one name and no date', ['event election', 'event election'], ['event:election', 'event:election']],
  [
    'an election that only the article places',
    ['event next election', 'event last election'],
    ['event:next-election', 'event:last-election'],
  ],
  ['debates of two months', ['event March debate', 'event May debate'], ['event:march-debate', 'event:may-debate']],
  [
    'an event with more in its name',
    ['event Rowan water summit', 'event Rowan trade water summit'],
    ['event:rowan-water-summit', 'event:rowan-water-summit'],
  ],
  [
    'one mark is too little',
    ['event Rowan summit', 'event Rowan trade summit'],
    ['event:rowan-summit', 'event:rowan-trade-summit'],
  ],
  [
    'a body that only its article knows',
    ['agency campaign~a1', 'agency campaign~b2'],
    ['agency:campaign-a1', 'agency:campaign-b2'],
  ],
  // documents
  [
    'a document with a title',
    ['document Corvane Report', 'document the Corvane Report'],
    ['document:corvane-report', 'document:the-corvane-report'],
  ],
]

describe('entities of several articles', () => {
  test.each(CASES)('%s', (_title, corpus, nodes) => {
    expect(nodesOf(corpus)).toEqual(nodes)
  })

  test('do not depend on the order of the articles', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASES), fc.infiniteStream(fc.nat()), ([, corpus], numbers) => {
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
    const corpus = CASES.slice(0, 5).flatMap(([, articles]) => articles)
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
