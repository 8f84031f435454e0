/** Every address of the API, in the order of the documentation. The application mounts what stands here, and nothing else answers under /api. */

import { articleRoutes } from './articles.ts'
import { claimRoutes } from './claims.ts'
import { correctionRoutes } from './corrections.ts'
import { documentationRoutes } from './documentation.ts'
import { edgeRoutes } from './edges.ts'
import { eventRoutes } from './events.ts'
import { exportRoutes } from './export.ts'
import { giveArticleRoutes } from './give-articles.ts'
import { graphRoutes } from './graph.ts'
import { healthRoutes } from './health.ts'
import { jobRoutes } from './jobs.ts'
import { neighbourRoutes } from './neighbours.ts'
import { nodeRoutes } from './nodes.ts'
import { pathRoutes } from './paths.ts'
import type { Route } from './route.ts'
import { searchRoutes } from './search.ts'
import { statsRoutes } from './stats.ts'

export const ROUTES: readonly Route[] = [
  ...graphRoutes,
  ...nodeRoutes,
  ...neighbourRoutes,
  ...edgeRoutes,
  ...pathRoutes,
  ...claimRoutes,
  ...searchRoutes,
  ...articleRoutes,
  ...giveArticleRoutes,
  ...jobRoutes,
  ...eventRoutes,
  ...correctionRoutes,
  ...exportRoutes,
  ...statsRoutes,
  ...documentationRoutes(() => ROUTES),
  ...healthRoutes,
]
