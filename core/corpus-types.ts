/** The records of what articles state together. All are readonly and survive JSON. */

import type { EntityKind, Reason, Span, Stance } from './types.ts'

/** One thing that one article states: the content of an attribution, or a sentence in the article's own voice. */
export interface Statement {
  /** Hash of the evidence: article, its text, the spans. */
  readonly id: string
  /** Key of the article's node, and the hash of its text. */
  readonly article: string
  readonly textHash: string
  /** The article's date. */
  readonly date: string | null
  /** Index in the extraction's attributions; null for the article's own voice. */
  readonly attribution: number | null
  readonly content: readonly Span[]
}

/** wording: the same words, or nearly; part: the words of one lie in the other; meaning: the same in other words. */
export const JOIN_KINDS = ['wording', 'part', 'meaning'] as const
export type JoinKind = (typeof JOIN_KINDS)[number]

/** A judgement that two statements are one claim. `a` is the smaller id. */
export interface Join {
  readonly a: string
  readonly b: string
  readonly kind: JoinKind
  /** 0 to 1: how sure. */
  readonly score: number
  readonly why: Reason
}

/** polarity: one says what the other says is not so; number: the same matter with another number. */
export const CONTRADICTION_KINDS = ['polarity', 'number'] as const
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number]

/** A judgement that two statements cannot both be true. `a` is the smaller id. */
export interface Contradiction {
  readonly a: string
  readonly b: string
  readonly kind: ContradictionKind
  readonly score: number
  readonly why: Reason
}

/** One statement across articles. */
export interface Claim {
  /** "claim:" and the id of its earliest statement, by article date, then id. */
  readonly key: string
  /** The keys that it would have if it began with another of its statements. */
  readonly aliases: readonly string[]
  /** Its clearest, fullest wording. */
  readonly label: string
  /** Earliest first. */
  readonly statements: readonly Statement[]
  /** Why the statements are one claim; empty when there is one. */
  readonly joins: readonly Join[]
  /** Earliest date of an article that carries it. */
  readonly firstSeen: string | null
  /** Ids of the corrections that made it what it is; absent where there are none. */
  readonly corrected?: readonly string[]
}

/** Words that two articles share because one copied the other, or both a third. `article` is the smaller key. */
export interface Passage {
  readonly article: string
  readonly span: Span
  readonly other: string
  readonly otherSpan: Span
  readonly exactness: 'verbatim' | 'near'
  /** from-other: `article` copied `other`; to-other: the reverse; unknown: nothing tells. */
  readonly direction: 'from-other' | 'to-other' | 'unknown'
  readonly why: Reason
}

// ------------------------------------------------------------------------------------------- entities across articles

export const VERDICTS = ['same', 'not-same', 'unsure'] as const
export type Verdict = (typeof VERDICTS)[number]

/** One way in which articles present an entity: its name and what they say of it. */
export interface Presented {
  readonly name: string
  /** What else is known of it, in words: "role arts", "office mayor of rowan". */
  readonly traits: readonly string[]
  /** Keys of the first articles that present it so, in order. */
  readonly articles: readonly string[]
}

/** A judgement whether two presentations are one entity. Equal presentations are one without a judgement. */
export interface Judgement {
  readonly a: Presented
  readonly b: Presented
  readonly verdict: Verdict
  /** 0 to 1: how sure of the verdict. */
  readonly score: number
  readonly why: Reason
}

// ------------------------------------------------------------------------------------------------------------- origins

/** One who passed a claim on, as a node of the graph. */
export interface Actor {
  readonly key: string
  readonly kind: EntityKind
  /** False for an unnamed source and for a document without a title: what another article has may be the same one. */
  readonly isNamed: boolean
  /** Keys of the bodies that a person belongs to. */
  readonly bodies: readonly string[]
}

/** What one article tells of where a statement comes from. Keys are those of nodes. */
export interface Account {
  /** Id of the statement. */
  readonly statement: string
  readonly article: string
  readonly date: string | null
  /** Key of the outlet that published the article. */
  readonly publisher: string | null
  readonly speaker: Actor | null
  /** Nearest to the article first. */
  readonly via: readonly Actor[]
  readonly stance: Stance
  /** Keys of all that the article cites, for this statement or another. */
  readonly cites: readonly string[]
  /** On whom outlets and documents lean, in this article's words, for this statement or another. */
  readonly carrierCites: readonly CarrierCitation[]
}

export interface CarrierCitation {
  readonly from: string
  readonly to: Actor
}

/** Two statements that stand in a passage which two articles share. */
export interface SharedWords {
  readonly copier: string
  readonly original: string
  /** False when nothing tells who copied; the two are then in any order. */
  readonly isDirected: boolean
}

/** One step of a path. */
export interface Link {
  readonly key: string
  readonly isNamed: boolean
  /** Key of the other article that shows this step, where the path's own article leaves it out. */
  readonly inferredFrom?: string
}

/** How one article has a claim: from its source through all who passed it on. */
export interface Path {
  /** Id of the statement. */
  readonly statement: string
  /** Key of the article at the end of the path, and of the outlet that published it. */
  readonly article: string
  readonly publisher: string | null
  readonly stance: Stance
  /** The source first, the carrier nearest to the article last; empty where no article names a source. */
  readonly links: readonly Link[]
  /** The article names no source, or not how it has it from there; another does. */
  readonly isSourceDropped: boolean
  readonly why: Reason
}

/** Where the chains of a claim end. */
export interface Origin {
  /** The first carrier; null where the source itself is all that is known. */
  readonly carrier: string | null
  /** Keys of the sources: one with a name, or all unnamed ones of the carrier. */
  readonly sources: readonly string[]
  readonly isNamed: boolean
}

/** A claim traced through the articles that carry it. */
export interface Trace {
  /** One for each statement that adds something, by article, then statement. */
  readonly paths: readonly Path[]
  readonly origins: readonly Origin[]
  /** Fewest and most origins that there can be. */
  readonly originRange: readonly [number, number]
  readonly unnamedOnly: boolean
  /** Those who have the claim from one another, as node keys. */
  readonly circles: readonly (readonly string[])[]
}
