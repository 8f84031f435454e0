import { expect, test } from 'vitest'
import { stanceOf } from '../../core/manner.ts'
import { BOILERPLATE_RULES } from '../../core/rules/boilerplate.ts'
import { CUE_ADJECTIVES, CUE_PHRASES } from '../../core/rules/cue-phrases.ts'
import { ACTION_VERBS, CUE_VERBS, VERBS_LIKE_NOUNS } from '../../core/rules/cues.ts'
import { STANCE_RULES } from '../../core/rules/stance.ts'
import { read, ruledOf } from './read.ts'

const CUES = [...CUE_VERBS, ...CUE_PHRASES, ...CUE_ADJECTIVES]

test.each(CUES.map(({ verb, example, reason }) => [verb, example, reason]))(
  'the cue "%s" is found in its example: %s',
  (_verb, example, reason) => {
    const found = ruledOf(example).filter(({ why }) => why.endsWith(`: ${reason}`))
    expect(found).toHaveLength(1)
    expect(found[0]?.source).not.toBe('')
  },
)

test.each([
  ['ACTION_VERBS', ACTION_VERBS],
  ['VERBS_LIKE_NOUNS', VERBS_LIKE_NOUNS],
])('every verb of %s is a cue verb', (_name, verbs) => {
  const known = new Set(CUE_VERBS.map(({ verb }) => verb))
  expect(verbs.filter((verb) => !known.has(verb))).toEqual([])
})

test.each(BOILERPLATE_RULES.map(({ example, reason }) => [example, reason]))(
  '%j is boilerplate (%s)',
  (example, reason) => {
    expect(BOILERPLATE_RULES.find(({ pattern }) => pattern.test(example))?.reason).toBe(reason)
  },
)

test.each(STANCE_RULES.map(({ example, stance, reason }) => [example, stance, reason]))(
  '%j is %s (%s)',
  (example, stance) => {
    const { attributions } = read(example)
    expect(attributions.map((attribution) => stanceOf(example, attribution))).toContain(stance)
  },
)
