import { expect, test } from 'vitest'
import { keysOf } from '../../core/claims/keys.ts'
import {
  createVocabulary,
  fillOutline,
  idOf,
  keysIn,
  packStatements,
  toldOf,
  wordingOf,
} from '../../core/claims/packed.ts'
import { Outline } from '../../core/claims/packed-judged.ts'
import { type Sketch, sketchStatements } from '../../core/claims/sketch.ts'
import { findStatements } from '../../core/claims/statements.ts'
import { read } from './read.ts'
import { sketchOf } from './sketch-of.ts'

const sketches = [
  ...['Mayor Lee has never signed the “quiet channel” treaty, but 2.5 million people will', 'It was over', ''].map(
    sketchOf,
  ),
  ...[
    'The red phone, known as the “iron wire”, was never used before.\n\nNora Quill denied that “the iron wire was cut”.',
    'Norwegian President Ann Lee said Norway would stop the flood before 41 ships left.',
  ].flatMap((text) => {
    const extraction = read(text, { file: 'a.txt' })
    return sketchStatements(extraction, findStatements(extraction))
  }),
]

test('statements are unpacked as they were packed', () => {
  const vocabulary = createVocabulary()
  vocabulary.number(packStatements(sketches.toReversed()))
  const statements = packStatements(sketches)
  const packed = vocabulary.number(statements)
  const outlined = new Outline()
  const { article, textHash, date } = (sketches[0] as Sketch).statement
  for (const [index, { keys, statement, wording, carries, ...judged }] of sketches.entries()) {
    expect(vocabulary.judgedOf(packed, index)).toEqual(judged)
    fillOutline(outlined, packed, index)
    expect([...keysIn(statements, index)]).toEqual(keys)
    expect(keysOf(vocabulary.judgedOf(packed, index))).toEqual(keys)
    const { concepts, names, anchors, words, clauses, weight } = outlined
    expect([words.toArray(), clauses.toArray(), weight]).toEqual([judged.words, judged.clauses, judged.weight])
    const isNamed = (list: readonly string[]) => list.map((word) => judged.concepts.indexOf(word))
    const isNumbered = (list: readonly number[]) => list.map((number) => concepts.toArray().indexOf(number))
    expect([names, anchors].map((run) => isNumbered(run.toArray()))).toEqual(
      [judged.names, judged.anchors].map(isNamed),
    )
    expect(toldOf(packed, index)).toEqual({ statement: { ...statement, article, textHash, date }, carries })
    expect(idOf(packed, index)).toBe(statement.id)
    expect(wordingOf(packed, index)).toBe(wording.map((hash) => (hash >>> 0).toString(36)).join(' '))
  }
})

test.each<[string, readonly number[], string]>([
  ['0000000000000000', [0, 0, 0], '0 0 0'],
  ['000000ab0000000c', [1, 35, 36], '1 z 10'],
  ['7fffffff80000000', [2 ** 31 - 1, -(2 ** 31), 2], 'zik0zj zik0zk 2'],
  ['80000000000000f0', [-1, -2, -35], '1z141z3 1z141z2 1z141y5'],
  ['ffffffffffffffff', [2 ** 32 - 1, 2 ** 31, 7], '1z141z3 zik0zk 7'],
])('the id %s and the hashes %j are unpacked, these as "%s"', (id, wording, text) => {
  const [sketch] = sketches as [Sketch]
  const statements = packStatements([{ ...sketch, statement: { ...sketch.statement, id }, wording }])
  const packed = createVocabulary().number(statements)
  expect([idOf(packed, 0), toldOf(packed, 0).statement.id, wordingOf(packed, 0)]).toEqual([id, id, text])
})

test('the statements of that test have all that there is to pack', () => {
  for (const list of [
    'words',
    'concepts',
    'quantities',
    'names',
    'negated',
    'anchors',
    'open',
    'namings',
    'quoted',
    'called',
  ] as const)
    expect(
      sketches.some((sketch) => sketch[list].length > 0),
      list,
    ).toBe(true)
})
