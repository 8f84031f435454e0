/** Values at hand by key: all of them, or those used last where the others can be made again. */

export interface Shelf<Key, Value> {
  get(key: Key): Value
  put(key: Key, value: Value): void
  drop(key: Key): void
}

/** Starts empty. What is not there is made; without `make` nothing is ever put away. */
export function createShelf<Key, Value>(limit: number, make: ((key: Key) => Value) | undefined): Shelf<Key, Value> {
  const values = new Map<Key, Value>()

  function put(key: Key, value: Value): void {
    values.delete(key)
    values.set(key, value)
    if (make === undefined || values.size <= limit) return
    values.delete(values.keys().next().value as Key)
  }

  return {
    put,
    get(key) {
      const value = values.get(key) ?? make?.(key)
      if (value === undefined) throw new Error(`"${String(key)}" is not there.`)
      put(key, value)
      return value
    },
    drop: (key) => values.delete(key),
  }
}
