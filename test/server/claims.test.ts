import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { errorSchema } from '../../core/api.ts'
import {
  type ChainAnswer,
  type ClaimAnswer,
  type ClaimsAnswer,
  chainAnswerSchema,
  claimAnswerSchema,
  claimsAnswerSchema,
} from '../../core/api-claims.ts'
import { nodeAnswerSchema } from '../../core/api-graph.ts'
import type { Extraction } from '../../core/types.ts'
import { createPlanner } from '../../server/planner.ts'
import type { Store } from '../../server/store/store.ts'
import { read } from '../core/read.ts'
import { appOver } from './app-over.ts'
import { openStore, storedArticle } from './corpus.ts'

const SAFE = '“The bridge over the river is safe for every one of us,”'
const CORPUS: readonly Extraction[] = [
  read(`${SAFE} a senior official told the Valley Herald.`, {
    title: 'One',
    publisher: 'North Post',
    date: '2020-05-03',
  }),
  read(`${SAFE} said Ann Lee, the mayor of Rowan.`, { title: 'Two', publisher: 'Rowan Times', date: '2020-05-04' }),
  read('Bob Hall said the harbour would be closed for repairs until the end of the summer.', {
    title: 'Three',
    date: '2020-05-05',
  }),
  read('The ferry would not run before the middle of next week, officials said.', {
    title: 'Four',
    date: '2020-05-01',
  }),
]

async function openCorpus(extractions: readonly Extraction[] = CORPUS): Promise<Store> {
  const store = await openStore(null)
  const articles = extractions.map((extraction) => storedArticle(extraction))
  await store.changeArticles({ articles, removed: [] }, createPlanner())
  return store
}

const ask = async (store: Store, url: string): Promise<unknown> => {
  const response = await request(appOver(store)).get(url)
  expect(response.status, response.text).toBe(200)
  return response.body
}
const askClaims = async (store: Store, query = ''): Promise<ClaimsAnswer> =>
  claimsAnswerSchema.parse(await ask(store, `/api/claims?${query}`))
const askClaim = async (store: Store, key: string): Promise<ClaimAnswer> =>
  claimAnswerSchema.parse(await ask(store, `/api/claims/${encodeURIComponent(key)}`))
const askChain = async (store: Store, key: string): Promise<ChainAnswer> =>
  chainAnswerSchema.parse(await ask(store, `/api/claims/${encodeURIComponent(key)}/chain`))

const findSafe = async (store: Store) => {
  const { claims } = await askClaims(store)
  const claim = claims.find(({ label }) => label.includes('bridge'))
  if (!claim) throw new Error('no claim')
  return claim
}

describe('the list of claims', () => {
  test('begins with what most articles carry, and tells of its origins in words', async () => {
    const { claims, total } = await askClaims(await openCorpus())
    expect(total).toBe(claims.length)
    const bridge = claims.find(({ label }) => label.includes('bridge'))
    expect(bridge).toMatchObject({
      articles: 2,
      originRange: [2, 2],
      unnamedOnly: false,
      circular: false,
      firstSeen: '2020-05-03',
    })
    expect(bridge?.words).toBe('2 articles · 2 origins')
    expect(bridge?.origins.map(({ kind, label }) => `${kind} ${label}`).sort()).toEqual([
      'person Ann Lee',
      'unnamed a senior official',
    ])
    expect(claims.map(({ articles }) => articles)).toEqual(claims.map(({ articles }) => articles).sort((a, b) => b - a))
  })

  test.each<readonly [query: string, holds: (claim: ClaimsAnswer['claims'][number]) => boolean]>([
    ['unnamed=true', ({ unnamedOnly }) => unnamedOnly],
    ['unnamed=false', ({ unnamedOnly }) => !unnamedOnly],
    ['origins=2', ({ originRange: [least, most] }) => least <= 2 && most >= 2],
    ['circular=false', ({ circular }) => !circular],
    ['articles=2', ({ articles }) => articles >= 2],
    ['articles=2&unnamed=false&origins=2', ({ articles }) => articles >= 2],
  ])('%s leaves those, and no other', async (query, holds) => {
    const store = await openCorpus()
    const { claims, total } = await askClaims(store, query)
    const all = await askClaims(store)
    expect(claims.length).toBeGreaterThan(0)
    expect(total).toBe(claims.length)
    expect(claims.every(holds)).toBe(true)
    if (!query.includes('&')) expect(all.claims.filter(holds)).toHaveLength(claims.length)
  })

  test('entity leaves what a node said or reported, or what is about it', async () => {
    const { claims } = await askClaims(await openCorpus(), 'entity=person:ann-lee')
    expect(claims.map(({ label }) => label.includes('bridge'))).toEqual([true])
    expect((await askClaims(await openCorpus(), 'entity=person:nobody')).total).toBe(0)
  })

  test('sort=date gives the newest first', async () => {
    const { claims } = await askClaims(await openCorpus(), 'sort=date')
    const dates = claims.map(({ firstSeen }) => firstSeen)
    expect(dates).toEqual([...dates].sort().reverse())
  })

  test('pages together give each claim once', async () => {
    const store = await openCorpus()
    const seen: string[] = []
    for (let cursor: string | null = '0'; cursor !== null; ) {
      const page = await askClaims(store, `limit=1&sort=origins&cursor=${cursor}`)
      seen.push(...page.claims.map(({ key }) => key))
      cursor = page.nextCursor
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe((await askClaims(store)).total)
  })

  test('is empty in an empty store', async () => {
    expect(await askClaims(await openStore(null))).toEqual({ claims: [], total: 0, nextCursor: null })
  })
})

describe('a claim', () => {
  test('gives the words of each article, who said them and why they are one', async () => {
    const store = await openCorpus()
    const claim = await askClaim(store, (await findSafe(store)).key)
    expect(claim.statements.map(({ article, speaker }) => [article.label, speaker?.label])).toEqual([
      ['One', 'a senior official'],
      ['Two', 'Ann Lee'],
    ])
    expect(claim.statements[0]?.via.map(({ label }) => label)).toEqual(['Valley Herald'])
    for (const { exact, ownVoice, sourceDropped } of claim.statements) {
      expect([exact, ownVoice, sourceDropped]).toEqual([[SAFE], false, false])
    }
    expect(claim.joinCount).toBe(claim.joins.length)
    const [join] = claim.joins
    expect([join?.a, join?.b].sort()).toEqual(claim.statements.map(({ id }) => id).sort())
    expect(join?.kind).toBe('wording')
  })

  test('is found by the keys that it would have if it began elsewhere', async () => {
    const store = await openCorpus()
    const { key, aliases } = await askClaim(store, (await findSafe(store)).key)
    expect(aliases).toHaveLength(1)
    expect((await askClaim(store, aliases[0] as string)).key).toBe(key)
  })

  test.each([
    ['/api/claims/claim:none', 404, 'claim-unknown'],
    ['/api/claims/person:ann-lee', 404, 'claim-unknown'],
    ['/api/claims/claim:none/chain', 404, 'claim-unknown'],
    ['/api/claims?sort=truth', 400, 'request-invalid'],
    ['/api/claims?unnamed=perhaps', 400, 'request-invalid'],
    ['/api/claims?origins=-1', 400, 'request-invalid'],
    ['/api/claims?limit=0', 400, 'request-invalid'],
    ['/api/claims?cursor=x', 400, 'cursor-invalid'],
  ])('%s -> %i %s', async (url, status, code) => {
    const response = await request(appOver(await openCorpus())).get(url)
    expect([response.status, errorSchema.parse(response.body).error.code]).toEqual([status, code])
  })
})

describe('the chain of a claim', () => {
  test('goes from origins to articles, and is told in sentences', async () => {
    const store = await openCorpus()
    const { nodes, edges, telling, claim } = await askChain(store, (await findSafe(store)).key)
    expect(nodes.map(({ layer, depth, label }) => `${layer} ${depth} ${label}`)).toEqual(
      [
        'origin 0 Ann Lee',
        'origin 0 a senior official',
        'first-carrier 1 Valley Herald',
        'article 1 Two',
        'article 2 One',
      ].sort((a, b) => nodesOrder(a) - nodesOrder(b)),
    )
    const keys = new Set(nodes.map(({ key }) => key))
    expect(edges.every(({ from, to }) => keys.has(from) && keys.has(to))).toBe(true)
    expect(telling.map(({ sentence }) => sentence)).toEqual([
      '“One” has it from Valley Herald, which had it from a senior official (unnamed).',
      '“Two” has it from Ann Lee.',
    ])
    expect(claim.words).toBe('2 articles · 2 origins')
  })

  test('quotes each article shortly, with who says it', async () => {
    const store = await openCorpus()
    const { quotations } = await askChain(store, (await findSafe(store)).key)
    expect(quotations.map(({ words }) => words)).toEqual([
      `${SAFE} a senior official told the Valley Herald`,
      `${SAFE} said Ann Lee, the mayor of Rowan`,
    ])
    expect(quotations.map(({ start }) => start)).toEqual([0, 0])
  })

  test('says how each origin knows it, where an article does', async () => {
    const store = await openCorpus([
      read(`${SAFE} two officials briefed on the repairs told the Valley Herald.`, {
        title: 'One',
        date: '2020-05-03',
      }),
      read(`${SAFE} said Ann Lee, the mayor of Rowan.`, { title: 'Two', date: '2020-05-04' }),
    ])
    const { origins } = await askChain(store, (await findSafe(store)).key)
    expect(origins.map(({ label, bases, sentence }) => [label, bases.map(({ words }) => words), sentence])).toEqual([
      ['Ann Lee', [], 'How Ann Lee would know it: not stated.'],
      [
        'two officials',
        ['briefed on the repairs'],
        'How two officials (unnamed) would know it: “briefed on the repairs”.',
      ],
    ])
    const [basis] = origins.flatMap(({ bases }) => bases)
    const [text] = [...(await store.findArticleTexts([basis?.article ?? ''])).values()]
    expect(text?.text.slice(basis?.start, basis?.end)).toBe('briefed on the repairs')
    expect(basis?.why).toBe('rule basis-briefed')
  })
})

const nodesOrder = (words: string) => ['origin', 'first-carrier', 'relay', 'article'].indexOf(words.split(' ')[0] ?? '')

test('a node shows why presentations in several articles are one', async () => {
  const store = await openCorpus([...CORPUS, read('Mayor Lee rejected the report on Monday.', { title: 'Five' })])
  const node = nodeAnswerSchema.parse(await ask(store, '/api/nodes/person:ann-lee'))
  expect(node.judgements.map(({ a, b, verdict, why }) => [a.name, b.name, verdict, why])).toEqual([
    ['Ann Lee', 'Lee', 'same', 'rule surname of a full name, both office'],
  ])
})
