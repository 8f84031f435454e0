/** Undo and redo, as pure functions over what was, is and was taken back. */

export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
}

/** Steps that can be taken back. */
export const MAX_STEPS = 200

/** A history without steps. */
export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [] }
}

/** Goes on to the next state, which ends what could be redone. */
export function record<T>({ past, present }: History<T>, next: T): History<T> {
  return { past: [...past, present].slice(-MAX_STEPS), present: next, future: [] }
}

/** One step back; without a step there, the same history. */
export function undo<T>(history: History<T>): History<T> {
  const last = history.past.at(-1)
  if (last === undefined) return history
  return { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] }
}

/** One step forward again; without one there, the same history. */
export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future }
}
