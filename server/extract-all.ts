/** Reads many articles in the pool; those that cannot be read are set aside with their reasons. */

import { HearsayError } from '../core/errors.ts'
import type { ArticleInput, Extraction } from '../core/types.ts'
import type { Extractor } from './extractor.ts'
import type { SetAside } from './formats/texts.ts'
import { withText } from './packed-extraction.ts'

/** An article as it came in and as it was read. */
export interface ReadArticle {
  readonly input: ArticleInput
  readonly extraction: Extraction
}

export interface Extracted {
  /** In the order of the inputs. */
  readonly articles: readonly ReadArticle[]
  readonly refusals: readonly SetAside[]
}

/** Extracts all inputs. Two that have the same id keep their paths as ids, so that lines can be told apart. */
export async function extractAll(
  inputs: readonly ArticleInput[],
  extractor: Extractor,
  onProgress: (done: number, total: number) => void,
): Promise<Extracted> {
  let done = 0
  const outcomes = await Promise.all(
    withDistinctIds(inputs).map(async (input) => {
      try {
        const { json } = await extractor.extract(input)
        return { article: { input, extraction: withText(json, input) } }
      } catch (error) {
        if (!(error instanceof HearsayError)) throw error
        return {
          refusal: {
            file: input.file ?? input.id ?? 'article',
            code: error.code,
            reason: error.message,
            next: error.next,
          },
        }
      } finally {
        onProgress(++done, inputs.length)
      }
    }),
  )
  return {
    articles: outcomes.flatMap(({ article }) => article ?? []),
    refusals: outcomes.flatMap(({ refusal }) => refusal ?? []),
  }
}

function withDistinctIds(inputs: readonly ArticleInput[]): ArticleInput[] {
  const nameOf = ({ file = '' }: ArticleInput) =>
    file
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]+$/, '') ?? ''
  const counts = new Map<string, number>()
  for (const input of inputs) counts.set(nameOf(input), (counts.get(nameOf(input)) ?? 0) + 1)
  return inputs.map((input) =>
    (counts.get(nameOf(input)) ?? 0) > 1 && input.file ? { ...input, id: input.file.replace(/\.[^./]+$/, '') } : input,
  )
}
