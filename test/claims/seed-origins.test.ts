/** Where what the five seeds state alike comes from, against a reader's count. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { TracedClaim } from '../../core/claim-rows.ts'
import { tellStanding } from '../../core/origins/words.ts'
import { read } from '../core/read.ts'
import { SEED_CLUSTERS } from '../fixtures/seed-clusters.ts'
import { SEED_ORIGINS } from '../fixtures/seed-origins.ts'
import { findWords, makes } from './score-clusters.ts'
import { traceClaims } from './trace-claims.ts'

const FOLDER = join(import.meta.dirname, '../../seeds')
const extractions = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => read(readFileSync(join(FOLDER, file), 'utf8'), { file }))
const claims = traceClaims(extractions)
const seedOf = (key: string) => extractions.find(({ article }) => article.key === key)?.article.id.slice(0, 3) ?? ''
const articlesOf = ({ statements }: TracedClaim) => new Set(statements.map(({ article }) => article)).size

/** Claims in two seeds or more, with the reader's cluster that most of their articles make. */
const shared = claims
  .filter((claim) => articlesOf(claim) > 1)
  .flatMap((claim) => {
    const fits = Object.entries(SEED_CLUSTERS).map(([cluster, places]) => {
      const members = places.map(([seed, words]) => findWords(extractions, seed, words))
      const made = claim.statements.filter((statement) => members.some((member) => makes(statement, member)))
      return { claim, cluster, fit: new Set(made.map(({ article }) => article)).size }
    })
    const [best] = fits.filter(({ fit }) => fit > 1).sort((a, b) => b.fit - a.fit)
    return best && SEED_ORIGINS[best.cluster] ? [best] : []
  })

test('the range of origins is mostly that of a reader', () => {
  expect(shared.length).toBeGreaterThanOrEqual(6)
  const lines = shared.map(({ claim, cluster }) => {
    const [least, most] = claim.trace.originRange
    const [few, many] = SEED_ORIGINS[cluster] as readonly [number, number]
    const isRight = least <= many && few <= most && most - least <= 1
    const standing = {
      articles: articlesOf(claim),
      originRange: claim.trace.originRange,
      unnamedOnly: claim.trace.unnamedOnly,
      circular: claim.trace.circles.length > 0,
    }
    return `${isRight ? 'right' : 'wrong'} ${cluster}: ${tellStanding(standing)}`
  })
  const right = lines.filter((line) => line.startsWith('right')).length
  if (process.env.SHOW) console.log(lines.join('\n'))
  expect(right / lines.length, lines.join('\n')).toBeGreaterThanOrEqual(0.7)
})

/** The paths of the claim in which words of a seed stand: the seed, who passed it on, whether its source is dropped. */
function pathsOf(seed: string, words: string): string[] {
  const place = findWords(extractions, seed, words)
  const claim = shared.find(({ claim: { statements } }) =>
    statements.some((statement) => makes(statement, place)),
  )?.claim
  return (claim?.trace.paths ?? []).map(
    ({ article, links, isSourceDropped }) =>
      `${seedOf(article)}: ${links.map(({ key, inferredFrom }) => key.replace(/^\w+:|~.*/g, '') + (inferredFrom ? '*' : '')).join(' > ')}${isSourceDropped ? ' (source dropped)' : ''}`,
  )
}

/** The claim that the words of a seed make: its seeds, how many origins it may have, and whether they all are unnamed. */
function standingOf(seed: string, words: string): unknown {
  const place = findWords(extractions, seed, words)
  const claim = claims.find((one) => articlesOf(one) > 1 && one.statements.some((statement) => makes(statement, place)))
  const seeds = new Set(claim?.statements.map(({ article }) => seedOf(article)))
  return [[...seeds].sort().join(' '), claim?.trace.originRange, claim?.trace.unnamedOnly]
}

test.each<[string, string, string, unknown]>([
  [
    'that they had and used the channel is one claim, whatever the channel is called',
    '004',
    'President Obama had used the crisis “Red Phone” with Russia',
    ['000 001 002 003 004', [1, 2], false],
  ],
  [
    'that it is not a phone',
    '003',
    'was never actually a phone, but rather progressed from teletype',
    ['000 002 003', [1, 2], false],
  ],
  [
    'what unnamed people told one outlet has one origin',
    '000',
    'the White House reached out to Moscow on the back channel to offer evidence of the hacking',
    ['000 001 002', [1, 1], true],
  ],
  [
    'a message of which one official told',
    '003',
    'International law, including the law for armed conflict, applies to actions in cyberspace',
    ['000 003', [1, 1], true],
  ],
  [
    'that it was the first time',
    '003',
    'The Obama administration had never used the cyber line before',
    ['000 003', [1, 1], true],
  ],
])('%s', (_name, seed, words, standing) => {
  expect(standingOf(seed, words)).toEqual(standing)
})

test('a quotation without its source is marked, and has it from the article that names it', () => {
  const paths = pathsOf(
    '003',
    'International law, including the law for armed conflict, applies to actions in cyberspace',
  )
  expect(paths.filter((path) => path.startsWith('003'))).toEqual([
    expect.stringMatching(/senior-us-official\*.*\(source dropped\)$/),
  ])
})

test('a block that two seeds copied came through the outlet that both cite', () => {
  const paths = pathsOf('002', 'the White House contacted the Kremlin on the back channel to offer detailed documents')
  for (const seed of ['001', '002'])
    expect(paths.filter((path) => path.startsWith(seed))).toEqual([
      expect.stringMatching(/: two-of-the-people > bloomberg > the-daily-caller\*$/),
    ])
})
