import { expect, test } from 'vitest'
import { loadModel } from '../../server/model-file.ts'

const { language, proposer, assigner } = loadModel()

test.each([
  ['tagger', language.tagger],
  ['parser', language.parser],
  ['proposer', proposer.table],
  ['assigner', assigner.table],
])('the weights of the %s lie in memory that threads share', (_name, { weights }) => {
  expect(weights.length).toBeGreaterThan(0)
  expect(weights.buffer).toBeInstanceOf(SharedArrayBuffer)
})
