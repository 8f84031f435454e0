/** Articles for jobs, and what reads them slowly. */

import type { ArticleInput } from '../../core/types.ts'
import type { Extractor } from '../../server/extractor.ts'
import type { Received } from '../../server/uploads/receive.ts'
import { createPlainExtractor } from './services-over.ts'

const SPEAKERS = ['Ann Lee', 'Bob Stone', 'Carla Diaz', 'Dan Moore']

/** One of many articles that are all different. */
export const article = (index: number): ArticleInput => ({
  text: `"The report number ${index} is false," ${SPEAKERS[index % 4]} told Reuters on Monday. Nobody else spoke.`,
  title: `Report ${index}`,
  publisher: 'Daily A',
})

/** Articles as an upload gives them. */
export async function* received(inputs: readonly ArticleInput[]): AsyncGenerator<Received> {
  for (const [index, input] of inputs.entries()) yield { place: index + 1, name: input.title ?? 'article', input }
}

/** So many of them. */
export const some = (count: number) => Array.from({ length: count }, (_, index) => article(index))

/** An extractor that reads only as many articles as it is let. */
export function createGate(): Extractor & { letThrough(count: number): void } {
  const plain = createPlainExtractor()
  const waiting: (() => void)[] = []
  let free = 0
  let isClosed = false
  return {
    ...plain,
    letThrough(count) {
      free += count
      while (free > 0 && waiting.length > 0) {
        free--
        waiting.shift()?.()
      }
    },
    async extract(input) {
      if (free > 0) free--
      else await new Promise<void>((resolve) => waiting.push(resolve))
      if (isClosed) throw new Error('closed')
      return plain.extract(input)
    },
    async close() {
      isClosed = true
      for (const go of waiting) go()
    },
  }
}
