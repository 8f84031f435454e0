/** What every store says of claims, and what it finds. */

import { describe, expect, test } from 'vitest'
import type { GraphChange } from '../../core/graph-rows.ts'
import { compareText } from '../../core/order.ts'
import type { Store } from '../../server/store/store.ts'
import { ARTICLE_KEY, changeOf, edge, extractionOf, node, plannerOf, put, storedArticle } from './corpus.ts'
import type { Stores } from './store-spec.ts'

/** Lists of claims: filters, order, pages. */
export function specifyClaims({ filled }: Stores): void {
  describe('claims', () => {
    const CLAIMS = changeOf(
      [
        node('person:a'),
        node('claim:1', { articles: 3, originRange: [1, 2], firstSeen: '2026-01-01', aliases: ['claim:9'] }),
        node('claim:2', { articles: 1, originRange: [0, 0], firstSeen: null }),
        node('claim:3', { articles: 2, originRange: [3, 4], firstSeen: '2026-02-01', unnamedOnly: true }),
        node('claim:4', { articles: 2, originRange: [1, 1], firstSeen: '2026-02-01', circular: true }),
      ],
      [
        edge('said', 'person:a', 'claim:1'),
        edge('about', 'claim:3', 'person:a'),
        edge('contradicts', 'claim:1', 'claim:2'),
      ],
    )

    test.each<[Partial<Parameters<Store['listClaims']>[0]>, string]>([
      [{}, '1342'],
      [{ sort: 'origins' }, '3142'],
      [{ sort: 'date' }, '3412'],
      [{ articles: 2 }, '134'],
      [{ origins: 0 }, '2'],
      [{ origins: 2 }, '1'],
      [{ unnamed: true }, '3'],
      [{ unnamed: false, circular: false }, '12'],
      [{ circular: true }, '4'],
      [{ entity: 'person:a' }, '13'],
      [{ entity: 'claim:1' }, ''],
      [{ contradicted: true }, '12'],
      [{ contradicted: false }, '34'],
      [{ from: '2026-01-02' }, '34'],
      [{ from: '2026', to: '2026-01' }, '1'],
      [{ to: '2026-02-01' }, '134'],
      [{ q: 'claim' }, '1342'],
      [{ q: '"claim 3"' }, '3'],
      [{ q: 'claim 9' }, ''],
      [{ q: '*' }, ''],
    ])('%j gives %s', async (filter, expected) => {
      const store = await filled(CLAIMS)
      const { claims, total } = await store.listClaims({ sort: 'articles', articles: 1, ...filter }, 9, 0)
      expect(claims.map(({ summary }) => summary.key.slice('claim:'.length)).join('')).toBe(expected)
      expect(total).toBe(expected.length)
    })

    test('come page by page, with the number of all', async () => {
      const store = await filled(CLAIMS)
      const pages = await Promise.all(
        [0, 3, 6].map((offset) => store.listClaims({ sort: 'articles', articles: 1 }, 3, offset)),
      )
      expect(pages.map(({ claims, total }) => [claims.length, total])).toEqual([
        [3, 4],
        [1, 4],
        [0, 4],
      ])
    })

    test('are counted by their origins, and have a standing', async () => {
      const store = await filled(CLAIMS)
      const counts = await store.countClaimsByOrigins()
      expect(counts.map(({ originRange, ...others }) => [...originRange, ...Object.values(others)])).toEqual([
        [0, 0, 1, 0, 0],
        [1, 1, 1, 0, 1],
        [1, 2, 1, 0, 0],
        [3, 4, 1, 1, 0],
      ])
      const standings = await store.findStandings(['claim:3', 'person:a', 'x'])
      expect([...standings]).toEqual([
        ['claim:3', { articles: 2, originRange: [3, 4], unnamedOnly: true, circular: false }],
      ])
    })

    test('are found by their key and by those that they would have', async () => {
      const store = await filled(CLAIMS)
      for (const key of ['claim:1', 'claim:9']) expect((await store.findClaim(key))?.summary.key).toBe('claim:1')
      for (const key of ['person:a', 'claim:8']) expect(await store.findClaim(key)).toBeUndefined()
    })
  })
}

/** Search: words, accents, kinds. */
export function specifySearch({ filled }: Stores): void {
  describe('searching', () => {
    test.each([
      ['ann', ['Ann Lee']],
      ['LEE ann', ['Ann Lee']],
      ['minis', ['Minister Lee']],
      ['reu', ['Reuters', 'The report that Reuters had is false']],
      ['lee ann false', []],
      ['"ann lee"', ['Ann Lee']],
      ['"lee ann"', []],
      ['an lee', []],
      ['"reuters had" fal', ['The report that Reuters had is false']],
      ['"ann"', ['Ann Lee']],
      ['ann*', ['Ann Lee']],
      ['ann NEAR(lee)', []],
      ['ann AND lee', []],
      ['key:ann', []],
      ['words:ann', []],
      ['-ann', ['Ann Lee']],
      ['ann"', ['Ann Lee']],
      ["ann' OR 1=1 --", []],
      ['😀', []],
      ['😀 ann', ['Ann Lee']],
      ['*', []],
      ['"', []],
      ['\u0000ann', ['Ann Lee']],
      ['\ud800', []],
      ['__proto__', ['__proto__']],
      ['constructor', ['constructor']],
    ])('%j finds %j', async (query, matches) => {
      const { hits } = await (await filled()).search(query, undefined, 20)
      expect(hits.map((hit) => hit.match)).toEqual(matches)
    })

    test.each([
      [
        'José Álvarez-O’Neil',
        ['jose alv', 'José', 'JOSE\u0301', 'neil', 'o’neil', 'alvarez-o'],
        ['joseph', 'ose', 'oneil'],
      ],
      ['Ελένη Παππά', ['ΕΛΈΝΗ', 'παπ'], ['ελένα', 'ελενη']],
      ['Übergröße 2026', ['uberg', '20', 'ÜBERGRÖ'], ['026']],
    ])('%s is found by %j and not by %j', async (label, found, absent) => {
      const store = await filled(changeOf([node('person:j', { label })], []))
      const countOf = async (query: string) => (await store.search(query, ['person'], 5)).hits.length
      for (const query of found) expect([query, await countOf(query)]).toEqual([query, 1])
      for (const query of absent) expect([query, await countOf(query)]).toEqual([query, 0])
    })

    test('a kind narrows the hits; names and texts are limited apart, and it says when there are more', async () => {
      const store = await filled()
      const keysOf = async (...asked: Parameters<Store['search']>) => {
        const { hits, isCut } = await store.search(...asked)
        return [hits.map(({ key }) => key), isCut]
      }
      expect(await keysOf('reuters', ['claim'], 5)).toEqual([['claim:1'], false])
      expect(await keysOf('reuters', undefined, 1)).toEqual([['outlet:reuters', 'claim:1'], false])
      expect((await keysOf('a', undefined, 1))[1]).toBe(true)
    })

    test('articles are found by words of their title and text, anywhere, those stored last first', async () => {
      const store = await filled()
      const text = 'José spoke of the climate. Nobody else did, she told Reuters.'
      const noChange: GraphChange = { owners: new Map(), judgements: new Map(), alarms: [] }
      const others = [extractionOf({ key: 'article:b', text }), extractionOf({ key: 'article:c', title: 'Zebra' })]
      await put(
        store,
        others.map((one) => storedArticle(one)),
        noChange,
      )
      for (const [query, found] of [
        ['reuters', ['article:c', 'article:b', ARTICLE_KEY]],
        ['zeb', ['article:c']],
        ['jose reuters', ['article:b']],
        ['"the climate"', ['article:b']],
        ['"climate the"', []],
        ['climate ann', []],
        ['*', []],
      ] as const)
        expect([query, await store.searchArticles(query, 9)]).toEqual([query, found])
      expect(await store.searchArticles('reuters', 2)).toEqual(['article:c', 'article:b'])
      await store.changeArticles({ articles: [], removed: ['article:b'] }, plannerOf(noChange))
      expect(await store.searchArticles('climate', 9)).toEqual([])
    })

    test('words of names, and of texts, are listed by their first letter, with how many have them', async () => {
      const nodes = [
        node('person:a', { label: 'Ann Lee', aliases: ['Ánn', 'Lee, Ann'] }),
        node('person:b', { label: 'Bob Ann' }),
        node('claim:c', { label: 'Axes are sharp' }),
      ]
      const store = await filled(changeOf(nodes, []))
      expect(await store.listWords('a', 'names')).toEqual([{ word: 'ann', count: 4 }])
      expect(await store.listWords('x', 'names')).toEqual([])
      expect(await store.listWords('', 'names')).toHaveLength(3)
      expect((await store.listWords('a', 'texts')).toSorted((one, other) => compareText(one.word, other.word))).toEqual(
        [
          { word: 'are', count: 1 },
          { word: 'axes', count: 1 },
        ],
      )
    })

    test('what went is not found any more, and what was renamed by its new name only', async () => {
      const store = await filled(changeOf([node('person:a', { label: 'Ann Lee' })], []))
      await put(store, [], changeOf([node('person:a', { label: 'Bob Hall' })], []))
      expect((await store.search('ann', undefined, 9)).hits).toEqual([])
      expect((await store.search('bob', undefined, 9)).hits).toHaveLength(1)
    })
  })
}
