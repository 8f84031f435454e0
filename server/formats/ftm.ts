/**
 * FollowTheMoney entities (https://followthemoney.tech), one a line, for Aleph and OpenSanctions' tools. Who has no name is
 * left out, with all links to them: these tools take equal names for equal people.
 */

import type { GraphEdge } from '../../core/graph-types.ts'
import { shortHash } from '../../core/id.ts'
import type { EdgeKind, NodeKind } from '../../core/types.ts'
import type { PlacedNode, Snapshot } from '../store/snapshot.ts'
import { type DatedEdge, withDates, wordsOf } from './fields.ts'
import type { FileFormat } from './format.ts'

export const FTM: FileFormat = { ending: '.ftm.json', mediaType: 'application/jsonl', write }

type Properties = Readonly<Record<string, readonly (string | null | undefined)[]>>

const SCHEMAS: Readonly<Record<Exclude<NodeKind, 'unnamed'>, string>> = {
  person: 'Person',
  outlet: 'Organization',
  agency: 'Organization',
  event: 'Event',
  document: 'Document',
  claim: 'Note',
  article: 'Article',
}

/** How outlets are told from other organisations, out and in. */
const OUTLET_SECTOR = 'News media'

async function* write({ articleDates, nodes, edges }: Snapshot): AsyncGenerator<string> {
  const dates = await articleDates()
  for await (const page of nodes()) yield page.flatMap(nodeLines).join('')
  for await (const page of edges()) yield page.map((edge) => edgeLine(withDates(edge, dates))).join('')
}

/** The standard allows letters, digits, full stops and hyphens. */
const idOf = (...fields: readonly string[]) => `hearsay-${shortHash(fields, 40)}`

function line(id: string, schema: string, properties: Properties): string {
  const given = Object.entries(properties).flatMap(([name, values]) => {
    const known = [...new Set(values.flatMap((value) => (value ? [value] : [])))]
    return known.length > 0 ? [[name, known] as const] : []
  })
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(given) })}\n`
}

function nodeLines({ key, attributes }: PlacedNode): string[] {
  const { kind, label, aliases = [], roles = [], mentions = [], date } = attributes
  if (kind === 'unnamed') return []
  const schema = SCHEMAS[kind]
  const properties: Readonly<Record<Exclude<NodeKind, 'unnamed'>, Properties>> = {
    person: { name: [label], alias: aliases, position: roles },
    outlet: { name: [label], alias: aliases, sector: [OUTLET_SECTOR] },
    agency: { name: [label], alias: aliases },
    event: { name: [label], alias: aliases, date: [date] },
    document: { name: [label], title: [label] },
    claim: { name: [label], description: [label] },
    article: {
      name: [label],
      title: [label],
      author: [attributes.author],
      publisher: [attributes.publisher],
      publishedAt: [dayOf(date)],
      sourceUrl: [webAddress(attributes.url)],
      fileName: [attributes.file],
      language: ['eng'],
    },
  }
  const isLegalEntity = kind === 'person' || kind === 'outlet' || kind === 'agency'
  const articles = isLegalEntity ? [...new Set(mentions.map(({ article }) => article))] : []
  return [
    line(idOf(key), schema, properties[kind]),
    ...articles.map((article) =>
      line(idOf('mention', article, key), 'Mention', {
        document: [idOf(article)],
        resolved: [idOf(key)],
        name: [label],
        detectedSchema: [schema],
      }),
    ),
  ]
}

/** The standard knows times of day with seconds only; none is better than a wrong one. */
const dayOf = (date: string | null | undefined) => date?.slice(0, '2026-05-03'.length)

const webAddress = (url: string | null | undefined) => (url && /^https?:\/\//i.test(url) ? url : null)

/** A link has the schema for its kind where the standard has one. */
function edgeLine(edge: DatedEdge): string {
  const { key, source, target, attributes } = edge
  if ([source, target].some((end) => end.startsWith('unnamed:'))) return ''
  const { schema, from, to, role } = LINKS[attributes.kind] ?? {
    schema: 'UnknownLink',
    from: 'subject',
    to: 'object',
    role: attributes.kind,
  }
  return line(idOf(key), schema, {
    [from]: [idOf(source)],
    [to]: [idOf(target)],
    role: [attributes.stance && attributes.stance !== 'asserted' ? `${role} (${attributes.stance})` : role],
    ...evidenceOf(edge),
  })
}

interface Link {
  readonly schema: string
  /** Names of the properties that hold the ends. */
  readonly from: string
  readonly to: string
  readonly role: string
}

const LINKS: Readonly<Partial<Record<EdgeKind, Link>>> = {
  affiliated: { schema: 'Membership', from: 'member', to: 'organization', role: 'affiliated' },
  published: { schema: 'Documentation', from: 'entity', to: 'document', role: 'publisher' },
}

/** The articles that show it are named; no more than so many of their words are given. */
const MAX_SUMMARIES = 20

function evidenceOf({ attributes: { evidence }, firstSeen }: DatedEdge & GraphEdge): Properties {
  return {
    summary: evidence.slice(0, MAX_SUMMARIES).map(wordsOf),
    date: [dayOf(firstSeen)],
    proof: evidence.map(({ article }) => idOf(article)),
  }
}
