import { expect, test } from 'vitest'
import type { TracedClaim } from '../../core/claim-rows.ts'
import { clusterClaims } from '../../core/claims.ts'
import type { Statement } from '../../core/corpus-types.ts'
import { layOutChain } from '../../core/origins/chain.ts'
import { opponentsOf, tellStanding } from '../../core/origins/words.ts'
import type { Extraction } from '../../core/types.ts'
import { read } from '../core/read.ts'
import { type NewsArticle, TAKEOVER, TRANSFER, TRIAL } from '../fixtures/news-corpora.ts'
import { traceClaims } from './trace-claims.ts'

interface Corpus {
  readonly articles: readonly NewsArticle[]
  readonly extractions: readonly Extraction[]
  readonly claims: readonly TracedClaim[]
}

const corpusOf = (articles: readonly NewsArticle[]): Corpus => {
  const extractions = articles.map(({ id, ...article }) => read(article.text, { ...article, file: `${id}.txt` }))
  return { articles, extractions, claims: traceClaims(extractions) }
}
const [trial, transfer, takeover] = [corpusOf(TRIAL), corpusOf(TRANSFER), corpusOf(TAKEOVER)]

const idOf = ({ articles, extractions }: Corpus, key: string) =>
  articles[extractions.findIndex(({ article }) => article.key === key)]?.id ?? key

function textOf({ extractions }: Corpus, { article, content }: Statement): string {
  const text = extractions.find((extraction) => extraction.article.key === article)?.article.text ?? ''
  return content.map(({ start, end }) => text.slice(start, end)).join(' … ')
}

const claimWith = (corpus: Corpus, words: string) =>
  corpus.claims.find(({ statements }) => statements.some((statement) => textOf(corpus, statement).includes(words)))

test.each<[corpus: Corpus, words: string, articles: string, standing: string]>([
  [trial, 'spoke to a witness during a break', 'c1 c2 c3 c4', '4 articles · 1 origin (unnamed)'],
  [trial, 'has never met', 'c1 c3', '2 articles · 1 origin'],
  [trial, 'would continue on Thursday', 'c1 c3', '2 articles · 1 origin'],
  [trial, 'police had searched', 'c5', '1 article · 1 origin (unnamed)'],
  [trial, 'any juror had spoken', 'c4', '1 article · denied by person:ines-aldo; no origin named'],
  [transfer, 'Okoro would not be sold', 't1 t3', '2 articles · 1 origin'],
  [takeover, 'is in talks to buy', 'k1 k2 k3', '3 articles · 1 origin (unnamed)'],
  [takeover, 'no jobs would be lost', 'k2 k3', '2 articles · 1 origin'],
  [takeover, 'plans to cut 900 jobs', 'k3 k4', '2 articles · 1 origin (unnamed)'],
])('the claim and its origins: %#, “%s”', (corpus, words, articles, standing) => {
  const claim = claimWith(corpus, words)
  const ids = new Set(claim?.statements.map(({ article }) => idOf(corpus, article)))
  expect([...ids].sort().join(' ')).toBe(articles)
  const { originRange, unnamedOnly, circles, paths } = (claim as TracedClaim).trace
  const circular = circles.length > 0
  const told = { articles: ids.size, originRange, unnamedOnly, circular, deniedBy: opponentsOf(paths) }
  expect(tellStanding(told)).toBe(standing)
})

test.each<[corpus: Corpus, words: string, carriers: string]>([
  [trial, 'spoke to a witness during a break', 'first-carrier outlet:marlow-courier, relay outlet:eastport-gazette'],
  [takeover, 'is in talks to buy', 'first-carrier outlet:market-wire, relay outlet:corvane-times'],
])('who carried it first and who passed it on: %#, “%s”', (corpus, words, carriers) => {
  const { nodes } = layOutChain(claimWith(corpus, words)?.trace.paths ?? [])
  const between = nodes.filter(({ layer }) => layer === 'first-carrier' || layer === 'relay')
  expect(between.map(({ key, layer }) => `${layer} ${key}`).join(', ')).toBe(carriers)
})

test.each<[corpus: Corpus, one: string, other: string]>([
  [trial, 'bribes of 2 million', 'bribes of 3 million'],
  [transfer, 'Okoro would not be sold', 'Okoro would be sold'],
  [transfer, 'Rovers had not made an offer', 'Rovers had made an offer'],
])('what excludes each other: %#, “%s” / “%s”', (corpus, one, other) => {
  const { claims, contradictions } = clusterClaims(corpus.extractions)
  const statements = claims.flatMap((claim) => claim.statements)
  const idsWith = (words: string) =>
    statements.filter((statement) => textOf(corpus, statement).includes(words)).map(({ id }) => id)
  const [ones, others] = [idsWith(one), idsWith(other)]
  const isTold = contradictions.some(
    ({ a, b }) => (ones.includes(a) && others.includes(b)) || (ones.includes(b) && others.includes(a)),
  )
  expect(isTold).toBe(true)
})

test.each<[corpus: Corpus, source: string, motive: string]>([
  [trial, 'court clerk', 'because she was not authorized to talk to reporters'],
  [takeover, 'three people familiar with the matter', 'because the talks are private'],
  [takeover, 'official at the competition authority', 'on condition of anonymity'],
])('why somebody is not named: %#, “%s”', ({ extractions }, source, motive) => {
  const entity = extractions
    .flatMap(({ entities }) => entities)
    .find(({ kind, name }) => kind === 'unnamed' && name.includes(source))
  expect(entity?.motive?.value).toBe(motive)
})
