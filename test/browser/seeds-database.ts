/** Reads the seeds once, before all tests in the browser: the server of each file has a copy of that database. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** File of the database that each server starts with. */
    seedsDatabase: string
  }
}

/** A server fills a new database, and ends. What is returned removes it after the last test. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-seeds-'))
  const data = join(folder, 'graph.db')
  const server = await startServer(data)
  await server.stop()
  provide('seedsDatabase', data)
  return () => rm(folder, { recursive: true, force: true })
}
