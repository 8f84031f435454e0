/** Gives articles to an application, as a client would. */

import request from 'supertest'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { Store } from '../../server/store/store.ts'
import { appOver } from './app-over.ts'
import { type ServiceOptions, servicesOver } from './services-over.ts'

export const TEXT =
  'Talks failed on Monday. "The report is false," Ann Lee told Reuters. Ann Lee said that the talks would go on.'
export const OTHER = 'Ann Lee denied the report on Tuesday, according to Reuters. "It is all wrong," Bob Stone said.'

/** An application over a store. */
export function serverOver(store: Store = createMemoryStore(), options: ServiceOptions = {}) {
  const services = servicesOver(store, options)
  return { store, services, app: appOver(store, { services }) }
}

/** Gives a body in and waits for the end. */
export async function give(
  app: ReturnType<typeof appOver>,
  type: string,
  body: string | Buffer,
  query = '',
  headers: Readonly<Record<string, string>> = {},
) {
  return request(app).post(`/api/articles?wait=20${query}`).set('Content-Type', type).set(headers).send(body)
}
