/** The words of JSON-LD that exports use: prefixes, ids, and what each kind of edge is in PROV-O and schema.org. */

import type { GraphEdge } from '../../core/graph-types.ts'
import type { EdgeKind } from '../../core/types.ts'

/** What is undefined is left out when it is written. */
export type Item = Readonly<Record<string, unknown>>

/** Words without prefix are schema.org's; those of annotations are as in http://www.w3.org/ns/anno.jsonld. */
export const CONTEXT = {
  '@vocab': 'https://schema.org/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  hearsay: 'urn:hearsay:vocabulary:',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  TextPositionSelector: 'oa:TextPositionSelector',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  target: { '@id': 'oa:hasTarget', '@type': '@id' },
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: { '@id': 'oa:hasSelector', '@type': '@id' },
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
} as const

/** The name of a node, edge or statement everywhere. "person:ann-lee" -> "urn:hearsay:person%3Aann-lee" */
export const iri = (key: string): string => `urn:hearsay:${encodeURIComponent(key.replace(LONE_SURROGATE, '\ufffd'))}`

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const says = (subject: string, predicate: string, object: string): Item[] => [
  { id: iri(subject), [predicate]: { id: iri(object) } },
]

/** What an edge says in the words of the standards. */
export const STATEMENTS: Readonly<Record<EdgeKind, (edge: GraphEdge) => Item[]>> = {
  said: ({ source, target }) => says(target, 'prov:wasAttributedTo', source),
  reported: ({ source, target }) => says(target, source.startsWith('outlet:') ? 'publisher' : 'appearance', source),
  cited: ({ source, target }) => says(source, 'prov:wasInfluencedBy', target),
  published: ({ source, target }) => says(target, 'publisher', source),
  about: ({ source, target }) => says(source, 'about', target),
  affiliated: ({ source, target }) => says(source, 'affiliation', target),
  copied: ({ source, target, attributes }) =>
    says(source, attributes.direction === 'unknown' ? 'prov:alternateOf' : 'prov:wasDerivedFrom', target),
  contradicts: ({ source, target }) => says(source, 'hearsay:contradicts', target),
}
