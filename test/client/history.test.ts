import fc from 'fast-check'
import { expect, test } from 'vitest'
import { begin, type History, MAX_STEPS, record, redo, undo } from '../../client/history.ts'

const after = (...states: readonly string[]): History<string> => states.reduce(record<string>, begin('start'))

test('undo brings the state before back, redo the state after', () => {
  const history = undo(undo(after('a', 'b')))
  expect(history.present).toBe('start')
  expect(redo(history).present).toBe('a')
  expect(redo(redo(history)).present).toBe('b')
})

test('where there is no step, nothing changes', () => {
  const history = begin('start')
  expect(undo(history)).toBe(history)
  expect(redo(history)).toBe(history)
})

test('a new step after an undo ends what could be redone', () => {
  const history = record(undo(after('a', 'b')), 'c')
  expect(redo(history)).toBe(history)
  expect(undo(history).present).toBe('a')
})

test('the oldest steps are forgotten', () => {
  const history = after(...Array.from({ length: MAX_STEPS + 50 }, (_, at) => String(at)))
  expect(history.past).toHaveLength(MAX_STEPS)
})

test('whatever is done, undoing all and redoing all ends where it began', () => {
  const steps = fc.array(fc.option(fc.string()))
  fc.assert(
    fc.property(steps, (states) => {
      let history: History<string> = begin('start')
      for (const state of states) history = state === null ? undo(history) : record(history, state)
      let back = history
      for (const _ of history.past) back = undo(back)
      let again = back
      for (const _ of history.past) again = redo(again)
      expect(again).toEqual(history)
    }),
  )
})
