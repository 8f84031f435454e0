import { expect, test } from 'vitest'
import { expand, filter, hide, pin, select, showTab } from '../../client/state.ts'
import { open } from './made-up-store.ts'

test('selecting, filtering, expanding, hiding, pinning and noting are undone one by one, and redone', async () => {
  const { store, trail, world } = await open()
  store.go((view) => select(view, { type: 'node', key: 'ann' }))
  store.go((view) => filter(view, { isSingleOrigin: true }))
  store.go((view) => expand(view, 'ann'))
  store.go((view) => pin(view, { key: 'bee', x: 1, y: 2 }))
  store.note('ann', 'Call her.')
  store.go((view) => hide(view, 'ann'))
  const last = store.view.value
  for (const expected of [
    { hidden: [], selection: { key: 'ann' } },
    { pins: [{ key: 'bee' }] },
    { pins: [] },
    { expanded: [] },
    { filters: { isSingleOrigin: false } },
    { selection: null },
  ]) {
    store.undo()
    expect(store.view.value).toMatchObject(expected)
  }
  expect(store.notes.value).toEqual({})
  expect(store.canUndo.value).toBe(false)
  expect(trail.at(-1)).toBe('')
  for (let step = 0; step < 6; step++) store.redo()
  expect(store.view.value).toEqual(last)
  expect(store.canRedo.value).toBe(false)
  expect(world.notes).toEqual({ ann: 'Call her.' })
})

test('a tab or an article that was opened stays open through undo', async () => {
  const { store } = await open()
  store.select({ type: 'node', key: 'ann' })
  store.go((view) => showTab(view, 'table'))
  store.undo()
  expect(store.view.value).toMatchObject({ tab: 'table', selection: null })
})

test('a note stays in the browser and out of the address', async () => {
  const { store, trail, world } = await open()
  store.note('ann', 'Call her.')
  expect(trail).toEqual([''])
  store.note('ann', ' ')
  expect(world.notes).toEqual({})
})

test('a camera at rest changes the address without a step', async () => {
  const { store, trail } = await open('?sel=ann')
  store.amend((view) => ({ ...view, camera: { x: 0.5, y: 0.5, ratio: 0.2 } }), true)
  expect(trail).toEqual(['?sel=ann&cam=0.500,0.500,0.200'])
  expect(store.canUndo.value).toBe(false)
})
