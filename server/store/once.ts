/** Work whose outcome holds as long as the store is in the same state. */

/** Does the work once for each state; whoever asks in the meantime waits for the same outcome. A failure is not kept. */
export function onceForEachState<Value>(
  readState: () => Promise<string>,
  work: () => Promise<Value>,
): () => Promise<Value> {
  let known: { readonly state: string; readonly value: Promise<Value> } | null = null
  return async () => {
    const state = await readState()
    if (known?.state === state) return known.value
    const fresh = { state, value: work() }
    known = fresh
    fresh.value.catch(() => {
      if (known === fresh) known = null
    })
    return fresh.value
  }
}
