/** GET /api/paths: how two nodes are connected. */

import { type PathsAnswer, type PathsQuery, pathsAnswerSchema, pathsQuerySchema } from '../../core/api-paths.ts'
import { getSummary } from './nodes.ts'
import { jsonRoute, type Route, type Services } from './route.ts'
import { findShortest } from './shortest.ts'

export const pathRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/api/paths',
    summary: 'The shortest ways between two nodes, along edges in either direction, each step with its edges.',
    query: pathsQuerySchema,
    answer: pathsAnswerSchema,
    errors: [404],
    example: '/api/paths?source={node}&target={other}',
    handle: (services, { query }) => answerPaths(services, query),
  }),
]

async function answerPaths({ store }: Services, asked: PathsQuery): Promise<PathsAnswer> {
  const source = await getSummary(store, asked.source)
  const target = await getSummary(store, asked.target)
  const { paths, isCut } = await findShortest(store, { ...asked, source: source.key, target: target.key })
  return {
    source,
    target,
    hops: paths[0]?.steps.length ?? null,
    paths: paths.map(({ nodes, steps }) => ({ nodes: [...nodes], steps: steps.map((edges) => [...edges]) })),
    nodes: [...(await store.findNodes(paths.flatMap(({ nodes }) => nodes)))],
    truncated: isCut,
  }
}
