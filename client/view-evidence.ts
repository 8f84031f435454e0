/** The sentences behind all links of the view, fetched link by link. */

import type { EdgeAnswer } from '../core/api-graph.ts'
import { HearsayError } from '../core/errors.ts'
import type { Api } from './api.ts'

/** Links that are asked for at the same time. */
const AT_ONCE = 4

/** More links than this are better taken from the server as a whole. */
export const MAX_LINKS = 3_000

export interface Gathering {
  readonly signal: AbortSignal
  onProgress(done: number): void
}

/** Asks for one after the other; null when it was stopped. Throws HearsayError when the server fails. */
export async function gatherEvidence(
  edges: readonly string[],
  ask: Api['edge'],
  { signal, onProgress }: Gathering,
): Promise<readonly EdgeAnswer[] | null> {
  const answers: EdgeAnswer[] = []
  for (let at = 0; at < edges.length; at += AT_ONCE) {
    if (signal.aborted) return null
    const some = await Promise.all(edges.slice(at, at + AT_ONCE).map((edge) => ask(edge)))
    answers.push(...some)
    onProgress(answers.length)
  }
  return answers
}

/** Refused before anything is asked for. */
export function refuseTooMany(links: number): void {
  if (links <= MAX_LINKS) return
  throw new HearsayError(
    'links-too-many',
    `${links} links are shown; sentences of at most ${MAX_LINKS} are gathered here.`,
    'Filter the view, or take the CSV of everything below.',
  )
}
