/** Starts and kills processes that write. */

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { Versions } from './changes.ts'

export interface WritingProcess {
  readonly process: ChildProcess
  /** The last revision that it said is durable; -1 before it is ready to write. */
  acknowledged(): number
  /** Resolves when it begins to open the database. */
  readonly opening: Promise<void>
  /** Resolves when it is ready to write. */
  readonly ready: Promise<void>
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>
}

/** Where a bundle finds the packages. */
const OUTPUT = join(import.meta.dirname, '../../../test-output')

export interface Writing {
  /** Starts a process that writes into a database. */
  start(file: string): WritingProcess
  close(): void
}

/** Bundles the writing process, so that it starts fast. */
export async function prepareWriting(versions: Versions): Promise<Writing> {
  mkdirSync(OUTPUT, { recursive: true })
  const folder = mkdtempSync(join(OUTPUT, 'writing-'))
  const versionsFile = join(folder, 'versions.json')
  writeFileSync(versionsFile, JSON.stringify(versions))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'child.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
  return {
    start: (file) => start([join(folder, 'child.mjs'), file, versionsFile]),
    close: () => rmSync(folder, { recursive: true }),
  }
}

function start(args: readonly string[]): WritingProcess {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const toSay = (words: RegExp) =>
    new Promise<void>((resolve, reject) => {
      child.stdout.on('data', () => words.test(printed) && resolve())
      void ended.then(() => reject(new Error('the writing process ended before it was ready')))
    })
  const [opening, ready] = [toSay(/^opening\n/), toSay(/\n\d+\n/)]
  for (const moment of [opening, ready]) moment.catch(() => undefined)
  return {
    process: child,
    opening,
    ready,
    // a line that was cut off is not said
    acknowledged: () => Number([...printed.matchAll(/(\d+)\n/g)].at(-1)?.[1] ?? -1),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
