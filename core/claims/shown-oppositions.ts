/** Which claims show in their rows that another one speaks against them: of two, the one with the smaller key. */

export interface ShownOppositions {
  /** The claims that showed any of the given ones when they were last told. */
  showing(claims: Iterable<string>): string[]
  /** From now on a claim shows these, and no other. */
  show(claim: string, others: readonly string[]): void
}

/** Starts empty. */
export function createShownOppositions(): ShownOppositions {
  const shownBy = new Map<string, Set<string>>()
  const othersOf = new Map<string, readonly string[]>()
  return {
    showing: (claims) => [...new Set([...claims].flatMap((claim) => [...(shownBy.get(claim) ?? [])]))],
    show(claim, others) {
      for (const other of othersOf.get(claim) ?? []) {
        const showing = shownBy.get(other)
        showing?.delete(claim)
        if (showing?.size === 0) shownBy.delete(other)
      }
      othersOf.delete(claim)
      if (others.length === 0) return
      othersOf.set(claim, others)
      for (const other of others) {
        const showing = shownBy.get(other)
        if (showing) showing.add(claim)
        else shownBy.set(other, new Set([claim]))
      }
    },
  }
}
