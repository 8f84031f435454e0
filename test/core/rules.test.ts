import { expect, test } from 'vitest'
import { stanceOf } from '../../core/manner.ts'
import { AUTHOR_NOTES, BOILERPLATE_RULES } from '../../core/rules/boilerplate.ts'
import { AUTHOR_LINES } from '../../core/rules/comments.ts'
import { ACTION_VERBS, CLAUSE_ONLY_VERBS, CUE_VERBS, VERBS_LIKE_NOUNS } from '../../core/rules/cues.ts'
import { STANCE_RULES } from '../../core/rules/stance.ts'
import { read, ruledOf } from './read.ts'

test.each(CUE_VERBS.map(({ verb, example, reason }) => [verb, example, reason]))(
  'the cue verb "%s" is found in its example: %s',
  (_verb, example, reason) => {
    const found = ruledOf(example).filter(({ why }) => why.endsWith(`: ${reason}`))
    expect(found).toHaveLength(1)
    expect(found[0]?.source).not.toBe('')
  },
)

test.each([
  ['ACTION_VERBS', ACTION_VERBS],
  ['CLAUSE_ONLY_VERBS', CLAUSE_ONLY_VERBS],
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
  (example, stance, reason) => {
    const { attributions } = read(example)
    expect(attributions.map((attribution) => stanceOf(example, attribution))).toContainEqual({ stance, why: reason })
  },
)

test.each(AUTHOR_LINES.map(({ example, author, reason }) => [example, author, reason]))(
  '%j says that %s wrote a comment (%s)',
  (example, author, reason) => {
    const rule = AUTHOR_LINES.find(({ pattern }) => pattern.test(example))
    expect([rule?.reason, rule?.pattern.exec(example)?.[1]]).toEqual([reason, author])
  },
)

test.each(AUTHOR_NOTES.map(({ example, reason }) => [example, reason]))(
  '%j is about the author (%s)',
  (example, reason) => {
    expect(AUTHOR_NOTES.find(({ pattern }) => pattern.test(example))?.reason).toBe(reason)
  },
)
