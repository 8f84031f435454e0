import { expect, test } from 'vitest'
import { readBrat } from '../../core/model/training/brat.ts'
import type { CorpusArticle } from '../../core/model/training/examples.ts'
import type { SilverToken } from '../../core/model/training/silver.ts'
import { trainModel } from '../../core/model/training/train.ts'
import { writeWeights } from '../../core/model/training/write-weights.ts'
import { readWeights } from '../../core/model/weights.ts'

const PEOPLE = ['Ann', 'Bob', 'Cleo', 'Dan', 'Eve', 'Finn']
const THINGS = ['bridge', 'river', 'tower', 'road']

/** "Ann said the bridge was safe." and machine annotation of it. */
function madeUpArticle(index: number): CorpusArticle {
  const name = PEOPLE[index % PEOPLE.length] as string
  const thing = THINGS[index % THINGS.length] as string
  const text = `${name} said the ${thing} was safe. The ${thing} was old and it was high.`
  const cue = text.indexOf('said')
  const end = text.indexOf('.')
  const words = [...text.slice(0, end).matchAll(/\w+/g)]
  const tags = ['NNP', 'VBD', 'DT', 'NN', 'VBD', 'JJ']
  const heads = [1, -1, 3, 5, 5, 1]
  const silver = words.map(({ 0: word, index: at }, number): SilverToken => {
    const relation = number === 0 ? 'nsubj' : number === 1 ? 'root' : 'dep'
    return [at, at + word.length, tags[number] as string, 'O', heads[number] as number, relation]
  })
  const golds = [{ source: [[0, name.length]], cue: [[cue, cue + 4]], content: [[cue + 5, end]] }] as const
  return { id: `made-up-${index}`, text, golds, silver: [silver] }
}

const corpus = Array.from({ length: 24 }, (_, index) => madeUpArticle(index))
const options = { seed: 1, bits: 14, languagePasses: 2, proposerPasses: 8, assignerPasses: 4, threshold: 0.1 }
const train = () => writeWeights(trainModel(corpus, options, () => {}))

test('training twice gives the same bytes', () => {
  expect(Buffer.from(train()).equals(Buffer.from(train()))).toBe(true)
})

test('weights are read as they were written', () => {
  const model = readWeights(train())
  expect(model.calibration.threshold).toBe(0.1)
  expect(model.proposer.table.width).toBe(7)
})

test('other bytes are no weights', () => {
  expect(() => readWeights(new Uint8Array(40))).toThrow('not weights')
})

test('brat files count code points, attributions count UTF-16 units', () => {
  const text = '😀 Ann said so.'
  const annotation =
    'T1\tSource 2 5\tAnn\nT2\tCue 6 10\tsaid\nT3\tContent 11 13\tso\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3'
  expect(readBrat(text, annotation)).toEqual([{ source: [[3, 6]], cue: [[7, 11]], content: [[12, 14]] }])
})
