/** Lays out the paths of a claim as a graph in layers, ready to draw. */

import type { Path } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import { findComponents } from './circles.ts'
import { flowOf } from './flow.ts'

export const LAYERS = ['origin', 'first-carrier', 'relay', 'article'] as const
export type Layer = (typeof LAYERS)[number]

export interface ChainNode {
  readonly key: string
  readonly layer: Layer
  /** Longest way from an origin, in steps; those of one circle stand together. */
  readonly depth: number
}

export interface ChainEdge {
  readonly from: string
  readonly to: string
  /** Only other articles than the one at the path's end show it. */
  readonly inferred: boolean
  /** Keys of the articles that show it. */
  readonly articles: readonly string[]
}

export interface Chain {
  readonly nodes: readonly ChainNode[]
  readonly edges: readonly ChainEdge[]
}

/** The graph of all paths, denials too; nodes by layer, depth and key, edges by their ends. */
export function layOutChain(paths: readonly Path[]): Chain {
  const { flow, fed } = flowOf(paths)
  const depthByKey = depthsOf(flow, fed)
  const layerByKey = layersOf(paths, fed)
  const nodes = [...flow.keys()].map(
    (key): ChainNode => ({ key, layer: layerByKey.get(key) ?? 'relay', depth: depthByKey.get(key) ?? 0 }),
  )
  const rank = ({ layer }: ChainNode) => LAYERS.indexOf(layer)
  return {
    nodes: nodes.sort((a, b) => rank(a) - rank(b) || a.depth - b.depth || compareText(a.key, b.key)),
    edges: edgesOf(paths, flow),
  }
}

function depthsOf(flow: ReadonlyMap<string, ReadonlySet<string>>, fed: ReadonlyMap<string, ReadonlySet<string>>) {
  const depthByKey = new Map<string, number>()
  // components come after all that they reach: the other way round, sources come first
  for (const component of findComponents(flow).reverse()) {
    const before = component.flatMap((key) => [...(fed.get(key) ?? [])]).flatMap((key) => depthByKey.get(key) ?? [])
    const depth = before.reduce((most, one) => Math.max(most, one + 1), 0)
    for (const key of component) depthByKey.set(key, depth)
  }
  return depthByKey
}

/** Sources are origins; whoever has it from one of them carries it first; whoever has it from carriers only passes it on. */
function layersOf(paths: readonly Path[], fed: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Layer> {
  const articles = new Set(paths.map(({ article }) => article))
  const layerByKey = new Map<string, Layer>([...articles].map((article) => [article, 'article']))
  for (const { links } of paths) {
    const named = links.findIndex(({ isNamed }, at) => isNamed && at > 0)
    for (const [at, { key }] of links.entries())
      if (at < (named < 0 ? links.length : named) && (at > 0 || !fed.has(key)) && !articles.has(key))
        layerByKey.set(key, 'origin')
  }
  /** Whom the one has it from; as its own articles tell, where there are any. */
  const giversOf = (key: string): string[] => {
    const from = [...(fed.get(key) ?? [])]
    const own = from.filter((one) => articles.has(one))
    return own.length > 0 ? own.flatMap((article) => [...(fed.get(article) ?? [])]) : from
  }
  const carriers = new Set(paths.flatMap(({ links }) => links.map(({ key }) => key)))
  for (const key of carriers) {
    if (layerByKey.has(key)) continue
    const isFirst = giversOf(key).some((giver) => layerByKey.get(giver) === 'origin')
    layerByKey.set(key, isFirst ? 'first-carrier' : 'relay')
  }
  return layerByKey
}

function edgesOf(paths: readonly Path[], flow: ReadonlyMap<string, ReadonlySet<string>>): ChainEdge[] {
  const showing = new Map<string, { readonly told: Set<string>; readonly inferred: Set<string> }>()
  const at = (from: string, to: string) => {
    const mark = JSON.stringify([from, to])
    const known = showing.get(mark) ?? { told: new Set<string>(), inferred: new Set<string>() }
    showing.set(mark, known)
    return known
  }
  for (const { links, article, publisher } of paths) {
    for (const [index, { key, inferredFrom }] of links.entries()) {
      const next = links[index + 1]
      const shownBy = inferredFrom ?? next?.inferredFrom
      const edge = at(key, next?.key ?? article)
      if (shownBy === undefined) edge.told.add(article)
      else edge.inferred.add(shownBy)
    }
    if (publisher && flow.get(article)?.has(publisher)) at(article, publisher).told.add(article)
  }
  return [...showing]
    .map(([mark, { told, inferred }]): ChainEdge => {
      const [from, to] = JSON.parse(mark) as [string, string]
      const articles = [...(told.size > 0 ? told : inferred)].sort(compareText)
      return { from, to, inferred: told.size === 0, articles }
    })
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to))
}
