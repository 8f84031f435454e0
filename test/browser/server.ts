/** Starts the built server as a reader would, on a free port. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../dist/scripts/hearsay.js', import.meta.url))

export interface StartedServer {
  readonly url: string
  stop(): Promise<void>
}

/** Resolves when the server says where it is; a new database is filled from the seeds before. Throws with its own words when it ends before that. */
export async function startServer(data: string): Promise<StartedServer> {
  const server = spawn(process.execPath, [COMMAND, 'serve', '--port', '0', '--data', data])
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
    },
  }
}
