import { expect, test } from 'vitest'
import { stanceOf } from '../../core/manner.ts'
import { AUTHOR_NOTES, BOILERPLATE_RULES } from '../../core/rules/boilerplate.ts'
import { AUTHOR_LINES } from '../../core/rules/comments.ts'
import {
  HOLDERLESS_NOUNS,
  HOLDERLESS_PREPOSITION_NOUNS,
  INFINITIVE_NOUNS,
  PREPOSITION_NOUNS,
  THAT_NOUNS,
} from '../../core/rules/cue-nouns.ts'
import { CUE_ADJECTIVES, CUE_PHRASES } from '../../core/rules/cue-phrases.ts'
import { ACTION_VERBS, CUE_VERBS, VERBS_LIKE_NOUNS } from '../../core/rules/cues.ts'
import { NAMING_PARTICIPLES, SOURCELESS_ADVERBS, SOURCELESS_PASSIVES } from '../../core/rules/sourceless.ts'
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

const NOUNS = [
  ...THAT_NOUNS.map((noun) => [noun, `Nobody liked Ann’s ${noun} that the talks had failed.`]),
  ...INFINITIVE_NOUNS.map((noun) => [noun, `Nobody liked Ann’s ${noun} to leave the talks.`]),
  ...Object.entries(PREPOSITION_NOUNS).map(([noun, words]) => [
    noun,
    `Nobody liked Ann’s ${noun} ${words.split(' ')[0]} the talks.`,
  ]),
]

test.each(NOUNS)('the noun "%s" carries what its holder says: %s', (noun, example) => {
  const found = ruledOf(example).filter(({ why }) => why.endsWith(`: noun-${noun}`))
  expect(found.map(({ source }) => source)).toEqual(['Ann'])
})

const SOURCELESS = [
  ...HOLDERLESS_NOUNS.map((noun) => `There was a ${noun} that the talks had failed.`),
  ...Object.entries(HOLDERLESS_PREPOSITION_NOUNS).map(
    ([noun, words]) => `There was a ${noun} ${words.split(' ')[0]} the talks.`,
  ),
  ...SOURCELESS_PASSIVES.map((participle) => `It was ${participle} that the talks had failed.`),
  ...NAMING_PARTICIPLES.map((participle) => `The plan was ${participle} a disaster.`),
  ...SOURCELESS_ADVERBS.map((adverb) => `The talks ${adverb} failed.`),
]

test.each(SOURCELESS)('nobody is named in: %s', (example) => {
  expect(ruledOf(example).map(({ source }) => source)).toContain('')
})

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
