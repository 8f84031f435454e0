/** The application as the tests of the API use it. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from '../../server/app.ts'
import type { Store } from '../../server/store/store.ts'
import { temporaryFolder } from './corpus.ts'

/** The application over a store; nothing listens on a fixed port. */
export function appOver(
  store: Store,
  options: { readonly token?: string; readonly host?: string; readonly log?: string[] } = {},
) {
  const clientFolder = temporaryFolder()
  mkdirSync(join(clientFolder, 'assets'))
  writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>Hearsay</title>')
  writeFileSync(join(clientFolder, 'assets', 'main-1a2b.js'), 'export {}')
  return createApp({
    store,
    clientFolder,
    host: options.host ?? '127.0.0.1',
    token: options.token,
    version: '1.2.3',
    log: {
      info: (fields, message) => options.log?.push(`${message} ${JSON.stringify(fields)}`),
      error: (_fields, message) => options.log?.push(message),
    },
    now: () => 0,
  })
}
