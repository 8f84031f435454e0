import { expect, test } from 'vitest'
import { judgePair } from '../../core/claims/judge.ts'
import { type Sketch, sketchStatements } from '../../core/claims/sketch.ts'
import { findStatements } from '../../core/claims/statements.ts'
import { clusterClaims } from '../../core/claims.ts'
import { read } from './read.ts'
import { sketchOf } from './sketch-of.ts'

test.each([
  [
    'the letters of the harbour board must have worked to keep Norway from sinking trawlers',
    'Norway went on sinking trawlers',
    'polarity',
  ],
  ['Ann Lee had stopped Norway from sinking trawlers off Selm', 'Norway kept trying to sink trawlers', 'polarity'],
  ['the strike at the harbour of Selm was stopped', 'the strike at the harbour of Selm went on', 'polarity'],
  ['Ann Lee tried to stop Norway from sinking trawlers off Selm', 'Norway kept trying to sink trawlers', undefined],
  [
    'officials had worked to stop Norway from sinking its trawlers',
    'Norway kept sinking the trawlers off Selm',
    undefined,
  ],
  ['a new law will stop Norway from sinking trawlers off Selm', 'Norway kept sinking the trawlers off Selm', undefined],
  ['the letters had stopped Norway from sinking trawlers', 'Norway kept selling trawlers to Selm', undefined],
])('what was averted and what went on: %s / %s: %s', (one, two, kind) => {
  expect(judgePair(sketchOf(one), sketchOf(two))?.kind).toBe(kind)
})

test.each([
  ['what shares no name and no speaker', 'Ann Lee of Selm', 'Bob Hall of Dorn', undefined],
  ['what the same person says', 'Ann Lee of Selm', 'Ann Lee of Dorn', 'number'],
])('%s contradicts only about one matter', (_name, one, other, kind) => {
  const [a, b] = [
    `${one} said it had been out of order for 34 hours when the ferry sank.`,
    `${other} said it had been out of order for 42 hours when the ferry sank.`,
  ].map((text) => {
    const extraction = read(text, { file: `${text.length} ${one} ${other}.txt` })
    return sketchStatements(extraction, findStatements(extraction))[0] as Sketch
  })
  expect(judgePair(a as Sketch, b as Sketch)?.kind).toBe(kind)
})

test.each([
  ['“Nobody was sunk in June, so it must have worked,” one captain said.', 1],
  ['“Nobody was sunk in June, so it may help,” one captain said.', 0],
  ['“The weather was fair in June, and the engine worked,” one captain said.', 0],
])('what was said to work is what “it” means: %s', (words, contradicted) => {
  const { claims, contradictions } = clusterClaims([
    read(`The harbour board said its letters had worked to keep Norway from sinking trawlers off Selm.\n\n${words}`),
    read('A report shows that Norway kept sinking trawlers off Selm.', { file: 'report.txt' }),
  ])
  const said = claims.find(({ label }) => label.includes('in June'))?.statements[0]?.id
  expect(contradictions.filter(({ a, b }) => a === said || b === said)).toHaveLength(contradicted)
})

test('who denies that it was so and who says that it was not agree', () => {
  const [one, two, three] = [
    'Ann Lee denied that the bridge at Selm was closed in May.',
    'Ann Lee said that the bridge at Selm was not closed in May.',
    'Bob Hall said that the bridge at Selm was closed in May.',
  ].map((text) => {
    const extraction = read(text, { file: `${text.length}.txt` })
    return sketchStatements(extraction, findStatements(extraction))[0] as Sketch
  })
  expect(judgePair(one as Sketch, two as Sketch)).toBeNull()
  expect(judgePair(two as Sketch, three as Sketch)?.kind).toBe('polarity')
})
