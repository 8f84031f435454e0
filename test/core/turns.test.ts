import { expect, test } from 'vitest'
import { read } from './read.ts'

const INTRODUCTION =
  'The engineer of the bridge\n\nAnn Lee has built bridges for thirty years. She spoke to the Valley Herald about the new one.'
const QUESTION = 'Is the bridge over the river safe?'
const ANSWER = 'It is as safe as any bridge in the valley.'

/** Speaker, mode and content of what the labels tell. */
function turnsOf(text: string) {
  const { attributions, entities, article } = read(text)
  return attributions
    .filter(({ why }) => why === 'rule turn-block')
    .map(({ speaker, mode, content }) => [
      entities.find(({ key }) => key === speaker)?.name,
      mode,
      content.map(({ start, end }) => article.text.slice(start, end)).join(' + '),
    ])
}

test.each([
  ['letters', 'Q: ', 'A: ', ['Ann Lee']],
  ['letters with a stop', 'Q. ', 'A. ', ['Ann Lee']],
  ['words', 'Question: ', 'Answer: ', ['Ann Lee']],
  ['names in capitals', 'HERALD: ', 'LEE: ', ['Valley Herald', 'Ann Lee']],
  ['names', 'Valley Herald: ', 'Ann Lee: ', ['Valley Herald', 'Ann Lee']],
  ['bold names', '**Valley Herald:** ', '**Lee:** ', ['Valley Herald', 'Ann Lee']],
  ['initials', 'VALLEY HERALD: ', 'AL: ', ['Valley Herald', 'Ann Lee']],
  ['initials of the outlet', 'VH: ', 'AL: ', ['Valley Herald', 'Ann Lee']],
])('who speaks in an interview is told by labels: %s', (_name, asks, answers, speakers) => {
  const pair = `${asks}${QUESTION}\n\n${answers}${ANSWER}`
  const told = [
    ...(speakers.length > 1 ? [[speakers[0], 'direct', QUESTION]] : []),
    [speakers.at(-1), 'direct', ANSWER],
  ]
  expect(turnsOf(`${INTRODUCTION}\n\n${pair}\n\n${pair}\n\nThe council will vote on Monday.`)).toEqual([
    ...told,
    ...told,
  ])
})

test('a turn goes on in the paragraphs up to the next label, directions of the stage left out', () => {
  const text = `${INTRODUCTION}\n\nHALL: ${QUESTION}\n\nLEE: ${ANSWER}\n\nWe have tested every beam.\n\n(LAUGHTER)\n\nHALL: ${QUESTION}\n\nLEE: ${ANSWER}\n\nThe council will vote on Monday.`
  expect(turnsOf(text).map(([, , content]) => content)).toEqual([
    QUESTION,
    `${ANSWER} + We have tested every beam.`,
    QUESTION,
    ANSWER,
  ])
})

test.each([
  ['a list', `${INTRODUCTION}\n\nBridge: ${ANSWER}\n\nRiver: ${ANSWER}\n\nRoad: ${ANSWER}\n\nCoast: ${ANSWER}`],
  ['one label', `${INTRODUCTION}\n\nLEE: ${ANSWER}\n\nThe council will vote on Monday.`],
  ['a headline', `Lee: ${ANSWER}\n\n${ANSWER}\n\n${ANSWER}`],
])('labels that do not alternate make no interview: %s', (_name, text) => {
  expect(turnsOf(text)).toEqual([])
})
