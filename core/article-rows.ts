/** The rows that an article brings: its node, its own edges, and what it says of entities. */

import { findContributions } from './contributions.ts'
import { spanEvidence } from './graph-evidence.ts'
import type { EvidenceRow, OwnedRows } from './graph-rows.ts'
import type { Evidence, GraphNode } from './graph-types.ts'
import type { Article, Extraction } from './types.ts'

/** `keyOf` gives the node's key for an entity's key; `asRead` is the article before any correction. */
export function articleRows(
  extraction: Extraction,
  keyOf: (entity: string) => string,
  asRead: Article = extraction.article,
): OwnedRows {
  const { article, citations, publications, affiliations } = extraction
  const evidence: EvidenceRow[] = [
    ...citations.map(
      ({ from, to, span, confidence, why }): EvidenceRow => ({
        kind: 'cited',
        source: keyOf(from),
        target: keyOf(to),
        evidence: spanEvidence(article, span, confidence, why),
      }),
    ),
    ...affiliations.map(
      ({ member, body, span, confidence, why }): EvidenceRow => ({
        kind: 'affiliated',
        source: keyOf(member),
        target: keyOf(body),
        evidence: spanEvidence(article, span, confidence, why),
      }),
    ),
    ...publications.map(
      ({ publisher, work, evidence: said, why }): EvidenceRow => ({
        kind: 'published',
        source: keyOf(publisher),
        target: keyOf(work),
        evidence: publicationEvidence(article, said, why),
      }),
    ),
  ]
  return { node: articleNode(asRead), evidence, contributions: findContributions(extraction, keyOf) }
}

function articleNode(article: Article): GraphNode {
  const { key, id, title, file, textHash, date, author, publisher, url } = article
  const label = title ? title.replace(/\s+/g, ' ') : id
  return {
    key,
    attributes: { kind: 'article', label, articles: 1, file, textHash, date, author, publisher, url },
  }
}

function publicationEvidence(
  article: Article,
  said: Extraction['publications'][number]['evidence'],
  why: string,
): Evidence {
  if (!('field' in said)) return spanEvidence(article, said, 0.9, why)
  return { article: article.key, textHash: article.textHash, confidence: 1, why, exact: {}, field: said.field }
}
