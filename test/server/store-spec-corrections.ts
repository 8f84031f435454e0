/** What every store does with the log of corrections. */

import { describe, expect, test } from 'vitest'
import type { LogEntry, Outcome } from '../../core/corrections/types.ts'
import type { GraphChange } from '../../core/graph-rows.ts'
import type { CorrectionFilter } from '../../server/store/correction-store.ts'
import type { Store } from '../../server/store/store.ts'
import { entryOf } from '../corrections/people.ts'
import { plannerOf } from './corpus.ts'
import type { Stores } from './store-spec.ts'

const LEE = { article: 'article:a', kind: 'person', name: 'Ann Lee', exact: 'Ann Lee', start: 15 } as const
const WORDS = { article: 'article:b', source: 'Ann Lee', cue: 'denied', content: 'the report', start: 23 } as const

const ENTRIES: readonly LogEntry[] = [
  entryOf({ action: 'confirm', object: { type: 'entity', presentations: [LEE] }, texts: { 'article:a': 'hash' } }, 1, [
    'person:ann-lee',
  ]),
  entryOf({ action: 'reject', object: { type: 'attribution', ...WORDS } }, 2),
  entryOf({ action: 'relabel', object: { type: 'entity', presentations: [LEE] }, label: 'A. Lee' }, 3, [
    'person:ann-lee',
  ]),
]
const [FIRST, SECOND, THIRD] = ENTRIES as [LogEntry, LogEntry, LogEntry]

const NO_CHANGE: GraphChange = { owners: new Map(), judgements: new Map(), alarms: [] }
const ANY: CorrectionFilter = { object: undefined, action: undefined, state: undefined }

const add = (store: Store, corrections: readonly LogEntry[], outcomes: readonly (readonly [string, Outcome])[] = []) =>
  store.changeArticles(
    { articles: [], removed: [], corrections },
    plannerOf({ ...NO_CHANGE, corrected: { marks: new Map(), outcomes: new Map(outcomes) } }),
  )

const idsOf = async (store: Store, filter: Partial<CorrectionFilter> = {}) =>
  (await store.listCorrections({ ...ANY, ...filter }, 9, 0)).corrections.map(({ entry }) => entry.id)

/** Entries that are added, listed and found, and what became of them. */
export function specifyCorrections({ open, filled }: Stores): void {
  describe('corrections', () => {
    test('come newest first, whatever the order in which they were written, a page at a time', async () => {
      const store = await open()
      await add(store, [THIRD, FIRST])
      await add(store, [SECOND])
      expect(await idsOf(store)).toEqual([THIRD.id, SECOND.id, FIRST.id])
      const page = await store.listCorrections(ANY, 1, 1)
      expect(page).toEqual({ corrections: [{ entry: SECOND, outcome: { state: 'applied' } }], total: 3 })
    })

    test('an entry that is there already stays as it is', async () => {
      const store = await open()
      await add(store, ENTRIES)
      await add(store, [{ ...FIRST, author: 'Bob' }])
      expect((await store.findCorrection(FIRST.id))?.entry).toEqual(FIRST)
      expect(await store.findCorrection('none')).toBeUndefined()
    })

    test.each<[Partial<CorrectionFilter>, readonly LogEntry[]]>([
      [{ object: 'person:ann-lee' }, [THIRD, FIRST]],
      [{ object: 'article:b' }, [SECOND]],
      [{ object: 'article:c', textHash: 'hash' }, [FIRST]],
      [{ action: 'confirm' }, [FIRST]],
      [{ state: 'orphaned' }, [SECOND]],
      [{ object: 'person:ann-lee', state: 'applied', action: 'relabel' }, [THIRD]],
      [{ object: "' or 1=1 --" }, []],
    ])('%j leaves the right ones', async (filter, expected) => {
      const store = await open()
      await add(store, ENTRIES, [[SECOND.id, { state: 'orphaned', why: 'gone' }]])
      expect(await idsOf(store, filter)).toEqual(expected.map(({ id }) => id))
    })

    test('what became of one changes with a later change', async () => {
      const store = await open()
      await add(store, ENTRIES)
      await add(store, [], [[FIRST.id, { state: 'superseded', why: THIRD.id }]])
      expect((await store.findCorrection(FIRST.id))?.outcome).toEqual({ state: 'superseded', why: THIRD.id })
      await add(store, [], [[FIRST.id, { state: 'applied' }]])
      expect((await store.findCorrection(FIRST.id))?.outcome).toEqual({ state: 'applied' })
    })

    test('the planner is told the log in its order, without what comes', async () => {
      const store = await open()
      await add(store, [THIRD, FIRST])
      let told: readonly LogEntry[] = []
      const planner = plannerOf((_change, { corrections }) => {
        told = corrections()
        return NO_CHANGE
      })
      await store.changeArticles({ articles: [], removed: [], corrections: [SECOND] }, planner)
      expect(told).toEqual([FIRST, THIRD])
    })

    test('a mark names a node and goes again', async () => {
      const store = await filled()
      const mark = (to: { label: string; corrected: string[] } | null) =>
        store.changeArticles(
          { articles: [], removed: [] },
          plannerOf({ ...NO_CHANGE, corrected: { marks: new Map([['person:ann-lee', to]]), outcomes: new Map() } }),
        )
      const before = await store.findNode('person:ann-lee')
      await mark({ label: 'A. Lee', corrected: [FIRST.id] })
      const marked = await store.findNode('person:ann-lee')
      expect(marked?.summary.label).toBe('A. Lee')
      expect(marked?.attributes).toMatchObject({ corrected: [FIRST.id], aliases: expect.arrayContaining(['Ann Lee']) })
      expect((await store.search('A. Lee', undefined, 5)).hits[0]?.key).toBe('person:ann-lee')
      await mark(null)
      expect(await store.findNode('person:ann-lee')).toEqual(before)
    })

    test('a change that fails leaves no entry behind', async () => {
      const store = await open()
      const failing = plannerOf(() => {
        throw new Error('broken')
      })
      const change = { articles: [], removed: [], corrections: [FIRST] }
      await expect(store.changeArticles(change, failing)).rejects.toThrow('broken')
      expect(await idsOf(store)).toEqual([])
    })
  })
}
