/** Places a claim's chain in a narrow room: its layers one below the other, the ribbons in a margin at the left. */

import type { ChainAnswer, ClaimAnswer } from '../core/api-claims.ts'
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

/** Lengths in pixels; `heading` is the room that a layer's name takes. */
const STACK = { margin: 64, between: 22, heading: 30, widest: 420, label: 74 } as const

/** Lays out a chain from its origins downwards to its articles, no wider than the room. */
export function layOutStacked(of: ChainOf, room: number): ChainLayout {
  const { chain, claim } = of
  const { statements } = claim
  const boxOf = boxesOf(of)
  const articleByKey = new Map(statements.map(({ article }) => [article.key, article]))
  const width = Math.min(STACK.widest, room - STACK.margin)
  const boxes: ChainBox[] = []
  const headings: { word: string; x: number; y: number }[] = []
  let y = 0
  for (const { word, nodes } of columnsOf(chain)) {
    if (word !== '') {
      headings.push({ word, x: STACK.margin, y: y + 18 })
      y += STACK.heading
    }
    for (const node of byDate(nodes, articleByKey)) {
      const box = boxOf(node, width)
      boxes.push({ ...box, x: STACK.margin, y })
      y += heightOf(box) + STACK.between
    }
  }
  return { width: STACK.margin + width, height: y, headings, boxes, ribbons: ribbonsAmong(boxes, chain, statements) }
}

/** Each an arc from the left of one box to the left of the other, the wider the more boxes lie in between. */
function ribbonsAmong(
  boxes: readonly ChainBox[],
  chain: ChainAnswer,
  statements: ClaimAnswer['statements'],
): readonly ChainRibbon[] {
  const placeByKey = new Map(boxes.map((box, place) => [box.node.key, { box, place }]))
  const labelsAt = new Map<ChainBox, number>()
  return chain.edges.flatMap((edge): ChainRibbon[] => {
    const [from, to] = [placeByKey.get(edge.from), placeByKey.get(edge.to)]
    if (!from || !to) return []
    const [start, end] = [leftOf(from.box, 6), leftOf(to.box, -6)]
    const far = Math.abs(to.place - from.place)
    const bend = STACK.margin * (far / (far + 1.2))
    const facts = factsOf(edge, chain, statements)
    const isLabelled = facts.isDenied || facts.isCircular || facts.isInferred
    const labels = labelsAt.get(to.box) ?? 0
    if (isLabelled) labelsAt.set(to.box, labels + 1)
    return [
      {
        ...facts,
        from: from.box.node,
        to: to.box.node,
        path: `M${start.x} ${start.y}C${start.x - bend * 1.25} ${start.y} ${end.x - 10 - bend * 1.25} ${end.y} ${end.x - 10} ${end.y}`,
        tip: { ...end, angle: 0 },
        label: { x: to.box.x + to.box.width - labels * STACK.label, y: to.box.y - 6, anchor: 'end' },
      },
    ]
  })
}

function leftOf({ x, y, height }: ChainBox, down: number): { readonly x: number; readonly y: number } {
  return { x, y: y + height / 2 + down }
}
