/** The records of what articles state together. All are readonly and survive JSON. */

import type { Reason, Span } from './types.ts'

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
