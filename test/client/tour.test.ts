import { expect, test } from 'vitest'
import type { Standing } from '../../client/graph-data.ts'
import { INITIAL_VIEW } from '../../client/state.ts'
import { findEcho, tourOf } from '../../client/tour.ts'

const standing = (articles: number, originRange: [number, number]): Standing => ({
  articles,
  originRange,
  unnamedOnly: false,
  circular: false,
})

test('the tour takes the claim of most articles that surely has one origin, else one that may', () => {
  const unsure = ['claim:unsure', standing(5, [1, 2])] as const
  const sure = ['claim:sure', standing(3, [1, 1])] as const
  const others = [
    ['claim:two', standing(9, [2, 2])],
    ['claim:single', standing(1, [1, 1])],
  ] as const
  expect(findEcho(new Map([...others, unsure, sure]))).toBe('claim:sure')
  expect(findEcho(new Map([...others, unsure]))).toBe('claim:unsure')
  expect(findEcho(new Map(others))).toBeNull()
})

test('each step goes where its words point', () => {
  let view = INITIAL_VIEW
  const views = tourOf('claim:c', 3, 'unnamed:x outlet:y').map(({ go }) => {
    view = go(view)
    return view
  })
  expect(views.map(({ tab, claim, selection }) => [tab, claim, selection?.key ?? null])).toEqual([
    ['claims', null, null],
    ['claims', 'claim:c', null],
    ['claims', 'claim:c', 'unnamed:x outlet:y'],
    ['graph', 'claim:c', 'claim:c'],
  ])
})

test('where the chain is not known yet, the claim itself is selected', () => {
  const [, , third] = tourOf('claim:c', 3, null)
  expect(third?.go(INITIAL_VIEW).selection).toEqual({ type: 'node', key: 'claim:c' })
})
