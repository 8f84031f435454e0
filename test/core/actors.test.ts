import { expect, test } from 'vitest'
import { genderOfPhrase } from '../../core/actors/gender.ts'
import { headCountOf } from '../../core/actors/head-count.ts'
import { joinSources } from '../../core/actors/split-sources.ts'
import { BODY_NOUNS, OUTLET_NOUNS_IN_TEXT } from '../../core/rules/bodies.ts'
import { COUNT_RULES, GENDER_RULES, MOTIVE_RULES } from '../../core/rules/people.ts'
import type { Attribution, Entity, Extraction } from '../../core/types.ts'
import { read } from './read.ts'

/** The attributions whose content starts with the given words. */
function toldBy(extraction: Extraction, words: string): readonly Attribution[] {
  const found = extraction.attributions.filter(({ content }) =>
    extraction.article.text.startsWith(words, content[0]?.start),
  )
  if (found.length === 0) throw new Error(`nothing starts with "${words}"`)
  return found
}

const entityOf = (extraction: Extraction, key: string | null): Entity | undefined =>
  extraction.entities.find((entity) => entity.key === key)

/** text, first words of the content, "kind name" of the speaker */
type Case = readonly [string, string, string | null]

const NAMES: readonly Case[] = [
  ['Ann Lee met Bob Hall in May. Lee said the bridge was safe.', 'the bridge', 'person Ann Lee'],
  ['Former Mayor Ann Lee said the bridge was safe.', 'the bridge', 'person Ann Lee'],
  ['A spokeswoman, Nora Quill, said the bridge was safe.', 'the bridge', 'person Nora Quill'],
  ['A spokeswoman for the Valley Water Commission, Nora Quill, said it was safe.', 'it', 'person Nora Quill'],
  ['Nora Quill, a spokeswoman for the Valley Water Commission, said it was safe.', 'it', 'person Nora Quill'],
  ['The board’s director, Ann Lee, said the bridge was safe.', 'the bridge', 'person Ann Lee'],
  ['Ann Lee’s spokesman Bob Hall said the bridge was safe.', 'the bridge', 'person Bob Hall'],
  ['Former ambassador to Norway Ann Lee said the bridge was safe.', 'the bridge', 'person Ann Lee'],
  ['An aide to Ann Lee said the bridge was safe.', 'the bridge', 'unnamed An aide to Ann Lee'],
  ['The bridge was safe, the Tass news agency reported.', 'The bridge', 'outlet TASS'],
  ['The Hall campaign said the bridge was safe.', 'the bridge', 'agency Hall campaign'],
  ['The S.V.C. said the bridge was safe.', 'the bridge', 'agency S.V.C.'],
  ['The talks went on.\n\nMR QUILL: The bridge is safe, and nobody will go.', 'The bridge', 'person Quill'],
]

const PRONOUNS: readonly Case[] = [
  ['Ann Lee said the bridge was safe. She said nobody would go.', 'nobody', 'person Ann Lee'],
  ['Ann Lee, the mayor, said the bridge was safe. “We go,” she said.', '“We go,”', 'person Ann Lee'],
  ['Ann Lee met Bob Hall. He said the bridge was safe.', 'the bridge', 'person Bob Hall'],
  ['Bob Hall met Ann Lee. He said the bridge was safe.', 'the bridge', 'person Bob Hall'],
  ['Bob Hall met Ann Lee.\n\nThe river rose.\n\nShe said the bridge was safe.', 'the bridge', 'person Ann Lee'],
  ['Mr. Quill met Ms. Corvane. She said the bridge was safe.', 'the bridge', 'person Corvane'],
  ['Bob Hall said he believed the bridge was safe.', 'the bridge', 'person Bob Hall'],
  ['“Bob Hall lied to us,” Tom Quill said. “We go,” he said.', '“We go,”', 'person Tom Quill'],
  ['Bob Hall met the spokeswoman. “We go,” she said.', '“We go,”', 'unnamed the spokeswoman'],
  ['The Valley Commission met Ann Lee. It said the bridge was safe.', 'the bridge', 'agency Valley Commission'],
  ['A new report said the bridge was old. It said nobody would go.', 'nobody', 'document A new report'],
  ['Voters filled the hall. They said the bridge was safe.', 'the bridge', 'unnamed Voters'],
  ['Two aides met Ann Lee. They said the bridge was safe.', 'the bridge', 'unnamed Two aides'],
  ['I think the bridge is safe.', 'the bridge', null],
  ['Norway met the two. Ann Lee and Bob Hall left. They said the bridge was safe.', 'the bridge', null],
  ['They met Ann Lee, who said that the bridge was safe.', 'that the bridge', 'person Ann Lee'],
  ['She met an aide to the mayor who said the bridge was safe.', 'the bridge', 'unnamed an aide to the mayor'],
]

const DESCRIPTIONS: readonly Case[] = [
  ['CNN said the bridge was safe. The network said nobody would go.', 'nobody', 'outlet CNN'],
  ['CNN met the Valley Herald. The newspaper said the bridge was safe.', 'the bridge', 'outlet Valley Herald'],
  ['The Valley Herald wrote to CNN. The network said the bridge was safe.', 'the bridge', 'outlet CNN'],
  ['The FBI closed the case. The agency said nobody would go.', 'nobody', 'agency Federal Bureau of Investigation'],
  ['The Ministry of Rivers met the FBI. The ministry said so much was safe.', 'so much', 'agency Ministry of Rivers'],
  ['A federal court ruled that it was safe. The court said nobody would go.', 'nobody', 'agency federal court'],
  ['Police said the bridge was safe.', 'the bridge', 'agency Police'],
  ['The water ministry said the bridge was safe.', 'the bridge', 'agency water ministry'],
  ['The Norwegian foreign ministry said the bridge was safe.', 'the bridge', 'agency Norwegian foreign ministry'],
  ['Mayor Ann Lee spoke. Her campaign said the bridge was safe.', 'the bridge', 'agency Lee campaign'],
  ['Ann Lee’s campaign said the bridge was safe.', 'the bridge', 'agency Lee campaign'],
  ['Ann Lee’s proposals said the bridge was safe.', 'the bridge', 'person Ann Lee'],
  ['Senator Ann Lee met Bob Hall. The senator said the bridge was safe.', 'the bridge', 'person Ann Lee'],
  ['President Bob Hall met Ann Lee. The president said the bridge was safe.', 'the bridge', 'person Bob Hall'],
  ['Ann Lee, the former mayor, met Bob Hall. The former mayor said it was safe.', 'it', 'person Ann Lee'],
  ['Rep. Ann Lee (D-Ohio) met Rep. Bob Hall (R-Utah). The Republican said it was safe.', 'it', 'person Bob Hall'],
  [
    'Norwegian President Ann Lee met President Bob Hall. The Norwegian leader said it was safe.',
    'it',
    'person Ann Lee',
  ],
  ['The U.S. leader said it was safe. He met President Bob Hall.', 'it', 'person Bob Hall'],
  ['Bob Hall left. Through a spokesman, he said the bridge was safe.', 'the bridge', 'person Bob Hall'],
  [
    'Bob Hall said nobody would go. Ann Lee left. The nominee told her aides that it was safe.',
    'that it',
    'person Ann Lee',
  ],
  ['A British newspaper said the bridge was safe.', 'the bridge', 'outlet A British newspaper'],
  ['No one in Haven said the bridge was safe.', 'the bridge', null],
  [
    'Prime Minister Ann Lee spoke. The Norwegian interior minister, Nora Quill, was quoted by Reuters as saying it was safe.',
    'it was',
    'person Nora Quill',
  ],
  ['No official said the bridge was safe.', 'the bridge', null],
  ['Bob Hall asked Ann Lee whether she had met Nora Quill. She said it was safe.', 'it', 'person Ann Lee'],
  ['Ann Lee spoke. The Valley police chief said the bridge was safe.', 'the bridge', 'unnamed The Valley police chief'],
]

const UNNAMED: readonly Case[] = [
  ['A senior official said it was safe. The official said nobody would go.', 'nobody', 'unnamed A senior official'],
  ['Two officials said it was safe. The officials said nobody would go.', 'nobody', 'unnamed Two officials'],
  ['Two people said it was safe. One of the people said nobody would go.', 'nobody', 'unnamed One of the people'],
  ['An official said it was safe. Another official said nobody would go.', 'nobody', 'unnamed Another official'],
  ['Two of the engineers said the bridge was safe.', 'the bridge', 'unnamed Two of the engineers'],
  ['Some nurses said the bridge was safe.', 'the bridge', 'unnamed Some nurses'],
  ['Norwegian officials said the bridge was safe.', 'the bridge', 'unnamed Norwegian officials'],
  ['Many Democrats said the bridge was safe.', 'the bridge', 'unnamed Many Democrats'],
  ['Democrats said the bridge was safe.', 'the bridge', 'agency Democratic Party'],
]

const DOCUMENTS: readonly Case[] = [
  ['A new report by the council said the bridge was safe.', 'the bridge', 'document A new report by the council'],
  [
    'A 2024 study by the University of Haven said the bridge was safe.',
    'the bridge',
    'document A 2024 study by the University of Haven',
  ],
  ['A letter said the bridge was safe. The letter said nobody would go.', 'nobody', 'document A letter'],
  ['State law says the bridge is safe.', 'the bridge', 'document State law'],
  [
    'A confidential audit reviewed by the council said the bridge was safe.',
    'the bridge',
    'document A confidential audit reviewed by the council',
  ],
  ['Minutes of the meeting said the bridge was safe.', 'the bridge', 'document Minutes of the meeting'],
]

test.each([...NAMES, ...PRONOUNS, ...DESCRIPTIONS, ...UNNAMED, ...DOCUMENTS])(
  'who speaks in: %s',
  (text, words, expected) => {
    const extraction = read(text)
    const [attribution] = toldBy(extraction, words)
    const entity = entityOf(extraction, attribution?.speaker ?? null)
    expect(entity ? `${entity.kind} ${entity.name}` : null).toBe(expected)
    expect(attribution?.reasons.speaker !== undefined).toBe(expected !== null)
  },
)

test('a second unnamed official is another one, unless headline and body tell of the same', () => {
  const twice = read('A senior official said the bridge was safe. Later a senior official said nobody would go.')
  expect(new Set(twice.attributions.map(({ speaker }) => speaker)).size).toBe(2)
  const generic = read('Critics said the bridge was safe. Later critics said nobody would go.')
  expect(new Set(generic.attributions.map(({ speaker }) => speaker)).size).toBe(1)
})

test('unnamed sources of two articles are never one', () => {
  const text = 'A senior official said the bridge was safe.'
  const speakers = ['a.txt', 'b.txt'].map(
    (file) => read(`${text} ${file} tells more.`, { file }).attributions[0]?.speaker,
  )
  expect(speakers[0]).not.toBe(speakers[1])
})

/** text, the sources of the attributions with these words as content */
const SHARED: readonly [string, readonly string[]][] = [
  ['Ann Lee and Bob Hall said the bridge was safe.', ['Ann Lee', 'Bob Hall']],
  ['Both Mr. Lee and Ms. Quill said the bridge was safe.', ['Mr. Lee', 'Ms. Quill']],
  ['An official and NBC reported that the bridge was safe.', ['An official', 'NBC']],
  ['The president and the mayor said the bridge was safe.', ['The president', 'the mayor']],
  ['Federal and state officials said the bridge was safe.', ['Federal and state officials']],
  ['The Ministry of Rivers and Lakes said the bridge was safe.', ['The Ministry of Rivers and Lakes']],
  ['An aide to Ann Lee and Bob Hall said the bridge was safe.', ['An aide to Ann Lee and Bob Hall']],
]

test.each(SHARED)('each of several sources has an attribution: %s', (text, expected) => {
  const { attributions } = read(text)
  const shown = attributions.map(({ source: [span] }) => text.slice(span?.start, span?.end))
  expect(shown).toEqual(expected)
  const joined = joinSources(attributions)
  expect(joined.map(({ parts }) => parts.length)).toEqual([expected.length])
})

test('what lies in the content of several sources lies in the part that names an outlet', () => {
  const { attributions } = read('Ann Lee and NBC reported that Bob Hall said the bridge was safe.')
  const inner = attributions.find(({ nestedIn }) => nestedIn !== undefined)
  expect(attributions[inner?.nestedIn ?? 0]?.speaker).toBe('outlet:nbc-news')
  expect(joinSources(attributions).map(({ nestedIn }) => nestedIn)).toEqual([undefined, 0])
})

test.each(MOTIVE_RULES.map(({ example, reason }) => [example, reason]))(
  'why somebody is not named: %s',
  (example, reason) => {
    const { entities, article } = read(example)
    const motive = entities.find(({ kind }) => kind === 'unnamed')?.motive
    expect(motive?.why).toBe(`rule ${reason}`)
    expect(article.text.slice(motive?.span.start, motive?.span.end)).toBe(motive?.value)
  },
)

test('the motive that a later sentence gives is that of the officials before', () => {
  const text =
    'Two officials said it was safe. The officials spoke on condition of anonymity because the talks were private.'
  const official = read(text).entities.find(({ kind }) => kind === 'unnamed')
  expect(official?.motive?.value).toBe('because the talks were private')
})

test.each(COUNT_RULES.map(({ example, min, max }) => [example, min, max]))('%s: %d to %d', (example, min, max) => {
  expect(headCountOf(example)).toEqual({ min, max })
})

test.each([
  ['at least two aides', { min: 2, max: null }],
  ['more than 30 voters', { min: 30, max: null }],
  ['31 voters', { min: 31, max: 31 }],
  ['officials', { min: 2, max: null }],
  ['the woman', { min: 1, max: 1 }],
  ['a group of aides', { min: 2, max: null }],
  ['12 percent of voters', null],
])('how many people are meant by "%s"', (phrase, expected) => {
  expect(headCountOf(phrase)).toEqual(expected)
})

test.each(GENDER_RULES.map(({ example, gender }) => [example, gender]))('%s is of gender %s', (example, gender) => {
  const words = gender === 'f' ? 'she would' : 'he would'
  expect(example).toContain(words)
  const speaker = read(example).attributions[0]?.speaker ?? null
  expect(speaker).not.toBeNull()
})

test.each(GENDER_RULES.flatMap(({ words, gender }) => words.map((word) => [word, gender])))(
  'a %s is %s',
  (word, gender) => {
    expect(genderOfPhrase(`a ${word} of the valley`)).toBe(gender)
  },
)

test.each([...BODY_NOUNS, ...OUTLET_NOUNS_IN_TEXT].map(({ noun, fits, example }) => [noun, example, fits]))(
  'a %s may be called %s',
  (_noun, example, fits) => {
    expect(fits === null || fits.test(example)).toBe(true)
  },
)
