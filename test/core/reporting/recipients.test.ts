import { expect, test } from 'vitest'
import { CARRIER_RULES, OBTAINED_BY } from '../../../core/rules/carriers.ts'
import { read } from '../read.ts'
import { nameOf, told } from '../read-names.ts'

/** text, first words of the content, name of whom it was told to */
const RECIPIENTS: readonly [string, string, string | null][] = [
  ['Ann Lee told Reuters that the bridge was safe.', 'that the bridge', 'Reuters'],
  ['CNN said the bridge was shut. Ann Lee told the network that the river was rising.', 'that the river', 'CNN'],
  ['Ann Lee told a British newspaper that the bridge was safe.', 'that the bridge', 'a British newspaper'],
  ['Ann Lee told Mayor Bob Hall that the bridge was safe.', 'that the bridge', 'Bob Hall'],
  ['Ann Lee warned Russia that the bridge was shut.', 'that the bridge', 'Russia'],
  ['In a letter to Bob Hall, Ann Lee said the bridge was safe.', 'the bridge', null],
  ['Ann Lee said in a letter to Russia that the bridge was safe.', 'that the bridge', 'Russia'],
  ['Ann Lee said in an interview with Reuters that the bridge was safe.', 'that the bridge', 'Reuters'],
  ['Ann Lee said the bridge was safe.', 'the bridge', null],
]

test.each(RECIPIENTS)('whom it was told to: %s', (text, words, name) => {
  const extraction = read(text)
  const { recipient, reasons } = told(extraction, words)
  expect(nameOf(extraction, recipient)).toBe(name)
  expect(reasons.recipient !== undefined).toBe(name !== null)
})

test.each([...CARRIER_RULES, OBTAINED_BY].map(({ example, reason }) => [example, reason]))(
  'Reuters carried it: %s (%s)',
  (example, reason) => {
    const extraction = read(example)
    const attribution = told(extraction, example.includes('that the bridge') ? 'that the bridge' : 'the bridge')
    expect(attribution.via.map((key) => nameOf(extraction, key))).toEqual(['Reuters'])
    expect(attribution.reasons.via).toMatch(reason === 'quoted-as-telling' ? /told|quoted/ : reason)
  },
)
