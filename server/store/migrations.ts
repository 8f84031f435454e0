/** The steps from an empty file to the newest schema; a released step is never changed. */

import type { Migration } from 'kysely'
import { articlesAndGraph } from './migrations/0001-articles-and-graph.ts'
import { claimLists } from './migrations/0002-claims.ts'
import { rowsThatComeAndGo } from './migrations/0003-rows-that-come-and-go.ts'
import { rowsByOwner } from './migrations/0004-rows-by-owner.ts'
import { jobs } from './migrations/0005-jobs.ts'
import { queries } from './migrations/0006-queries.ts'
import { corrections } from './migrations/0007-corrections.ts'
import { keysSideBySide } from './migrations/0008-keys-side-by-side.ts'
import { wordsAtOnce } from './migrations/0009-words-at-once.ts'
import { nodesByNumber } from './migrations/0010-nodes-by-number.ts'
import { edgesOnce } from './migrations/0011-edges-once.ts'
import { edgesByNumber } from './migrations/0012-edges-by-number.ts'
import { claimsByNumber } from './migrations/0013-claims-by-number.ts'

/** All steps by name, in the order of their names. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-articles-and-graph': articlesAndGraph,
  '0002-claims': claimLists,
  '0003-rows-that-come-and-go': rowsThatComeAndGo,
  '0004-rows-by-owner': rowsByOwner,
  '0005-jobs': jobs,
  '0006-queries': queries,
  '0007-corrections': corrections,
  '0008-keys-side-by-side': keysSideBySide,
  '0009-words-at-once': wordsAtOnce,
  '0010-nodes-by-number': nodesByNumber,
  '0011-edges-once': edgesOnce,
  '0012-edges-by-number': edgesByNumber,
  '0013-claims-by-number': claimsByNumber,
}
