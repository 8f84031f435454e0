import { expect, test } from 'vitest'
import { read } from './read.ts'

/** text, entities as "kind name" in order of their keys */
const ENTITIES: readonly [string, readonly string[]][] = [
  ['Ann Lee met Bob Hall. Lee left.', ['person Ann Lee', 'person Bob Hall']],
  ['Sen. Ann Lee met Foreign Minister Hall.', ['person Ann Lee', 'person Hall']],
  ['The story ran in The Valley Herald and on Radio Norway.', ['outlet The Valley Herald']],
  ['The Daily Gazette told the Ministry of Rivers.', ['agency Ministry of Rivers', 'outlet The Daily Gazette']],
  ['The Valley Water Board (VWB) met. The VWB voted.', []],
  ['The Valley Water Commission (VWC) met.', ['agency Valley Water Commission']],
  [
    'The Nordic River Institute met the Lee administration.',
    ['agency Lee administration', 'agency Nordic River Institute'],
  ],
  ['The Norwegian government met Iran.', ['agency Iran', 'agency Norway']],
  ['The North Korean government met the South Sudanese government.', ['agency North Korea', 'agency South Sudan']],
  ['They heard Secretary of State Ann Lee.', ['person Ann Lee']],
  ['They met in Iran.', []],
  ['Iran policy was set.', []],
  ['The Iran election was held.', ['event Iran election']],
  ['Moscow warned Tehran.', ['agency Iran', 'agency Russia']],
  ['They met at the September summit in Oslo.', ['event September summit']],
  ['He read the FT and the NYT.', ['outlet Financial Times', 'outlet The New York Times']],
  ['People said Time would tell.', []],
]

test.each(ENTITIES)('%s', (text, expected) => {
  const found = read(text).entities.filter(({ kind }) => kind !== 'unnamed' && kind !== 'document')
  expect(found.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual(expected)
})

test('every mention gives its text back and none of two named ones overlap', () => {
  const text =
    'Ann Lee told Reuters that the FBI had met Bob Hall in Moscow. Lee’s campaign and the Justice Department denied it, NBC News said.'
  const { entities } = read(text)
  const mentions = entities.flatMap((entity) => entity.mentions)
  for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text)
  const named = mentions.filter(({ isNamed }) => isNamed).sort((a, b) => a.start - b.start)
  for (const [index, mention] of named.entries())
    expect(mention.end).toBeLessThanOrEqual(named[index + 1]?.start ?? text.length)
})
