/** GraphML (http://graphml.graphdrawing.org), for yEd, Cytoscape, NetworkX and igraph. */

import type { Snapshot } from '../store/snapshot.ts'
import { EDGE_FIELDS, type Field, type FieldType, NODE_FIELDS, withDates } from './fields.ts'
import type { FileFormat } from './format.ts'
import { xmlId, xmlText } from './xml.ts'

export const GRAPHML: FileFormat = { ending: '.graphml', mediaType: 'application/graphml+xml', write }

const TYPES: Readonly<Record<FieldType, string>> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`

async function* write({ articleDates, nodes, edges }: Snapshot): AsyncGenerator<string> {
  const dates = await articleDates()
  yield HEAD
  yield keys('node', NODE_COLUMNS)
  yield keys('edge', EDGE_FIELDS)
  yield '<graph id="hearsay" edgedefault="directed">\n'
  for await (const page of nodes())
    yield page.map((node) => `<node id="${xmlId(node.key)}">${values('node', node, NODE_COLUMNS)}</node>\n`).join('')
  for await (const page of edges())
    yield page
      .map((edge) => {
        const { key, source, target } = edge
        const data = values('edge', withDates(edge, dates), EDGE_FIELDS)
        return `<edge id="${xmlId(key)}" source="${xmlId(source)}" target="${xmlId(target)}">${data}</edge>\n`
      })
      .join('')
  yield '</graph>\n</graphml>\n'
}

const NODE_COLUMNS: typeof NODE_FIELDS = [
  { name: 'label', type: 'string', of: ({ attributes }) => attributes.label },
  ...NODE_FIELDS,
  { name: 'x', type: 'double', of: ({ position }) => position?.x },
  { name: 'y', type: 'double', of: ({ position }) => position?.y },
]

/** Ids of keys are one for nodes and edges together, so they say which. */
function keys<Row>(of: 'node' | 'edge', fields: readonly Field<Row>[]): string {
  return fields
    .map(({ name, type }) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`)
    .join('')
}

function values<Row>(of: 'node' | 'edge', row: Row, fields: readonly Field<Row>[]): string {
  return fields
    .map(({ name, of: read }) => {
      const value = read(row)
      return value === undefined || value === null
        ? ''
        : `<data key="${of}-${name}">${typeof value === 'string' ? xmlText(value) : value}</data>`
    })
    .join('')
}
