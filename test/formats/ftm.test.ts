import { expect, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import { FTM } from '../../server/formats/ftm.ts'
import { snapshotOf } from '../../server/store/snapshot.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { edge, node, storedArticle } from '../server/corpus.ts'
import { madeSnapshot, written } from './read-all.ts'

interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const entitiesIn = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as FtmEntity)

/** The properties that the standard has for each schema used here (followthemoney.tech/explorer), and those that it requires. */
const THING = ['name', 'alias', 'sourceUrl', 'publisher', 'summary', 'description']
const INTERVAL = ['date', 'summary', 'proof', 'sourceUrl']
const STANDARD: Readonly<Record<string, { readonly known: readonly string[]; readonly required: readonly string[] }>> =
  {
    Person: { known: [...THING, 'position'], required: ['name'] },
    Organization: { known: [...THING, 'sector'], required: ['name'] },
    Event: { known: [...THING, ...INTERVAL], required: ['name'] },
    Document: { known: [...THING, 'title'], required: ['name'] },
    Note: { known: [...THING, 'entity'], required: ['name'] },
    Article: { known: [...THING, 'title', 'author', 'publishedAt', 'fileName', 'language'], required: ['name'] },
    Mention: { known: ['document', 'resolved', 'name', 'detectedSchema'], required: ['document', 'name'] },
    UnknownLink: { known: [...INTERVAL, 'subject', 'object', 'role'], required: ['subject', 'object'] },
    Membership: { known: [...INTERVAL, 'member', 'organization', 'role'], required: ['member', 'organization'] },
    Documentation: { known: [...INTERVAL, 'document', 'entity', 'role'], required: ['document', 'entity'] },
  }
const REFERENCES = ['document', 'resolved', 'subject', 'object', 'member', 'organization', 'entity', 'proof']

test('lines are entities of the standard, and each reference leads to one', async () => {
  const graph = buildGraph(EXTRACTIONS)
  const articles = EXTRACTIONS.map((extraction) => storedArticle(extraction))
  const entities = entitiesIn(await written(FTM, snapshotOf(graph, articles)))
  const ids = new Set(entities.map(({ id }) => id))
  expect(ids.size).toBe(entities.length)
  expect(new Set(entities.map(({ schema }) => schema))).toEqual(
    new Set(['Person', 'Organization', 'Note', 'Article', 'Mention', 'UnknownLink', 'Documentation']),
  )
  for (const { id, schema, properties } of entities) {
    expect(id).toMatch(/^[0-9a-zA-Z][0-9a-zA-Z.-]*[0-9a-zA-Z]$/)
    const { known = [], required = [] } = STANDARD[schema] ?? {}
    expect(Object.keys(properties).filter((name) => !known.includes(name))).toEqual([])
    for (const name of required) expect(properties[name]?.length).toBeGreaterThan(0)
    for (const name of REFERENCES) for (const reference of properties[name] ?? []) expect(ids).toContain(reference)
  }
})

test('who has no name is left out, with the links', async () => {
  const nodes = [
    node('person:a', { aliases: ['Aa'], roles: ['mayor'] }),
    node('unnamed:b'),
    node('claim:c'),
    node('agency:d'),
  ]
  const edges = [
    edge('said', 'person:a', 'claim:c'),
    edge('said', 'unnamed:b', 'claim:c'),
    edge('affiliated', 'person:a', 'agency:d'),
  ]
  const entities = entitiesIn(await written(FTM, madeSnapshot(nodes, edges)))
  expect(entities.map(({ schema }) => schema)).toEqual(['Person', 'Note', 'Organization', 'UnknownLink', 'Membership'])
  expect(entities[0]?.properties).toEqual({ name: ['person:a'], alias: ['Aa'], position: ['mayor'] })
  expect(entities[3]?.properties.role).toEqual(['said (denied)'])
})

test('ids depend on the key alone', async () => {
  const idOf = async (label: string) =>
    entitiesIn(await written(FTM, madeSnapshot([node('person:a', { label })], [])))[0]?.id
  expect(await idOf('A')).toBe(await idOf('B'))
})
