/** The tables, as the query builder sees them. */

import type { Generated, Kysely } from 'kysely'
import type { InputState } from '../../core/api-jobs.ts'
import type { CorrectionState, LogEntry } from '../../core/corrections/types.ts'
import type { EdgeKind, NodeKind, Stance } from '../../core/types.ts'
import type { Job } from './job-store.ts'

/** One row an article. `input` and `extraction` are JSON without the text, which stands in `text` once. */
export interface ArticleTable {
  readonly key: string
  readonly input_hash: string
  readonly extractor: string
  readonly input: string
  readonly text: string
  readonly text_hash: string
  readonly title: string
  readonly author: string | null
  readonly publisher: string | null
  readonly date: string | null
  readonly url: string | null
  readonly file: string | null
  readonly attributions: number
  readonly extraction: string
}

/**
 * One row a node. `attributes` is JSON: of an article and a claim as they are, of an entity the tallies that they follow from;
 * mentions and judgements have rows of their own.
 */
export interface NodeTable {
  readonly id: Generated<number>
  readonly key: string
  readonly kind: NodeKind
  readonly label: string
  readonly articles: number
  readonly degree: number
  readonly rank: number
  readonly x: number
  readonly y: number
  /** Null for a node that came after the last layout. */
  readonly community: number | null
  readonly attributes: string
}

/** One row an edge between two nodes (by id); weight and stance follow from its evidence. */
export interface EdgeTable {
  readonly key: string
  readonly kind: EdgeKind
  readonly source: number
  readonly target: number
  readonly weight: number
  readonly stance: Stance | null
}

/** The article, claim or pair of articles whose rows come and go together: its evidence and contributions (JSON, see owned-rows.ts). */
export interface OwnerTable {
  readonly id: Generated<number>
  readonly key: string
  readonly evidence: string
  readonly contributions: string
}

/** Which owners (by id) have evidence of an edge, but for the one that its ends tell (see `ownerOf`). */
export interface EvidenceTable {
  readonly edge: string
  readonly owner: number
}

/** Which articles mention an entity (by id), and how often; what they say of it is in their rows of `owner`. */
export interface ContributionTable {
  readonly node: number
  readonly article: string
  readonly mentions: number
}

/** One row a claim: what lists of claims are filtered and sorted by. The id is that of its node. */
export interface ClaimTable {
  readonly id: number
  readonly key: string
  readonly articles: number
  readonly origins_min: number
  readonly origins_max: number
  /** 0 or 1. */
  readonly unnamed: number
  readonly circular: number
  readonly first_seen: string | null
}

/** Keys that a claim would have if it began with another statement. */
export interface ClaimAliasTable {
  readonly alias: string
  readonly key: string
}

/** One row a name (field 0), alias (1) or text (2) of a node (by id); `name_search` and `text_search` are over these. */
export interface WordsTable {
  readonly id: Generated<number>
  readonly node: number
  readonly words: string
  readonly field: number
}

/** Why an entity is one node or several (JSON). */
export interface JudgementTable {
  readonly node: string
  readonly judgements: string
}

/** One row an entry of the log of corrections (JSON), with what became of it at the last change. */
export interface CorrectionTable {
  readonly id: string
  readonly at: string
  readonly action: LogEntry['action']
  readonly entry: string
  readonly state: CorrectionState
  readonly why: string | null
}

/** What corrections show on the node of an entity (JSON). */
export interface MarkTable {
  readonly node: string
  readonly mark: string
}

/** Something that grew larger than one entity plausibly is. */
export interface AlarmTable {
  readonly about: string
  readonly size: number
  readonly why: string
}

/** revision: how often articles changed; nodes: how many there are; laid-out: how many there were at the last layout. */
export interface CounterTable {
  readonly name: 'revision' | 'nodes' | 'laid-out'
  readonly count: number
}

/** One row a job: articles that were given in together. */
export interface JobTable {
  readonly id: string
  readonly state: Job['state']
  readonly created_at: string
  readonly ended_at: string | null
  readonly total: number
  readonly stored: number
  readonly unchanged: number
  readonly set_aside: number
  readonly waiting_size: number
}

/** One row an article of a job; `input` and `refusal` are JSON. */
export interface JobInputTable {
  readonly job: string
  readonly place: number
  readonly name: string
  readonly state: InputState
  readonly input: string | null
  readonly key: string | null
  readonly refusal: string | null
}

export interface Tables {
  readonly counter: CounterTable
  readonly judgement: JudgementTable
  readonly correction: CorrectionTable
  readonly mark: MarkTable
  readonly alarm: AlarmTable
  readonly article: ArticleTable
  readonly node: NodeTable
  readonly edge: EdgeTable
  readonly evidence: EvidenceTable
  readonly owner: OwnerTable
  readonly contribution: ContributionTable
  readonly words: WordsTable
  readonly claim: ClaimTable
  readonly claim_alias: ClaimAliasTable
  readonly job: JobTable
  readonly job_input: JobInputTable
}

export type Db = Kysely<Tables>
