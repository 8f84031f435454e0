/** Nodes and edges as flat rows, for formats that know no nested values. */

import type { EdgeAttributes, Evidence, GraphEdge } from '../../core/graph-types.ts'
import type { PlacedNode } from '../store/snapshot.ts'

export type FieldType = 'string' | 'integer' | 'double' | 'boolean'
export type FieldValue = string | number | boolean | null | undefined

/** A column: its name, its type, and its value in a record; null or undefined where there is none. */
export interface Field<Row> {
  readonly name: string
  readonly type: FieldType
  readonly of: (row: Row) => FieldValue
}

/** Several values in one field. */
export const SEPARATOR = ' | '
const joined = (values: readonly string[] | undefined) =>
  values === undefined || values.length === 0 ? undefined : values.join(SEPARATOR)

/** Of a node, beside its key and label. */
export const NODE_FIELDS: readonly Field<PlacedNode>[] = [
  { name: 'kind', type: 'string', of: ({ attributes }) => attributes.kind },
  { name: 'aliases', type: 'string', of: ({ attributes }) => joined(attributes.aliases) },
  { name: 'roles', type: 'string', of: ({ attributes }) => joined(attributes.roles) },
  { name: 'articles', type: 'integer', of: ({ attributes }) => attributes.articles },
  { name: 'mentions', type: 'integer', of: ({ attributes }) => attributes.mentions?.length },
  { name: 'date', type: 'string', of: ({ attributes }) => attributes.date },
  { name: 'firstSeen', type: 'string', of: ({ attributes }) => attributes.firstSeen },
  { name: 'originsMin', type: 'integer', of: ({ attributes }) => attributes.originRange?.[0] },
  { name: 'originsMax', type: 'integer', of: ({ attributes }) => attributes.originRange?.[1] },
  { name: 'unnamedOnly', type: 'boolean', of: ({ attributes }) => attributes.unnamedOnly },
  { name: 'circular', type: 'boolean', of: ({ attributes }) => attributes.circular },
  { name: 'peopleMin', type: 'integer', of: ({ attributes }) => attributes.number?.min },
  { name: 'peopleMax', type: 'integer', of: ({ attributes }) => attributes.number?.max },
  { name: 'motive', type: 'string', of: ({ attributes }) => attributes.motive },
  { name: 'author', type: 'string', of: ({ attributes }) => attributes.author },
  { name: 'publisher', type: 'string', of: ({ attributes }) => attributes.publisher },
  { name: 'url', type: 'string', of: ({ attributes }) => attributes.url },
  { name: 'file', type: 'string', of: ({ attributes }) => attributes.file },
]

/** An edge with the first and last date of the articles that it rests on. */
export interface DatedEdge extends GraphEdge {
  readonly firstSeen: string | undefined
  readonly lastSeen: string | undefined
}

/** Of an edge, beside its key and ends. */
export const EDGE_FIELDS: readonly Field<DatedEdge>[] = [
  { name: 'kind', type: 'string', of: ({ attributes }) => attributes.kind },
  { name: 'stance', type: 'string', of: ({ attributes }) => attributes.stance },
  { name: 'weight', type: 'integer', of: ({ attributes }) => attributes.evidence.length },
  { name: 'articles', type: 'integer', of: ({ attributes }) => articlesOf(attributes).size },
  { name: 'confidence', type: 'double', of: ({ attributes }) => greatestConfidence(attributes) },
  { name: 'claims', type: 'string', of: ({ attributes }) => joined(attributes.claims) },
  { name: 'direction', type: 'string', of: ({ attributes }) => attributes.direction },
  { name: 'firstSeen', type: 'string', of: ({ firstSeen }) => firstSeen },
  { name: 'lastSeen', type: 'string', of: ({ lastSeen }) => lastSeen },
  { name: 'words', type: 'string', of: ({ attributes }) => firstWords(attributes) },
]

/** Finds the dates of an edge's evidence. */
export function withDates(edge: GraphEdge, dateByArticle: ReadonlyMap<string, string>): DatedEdge {
  let firstSeen: string | undefined
  let lastSeen: string | undefined
  for (const { article } of edge.attributes.evidence) {
    const date = dateByArticle.get(article)
    if (date === undefined) continue
    if (firstSeen === undefined || date < firstSeen) firstSeen = date
    if (lastSeen === undefined || date > lastSeen) lastSeen = date
  }
  return { ...edge, firstSeen, lastSeen }
}

const articlesOf = ({ evidence }: EdgeAttributes) => new Set(evidence.map(({ article }) => article))

const greatestConfidence = ({ evidence }: EdgeAttributes) =>
  evidence.reduce((greatest, { confidence }) => Math.max(greatest, confidence), 0)

/** No more of a quotation is given; the whole stands in the evidence. */
const MAX_WORDS = 300

/** The words of the first piece of evidence. */
function firstWords({ evidence: [first] }: EdgeAttributes): string | undefined {
  const words = first && wordsOf(first)
  if (words === undefined || words.length <= MAX_WORDS) return words
  return `${words.slice(0, MAX_WORDS).replace(/\s*\S*$/, '')} …`
}

/** What is quoted, else the words that show the edge. */
export const wordsOf = ({ exact: { content, span } }: Evidence): string | undefined => content?.join(' … ') ?? span
