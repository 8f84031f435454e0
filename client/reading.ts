/** An article as the reader walks through it: from attribution to attribution, or from name to name. */

import type { ArticleAnswer } from '../core/api-articles.ts'
import { NODE_APPEARANCE } from './appearance.ts'
import { type Mark, marksOf } from './marks.ts'

export type Attribution = ArticleAnswer['attributionList'][number]
type Entity = ArticleAnswer['entities'][number]

/** What the reader wants marked. */
export const SHOWN = ['all', 'said', 'reported', 'cited', 'low confidence', 'names'] as const
export type Shown = (typeof SHOWN)[number]

/** Confidence below which an attribution is worth a second look. */
export const LOW_CONFIDENCE = 0.6

/** Words of an article with the entity that they name. */
export interface Naming {
  readonly entity: Entity
  readonly mention: Entity['mentions'][number]
}

/** Where a walk halts: at an attribution, or at words that name somebody. Its number is its own in the article. */
export type Halt = {
  readonly number: number
  /** Of its cue, or of its words. */
  readonly start: number
} & (
  | { readonly type: 'attribution'; readonly attribution: Attribution }
  | { readonly type: 'name'; readonly naming: Naming }
)

/** The halts of a choice, in the order of the text. */
export function haltsOf(article: ArticleAnswer, shown: Shown): readonly Halt[] {
  return shown === 'names' ? namesIn(article) : attributionsIn(article, shown)
}

/** Of several that begin at one place ("Lee", "Lee administration") the longest is the halt. */
function namesIn({ entities }: ArticleAnswer): readonly Halt[] {
  const ordered = entities
    .flatMap((entity) => entity.mentions.map((mention): Naming => ({ entity, mention })))
    .toSorted((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  return ordered
    .filter(({ mention }, at) => ordered[at - 1]?.mention.start !== mention.start)
    .map((naming, number) => ({ type: 'name', number, start: naming.mention.start, naming }))
}

function attributionsIn({ attributionList, entities }: ArticleAnswer, shown: Exclude<Shown, 'names'>): readonly Halt[] {
  const kindByKey = new Map(entities.map(({ key, kind }) => [key, kind]))
  const isCarrier = (key: string | null) => ['outlet', 'document'].includes(kindByKey.get(key ?? '') ?? '')
  const isShown: Readonly<Record<typeof shown, (attribution: Attribution) => boolean>> = {
    all: () => true,
    said: ({ speaker }) => speaker !== null && !isCarrier(speaker),
    reported: ({ speaker, via }) => speaker === null || isCarrier(speaker) || via.length > 0,
    cited: ({ speaker, via }) => isCarrier(speaker) || via.length > 0,
    'low confidence': ({ confidence }) => confidence < LOW_CONFIDENCE,
  }
  return attributionList
    .map((attribution, number): Halt & { type: 'attribution' } => ({
      type: 'attribution',
      number,
      start: attribution.cue.start,
      attribution,
    }))
    .filter(({ attribution }) => isShown[shown](attribution))
    .toSorted((a, b) => a.start - b.start || a.number - b.number)
}

/** Whom an article names at an offset. */
export function namingsAt({ entities }: ArticleAnswer, at: number | null): readonly Naming[] {
  return entities.flatMap((entity) =>
    entity.mentions.filter(({ start }) => start === at).map((mention): Naming => ({ entity, mention })),
  )
}

/** The halt that the reader came for: the one that begins at the offset, else one that covers it. */
export function currentAt(halts: readonly Halt[], at: number | null): Halt | null {
  if (at === null) return null
  const covers = (halt: Halt) => marksAt(halt).some(({ start, end }) => start <= at && at < end)
  return halts.find(({ start }) => start === at) ?? halts.find(covers) ?? null
}

/** The halt `step` places on from an offset, in a circle; from nowhere the first or the last. */
export function stepFrom(halts: readonly Halt[], at: number | null, step: 1 | -1): Halt | null {
  const current = currentAt(halts, at)
  if (current) return halts[(halts.indexOf(current) + step + halts.length) % halts.length] ?? null
  const place = at ?? -1
  const onward = step === 1 ? halts.find(({ start }) => start > place) : halts.findLast(({ start }) => start < place)
  return onward ?? halts.at(step === 1 ? 0 : -1) ?? null
}

/** "Ann Lee, denied: the bridge was unsafe"; "Lee: Ann Lee, person" */
export function tellHalt({ text, entities }: ArticleAnswer, halt: Halt): string {
  if (halt.type === 'name') {
    const { entity, mention } = halt.naming
    return `${text.slice(mention.start, mention.end)}: ${entity.label}, ${NODE_APPEARANCE[entity.kind].one}`
  }
  const { speaker, cue, content } = halt.attribution
  const name = entities.find(({ key }) => key === speaker)?.label ?? 'No source named'
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return `${name}, ${text.slice(cue.start, cue.end)}: ${words}`
}

function marksAt(halt: Halt, more: Pick<Mark, 'of' | 'kind' | 'isCurrent'> = {}): readonly Mark[] {
  if (halt.type === 'attribution') return marksOf(halt.attribution, more)
  const { start, end } = halt.naming.mention
  return [{ start, end, role: 'name', ...more }]
}

/** Marks of the halts, and of the name that the reader came for where it is at none of them. */
export function marksIn(article: ArticleAnswer, halts: readonly Halt[], at: number | null): readonly Mark[] {
  const current = currentAt(halts, at)
  const kindByKey = new Map(article.entities.map(({ key, kind }) => [key, kind]))
  const kindOf = (halt: Halt) =>
    halt.type === 'name' ? halt.naming.entity.kind : kindByKey.get(halt.attribution.speaker ?? '')
  return [
    ...halts.flatMap((halt) =>
      marksAt(halt, { of: halt.number, kind: kindOf(halt), isCurrent: halt.number === current?.number }),
    ),
    ...(current?.start === at ? [] : namingsAt(article, at)).map(
      ({ mention: { start, end } }): Mark => ({ start, end, role: 'words', isCurrent: true }),
    ),
  ]
}
