/** Values at hand by key: all of them, or those used last where the others can be made again. */

export interface Shelf<Value> {
  get(key: string): Value
  put(key: string, value: Value): void
  drop(key: string): void
}

/** Starts empty. What is not there is made; without `make` nothing is ever put away. */
export function createShelf<Value>(limit: number, make: ((key: string) => Value) | undefined): Shelf<Value> {
  const values = new Map<string, Value>()

  function put(key: string, value: Value): void {
    values.delete(key)
    values.set(key, value)
    if (make === undefined || values.size <= limit) return
    const [oldest = ''] = values.keys()
    values.delete(oldest)
  }

  return {
    put,
    get(key) {
      const value = values.get(key) ?? make?.(key)
      if (value === undefined) throw new Error(`"${key}" is not there.`)
      put(key, value)
      return value
    },
    drop: (key) => values.delete(key),
  }
}
