/** The page's keys, in one table that the help lists too. None of them works while the reader types. */

import { NODE_KINDS } from '../core/types.ts'
import type { ClaimPage, Detail } from './details.ts'
import { latestOf } from './loading.ts'
import { isNarrow, open, type Page, prefer, toggleTheme } from './page.ts'
import { type Focusable, focusView } from './panels/use-arrival.ts'
import { filter, hide, kindsIn, openClaim, pin, type Reading, read, select, showTab, toggle, unpin } from './state.ts'

export interface Command {
  /** As `KeyboardEvent.key` gives it. */
  readonly key: string
  readonly does: string
  /** Gives false where there is nothing to do. */
  readonly run: (page: Page) => unknown
}

const selectedNode = ({ store }: Page) => {
  const { selection } = store.view.value
  return selection?.type === 'node' ? selection.key : null
}
const press = (id: string) => {
  const button = document.getElementById(id)
  button?.click()
  return button !== null
}
const withNode = (run: (page: Page, key: string) => void) => (page: Page) => {
  const key = selectedNode(page)
  if (key !== null) run(page, key)
  return key !== null
}

/** Every single-key command, in the order that the help lists them. */
export const COMMANDS: readonly Command[] = [
  { key: '/', does: 'search', run: () => focus('search') },
  { key: '?', does: 'help', run: (page) => open(page, 'help') },
  {
    key: 'Escape',
    does: 'close what is open, go back from the evidence, then clear the selection',
    run: (page) => leave(page),
  },
  {
    key: 'e',
    does: 'go to the evidence',
    run(page) {
      prefer(page, { isDetailOpen: true })
      return focus('detail')
    },
  },
  {
    key: 'c',
    does: 'open the selected claim, or all claims',
    run(page) {
      const key = selectedNode(page)
      page.store.go((view) => openClaim(view, key?.startsWith('claim:') ? key : view.claim))
    },
  },
  {
    key: 'r',
    does: 'read the article behind what is selected',
    run: ({ store }) => openReader(store),
  },
  { key: 'g', does: 'graph', run: ({ store }) => store.go((view) => showTab(view, 'graph')) },
  { key: 't', does: 'table', run: ({ store }) => store.go((view) => showTab(view, 'table')) },
  { key: 'j', does: 'next attribution in the reader', run: () => press('next') },
  { key: 'k', does: 'previous attribution in the reader', run: () => press('previous') },
  {
    key: 'p',
    does: 'show the path between two selected nodes',
    run({ store }) {
      if (store.view.value.second === null) return false
      return store.go((view) => ({ ...view, isPathShown: true }))
    },
  },
  {
    key: 'x',
    does: 'pin the selected node, or let it go',
    run: withNode(({ store }, key) => {
      const node = store.graph.value.nodeByKey.get(key)
      const isPinned = store.view.value.pins.some((place) => place.key === key)
      if (node) store.go((view) => (isPinned ? unpin(view, key) : pin(view, { key, x: node.x, y: node.y })))
    }),
  },
  { key: 'h', does: 'hide the selected node', run: withNode(({ store }, key) => store.go((view) => hide(view, key))) },
  { key: '+', does: 'come nearer', run: ({ drawn }) => drawn.current?.zoom(0.7) },
  { key: '-', does: 'go away', run: ({ drawn }) => drawn.current?.zoom(1.43) },
  { key: '0', does: 'show everything', run: ({ drawn }) => drawn.current?.zoom(null) },
  ...['1', '2', '3', '4', '5', '6'].map((key): Command => {
    const kind = (['person', 'outlet', 'agency', 'event', 'claim', 'unnamed'] as const)[Number(key) - 1] ?? 'person'
    return {
      key,
      does: `show or hide: ${kind}`,
      run({ store }) {
        if (!kindsIn(store.view.value.picture).includes(kind)) return false
        return store.go((view) => filter(view, { nodeKinds: toggle(NODE_KINDS, view.filters.nodeKinds, kind) }))
      },
    }
  }),
  {
    key: '[',
    does: 'show or hide the filters',
    run: (page) => prefer(page, { isFiltersOpen: !page.preferences.value.isFiltersOpen }),
  },
  {
    key: ']',
    does: 'show or hide the evidence',
    run: (page) => prefer(page, { isDetailOpen: !page.preferences.value.isDetailOpen }),
  },
  { key: 'd', does: 'dark or light', run: (page) => toggleTheme(page) },
  {
    key: 'f',
    does: 'full screen',
    run: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  },
]

/** Listens for keys, and notes whether the reader uses the keyboard or a pointer. */
export function listenToKeys(document: Document, page: Page): void {
  const root = document.documentElement
  document.addEventListener('pointerdown', () => (root.dataset.input = 'pointer'), true)
  document.addEventListener('keydown', () => (root.dataset.input = 'keyboard'), true)
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target : null
    if (event.defaultPrevented || event.altKey) return
    if (target?.matches('input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select')) return
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.shiftKey ? page.store.redo() : page.store.undo()
      return event.preventDefault()
    }
    if (event.ctrlKey || event.metaKey) return
    if (page.dialog.value !== null && event.key !== 'Escape') return
    const isLetter = event.key.length === 1
    if (isLetter && !page.preferences.value.hasLetterKeys && event.key !== '?') return
    const command = COMMANDS.find(({ key }) => key === event.key)
    if (command && command.run(page) !== false) event.preventDefault()
  })
}

/** The view as a whole is where a search ends. */
const goBackTo = (place: Focusable) => (place.id === 'main' ? focusView() : place.focus())

const isInEvidence = () => document.activeElement?.closest('#detail') != null

function focus(id: string): boolean {
  const element = document.getElementById(id)
  element?.focus()
  return element !== null
}

/** Closes the dialog, else the filters where they cover the view, else the reader, else goes back from the evidence to where the reader came from, else clears the selection, else goes from a claim's page to the list. */
function leave(page: Page): boolean {
  const { store, dialog, cameFrom, preferences } = page
  const { reading, selection, claim, tab } = store.view.value
  if (dialog.value !== null) dialog.value = null
  else if (preferences.value.isFiltersOpen && isNarrow()) prefer(page, { isFiltersOpen: false })
  else if (reading) store.go((view) => ({ ...view, reading: null }))
  else if (isInEvidence() && cameFrom.current?.checkVisibility()) goBackTo(cameFrom.current)
  else if (selection) store.go((view) => select(view, null))
  else if (tab === 'claims' && claim !== null) store.go((view) => openClaim(view, null))
  else return false
  return true
}

/** Opens what the reader is looking at: the selected article, a sentence of the open claim, of the selection, or a mention. */
function openReader({ view, detail, claimPage, go }: Page['store']): boolean {
  const place =
    placeIn(latestOf(detail.value)) ?? (view.value.tab === 'claims' ? firstOf(latestOf(claimPage.value)) : null)
  if (place) go((now) => read(now, place.article, place.at))
  return place !== null
}

function placeIn(detail: Detail | undefined): Reading | null {
  if (!detail) return null
  if (detail.type === 'node') {
    const { key, kind, mentions } = detail.node
    const [mention] = mentions
    if (kind === 'article') return { article: key, at: null }
    return mention ? { article: mention.article, at: mention.start } : null
  }
  const [evidence] = detail.type === 'edge' ? detail.edge.evidence : detail.evidence
  return evidence ? { article: evidence.article.key, at: evidence.cue?.start ?? null } : null
}

function firstOf(page: ClaimPage | undefined): Reading | null {
  const [statement] = page?.claim.statements ?? []
  return statement ? { article: statement.article.key, at: statement.content[0]?.start ?? null } : null
}
