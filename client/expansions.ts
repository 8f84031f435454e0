/** Neighbours that the reader brought into the picture, node by node. */

import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { NeighboursAnswer } from '../core/api-graph.ts'
import { HearsayError } from '../core/errors.ts'
import type { NodeKind } from '../core/types.ts'

/** Neighbours that one step brings in. */
const EXPANSION = 20

/** What was brought in around one node; `total` counts all its neighbours of the shown kinds. */
export interface Expansion {
  readonly keys: readonly string[]
  readonly total: number
}

interface Asked {
  readonly expanded: readonly string[]
  readonly kinds: readonly NodeKind[]
}

/** Fetches what the view's `expanded` names; a key that stands there twice has two steps' worth. Failures go to `onFailure`; `reload` fetches all of it again. */
export function createExpansions(
  asked: () => Asked,
  fetch: (key: string, limit: number, kinds: readonly NodeKind[]) => Promise<NeighboursAnswer>,
  onFailure: (error: HearsayError, key: string) => void,
): { readonly state: ReadonlySignal<ReadonlyMap<string, Expansion>>; reload(): void } {
  const expansions = signal<ReadonlyMap<string, Expansion>>(new Map())
  const begun = new Map<string, string>()

  const load = async (key: string, limit: number, kinds: readonly NodeKind[]): Promise<void> => {
    try {
      const { neighbours, total } = await fetch(key, limit, kinds)
      expansions.value = new Map([...expansions.value, [key, { keys: neighbours.map((one) => one.key), total }]])
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      begun.delete(key)
      onFailure(error, key)
    }
  }

  const update = ({ expanded, kinds }: Asked) =>
    untracked(() => {
      for (const key of new Set(expanded)) {
        const limit = EXPANSION * expanded.filter((other) => other === key).length
        const mark = `${limit} ${kinds.join()}`
        if (begun.get(key) === mark) continue
        begun.set(key, mark)
        void load(key, limit, kinds)
      }
      const gone = [...begun.keys()].filter((key) => !expanded.includes(key))
      if (gone.length === 0) return
      for (const key of gone) begun.delete(key)
      expansions.value = new Map([...expansions.value].filter(([key]) => !gone.includes(key)))
    })

  effect(() => update(asked()))
  return {
    state: expansions,
    reload() {
      begun.clear()
      update(untracked(asked))
    },
  }
}
