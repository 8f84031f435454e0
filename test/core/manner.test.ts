import { expect, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import { read } from './read.ts'
import { told } from './read-names.ts'

/** text, stance, reason of the first attribution */
const STANCES: readonly [string, string, string][] = [
  ['Ann Lee reportedly said the bridge was safe.', 'hedged', 'adverb-hedge'],
  ['Ann Lee said the bridge was probably safe.', 'hedged', 'hedge-in-content'],
  ['Ann Lee said the allegedly corrupt mayor had left.', 'asserted', 'no-other-rule'],
  ['Ann Lee suspects that the bridge is safe.', 'hedged', 'verb-hedge'],
  ['Ann Lee denied that the bridge was safe.', 'denied', 'verb-deny'],
  ['Ann Lee did not deny that the bridge was safe.', 'asserted', 'negated-denial'],
  ['Ann Lee would neither confirm nor deny that the bridge was safe.', 'questioned', 'neither-confirmed-nor-denied'],
  ['Ann Lee declined to say whether the bridge was safe.', 'questioned', 'declined'],
  ['Ann Lee declined to comment.', 'questioned', 'silence'],
  ['Ann Lee refused to accept that the bridge was safe.', 'denied', 'refused'],
  ['Ann Lee has not said whether the bridge is safe.', 'questioned', 'not-said-whether'],
  ['Ann Lee never claimed that the bridge was safe.', 'denied', 'negated-assertion'],
  ['Ann Lee could not confirm that the bridge was safe.', 'questioned', 'not-confirmed'],
  ['No one has said the bridge is safe.', 'denied', 'said-by-nobody'],
  ['“Is the bridge safe?” Ann Lee asked.', 'questioned', 'verb-question'],
  ['Ann Lee asked that the bridge be closed.', 'asserted', 'verb-request'],
  ['Ann Lee refused to endorse the plan.', 'denied', 'refused'],
  ['Ann Lee said the bridge was not safe.', 'asserted', 'no-other-rule'],
]

test.each(STANCES)('%s is %s (%s)', (text, stance, reason) => {
  const [attribution] = read(text).attributions
  expect([attribution?.stance, attribution?.reasons.stance]).toEqual([stance, reason])
})

test('what somebody reportedly said is hedged where it is told', () => {
  const extraction = read('Mr. Hall reportedly used harsh words to warn the council that the bridge was shut.')
  expect(told(extraction, 'that the bridge')).toMatchObject({ stance: 'hedged', reasons: { stance: 'hedge-around' } })
})

/** text, mode, reason of the first attribution */
const MODES: readonly [string, string, string][] = [
  ['“The bridge is safe,” Ann Lee said.', 'direct', 'all-quoted'],
  ['‘The bridge is safe,’ Ann Lee said.', 'direct', 'all-quoted'],
  ['“The bridge is safe.\n\n“Nobody will go,” Ann Lee said.', 'direct', 'all-quoted'],
  ['“The bridge,” Ann Lee said, “is safe.”', 'direct', 'all-quoted'],
  ['Ann Lee said the bridge was “as safe as any house.”', 'mixed', 'quoted-words'],
  ['Ann Lee called the bridge “dangerous.”', 'mixed', 'quoted-words'],
  ['Ann Lee said the “safe house” had been sold. Bob Hall liked the “safe house.”', 'indirect', 'quoted-terms'],
  ['Ann Lee said the bridge was safe.', 'indirect', 'no-marks'],
]

test.each(MODES)('%s is %s (%s)', (text, mode, reason) => {
  const [attribution] = read(text).attributions
  expect([attribution?.mode, attribution?.reasons.mode]).toEqual([mode, reason])
})

test.each([
  'An official, who asked not to be named, left the town.',
  'An official requested anonymity.',
  'Ann Lee said so.',
])('no claim is made in: %s', (text) => {
  expect(read(text).attributions).toEqual([])
})

test('a denial of "it" denies what was said before', () => {
  const extraction = read('Ann Lee said the bridge was safe. Bob Hall denied it.')
  const [said, denied] = extraction.attributions
  expect(denied?.content).toEqual(said?.content)
  expect(denied?.stance).toBe('denied')
})

test('who declined to comment has no claim in the graph', () => {
  const { nodes } = buildGraph([read('Ann Lee declined to comment.')])
  expect(nodes.filter(({ attributes }) => attributes.kind === 'claim')).toEqual([])
})
