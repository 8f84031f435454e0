import { expect, test } from 'vitest'
import { createGazetteer, parseTable } from '../../core/gazetteer-tables.ts'
import { buildGraph } from '../../core/graph.ts'
import { extractArticle } from '../../core/pipeline.ts'
import { FTM } from '../../server/formats/ftm.ts'
import { readGazetteerTables } from '../../server/gazetteer-files.ts'
import { snapshotOf } from '../../server/store/snapshot.ts'
import { written } from '../formats/read-all.ts'
import { model } from './read.ts'
import { EXTRACTIONS } from './shared-articles.ts'

const entity = (schema: string, properties: Readonly<Record<string, readonly unknown[]>>) =>
  JSON.stringify({ id: 'a', schema, properties })
const parse = (text: string) => parseTable({ name: 'my.ftm.json', text })

test.each<[string, Readonly<Record<string, readonly unknown[]>>, readonly string[]]>([
  [
    'Person',
    { name: ['Ann Lee'], alias: ['A. Lee'], nationality: ['no'] },
    ['Ann Lee|person|Ann Lee||NO|', 'A. Lee|person|Ann Lee||NO|'],
  ],
  [
    'Person',
    { name: ['Ann Lee'], weakAlias: ['Annie'] },
    ['Ann Lee|person|Ann Lee|||', 'Annie|person|Ann Lee|||needs-context'],
  ],
  [
    'Company',
    { name: ['Lantern Ltd'], website: ['https://www.lantern.example/x'] },
    ['Lantern Ltd|agency|Lantern Ltd|lantern.example||'],
  ],
  ['PublicBody', { name: ['River  Board'], country: ['zz-unknown', 'gb'] }, ['River Board|agency|River Board||GB|']],
  ['Organization', { name: ['The Lantern'], sector: ['News media'] }, ['The Lantern|outlet|The Lantern|||']],
  [
    'Event',
    { name: ['River Summit'], previousName: ['River Talks'] },
    ['River Summit|event|River Summit|||', 'River Talks|event|River Summit|||'],
  ],
  ['Person', { name: ['L’Estrange'], alias: ['L’Estrange', 7] }, ["L'Estrange|person|L'Estrange|||"]],
  ['Person', { name: ['a'.repeat(200)] }, []],
  ['Ownership', { owner: ['b'] }, []],
])('%s %j', (schema, properties, expected) => {
  const lines = parse(`${entity(schema, properties)}\n`)
  expect(
    lines.map(({ surface, kind, canonical, domain, country, notes }) =>
      [surface, kind, canonical, domain, country, notes].join('|'),
    ),
  ).toEqual(expected)
})

test.each([
  [`${entity('Person', { name: ['A'] })}\n{"schema"`, 'my.ftm.json:2: not JSON'],
  [`\n${entity('Person', { alias: [] })}`, 'my.ftm.json:2: a Person without a name'],
  ['{"schema":"Person"}', 'my.ftm.json:1: not an entity'],
  ['{"schema":"Person","properties":{"name":"A"}}', 'my.ftm.json:1: not an entity'],
])('a wrong line is refused with its place and the next step: %j', (text, message) => {
  expect(() => parse(text)).toThrow(
    expect.objectContaining({
      code: 'gazetteer-line',
      message: expect.stringContaining(message),
      next: expect.stringMatching(/Give/),
    }),
  )
})

test('names are found by it, and each decision names the line', () => {
  const own = {
    name: 'my.ftm.json',
    text: `\ufeff${entity('Organization', { name: ['Quillwater Gazetta'], keywords: ['newspaper'] })}`,
  }
  const gazetteer = createGazetteer([...readGazetteerTables(), own])
  const { entities } = extractArticle({ text: 'Quillwater Gazetta said the bridge was safe.' }, { model, gazetteer })
  expect(entities[0]).toMatchObject({
    kind: 'outlet',
    mentions: [{ why: 'gazetteer: Quillwater Gazetta (my.ftm.json:1)' }],
  })
})

test('what was exported can be given back', async () => {
  const graph = buildGraph(EXTRACTIONS)
  const lines = parse(await written(FTM, snapshotOf(graph, [])))
  const named = graph.nodes.filter(({ attributes: { kind } }) => kind === 'outlet' || kind === 'person')
  for (const { attributes } of named)
    expect(lines).toContainEqual(expect.objectContaining({ kind: attributes.kind, canonical: attributes.label }))
})
