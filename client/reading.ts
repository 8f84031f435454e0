/** An article's attributions as the reader walks through them. */

import type { ArticleAnswer } from '../core/api-articles.ts'
import { type Mark, marksOf } from './marks.ts'

export type Attribution = ArticleAnswer['attributionList'][number]

/** Which attributions the reader wants marked. */
export const SHOWN = ['all', 'said', 'reported', 'cited', 'low confidence'] as const
export type Shown = (typeof SHOWN)[number]

/** Confidence below which an attribution is worth a second look. */
export const LOW_CONFIDENCE = 0.6

/** An attribution with its number in the article's list. */
export interface Walked {
  readonly number: number
  readonly attribution: Attribution
}

/** The attributions of a choice, in the order of the text. */
export function walkedOf({ attributionList, entities }: ArticleAnswer, shown: Shown): readonly Walked[] {
  const kindByKey = new Map(entities.map(({ key, kind }) => [key, kind]))
  const isCarrier = (key: string | null) => ['outlet', 'document'].includes(kindByKey.get(key ?? '') ?? '')
  const isShown: Readonly<Record<Shown, (attribution: Attribution) => boolean>> = {
    all: () => true,
    said: ({ speaker }) => speaker !== null && !isCarrier(speaker),
    reported: ({ speaker, via }) => speaker === null || isCarrier(speaker) || via.length > 0,
    cited: ({ speaker, via }) => isCarrier(speaker) || via.length > 0,
    'low confidence': ({ confidence }) => confidence < LOW_CONFIDENCE,
  }
  return attributionList
    .map((attribution, number) => ({ attribution, number }))
    .filter(({ attribution }) => isShown[shown](attribution))
    .toSorted((a, b) => a.attribution.cue.start - b.attribution.cue.start || a.number - b.number)
}

/** The attribution that the reader came for: the one whose cue begins at the offset, else one that covers it. */
export function currentAt(walked: readonly Walked[], at: number | null): Walked | null {
  if (at === null) return null
  const covers = ({ attribution }: Walked) => marksOf(attribution).some(({ start, end }) => start <= at && at < end)
  return walked.find(({ attribution }) => attribution.cue.start === at) ?? walked.find(covers) ?? null
}

/** The attribution `step` places on from an offset, in a circle; from nowhere the first or the last. */
export function stepFrom(walked: readonly Walked[], at: number | null, step: 1 | -1): Walked | null {
  const current = currentAt(walked, at)
  if (current) return walked[(walked.indexOf(current) + step + walked.length) % walked.length] ?? null
  const place = at ?? -1
  const onward =
    step === 1
      ? walked.find(({ attribution }) => attribution.cue.start > place)
      : walked.findLast(({ attribution }) => attribution.cue.start < place)
  return onward ?? walked.at(step === 1 ? 0 : -1) ?? null
}

/** "Ann Lee, denied: the bridge was unsafe" */
export function tellAttribution({ text, entities }: ArticleAnswer, { attribution }: Walked): string {
  const { speaker, cue, content } = attribution
  const name = entities.find(({ key }) => key === speaker)?.label ?? 'No source named'
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return `${name}, ${text.slice(cue.start, cue.end)}: ${words}`
}

/** Marks of the attributions, and of the mention that the reader came for where it is none of them. */
export function marksIn(article: ArticleAnswer, walked: readonly Walked[], at: number | null): readonly Mark[] {
  const current = currentAt(walked, at)
  const kindByKey = new Map(article.entities.map(({ key, kind }) => [key, kind]))
  const mentioned = article.entities.flatMap(({ mentions }) => mentions).filter(({ start }) => !current && start === at)
  return [
    ...walked.flatMap(({ attribution, number }) =>
      marksOf(attribution, {
        of: number,
        kind: kindByKey.get(attribution.speaker ?? ''),
        isCurrent: number === current?.number,
      }),
    ),
    ...mentioned.map(({ start, end }): Mark => ({ start, end, role: 'words', isCurrent: true })),
  ]
}
