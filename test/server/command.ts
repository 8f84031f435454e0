/** Starts the compiled commands as a user does; `npm test` compiles them first. */

import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'

/** The compiled entry point. */
export const COMMAND = fileURLToPath(new URL('../../dist/scripts/hearsay.js', import.meta.url))

/** How a command ended, and what it printed. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts a command; it is killed after the test. `url` waits until a server says where it is. */
export function start(args: readonly string[]): {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  url(): Promise<string>
} {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const printed = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    printed.stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    printed.stderr += chunk.toString()
  })
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, ...printed })))
  const find = () => /http:\S+/.exec(printed.stdout)?.[0]
  return {
    child,
    ended,
    async url() {
      await expect.poll(find, { timeout: 30_000 }).toBeDefined()
      return find() ?? ''
    },
  }
}
