/** The application as the tests of the API use it. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { createApp } from '../../server/app.ts'
import type { Metrics } from '../../server/metrics.ts'
import type { Services } from '../../server/routes/route.ts'
import { ROUTES } from '../../server/routes/table.ts'
import type { Store } from '../../server/store/store.ts'
import { checkAnswers } from './check-answers.ts'
import { temporaryFolder } from './corpus.ts'
import { servicesOver } from './services-over.ts'

/** The application over a store; nothing listens on a fixed port. The test fails when an answer is not as the table of routes has it. */
export function appOver(
  store: Store,
  options: {
    readonly token?: string
    readonly host?: string
    readonly ratePerMinute?: number
    readonly metrics?: Metrics
    readonly log?: string[]
    readonly services?: Services
    readonly isReadOnly?: boolean
  } = {},
) {
  const clientFolder = temporaryFolder()
  mkdirSync(join(clientFolder, 'assets'))
  writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>Hearsay</title>')
  writeFileSync(join(clientFolder, 'assets', 'main-1a2b.js'), 'export {}')
  const app = createApp({
    services: { ...(options.services ?? servicesOver(store)), metrics: options.metrics },
    clientFolder,
    host: options.host ?? '127.0.0.1',
    token: options.token,
    ratePerMinute: options.ratePerMinute ?? 0,
    isReadOnly: options.isReadOnly ?? false,
    log: {
      info: (fields, message) => options.log?.push(`${message} ${JSON.stringify(fields)}`),
      error: (_fields, message) => options.log?.push(message),
    },
    now: () => 0,
  })
  const { listener, faults } = checkAnswers(app, ROUTES)
  onTestFinished(() => expect(faults).toEqual([]))
  return listener
}
