import { expect, test } from 'vitest'
import { judgePair } from '../../core/claims/judge.ts'
import { createVocabulary, fillOutline, packStatements } from '../../core/claims/packed.ts'
import { Outline } from '../../core/claims/packed-judged.ts'
import { isRuledOut } from '../../core/claims/ruled-out.ts'
import { sketchStatements } from '../../core/claims/sketch.ts'
import { findStatements } from '../../core/claims/statements.ts'
import { createRandom } from '../../core/model/training/random.ts'
import { generateArticles } from '../../scripts/corpora/generate.ts'
import { OTHER_PAIRS, SAME_PAIRS } from '../fixtures/statement-pairs.ts'
import { read } from './read.ts'
import { sketchOf } from './sketch-of.ts'

const articles = generateArticles(createRandom(3))
const made = Array.from({ length: 12 }, () => {
  const { input } = articles.next().value
  const extraction = read(input.text, input)
  return sketchStatements(extraction, findStatements(extraction))
})
const written = [...SAME_PAIRS, ...OTHER_PAIRS].flat().map((text) => sketchOf(text))
/** Sentences of few words, put together by chance: what is averted, denied, counted or said of a government in many ways. */
const PARTS = [
  ['Mayor Lee', 'The Norwegian government', 'Norway', 'The Lee administration', 'Lee'],
  [
    'closed',
    'opened',
    'averted',
    'did not stop',
    'never closed',
    'did not bribe',
    'counted 41',
    'counted 35',
    'went on with',
  ],
  ['the harbour', 'the flood', 'the judge', 'the herons', 'the red phone', 'the iron wire'],
  ['', 'at Dorn', 'for the first time', 'and the council slept', ', and Norway went on with the flood'],
]
const chance = createRandom(7)
const chosen = Array.from({ length: 250 }, () =>
  sketchOf(PARTS.map((part) => part[Math.floor(chance() * part.length)] as string).join(' ')),
)
const namings = [{ as: ['red', 'phone'], others: [['iron', 'wir']] }]
const ofFewWords = chosen.map((sketch, index) => (index % 4 === 0 ? { ...sketch, namings } : sketch))

test.each([
  ['made-up articles', made.flat()],
  ['statements that are alike', written],
  ['statements of few words', ofFewWords],
])('what is ruled out of %s would not be judged to have to do with one another', (_name, sketches) => {
  const vocabulary = createVocabulary()
  const packed = vocabulary.number(packStatements(sketches))
  const outlines = sketches.map((_, index) => {
    const outlined = new Outline()
    fillOutline(outlined, packed, index)
    return outlined
  })
  let ruledOut = 0
  for (const [at, one] of sketches.entries())
    for (const [place, two] of sketches.entries()) {
      const [a, b] = [outlines[at], outlines[place]]
      if (place <= at || !a || !b || !isRuledOut(a, b, vocabulary.lexicon)) continue
      ruledOut++
      expect([one.concepts, two.concepts, judgePair(one, two)]).toEqual([one.concepts, two.concepts, null])
    }
  expect(ruledOut).toBeGreaterThan(sketches.length)
})
