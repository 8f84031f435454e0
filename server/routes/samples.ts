/** Keys that are in the store, so that the documentation's examples open. */

import { JOB_STATES } from '../../core/api-jobs.ts'
import type { Store } from '../store/store.ts'

/** Placeholders of the routes' examples. */
export type Sample = 'node' | 'other' | 'edge' | 'claim' | 'article' | 'word' | 'job'

/** Percent-encoded values; what the store has none of is absent. */
export type Samples = Readonly<Partial<Record<Sample, string>>>

/** Looks up what is best connected. */
export async function findSamples(store: Store): Promise<Samples> {
  const [node, other] = await store.listTopNodes(['person'], 2)
  const [claim] = await store.listTopNodes(['claim'], 1)
  const [edge] = claim ? await store.listEdgesAt([claim.key], 'in', undefined, 1) : []
  const [article] = await store.listArticles(1, 0)
  const [job] = (await store.listJobs(JOB_STATES, 1, 0)).jobs
  const word = node?.label.split(' ').at(-1)
  const keys = {
    node: node?.key,
    other: other?.key,
    edge: edge?.key,
    claim: claim?.key,
    article: article?.key,
    word,
    job: job?.id,
  }
  return Object.fromEntries(
    Object.entries(keys).flatMap(([name, key]) => (key === undefined ? [] : [[name, encodeURIComponent(key)]])),
  )
}

/** An example with its placeholders filled: "/api/nodes/{node}" -> "/api/nodes/person%3Aann-lee"; null where one is missing. */
export function fillExample(example: string, samples: Samples): string | null {
  const filled = example.replace(/\{(\w+)\}/g, (all, name: Sample) => samples[name] ?? all)
  return filled.includes('{') ? null : filled
}
