/** How kinds look: one table for canvas, panels and legend, in both themes (Okabe-Ito colours, contrast computed). */

import type { EdgeSummary } from '../core/api.ts'
import type { EdgeKind, NodeKind } from '../core/types.ts'
import { contrast } from './contrast.ts'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** A colour for each theme. */
export type Themed = Readonly<Record<Theme, string>>

const same = (color: string): Themed => ({ light: color, dark: color })

/** Page colours: background, text, and the ring around every node. */
export const BACKGROUND: Themed = { light: '#FFFFFF', dark: '#14171C' }
export const INK: Themed = { light: '#1A1A1A', dark: '#F2F2F2' }
export const RING: Themed = { light: '#3A3A3A', dark: '#F2F2F2' }

export interface NodeAppearance {
  readonly one: string
  readonly many: string
  /** Null: hollow, only the ring in ink. */
  readonly fill: Themed | null
  readonly shape: 'disc' | 'square' | 'ring'
  /** Path of the icon in a box of 24 by 24. */
  readonly icon: string
}

const GREY: Themed = { light: '#767676', dark: '#9AA0A6' }
const PAGE = 'M6 4h12v16H6zM9 8h6v1.6H9zM9 11.2h6v1.6H9zM9 14.4h4V16H9z'

/** Shape, colour, icon and word of each kind of node: colour never stands alone. */
export const NODE_APPEARANCE: Readonly<Record<NodeKind, NodeAppearance>> = {
  person: {
    one: 'person',
    many: 'people',
    fill: same('#0072B2'),
    shape: 'disc',
    icon: 'M12 3.5a4.2 4.2 0 1 1 0 8.4a4.2 4.2 0 0 1 0-8.4zM4 20.5c0-5 3.4-7.3 8-7.3s8 2.3 8 7.3z',
  },
  outlet: {
    one: 'outlet',
    many: 'outlets',
    fill: same('#009E73'),
    shape: 'disc',
    icon: 'M3 5h18v14H3zM5.5 7.5v3.2h13V7.5zM5.5 12.6v1.5h5.6v-1.5zM5.5 15.4v1.5h5.6v-1.5zM13 12.6v4.3h5.5v-4.3z',
  },
  agency: {
    one: 'agency',
    many: 'agencies',
    fill: same('#CC79A7'),
    shape: 'disc',
    icon: 'M12 2.5 21.5 8v2h-19V8zM4.5 11.5h3v6h-3zM10.5 11.5h3v6h-3zM16.5 11.5h3v6h-3zM3 18.7h18v2.3H3z',
  },
  event: {
    one: 'event',
    many: 'events',
    fill: same('#F0E442'),
    shape: 'disc',
    icon: 'M6.5 3h2.2v2h6.6V3h2.2v2H21v16H3V5h3.5zM5.2 10v8.8h13.6V10zM7.5 12h3.4v3.4H7.5z',
  },
  unnamed: {
    one: 'unnamed source',
    many: 'unnamed',
    fill: null,
    shape: 'ring',
    icon: 'M12 3.5c-3.2 0-5.4 1.9-5.6 5h3c.1-1.5 1-2.4 2.5-2.4s2.5.8 2.5 2.1c0 1.1-.5 1.7-1.8 2.6-1.5 1-2.2 2-2.1 3.9v.6h2.9v-.5c0-1.2.4-1.7 1.8-2.6 1.5-1 2.3-2.3 2.3-4.1 0-2.8-2.2-4.6-5.5-4.6zM10.3 17.4h3.3v3.3h-3.3z',
  },
  claim: {
    one: 'claim',
    many: 'claims',
    fill: same('#D55E00'),
    shape: 'square',
    icon: 'M4 17.5V11c0-3.2 1.7-5 5.4-5.5v2.9c-1.5.3-2.2 1-2.2 2.4h2.6v6.7zM13.6 17.5V11c0-3.2 1.7-5 5.4-5.5v2.9c-1.5.3-2.2 1-2.2 2.4h2.6v6.7z',
  },
  document: { one: 'document', many: 'documents', fill: GREY, shape: 'disc', icon: PAGE },
  article: { one: 'article', many: 'articles', fill: GREY, shape: 'disc', icon: PAGE },
}

/** Colours of the largest communities, in the order of their size; the legend names each. */
export const COMMUNITY_COLORS: readonly string[] = [
  '#0072B2',
  '#E69F00',
  '#009E73',
  '#CC79A7',
  '#56B4E9',
  '#D55E00',
  '#F0E442',
]

/** Colour of what belongs to none of them. */
export const OTHER_COMMUNITY: Themed = GREY

export interface EdgeAppearance {
  /** Read from source to target, and back. */
  readonly out: string
  readonly in: string
  readonly color: Themed
  readonly form: 'arrow' | 'curve' | 'line'
  /** Pixels at one evidence. */
  readonly width: number
  /** Drawn on the middle of the edge. */
  readonly sign?: string
}

const thin = { color: GREY, form: 'arrow', width: 1 } as const

/** Colour, form and words of each kind of edge. */
export const EDGE_APPEARANCE: Readonly<Record<EdgeKind, EdgeAppearance>> = {
  said: { out: 'said', in: 'said by', color: { light: '#0072B2', dark: '#56B4E9' }, form: 'arrow', width: 1.8 },
  reported: { out: 'reported', in: 'reported by', color: GREY, form: 'arrow', width: 2.6 },
  cited: { out: 'cited', in: 'cited by', color: { light: '#D55E00', dark: '#E69F00' }, form: 'curve', width: 1.8 },
  published: { out: 'published', in: 'published by', ...thin },
  about: { out: 'about', in: 'subject of', ...thin },
  affiliated: { out: 'affiliated with', in: 'affiliated', ...thin },
  copied: { out: 'same text as', in: 'same text as', color: GREY, form: 'line', width: 4 },
  contradicts: {
    out: 'contradicts',
    in: 'contradicts',
    color: { light: '#000000', dark: '#FFFFFF' },
    form: 'line',
    width: 1.8,
    sign: '≠',
  },
}

/** A said edge whose stance is denied. */
export const DENIED: EdgeAppearance = {
  out: 'denied',
  in: 'denied by',
  color: { light: '#000000', dark: '#FFFFFF' },
  form: 'arrow',
  width: 1.8,
  sign: '✕',
}

/** How one edge looks: its kind's appearance, or that of a denial. */
export function edgeAppearance(edge: Pick<EdgeSummary, 'kind' | 'stance'>): EdgeAppearance {
  return edge.kind === 'said' && edge.stance === 'denied' ? DENIED : EDGE_APPEARANCE[edge.kind]
}

/** White where it reaches 3:1 on the fill, which is the kind's own unless another is given, else dark; the theme's ink inside a hollow ring. */
export function iconColor(kind: NodeKind, theme: Theme, fill = NODE_APPEARANCE[kind].fill?.[theme]): string {
  if (fill === undefined) return INK[theme]
  return contrast('#FFFFFF', fill) >= 3 ? '#FFFFFF' : '#14171C'
}

const images = new Map<string, string>()

/** The icon as an image address that needs no network. */
export function iconImage(kind: NodeKind, theme: Theme, fill?: string): string {
  const name = `${kind} ${theme} ${fill}`
  const known = images.get(name)
  if (known !== undefined) return known
  const path = `<path fill="${iconColor(kind, theme, fill)}" fill-rule="evenodd" d="${NODE_APPEARANCE[kind].icon}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24">${path}</svg>`
  const image = `data:image/svg+xml,${encodeURIComponent(svg)}`
  images.set(name, image)
  return image
}

/** Radius in pixels, 4 to 22: its area grows with a share of the largest, 0 to 1. */
export function nodeSize(share: number): number {
  return 4 + 18 * Math.sqrt(Math.min(1, Math.max(0, share)))
}

/** Width in pixels: the kind's own, a little more for each doubling of its evidence. */
export function edgeWidth(edge: Pick<EdgeSummary, 'kind' | 'stance' | 'weight'>): number {
  return edgeAppearance(edge).width + Math.min(3, 0.6 * Math.log2(Math.max(1, edge.weight)))
}

/** A label short enough for the canvas, cut at a word. */
export function shortLabel(label: string, max = 34): string {
  const line = label.replace(/\s+/g, ' ').trim()
  if (line.length <= max) return line
  const cut = line.slice(0, max - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > max / 2 ? cut.slice(0, space) : cut).replace(/[,;:.\s]+$/, '')}…`
}
