import { expect, test } from 'vitest'
import { read } from './read.ts'

/** The entities of a text as "kind name" in order, unnamed sources and documents left out. */
function namesOf(text: string): string[] {
  const found = read(text).entities.filter(({ kind }) => kind !== 'unnamed' && kind !== 'document')
  return found.map(({ kind, name }) => `${kind} ${name}`).sort()
}

type Table = readonly [string, readonly string[]][]

const PEOPLE: Table = [
  ['Ann Lee met Bob Hall. Lee left.', ['person Ann Lee', 'person Bob Hall']],
  ['Michael Jordan met the mayor. Jordan left.', ['person Michael Jordan']],
  ['Sen. Ann Lee met Foreign Minister Hall.', ['person Ann Lee', 'person Hall']],
  ['They heard Secretary of State Ann Lee.', ['person Ann Lee']],
  [
    'Jean-Paul O’Neil and George W. Bush met J. K. Rowling.',
    ['person George W. Bush', 'person J. K. Rowling', 'person Jean-Paul O’Neil'],
  ],
  ['They met Ursula van der Berg. Later van der Berg left.', ['person Ursula van der Berg']],
  ['They met Robert “Bob” Hall Jr. in May. Hall left.', ['person Robert “Bob” Hall Jr']],
  ['They met Ann Lee, Bob Hall and Nora Quill.', ['person Ann Lee', 'person Bob Hall', 'person Nora Quill']],
  ['The prize went to Ann Lee. Ann said that Lee’s team had won.', ['person Ann Lee']],
  ['They met Donald J. Hall. Later Donald Hall and Mr. Hall left.', ['person Donald Hall']],
  ['They met Kim Dong-hyun and Amina al-Rashid. Kim smiled.', ['person Amina al-Rashid', 'person Kim Dong-hyun']],
  ['Prime Minister Kari Berg resigned. Mrs. Berg left.', ['person Kari Berg']],
  ['They met the Secretary of State.', []],
  ['They saw Ann and Bob Hall.', ['person Ann Hall', 'person Bob Hall']],
  ['They met Ann Lee and the Lee family.', ['person Ann Lee']],
  ['The Prime Minister met the President.', []],
  ['January was cold. Tensions rose.', []],
  ['Rancher Buck Hall left the river.', ['person Buck Hall']],
  ['Former Haven mayor Ann Lee left.', ['person Ann Lee']],
]

test.each(PEOPLE)('people: %s', (text, expected) => {
  expect(namesOf(text)).toEqual(expected)
})

const BODIES: Table = [
  ['The Valley Water Board (VWB) met. The VWB voted.', ['agency Valley Water Board']],
  ['VWB (Valley Water Board) met. They heard the VWB.', ['agency Valley Water Board']],
  ['The Valley Water Board, or VWB, met. They heard the V.W.B. and the Board.', ['agency Valley Water Board']],
  ['The money went to Clean River Haven (CRH) in May.', ['agency Clean River Haven']],
  [
    'The Nordic River Institute met the Lee administration.',
    ['agency Lee administration', 'agency Nordic River Institute'],
  ],
  ['They met Prof. Ann Lee of Haven University.', ['agency Haven University', 'person Ann Lee']],
  ['He told the Ann Lee Foundation and Hall Brothers.', ['agency Ann Lee Foundation', 'agency Hall Brothers']],
  ['They met Facebook CEO Ann Lee.', ['agency Facebook', 'person Ann Lee']],
  ['He led the Valley Department of Roads and Public Rivers.', ['agency Valley Department of Roads and Public Rivers']],
  ['The bill went to the Senate Roads and Rivers Committee.', ['agency Senate Roads and Rivers Committee']],
  ['They work for Citizens for Clean Rivers.', ['agency Citizens for Clean Rivers']],
  ['It was sold to Corvane plc. Corvane’s shares fell.', ['agency Corvane']],
  ['He worked for Northern Power & Light Co. in May.', ['agency Northern Power & Light Co']],
  ['They sided with the American Rivers Association.', ['agency American Rivers Association']],
  ['They work for the carmaker Corvane.', ['agency Corvane']],
  ['The Valley Roads Board met. The VRB voted.', ['agency Valley Roads Board']],
  ['He told the charity, Bright Rivers, of it.', ['agency Bright Rivers']],
  ['Corvane Instruments fell. Corvane declined to comment.', ['agency Corvane Instruments']],
  ['Ann Hall owns Hall Hardware. Hall left.', ['agency Hall Hardware', 'person Ann Hall']],
  ['They met managers at Corvane Lines on Oct. 1 to warn them.', ['agency Corvane Lines']],
  ['The goal was of Haven Rovers. Rovers won.', ['agency Haven Rovers']],
  ['Several MPs met MPs of Haven.', []],
  ['The North Korean government met the South Sudanese government.', ['agency North Korea', 'agency South Sudan']],
  ['The Norwegian government met Iran.', ['agency Iran', 'agency Norway']],
  ['Moscow warned Tehran.', ['agency Iran', 'agency Russia']],
  ['They met in Iran.', []],
  ['Ann Lee will go to South Africa next month.', ['person Ann Lee']],
  ['A trip to Norway followed.', []],
  ['She visited Kenya and fled through Chad.', []],
  ['The coast of Norway is long.', []],
  ['She wrote to Norway, and Norway answered.', ['agency Norway']],
  ['Iran policy was set.', []],
  ['He cited the Clean Rivers Act.', []],
]

test.each(BODIES)('agencies: %s', (text, expected) => {
  expect(namesOf(text)).toEqual(expected)
})

const OUTLETS: Table = [
  ['Market Wire reported that it was over.', ['outlet Market Wire']],
  ['Halden Group left the talks. Halden denied that it was over.', ['agency Halden Group']],
  ['Ann Lee told Daily Corvane that she would go.', ['outlet Daily Corvane', 'person Ann Lee']],
  ['The story ran in The Valley Herald and on Radio Haven.', ['outlet Radio Haven', 'outlet The Valley Herald']],
  ['The Daily Gazette told the Ministry of Rivers.', ['agency Ministry of Rivers', 'outlet The Daily Gazette']],
  ['They told the newspaper Corvane.', ['outlet Corvane']],
  ['They told USA TODAY of it.', ['outlet USA Today']],
  ['He read the FT and the NYT.', ['outlet Financial Times', 'outlet The New York Times']],
  ['People said Time would tell.', []],
  ['They told the Haven Echo and Valley News Network.', ['outlet Haven Echo', 'outlet Valley News Network']],
  ['A study ran in the Journal of Applied Rivers.', ['outlet Journal of Applied Rivers']],
  ['The Haven Free Press met. The Free Press told the Press of it.', ['outlet The Haven Free Press']],
  ['The Valley Ledger met. They told the Ledger.', ['outlet The Valley Ledger']],
]

test.each(OUTLETS)('outlets: %s', (text, expected) => {
  expect(namesOf(text)).toEqual(expected)
})

test('the capitals of a headline are no names by themselves', () => {
  const text =
    'Old Bridge Closed After Nora Quill Warns Board\n\nThe bridge was closed, said Nora Quill. The old board agreed.'
  expect(namesOf(text)).toEqual(['person Nora Quill'])
})

test.each([
  ['a title tells two people of one surname apart', 'Sen. Ann Hall met Mayor Bob Hall. Sen. Hall left.', 'Ann Hall', 2],
  ['so does the courtesy title', 'They met Ann Hall and Bob Hall. Mrs. Hall left.', 'Ann Hall', 2],
  [
    'else the one named in full right before is meant',
    'They met Ann Hall. Bob Hall came. Then Hall left.',
    'Bob Hall',
    2,
  ],
])('%s', (_claim, text, name, mentions) => {
  expect(read(text).entities.find((entity) => entity.name === name)?.mentions.length).toBe(mentions)
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

test.each<[publisher: string, text: string, expected: readonly string[]]>([
  ['Daily B', 'Nora Quill told Daily B that the dam was old.', ['outlet Daily B', 'person Nora Quill']],
  [
    'The Corvane Eye',
    'The dam was old, Nora Quill told the Corvane Eye.',
    ['outlet The Corvane Eye', 'person Nora Quill'],
  ],
  [
    'corvane.example',
    'Nora Quill told corvane.example that the dam was old.',
    ['outlet corvane.example', 'person Nora Quill'],
  ],
  ['Lantern', 'Nora Quill told Lantern that the dam was old.', ['outlet Lantern', 'person Nora Quill']],
  ['Lantern', 'Nora Quill held a lantern. Lantern light fell on the dam.', ['person Nora Quill']],
  ['Daily B', 'Nora Quill leads the Daily B Foundation.', ['agency Daily B Foundation', 'person Nora Quill']],
])('an article of %s names its own outlet: %s', (publisher, text, expected) => {
  const found = read(text, { publisher }).entities.filter(({ mentions }) => mentions.length > 0)
  expect(found.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual(expected)
})
