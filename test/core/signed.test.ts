import { expect, test } from 'vitest'
import { read } from './read.ts'

function signedOf(text: string) {
  const { attributions, entities, article } = read(text)
  return attributions
    .filter(({ why }) => why === 'rule signed-block')
    .map(({ speaker, mode, content: [span] }) => [
      entities.find(({ key }) => key === speaker)?.name,
      mode,
      article.text.slice(span?.start, span?.end),
    ])
}

const BEFORE = 'Mayor answers\n\nThe mayor of the valley answered her critics after the vote on the bridge.'
const MESSAGE = 'The bridge will be built. Nobody will stop it.'

test.each([
  ['— Ann Lee (@annlee) March 4, 2019', 'Ann Lee'],
  ['-- Ann Lee (@ann_lee)', 'Ann Lee'],
  ['— Valley Herald (@herald) 4 March 2019', 'Valley Herald'],
])('a message is whose name is under it: %s', (signature, name) => {
  expect(signedOf(`${BEFORE}\n\n${MESSAGE}\n\n${signature}\n\nHer office did not answer.`)).toEqual([
    [name, 'direct', MESSAGE],
  ])
})

test.each([
  ['no handle', `${BEFORE}\n\n${MESSAGE}\n\n— Ann Lee left the hall at noon.`],
  ['no message', `Mayor answers critics\n\n— Ann Lee (@annlee)\n\n${MESSAGE} ${MESSAGE}`],
])('%s: nothing is signed', (_name, text) => {
  expect(signedOf(text)).toEqual([])
})
