/** CSV (RFC 4180): nodes, edges and evidence, for spreadsheets, OpenRefine and Gephi's importer. No cell is run as a formula. */

import { stringify } from 'csv-stringify/sync'
import type { Evidence, GraphEdge } from '../../core/graph-types.ts'
import type { Span } from '../../core/types.ts'
import type { PlacedNode, Snapshot } from '../store/snapshot.ts'
import { type DatedEdge, EDGE_FIELDS, type Field, NODE_FIELDS, SEPARATOR, withDates } from './fields.ts'
import type { ExportFile, FolderFormat, FormatOptions } from './format.ts'

export const CSV: FolderFormat = { files }

async function* files({ articleDates, nodes, edges }: Snapshot, { bom }: FormatOptions): AsyncGenerator<ExportFile> {
  const dates = await articleDates()
  yield { name: 'nodes.csv', text: table(NODE_COLUMNS, nodes(), (node) => [node], bom) }
  yield { name: 'edges.csv', text: table(EDGE_COLUMNS, edges(), (edge) => [withDates(edge, dates)], bom) }
  const rowsOf = (edge: GraphEdge) =>
    edge.attributes.evidence.map((evidence) => ({ edge, evidence, date: dates.get(evidence.article) }))
  yield { name: 'evidence.csv', text: table(EVIDENCE_COLUMNS, edges(), rowsOf, bom) }
}

async function* table<Item, Row>(
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Item[]>,
  rowsOf: (record: Item) => readonly Row[],
  bom: boolean,
): AsyncGenerator<string> {
  yield (bom ? '\ufeff' : '') + toCsv([columns.map(({ name }) => name)])
  for await (const page of pages)
    yield toCsv(page.flatMap(rowsOf).map((row) => columns.map(({ of }) => textOf(of(row)))))
}

const textOf = (value: ReturnType<Column<unknown>['of']>) => (typeof value === 'boolean' ? String(value) : value)

/** A cell that begins like a formula (=, +, -, @, tab, carriage return) is given an apostrophe before it (OWASP, CSV injection). */
const toCsv = (rows: readonly (readonly unknown[])[]): string =>
  stringify(rows as unknown[][], { escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ })

type Column<Row> = Pick<Field<Row>, 'name' | 'of'>

const NODE_COLUMNS: readonly Column<PlacedNode>[] = [
  { name: 'id', of: ({ key }) => key },
  { name: 'label', of: ({ attributes }) => attributes.label },
  ...NODE_FIELDS,
]

const EDGE_COLUMNS: readonly Column<DatedEdge>[] = [
  { name: 'id', of: ({ key }) => key },
  { name: 'source', of: ({ source }) => source },
  { name: 'target', of: ({ target }) => target },
  ...EDGE_FIELDS,
]

interface EvidenceRow {
  readonly edge: GraphEdge
  readonly evidence: Evidence
  readonly date: string | undefined
}

/** "10..25": offsets in UTF-16 units, the end exclusive. With a hyphen or a colon spreadsheets would see dates and times. */
const span = (one: Span | null | undefined) => (one ? `${one.start}..${one.end}` : undefined)
const joined = (values: readonly string[] | undefined) => values?.join(SEPARATOR)

const EVIDENCE_COLUMNS: readonly Column<EvidenceRow>[] = [
  { name: 'edge', of: ({ edge }) => edge.key },
  { name: 'kind', of: ({ edge }) => edge.attributes.kind },
  { name: 'source', of: ({ edge }) => edge.source },
  { name: 'target', of: ({ edge }) => edge.target },
  { name: 'article', of: ({ evidence }) => evidence.article },
  { name: 'date', of: ({ date }) => date },
  { name: 'sourceWords', of: ({ evidence }) => evidence.exact.source },
  { name: 'cueWords', of: ({ evidence }) => evidence.exact.cue },
  { name: 'contentWords', of: ({ evidence }) => joined(evidence.exact.content) },
  { name: 'words', of: ({ evidence }) => evidence.exact.span },
  { name: 'mode', of: ({ evidence }) => evidence.mode },
  { name: 'stance', of: ({ evidence }) => evidence.stance },
  { name: 'nested', of: ({ evidence }) => evidence.nested },
  { name: 'via', of: ({ evidence }) => joined(evidence.via) },
  { name: 'viaInferred', of: ({ evidence }) => joined(evidence.viaInferred) },
  { name: 'sourceInferred', of: ({ evidence }) => evidence.sourceInferred },
  { name: 'inferredFrom', of: ({ evidence }) => evidence.inferredFrom },
  { name: 'sourceDropped', of: ({ evidence }) => evidence.sourceDropped },
  { name: 'recipient', of: ({ evidence }) => evidence.recipient },
  { name: 'dateSaid', of: ({ evidence }) => evidence.dateSaid },
  { name: 'field', of: ({ evidence }) => evidence.field },
  { name: 'confidence', of: ({ evidence }) => evidence.confidence },
  { name: 'why', of: ({ evidence }) => evidence.why },
  { name: 'statement', of: ({ evidence }) => evidence.statement },
  { name: 'sourceSpan', of: ({ evidence }) => span(evidence.source) },
  { name: 'cueSpan', of: ({ evidence }) => span(evidence.cue) },
  { name: 'contentSpans', of: ({ evidence }) => joined(evidence.content?.map((one) => span(one) as string)) },
  {
    name: 'span',
    of: ({ evidence: { start, end } }) => (start === undefined || end === undefined ? undefined : span({ start, end })),
  },
  { name: 'otherSpan', of: ({ evidence }) => span(evidence.other) },
  { name: 'textHash', of: ({ evidence }) => evidence.textHash },
]
