/** Puts others in the place of actors of an article, wherever they stand in what was read from it. */

import type { Attribution, Extraction, Span } from '../types.ts'

/** Who takes the place of an entity, null for nobody, and by which corrections. */
export interface Successor {
  readonly key: string | null
  readonly corrected: readonly string[]
}

/** Who takes the place of an entity where these words tell of it; undefined where it stays. */
export type FindSuccessor = (key: string, words: readonly Span[]) => Successor | undefined

/** The extraction with other actors in its attributions, citations, publications and affiliations; its list of entities stays. */
export function replaceActors(extraction: Extraction, findSuccessor: FindSuccessor): Extraction {
  const { attributions, citations, publications, affiliations } = extraction
  const keyOf = (key: string, words: readonly Span[]): string | null => {
    const successor = findSuccessor(key, words)
    return successor === undefined ? key : successor.key
  }
  const replaceIn = (attribution: Attribution): Attribution => {
    const { speaker, via, document, recipient, corrected = [], source, cue, ...rest } = attribution
    const around = [cue]
    const by = [
      ...(speaker ? (findSuccessor(speaker, source)?.corrected ?? []) : []),
      ...[...via, document, recipient].flatMap((key) => (key && findSuccessor(key, around)?.corrected) || []),
    ]
    const [newDocument, newRecipient] = [document && keyOf(document, around), recipient && keyOf(recipient, around)]
    return {
      ...rest,
      source,
      cue,
      speaker: speaker && keyOf(speaker, source),
      via: via.flatMap((key) => keyOf(key, around) ?? []),
      ...(newDocument ? { document: newDocument } : {}),
      ...(newRecipient ? { recipient: newRecipient } : {}),
      ...(corrected.length + by.length > 0 ? { corrected: [...new Set([...corrected, ...by])] } : {}),
    }
  }
  return {
    ...extraction,
    attributions: attributions.map(replaceIn),
    citations: citations.flatMap((citation) => {
      const [from, to] = [keyOf(citation.from, [citation.span]), keyOf(citation.to, [citation.span])]
      return from && to && from !== to ? [{ ...citation, from, to }] : []
    }),
    publications: publications.flatMap((publication) => {
      const { evidence } = publication
      const words = 'field' in evidence ? [] : [evidence]
      const [publisher, work] = [keyOf(publication.publisher, words), keyOf(publication.work, words)]
      return publisher && work ? [{ ...publication, publisher, work }] : []
    }),
    affiliations: affiliations.flatMap((affiliation) => {
      const words = [affiliation.span]
      const [member, body] = [keyOf(affiliation.member, words), keyOf(affiliation.body, words)]
      return member && body && member !== body ? [{ ...affiliation, member, body }] : []
    }),
  }
}
