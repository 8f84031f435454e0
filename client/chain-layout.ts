/** Places a claim's chain: origins at the left, articles at the right from first to last, everybody in between on the way. */

import type { ChainAnswer, ClaimAnswer, StatementAnswer } from '../core/api-claims.ts'
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
  readonly middle: { readonly x: number; readonly y: number }
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
  readonly columns: readonly { readonly word: string; readonly x: number }[]
  readonly boxes: readonly ChainBox[]
  readonly ribbons: readonly ChainRibbon[]
}

const WORD_BY_LAYER: Readonly<Record<Layer, string>> = {
  origin: 'Origin',
  'first-carrier': 'First carrier',
  relay: 'Relayed by',
  article: 'Articles, first to last',
}

const BOX = { width: 190, gap: 68, pad: 10, line: 17, note: 15, between: 18, top: 40, letters: 21 } as const

/** Lays out a chain; the same chain gives the same picture. */
export function layOut(chain: ChainAnswer, claim: Pick<ClaimAnswer, 'statements'>): ChainLayout {
  const articleByKey = new Map(claim.statements.map(({ article }) => [article.key, article]))
  const columns = columnsOf(chain)
  const boxByKey = new Map<string, ChainBox>()
  const successors = (key: string) =>
    chain.edges.filter(({ from, to }) => from === key && to !== key).map(({ to }) => to)
  const fed = new Set(chain.edges.map(({ to }) => to))
  // from the articles back to the origins, each beside the middle of those that it leads to
  for (const [at, { nodes }] of [...columns.entries()].reverse()) {
    const x = at * (BOX.width + BOX.gap)
    const wanted = nodes.map((node) => {
      const ahead = successors(node.key).flatMap((key) => boxByKey.get(key) ?? [])
      const middle = ahead.reduce((sum, { y, height }) => sum + y + height / 2, 0) / ahead.length
      return { node, middle: ahead.length > 0 ? middle : Number.POSITIVE_INFINITY }
    })
    const isLast = at === columns.length - 1
    const dateOf = (key: string) => articleByKey.get(key)?.date ?? '9999'
    const ordered = isLast
      ? wanted.toSorted(
          (a, b) => compareText(dateOf(a.node.key), dateOf(b.node.key)) || compareText(a.node.key, b.node.key),
        )
      : wanted.toSorted((a, b) => a.middle - b.middle || compareText(a.node.key, b.node.key))
    const boxes = ordered.map(({ node }) => boxOf(node, articleByKey.get(node.key), fed))
    const height = boxes.reduce((sum, box) => sum + box.height + BOX.between, -BOX.between)
    const aims = ordered.map(({ middle }) => middle).filter(Number.isFinite)
    const aim = aims.reduce((sum, middle) => sum + middle, 0) / aims.length
    let y: number = isLast || aims.length === 0 ? BOX.top : Math.max(BOX.top, aim - height / 2)
    for (const box of boxes) {
      boxByKey.set(box.node.key, { ...box, x, y })
      y += box.height + BOX.between
    }
  }
  const boxes = chain.nodes.flatMap(({ key }) => boxByKey.get(key) ?? [])
  return {
    width: columns.length * (BOX.width + BOX.gap) - BOX.gap + 60,
    height: Math.max(...boxes.map(({ y, height }) => y + height), BOX.top) + 24,
    columns: columns.map(({ word }, at) => ({ word, x: at * (BOX.width + BOX.gap) })),
    boxes,
    ribbons: chain.edges.flatMap((edge) => ribbonOf(edge, chain, boxByKey, claim.statements)),
  }
}

interface Column {
  readonly word: string
  readonly nodes: readonly ChainMember[]
}

/** One column a layer; relays have one for each depth. */
function columnsOf({ nodes }: ChainAnswer): readonly Column[] {
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

function boxOf(
  node: ChainMember,
  article: StatementAnswer['article'] | undefined,
  fed: ReadonlySet<string>,
): Omit<ChainBox, 'x' | 'y'> {
  const lines = wrapText(node.label, BOX.letters, 3)
  const isSourceless = node.kind === 'article' && !fed.has(node.key)
  const printed = [article?.date?.slice(0, 16).replace('T', ' ') ?? 'undated', article?.publisher].filter(Boolean)
  const note =
    node.kind === 'article'
      ? `${printed.join(' · ')}${isSourceless ? ' · names no source' : ''}`
      : WORD_BY_KIND[node.kind]
  return {
    node,
    width: BOX.width,
    height: BOX.pad * 2 + lines.length * BOX.line + BOX.note,
    lines,
    note: wrapText(note, 32, 1)[0] ?? '',
    isDashed: node.kind === 'unnamed' || isSourceless,
  }
}

function ribbonOf(
  edge: ChainAnswer['edges'][number],
  chain: ChainAnswer,
  boxByKey: ReadonlyMap<string, ChainBox>,
  statements: readonly StatementAnswer[],
): ChainRibbon[] {
  const [from, to] = [boxByKey.get(edge.from), boxByKey.get(edge.to)]
  if (!from || !to) return []
  const told = statementsOf(statements, edge)
  const width = Math.min(12, 2 + 2 * edge.articles.length)
  const isBack = to.x <= from.x
  const start = { x: from.x + from.width, y: from.y + from.height / 2 }
  const end = isBack ? { x: to.x + to.width, y: to.y + to.height / 2 + 8 } : { x: to.x, y: to.y + to.height / 2 }
  const stop = isBack ? end.x + 10 : end.x - 10
  const bend = isBack ? 46 : Math.max(30, (end.x - start.x) / 2)
  const path = isBack
    ? `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x + bend} ${end.y} ${stop} ${end.y}`
    : `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${stop - bend} ${end.y} ${stop} ${end.y}`
  return [
    {
      key: `${edge.from} ${edge.to}`,
      from: from.node,
      to: to.node,
      path,
      tip: { ...end, angle: isBack ? 180 : 0 },
      middle: { x: isBack ? Math.max(start.x, end.x) + 34 : (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
      width,
      articles: edge.articles.length,
      isInferred: edge.inferred,
      isCircular: reaches(chain.edges, edge.to, edge.from),
      isDenied: told.length > 0 && told.every(({ stance }) => stance === 'denied'),
    },
  ]
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
