/** Chains and origins of made-up corpora, of which it is known who has what from whom. */

import { expect, test } from 'vitest'
import type { TracedClaim } from '../../core/claim-rows.ts'
import type { Path } from '../../core/corpus-types.ts'
import { slug } from '../../core/id.ts'
import { createRandom } from '../../core/model/training/random.ts'
import { contains } from '../../core/span.ts'
import { generateCorpus } from '../../scripts/corpora/generate.ts'
import type { TrueStatement } from '../../scripts/corpora/truth.ts'
import { traceClaims } from './trace-claims.ts'

const made = generateCorpus({ articles: 240, random: createRandom(11) })
const claims = traceClaims(made.articles.map(({ extraction }) => extraction))
const articleById = new Map(made.articles.map(({ extraction }) => [extraction.article.id, extraction.article]))

interface Found {
  readonly truth: TrueStatement
  readonly claim: TracedClaim
  readonly path: Path | undefined
}

/** The claim in which the words of each true statement stand, and the path of their article. */
const found = made.truth.statements.flatMap((truth): Found[] => {
  const article = articleById.get(truth.article)
  if (!article) return []
  const start = article.text.indexOf(truth.words)
  const claim = claims.find(({ statements }) =>
    statements.some(
      (statement) =>
        statement.article === article.key &&
        statement.content.some((span) => contains(span, { start, end: start + truth.words.length })),
    ),
  )
  return claim ? [{ truth, claim, path: claim.trace.paths.find((path) => path.article === article.key) }] : []
})

/** Names of people and outlets without their kind, as the truth has them. */
const namesOf = (keys: readonly string[]) => keys.map((key) => key.slice(key.indexOf(':') + 1))
const chainOf = ({ truth }: Found) => {
  const publisher = articleById.get(truth.article)?.publisher ?? ''
  return truth.chain.filter((name) => name !== publisher).map(slug)
}
const part = (of: readonly Found[], isRight: (one: Found) => boolean) => of.filter(isRight).length / of.length

test('nearly all chains that articles tell are right', () => {
  const told = found.filter(({ truth }) => truth.chain.length > 0)
  expect(told.length).toBeGreaterThan(150)
  const right = part(told, (one) => {
    const links = one.path?.links.filter(({ inferredFrom }) => inferredFrom === undefined) ?? []
    return namesOf(links.map(({ key }) => key)).join() === chainOf(one).join()
  })
  expect(right).toBeGreaterThanOrEqual(0.95)
})

test('an article that drops the source has the one that others name', () => {
  const dropped = found.filter(({ truth }) => truth.way === 'dropped')
  expect(dropped.length).toBeGreaterThan(15)
  const right = part(dropped, ({ truth, path }) => {
    const speaker =
      made.truth.statements.find(({ fact, way }) => fact === truth.fact && way === 'origin')?.chain[0] ?? ''
    return path?.isSourceDropped === true && namesOf([path.links[0]?.key ?? '']).join() === slug(speaker)
  })
  expect(right).toBeGreaterThanOrEqual(0.95)
})

test('the number of origins lies in the range, and the range is narrow', () => {
  const counted = new Map(found.map((one) => [one.truth.fact, one]))
  const right = part([...counted.values()], ({ truth, claim }) => {
    const [least, most] = claim.trace.originRange
    const count = made.truth.originsByFact[truth.fact] ?? 0
    return least <= count && count <= most && most - least <= 1
  })
  expect(right).toBeGreaterThanOrEqual(0.95)
})

test('all circles are found, and no other', () => {
  const circular = new Set(made.truth.circles.map(({ fact }) => fact))
  for (const { truth, claim } of found)
    expect([truth.article, claim.trace.circles.length > 0]).toEqual([truth.article, circular.has(truth.fact)])
  for (const { fact, outlets } of made.truth.circles) {
    const keys = found.find(({ truth }) => truth.fact === fact)?.claim.trace.circles[0]
    expect(keys).toEqual(expect.arrayContaining(outlets.map((outlet) => `outlet:${slug(outlet)}`)))
  }
})
