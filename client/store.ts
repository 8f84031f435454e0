/** The page's state as signals: what the view shows, fetched as the view changes. */

import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ArticleAnswer, ArticlesAnswer } from '../core/api-articles.ts'
import type { ClaimsAnswer } from '../core/api-claims.ts'
import type { NeighboursAnswer } from '../core/api-graph.ts'
import type { StatsAnswer } from '../core/api-stats.ts'
import { counted } from '../core/counted.ts'
import { dataOf, toLink } from './address.ts'
import type { Api } from './api.ts'
import { NODE_APPEARANCE } from './appearance.ts'
import { type CorrectingStore, createCorrecting } from './correcting.ts'
import { type ClaimPage, type Detail, loadClaimPage, loadDetail, NEIGHBOURS } from './details.ts'
import { createFigures, type Figures } from './figures.ts'
import { createGiving, type GivingStore } from './giving.ts'
import { createPages, createResource, type Loadable, latestOf } from './loading.ts'
import { createMore, type MoreStore } from './more.ts'
import { createPicture, type PictureStore } from './picture.ts'
import { filter, moveArticle, type Selection, select, type ViewState } from './state.ts'
import { type Address, createSteps, type NoteStorage, type Steps } from './steps.ts'
import { createWorking, type Working } from './working.ts'

export interface Store
  extends Steps,
    PictureStore,
    CorrectingStore,
    GivingStore,
    MoreStore,
    Pick<Working, 'working' | 'stopWorking'>,
    Pick<Figures, 'hasNews'> {
  readonly stats: ReadonlySignal<Loadable<StatsAnswer>>
  readonly detail: ReadonlySignal<Loadable<Detail>>
  /** On its way while the second node is selected and not known yet; what is known of it stands in the graph. */
  readonly beside: ReadonlySignal<Loadable<void>>
  readonly claims: ReadonlySignal<Loadable<ClaimsAnswer>>
  readonly claimPage: ReadonlySignal<Loadable<ClaimPage>>
  readonly articles: ReadonlySignal<Loadable<ArticlesAnswer>>
  readonly article: ReadonlySignal<Loadable<ArticleAnswer>>
  /** Titles of articles by key, as far as known. */
  readonly titleByKey: ReadonlySignal<ReadonlyMap<string, string>>
  /** One line the reader should know: an unknown id in the link, a browser that cannot draw. */
  readonly notice: Signal<string>
  /** What a screen reader says next. */
  readonly announcement: Signal<string>
  /** Shows the graph as it is now; selection, filters and camera stay. */
  showNews(): Promise<void>
  /** False once the browser has shown that it cannot draw the graph. */
  readonly canDraw: Signal<boolean>
  select(selection: Selection | null): void
  /** The view and the state of the graph as a query string. */
  link(): string
  moreClaims(): Promise<void>
  moreArticles(): Promise<void>
  search: Api['search']
  /** One link with all its sentences. */
  edge: Api['edge']
}

/** A view with a node, or none, in the place of another. */
type Put = (view: ViewState, key: string | null) => ViewState

/** What the store is told by the world, and waits for. */
export interface Surroundings {
  /** Lies between two looks at a job. */
  rest(): Promise<void>
  /** The reader's name, as the browser keeps it. */
  readonly author: Signal<string>
  /** Calls back with the revision of the server's graph, whenever that changes. */
  listen(tell: (revision: string) => void): void
}

/** Builds the store over a server, an address and the reader's notes; it starts fetching what the address names. */
export function createStore(
  api: Api,
  address: Address,
  storage: NoteStorage,
  { rest, author, listen }: Surroundings,
): Store {
  const steps = createSteps(address, storage)
  const { view, amend } = steps
  const notice = signal('')
  const announcement = signal('')
  const { working, stopWorking, work } = createWorking()
  const madeFor = dataOf(address.search())
  // Before the graph: should it change between the two, the page says so rather than passing over it.
  const { stats, hasNews } = createFigures(api, {
    listen,
    working,
    onFirst(state) {
      if (madeFor !== null && madeFor !== state && notice.value === '')
        notice.value = 'The graph has changed since this link was made: what it shows may be another today.'
    },
  })
  const picture = createPicture(api, steps, (words) => {
    notice.value = words
  })
  const { merge, learn } = picture

  const go: Store['go'] = (change) => {
    notice.value = ''
    steps.go(change)
  }
  effect(() => {
    if (steps.isLinkShortened.value)
      notice.value = 'The address has no room for so many pins: links to this view, and reloading it, do without them.'
  })
  const missing = new Set<string>()
  const sayMissing = (key: string) => {
    // those of one link are told together
    if (notice.value === '') missing.clear()
    missing.add(`“${key}”`)
    const are = missing.size === 1 ? 'is' : 'are'
    notice.value = `${[...missing].join(' and ')} ${are} not in this graph. The rest of the link is shown.`
  }

  const learnNode = ({ node, neighbours, edges }: NeighboursAnswer) => merge([node, ...neighbours], edges)

  const detail = createResource<{ selection: Selection; claim: string | null }, Detail>({
    name: 'this selection',
    key() {
      const { selection, claim } = view.value
      return selection && { selection, claim: selection.type === 'step' ? claim : null }
    },
    async fetch({ selection, claim }) {
      const found = await loadDetail(api, selection, claim)
      if (found.type === 'node') {
        learnNode(found.neighbours)
        if (found.chain) learn([found.chain.claim])
        // a link may have a key that it had before it was corrected
        const { key } = found.node
        if (key !== selection.key) amend((now) => select(now, { type: 'node', key }), true)
      } else if (found.type === 'edge') merge([found.edge.sourceNode, found.edge.targetNode], [found.edge])
      announcement.value = words(found)
      return found
    },
    onUnknown({ selection }) {
      amend((now) => select(now, null), false)
      if (selection.type === 'step') notice.value = 'The step that was selected is not in the chain, or not any more.'
      else sayMissing(selection.key)
    },
  })

  /** A node that the address names beside the selection: asked for where it is not known, and left out where it is not there. */
  const named = (name: string, keyIn: (view: ViewState) => string | null, put: Put) =>
    createResource({
      name,
      key() {
        const key = keyIn(view.value)
        return key === null || picture.graph.value.nodeByKey.has(key) ? null : key
      },
      async fetch(key) {
        const found = await api.neighbours(key, { limit: NEIGHBOURS })
        learnNode(found)
        if (found.node.key !== key) amend((now) => put(now, found.node.key), true)
      },
      onUnknown(key) {
        amend((now) => put(now, null), false)
        sayMissing(key)
      },
    })
  const beside = named(
    'the second node',
    ({ second }) => second,
    (now, second) => ({ ...now, second, isPathShown: now.isPathShown && second !== null }),
  )
  named(
    'the outlet',
    ({ filters }) => filters.outlet,
    (now, outlet) => filter(now, { outlet }),
  )

  // From the first look at them on, so that they are there when the reader comes back.
  let areClaimsSeen = false
  const claims = createPages({
    name: 'the claims',
    key() {
      const { tab, claimSort: sort, filters } = view.value
      areClaimsSeen ||= tab === 'claims'
      if (!areClaimsSeen) return null
      return {
        sort,
        entity: filters.outlet,
        origins: filters.isSingleOrigin ? 1 : null,
        unnamed: filters.isUnnamedOnly || null,
        contradicted: filters.isContradicted || null,
        from: filters.from,
        to: filters.to,
      }
    },
    async fetch(asked, cursor) {
      const answer = await api.claims({ ...asked, cursor })
      learn(answer.claims)
      return answer
    },
    join: (pages, next) => ({ ...next, claims: [...pages.claims, ...next.claims] }),
  })
  const claimPage = createResource({
    name: 'the claim',
    key: () => (view.value.tab === 'claims' ? view.value.claim : null),
    async fetch(key) {
      const page = await loadClaimPage(api, key)
      learn([page.claim])
      return page
    },
    onUnknown(key) {
      amend((now) => ({ ...now, claim: null }), false)
      sayMissing(key)
    },
  })
  const articles = createPages({
    name: 'the articles',
    key: () => ({ from: view.value.filters.from, to: view.value.filters.to }),
    fetch: (asked, cursor) => api.articles({ ...asked, cursor }),
    join: (pages, next) => ({ ...next, articles: [...pages.articles, ...next.articles] }),
  })
  const article = createResource({
    name: 'the article',
    key: () => view.value.reading?.article ?? null,
    fetch: (key) => api.article(key),
    onUnknown(key) {
      amend((now) => ({ ...now, reading: null }), false)
      sayMissing(key)
    },
  })
  const titleByKey = computed(() => {
    const listed = latestOf(articles.state.value)?.articles ?? []
    return new Map(listed.map(({ key, title }) => [key, title]))
  })

  const choose: Store['select'] = (selection) => go((now) => select(now, selection))
  const reload = async () => {
    await stats.reload()
    await picture.reload()
    await Promise.all([detail, claims, claimPage, articles, article].map((resource) => resource.reload()))
  }
  const say = (words: string) => {
    notice.value = words
  }
  const correcting = createCorrecting(api, { reload, select: choose, say, work, author })
  const move = (article: string, to: string | null) => amend((now) => moveArticle(now, article, to), true)
  const giving = createGiving(api, { reload, say, rest, work, move })

  return {
    ...steps,
    ...picture,
    ...correcting,
    ...giving,
    ...createMore(api, { detail: detail.state, merge, say }),
    go,
    select: choose,
    link: () => toLink(view.value, latestOf(stats.state.value)?.state ?? null).search,
    stats: stats.state,
    detail: detail.state,
    beside: beside.state,
    claims: claims.state,
    claimPage: claimPage.state,
    articles: articles.state,
    article: article.state,
    titleByKey,
    notice,
    announcement,
    working,
    stopWorking,
    hasNews,
    showNews: () => work('Showing the graph as it is now', reload),
    canDraw: signal(true),
    moreClaims: claims.more,
    moreArticles: articles.more,
    search: api.search,
    edge: api.edge,
    reload,
  }
}

function words(detail: Detail): string {
  if (detail.type === 'node') {
    const { label, kind, degree } = detail.node
    return `${label}, ${NODE_APPEARANCE[kind].one}, ${counted(degree, 'link')}.`
  }
  if (detail.type === 'edge') {
    const { sourceNode, kind, targetNode, evidence } = detail.edge
    return `${sourceNode.label}, ${kind}, ${targetNode.label}: ${counted(evidence.length, 'sentence')}.`
  }
  const { from, to, evidence } = detail
  return `From ${from.label} to ${to.label}: ${counted(evidence.length, 'sentence')}.`
}
