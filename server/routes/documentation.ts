/** GET /api and /api/openapi.json: what there is to ask. */

import { z } from 'zod'
import { DOCUMENTATION_POLICY, renderDocumentation } from '../documentation-page.ts'
import { openApiDocument } from '../openapi.ts'
import { jsonRoute, type Route, rawRoute, type Services } from './route.ts'
import { findSamples } from './samples.ts'

/** The routes that describe all routes, themselves included. */
export function documentationRoutes(all: () => readonly Route[]): readonly Route[] {
  return [
    rawRoute({
      method: 'get',
      path: '/api',
      summary: 'This page.',
      media: ['text/html'],
      example: '/api',
      async serve(services, _asked, _request, response) {
        const { store, version } = services
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.setHeader('Content-Security-Policy', DOCUMENTATION_POLICY)
        response.end(renderDocumentation(thoseOn(all(), services), await findSamples(store), version))
      },
    }),
    jsonRoute({
      method: 'get',
      path: '/api/openapi.json',
      summary: 'The same for programs: OpenAPI 3.1.',
      answer: z.looseObject({ openapi: z.string() }),
      example: '/api/openapi.json',
      freshness: 'version',
      handle: async (services) => ({
        openapi: '3.1.0',
        ...openApiDocument(thoseOn(all(), services), services.version),
      }),
    }),
  ]
}

const thoseOn = (routes: readonly Route[], services: Services) =>
  routes.filter((route) => route.isOn === undefined || route.isOn(services))
