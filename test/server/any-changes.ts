/** Random sequences of articles that come, go, are replaced and fail, with processes that begin anew. */

import fc from 'fast-check'
import { expect } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import type { Extraction } from '../../core/types.ts'
import { createPlanner } from '../../server/planner.ts'
import type { ArticleChange, ChangePlanner, Store } from '../../server/store/store.ts'
import { EXTRACTIONS, OTHER_VERSIONS } from '../core/shared-articles.ts'
import { storedArticle } from './corpus.ts'
import { readStoredGraph } from './stored-graph.ts'

/** Each article in two versions: the second has the key of the first and another text. */
export const VERSIONS = EXTRACTIONS.map(
  (extraction, index) => [extraction, OTHER_VERSIONS[index] as Extraction] as const,
)

/** What should be there, by key. */
type Model = Map<string, Extraction>

/** A store under test, with the planner of its process. */
interface Subject {
  readonly store: Store
  planner: ChangePlanner
}

/** Articles that come in one of their versions, and articles that go, in one change. */
class Change implements fc.AsyncCommand<Model, Subject> {
  readonly coming: readonly Extraction[]
  readonly going: readonly string[]

  constructor(moves: readonly (readonly [index: number, move: 'first' | 'second' | 'go'])[]) {
    const versionsOf = (index: number) => VERSIONS[index] as (typeof VERSIONS)[number]
    this.coming = moves
      .filter(([, move]) => move !== 'go')
      .map(([index, move]) => versionsOf(index)[move === 'first' ? 0 : 1])
    this.going = moves.filter(([, move]) => move === 'go').map(([index]) => versionsOf(index)[0].article.key)
  }
  check = () => true
  async run(there: Model, { store, planner }: Subject): Promise<void> {
    await store.changeArticles({ articles: this.coming.map((one) => storedArticle(one)), removed: this.going }, planner)
    for (const extraction of this.coming) there.set(extraction.article.key, extraction)
    for (const key of this.going) there.delete(key)
  }
  toString = () => `change(+${this.coming.map(({ article }) => article.id)} -${this.going})`
}

/** The process ends and another begins, which knows only what is stored. */
class StartAnew implements fc.AsyncCommand<Model, Subject> {
  check = () => true
  async run(_there: Model, subject: Subject): Promise<void> {
    subject.planner = plannerWithoutLayout()
  }
  toString = () => 'start anew'
}

/** A change that cannot be planned to its end. */
class Failure implements fc.AsyncCommand<Model, Subject> {
  check = () => true
  async run(_there: Model, { store, planner }: Subject): Promise<void> {
    const change: ArticleChange = { articles: VERSIONS.map(([first]) => storedArticle(first)), removed: [] }
    const failing: ChangePlanner = {
      ...planner,
      layOut: () => {
        throw new Error('broken')
      },
    }
    await expect(store.changeArticles(change, failing)).rejects.toThrow('broken')
  }
  toString = () => 'failure'
}

const MOVES = fc.uniqueArray(
  fc.tuple(fc.nat(VERSIONS.length - 1), fc.constantFrom('first' as const, 'second' as const, 'go' as const)),
  { minLength: 1, maxLength: 3, selector: ([index]) => index },
)
const SEQUENCES = fc.commands(
  [
    MOVES.map((moves) => new Change(moves)),
    MOVES.map((moves) => new Change(moves)),
    fc.constant(new StartAnew()),
    fc.constant(new Failure()),
  ],
  { size: 'small', maxCommands: 8 },
)

/** After any of so many sequences the store holds the graph of a build from scratch; each part has random numbers of its own. */
export async function expectBuildFromScratch(store: Store, numRuns: number, part: number): Promise<void> {
  const { seed = 0 } = fc.readConfigureGlobal()
  await fc.assert(
    fc.asyncProperty(SEQUENCES, async (sequence) => {
      const there: Model = new Map()
      // one store for all sequences: each begins where the one before ended, emptied
      const subject = { store, planner: plannerWithoutLayout() }
      const keys = (await store.listArticles(99, 0)).map(({ key }) => key)
      await store.changeArticles({ articles: [], removed: keys }, subject.planner)
      await fc.asyncModelRun(() => ({ model: there, real: subject }), sequence)
      expect(await readStoredGraph(store)).toEqual(buildGraph([...there.values()]))
    }),
    { numRuns, seed: seed + part * 1_000_000 },
  )
}

/** Where nodes lie in the picture is not what these tests are about. */
const plannerWithoutLayout = (): ChangePlanner => ({ ...createPlanner(), layOut: () => new Map() })
