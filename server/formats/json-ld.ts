/**
 * JSON-LD in PROV-O, schema.org and the Web Annotation vocabulary. Each edge is the statement that these have words for, an
 * rdf:Statement that has its kind, and an annotation of the article for each piece of evidence.
 */

import type { Evidence, GraphEdge } from '../../core/graph-types.ts'
import type { NodeKind } from '../../core/types.ts'
import type { PlacedNode, Snapshot } from '../store/snapshot.ts'
import { wordsOf } from './fields.ts'
import type { FileFormat } from './format.ts'
import { CONTEXT, type Item, iri, STATEMENTS } from './json-ld-terms.ts'
import { createTargets, spansOf, type TargetOf } from './web-annotation.ts'

export const JSON_LD: FileFormat = { ending: '.jsonld', mediaType: 'application/ld+json', write }

async function* write({ nodes, edges, articleTexts }: Snapshot): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n`
  for await (const page of nodes()) yield page.map((node) => `${JSON.stringify(nodeItem(node))},\n`).join('')
  for await (const page of edges()) {
    const evidence = page.flatMap(({ attributes }) => attributes.evidence)
    const targetOf = await createTargets(evidence, articleTexts, iri)
    yield page
      .flatMap((edge) => edgeItems(edge, targetOf))
      .map((item) => `${JSON.stringify(item)},\n`)
      .join('')
  }
  yield `${JSON.stringify({ id: iri('dataset'), type: 'Dataset', name: 'Who said, reported and cited what' })}\n]}\n`
}

const TYPES: Readonly<Record<NodeKind, readonly string[]>> = {
  person: ['Person', 'prov:Person'],
  outlet: ['NewsMediaOrganization', 'prov:Organization'],
  agency: ['Organization', 'prov:Organization'],
  event: ['Event'],
  unnamed: ['prov:Agent'],
  document: ['CreativeWork', 'prov:Entity'],
  claim: ['Claim', 'prov:Entity'],
  article: ['NewsArticle', 'prov:Entity'],
}

function nodeItem({ key, attributes }: PlacedNode): Item {
  const { kind, label, aliases = [], roles, date, url, author, textHash, firstSeen, originRange } = attributes
  const head = { id: iri(key), type: TYPES[kind] }
  if (kind === 'article')
    return {
      ...head,
      headline: label,
      datePublished: date ?? undefined,
      author: author ? { type: 'Person', name: author } : undefined,
      url: url ?? undefined,
      identifier: { type: 'PropertyValue', propertyID: 'sha256 of the text', value: textHash },
    }
  if (kind === 'claim')
    return {
      ...head,
      text: label,
      datePublished: firstSeen ?? undefined,
      'hearsay:originsMin': originRange?.[0],
      'hearsay:originsMax': originRange?.[1],
    }
  return {
    ...head,
    name: label,
    alternateName: aliases.length > 0 ? aliases : undefined,
    jobTitle: roles,
    startDate: kind === 'event' ? (date ?? undefined) : undefined,
    description: attributes.motive,
  }
}

function edgeItems(edge: GraphEdge, targetOf: TargetOf): Item[] {
  const { key, source, target, attributes } = edge
  const { kind, stance, evidence } = attributes
  const statement: Item = {
    id: iri(key),
    type: 'rdf:Statement',
    'rdf:subject': { id: iri(source) },
    'rdf:predicate': { id: `hearsay:${kind}` },
    'rdf:object': { id: iri(target) },
    'hearsay:stance': stance,
  }
  return [
    ...STATEMENTS[kind](edge),
    statement,
    ...evidence.flatMap((piece) => quotationOf(edge, piece)),
    ...evidence.flatMap((piece, index) => annotationOf(edge, piece, index, targetOf)),
  ]
}

/** What one article says: described where the article reports it, with its speaker where somebody said it. */
function quotationOf({ source, target, attributes: { kind } }: GraphEdge, evidence: Evidence): Item[] {
  const { statement, article, mode, stance, dateSaid } = evidence
  if (statement === undefined || (kind !== 'said' && kind !== 'reported')) return []
  const id = iri(`statement:${statement}`)
  if (kind === 'said')
    return [{ id, spokenByCharacter: { id: iri(source) }, 'prov:wasAttributedTo': { id: iri(source) } }]
  if (source !== article) return []
  const quotation = {
    id,
    type: [mode === 'direct' || mode === 'mixed' ? 'Quotation' : 'Statement', 'prov:Entity'],
    text: wordsOf(evidence),
    isPartOf: { id: iri(article) },
    'prov:wasQuotedFrom': { id: iri(article) },
    'prov:specializationOf': { id: iri(target) },
    dateCreated: dateSaid,
    'hearsay:mode': mode,
    'hearsay:stance': stance,
  }
  return [quotation]
}

/** Publications that only metadata knows have no words to point to. */
function annotationOf({ key }: GraphEdge, evidence: Evidence, index: number, targetOf: TargetOf): Item[] {
  const spans = spansOf(evidence)
  if (spans.length === 0) return []
  const { article, statement, via, confidence, why } = evidence
  return [
    {
      id: `${iri(key)}#${index + 1}`,
      type: 'Annotation',
      body: [iri(key), ...(statement === undefined ? [] : [iri(`statement:${statement}`)])],
      target: spans.map((span) => targetOf(article, span)),
      'hearsay:via': via && via.length > 0 ? { '@list': via.map((carrier) => ({ id: iri(carrier) })) } : undefined,
      'hearsay:confidence': confidence,
      'hearsay:why': why,
    },
  ]
}
