/** The log as the corpus replays it: each correction where it belongs, and what becomes of it. */

import { groupBy } from '../group.ts'
import { type Addresses, createAddresses } from './addresses.ts'
import type { ArticleCorrection } from './article.ts'
import { readLog } from './log.ts'
import type {
  ClaimCorrection,
  Correction,
  CorrectionChange,
  EdgeCorrection,
  EntityCorrection,
  LogEntry,
  Mark,
  Outcome,
} from './types.ts'

/** A correction with what became of it. */
export interface Replayed {
  readonly correction: Correction
  readonly outcome: Outcome
}

/** Corrections by what they are about, in log order. */
export interface Sorted {
  readonly ofEntities: readonly EntityCorrection[]
  readonly ofClaims: readonly ClaimCorrection[]
  readonly ofEdges: readonly EdgeCorrection[]
  /** Keys of the articles whose attributions and mentions have others than before. */
  readonly articles: readonly string[]
}

interface Replayer {
  outcomes(): ReadonlyMap<string, Outcome>
}

export interface Replay {
  /** What articles are there, told as they come and go. */
  readonly articles: Pick<Addresses, 'put' | 'remove'>
  correct(entries: readonly LogEntry[]): Sorted
  /** The same log where articles that it names have other keys since the last call; null where none has. */
  takeMoved(): Sorted | null
  /** Corrections of the attributions and mentions of an article. */
  ofArticle(article: string): readonly ArticleCorrection[]
  /** What changed since the last call; null for nothing. */
  takeChange(
    entities: Replayer & { takeMarks(): ReadonlyMap<string, Mark | null> },
    claims: Replayer,
    edges: Replayer,
    /** What became of the corrections of attributions and mentions of an article; undefined where there is no such article. */
    outcomesOf: (article: string) => ReadonlyMap<string, Outcome> | undefined,
  ): CorrectionChange | null
  /** Those that nobody took back, as they came out at the last change. */
  all(): readonly Replayed[]
}

const ARTICLE_GONE: Outcome = { state: 'orphaned', why: 'The article is not there.' }
const APPLIED: Outcome = { state: 'applied' }

/** Starts with an empty log. */
export function createReplay(): Replay {
  const addresses = createAddresses()
  let active: readonly Correction[] = []
  /** What is known without any article: who took back what. */
  let known: ReadonlyMap<string, Outcome> = new Map()
  let byArticle: ReadonlyMap<string, readonly ArticleCorrection[]> = new Map()
  let outcomes: ReadonlyMap<string, Outcome> = new Map()

  function sort(entries: readonly LogEntry[]): Sorted {
    const { active: fresh, undone } = readLog(entries)
    active = fresh
    known = new Map(
      entries.flatMap(({ id, action }): [string, Outcome][] => {
        const by = undone.get(id)
        if (by !== undefined) return [[id, { state: 'undone', why: by }]]
        return action === 'undo' ? [[id, APPLIED]] : []
      }),
    )
    const before = byArticle
    byArticle = groupBy(active.filter(isOfArticle), ({ object }) => object.article)
    const idsOf = (list: readonly ArticleCorrection[] | undefined) => list?.map(({ id }) => id).join()
    return {
      ofEntities: active.filter(isOfEntity),
      ofClaims: active.filter(isOfClaim),
      ofEdges: active.filter(isOfEdge),
      articles: [...new Set([...before.keys(), ...byArticle.keys()])].filter(
        (article) => idsOf(before.get(article)) !== idsOf(byArticle.get(article)),
      ),
    }
  }

  return {
    articles: addresses,
    correct: (entries) => sort(addresses.correct(entries)),
    takeMoved() {
      const moved = addresses.takeChange()
      return moved && sort(moved)
    },
    ofArticle: (article) => byArticle.get(article) ?? [],
    takeChange(entities, claims, edges, outcomesOf) {
      if (active.length === 0 && known.size === 0 && outcomes.size === 0) return null
      const now = new Map([...known, ...entities.outcomes(), ...claims.outcomes(), ...edges.outcomes()])
      for (const [article, corrections] of byArticle) {
        const ofArticle = outcomesOf(article)
        for (const { id } of corrections) now.set(id, ofArticle?.get(id) ?? ARTICLE_GONE)
      }
      const before = outcomes
      outcomes = now
      const changed = [...now].filter(([id, outcome]) => JSON.stringify(before.get(id)) !== JSON.stringify(outcome))
      const marks = entities.takeMarks()
      return changed.length === 0 && marks.size === 0 ? null : { marks, outcomes: new Map(changed) }
    },
    all: () =>
      active.flatMap((correction) => {
        const outcome = outcomes.get(correction.id)
        return outcome ? [{ correction: addresses.asWritten(correction), outcome }] : []
      }),
  }
}

const isOfEntity = (one: Correction): one is EntityCorrection => one.object.type === 'entity'
const isOfClaim = (one: Correction): one is ClaimCorrection => one.object.type === 'claim'
const isOfEdge = (one: Correction): one is EdgeCorrection => one.object.type === 'edge'
const isOfArticle = (one: Correction): one is ArticleCorrection =>
  one.object.type === 'attribution' || one.object.type === 'mention'
