/** Logs of killed processes that are damaged. More than the usual hundred: CYCLES=1000 npx vitest run test/server/crash */

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HearsayError } from '../../../core/errors.ts'
import { openSqliteStore } from '../../../server/store/sqlite.ts'
import { temporaryFolder } from '../corpus.ts'
import { faultsOf } from '../verified.ts'
import { expectWhole } from '../writing/whole.ts'
import { CYCLES, openWriting, TIME_LIMIT_MS, writeAndKill } from './kills.ts'

test(
  `${CYCLES} copies with a log that is cut or changed anywhere open at a commit, or their damage is told`,
  async () => {
    const writing = await openWriting()
    const folder = temporaryFolder()
    const outcomes = new Map<string, number>()
    for (let copy = 0; copy < CYCLES; ) {
      const file = join(folder, 'hearsay.db')
      const acknowledged = await writeAndKill(writing, file)
      const log = readFileSync(`${file}-wal`)
      for (let of = 0; of < 25 && copy < CYCLES; of++, copy++) {
        const damaged = join(folder, `${copy}.db`)
        copyFileSync(file, damaged)
        writeFileSync(`${damaged}-wal`, damage(log))
        const outcome = await outcomeOf(damaged, acknowledged + 1)
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      }
    }
    console.log(`damaged logs: ${[...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`)
  },
  TIME_LIMIT_MS,
)

/** Cut off anywhere, or a byte changed, or a stretch of it. */
function damage(log: Buffer): Buffer {
  const at = Math.floor(Math.random() * log.length)
  const kind = Math.random()
  if (kind < 0.5) return log.subarray(0, at)
  const changed = Buffer.from(log)
  const end = kind < 0.75 ? at + 1 : at + Math.ceil(Math.random() * 4_096)
  for (let index = at; index < Math.min(end, log.length); index++) changed[index] = (changed[index] ?? 0) ^ 0x5a
  return changed
}

/** Throws when a database opens, has no fault that is found, and yet is not what it was at any commit. */
async function outcomeOf(file: string, latest: number): Promise<string> {
  try {
    await (await openSqliteStore(file)).close()
    if (faultsOf(file).length > 0) return 'with faults that verify finds'
    expect(await expectWhole(file)).toBeLessThanOrEqual(latest)
    return 'at a commit'
  } catch (error) {
    if (error instanceof HearsayError) return `refused as ${error.code}`
    throw error
  }
}
