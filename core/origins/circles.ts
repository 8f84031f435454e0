/** Finds the circles of a directed graph. */

/**
 * The strongly connected components of who passes on to whom, keys that reach one another being one (Tarjan 1972); without recursion, so that a
 * long chain is no deep stack. Components come after all that they reach.
 */
export function findComponents(flow: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const orderByKey = new Map<string, number>()
  const lowByKey = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const components: string[][] = []
  const low = (key: string) => lowByKey.get(key) as number

  const enter = (key: string) => {
    orderByKey.set(key, orderByKey.size)
    lowByKey.set(key, orderByKey.size - 1)
    open.push(key)
    isOpen.add(key)
    return { key, next: [...(flow.get(key) ?? [])] }
  }
  const close = (key: string) => {
    const component = open.splice(open.indexOf(key))
    for (const member of component) isOpen.delete(member)
    components.push(component)
  }
  for (const start of flow.keys()) {
    if (orderByKey.has(start)) continue
    const walk = [enter(start)]
    for (let step = walk.at(-1); step; step = walk.at(-1)) {
      const next = step.next.pop()
      if (next === undefined) {
        walk.pop()
        const above = walk.at(-1)
        if (above) lowByKey.set(above.key, Math.min(low(above.key), low(step.key)))
        if (low(step.key) === orderByKey.get(step.key)) close(step.key)
      } else if (!orderByKey.has(next)) walk.push(enter(next))
      else if (isOpen.has(next)) lowByKey.set(step.key, Math.min(low(step.key), orderByKey.get(next) as number))
    }
  }
  return components
}
