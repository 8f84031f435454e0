import { expect, test } from 'vitest'
import { LEADER_RULES, PARTY_RULES } from '../../core/rules/affiliations.ts'
import { read } from './read.ts'

/** text, role of the person */
const ROLES: readonly [string, string | undefined][] = [
  ['Nora Quill, a spokeswoman for the Valley Commission, left.', 'spokeswoman for the Valley Commission'],
  ['Former ambassador to Norway Nora Quill left.', 'former ambassador to Norway'],
  ['Valley Commission spokeswoman Nora Quill left.', 'Valley Commission spokeswoman'],
  ['Nora Quill, 54, the former head of the Valley Trust, left.', 'former head of the Valley Trust'],
  ['An aide to Nora Quill left.', undefined],
  ['Ms. Nora Quill left.', undefined],
  ['Nora Quill, the river and the bridge are in the film.', undefined],
  ['The interior minister, Nora Quill, left.', 'interior minister'],
  ['A spokeswoman for the Valley Commission, Nora Quill, said it was safe.', 'spokeswoman for the Valley Commission'],
  ['They met Norway’s ambassador to Iran, Nora Quill.', 'ambassador to Iran'],
  ['The company’s chief engineer, Dr. Nora Quill, left.', 'chief engineer'],
  ['The mayor, Nora Quill and the engineer left.', undefined],
  ['Detective Sgt. Nora Quill left.', 'detective sergeant'],
  ['They met Ohio Gov. Nora Quill.', 'governor'],
  ['Nora Quill, through a lawyer, said it was safe.', undefined],
]

test.each(ROLES)('what the person is in: %s', (text, role) => {
  const { entities } = read(text)
  const person = entities.find(({ key }) => key === 'person:nora-quill')
  expect(person?.role?.value).toBe(role)
})

/** text, "member -> body" by name */
const AFFILIATIONS: readonly [string, readonly string[]][] = [
  ['A White House official said it was safe.', ['A White House official -> White House']],
  ['A senior U.S. official said it was safe.', ['A senior U.S. official -> United States']],
  ['A Hall campaign aide said the bridge was safe.', ['A Hall campaign aide -> Hall campaign']],
  ['Nora Quill, a spokeswoman for the Valley Commission, left.', ['Nora Quill -> Valley Commission']],
  ['Valley Commission spokeswoman Nora Quill left.', ['Nora Quill -> Valley Commission']],
  ['Nora Quill, who leads the Valley Trust, left.', ['Nora Quill -> Valley Trust']],
  ['Rep. Nora Quill (D-Ohio) left.', ['Nora Quill -> Democratic Party']],
  ['Nora Quill, Republican of Ohio, left.', ['Nora Quill -> Republican Party']],
  [
    'The Ministry of Rivers met. An official at the ministry said it was safe.',
    ['An official at the ministry -> Ministry of Rivers'],
  ],
  ['Former ambassador to Norway Nora Quill left.', []],
  ['Nora Quill, a critic of the Valley Commission, left.', []],
  ['Corvane Foods met. Company spokeswoman Nora Quill left.', ['Nora Quill -> Corvane Foods']],
  ['Corvane Foods met. The company’s chairman, Nora Quill, left.', ['Nora Quill -> Corvane Foods']],
  ['The Valley Herald met. Its editor, Nora Quill, left.', ['Nora Quill -> The Valley Herald']],
  ['The council heard the Valley Commission’s Nora Quill.', ['Nora Quill -> Valley Commission']],
  ['They met Norway’s Foreign Minister Nora Quill.', ['Nora Quill -> Norway']],
  ['The Norwegian interior minister, Nora Quill, left.', ['Nora Quill -> Norway']],
  ['Sen. Nora Quill, D-Ohio, left.', ['Nora Quill -> Democratic Party']],
  [
    'Nora Quill, the top Democrat on the Valley Committee, left.',
    ['Nora Quill -> Valley Committee', 'Nora Quill -> Democratic Party'],
  ],
  ['An Obama official said it was safe.', ['An Obama official -> Obama administration']],
  ['A Tory backbencher said it was safe.', ['A Tory backbencher -> Conservative Party']],
  ['Two Western diplomats said that the bridge was safe.', []],
]

test.each(AFFILIATIONS)('who belongs to whom in: %s', (text, expected) => {
  const extraction = read(text)
  const nameOf = (key: string) => extraction.entities.find((entity) => entity.key === key)?.name
  const found = extraction.affiliations.map(({ member, body }) => `${nameOf(member)} -> ${nameOf(body)}`)
  expect(found).toEqual(expected)
})

test.each([...PARTY_RULES, ...LEADER_RULES].map(({ example }) => example))(
  'the party or leader served in: %s',
  (example) => {
    const { affiliations, entities } = read(example)
    const source = entities.find(({ kind }) => kind === 'unnamed')
    expect(affiliations.map(({ member }) => member)).toEqual([source?.key])
  },
)
