import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../server/app.ts'
import { createMetrics } from '../../server/metrics.ts'
import { openApiDocument } from '../../server/openapi.ts'
import { ROUTES } from '../../server/routes/table.ts'
import { appOver } from './app-over.ts'
import { openStore } from './corpus.ts'
import { servicesOver } from './services-over.ts'

const names = ROUTES.map(({ method, path }) => `${method.toUpperCase()} ${path}`)

test('the application answers at the addresses of the table and at no others', async () => {
  const app = createApp({
    services: servicesOver(await openStore()),
    clientFolder: '/nowhere',
    host: '127.0.0.1',
    token: undefined,
    ratePerMinute: 0,
    log: { info: () => undefined, error: () => undefined },
    now: () => 0,
  })
  const mounted = app.router.stack.flatMap(({ route }) =>
    (route?.stack ?? []).flatMap(({ method }) => (route && method ? `${method.toUpperCase()} ${route.path}` : [])),
  )
  // a route that takes a body has two handlers
  const addresses = new Set(mounted.filter((name) => !name.startsWith('OPTIONS ')))
  expect([...addresses].sort()).toEqual([...names].sort())
})

test('the OpenAPI document describes each route, and each reference in it leads somewhere', () => {
  const document = z
    .looseObject({
      paths: z.record(
        z.string(),
        z.record(z.string(), z.looseObject({ summary: z.string(), operationId: z.string() })),
      ),
      components: z.record(z.string(), z.record(z.string(), z.unknown())),
    })
    .parse(openApiDocument(ROUTES, '1.2.3'))
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  expect(described.sort()).toEqual([...names].sort())
  const ids = Object.values(document.paths).flatMap((operations) =>
    Object.values(operations).map(({ operationId }) => operationId),
  )
  expect(new Set(ids).size).toBe(ROUTES.length)
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)]
  expect(references.length).toBeGreaterThan(20)
  for (const [, part = '', name = ''] of references) expect(document.components[part]).toHaveProperty(name)
})

test('each parameter says what it is for', () => {
  const silent = ROUTES.flatMap(({ path, query, params }) =>
    [query, params].flatMap((schema) => {
      const { properties = {} } = schema ? z.toJSONSchema(schema, { io: 'input' }) : {}
      return Object.entries(properties)
        .filter(([, property]) => typeof property === 'boolean' || property.description === undefined)
        .map(([name]) => `${path} ${name}`)
    }),
  )
  expect(silent).toEqual([])
})

test('the README lists each route with its parameters', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const section = readme.slice(readme.indexOf('## Endpoints'), readme.indexOf('## Dependencies'))
  const listed = [...section.matchAll(/`(GET|POST|PUT|PATCH|DELETE) ([^`]+)`/g)].map(
    ([, method, address = '']) => `${method} ${address.replace(/=[^&]*/g, '=').replaceAll('\\|', '|')}`,
  )
  const expected = ROUTES.map(({ method, path, query }) => {
    const parameters = query instanceof z.ZodObject ? Object.keys(query.shape) : []
    const asked = parameters.length === 0 ? '' : `?${parameters.map((name) => `${name}=`).join('&')}`
    return `${method.toUpperCase()} ${path}${asked}`
  })
  expect([...listed].sort()).toEqual([...expected].sort())
})

describe('the documentation', () => {
  test('has examples that open', async () => {
    const app = appOver(await openStore(), { metrics: createMetrics(() => 0) })
    const page = await request(app).get('/api')
    expect(page.text).not.toContain('{node}')
    const addresses = [...page.text.matchAll(/href="([^"]+)"/g)].map(([, address = '']) =>
      address.replaceAll('&amp;', '&'),
    )
    expect(addresses.length).toBeGreaterThanOrEqual(ROUTES.filter(({ method }) => method === 'get').length)
    for (const address of addresses) expect([address, (await request(app).get(address)).status]).toEqual([address, 200])
  })

  test('names each route that is not switched off, allows itself no script, and can be read without a database full of articles', async () => {
    const page = await request(appOver(await openStore(null))).get('/api')
    const listed = ROUTES.filter(({ path }) => path !== '/metrics')
    for (const { path } of listed) expect(page.text).toContain(`${path}</code></h2>`)
    expect(page.text).not.toContain('/metrics')
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(page.text).not.toMatch(/<script|style="/)
  })
})
