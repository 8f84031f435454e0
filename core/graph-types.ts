/** The records of the graph: what is exported, stored and served. */

import type { Join, Judgement, Path } from './corpus-types.ts'
import type {
  AttributionReasons,
  EdgeKind,
  HeadCount,
  MetadataField,
  Mode,
  NodeKind,
  Reason,
  Span,
  Stance,
} from './types.ts'

export interface ExactText {
  readonly source?: string | null
  readonly cue?: string | null
  readonly content?: readonly string[]
  readonly span?: string
}

/** The words of an article that an edge rests on. `article` is the key of the article's node. */
export interface Evidence {
  readonly article: string
  readonly textHash: string
  readonly confidence: number
  readonly why: Reason
  /** said, reported: why speaker, stance and the rest were decided so. */
  readonly reasons?: AttributionReasons
  /** The text of each span, to be read without the article. */
  readonly exact: ExactText
  /** said, reported: where source, cue and content stand. */
  readonly source?: Span | null
  readonly cue?: Span | null
  readonly content?: readonly Span[]
  readonly via?: readonly string[]
  readonly mode?: Mode
  readonly stance?: Stance
  readonly nested?: boolean
  /** said, reported, contradicts: id of the statement. */
  readonly statement?: string
  /** Where in the content the claim stands, if not in all of it: a copied block states several things. */
  readonly part?: readonly Span[]
  readonly recipient?: string
  readonly dateSaid?: string
  /** What only another article shows: carriers, nearest to the article first; the source; the article that shows it. */
  readonly viaInferred?: readonly string[]
  readonly sourceInferred?: string
  readonly inferredFrom?: string
  /** The article does not say from whom it has it; another does. */
  readonly sourceDropped?: true
  /** cited, published, about, affiliated: where the words stand. */
  readonly start?: number
  readonly end?: number
  /** copied: nothing tells who copied. */
  readonly direction?: 'unknown'
  /** copied: the same words in the other article. */
  readonly other?: Span
  /** published, where only metadata says so. */
  readonly field?: MetadataField
  /** Ids of the corrections that changed what was read from the words; the words are as they were. */
  readonly corrected?: readonly string[]
}

/** An entity's mention in the graph, with the article it stands in. */
export interface MentionRef extends Span {
  readonly article: string
  readonly why: Reason
}

export interface NodeAttributes {
  readonly kind: NodeKind
  readonly label: string
  readonly aliases?: readonly string[]
  /** Entities: where they are mentioned. */
  readonly mentions?: readonly MentionRef[]
  /** People: what articles say they are, most frequent first. */
  readonly roles?: readonly string[]
  /** Unnamed sources. */
  readonly number?: HeadCount
  readonly motive?: string
  /** Number of distinct articles that mention the entity or carry the claim. */
  readonly articles?: number
  /** Claims: why its statements are one; ids are those of the evidence (`statement`). */
  readonly joins?: readonly Join[]
  /** Claims: earliest date of an article that carries it. */
  readonly firstSeen?: string | null
  /** Claims: keys of the sources in which its chains end, and how many origins they are at least and at most. */
  readonly origins?: readonly string[]
  readonly originRange?: readonly [number, number]
  readonly unnamedOnly?: boolean
  readonly circular?: boolean
  /** Claims: how each article has it. */
  readonly paths?: readonly Path[]
  /** Entities: why presentations in several articles are one, or are kept apart. */
  readonly judgements?: readonly Judgement[]
  /** Entities, claims: ids of the corrections that made the node what it is. */
  readonly corrected?: readonly string[]
  /** Articles, and events with a known date. */
  readonly date?: string | null
  /** Articles. */
  readonly file?: string | null
  readonly textHash?: string
  readonly author?: string | null
  readonly publisher?: string | null
  readonly url?: string | null
}

export interface EdgeAttributes {
  readonly kind: EdgeKind
  /** Said edges: the strongest stance against the claim among its evidence, so that a denial shows. */
  readonly stance?: Stance
  /** Copied edges: nothing tells who copied whom; they run from the smaller key. */
  readonly direction?: 'unknown'
  /** View of entities: keys of the claims that were folded into it. */
  readonly claims?: readonly string[]
  readonly evidence: readonly Evidence[]
}

export interface GraphNode {
  readonly key: string
  readonly attributes: NodeAttributes
}

export interface GraphEdge {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly attributes: EdgeAttributes
}

/** Graphology's serialization, in canonical order: nodes by key, edges by key, evidence by article and offset. */
export interface GraphExport {
  readonly options: { readonly type: 'directed'; readonly multi: true; readonly allowSelfLoops: true }
  readonly attributes: Readonly<Record<string, unknown>>
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}
