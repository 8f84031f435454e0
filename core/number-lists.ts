/** Lists of whole numbers in little memory: as narrow as their numbers allow, and side by side, since a buffer of its own costs each more than most hold. */

/** Whole numbers from 0 on. */
export type Unsigned = Uint8Array | Uint16Array | Uint32Array
type List = Int32Array | Unsigned
type ListMaker = new (buffer: ArrayBuffer, from: number, length: number) => List

/** Whole numbers from 0 up to 2^32 - 1 in as few bytes each as the greatest takes. */
export function narrowest(numbers: readonly number[]): Unsigned {
  const greatest = numbers.reduce((most, number) => Math.max(most, number), 0)
  if (greatest < 2 ** 8) return Uint8Array.from(numbers)
  return greatest < 2 ** 16 ? Uint16Array.from(numbers) : Uint32Array.from(numbers)
}

/** The same lists in one buffer, those of wide numbers first, as their places ask for. */
export function inOneBuffer<Lists extends Readonly<Record<string, List>>>(lists: Lists): Lists {
  const widestFirst = Object.entries(lists).sort(([, a], [, b]) => b.BYTES_PER_ELEMENT - a.BYTES_PER_ELEMENT)
  const buffer = new ArrayBuffer(widestFirst.reduce((sum, [, { byteLength }]) => sum + byteLength, 0))
  let end = 0
  const laid = widestFirst.map(([name, list]) => {
    const copy = new (list.constructor as ListMaker)(buffer, end, list.length)
    copy.set(list)
    end += list.byteLength
    return [name, copy]
  })
  return Object.fromEntries(laid) as Lists
}
