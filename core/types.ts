/** The records of the pipeline. All are readonly and survive JSON, so that they cross worker, socket and disk unchanged. */

/** Half-open range of UTF-16 offsets into `article.text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const REGION_KINDS = ['body', 'headline', 'standfirst', 'caption', 'comment', 'boilerplate'] as const
export type RegionKind = (typeof REGION_KINDS)[number]

export const ENTITY_KINDS = ['person', 'outlet', 'agency', 'event', 'unnamed', 'document'] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

export const NODE_KINDS = [...ENTITY_KINDS, 'claim', 'article'] as const
export type NodeKind = (typeof NODE_KINDS)[number]

export const EDGE_KINDS = [
  'said',
  'reported',
  'cited',
  'published',
  'about',
  'affiliated',
  'copied',
  'contradicts',
] as const
export type EdgeKind = (typeof EDGE_KINDS)[number]

/** direct: all in quotation marks; mixed: quoted words inside a paraphrase; indirect: no quoted words. */
export const MODES = ['direct', 'mixed', 'indirect'] as const
export type Mode = (typeof MODES)[number]

/** What the cue and its adverbs say of the content. */
export const STANCES = ['asserted', 'denied', 'questioned', 'hedged'] as const
export type Stance = (typeof STANCES)[number]

/** A text as it comes in, before anything is read from it. */
export interface ArticleInput {
  /** The text as read: no character added or dropped. */
  readonly text: string
  /** Path relative to the folder that was read, with ending. */
  readonly file?: string
  /** Given by the caller (a line on stdin); else the file's name without ending. */
  readonly id?: string
  readonly title?: string
  readonly author?: string
  readonly publisher?: string
  /** ISO 8601 date or date and time, as given. */
  readonly date?: string
  readonly url?: string
}

/** A part of the article's text of one kind. Regions do not overlap; blank lines, byline and date line lie between them. */
export interface Region extends Span {
  readonly kind: RegionKind
}

export type MetadataField = 'title' | 'author' | 'publisher' | 'date' | 'url'

export interface Article {
  /** Key of the article's node: "article:" and its canonical URL, else publisher and title, else file name and text hash. */
  readonly key: string
  /** Short id of the article in line formats: given, else the file's name without ending. */
  readonly id: string
  readonly text: string
  /** SHA-256 of the text as UTF-8, hex. */
  readonly textHash: string
  readonly file: string | null
  readonly title: string | null
  readonly author: string | null
  readonly publisher: string | null
  /** ISO 8601 date or date and time. */
  readonly date: string | null
  readonly url: string | null
  /** BCP 47 tag. Only "en" is extracted. */
  readonly language: string
  readonly regions: readonly Region[]
  readonly comments: readonly ReaderComment[]
  /** Where in the text a metadata field stands, if it was read from there; `wire` is the agency that a dateline names. */
  readonly metadataSpans: Readonly<Partial<Record<MetadataField | 'wire', Span>>>
}

/** A word with its analysis. `normal` is lower case without possessive; `root` its base form ("said" -> "say"). */
export interface Term extends Span {
  readonly text: string
  readonly normal: string
  readonly root: string
  /** Part-of-speech and lexical tags, most general last as the language library gives them. */
  readonly tags: readonly string[]
}

export interface Sentence extends Span {
  readonly region: RegionKind
  /** Number of the paragraph (line of text) in the article, counted from 0. */
  readonly paragraph: number
  readonly terms: readonly Term[]
}

/** Why something was decided: a rule, a gazetteer line or a model with its score. */
export type Reason = string

/** A span that names or describes an entity. */
export interface Mention extends Span {
  readonly text: string
  readonly kind: EntityKind
  /** Canonical name that the gazetteer or a rule gives, else the text itself without article and courtesy title. */
  readonly name: string
  /** False for a description or pronoun ("the network", "he"). */
  readonly isNamed: boolean
  readonly why: Reason
  /** Ids of the corrections by which it names whom it names. */
  readonly corrected?: readonly string[]
}

/** What an article says of an entity, in a normal form, with the words that say it. */
export interface Fact {
  readonly value: string
  readonly span: Span
  readonly why: Reason
}

/** How many people an unnamed source is: "two officials" -> 2 to 2; "officials" -> 2 to null (unknown). */
export interface HeadCount {
  readonly min: number
  readonly max: number | null
}

/** Mentions of one article that mean the same entity. */
export interface Entity {
  /** Node key: kind, colon, slug ("person:barack-obama"); unnamed sources and documents are qualified by their article. */
  readonly key: string
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly mentions: readonly Mention[]
  /** People: what they are, without the name: "former ambassador to Norway". */
  readonly role?: Fact
  /** Events: ISO 8601 day, month or year, made absolute from the article's date. */
  readonly date?: Fact
  /** Unnamed sources. */
  readonly number?: HeadCount
  /** Unnamed sources: why they are not named: "because he was not allowed to speak". */
  readonly motive?: Fact
}

/** A person or an unnamed source belongs to an agency or outlet. Keys of entities. */
export interface Affiliation {
  readonly member: string
  readonly body: string
  readonly span: Span
  readonly confidence: number
  readonly why: Reason
}

/** The words of a reader's comment under the article, without the line that says who wrote it. */
export interface ReaderComment extends Span {
  /** Where its author's name stands; null when none is given. */
  readonly author: Span | null
}

/** What a tagger finds: source, cue and content as spans, nothing resolved. */
export interface TaggedAttribution {
  /** Empty when no source is named. */
  readonly source: readonly Span[]
  /** Where several share one cue ("Ann Lee and Bob Hall said"): the whole of which `source` is a part. */
  readonly sharedSource?: readonly Span[]
  readonly cue: Span
  readonly content: readonly Span[]
  /** Index, in the same list, of the attribution whose content this one lies in. */
  readonly nestedIn?: number
  /** 0 to 1. */
  readonly confidence: number
  readonly why: Reason
}

/** An attribution with its actors: who said it, through whom it came, how. */
export interface Attribution extends TaggedAttribution {
  readonly region: RegionKind
  readonly mode: Mode
  readonly stance: Stance
  /** Key of the entity that is the source; null when sourceless or not resolved. */
  readonly speaker: string | null
  /** Keys of the reporters between the source and the article, nearest to the article first. */
  readonly via: readonly string[]
  /** Key of the statement, letter or post that it was said in. */
  readonly document?: string
  /** Key of the entity it was told to. */
  readonly recipient?: string
  /** When it was said: ISO 8601 day, month or year, made absolute from the article's date. */
  readonly dateSaid?: string
  /** Why each of the decisions after the spans was taken. */
  readonly reasons: AttributionReasons
  /** Ids of the corrections that changed it. */
  readonly corrected?: readonly string[]
}

export interface AttributionReasons {
  readonly speaker?: Reason
  readonly mode?: Reason
  readonly stance?: Reason
  readonly via?: Reason
  readonly recipient?: Reason
  readonly dateSaid?: Reason
}

/** One actor of an article leans on another for information. Keys of nodes; `from` may be the article's. */
export interface Citation {
  readonly from: string
  readonly to: string
  readonly span: Span
  readonly confidence: number
  readonly why: Reason
}

/** An outlet or agency published an article or document; evidence is a span, or the metadata field that says so. */
export interface Publication {
  readonly publisher: string
  readonly work: string
  readonly evidence: Span | { readonly field: MetadataField }
  readonly why: Reason
}

/** All that was read from one article. */
export interface Extraction {
  readonly article: Article
  readonly sentences: readonly Span[]
  readonly entities: readonly Entity[]
  readonly attributions: readonly Attribution[]
  readonly citations: readonly Citation[]
  readonly publications: readonly Publication[]
  readonly affiliations: readonly Affiliation[]
}
