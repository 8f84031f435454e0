/** What `ingest` takes as its users run it: a folder of articles, read by the pool while the writer stores what was read before. */

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pauseFor } from 'node:timers/promises'
import { writeMadeFolder } from './made-folder.ts'
import { cpuMsOf, memoryOf, program } from './processes.ts'

const SIZES = [1_000, 10_000]
const LOOK_EVERY_MS = 200

/** Prints for each size the rate, the CPU and memory of the process, and the size of the database. */
export async function benchIngest(): Promise<void> {
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
    try {
      await ingest(folder, size)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

async function ingest(folder: string, size: number): Promise<void> {
  const [texts, data] = [join(folder, 'articles'), join(folder, 'bench.db')]
  writeMadeFolder(texts, size, 1)
  const started = performance.now()
  const child = spawn(process.execPath, [program('hearsay.js'), 'ingest', texts, '--data', data], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (words) => {
    said = `${words}`
  })
  let [cpu, memory] = [0, 0]
  while (child.exitCode === null) {
    await pauseFor(LOOK_EVERY_MS)
    if (child.exitCode !== null) break
    cpu = cpuMsOf(child)
    memory = Math.max(memory, memoryOf(child).most)
  }
  if (child.exitCode !== 0) throw new Error(`ingest ended with ${child.exitCode}: ${said}`)
  const seconds = (performance.now() - started) / 1_000
  console.log(
    `  ${size} articles: ${(size / seconds).toFixed(1)} articles/s, ${(cpu / size).toFixed(1)} ms of CPU each; ` +
      `memory at most ${memory} MB (aim: 1000 at 10,000), database ${Math.round(statSync(data).size / 1e6)} MB`,
  )
}
