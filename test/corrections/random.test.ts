import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Correction, LogEntry } from '../../core/corrections/types.ts'
import { buildGraph } from '../../core/graph.ts'
import type { Extraction } from '../../core/types.ts'
import { ARTICLES, ARTICLES_RENAMED, ARTICLES_REWRITTEN } from './articles.ts'
import { createDesk, textOf } from './desk.ts'
import { entryOf } from './people.ts'
import { tell, WHIM } from './sequences.ts'

/** Places of deeds in the list of a random person. */
const [SPLIT_ENTITY, RELABEL_ENTITY, REJECT_ENTITY, RELABEL_CLAIM, REJECT_CLAIM, REJECT_ATTRIBUTION] = [
  1, 2, 4, 7, 8, 9,
]
/** Of an entity that two articles name. */
const RELABEL_SPLIT_REJECT = [
  [RELABEL_ENTITY, 2, 0],
  [SPLIT_ENTITY, 2, 0],
  [REJECT_ENTITY, 2, 1],
] as const

test('corrections without their articles are orphaned, and hold again when the articles come back', () => {
  fc.assert(
    fc.property(fc.array(WHIM, { minLength: 1, maxLength: 4 }), (whims) => {
      const desk = createDesk(ARTICLES)
      for (const whim of whims) desk.write([desk.whim(whim) ?? []].flat())
      const before = textOf(desk.graph())
      desk.remove(ARTICLES)
      expect(desk.states().filter((state) => state !== 'orphaned')).toEqual([])
      desk.put(ARTICLES)
      expect(textOf(desk.graph())).toBe(before)
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('articles that are read anew, with other offsets and ids, keep their corrections', () => {
  fc.assert(
    fc.property(WHIM, (whim) => {
      const desk = createDesk(ARTICLES)
      desk.write([desk.whim(whim) ?? []].flat())
      desk.put(ARTICLES_REWRITTEN)
      expect(
        desk.states().filter((state) => state !== 'applied'),
        tell(desk.log),
      ).toEqual([])
      expect(textOf(desk.graph())).toBe(textOf(desk.fromScratch()))
      desk.undoAll()
      expect(textOf(desk.graph())).toBe(textOf(buildGraph(ARTICLES_REWRITTEN)))
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('articles that get other keys keep their corrections, in one change or after having been gone', () => {
  fc.assert(
    fc.property(WHIM, fc.boolean(), (whim, isGone) => {
      const desk = createDesk(ARTICLES)
      desk.write([desk.whim(whim) ?? []].flat())
      const moved = ARTICLES_RENAMED.filter(({ article }) => !desk.has(article.key))
      expect(moved).toHaveLength(ARTICLES.length)
      if (isGone) {
        desk.remove(ARTICLES)
        desk.put(moved)
      } else desk.replace(ARTICLES, moved)
      expect(
        desk.states().filter((state) => state !== 'applied'),
        tell(desk.log),
      ).toEqual([])
      expect(textOf(desk.graph())).toBe(textOf(desk.fromScratch()))
      desk.replace(moved, ARTICLES)
      expect(textOf(desk.graph())).toBe(textOf(buildGraph(ARTICLES, desk.log)))
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('what was said of an article that is gone is not said of one of several that have its words', () => {
  const desk = createDesk(ARTICLES)
  desk.write([desk.whim({ deed: REJECT_ATTRIBUTION, one: 0, two: 1 }) ?? []].flat())
  desk.put(ARTICLES_RENAMED)
  expect(desk.states()).toEqual(['applied'])
  const { article } = ARTICLES_RENAMED[0] as Extraction
  const twin = { ...(ARTICLES_RENAMED[0] as Extraction), article: { ...article, key: `${article.key}/twin` } }
  desk.put([twin])
  desk.remove(ARTICLES)
  expect(desk.states()).toEqual(['orphaned'])
  desk.remove([twin])
  expect(desk.states()).toEqual(['applied'])
})

/** The same correction, said at another time. */
function saidAt(entry: LogEntry, tick: number): LogEntry {
  const { id: _, at: __, author: ___, ...body } = entry
  return entryOf(body as Parameters<typeof entryOf>[0], tick)
}

/** The id of an entry, whole or shortened. */
const marksOf = ({ id }: LogEntry) => new RegExp(`${id.slice(0, 6)}(?:${id.slice(6)})?`, 'g')

/** Ids of corrections stand in the order of the log, which is another one when they are said at other times. */
const withIdsSorted = (name: string, value: unknown) =>
  name === 'corrected' && Array.isArray(value) ? value.toSorted() : value

/** Articles and names: what has the name of another may be of its kind by a correction. */
const concernsOf = (entry: LogEntry): Set<string> =>
  new Set(JSON.stringify(entry).match(/article:[^"]+|"name":"[^"]+"/g) ?? [])

test('two corrections that do not concern each other give the same in any order', () => {
  fc.assert(
    fc.property(WHIM, WHIM, (first, second) => {
      const desk = createDesk(ARTICLES)
      const [one, two] = [desk.whim(first), desk.whim(second)]
      fc.pre(one !== undefined && two !== undefined)
      const shared = [...concernsOf(one)].filter((concern) => concernsOf(two).has(concern))
      fc.pre(shared.length === 0)
      // keys of what was split, and of edges at it, follow from the ids of entries, and these from the time
      const graphOf = (log: readonly [LogEntry, LogEntry]) => {
        const { nodes, edges } = buildGraph(ARTICLES, log)
        return [...nodes, ...edges.map(({ key: _, ...edge }) => edge)]
          .map((part) => JSON.stringify(part).replaceAll(marksOf(log[0]), 'ONE').replaceAll(marksOf(log[1]), 'TWO'))
          .map((part) => JSON.stringify(JSON.parse(part), withIdsSorted))
          .sort()
      }
      const [late, early] = [saidAt(one, 8), saidAt(two, 5)]
      expect(graphOf([late, early])).toEqual(graphOf([saidAt(one, 5), saidAt(two, 8)]))
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('an entry that comes late into the log counts from its time on', () => {
  const desk = createDesk(ARTICLES)
  const label = (name: string, tick: number): LogEntry => {
    const entry = desk.whim({ deed: 2, one: 0, two: 0 }) as Correction
    return entryOf({ action: 'relabel', object: entry.object, label: name } as Parameters<typeof entryOf>[0], tick)
  }
  const [early, late] = [label('Early', 1), label('Late', 2)]
  desk.write([late])
  desk.write([early])
  expect(desk.corrections().map(({ correction, outcome }) => [correction.id, outcome.state])).toEqual([
    [early.id, 'superseded'],
    [late.id, 'applied'],
  ])
})

test('a label goes with what was rejected since, though what was split off from it is there', () => {
  const desk = createDesk(ARTICLES)
  for (const [deed, one, two] of RELABEL_SPLIT_REJECT) desk.write([desk.whim({ deed, one, two }) ?? []].flat())
  const [relabel, split, reject] = desk.log.map(({ id }) => id)
  expect(desk.log.map(({ action }) => action)).toEqual(['relabel', 'split', 'reject'])
  const outcomesOf = () => desk.corrections().map(({ correction, outcome }) => [correction.id, outcome])
  expect(outcomesOf()).toEqual([
    [relabel, { state: 'superseded', why: reject }],
    [split, { state: 'applied' }],
    [reject, { state: 'applied' }],
  ])
  desk.undo(reject ?? '')
  expect(outcomesOf()).toEqual([
    [relabel, { state: 'applied' }],
    [split, { state: 'applied' }],
  ])
})

test.each([
  ['an entity', RELABEL_ENTITY, REJECT_ENTITY],
  ['a claim', RELABEL_CLAIM, REJECT_CLAIM],
])('of a label and a rejection of %s the later wins', (_what, relabelling, rejecting) => {
  const { whim } = createDesk(ARTICLES)
  const [relabel, reject] = [relabelling, rejecting].map((deed) => whim({ deed, one: 0, two: 1 }) as LogEntry)
  const outcomesOf = (log: readonly LogEntry[]) => {
    const desk = createDesk(ARTICLES)
    desk.write(log)
    const label = relabel && 'label' in relabel ? relabel.label : ''
    const isThere = desk.graph().nodes.some(({ attributes }) => attributes.label === label)
    return [...desk.corrections().map(({ correction, outcome }) => [correction.action, outcome]), isThere]
  }
  const ordered = (first: LogEntry | undefined, last: LogEntry | undefined) =>
    [saidAt(first as LogEntry, 5), saidAt(last as LogEntry, 8)] as const
  const [rejectedLast, relabelledLast] = [ordered(relabel, reject), ordered(reject, relabel)]
  expect(outcomesOf(rejectedLast)).toEqual([
    ['relabel', { state: 'superseded', why: rejectedLast[1].id }],
    ['reject', { state: 'applied' }],
    false,
  ])
  expect(outcomesOf(relabelledLast)).toEqual([
    ['reject', { state: 'superseded', why: relabelledLast[1].id }],
    ['relabel', { state: 'applied' }],
    true,
  ])
})
