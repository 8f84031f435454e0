/** How the origins of a claim know it, as its articles say. */

import type { OriginAnswer } from '../../core/api-claims.ts'
import type { EvidenceRow } from '../../core/graph-rows.ts'
import type { MentionRef } from '../../core/graph-types.ts'
import { compareText } from '../../core/order.ts'
import { findBasis, type SourceWords } from '../../core/origins/basis.ts'
import { tellBases } from '../../core/origins/words.ts'
import type { NodeKind } from '../../core/types.ts'
import type { ArticleText, Store } from '../store/store.ts'
import type { ActorAnswer, Actors } from './actors.ts'

/** A document or an event knows nothing. */
const KNOWERS: readonly NodeKind[] = ['person', 'unnamed', 'outlet', 'agency']

/** Mentions of a source that are looked at. */
const MAX_MENTIONS = 100

/** Words of an article that may say how a source knows. */
interface Passage extends SourceWords {
  readonly article: string
}

/** For each origin that can know a thing, what articles say of how it does; `rows` are the claim’s. */
export async function loadBases(
  store: Store,
  origins: readonly string[],
  rows: readonly EvidenceRow[],
  actors: Actors,
): Promise<OriginAnswer[]> {
  const knowers = origins.map(actors.get).filter(({ kind }) => KNOWERS.includes(kind))
  const passagesByKey = await findPassages(store, knowers, rows)
  const articles = new Set([...passagesByKey.values()].flat().map(({ article }) => article))
  const texts = await store.findArticleTexts([...articles])
  return knowers.map((actor) => {
    const bases = basesOf(actor, passagesByKey.get(actor.key) ?? [], texts)
    return {
      ...actor,
      bases,
      sentence: tellBases(
        actor,
        bases.map(({ words }) => words),
      ),
    }
  })
}

/** Where each one says it; one without a name is the same one wherever its article mentions it. */
async function findPassages(
  store: Store,
  knowers: readonly ActorAnswer[],
  rows: readonly EvidenceRow[],
): Promise<ReadonlyMap<string, readonly Passage[]>> {
  const passages = await Promise.all(
    knowers.map(async ({ key, kind }) => {
      const told = rows
        .filter(({ kind: edgeKind, source }) => edgeKind === 'said' && source === key)
        .map(({ evidence }) => evidence)
        .filter(({ stance }) => stance !== 'denied' && stance !== 'questioned')
        .flatMap(({ article, source, cue = null, content = [], mode }): Passage[] =>
          source ? [{ article, source, cue, content, mode }] : [],
        )
      if (kind !== 'unnamed') return [key, told] as const
      const { mentions } = await store.listMentions(key, MAX_MENTIONS)
      return [key, [...told, ...mentions.map(mentioned)]] as const
    }),
  )
  return new Map(passages)
}

const mentioned = ({ article, start, end }: MentionRef): Passage => ({
  article,
  source: { start, end },
  cue: null,
  content: [],
})

/** The earliest article first; the same words once. */
function basesOf(
  actor: ActorAnswer,
  passages: readonly Passage[],
  texts: ReadonlyMap<string, ArticleText>,
): OriginAnswer['bases'] {
  const found = passages.flatMap((passage) => {
    const article = texts.get(passage.article)
    const basis = article && findBasis(article.text, passage, actor)
    if (!basis) return []
    return [{ date: article.date, ...basis.span, words: basis.value, article: article.key, why: basis.why }]
  })
  const ordered = found.sort(
    (a, b) => compareText(a.date ?? '9999', b.date ?? '9999') || compareText(a.article, b.article) || a.start - b.start,
  )
  return [
    ...new Map(ordered.reverse().map(({ date: _, ...basis }) => [basis.words.toLowerCase(), basis])).values(),
  ].reverse()
}
