/** From wordings that are joined to groups of them: what is one claim. */

import { groupBy } from '../group.ts'
import { compareText } from '../order.ts'
import type { Judgement } from './judge.ts'

/** A judgement with the two that it is about. */
export interface Link<Node> {
  readonly a: Node
  readonly b: Node
  readonly judgement: Judgement
}

export interface Group<Node> {
  readonly nodes: readonly Node[]
  /** The links that brought them together: one less than there are nodes. */
  readonly links: readonly Link<Node>[]
}

/** Two groups join by meaning only when this part of all their pairs is alike, so that no chain of likenesses grows. */
const MIN_SUPPORT = 0.3

/**
 * Groups nodes along their links, surest first, then by key; links that tell two apart keep their groups apart.
 * The same nodes and links give the same groups in whatever order they come.
 */
export function groupLinked<Node extends { readonly key: string }>(
  nodes: readonly Node[],
  links: readonly Link<Node>[],
): Group<Node>[] {
  const groupByNode = new Map<Node, Node[]>(nodes.map((node) => [node, [node]]))
  const joined = new Map<Node, Set<Node>>()
  const apart = new Map<Node, Set<Node>>()
  for (const { a, b, judgement } of links) {
    const others = isConflict(judgement) ? apart : joined
    addTo(others, a, b)
    addTo(others, b, a)
  }
  const countBetween = (map: ReadonlyMap<Node, ReadonlySet<Node>>, few: readonly Node[], many: readonly Node[]) =>
    few.flatMap((node) => [...(map.get(node) ?? [])].filter((other) => groupByNode.get(other) === many)).length
  const used: Link<Node>[] = []
  const ordered = links.filter(({ judgement }) => !isConflict(judgement)).sort(compareLinks)
  for (const link of ordered) {
    const [one, two] = [groupByNode.get(link.a) as Node[], groupByNode.get(link.b) as Node[]]
    if (one === two) continue
    const [few, many] = one.length <= two.length ? [one, two] : [two, one]
    if (countBetween(apart, few, many) > 0) continue
    if (link.judgement.kind === 'meaning' && countBetween(joined, few, many) < MIN_SUPPORT * few.length * many.length)
      continue
    for (const node of few) {
      many.push(node)
      groupByNode.set(node, many)
    }
    used.push(link)
  }
  const linksByGroup = groupBy(used, ({ a }) => groupByNode.get(a))
  return [...new Set(groupByNode.values())].map((group) => ({
    nodes: group,
    links: linksByGroup.get(group) ?? [],
  }))
}

/** True for a judgement that tells two statements apart. */
export const isConflict = ({ kind }: Judgement): boolean => kind === 'polarity' || kind === 'number' || kind === 'apart'

function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.add(value)
  else map.set(key, new Set([value]))
}

function compareLinks<Node extends { readonly key: string }>(one: Link<Node>, two: Link<Node>): number {
  return (
    two.judgement.score - one.judgement.score || compareText(one.a.key, two.a.key) || compareText(one.b.key, two.b.key)
  )
}
