import { expect, test } from 'vitest'
import { onceForEachState } from '../../server/store/once.ts'

test('work is done once for each state, and again after a failure', async () => {
  let state = 'a'
  let count = 0
  const ask = onceForEachState(
    async () => state,
    async () => {
      count++
      if (count === 1) throw new Error('busy')
      return `${state} ${count}`
    },
  )
  await expect(ask()).rejects.toThrow('busy')
  expect(await Promise.all([ask(), ask()])).toEqual(['a 2', 'a 2'])
  state = 'b'
  expect([await ask(), await ask()]).toEqual(['b 3', 'b 3'])
})
