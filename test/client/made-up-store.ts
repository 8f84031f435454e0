/** A store on a made-up server and address line, whose Back can be pressed. */

import { signal } from '@preact/signals'
import type { Api } from '../../client/api.ts'
import type { Notes } from '../../client/steps.ts'
import { createStore, type Store } from '../../client/store.ts'
import type { NodeSummary } from '../../core/api.ts'
import type { ClaimSummary } from '../../core/api-claims.ts'
import type { CorrectionAnswer } from '../../core/api-corrections.ts'
import type { JobAnswer } from '../../core/api-jobs.ts'
import { HearsayError, NotFoundError } from '../../core/errors.ts'
import type { NodeKind } from '../../core/types.ts'

const summary = (key: string, kind: NodeKind): NodeSummary => ({
  key,
  kind,
  label: key,
  articles: 1,
  degree: 1,
  x: 0,
  y: 0,
})
const ann = summary('ann', 'person')
const bee = summary('bee', 'outlet')
const far = summary('far', 'person')
const page = summary('page', 'article')
const claim = summary('claim:c', 'claim')
const cites = { key: 'bee>ann', kind: 'cited', source: 'bee', target: 'ann', weight: 1 } as const

const known: ClaimSummary = {
  key: claim.key,
  label: claim.label,
  words: '1 article · no origin named',
  articles: 1,
  origins: [],
  originRange: [0, 0],
  unnamedOnly: false,
  circular: false,
  firstSeen: null,
}

const job: JobAnswer = {
  id: 'j1',
  state: 'waiting',
  createdAt: '2026-05-01T00:00:00Z',
  endedAt: null,
  total: 1,
  done: 0,
  stored: 0,
  unchanged: 0,
  setAside: 0,
  problem: null,
  inputs: [],
  nextCursor: null,
}

const unreachable = new HearsayError('server-unreachable', 'The server does not answer.', 'Check that it still runs.')

/** What a test can do to the server and see of the browser. */
export interface World {
  isDown: boolean
  /** Answers that were asked for and are held back, by key. */
  readonly held: Map<string, () => void>
  /** The reader's notes, as the browser keeps them. */
  notes: Notes
  /** Corrections that the server has recorded. */
  readonly corrections: CorrectionAnswer[]
  /** Corrections go on until they are stopped. */
  isCorrectingLong: boolean
  /** Jobs go on until they are stopped. */
  isJobLong: boolean
  /** Ids of jobs that were stopped. */
  readonly stopped: string[]
  /** What the server calls the graph as it is now. */
  revision: string
  /** Tells the page of a revision. */
  tell(revision: string): void
}

function createMadeUpApi(world: World): Api {
  return {
    async graph({ kinds, from }) {
      if (world.isDown) throw unreachable
      const nodes = [ann, bee, page]
        .filter((node) => kinds.includes(node.kind) && (!from || node === ann))
        .map((node) => ({ ...node, community: null }))
      const totals = { articles: 1, nodes: { person: 2, outlet: 1, article: 1 }, edges: { cited: 1 } }
      return { nodes, edges: from ? [] : [cites], totals, truncated: true, omitted: { nodes: 1, hubs: 0, claims: 0 } }
    },
    async node(key) {
      if (world.isDown) throw unreachable
      const node = [ann, bee, far, page, claim].find((one) => one.key === (key === 'ann-before' ? 'ann' : key))
      if (!node) throw new NotFoundError('node-unknown', `No node "${key}".`, 'Search.')
      if (world.held.has(key)) await new Promise<void>((resolve) => world.held.set(key, resolve))
      return { ...node, aliases: [], roles: [], mentions: [], mentionCount: 0, judgements: [], edgeCounts: {} }
    },
    async neighbours(key, { limit }) {
      const node = [ann, bee, far, page, claim].find((one) => one.key === (key === 'ann-before' ? 'ann' : key))
      if (!node) throw new NotFoundError('node-unknown', `No node "${key}".`, 'Search.')
      const neighbours = key === 'ann' && limit === 20 ? [{ ...far, hop: 1 }] : []
      return {
        node,
        neighbours,
        edges: [],
        total: neighbours.length,
        truncated: false,
        omitted: { nodes: 0, edges: 0 },
        nextCursor: null,
      }
    },
    async edge(key) {
      throw new NotFoundError('edge-unknown', `No edge "${key}".`, 'Search.')
    },
    async chain(key) {
      if (key !== claim.key) throw new NotFoundError('claim-unknown', `No claim "${key}".`, 'List them.')
      return { claim: known, nodes: [], edges: [], origins: [], quotations: [], telling: [], pathCount: 0 }
    },
    async claims() {
      return { claims: [known], total: 1, nextCursor: null }
    },
    async claim(key) {
      if (key !== claim.key) throw new NotFoundError('claim-unknown', `No claim "${key}".`, 'List them.')
      const nothing = { aliases: [], statements: [], statementCount: 0, joins: [], joinCount: 0, contradictions: [] }
      return { ...known, ...nothing }
    },
    async search(query) {
      return { query, groups: [], sentences: [], truncated: false }
    },
    async articles() {
      return { articles: [], total: 0, nextCursor: null }
    },
    async article(key) {
      throw new NotFoundError('article-unknown', `No article "${key}".`, 'List them.')
    },
    async stats() {
      const claims = {
        words: '1 claim: 0 rest on a single origin',
        total: 1,
        singleOrigin: 0,
        noOrigin: 1,
        unnamedOnly: 0,
        circular: 0,
        byOrigins: [],
      }
      const dates = { step: 'day' as const, articles: [], undated: 1 }
      return { version: '1', state: world.revision, articles: 1, nodes: {}, edges: {}, claims, outlets: [], dates }
    },
    async paths({ source, target }) {
      const nodeOf = (key: string) => [ann, bee, far].find((node) => node.key === key) ?? ann
      const between = { key: 'ann>far', kind: 'affiliated', source: 'ann', target: 'far', weight: 1 } as const
      const path = { nodes: [source, 'ann', target], steps: [[cites], [between]] }
      return {
        source: nodeOf(source),
        target: nodeOf(target),
        hops: 2,
        paths: [path],
        nodes: [bee, ann, far],
        truncated: false,
      }
    },
    async corrections() {
      return { corrections: [...world.corrections], total: world.corrections.length, nextCursor: null }
    },
    async correct(body, signal) {
      if (world.isDown) throw unreachable
      if (world.isCorrectingLong)
        await new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(unreachable)))
      const entry = { id: 'c1', at: '2026-05-01T00:00:00Z', author: body.author, about: [] }
      const correction = { entry, says: 'They are one.', state: 'applied' } as unknown as CorrectionAnswer
      world.corrections.push(correction)
      return correction
    },
    async giveArticles({ name, body }, { onBytes }) {
      if (world.isDown) throw unreachable
      onBytes(String(body).length / 2)
      return { ...job, state: 'waiting', inputs: [{ place: 1, name, state: 'waiting' }] }
    },
    async job() {
      if (world.isJobLong) return { ...job, state: world.stopped.length > 0 ? 'cancelled' : 'running' }
      return { ...job, state: 'done', done: 1, stored: 1, endedAt: '2026-05-01T00:00:01Z' }
    },
    async stopJob(id) {
      world.stopped.push(id)
    },
    async changeArticle(key) {
      if (key !== page.key) throw new NotFoundError('article-unknown', `No article "${key}".`, 'List them.')
      return page
    },
    async deleteArticle(key) {
      if (key !== page.key) throw new NotFoundError('article-unknown', `No article "${key}".`, 'List them.')
    },
    async takeBack(id) {
      const [correction] = world.corrections.splice(0)
      if (!correction) throw new NotFoundError('correction-unknown', `No correction "${id}".`, 'List them.')
      return { ...correction, says: 'Taken back.' }
    },
  }
}

export interface Opened {
  readonly store: Store
  readonly world: World
  /** Addresses from the first to the current one. */
  readonly trail: readonly string[]
  back(): void
}

/** Opens a page at an address. */
export async function open(search = '', before: Partial<World> = {}): Promise<Opened> {
  const world: World = {
    isDown: false,
    held: new Map(),
    notes: {},
    corrections: [],
    isCorrectingLong: false,
    isJobLong: false,
    stopped: [],
    revision: '1',
    tell: () => {},
    ...before,
  }
  const trail = [search]
  let goBack = () => {}
  const store = createStore(
    createMadeUpApi(world),
    {
      search: () => trail.at(-1) ?? '',
      push: (next) => trail.push(next),
      replace: (next) => trail.splice(-1, 1, next),
      onBack: (listener) => {
        goBack = listener
      },
      usualTab: 'graph',
    },
    {
      read: () => world.notes,
      write: (notes) => {
        world.notes = notes
      },
    },
    {
      rest: async () => {},
      author: signal('Kim'),
      listen: (tell) => {
        world.tell = tell
      },
    },
  )
  await settle()
  return {
    store,
    world,
    trail,
    back() {
      trail.pop()
      goBack()
    },
  }
}

/** Lets all answers come. */
export const settle = () => new Promise((resolve) => setTimeout(resolve))
