/** Whatever is asked, no answer is a fault of the server, each is as the table of routes has it, and each error says what to do. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NODE_KINDS } from '../../core/types.ts'
import { createApp } from '../../server/app.ts'
import { foldedKey } from '../../server/folding.ts'
import type { Route, Services } from '../../server/routes/route.ts'
import { ROUTES } from '../../server/routes/table.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { Store } from '../../server/store/store.ts'
import { anyRequest } from './any-request.ts'
import { findFault } from './check-answers.ts'
import { openStore, temporaryFolder } from './corpus.ts'
import { OTHER, TEXT } from './giving.ts'
import { inject } from './inject.ts'
import { servicesOver } from './services-over.ts'

/** `FUZZ_REQUESTS=200000 npx vitest run test/server/any-request.test.ts` asks more. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 10_000)
const TIME_LIMIT_MS = 60_000 + REQUESTS * 20

const isReading = ({ method }: Route) => method === 'get'

test.each<[string, number, readonly Route[], () => Promise<Store>, readonly number[]]>([
  ['read', REQUESTS * 0.9, ROUTES.filter(isReading), () => openStore(null), [200, 400, 403, 404, 405]],
  [
    'write',
    REQUESTS * 0.1,
    ROUTES.filter((route) => !isReading(route)),
    async () => createMemoryStore(),
    [400, 403, 404, 405, 415],
  ],
])(
  'of all requests to %s, %i made from the schemas, none is answered with a fault of the server',
  async (_name, numRuns, routes, open, expected) => {
    const faults: unknown[] = []
    const services = servicesOver(await open())
    const keys = await fill(services)
    const app = createApp({
      services,
      clientFolder: temporaryFolder(),
      host: '127.0.0.1',
      token: undefined,
      ratePerMinute: 0,
      log: { info: () => undefined, error: (fields) => faults.push(fields) },
      now: () => 0,
    })
    const statuses = new Set<number>()
    await fc.assert(
      fc.asyncProperty(fc.oneof(...routes.map((route) => anyRequest(route, keys))), async (request) => {
        const answered = await inject(app, request)
        statuses.add(answered.status)
        expect(findFault(answered, ROUTES)).toBeNull()
        expect([answered.status < 500 || answered.status === 503, faults]).toEqual([true, []])
      }),
      { numRuns, endOnFailure: true },
    )
    expect([...statuses]).toEqual(expect.arrayContaining([...expected]))
  },
  TIME_LIMIT_MS,
)

/** Stores two articles and returns the keys of all that is known of them. */
async function fill({ store, writer, openTools }: Services): Promise<string[]> {
  const { extractor } = await openTools()
  const articles = await Promise.all(
    [TEXT, OTHER].map(async (text, index) => {
      const input = { text, file: `${index}.txt`, publisher: 'Daily A', date: `2026-05-0${index + 1}` }
      return { input, inputHash: String(index), extractor: 'v1', packed: await extractor.extract(input) }
    }),
  )
  await writer.changeArticles({ articles, removed: [] })
  const nodes = await store.listTopNodes(NODE_KINDS, 99)
  const keys = nodes.map(({ key }) => key)
  const edges = await store.listEdgesAt(keys, 'out', undefined, 99)
  const folded = foldedKey({ kind: 'said', source: keys[0] ?? '', target: keys[1] ?? '' })
  return [...keys, ...edges.map(({ key }) => key), folded]
}
