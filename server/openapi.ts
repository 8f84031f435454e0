/** The OpenAPI 3.1 document, made from the table of routes. */

import { z } from 'zod'
import { errorSchema } from '../core/api.ts'
import { isJsonRoute, type Route } from './routes/route.ts'

type Json = Readonly<Record<string, unknown>>

/** Statuses of errors that any route may give, and why. */
export const COMMON_ERRORS: Readonly<Record<number, string>> = {
  400: 'A parameter, the path or the body cannot be read.',
  401: 'The server asks for a token.',
  403: 'Sent to another host name, or a write from a page of another site.',
  414: 'The address is too long.',
  429: 'Too many requests: see Retry-After.',
  500: 'A fault of the server.',
  503: 'Too much to do, or the database cannot be used: see Retry-After.',
}

const SPECIAL_ERRORS: Readonly<Record<number, string>> = {
  404: 'There is nothing with that key.',
  409: 'It stands against something that is already there.',
  413: 'The body is too large.',
  415: 'The body is of a type that cannot be read.',
}

/** A parameter as a reader of the documentation needs it. */
export interface ParameterDescription {
  readonly name: string
  /** "1 to 500, else 50" */
  readonly type: string
  readonly description: string
}

/** What a route takes and gives, in words. */
export function describeRoute(route: Route): {
  readonly parameters: readonly ParameterDescription[]
  readonly answer: string
  readonly errors: readonly number[]
} {
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')]
  return {
    parameters: parameters.map(({ name, required, description, schema }) => ({
      name,
      type: [typeInWords(schema), required ? 'required' : ''].filter((words) => words !== '').join('; '),
      description,
    })),
    answer: isJsonRoute(route) ? (z.globalRegistry.get(route.answer)?.id ?? 'JSON') : route.media.join(', '),
    errors: errorsOf(route),
  }
}

function typeInWords({
  enum: words,
  minimum,
  maximum,
  maxLength,
  default: usual,
}: z.core.JSONSchema.BaseSchema): string {
  const range = words?.join(', ') ?? rangeInWords(minimum, maximum, maxLength)
  return usual === undefined ? range : `${range}; else ${usual}`
}

function rangeInWords(minimum?: number, maximum?: number, maxLength?: number): string {
  if (minimum !== undefined) return `${minimum} to ${maximum}`
  return maxLength === undefined ? 'text' : `text, up to ${maxLength} characters`
}

/** Statuses of errors that a route may give beside those that every route may. */
export function errorsOf(route: Route): readonly number[] {
  const { errors = [] } = route
  const hasBody = isJsonRoute(route) && (route.body !== undefined || route.uploads !== undefined)
  return [...new Set([...errors, ...(hasBody ? [413, 415] : [])])].filter((status) => !(status in COMMON_ERRORS))
}

/** Describes the routes as of a version of the program. */
export function openApiDocument(routes: readonly Route[], version: string): Json {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: referenceTo, io: 'output' })
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hearsay',
      version,
      summary: 'Who said, reported and cited what.',
      description: 'Every answer has an ETag where it can; every error has a code, a message and what to do next.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutHead(schema)])),
      responses: {
        Error: { description: 'What went wrong, and what to do now.', content: contentOf(errorSchema) },
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  }
}

const referenceTo = (name: string) => `#/components/schemas/${name}`

function operationOf(route: Route): Json {
  const { params, query, summary, isOpen = false } = route
  const body = bodyOf(route)
  return {
    operationId: operationId(route),
    summary,
    security: isOpen ? [] : [{}, { token: [] }],
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
    ...(body && { requestBody: body }),
    responses: {
      ...successOf(route),
      ...Object.fromEntries(
        [...Object.keys(COMMON_ERRORS).map(Number), ...errorsOf(route)].map((status) => [
          status,
          errorResponse(status),
        ]),
      ),
    },
  }
}

/** "get /api/nodes/:id" -> "getNodesId" */
function operationId({ method, path }: Route): string {
  const words = path.match(/\w+/g)?.filter((word) => word !== 'api') ?? []
  return [method, ...words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)].join('')
}

interface Parameter extends Json {
  readonly name: string
  readonly required: boolean
  readonly description: string
  readonly schema: z.core.JSONSchema.BaseSchema
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Parameter[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' })
  return Object.entries(properties).map(([name, property]) => {
    const { description = '', ...rest } = property as z.core.JSONSchema.BaseSchema
    return { name, in: place, required: required.includes(name), description, schema: rest }
  })
}

function bodyOf(route: Route): Json | null {
  if (!isJsonRoute(route)) return null
  const { body, uploads = [] } = route
  if (body !== undefined) return { required: true, content: contentOf(body, 'input') }
  if (uploads.length === 0) return null
  return { required: true, content: Object.fromEntries(uploads.map((media) => [media, {}])) }
}

function successOf(route: Route): Json {
  if (!isJsonRoute(route)) {
    const content = Object.fromEntries(route.media.map((media) => [media, {}]))
    return { 200: { description: route.summary, content } }
  }
  const { status = 200, otherwise, method, answer, summary } = route
  const described = { description: summary, ...(status !== 204 && { content: contentOf(answer) }) }
  const success = { [status]: described, ...(otherwise && { [otherwise.status]: described }) }
  return method === 'get' ? { ...success, 304: { description: 'Nothing changed since the ETag given.' } } : success
}

function contentOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const name = z.globalRegistry.get(schema)?.id
  const described = name === undefined ? withoutHead(z.toJSONSchema(schema, { io })) : { $ref: referenceTo(name) }
  return { 'application/json': { schema: described } }
}

function errorResponse(status: number): Json {
  const description = COMMON_ERRORS[status] ?? SPECIAL_ERRORS[status]
  return { $ref: '#/components/responses/Error', description }
}

function withoutHead({ $schema: _, $id: __, ...schema }: Json): Json {
  return schema
}
