/** Processes that are killed while they write. */

import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import { temporaryFolder } from '../corpus.ts'
import { prepareWriting, type Writing } from '../writing/process.ts'
import { VERSIONS } from '../writing/versions.ts'
import { expectWhole } from '../writing/whole.ts'

/** More than the usual hundred: CYCLES=2000 npx vitest run test/server/crash */
export const CYCLES = Number(process.env.CYCLES ?? 100)
export const TIME_LIMIT_MS = 60_000 + CYCLES * 2_000

/** Databases that are written at the same time, each by a process of its own. */
const LANES = 4

/** What starts writing processes; it is closed after the test. */
export async function openWriting(): Promise<Writing> {
  const writing = await prepareWriting(VERSIONS)
  onTestFinished(() => writing.close())
  return writing
}

/** Lets a process write for a while and kills it; gives the last revision that it said is durable. */
export async function writeAndKill(writing: Writing, file: string): Promise<number> {
  const writer = writing.start(file)
  await writer.ready
  await setTimeout(50 + Math.random() * 450)
  await writer.kill()
  return writer.acknowledged()
}

/** After each of so many kills the database has what was said to be stored, and nothing half-written. */
export async function expectNothingLost(cycles: number): Promise<void> {
  const writing = await openWriting()
  const folder = temporaryFolder()
  let acknowledgements = 0
  await Promise.all(
    Array.from({ length: LANES }, async (_, lane) => {
      const file = join(folder, `${lane}.db`)
      let before = 0
      for (let cycle = lane; cycle < cycles; cycle += LANES) {
        const acknowledged = await writeAndKill(writing, file)
        const revision = await expectWhole(file)
        // the change under way when it was killed may have become durable before that could be said
        expect(revision - acknowledged).toBeOneOf([0, 1])
        acknowledgements += acknowledged - before
        before = revision
      }
    }),
  )
  console.log(`${cycles} kills, ${acknowledgements} changes acknowledged, none lost`)
}
