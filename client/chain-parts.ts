/** What a chain's picture is made of, wherever its parts are placed. */

import type { ChainAnswer, StatementAnswer } from '../core/api-claims.ts'
import { compareText } from '../core/order.ts'
import type { Layer } from '../core/origins/chain.ts'
import { statementsOf } from './details.ts'
import { wrapText } from './wrap-text.ts'

export type ChainMember = ChainAnswer['nodes'][number]

/** A node as a box. Lengths in pixels. */
export interface ChainBox {
  readonly node: ChainMember
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
  /** Under the name: what it is, or when and where it was printed. */
  readonly note: string
  /** Unnamed, or an article that names no source. */
  readonly isDashed: boolean
}

/** A step as a ribbon from one box to another. */
export interface ChainRibbon {
  /** As in a selection. */
  readonly key: string
  readonly from: ChainMember
  readonly to: ChainMember
  readonly path: string
  readonly tip: { readonly x: number; readonly y: number; readonly angle: number }
  /** Where what is particular about it is written. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'end' | 'middle' }
  readonly width: number
  readonly articles: number
  readonly isInferred: boolean
  /** It leads back to where it came from. */
  readonly isCircular: boolean
  readonly isDenied: boolean
}

export interface ChainLayout {
  readonly width: number
  readonly height: number
  /** Names of the layers. */
  readonly headings: readonly { readonly word: string; readonly x: number; readonly y: number }[]
  readonly boxes: readonly ChainBox[]
  readonly ribbons: readonly ChainRibbon[]
}

const WORD_BY_LAYER: Readonly<Record<Layer, string>> = {
  origin: 'Origin',
  'first-carrier': 'First carrier',
  relay: 'Relayed by',
  article: 'Articles, first to last',
}

const BOX = { pad: 10, line: 17, note: 15 } as const

/** A layer, or the relays of one depth. */
export interface ChainColumn {
  readonly word: string
  readonly nodes: readonly ChainMember[]
}

/** One column a layer, from origins to articles; relays have one for each depth. */
export function columnsOf({ nodes }: ChainAnswer): readonly ChainColumn[] {
  const columns = new Map<string, { word: string; nodes: ChainMember[] }>()
  for (const node of nodes) {
    const mark = node.layer === 'relay' ? `relay ${node.depth}` : node.layer
    const isFirst = ![...columns.keys()].some((other) => other.startsWith(node.layer))
    const column = columns.get(mark) ?? { word: isFirst ? WORD_BY_LAYER[node.layer] : '', nodes: [] }
    column.nodes.push(node)
    columns.set(mark, column)
  }
  return [...columns.values()]
}

const WORD_BY_KIND = {
  unnamed: 'unnamed',
  person: 'named person',
  outlet: 'outlet',
  agency: 'agency',
  document: 'document',
  event: 'event',
  claim: 'claim',
  article: 'article',
} as const

/** Pixels that a letter takes on average, of a name and of a note. */
const LETTER = 9
const NOTE_LETTER = 5.9

interface BoxOptions {
  readonly article: StatementAnswer['article'] | undefined
  /** Somebody is its source. */
  readonly isFed: boolean
  readonly width: number
}

/** What stands in a box, which is as high as that needs. */
export function boxOf(node: ChainMember, { article, isFed, width }: BoxOptions): Omit<ChainBox, 'x' | 'y'> {
  const lines = wrapText(node.label, Math.floor(width / LETTER), 3)
  const isSourceless = node.kind === 'article' && !isFed
  const date = article?.date?.slice(0, 16).replace('T', ' ') ?? 'undated'
  const printed = [isSourceless && 'names no source', date, article?.publisher].filter(Boolean).join(' · ')
  const note = node.kind === 'article' ? printed : WORD_BY_KIND[node.kind]
  return {
    node,
    width,
    height: BOX.pad * 2 + lines.length * BOX.line + BOX.note,
    lines,
    note: wrapText(note, Math.floor(width / NOTE_LETTER), 1)[0] ?? '',
    isDashed: node.kind === 'unnamed' || isSourceless,
  }
}

/** Nodes of the last column from the first printed to the last; undated ones end it. */
export function byDate(nodes: readonly ChainMember[], articleByKey: ArticleByKey): readonly ChainMember[] {
  const dateOf = (key: string) => articleByKey.get(key)?.date ?? '9999'
  return nodes.toSorted((a, b) => compareText(dateOf(a.key), dateOf(b.key)) || compareText(a.key, b.key))
}

/** What is known of the articles of a claim. */
export type ArticleByKey = ReadonlyMap<string, StatementAnswer['article']>

/** What a ribbon says, wherever it runs. */
export function factsOf(
  edge: ChainAnswer['edges'][number],
  chain: ChainAnswer,
  statements: readonly StatementAnswer[],
): Pick<ChainRibbon, 'key' | 'width' | 'articles' | 'isInferred' | 'isCircular' | 'isDenied'> {
  const told = statementsOf(statements, edge)
  return {
    key: `${edge.from} ${edge.to}`,
    width: Math.min(12, 2 + 2 * edge.articles.length),
    articles: edge.articles.length,
    isInferred: edge.inferred,
    isCircular: reaches(chain.edges, edge.to, edge.from),
    isDenied: told.length > 0 && told.every(({ stance }) => stance === 'denied'),
  }
}

/** Whether a way along the edges leads from one node to another. */
function reaches(edges: ChainAnswer['edges'], from: string, to: string): boolean {
  const seen = new Set([from])
  const waiting = [from]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === to) return true
    for (const edge of edges) {
      if (edge.from !== key || seen.has(edge.to)) continue
      seen.add(edge.to)
      waiting.push(edge.to)
    }
  }
  return false
}
