import { expect, test } from 'vitest'
import { findBasis } from '../../core/origins/basis.ts'
import { BASIS_RULES, FIRST_HAND_RULES } from '../../core/rules/bases.ts'
import type { Fact } from '../../core/types.ts'
import { read } from './read.ts'

/** How the first source of a text knows, each of its mentions looked at. */
function basisOf(text: string): Fact | null {
  const { entities, attributions } = read(text)
  const [first] = attributions
  const entity = entities.find(({ key }) => key === first?.speaker)
  const [source] = first?.source ?? []
  if (!first || !source || !entity) return null
  const { cue, content, mode, speaker } = first
  const stated = findBasis(text, { source, cue, content, mode }, { kind: entity.kind, label: entity.name })
  if (stated || entity.kind !== 'unnamed' || !speaker) return stated
  const [found = null] = entity.mentions.flatMap(
    (mention) =>
      findBasis(text, { source: mention, cue: null, content: [] }, { kind: entity.kind, label: entity.name }) ?? [],
  )
  return found
}

test.each([...BASIS_RULES, ...FIRST_HAND_RULES].map(({ example, reason }) => [example, reason]))(
  'how a source knows stands in its words: %s',
  (example, reason) => {
    const basis = basisOf(example)
    expect(basis?.why).toBe(`rule ${reason}`)
    expect(example.slice(basis?.span.start, basis?.span.end)).toBe(basis?.value)
  },
)

test.each([
  ['Two people familiar with the talks said they had failed.', 'familiar with the talks'],
  ['The talks had failed, according to people familiar with Mr. Hall’s plans.', 'familiar with Mr. Hall’s plans'],
  ['Bob Hall, a senator who was in the room, said nothing was decided.', 'who was in the room'],
  [
    'A person with direct knowledge of the U.S. plans, who asked not to be named, said they had failed.',
    'with direct knowledge of the U.S. plans',
  ],
  ['Three sources close to situation said nothing was decided.', 'close to situation'],
  ['“I was there when it fell,” Bob Hall said.', 'I was there when it fell'],
  ['“It fell,” said Bob Hall, who saw the bridge from his window. He went home.', 'who saw the bridge from his window'],
  [
    'Two officials familiar with the talks said they had failed. The officials said a third round was planned.',
    'familiar with the talks',
  ],
])('the words end with their clause: %s -> %s', (text, words) => {
  expect(basisOf(text)?.value).toBe(words)
})

test.each([
  'A senior official said the talks had failed.',
  'An aide, speaking on condition of anonymity because the talks were private, said they had failed.',
  'An official who was not authorized to speak publicly said the talks had failed.',
  'An official not familiar with the talks said they had failed.',
  'An official with no direct knowledge of the talks said they had failed.',
  'An official who has not seen the letter said it asked for money.',
  'Bob Hall, who saw his lead shrink, said he would fight on.',
  'An aide to Ann Lee, who was in the room, said nothing was decided.',
  'A source close to the Clintons said nothing was decided.',
  'Bob Hall, who was involved in an accident last year, said nothing was decided.',
  '“I heard that the bridge fell,” Bob Hall said.',
  'Bob Hall said “I saw the bridge fall” was no answer.',
  'An expert witness said the bridge was safe.',
  'Bob Hall, who attended Yale, said the bridge was safe.',
  'Bob Hall, a plumber who attended the rally, said the banks were to blame.',
  'Voters in the audience said the banks were to blame.',
  'Bob Hall told people familiar with the talks that they had failed.',
])('nothing is said of how the source knows: %s', (text) => {
  expect(basisOf(text)).toBe(null)
})

test.each([
  ['an official who was briefed on the talks and spoke on condition of anonymity', 'who was briefed on the talks'],
  ['a person familiar with the talks who asked not to be named', 'familiar with the talks'],
  ['one of two witnesses who declined to give their names', 'witnesses'],
])('why a source is not named is no part of how it knows: %s', (source, words) => {
  const spans = { source: { start: 0, end: source.length }, cue: null, content: [] }
  expect(findBasis(source, spans, { kind: 'unnamed', label: source })?.value).toBe(words)
})
