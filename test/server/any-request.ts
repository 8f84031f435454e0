/** Requests of every kind, made from the schemas of the routes: right ones, nearly right ones, hostile ones. */

import fc from 'fast-check'
import { z } from 'zod'
import { isJsonRoute, type Route } from '../../server/routes/route.ts'
import type { Injected } from './inject.ts'

type Schema = z.core.JSONSchema.BaseSchema

const HOSTILE = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  'true',
  'null',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '😀',
  'a\r\nSet-Cookie: b=c',
  "' or 1=1 --",
  '"*',
  'NEAR(a b)',
  '../../etc/passwd',
  '%',
  '<script>',
  '٣',
  'x'.repeat(1_001),
  '"'.repeat(200),
  '9007199254740993',
]

const hostileText = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 }))

/** Requests to one route. `keys` are some that the store knows. */
export function anyRequest(route: Route, keys: readonly string[]): fc.Arbitrary<Injected> {
  const method = fc.oneof(
    { weight: 9, arbitrary: fc.constant(route.method.toUpperCase()) },
    { weight: 1, arbitrary: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE') },
  )
  return fc
    .tuple(method, anyPath(route, keys), anyQuery(route, keys), anyHeaders(route), anyBody(route, keys))
    .map(([verb, path, query, headers, body]) => ({
      method: verb,
      url: query === '' ? path : `${path}?${query}`,
      headers,
      body,
    }))
}

function anyPath({ path }: Route, keys: readonly string[]): fc.Arbitrary<string> {
  const id = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...keys).map(encodeURIComponent) },
    { weight: 2, arbitrary: hostileText.map((text) => encoded(text) || 'x') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('%', '%zz', '%ff', 'a%2fb', '..', '.', 'folded%3A[', 'a;b', '%00', '%u0041'),
    },
  )
  return id.map((text) => path.replace(/:\w+/, () => text))
}

function anyQuery({ query }: Route, keys: readonly string[]): fc.Arbitrary<string> {
  const { properties = {}, required = [] } = query ? z.toJSONSchema(query, { io: 'input' }) : {}
  const parameters = Object.entries(properties).map(([name, schema]) => {
    const value = anyParameter(schema as Schema, keys).map((text): string[] => [`${name}=${encoded(text)}`])
    const isNeeded = required.includes(name)
    return fc.oneof(
      { weight: isNeeded ? 9 : 3, arbitrary: value },
      { weight: isNeeded ? 1 : 5, arbitrary: fc.constant([]) },
    )
  })
  const other = fc.oneof(
    { weight: 15, arbitrary: fc.constant<string[]>([]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('x', 'limit', '__proto__', 'a[b]', 'cursor', ''), hostileText)
        .map(([name, text]) => [`${name}=${encoded(text)}`]),
    },
  )
  return fc.tuple(...parameters, other).map((parts) => parts.flat().join('&'))
}

function anyParameter(schema: Schema, keys: readonly string[]): fc.Arbitrary<string> {
  const right = anyValue(schema, keys).map((value) => (Array.isArray(value) ? value.join() : String(value)))
  return fc.oneof({ weight: 8, arbitrary: right }, { weight: 1, arbitrary: hostileText })
}

/** Values that a schema allows, and some that it just does not. */
function anyValue(schema: Schema, keys: readonly string[]): fc.Arbitrary<unknown> {
  const { type, minimum = 0, maximum = 1_000, examples = [], properties = {}, required = [], items, pattern } = schema
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => anyValue(choice as Schema, keys)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (type === 'integer' || type === 'number') {
    const [least, most] = [Math.max(minimum, -1e6), Math.min(maximum, 1e6)]
    const near = fc.constantFrom(least, most, least - 1, most + 1, least + 0.5)
    return fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: Math.ceil(least), max: Math.floor(most) }) },
      { weight: 1, arbitrary: near },
    )
  }
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  if (type === 'array') return fc.array(anyValue((items ?? {}) as Schema, keys), { maxLength: 3 })
  if (type === 'object') {
    const fields = Object.entries(properties).map(([name, field]) => [name, anyValue(field as Schema, keys)] as const)
    return fc.record(Object.fromEntries(fields), { requiredKeys: required })
  }
  const words = fc.constantFrom(
    ...examples.map(String),
    ...keys,
    'ann',
    '"ann lee"',
    'a',
    'reuters',
    '0',
    '2016-11',
    '2016',
  )
  return pattern === undefined ? words : fc.oneof(words, fc.constantFrom('2026', '2026-05', '2026-05-03', '2026-13'))
}

function anyHeaders(route: Route): fc.Arbitrary<Record<string, string>> {
  const types = isJsonRoute(route) ? (route.uploads ?? ['application/json']) : ['application/json']
  return fc
    .record(
      {
        'content-type': fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom(...types) },
          {
            weight: 1,
            arbitrary: fc.constantFrom('text/xml', 'application/json; charset=utf-7', ';;', 'multipart/form-data'),
          },
        ),
        'content-encoding': fc.constantFrom('identity', 'gzip', 'br', 'x'),
        'accept-encoding': fc.constantFrom('gzip', '*', 'x'),
        'if-none-match': fc.constantFrom('*', '"', 'W/"x"'),
        range: fc.constantFrom('bytes=0-', 'x'),
        origin: fc.constantFrom('null', 'http://localhost', 'https://evil.example'),
        'sec-fetch-site': fc.constantFrom('same-origin', 'cross-site'),
        host: fc.constantFrom('localhost', '127.0.0.1:3000', 'evil.example', ''),
      },
      { requiredKeys: ['content-type'] },
    )
    .map((headers) => rarely(headers))
}

/** Most requests have none of the odd headers. */
function rarely(headers: Record<string, string | undefined>): Record<string, string> {
  const kept = Object.entries(headers).filter(
    ([name, value], index) => value !== undefined && (name === 'content-type' || (value.length + index) % 4 === 0),
  )
  return Object.fromEntries(kept) as Record<string, string>
}

function anyBody(route: Route, keys: readonly string[]): fc.Arbitrary<string> {
  if (!isJsonRoute(route) || route.method === 'get') return fc.constant('')
  const text = fc.oneof(hostileText, fc.constantFrom('{', '[]', '"a"', '{"text":1}', '{"text":""}\n{'))
  if (route.body === undefined) return text
  const right = anyValue(z.toJSONSchema(route.body, { io: 'input', reused: 'inline' }) as Schema, keys).map((value) =>
    JSON.stringify(value),
  )
  return fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: text })
}

/** Percent-encoded; what cannot be is left out. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, ''))
