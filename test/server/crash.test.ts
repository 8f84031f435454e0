/** Processes that are killed while they write. More cycles than the usual hundred: CYCLES=2000 npx vitest run test/server/crash.test.ts */

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HearsayError } from '../../core/errors.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { temporaryFolder } from './corpus.ts'
import { faultsOf } from './verified.ts'
import { prepareWriting, type Writing } from './writing/process.ts'
import { VERSIONS } from './writing/versions.ts'
import { expectWhole } from './writing/whole.ts'

const CYCLES = Number(process.env.CYCLES ?? 100)
const TIME_LIMIT_MS = 60_000 + CYCLES * 2_000

/** Databases that are written at the same time, each by a process of its own. */
const LANES = 4

let writing: Writing
beforeAll(async () => {
  writing = await prepareWriting(VERSIONS)
}, 30_000)
afterAll(() => writing.close())

/** Lets a process write for a while and kills it; gives the last revision that it said is durable. */
async function writeAndKill(file: string): Promise<number> {
  const writer = writing.start(file)
  await writer.ready
  await setTimeout(50 + Math.random() * 450)
  await writer.kill()
  return writer.acknowledged()
}

test(
  `killed ${CYCLES} times while it writes, a process loses nothing that it said is stored, and leaves nothing half-written`,
  async () => {
    const folder = temporaryFolder()
    let acknowledgements = 0
    await Promise.all(
      Array.from({ length: LANES }, async (_, lane) => {
        const file = join(folder, `${lane}.db`)
        let before = 0
        for (let cycle = lane; cycle < CYCLES; cycle += LANES) {
          const acknowledged = await writeAndKill(file)
          const revision = await expectWhole(file)
          // the change under way when it was killed may have become durable before that could be said
          expect(revision - acknowledged).toBeOneOf([0, 1])
          acknowledgements += acknowledged - before
          before = revision
        }
      }),
    )
    console.log(`${CYCLES} kills, ${acknowledgements} changes acknowledged, none lost`)
  },
  TIME_LIMIT_MS,
)

test(
  `${CYCLES} copies with a log that is cut or changed anywhere open at a commit, or their damage is told`,
  async () => {
    const folder = temporaryFolder()
    const outcomes = new Map<string, number>()
    for (let copy = 0; copy < CYCLES; ) {
      const file = join(folder, 'hearsay.db')
      const acknowledged = await writeAndKill(file)
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
