import Graph from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import { expect, test } from 'vitest'
import { THEMES } from '../../client/appearance.ts'
import { EMPTY_GRAPH, mergeGraph } from '../../client/graph-data.ts'
import { graphSvg } from '../../client/graph-svg.ts'
import type { Scene } from '../../client/scene.ts'
import { gatherEvidence, MAX_LINKS, refuseTooMany } from '../../client/view-evidence.ts'
import { edgesCsv, evidenceCsv, nodesCsv, viewJson } from '../../client/view-files.ts'
import { viewGexf, viewGraphml } from '../../client/view-xml.ts'
import { stopsFrom } from '../../client/walk.ts'
import type { EdgeAnswer } from '../../core/api-graph.ts'
import type { NodeKind } from '../../core/types.ts'

const node = (key: string, kind: NodeKind, x: number, label = key) => ({
  key,
  kind,
  label,
  articles: 2,
  degree: 1,
  x,
  y: x,
})
const ann = node('person:ann', 'person', 0, 'Ann <Lee> & "co"')
const wire = node('outlet:wire', 'outlet', 100, '=Wire, the')
const claim = node('claim:c', 'claim', 50)
const off = node('event:off', 'event', 9_999)
const said = { key: 'said:1', kind: 'said', source: ann.key, target: claim.key, weight: 1, stance: 'denied' } as const
const reported = { key: 'reported:1', kind: 'reported', source: wire.key, target: claim.key, weight: 3 } as const
const graph = mergeGraph(EMPTY_GRAPH, [ann, wire, claim, off], [said, reported])
const standing = { articles: 2, originRange: [1, 2] as [number, number], unnamedOnly: false, circular: false }
const shown = {
  graph,
  nodes: new Set([ann.key, wire.key, claim.key]),
  edges: new Set([said.key, reported.key]),
  standingByKey: new Map([[claim.key, standing]]),
}
const scene = (theme: Scene['theme'], selected: string | null = null): Scene => ({
  ...shown,
  theme,
  selection: selected === null ? null : { type: 'node', key: selected },
  second: null,
  reach: 1,
  shareByKey: null,
  mostArticles: 25,
  colorByKey: null,
  path: null,
  pins: [],
  isLayingOut: false,
  frame: { left: 0, right: 1, bottom: 0, top: 1 },
  camera: null,
})

test.each(THEMES)('the picture has every shown node and edge, a legend and its caption, in the %s theme', (theme) => {
  const svg = graphSvg(scene(theme), {
    width: 800,
    height: 600,
    groups: [],
    caption: ['5 articles. No filters.', '2026-05-01'],
  })
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 800 600"/)
  expect(svg.match(/<title>/g)).toHaveLength(3)
  expect(svg).toContain('Ann &lt;Lee&gt; &amp; &quot;co&quot;')
  expect(svg).not.toContain('event:off')
  for (const words of ['people', 'outlets', 'claims', 'said', 'reported', '✕', '2→1–2', '5 articles. No filters.'])
    expect(svg).toContain(words)
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
})

test('names in the picture lie beside each other, however near their nodes are', () => {
  const many = Array.from({ length: 30 }, (_, x) => ({ ...ann, key: `person:${x}`, label: `Person ${x}`, x, y: x % 2 }))
  const near = {
    ...scene('light'),
    graph: mergeGraph(EMPTY_GRAPH, many, []),
    nodes: new Set(many.map(({ key }) => key)),
    edges: new Set<string>(),
  }
  const svg = graphSvg(near, { width: 500, height: 400, groups: [], caption: [] })
  const places = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" class="name">([^<]*)/g)].map(
    ([, x, y, words = '']) => ({ left: Number(x), right: Number(x) + 6.8 * words.length, bottom: Number(y) }),
  )
  expect(places.length).toBeGreaterThan(5)
  for (const [at, a] of places.entries())
    for (const b of places.slice(at + 1))
      expect(a.right <= b.left || b.right <= a.left || Math.abs(a.bottom - b.bottom) >= 17).toBe(true)
})

test('where colour means the community, the picture names the communities', () => {
  const groups = [{ number: 1, color: '#E69F00', around: 'Ann <Lee>', size: 3 }]
  const colored = { ...scene('light'), colorByKey: new Map([[wire.key, '#E69F00']]) }
  const svg = graphSvg(colored, { width: 800, height: 600, groups, caption: [] })
  expect(svg).toContain('around Ann &lt;Lee&gt;')
  expect(svg.match(/#E69F00/g)).toHaveLength(2)
})

test('a picture of one node is a picture all the same', () => {
  const one = { ...scene('light'), nodes: new Set([ann.key]), edges: new Set<string>() }
  expect(graphSvg(one, { width: 400, height: 300, groups: [], caption: [] })).not.toMatch(/NaN|Infinity/)
})

test('the files of a view have what is shown and no more', () => {
  const file = JSON.parse(viewJson(shown)) as { nodes: { key: string }[]; edges: { attributes: object }[] }
  expect(file.nodes.map(({ key }) => key)).toEqual([ann.key, wire.key, claim.key])
  expect(file.edges.map(({ attributes }) => attributes)).toEqual([
    { kind: 'said', weight: 1, stance: 'denied' },
    { kind: 'reported', weight: 3 },
  ])
  expect(nodesCsv(shown).split('\r\n')).toEqual([
    'key,kind,label,articles,links,origins_min,origins_max,unnamed_only',
    'person:ann,person,"Ann <Lee> & ""co""",2,1,,,',
    'outlet:wire,outlet,"\'=Wire, the",2,1,,,',
    'claim:c,claim,claim:c,2,1,1,2,false',
    '',
  ])
  expect(edgesCsv(shown)).toContain('reported:1,reported,outlet:wire,"\'=Wire, the",claim:c,claim:c,3,\r\n')
})

test.each([
  ['GEXF', () => parseGexf(Graph, viewGexf(shown))],
  ['GraphML', () => parseGraphml(Graph, viewGraphml(shown))],
])('as %s it is the same graph to another program', (_name, read) => {
  const other = read()
  expect(other.nodes()).toEqual([ann.key, wire.key, claim.key])
  expect(other.getNodeAttributes(ann.key)).toMatchObject({ label: ann.label, kind: 'person', articles: 2, x: 0 })
  expect(other.edges()).toEqual([said.key, reported.key])
  expect(other.getEdgeAttributes(said.key)).toMatchObject({ stance: 'denied', weight: 1 })
  expect(other.extremities(reported.key)).toEqual([wire.key, claim.key])
})

const passage = { start: 100, end: 121, text: 'Ann Lee denied it all' }
const article = { key: 'article:a', label: 'A', date: '2026-05-03', publisher: null }
const answer: EdgeAnswer = {
  ...said,
  sourceNode: ann,
  targetNode: claim,
  evidence: [{ article, passage, cue: { start: 108, end: 114 }, confidence: 0.9, why: 'verb' }],
  total: 1,
  nextCursor: null,
}

test('each sentence is a line, with its cue and where it stands', () => {
  expect(evidenceCsv([answer]).split('\r\n')[1]).toBe(
    'said:1,said,"Ann <Lee> & ""co""",claim:c,article:a,A,,2026-05-03,Ann Lee denied it all,denied,0.9,verb',
  )
})

test('sentences are gathered link by link, until it is stopped; too many are refused beforehand', async () => {
  const stopper = new AbortController()
  const seen: number[] = []
  const keys = Array.from({ length: 10 }, (_, at) => `said:${at}`)
  const ask = async () => answer
  const all = await gatherEvidence(keys, ask, { signal: stopper.signal, onProgress: (done) => seen.push(done) })
  expect(all).toHaveLength(10)
  expect(seen).toEqual([4, 8, 10])
  const stopped = await gatherEvidence(keys, ask, { signal: stopper.signal, onProgress: () => stopper.abort() })
  expect(stopped).toBeNull()
  expect(() => refuseTooMany(MAX_LINKS)).not.toThrow()
  expect(() => refuseTooMany(MAX_LINKS + 1)).toThrow(/3001 links are shown/)
})

test('round a node are its shown neighbours, the best evidenced first, in words', () => {
  const stops = stopsFrom(graph, shown, claim.key)
  expect(stops.map(({ key }) => key)).toEqual([wire.key, ann.key])
  expect(stops[1]?.tell()).toBe('Neighbour 2 of 2: Ann <Lee> & "co", person, denied by, 1 sentence.')
  expect(stopsFrom(graph, { ...shown, edges: new Set() }, claim.key)).toEqual([])
})

test('where none is selected, the way goes round all shown nodes, in words', () => {
  const stops = stopsFrom(graph, { ...shown, nodes: new Set([wire.key, ann.key]) }, null)
  expect(stops.map((stop) => stop.tell())).toEqual([
    'Node 1 of 2: =Wire, the, outlet, 1 link.',
    'Node 2 of 2: Ann <Lee> & "co", person, 1 link.',
  ])
})
