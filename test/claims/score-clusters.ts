/** Scores claims against what a reader takes for one claim: pairs of statements of different articles. */

import type { Claim, Statement } from '../../core/corpus-types.ts'
import type { Extraction, Span } from '../../core/types.ts'

/** Words that a reader puts in a cluster; they may stand more than once in their article. */
export interface GoldMember {
  readonly article: string
  readonly cluster: string
  readonly places: readonly Span[]
}

export interface ClusterScore {
  /** Pairs that the claims join, and those of them that the reader joins. */
  readonly joined: number
  readonly right: number
  /** Mean over the reader's clusters of the part of their pairs that is found. */
  readonly recall: number
  /** What went wrong, to be read. */
  readonly mistakes: readonly string[]
}

/** So much of the reader's words must lie in a statement that makes them. */
const MIN_COVERED = 0.6

/** Finds words in the article whose id begins so, wherever they stand. Throws when they are not there. */
export function findWords(extractions: readonly Extraction[], id: string, words: string): Omit<GoldMember, 'cluster'> {
  const article = extractions.find((extraction) => extraction.article.id.startsWith(id))?.article
  const text = article?.text.replaceAll('\u00a0', ' ') ?? ''
  const places: Span[] = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    places.push({ start, end: start + words.length })
  if (!article || places.length === 0) throw new Error(`article ${id} has no words "${words}"`)
  return { article: article.key, places }
}

/** True when the statement makes what the reader marked. */
export const makes = (
  { article, content }: Pick<Statement, 'article' | 'content'>,
  member: Omit<GoldMember, 'cluster'>,
) =>
  article === member.article &&
  member.places.some(
    (place) =>
      content.reduce(
        (sum, span) => sum + Math.max(0, Math.min(span.end, place.end) - Math.max(span.start, place.start)),
        0,
      ) >=
      MIN_COVERED * (place.end - place.start),
  )

export function scoreClusters(
  claims: readonly Claim[],
  members: readonly GoldMember[],
  textOf: (statement: Statement) => string,
): ClusterScore {
  const clustersOf = (statement: Statement) =>
    new Set(members.filter((member) => makes(statement, member)).map(({ cluster }) => cluster))
  const mistakes: string[] = []
  let joined = 0
  let right = 0
  for (const { statements } of claims) {
    for (const [index, one] of statements.entries())
      for (const two of statements.slice(index + 1)) {
        if (one.article === two.article) continue
        joined++
        const clusters = clustersOf(two)
        if ([...clustersOf(one)].some((cluster) => clusters.has(cluster))) right++
        else mistakes.push(`joined: ${textOf(one)} / ${textOf(two)}`)
      }
  }
  const recalls = [...new Set(members.map(({ cluster }) => cluster))].map((cluster) => {
    const own = members.filter((member) => member.cluster === cluster)
    const pairs = own.flatMap((one, index) =>
      own.slice(index + 1).flatMap((two) => (one.article === two.article ? [] : [[one, two] as const])),
    )
    const found = pairs.filter(([one, two]) =>
      claims.some(
        ({ statements }) =>
          statements.some((statement) => makes(statement, one)) &&
          statements.some((statement) => makes(statement, two)),
      ),
    )
    mistakes.push(`${cluster}: ${found.length} of ${pairs.length}`)
    return found.length / pairs.length
  })
  return { joined, right, recall: recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length, mistakes }
}
