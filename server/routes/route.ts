/** What a route is: an address, what it takes and gives, and the function that answers. Routes know nothing of the framework. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Events } from '../events.ts'
import type { IngestTools } from '../ingest.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Metrics } from '../metrics.ts'
import type { Store } from '../store/store.ts'
import type { Upload, UploadLimits } from '../uploads/body.ts'
import type { Writes } from '../writer.ts'

/** What handlers work with. */
export interface Services {
  readonly store: Store
  /** All that changes the store goes through it. */
  readonly writer: Writes
  /** Counts requests; absent when that is switched off. */
  readonly metrics?: Metrics | undefined
  /** Of this program. */
  readonly version: string
  /** Time of day. */
  readonly now: () => Date
  readonly jobs: Jobs
  readonly events: Events
  readonly uploadLimits: UploadLimits
  /** What articles are read with; loaded when it is asked for first. */
  readonly openTools: () => Promise<IngestTools>
}

/** A request, parsed by the schemas of its route. */
export interface Asked<Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
}

interface RouteHead<Params extends z.ZodType, Query extends z.ZodType> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** With `:id` for what varies. */
  readonly path: `/${string}`
  /** One sentence: what it gives. */
  readonly summary: string
  readonly params?: Params
  readonly query?: Query
  /** Statuses of errors beside those that every route may give. */
  readonly errors?: readonly number[]
  /**
   * What the ETag depends on: what the store holds (usual for JSON that is read), the version of the program, or the answer
   * itself, when only that tells; with `none` there is no ETag.
   */
  readonly freshness?: 'store' | 'version' | 'answer' | 'none'
  /** Answers without the token. */
  readonly isOpen?: boolean
  /** False where it is switched off: the documentation then leaves it out. */
  isOn?(services: Services): boolean
}

/** Answers JSON. */
export interface JsonRoute<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> extends RouteHead<Params, Query> {
  /** A JSON body. */
  readonly body?: Body
  /** Media types of a body that is read as it comes; `body` is then an Upload. */
  readonly uploads?: readonly string[]
  readonly answer: Answer
  /** Of success; 200 unless told. With 204 nothing is sent. */
  readonly status?: number
  /** Another status of success, for some answers. */
  readonly otherwise?: { readonly status: number; when(answer: z.output<Answer>): boolean }
  /** Where to look for what the answer is about. */
  location?(answer: z.output<Answer>): string
  /** An address, with samples in braces that the documentation fills (`{node}`), or the body of a write. */
  readonly example: string
  handle(services: Services, asked: Asked<z.output<Params>, z.output<Query>, z.output<Body>>): Promise<z.output<Answer>>
}

/** Answers in another form, written by itself: a page, a stream of events, a file. Errors that it throws before the first byte get our shape. */
export interface RawRoute<Params extends z.ZodType = z.ZodType, Query extends z.ZodType = z.ZodType>
  extends RouteHead<Params, Query> {
  readonly media: readonly string[]
  readonly example: string
  serve(
    services: Services,
    asked: Asked<z.output<Params>, z.output<Query>, undefined>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void>
}

export type Route = JsonRoute | RawRoute

/** For routes that take no parameters: each is then an error that says so. */
export const NOTHING = z.strictObject({})
type Nothing = typeof NOTHING

/** A route whose handler is checked against its schemas. */
export function jsonRoute<
  Answer extends z.ZodType,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = z.ZodUndefined,
>(route: JsonRoute<Params, Query, Body, Answer>): JsonRoute {
  return route as unknown as JsonRoute
}

/** A route that answers with an upload's outcome; its handler gets the body as it comes. */
export function uploadRoute<
  Answer extends z.ZodType,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
>(route: JsonRoute<Params, Query, z.ZodType<Upload>, Answer> & { readonly uploads: readonly string[] }): JsonRoute {
  return route as unknown as JsonRoute
}

/** A route that writes its answer itself, checked against its schemas. */
export function rawRoute<Params extends z.ZodType = Nothing, Query extends z.ZodType = Nothing>(
  route: RawRoute<Params, Query>,
): RawRoute {
  return route as unknown as RawRoute
}

/** True for a route that answers JSON. */
export function isJsonRoute(route: Route): route is JsonRoute {
  return 'answer' in route
}
