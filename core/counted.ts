/** Numbers with what they count. */

/** "1 claim", "1,204 claims", "2 entities". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
