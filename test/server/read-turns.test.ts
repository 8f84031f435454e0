import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { createReadTurns } from '../../server/store/read-turns.ts'
import { temporaryFolder } from './corpus.ts'

/** A value that one connection writes and another reads in turns. */
function openValue() {
  const file = join(temporaryFolder(), 'value.db')
  const writer = new Database(file)
  writer.pragma('journal_mode = WAL')
  writer.exec('create table value (count integer); insert into value values (1)')
  const reader = new Database(file, { readonly: true })
  const count = reader.prepare('select count from value').pluck()
  const turns = createReadTurns(reader)
  onTestFinished(() => {
    turns.end()
    reader.close()
    writer.close()
  })
  return {
    turns,
    write: (value: number) => writer.prepare('update value set count = ?').run(value),
    async read() {
      turns.begin()
      return count.get()
    },
  }
}

test('what is read in one turn is of one moment, however many promises it waits for', async () => {
  const { read, write } = openValue()
  const first = await read()
  write(2)
  for (let wait = 0; wait < 100; wait++) await Promise.resolve()
  expect([first, await read()]).toEqual([1, 1])
})

test.each([
  ['a tick of the event loop', () => setImmediate()],
  ['a timer', () => new Promise((resolve) => setTimeout(resolve, 1))],
])('after %s the next turn sees what was written', async (_, wait) => {
  const { read, write } = openValue()
  await read()
  write(2)
  await wait()
  expect(await read()).toBe(2)
})

test('a turn that is ended sees what was written, and ending it again does nothing', async () => {
  const { turns, read, write } = openValue()
  await read()
  write(2)
  turns.end()
  turns.end()
  expect(await read()).toBe(2)
})
