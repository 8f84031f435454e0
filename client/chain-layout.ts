/** Places a claim's chain: origins at the left, articles at the right from first to last, everybody in between on the way. */

import type { ChainAnswer, StatementAnswer } from '../core/api-claims.ts'
import { compareText } from '../core/order.ts'
import {
  boxesOf,
  byDate,
  type ChainBox,
  type ChainLayout,
  type ChainOf,
  type ChainRibbon,
  columnsOf,
  factsOf,
  heightOf,
} from './chain-parts.ts'
import { layOutStacked } from './chain-stack.ts'
import type { Point } from './shapes.ts'

/** Between two boxes, and above the first, in pixels. */
const BETWEEN = 18
const TOP = 40

/** Widths of a column, of that of the articles, which hold a quotation, and of what is between two. */
interface Grid {
  readonly width: number
  readonly article: number
  readonly gap: number
}
/** More is not needed. */
const MOST = { width: 190, article: 300 } as const
/** Less could not be read. */
const LEAST = { width: 128, article: 190, gap: 44 } as const

/** What lies between two columns; ribbons that lead back lie beside those that lead on. */
const GAP = 68
const WAYS_BACK = 140

/** Rooms below this are narrow: a chain that does not fit is stacked there rather than scrolled. */
const NARROW = 720

/** Length of a ribbon's tip that the ribbon does not reach into. */
const TIP = 10

/** Degrees that the tip of a ribbon is turned by which leads back. */
const BACK = 180

/** Lays out a chain in a room of so many pixels: side by side, or one below the other where it is narrow. The same chain gives the same picture. */
export function layOut(of: ChainOf, room: number): ChainLayout {
  const columns = columnsOf(of.chain).length
  const wide = layOutWide(of, gridFor(columns, room, leadsBack(of.chain) ? WAYS_BACK : GAP))
  if (wide.width <= room) return wide
  const fitted = layOutWide(of, gridFor(columns, room, LEAST.gap))
  return fitted.width <= room || room >= NARROW ? fitted : layOutStacked(of, room)
}

/** Columns as wide as there is room for: of what is left the articles have one and a half times as much as others. */
function gridFor(columns: number, room: number, gap: number): Grid {
  const left = room - (columns - 1) * gap
  const width = between(LEAST.width, Math.floor(left / (columns + 0.5)), MOST.width)
  return { width, article: between(LEAST.article, left - (columns - 1) * width, MOST.article), gap }
}

const between = (least: number, wanted: number, most: number) => Math.min(most, Math.max(least, wanted))

/** True where a step leads from a later column to an earlier one. */
function leadsBack(chain: ChainAnswer): boolean {
  const column = new Map(columnsOf(chain).flatMap(({ nodes }, at) => nodes.map(({ key }) => [key, at] as const)))
  return chain.edges.some(({ from, to }) => (column.get(to) ?? 0) < (column.get(from) ?? 0))
}

function layOutWide(of: ChainOf, { width, article, gap }: Grid): ChainLayout {
  const { chain, claim } = of
  const boxOf = boxesOf(of)
  const articleByKey = new Map(claim.statements.map(({ article }) => [article.key, article]))
  const columns = columnsOf(chain)
  const boxByKey = new Map<string, ChainBox>()
  const successors = (key: string) =>
    chain.edges.filter(({ from, to }) => from === key && to !== key).map(({ to }) => to)
  // from the articles back to the origins, each beside the middle of those that it leads to
  for (const [at, { nodes }] of [...columns.entries()].reverse()) {
    const x = at * (width + gap)
    const wanted = nodes.map((node) => {
      const ahead = successors(node.key).flatMap((key) => boxByKey.get(key) ?? [])
      const middle = ahead.reduce((sum, { y, height }) => sum + y + height / 2, 0) / ahead.length
      return { node, middle: ahead.length > 0 ? middle : Number.POSITIVE_INFINITY }
    })
    const isLast = at === columns.length - 1
    const dated = byDate(nodes, articleByKey)
    const ordered = isLast
      ? wanted.toSorted((a, b) => dated.indexOf(a.node) - dated.indexOf(b.node))
      : wanted.toSorted((a, b) => a.middle - b.middle || compareText(a.node.key, b.node.key))
    const boxes = ordered.map(({ node }) => boxOf(node, isLast ? article : width))
    const height = boxes.reduce((sum, box) => sum + heightOf(box) + BETWEEN, -BETWEEN)
    const aims = ordered.map(({ middle }) => middle).filter(Number.isFinite)
    const aim = aims.reduce((sum, middle) => sum + middle, 0) / aims.length
    let y: number = isLast || aims.length === 0 ? TOP : Math.max(TOP, aim - height / 2)
    for (const box of boxes) {
      boxByKey.set(box.node.key, { ...box, x, y })
      y += heightOf(box) + BETWEEN
    }
  }
  const boxes = chain.nodes.flatMap(({ key }) => boxByKey.get(key) ?? [])
  const ribbons = chain.edges.flatMap((edge) => ribbonOf(edge, chain, boxByKey, claim.statements))
  return {
    width:
      (columns.length - 1) * (width + gap) +
      article +
      (chain.edges.some(({ from, to }) => boxByKey.get(from)?.x === boxByKey.get(to)?.x) ? 60 : 0),
    height: Math.max(...boxes.map((box) => box.y + heightOf(box)), TOP) + 24,
    headings: columns.map(({ word }, at) => ({ word, x: at * (width + gap), y: 18 })),
    boxes,
    ribbons,
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
  const facts = factsOf(edge, chain, statements)
  const { start, end, side } = sidesOf(from, to)
  const stop = end.x - side.end * TIP
  const bend = Math.max(30, Math.abs(end.x - start.x) / 2)
  const path = `M${start.x} ${start.y}C${start.x + side.start * bend} ${start.y} ${stop - side.end * bend} ${end.y} ${stop} ${end.y}`
  const isBack = to.x < from.x
  return [
    {
      ...facts,
      from: from.node,
      to: to.node,
      path,
      tip: { ...end, angle: side.end < 0 ? BACK : 0 },
      label: isBack
        ? besideWayBack(start, end)
        : {
            x: (start.x + end.x) / 2 + (side.end < 0 ? bend : 0),
            y: (start.y + end.y) / 2 - facts.width / 2 - 4,
            anchor: 'middle',
          },
    },
  ]
}

/** Where a ribbon leaves its box and where it comes to the other, and on which side of them: -1 is the left, 1 the right. */
function sidesOf(from: ChainBox, to: ChainBox) {
  const [left, right] = [(box: ChainBox) => box.x, (box: ChainBox) => box.x + box.width]
  const middle = ({ y, height }: ChainBox) => y + height / 2
  if (to.x > from.x)
    return {
      start: { x: right(from), y: middle(from) },
      end: { x: left(to), y: middle(to) },
      side: { start: 1, end: 1 },
    }
  // beside the ribbons that come, not over them
  const end = { x: right(to), y: middle(to) + 8 }
  return to.x < from.x
    ? { start: { x: left(from), y: from.y + from.height - 8 }, end, side: { start: -1, end: -1 } }
    : { start: { x: right(from), y: middle(from) }, end, side: { start: 1, end: -1 } }
}

/** Near its beginning, where no other ribbon crosses it. */
function besideWayBack(start: Point, end: Point): ChainRibbon['label'] {
  const isUp = end.y < start.y
  return {
    x: start.x + 0.3 * (end.x - start.x),
    y: start.y + 0.2 * (end.y - start.y) + (isUp ? 16 : -6),
    anchor: 'middle',
  }
}
