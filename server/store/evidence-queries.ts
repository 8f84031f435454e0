/** Reading evidence and mentions, which stand in the rows of those that own them. */

import type Database from 'better-sqlite3'
import { sortEvidence } from '../../core/edges.ts'
import { withWords } from '../../core/graph-evidence.ts'
import type { Evidence, MentionRef } from '../../core/graph-types.ts'
import { contributionsIn, evidenceFor, type OwnedEdge, ownerOf } from './owned-rows.ts'

export interface EvidenceReader {
  /** The first pieces of evidence of an edge, by article and place. */
  evidenceOf(edge: Omit<OwnedEdge, 'pieces'> & { readonly key: string }, limit: number): readonly Evidence[]
  /** The first mentions of an entity, by article and place; of one article alone, if it is given. */
  mentionsOf(node: string, limit: number, article?: string): readonly MentionRef[]
}

/** Comes after the keys of all articles. */
const LAST_KEY = '\u{10ffff}'

interface EdgeOwners {
  readonly owner: string | null
  readonly edge: string
  readonly limit: number
}

interface Mentioned {
  readonly node: string
  readonly limit: number
  readonly first: string
  readonly last: string
}

interface Words {
  readonly text: string
  readonly textHash: string
}

/** Prepares reading for one connection. */
export function createEvidenceReader(database: Database.Database): EvidenceReader {
  // An edge has one claim or pair of articles as its owner, or articles: each has evidence of its own article only.
  const ownersOf = database.prepare<[EdgeOwners], { readonly evidence: string }>(
    `select key, evidence from owner where key = @owner
     union all select owner.key, owner.evidence from evidence cross join owner on owner.id = evidence.owner
     where evidence.edge = @edge order by 1 limit @limit`,
  )
  const wordsOf = database.prepare<[string], Words>('select text, text_hash as textHash from article where key = ?')
  const contributionsTo = database.prepare<[Mentioned], { readonly article: string; readonly contributions: string }>(
    `select contribution.article, owner.contributions from contribution cross join owner on owner.key = contribution.article
     where contribution.node = (select id from node where key = @node) and contribution.mentions > 0 and contribution.article between @first and @last
     order by contribution.article limit @limit`,
  )
  return {
    evidenceOf(edge, limit) {
      const evidence = ownersOf
        .all({ owner: ownerOf(edge), edge: edge.key, limit })
        .flatMap((owner) => evidenceFor(owner.evidence, edge))
      const wordsByArticle = new Map<string, Words>()
      const complete = evidence.map((piece) => {
        const words = wordsByArticle.get(piece.article) ?? (wordsOf.get(piece.article) as Words)
        wordsByArticle.set(piece.article, words)
        return withWords(piece, words)
      })
      return sortEvidence(complete).slice(0, limit)
    },
    mentionsOf: (node, limit, article) =>
      contributionsTo
        .all({ node, limit, first: article ?? '', last: article ?? LAST_KEY })
        .flatMap(({ article, contributions }) =>
          contributionsIn(article, contributions).filter((one) => one.node === node),
        )
        .flatMap(({ mentions }) => mentions)
        .slice(0, limit),
  }
}
