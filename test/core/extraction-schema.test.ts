import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extractionSchema, findFault } from '../../core/extraction-schema.ts'
import type { Attribution, Extraction } from '../../core/types.ts'
import { read } from './read.ts'
import { EXTRACTIONS } from './shared-articles.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')
const SEED_EXTRACTIONS = readdirSync(SEEDS)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => read(readFileSync(join(SEEDS, file), 'utf8'), { file }))

test('what is read from articles has the form that bundles are held to, and is true of its text', () => {
  for (const extraction of [...EXTRACTIONS, ...SEED_EXTRACTIONS]) {
    expect(extractionSchema.safeParse(JSON.parse(JSON.stringify(extraction))).error).toBeUndefined()
    expect(findFault(extraction)).toBeNull()
  }
})

const [one] = EXTRACTIONS as [Extraction]
const [first, ...rest] = one.attributions as [Attribution, ...Attribution[]]

test.each<[string, Partial<Extraction>, RegExp]>([
  [
    'a speaker who is not there',
    { attributions: [{ ...first, speaker: 'person:nobody' }, ...rest] },
    /names "person:nobody"/,
  ],
  [
    'a cue behind the text',
    { attributions: [{ ...first, cue: { start: 0, end: 99_999 } }, ...rest] },
    /is not in the text/,
  ],
  ['an attribution nested in itself', { attributions: [{ ...first, nestedIn: 0 }, ...rest] }, /in a circle/],
  ['an attribution nested in none', { attributions: [{ ...first, nestedIn: 99 }, ...rest] }, /nested in none/],
  ['another text', { article: { ...one.article, text: 'Nobody spoke.' } }, /not the one that was read/],
])('%s is a fault', (_name, change, message) => {
  expect(findFault({ ...one, ...change })).toMatch(message)
})
