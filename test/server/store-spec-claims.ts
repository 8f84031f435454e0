/** What every store says of claims, and what it finds. */

import { describe, expect, test } from 'vitest'
import type { Store } from '../../server/store/store.ts'
import { changeOf, edge, node, put } from './corpus.ts'
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
      const { hits, total } = await (await filled()).search(query, undefined, 20)
      expect(hits.map((hit) => hit.match)).toEqual(matches)
      expect(total).toBe(matches.length)
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
      for (const query of found) expect([query, (await store.search(query, ['person'], 5)).total]).toEqual([query, 1])
      for (const query of absent) expect([query, (await store.search(query, ['person'], 5)).total]).toEqual([query, 0])
    })

    test('a kind narrows the hits, a limit does not change the total', async () => {
      const store = await filled()
      expect((await store.search('reuters', ['claim'], 5)).hits.map(({ key }) => key)).toEqual(['claim:1'])
      expect(await store.search('reuters', undefined, 1)).toMatchObject({ hits: [{ key: 'outlet:reuters' }], total: 2 })
    })

    test('what went is not found any more, and what was renamed by its new name only', async () => {
      const store = await filled(changeOf([node('person:a', { label: 'Ann Lee' })], []))
      await put(store, [], changeOf([node('person:a', { label: 'Bob Hall' })], []))
      expect((await store.search('ann', undefined, 9)).total).toBe(0)
      expect((await store.search('bob', undefined, 9)).total).toBe(1)
    })
  })
}
