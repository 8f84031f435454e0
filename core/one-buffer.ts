/** Lists of whole numbers side by side: a buffer of its own costs each more than most of them hold. */

type List = Int32Array | Uint32Array | Uint16Array | Uint8Array
type ListMaker = new (buffer: ArrayBuffer, from: number, length: number) => List

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
