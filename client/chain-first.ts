/** Leaves of a long chain what can be looked at in one picture. */

import type { ChainAnswer } from '../core/api-claims.ts'
import { byDate, type ChainOf } from './chain-parts.ts'

/** Articles that are drawn until the reader asks for all. */
export const FEW = 24

type ChainEdge = ChainAnswer['edges'][number]

/** The chain of the first articles: they, and through whom they have it, as they tell, else as others show. The same chain where it has no more. */
export function firstOf({ chain, claim }: ChainOf, articles: number = FEW): ChainAnswer {
  const all = chain.nodes.filter(({ layer }) => layer === 'article')
  if (all.length <= articles) return chain
  const articleByKey = new Map(claim.statements.map(({ article }) => [article.key, article]))
  const first = byDate(all, articleByKey).slice(0, articles)
  const drawn = new Set(first.map(({ key }) => key))
  const kept = new Set(drawn)
  const edges = new Set<ChainEdge>()
  const waiting = [...drawn]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const from = chain.edges.filter(({ to }) => to === key)
    const told = from.filter(({ articles: showing }) => showing.some((article) => drawn.has(article)))
    for (const edge of told.length > 0 ? told : from) {
      edges.add(edge)
      if (kept.has(edge.from)) continue
      kept.add(edge.from)
      waiting.push(edge.from)
    }
  }
  return {
    ...chain,
    nodes: chain.nodes.filter(({ key }) => kept.has(key)),
    edges: chain.edges.filter((edge) => edges.has(edge)),
  }
}
