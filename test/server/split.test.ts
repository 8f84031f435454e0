import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Piece, splitJson, splitLines } from '../../server/uploads/split.ts'

async function* inChunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

type Split = typeof splitLines

/** Each piece with its place, as text; null where it was too long. */
async function split(by: Split, text: string, size = 3, maxBytes = 1_000): Promise<[number, string | null][]> {
  const pieces: Piece[] = []
  for await (const piece of by(inChunks(text, size), maxBytes)) pieces.push(piece)
  return pieces.map(({ place, bytes }) => [place, bytes && Buffer.from(bytes).toString()])
}

const SIZES = [1, 2, 3, 1_000]

describe('lines', () => {
  test.each<[string, [number, string][]]>([
    [
      'a\nbc\n',
      [
        [1, 'a'],
        [2, 'bc'],
      ],
    ],
    [
      'a\r\n\r\n  \nb',
      [
        [1, 'a\r'],
        [4, 'b'],
      ],
    ],
    ['“ç” 😀\n', [[1, '“ç” 😀']]],
    ['\n\n', []],
    ['', []],
  ])('%j is cut with the numbers of its lines', async (text, expected) => {
    for (const size of SIZES) expect(await split(splitLines, text, size)).toEqual(expected)
  })

  test('a line that is too long is only named', async () => {
    expect(await split(splitLines, `a\n${'x'.repeat(50)}\nb`, 7, 10)).toEqual([
      [1, 'a'],
      [2, null],
      [3, 'b'],
    ])
  })
})

describe('JSON', () => {
  test.each<[string, [number, string][]]>([
    [
      '[{"a":1},{"b":[2,3]}]',
      [
        [1, '{"a":1}'],
        [2, '{"b":[2,3]}'],
      ],
    ],
    [
      ' [ {"a":"],[{\\"}"} , 7 ] \n',
      [
        [1, ' {"a":"],[{\\"}"} '],
        [2, ' 7 '],
      ],
    ],
    ['\ufeff[1]', [[1, '1']]],
    ['[]', []],
    ['[ \n]', []],
    ['{"a":[1]}', [[1, '{"a":[1]}']]],
    ['  {"a":1} ', [[1, '{"a":1} ']]],
    ['', []],
  ])('%j is cut into its values', async (text, expected) => {
    for (const size of SIZES) expect(await split(splitJson, text, size)).toEqual(expected)
  })

  test.each(['[1', '[1,', '["a', '[1,]', '[,1]', '[1,,2]', '[1] 2', '[1]]', '[[1]'])(
    '%j is not an array',
    async (text) => {
      for (const size of SIZES)
        await expect(split(splitJson, text, size)).rejects.toMatchObject({ code: 'json-broken' })
    },
  )

  test('a value that is too long is only named', async () => {
    expect(await split(splitJson, `[1,"${'x'.repeat(50)}",2]`, 7, 10)).toEqual([
      [1, '1'],
      [2, null],
      [3, '2'],
    ])
  })

  test('any array comes back value by value, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(2),
        async (values, size, indent) => {
          const pieces = await split(splitJson, JSON.stringify(values, null, indent), size, 1e6)
          expect(pieces.map(([, text]) => JSON.parse(text ?? ''))).toEqual(JSON.parse(JSON.stringify(values)))
        },
      ),
      { numRuns: 300 },
    )
  })
})
