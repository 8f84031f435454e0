/** hearsay serve: the explorer and its API. */

import { Command } from 'commander'
import { failWith, say, sayReport, showProgress, USUAL_DATA } from './terminal.ts'

/** The subcommand `serve`. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serve the explorer. An empty database is filled from the seeds.')
    .option('--port <number>', 'port to listen on, 0 for a free one', '3000')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--token <secret>', 'secret to ask for; needed when others can reach the address')
    .option('--data <file>', 'file of the database', USUAL_DATA)
    .option(
      '--gazetteer <file>',
      'names of your own, which win over those that come with Hearsay: lines with tabs, or FollowTheMoney entities',
    )
    .option('--no-seeds', 'start empty')
    .option('--rate-limit <number>', 'requests that one address may send a minute, 0 for any number', '6000')
    .option('--metrics', 'give figures for monitoring at /metrics', false)
    .option('--read-only', 'answer questions only: nothing can be added, changed or deleted', false)
    .option('--max-upload <MB>', 'largest upload, in megabytes', '25')
    .option('--log', 'log requests as JSON lines on stderr', false)
    .action(serve)
}

async function serve(options: unknown): Promise<void> {
  const { parseServeConfig } = await import('../server/config.ts')
  const { createJsonLog, createQuietLog } = await import('../server/log.ts')
  const { readPackageFiles } = await import('../server/package-files.ts')
  const { startServer } = await import('../server/start.ts')
  const config = parseServeConfig(options)
  const running = await startServer({
    config,
    files: await readPackageFiles(import.meta.url),
    log: config.log ? await createJsonLog() : createQuietLog((line) => process.stderr.write(line)),
    now: () => performance.now(),
    date: () => new Date(),
    onIngest: sayReport,
    onProgress: showProgress,
  })
  console.log(`Hearsay is at ${running.url}${config.token === undefined ? '' : `/?token=${config.token}`}`)
  console.log('Stop with Ctrl+C')
  // A second signal finds no handler and ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      say('Closing …')
      running.close().catch(failWith)
    })
  }
}
