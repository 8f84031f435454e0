/** Starts the built server as a reader would, on a free port and a database of its own, filled from the seeds. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../dist/scripts/hearsay.js', import.meta.url))

export interface StartedServer {
  readonly url: string
  stop(): Promise<void>
}

/** Resolves when the server says where it is. Throws with its own words when it ends before that. */
export async function startServer(): Promise<StartedServer> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-browser-'))
  const server = spawn(process.execPath, [COMMAND, 'serve', '--port', '0', '--data', join(folder, 'graph.db')])
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (words: Buffer) => {
      said += words.toString()
      const address = /http:\/\/[^\s/]+:\d+/.exec(said)
      if (address) resolve(address[0])
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`The server ended with code ${code}: ${said}`)))
  })
  return {
    url,
    async stop() {
      server.removeAllListeners('exit')
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
