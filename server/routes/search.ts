/** GET /api/search */

import {
  type SearchAnswer,
  type SearchHitAnswer,
  type SearchQuery,
  type SentenceHit,
  searchAnswerSchema,
  searchQuerySchema,
} from '../../core/api-search.ts'
import { compareText } from '../../core/order.ts'
import { tellStanding } from '../../core/origins/words.ts'
import { findTerms, parseSearch, type SearchTerm } from '../../core/search-words.ts'
import { ENTITY_KINDS, type EntityKind, NODE_KINDS, type NodeKind } from '../../core/types.ts'
import type { ArticleText, SearchHit, Standing, Store } from '../store/store.ts'
import { jsonRoute, type Route, type Services } from './route.ts'
import { findSimilar, type SimilarHit } from './similar.ts'

export const searchRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/api/search',
    summary:
      'Nodes by name, alias or claim text, grouped by kind, and sentences of articles; each with the places of the words, claims with what is known of their origins. With `similar=true`, where few are found, near spellings follow, marked as such.',
    query: searchQuerySchema,
    answer: searchAnswerSchema,
    example: '/api/search?q={word}',
    handle: (services, { query }) => answerSearch(services, query),
  }),
]

/** Of names and of texts so many matches are ranked; where there are more, the best known nodes are looked at too. */
const MAX_MATCHES = 500
const BEST_KNOWN = 300
/** So many near spellings of one kind are plenty. */
const MAX_SIMILAR = 5
/** So many articles are looked through for sentences, those stored last; beginnings of a word this short are not looked for. */
const MAX_ARTICLES = 8
const SHORTEST_BEGINNING = 3

async function answerSearch(
  { store }: Services,
  { q, kinds, limit, similar: isWanted }: SearchQuery,
): Promise<SearchAnswer> {
  const terms = parseSearch(q)
  const { hits: found, isCut } = await store.search(q, kinds, MAX_MATCHES)
  const hits = isCut ? [...(await findBestKnown(store, terms, found, kinds)), ...found] : found
  const sentences = kinds === undefined ? await findSentences(store, q, terms, limit) : []
  const isFound = hits.length > 0 || sentences.length > 0
  const similar = isWanted ? await findSimilar(store, { terms, kinds, found: hits, isFound, limit }) : []
  const groups = NODE_KINDS.flatMap((kind) => groupOf(kind, { hits, similar, terms, limit }))
  const standings = await store.findStandings(
    groups.flatMap((group) => (group.kind === 'claim' ? group.hits.map(({ key }) => key) : [])),
  )
  return {
    query: q,
    groups: groups.map((group) => ({
      ...group,
      hits: group.hits.map((hit) => withStanding(hit, standings.get(hit.key))),
    })),
    sentences,
    truncated: isCut,
  }
}

interface Found {
  readonly hits: readonly SearchHit[]
  readonly similar: readonly SimilarHit[]
  readonly terms: readonly SearchTerm[]
  readonly limit: number
}

/** The hits of one kind, then near spellings as far as there is room; none where there is neither. */
function groupOf(kind: NodeKind, { hits, similar, terms, limit }: Found): SearchAnswer['groups'] {
  const exact = hits.filter((hit) => hit.kind === kind)
  const near = similar.filter(({ hit }) => hit.kind === kind).slice(0, MAX_SIMILAR)
  const shown = [
    ...exact.slice(0, limit).map((hit) => ({ ...hit, highlights: highlightsOf(hit, terms), similar: false })),
    ...near.map(({ hit, terms }) => ({ ...hit, highlights: highlightsOf(hit, terms), similar: true })),
  ]
  return shown.length === 0 ? [] : [{ kind, hits: shown.slice(0, limit), total: exact.length }]
}

const highlightsOf = ({ match }: SearchHit, terms: readonly SearchTerm[]) => [...(findTerms(match, terms) ?? [])]

/** Entities of the highest rank whose name has the words, and which were not among the matches that were ranked. */
async function findBestKnown(
  store: Store,
  terms: readonly SearchTerm[],
  found: readonly SearchHit[],
  kinds: readonly NodeKind[] | undefined,
): Promise<SearchHit[]> {
  const known = new Set(found.map(({ key }) => key))
  const entityKinds = ENTITY_KINDS.filter((kind: EntityKind) => kinds?.includes(kind) ?? true)
  const nodes = await store.listTopNodes(entityKinds, BEST_KNOWN)
  return nodes
    .filter(({ key, label }) => !known.has(key) && findTerms(label, terms) !== null)
    .map((node) => ({ ...node, match: node.label }))
}

function withStanding(hit: SearchHitAnswer, standing: Standing | undefined): SearchHitAnswer {
  if (standing === undefined) return hit
  const { originRange, unnamedOnly, circular } = standing
  const words = tellStanding(standing)
  return { ...hit, standing: { words, originRange: [...originRange], unnamedOnly, circular } }
}

/** Sentences that have all the words, of the newest articles first. */
async function findSentences(
  store: Store,
  query: string,
  terms: readonly SearchTerm[],
  limit: number,
): Promise<SentenceHit[]> {
  if (terms.every(({ words, isPrefix }) => isPrefix && words.join('').length < SHORTEST_BEGINNING)) return []
  const texts = await store.findArticleTexts(await store.searchArticles(query, MAX_ARTICLES))
  const articles = [...texts.values()].sort(
    (a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.key, b.key),
  )
  const hits: SentenceHit[] = []
  for (const article of articles) {
    if (hits.length >= limit) break
    hits.push(...sentencesOf(article, terms).slice(0, limit - hits.length))
  }
  return hits
}

function sentencesOf({ key, label, date, publisher, text, sentences }: ArticleText, terms: readonly SearchTerm[]) {
  return sentences.flatMap(({ start, end }): SentenceHit[] => {
    const sentence = text.slice(start, end)
    const highlights = findTerms(sentence, terms)
    if (highlights === null) return []
    return [{ article: { key, label, date, publisher }, start, end, text: sentence, highlights: [...highlights] }]
  })
}
