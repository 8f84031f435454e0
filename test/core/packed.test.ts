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
    const alike = sketches.map((sketch) => String(sketch.wording) === String(wording))
    expect(sketches.map((_, other) => wordingOf(packed, other) === wordingOf(packed, index))).toEqual(alike)
  }
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
