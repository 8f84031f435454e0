/** The current view as GEXF and GraphML, for Gephi, Cytoscape, yEd and the like: what is shown, with its places. */

import { NODE_APPEARANCE } from './appearance.ts'
import { type Shown, shownOf } from './view-files.ts'

/** GEXF 1.3, with place and colour of each node. */
export function viewGexf(shown: Shown): string {
  const { nodes, edges } = shownOf(shown)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '<graph defaultedgetype="directed">',
    '<attributes class="node">',
    '<attribute id="kind" title="kind" type="string"/>',
    '<attribute id="articles" title="articles" type="integer"/>',
    '</attributes>',
    '<attributes class="edge"><attribute id="stance" title="stance" type="string"/></attributes>',
    '<nodes>',
    ...nodes.map(({ key, label, kind, articles, x, y }) => {
      const [r, g, b] = rgbOf(NODE_APPEARANCE[kind].fill?.light ?? '#FFFFFF')
      const values = `<attvalue for="kind" value="${kind}"/><attvalue for="articles" value="${articles}"/>`
      return `<node id="${escapeXml(key)}" label="${escapeXml(label)}"><attvalues>${values}</attvalues><viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${x}" y="${y}" z="0"/></node>`
    }),
    '</nodes>',
    '<edges>',
    ...edges.map(({ key, source, target, kind, weight, stance }) => {
      const values = stance ? `<attvalues><attvalue for="stance" value="${stance}"/></attvalues>` : ''
      return `<edge id="${escapeXml(key)}" source="${escapeXml(source)}" target="${escapeXml(target)}" kind="${kind}" weight="${weight}">${values}</edge>`
    }),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n')
}

const NODE_KEYS = { kind: 'string', label: 'string', articles: 'int', x: 'double', y: 'double' } as const
const EDGE_KEYS = { kind: 'string', weight: 'int', stance: 'string' } as const

/** GraphML, every attribute as data. */
export function viewGraphml(shown: Shown): string {
  const { nodes, edges } = shownOf(shown)
  const declare = (on: 'node' | 'edge', keys: Readonly<Record<string, string>>) =>
    Object.entries(keys).map(
      ([name, type]) => `<key id="${on}-${name}" for="${on}" attr.name="${name}" attr.type="${type}"/>`,
    )
  const give = (on: 'node' | 'edge', keys: object, record: object) =>
    Object.keys(keys)
      .map((name) => [name, (record as Readonly<Record<string, unknown>>)[name]] as const)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `<data key="${on}-${name}">${escapeXml(String(value))}</data>`)
      .join('')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declare('node', NODE_KEYS),
    ...declare('edge', EDGE_KEYS),
    '<graph edgedefault="directed">',
    ...nodes.map((node) => `<node id="${escapeXml(node.key)}">${give('node', NODE_KEYS, node)}</node>`),
    ...edges.map(
      (edge) =>
        `<edge id="${escapeXml(edge.key)}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}">${give('edge', EDGE_KEYS, edge)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n')
}

function rgbOf(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
}

/** Escaped, and without the control characters that XML 1.0 cannot hold. */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to leave out
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
