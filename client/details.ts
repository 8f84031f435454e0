/** Fetches what the panel of evidence shows: a node, an edge, or a step of a claim's chain. */

import type { ChainAnswer, ClaimAnswer, StatementAnswer } from '../core/api-claims.ts'
import type { EdgeAnswer, EvidenceAnswer, NeighboursAnswer, NodeAnswer } from '../core/api-graph.ts'
import { edgeKey } from '../core/edges.ts'
import { NotFoundError } from '../core/errors.ts'
import type { Api } from './api.ts'
import type { Selection } from './state.ts'

export interface NodeDetail {
  readonly type: 'node'
  readonly node: NodeAnswer
  readonly neighbours: NeighboursAnswer
  /** Claims: where it comes from. */
  readonly chain?: ChainAnswer
}

export interface EdgeDetail {
  readonly type: 'edge'
  readonly edge: EdgeAnswer
}

/** One step of a claim's chain, with the sentences that show it. */
export interface StepDetail {
  readonly type: 'step'
  readonly from: ChainAnswer['nodes'][number]
  readonly to: ChainAnswer['nodes'][number]
  readonly isInferred: boolean
  readonly evidence: readonly EvidenceAnswer[]
}

export type Detail = NodeDetail | EdgeDetail | StepDetail

/** A claim with where it comes from. */
export interface ClaimPage {
  readonly claim: ClaimAnswer
  readonly chain: ChainAnswer
}

/** Neighbours in one page of the panel. */
export const NEIGHBOURS = 100

/** Articles of one step whose sentences are fetched. */
const MAX_ARTICLES = 12

/** Fetches what is selected. Throws NotFoundError for what is not there. */
export function loadDetail(api: Api, selection: Selection, claim: string | null): Promise<Detail> {
  if (selection.type === 'node') return loadNode(api, selection.key)
  if (selection.type === 'edge') return api.edge(selection.key).then((edge) => ({ type: 'edge', edge }))
  return loadStep(api, selection.key, claim)
}

/** Fetches a claim's page. */
export async function loadClaimPage(api: Api, key: string): Promise<ClaimPage> {
  const [claim, chain] = await Promise.all([api.claim(key), api.chain(key)])
  return { claim, chain }
}

async function loadNode(api: Api, key: string): Promise<NodeDetail> {
  const [node, neighbours, chain] = await Promise.all([
    api.node(key),
    api.neighbours(key, { limit: NEIGHBOURS }),
    key.startsWith('claim:') ? api.chain(key) : undefined,
  ])
  return { type: 'node', node, neighbours, ...(chain && { chain }) }
}

async function loadStep(api: Api, key: string, claimKey: string | null): Promise<StepDetail> {
  const unknown = new NotFoundError('step-unknown', `No step "${key}".`, 'Choose a step of the chain.')
  if (claimKey === null) throw unknown
  const { claim, chain } = await loadClaimPage(api, claimKey)
  const [from, to] = key.split(' ').map((end) => chain.nodes.find((node) => node.key === end))
  const step = chain.edges.find((edge) => edge.from === from?.key && edge.to === to?.key)
  if (!from || !to || !step) throw unknown
  const statements = statementsOf(claim.statements, step)
  const articles = [...new Set(statements.map(({ article }) => article.key))].slice(0, MAX_ARTICLES)
  const answers = await Promise.all(
    articles.map((article) =>
      api.edge(edgeKey({ kind: 'reported', source: article, target: claim.key })).catch((error: unknown) => {
        if (error instanceof NotFoundError) return null
        throw error
      }),
    ),
  )
  const evidence = answers
    .flatMap((answer) => answer?.evidence ?? [])
    .filter(({ article, content }) =>
      statements.some((one) => one.article.key === article.key && one.content[0]?.start === content?.[0]?.start),
    )
  return { type: 'step', from, to, isInferred: step.inferred, evidence }
}

/** The statements that show a step: those of its articles that name both its ends, else one, else all. */
export function statementsOf(
  statements: readonly StatementAnswer[],
  step: ChainAnswer['edges'][number],
): readonly StatementAnswer[] {
  const told = statements.filter(({ article }) => step.articles.includes(article.key))
  const namedIn = ({ article, speaker, via, viaInferred = [], sourceInferred }: StatementAnswer) => [
    article.key,
    speaker?.key,
    ...via.map(({ key }) => key),
    ...viaInferred.map(({ key }) => key),
    sourceInferred?.key,
  ]
  const both = told.filter((one) => [step.from, step.to].every((key) => namedIn(one).includes(key)))
  const source = told.filter((one) => namedIn(one).includes(step.from))
  return [both, source, told].find((list) => list.length > 0) ?? []
}
