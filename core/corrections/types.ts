/** The records of corrections: what a person judged, and by which words its object is found again. All survive JSON. */

import type { EdgeKind, EntityKind, Mode, Stance } from '../types.ts'

export const ACTIONS = ['merge', 'split', 'relabel', 'reject', 'confirm'] as const
export type Action = (typeof ACTIONS)[number]

// ------------------------------------------------------------------------------------------------------------- anchors

/** How one article presents an entity. */
export interface Presentation {
  readonly article: string
  readonly kind: EntityKind
  readonly name: string
  /** The words of a mention; null where the article has none, as for an outlet that only its metadata names. */
  readonly exact: string | null
  /** Where the mention stood: tells equal words apart. */
  readonly start: number
}

/** The entity that an article presents so, in any of the ways. */
export interface EntityAnchor {
  readonly type: 'entity'
  readonly presentations: readonly Presentation[]
}

/** The attribution with these words. */
export interface AttributionAnchor {
  readonly type: 'attribution'
  readonly article: string
  readonly source: string | null
  readonly cue: string
  readonly content: string
  /** Where the cue stood. */
  readonly start: number
}

/** The words of an article that name somebody: this one place. */
export interface MentionAnchor {
  readonly type: 'mention'
  readonly article: string
  /** What the article was taken to name there. */
  readonly kind: EntityKind
  readonly name: string
  readonly exact: string
  readonly start: number
}

/** One statement of an article: by its id, else by its words. */
export interface StatementAnchor {
  readonly article: string
  readonly id: string
  readonly exact: string
}

/** The claim that holds any of these statements. */
export interface ClaimAnchor {
  readonly type: 'claim'
  readonly statements: readonly StatementAnchor[]
}

export interface ArticleAnchor {
  readonly type: 'article'
  readonly article: string
}

/** One piece of evidence of an edge. */
export interface EvidenceAnchor {
  readonly article: string
  readonly exact: string
  readonly start: number
}

/** The edge of a kind between two nodes; with `evidence` this piece of it alone. */
export interface EdgeAnchor {
  readonly type: 'edge'
  readonly kind: EdgeKind
  readonly source: EntityAnchor | ClaimAnchor | ArticleAnchor
  readonly target: EntityAnchor | ClaimAnchor | ArticleAnchor
  readonly evidence?: EvidenceAnchor
}

// --------------------------------------------------------------------------------------------------------- corrections

/** What every entry of the log has. */
interface Entry {
  /** Hash of all the rest. */
  readonly id: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly author: string
  readonly note?: string
  /** Keys by which the object was named when the entry was made. */
  readonly about: readonly string[]
  /** Hashes of the texts of the articles that it names, by key: an article is found again when it gets another key. */
  readonly texts?: Readonly<Record<string, string>>
}

/** The two are one. */
interface Merge<Anchor> {
  readonly action: 'merge'
  readonly object: Anchor
  readonly other: Anchor
}

/** What `apart` names is another one than the rest, which `object` names. */
interface Split<Anchor> {
  readonly action: 'split'
  readonly object: Anchor
  readonly apart: Anchor
}

/** reject: there is no such thing; confirm: there is. */
interface Verdict<Anchor> {
  readonly action: 'reject' | 'confirm'
  readonly object: Anchor
}

interface EntityRelabel {
  readonly action: 'relabel'
  readonly object: EntityAnchor
  readonly label?: string
  readonly kind?: EntityKind
}

interface ClaimRelabel {
  readonly action: 'relabel'
  readonly object: ClaimAnchor
  readonly label: string
}

/** An entity as an article names it. */
export interface Named {
  readonly kind: EntityKind
  readonly name: string
}

interface AttributionRelabel {
  readonly action: 'relabel'
  readonly object: AttributionAnchor
  /** Who said it; null: nobody is named. */
  readonly speaker?: Named | null
  readonly stance?: Stance
  readonly mode?: Mode
}

/** The words name another one. */
interface MentionRelabel {
  readonly action: 'relabel'
  readonly object: MentionAnchor
  readonly names: Named
}

export type EntityCorrection = Entry &
  (Merge<EntityAnchor> | Split<EntityAnchor> | EntityRelabel | Verdict<EntityAnchor>)
export type ClaimCorrection = Entry & (Merge<ClaimAnchor> | Split<ClaimAnchor> | ClaimRelabel | Verdict<ClaimAnchor>)
export type AttributionCorrection = Entry & (AttributionRelabel | Verdict<AttributionAnchor>)
export type MentionCorrection = Entry & (MentionRelabel | Verdict<MentionAnchor>)
export type EdgeCorrection = Entry & Verdict<EdgeAnchor>
/** A person's judgement. */
export type Correction = EntityCorrection | ClaimCorrection | AttributionCorrection | MentionCorrection | EdgeCorrection

/** Takes another entry of the log back; itself an entry, which may be taken back. */
export interface Undo extends Entry {
  readonly action: 'undo'
  readonly undoes: string
}

export type LogEntry = Correction | Undo

// ------------------------------------------------------------------------------------------------------------ outcomes

/** applied: it holds; orphaned: its object is not there; superseded: a later one says otherwise; undone: taken back. */
export const CORRECTION_STATES = ['applied', 'orphaned', 'superseded', 'undone'] as const
export type CorrectionState = (typeof CORRECTION_STATES)[number]

/** What became of a correction at its last replay. */
export interface Outcome {
  readonly state: CorrectionState
  /** What is missing, or the id of the entry that overrules it. */
  readonly why?: string
}

/** What corrections say of the node of an entity. */
export interface Mark {
  readonly label?: string
  /** Ids of the corrections, in order. */
  readonly corrected: readonly string[]
}

/** What changed of corrections with a change of the graph. */
export interface CorrectionChange {
  /** By the key of the node; null takes away. */
  readonly marks: ReadonlyMap<string, Mark | null>
  /** By the id of the correction. */
  readonly outcomes: ReadonlyMap<string, Outcome>
}
