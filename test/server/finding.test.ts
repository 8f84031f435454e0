/** Search, paths and figures, as the API answers them. */

import request from 'supertest'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { pathsAnswerSchema } from '../../core/api-paths.ts'
import { searchAnswerSchema } from '../../core/api-search.ts'
import { statsAnswerSchema } from '../../core/api-stats.ts'
import type { GraphChange } from '../../core/graph-rows.ts'
import { appOver } from './app-over.ts'
import { ARTICLE_KEY, changeOf, edge, GRAPH, node, openStore } from './corpus.ts'

async function ask<Answer>(url: string, schema: z.ZodType<Answer>, graph: GraphChange = GRAPH): Promise<Answer> {
  const response = await request(appOver(await openStore(graph))).get(url)
  expect(response.status, response.text).toBe(200)
  return schema.parse(response.body)
}

describe('search', () => {
  test('groups hits by kind, with the places of the words, and finds the sentences', async () => {
    const { groups, sentences, truncated } = await ask('/api/search?q=reuters', searchAnswerSchema)
    expect(groups.map(({ kind, total, hits }) => [kind, total, ...hits.map(({ key }) => key)])).toEqual([
      ['outlet', 1, 'outlet:reuters'],
      ['claim', 1, 'claim:1'],
    ])
    for (const { hits } of groups)
      for (const { match, highlights } of hits)
        expect(highlights.map(({ start, end }) => match.slice(start, end))).toEqual(['Reuters'])
    expect(sentences.map(({ text, article }) => [text, article.key])).toEqual([
      ['"It is false," she told Reuters.', ARTICLE_KEY],
    ])
    expect(sentences[0]?.highlights).toEqual([{ start: 24, end: 31 }])
    expect(truncated).toBe(false)
  })

  test.each([
    ['denied mon', ['Ann Lee denied the report on Monday.']],
    ['"lee denied"', ['Ann Lee denied the report on Monday.']],
    ['"denied lee"', []],
    ['lee reuters', []],
    ['no', []],
    ['nob', ['Nobody else spoke.']],
  ])('%j finds the sentences %j', async (query, expected) => {
    const { sentences } = await ask(`/api/search?q=${encodeURIComponent(query)}`, searchAnswerSchema)
    expect(sentences.map(({ text }) => text)).toEqual(expected)
  })

  test('a claim says on how many origins it rests', async () => {
    const graph = changeOf([node('claim:1', { label: 'It rained', articles: 5, originRange: [1, 1] })], [])
    const { groups } = await ask('/api/search?q=rained', searchAnswerSchema, graph)
    expect(groups[0]?.hits[0]?.standing).toMatchObject({ words: '5 articles · 1 origin', originRange: [1, 1] })
  })

  test('when more match than are ranked, the best known are found all the same, and it says so', async () => {
    const people = Array.from({ length: 600 }, (_, index) => node(`person:${index}`, { label: `Lee ${index}` }))
    const graph = changeOf(
      [node('person:first', { label: 'Lee First' }), ...people, node('outlet:a')],
      [edge('affiliated', 'person:first', 'outlet:a')],
    )
    const { groups, truncated } = await ask('/api/search?q=lee&limit=1', searchAnswerSchema, graph)
    expect(groups.map(({ hits }) => hits[0]?.key)).toEqual(['person:first'])
    expect(truncated).toBe(true)
  })
})

describe('near spellings', () => {
  const graph = changeOf(
    [
      node('person:james-comey', { label: 'James Comey', articles: 3 }),
      node('person:jim-comer', { label: 'Jim Comer' }),
      node('agency:fbi', { label: 'FBI', aliases: ['Federal Bureau of Investigation'] }),
      node('person:jose-alvarez', { label: 'José Álvarez' }),
      node('claim:c', { label: 'The committee comes on Monday', articles: 2, originRange: [1, 1] }),
    ],
    [edge('affiliated', 'person:james-comey', 'agency:fbi')],
  )
  const told = async (query: string) => {
    const { groups } = await ask(`/api/search?similar=true&q=${query.replaceAll(' ', '+')}`, searchAnswerSchema, graph)
    return groups.flatMap(({ hits }) => hits.map(({ key, similar }) => `${similar ? '~' : ''}${key}`))
  }

  test.each<[query: string, found: readonly string[]]>([
    ['comny', ['~person:james-comey', '~person:jim-comer', '~claim:c']],
    ['Jmaes Comey', ['~person:james-comey']],
    ['jmaes com', ['~person:james-comey']],
    ['"james coomey"', ['~person:james-comey']],
    ['Federal Buraeu', ['~agency:fbi']],
    ['alvares', ['~person:jose-alvarez']],
    ['the comittee', ['~claim:c']],
    ['comny&kinds=agency', []],
    ['comny&kinds=claim', ['~claim:c']],
    ['james xyzzyq', []],
    ['fb', ['agency:fbi']],
    ['xy', []],
    ['""', []],
    ['a b c d e f g', []],
  ])('of %s give %j', async (query, found) => {
    expect(await told(query)).toEqual(found)
  })

  test('follow what has the words as they were typed, in its group, and are not counted with it', async () => {
    expect(await told('comey')).toEqual(['person:james-comey', '~person:jim-comer', '~claim:c'])
    const { groups } = await ask('/api/search?q=comey&similar=true', searchAnswerSchema, graph)
    expect(groups.map(({ kind, total }) => [kind, total])).toEqual([
      ['person', 1],
      ['claim', 0],
    ])
  })

  test('are left out where as many are found as were asked for', async () => {
    expect(await told('comey&kinds=person&limit=1')).toEqual(['person:james-comey'])
  })

  test('are given where they are asked for only', async () => {
    const { groups } = await ask('/api/search?q=comny', searchAnswerSchema, graph)
    expect(groups).toEqual([])
  })

  test('show the words that were taken for those typed, and what is known of a claim', async () => {
    const { groups } = await ask('/api/search?q=comittee&similar=true', searchAnswerSchema, graph)
    const [claim] = groups[0]?.hits ?? []
    expect(claim?.highlights.map(({ start, end }) => claim.match.slice(start, end))).toEqual(['committee'])
    expect(claim?.standing?.words).toBe('2 articles · 1 origin')
  })
})

describe('paths', () => {
  const chain = changeOf(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => node(`person:${name}`)),
    [
      edge('cited', 'person:a', 'person:b', 2),
      edge('cited', 'person:c', 'person:b', 3),
      edge('said', 'person:b', 'person:c'),
      edge('cited', 'person:a', 'person:d'),
      edge('cited', 'person:d', 'person:c'),
      edge('affiliated', 'person:c', 'person:e'),
    ],
  )

  test.each<[string, string, number | null, readonly string[]]>([
    ['a', 'c', 2, ['abc', 'adc']],
    ['c', 'a', 2, ['cba', 'cda']],
    ['a', 'b', 1, ['ab']],
    ['a', 'a', 0, ['a']],
    ['a', 'e', 3, ['abce', 'adce']],
    ['a', 'f', null, []],
    ['a', 'e&maxHops=2', null, []],
    ['a', 'c&edges=said', null, []],
    ['a', 'c&limit=1', 2, ['abc']],
  ])('from %s to %s take %s hops: %j', async (from, to, hops, expected) => {
    const answer = await ask(`/api/paths?source=person:${from}&target=person:${to}`, pathsAnswerSchema, chain)
    expect(answer.hops).toBe(hops)
    expect(answer.paths.map(({ nodes }) => nodes.map((key) => key.slice(-1)).join(''))).toEqual(expected)
    for (const { nodes, steps } of answer.paths) {
      expect(steps).toHaveLength(nodes.length - 1)
      for (const [index, edges] of steps.entries())
        for (const { source, target } of edges)
          expect([source, target].sort()).toEqual([nodes[index], nodes[index + 1]].sort())
    }
    expect(answer.truncated).toBe(expected.length === 1 && to.includes('limit'))
  })

  test('between nodes with several edges name them all', async () => {
    const { paths } = await ask('/api/paths?source=person:b&target=person:c', pathsAnswerSchema, chain)
    expect(paths[0]?.steps[0]?.map(({ kind }) => kind).sort()).toEqual(['cited', 'said'])
  })

  test.each(['source=person:x&target=person:a', 'source=person:a&target=person:x'])('%s is unknown', async (query) => {
    const response = await request(appOver(await openStore(chain))).get(`/api/paths?${query}`)
    expect([response.status, response.body.error.code]).toEqual([404, 'node-unknown'])
  })
})

test('the figures say on how many origins claims rest, and when articles are from', async () => {
  const claims = [
    [0, 0],
    [1, 1],
    [1, 1],
    [1, 3],
  ].map(([least = 0, most = 0], index) =>
    node(`claim:${index}`, { originRange: [least, most], unnamedOnly: most === 3 }),
  )
  const stats = await ask('/api/stats', statsAnswerSchema, changeOf([node('outlet:a'), ...claims], []))
  expect(stats.claims).toMatchObject({
    words: '4 claims: 2 rest on a single origin',
    total: 4,
    noOrigin: 1,
    unnamedOnly: 1,
    byOrigins: [
      { originRange: [0, 0], claims: 1 },
      { originRange: [1, 1], claims: 2 },
      { originRange: [1, 3], claims: 1 },
    ],
  })
  expect(stats.dates).toEqual({ step: 'day', articles: [{ date: '2026-05-03', articles: 1 }], undated: 0 })
  expect(stats.outlets.map(({ key }) => key)).toEqual(['outlet:a'])
  expect(stats.articles).toBe(1)
})
