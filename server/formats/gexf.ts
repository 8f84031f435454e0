/** GEXF 1.3 (https://gexf.net/schema.html), for Gephi: with dates for its timeline, places, colours and sizes. */

import type { NodeKind } from '../../core/types.ts'
import type { PlacedNode, Snapshot } from '../store/snapshot.ts'
import { type DatedEdge, EDGE_FIELDS, type Field, NODE_FIELDS, withDates } from './fields.ts'
import type { FileFormat } from './format.ts'
import { xmlId, xmlText } from './xml.ts'

export const GEXF: FileFormat = { ending: '.gexf', mediaType: 'application/gexf+xml', write }

/** Red, green and blue of each kind of node (Okabe and Ito's palette). */
const COLOURS: Readonly<Record<NodeKind, readonly [number, number, number]>> = {
  person: [0, 114, 178],
  outlet: [0, 158, 115],
  agency: [204, 121, 167],
  event: [240, 228, 66],
  unnamed: [90, 90, 90],
  document: [86, 180, 233],
  claim: [213, 94, 0],
  article: [118, 118, 118],
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>Hearsay</creator><description>Who said, reported and cited what</description></meta>
<graph mode="dynamic" defaultedgetype="directed" idtype="string" timeformat="date" timerepresentation="interval">
`

/** "weight" is an attribute of edges in GEXF itself. */
const EDGE_COLUMNS = EDGE_FIELDS.filter(({ name }) => name !== 'weight')

async function* write({ articleDates, nodes, edges }: Snapshot): AsyncGenerator<string> {
  const dates = await articleDates()
  yield HEAD
  yield columns('node', NODE_FIELDS)
  yield columns('edge', EDGE_COLUMNS)
  yield '<nodes>\n'
  for await (const page of nodes()) yield page.map((node) => nodeElement(node, dates)).join('')
  yield '</nodes>\n<edges>\n'
  for await (const page of edges()) yield page.map((edge) => edgeElement(withDates(edge, dates))).join('')
  yield '</edges>\n</graph>\n</gexf>\n'
}

function columns<Row>(of: 'node' | 'edge', fields: readonly Field<Row>[]): string {
  const lines = fields.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`)
  return `<attributes class="${of}" mode="static">\n${lines.join('')}</attributes>\n`
}

function nodeElement(node: PlacedNode, dates: ReadonlyMap<string, string>): string {
  const { key, attributes, position } = node
  const [red, green, blue] = COLOURS[attributes.kind]
  const size = 4 + 3 * Math.log2(attributes.articles ?? 1)
  const place = position ? `<viz:position x="${position.x}" y="${position.y}" z="0"/>` : ''
  return (
    `<node id="${xmlId(key)}" label="${xmlText(attributes.label)}"${startOf(firstDate(node, dates))}>` +
    `${values(node, NODE_FIELDS)}<viz:color r="${red}" g="${green}" b="${blue}"/>${place}` +
    `<viz:size value="${size.toFixed(2)}"/></node>\n`
  )
}

/** When a node is first heard of: an article by its own date, others by that of the first article that has them. Who publishes is there always. */
function firstDate(
  { key, attributes: { kind, firstSeen, mentions = [] } }: PlacedNode,
  dates: ReadonlyMap<string, string>,
): string | undefined {
  if (kind === 'article') return dates.get(key)
  if (kind === 'claim') return firstSeen ?? undefined
  if (kind === 'outlet' || kind === 'agency') return undefined
  return mentions.reduce<string | undefined>((first, { article }) => {
    const date = dates.get(article)
    return date !== undefined && (first === undefined || date < first) ? date : first
  }, undefined)
}

function edgeElement(edge: DatedEdge): string {
  const { key, source, target, attributes, firstSeen } = edge
  return (
    `<edge id="${xmlId(key)}" source="${xmlId(source)}" target="${xmlId(target)}" kind="${attributes.kind}"` +
    ` weight="${attributes.evidence.length}"${startOf(firstSeen)}>${values(edge, EDGE_COLUMNS)}</edge>\n`
  )
}

/** It is there from its first date on. */
function startOf(date: string | undefined): string {
  const day = date?.match(/^\d{4}-\d\d-\d\d/)?.[0]
  return day === undefined ? '' : ` start="${day}"`
}

function values<Row>(row: Row, fields: readonly Field<Row>[]): string {
  const elements = fields.map(({ name, of }) => {
    const value = of(row)
    return value === undefined || value === null
      ? ''
      : `<attvalue for="${name}" value="${typeof value === 'string' ? xmlText(value) : value}"/>`
  })
  return `<attvalues>${elements.join('')}</attvalues>`
}
