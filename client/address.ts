/** The view as the page's address, and back. What is usual is left out; what is not known is left as usual. */

import { CLAIM_SORTS } from '../core/api-claims.ts'
import { isInCalendar } from '../core/calendar.ts'
import { EDGE_KINDS, NODE_KINDS } from '../core/types.ts'
import {
  COLORS,
  type Filters,
  HOPS,
  INITIAL_VIEW,
  LIMITS,
  NO_FILTERS,
  PICTURES,
  type Pin,
  SELECTION_TYPES,
  SIZES,
  TABLES,
  TABS,
  type Tab,
  USUAL_NODE_KINDS,
  type ViewState,
} from './state.ts'

/** Characters of a query that browsers and messengers carry without harm. */
export const MAX_SEARCH = 2_000

/** Characters that the server looks for at most. */
export const MAX_QUERY = 200

const PARAM_BY_SELECTION = { node: 'sel', edge: 'edge', step: 'step' } as const

/** Writes the view as a query string, "" for the initial view; `data` names the state of the graph that it shows. */
export function toSearch(view: ViewState, data: string | null = null): string {
  const params = new URLSearchParams()
  const set = (name: string, value: string | null, usual: string | null = '') => {
    if (value !== null && value !== usual) params.set(name, value)
  }
  const { selection, reading, camera, filters } = view
  set('v', view.tab, INITIAL_VIEW.tab)
  set('t', view.table, INITIAL_VIEW.table)
  set('claim', view.claim)
  if (selection) set(PARAM_BY_SELECTION[selection.type], selection.key)
  set('with', view.second)
  if (view.isPathShown) set('path', '1')
  set('read', reading?.article ?? null)
  if (reading && reading.at !== null) set('at', String(reading.at))
  set('f', filterText(filters))
  set('from', filters.from)
  set('to', filters.to)
  set('limit', String(view.limit), String(INITIAL_VIEW.limit))
  set('h', view.hops === null ? null : String(view.hops))
  set('view', view.picture, INITIAL_VIEW.picture)
  set('size', view.size, INITIAL_VIEW.size)
  set('color', view.color, INITIAL_VIEW.color)
  set('sort', view.claimSort, INITIAL_VIEW.claimSort)
  set('x', view.expanded.join(' '))
  set('hide', view.hidden.join(' '))
  set('cam', camera && [camera.x, camera.y, camera.ratio].map((number) => number.toFixed(3)).join(','))
  set('q', view.query)
  set('pins', view.pins.map(({ key, x, y }) => `${key}@${x.toFixed(1)},${y.toFixed(1)}`).join(' '))
  set('data', data)
  // ":" "," ";" "@" and "/" are allowed in a query, and a readable link is easier to trust.
  const query = params.toString().replace(/%(?:3A|2C|3B|40|2F)/g, (code) => decodeURIComponent(code))
  return query === '' ? '' : `?${query}`
}

/** A link to the view that is short enough to send; `isShortened` when pins had to be left out. */
export function toLink(
  view: ViewState,
  data: string | null = null,
): { readonly search: string; readonly isShortened: boolean } {
  const search = toSearch(view, data)
  if (search.length <= MAX_SEARCH || view.pins.length === 0) return { search, isShortened: false }
  return { search: toSearch({ ...view, pins: [] }, data), isShortened: true }
}

/** The state of the graph for which a link was made; null where it names none. */
export function dataOf(search: string): string | null {
  return new URLSearchParams(search).get('data')
}

/** Reads a view from a query string; `usualTab` is the one where it names none. */
export function fromSearch(search: string, usualTab: Tab = INITIAL_VIEW.tab): ViewState {
  const params = new URLSearchParams(search)
  const keys = (name: string) => (params.get(name) ?? '').split(' ').filter((key) => key !== '')
  const type = SELECTION_TYPES.find((candidate) => params.get(PARAM_BY_SELECTION[candidate]))
  const article = params.get('read')
  const at = params.get('at') ?? ''
  const hops = Number(params.get('h'))
  const limit = Number(params.get('limit'))
  return {
    tab: TABS.find((tab) => tab === params.get('v')) ?? usualTab,
    table: TABLES.find((table) => table === params.get('t')) ?? INITIAL_VIEW.table,
    claim: params.get('claim') || null,
    selection: type ? { type, key: params.get(PARAM_BY_SELECTION[type]) ?? '' } : null,
    second: (type === 'node' && params.get('with')) || null,
    isPathShown: type === 'node' && params.has('with') && params.get('path') === '1',
    reading: article ? { article, at: /^\d+$/.test(at) ? Number(at) : null } : null,
    filters: readFilters(params),
    limit: LIMITS.includes(limit) ? limit : INITIAL_VIEW.limit,
    hops: HOPS.includes(hops) ? hops : INITIAL_VIEW.hops,
    picture: PICTURES.find((picture) => picture === params.get('view')) ?? INITIAL_VIEW.picture,
    size: SIZES.find((size) => size === params.get('size')) ?? INITIAL_VIEW.size,
    color: COLORS.find((color) => color === params.get('color')) ?? INITIAL_VIEW.color,
    claimSort: CLAIM_SORTS.find((sort) => sort === params.get('sort')) ?? INITIAL_VIEW.claimSort,
    expanded: keys('x'),
    hidden: keys('hide'),
    camera: readCamera(params.get('cam')),
    query: (params.get('q') ?? '').slice(0, MAX_QUERY),
    pins: keys('pins').flatMap(readPin),
  }
}

function filterText(filters: Filters): string {
  return [
    isSame(filters.nodeKinds, USUAL_NODE_KINDS) ? '' : `k:${filters.nodeKinds.join(',')}`,
    isSame(filters.edgeKinds, EDGE_KINDS) ? '' : `l:${filters.edgeKinds.join(',')}`,
    filters.outlet === null ? '' : `o:${filters.outlet}`,
    filters.minConfidence === 0 ? '' : `c:${filters.minConfidence}`,
    filters.isSingleOrigin ? 'single' : '',
    filters.isUnnamedOnly ? 'unnamed' : '',
    filters.isContradicted ? 'contradicted' : '',
  ]
    .filter((part) => part !== '')
    .join(';')
}

function readFilters(params: URLSearchParams): Filters {
  const parts = (params.get('f') ?? '').split(';')
  const after = (mark: string) => parts.find((part) => part.startsWith(mark))?.slice(mark.length)
  const confidence = Number(after('c:'))
  return {
    nodeKinds: pick(NODE_KINDS, after('k:')) ?? USUAL_NODE_KINDS,
    edgeKinds: pick(EDGE_KINDS, after('l:')) ?? EDGE_KINDS,
    outlet: after('o:') || null,
    from: readDay(params.get('from')),
    to: readDay(params.get('to')),
    minConfidence: confidence > 0 && confidence <= 1 ? confidence : NO_FILTERS.minConfidence,
    isSingleOrigin: parts.includes('single'),
    isUnnamedOnly: parts.includes('unnamed'),
    isContradicted: parts.includes('contradicted'),
  }
}

/** A day, month or year that there is: "2026-05-03", "2026-05", "2026"; null for anything else. */
export function readDay(text: string | null): string | null {
  return text !== null && isInCalendar(text) ? text : null
}

function readCamera(text: string | null): ViewState['camera'] {
  const [x, y, ratio, ...rest] = (text ?? '').split(',').map(Number)
  if (x === undefined || y === undefined || !ratio || rest.length > 0) return null
  return [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : null
}

function readPin(text: string): Pin[] {
  const at = text.lastIndexOf('@')
  const [x, y] = text
    .slice(at + 1)
    .split(',')
    .map(Number)
  const isWhole = at > 0 && x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y)
  return isWhole ? [{ key: text.slice(0, at), x, y }] : []
}

function pick<T extends string>(all: readonly T[], names: string | undefined): readonly T[] | undefined {
  return names === undefined ? undefined : all.filter((kind) => names.split(',').includes(kind))
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((kind, i) => kind === b[i])
}
