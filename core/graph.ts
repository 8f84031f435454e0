/** From extractions to the graph with claims, in canonical order. */

import { type Claim, type ClaimMember, clusterClaims } from './claims.ts'
import { shortHash } from './id.ts'
import { resolveEntities } from './resolve.ts'
import { contains, countStartingBefore } from './span.ts'
import type {
  Article,
  EdgeKind,
  EntityKind,
  Evidence,
  Extraction,
  GraphEdge,
  GraphExport,
  GraphNode,
  MentionRef,
  NodeAttributes,
  Span,
  Stance,
} from './types.ts'

/** What a claim is about: things with a name. */
const TOPIC_KINDS: readonly EntityKind[] = ['person', 'outlet', 'agency', 'event']
/** Kinds that carry what others say. */
const REPORTER_KINDS: readonly EntityKind[] = ['outlet', 'document']
/** The stance that shows on an edge with several is the one furthest from asserting. */
const STANCE_ORDER: readonly Stance[] = ['denied', 'questioned', 'hedged', 'asserted']

/** Builds the graph of a corpus. The same articles give the same bytes, in whatever order they come. */
export function buildGraph(extractions: readonly Extraction[]): GraphExport {
  const ordered = [...extractions].sort(
    (a, b) => compare(a.article.key, b.article.key) || compare(a.article.textHash, b.article.textHash),
  )
  const nodeKeys = resolveEntities(ordered)
  const keyOf = (key: string) => nodeKeys.get(key) ?? key
  const claims = clusterClaims(ordered)
  const edges = createEdges()
  for (const claim of claims) addClaimEdges(claim, edges, keyOf)
  for (const extraction of ordered) addArticleEdges(extraction, edges, keyOf)
  const nodes = [
    ...ordered.map(({ article }) => articleNode(article)),
    ...claims.map(claimNode),
    ...entityNodes(ordered, keyOf),
  ]
  return {
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: {},
    nodes: nodes.sort((a, b) => compare(a.key, b.key)),
    edges: edges.all(),
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const squeeze = (text: string) => text.replace(/\s+/g, ' ')

// --------------------------------------------------------------------------------------------------------------- nodes

function articleNode(article: Article): GraphNode {
  const { key, id, title, file, textHash, date, author, publisher, url } = article
  return {
    key,
    attributes: {
      kind: 'article',
      label: title ? squeeze(title) : id,
      articles: 1,
      file,
      textHash,
      date,
      author,
      publisher,
      url,
    },
  }
}

function claimNode({ key, label, members, firstSeen }: Claim): GraphNode {
  const articles = new Set(members.map(({ extraction }) => extraction.article.key)).size
  return { key, attributes: { kind: 'claim', label, articles, firstSeen } }
}

function entityNodes(extractions: readonly Extraction[], keyOf: (key: string) => string): GraphNode[] {
  const byKey = new Map<
    string,
    { kind: EntityKind; names: Map<string, number>; aliases: Set<string>; mentions: MentionRef[] }
  >()
  for (const { article, entities } of extractions) {
    for (const entity of entities) {
      const key = keyOf(entity.key)
      const node = byKey.get(key) ?? {
        kind: entity.kind,
        names: new Map<string, number>(),
        aliases: new Set<string>(),
        mentions: [],
      }
      byKey.set(key, node)
      // a surname that joined a full name is an alias, not a candidate for the label
      if (key === entity.key)
        node.names.set(entity.name, (node.names.get(entity.name) ?? 0) + entity.mentions.length + 1)
      else node.aliases.add(entity.name)
      for (const alias of entity.aliases) node.aliases.add(alias)
      for (const { start, end } of entity.mentions) node.mentions.push({ article: article.key, start, end })
    }
  }
  return [...byKey].map(([key, { kind, names, aliases, mentions }]) => {
    const byFrequency = [...names].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([name]) => name)
    const label = byFrequency[0] ?? key
    const others = new Set([...byFrequency.slice(1), ...aliases])
    others.delete(label)
    const articles = new Set(mentions.map(({ article }) => article)).size
    const attributes: NodeAttributes = { kind, label, aliases: [...others].sort(compare), mentions, articles }
    return { key, attributes }
  })
}

// --------------------------------------------------------------------------------------------------------------- edges

interface Edges {
  add(kind: EdgeKind, source: string, target: string, evidence: Evidence): void
  all(): GraphEdge[]
}

/** One edge per source, target and kind, with all its evidence. */
function createEdges(): Edges {
  const byKey = new Map<string, { kind: EdgeKind; source: string; target: string; evidence: Map<string, Evidence> }>()
  return {
    add(kind, source, target, evidence) {
      const key = `${kind}:${shortHash([kind, source, target])}`
      const edge = byKey.get(key) ?? { kind, source, target, evidence: new Map<string, Evidence>() }
      byKey.set(key, edge)
      edge.evidence.set(
        JSON.stringify([
          evidence.article,
          evidence.start,
          evidence.end,
          evidence.field,
          evidence.cue,
          evidence.content,
        ]),
        evidence,
      )
    },
    all: () => [...byKey].map(([key, edge]) => toEdge(key, edge)).sort((a, b) => compare(a.key, b.key)),
  }
}

function toEdge(
  key: string,
  edge: { kind: EdgeKind; source: string; target: string; evidence: ReadonlyMap<string, Evidence> },
): GraphEdge {
  const evidence = [...edge.evidence.values()].sort(
    (a, b) => compare(a.article, b.article) || firstOffset(a) - firstOffset(b),
  )
  const stance = STANCE_ORDER.find((candidate) => evidence.some((piece) => piece.stance === candidate))
  const attributes =
    edge.kind === 'said' && stance ? { kind: edge.kind, stance, evidence } : { kind: edge.kind, evidence }
  return { key, source: edge.source, target: edge.target, attributes }
}

const firstOffset = (evidence: Evidence) => evidence.start ?? evidence.cue?.start ?? evidence.content?.[0]?.start ?? 0

function addClaimEdges(claim: Claim, edges: Edges, keyOf: (key: string) => string): void {
  for (const member of claim.members) {
    const { extraction, attribution } = member
    const evidence = attributionEvidence(member, keyOf)
    const speaker = attribution.speaker ? keyOf(attribution.speaker) : null
    const kindOf = (key: string) => kindsOf(extraction).get(key)
    if (speaker) edges.add('said', speaker, claim.key, evidence)
    const reporters = [...attribution.via, ...(attribution.speaker ? [attribution.speaker] : [])].filter((key) =>
      REPORTER_KINDS.includes(kindOf(key) as EntityKind),
    )
    for (const reporter of reporters) edges.add('reported', keyOf(reporter), claim.key, evidence)
    edges.add('reported', extraction.article.key, claim.key, evidence)
    addTopics(claim, member, edges, keyOf)
  }
}

function attributionEvidence({ extraction, attribution }: ClaimMember, keyOf: (key: string) => string): Evidence {
  const { article } = extraction
  const textAt = (span: Span) => article.text.slice(span.start, span.end)
  const [source] = attribution.source
  return {
    article: article.key,
    textHash: article.textHash,
    confidence: attribution.confidence,
    why: attribution.why,
    source: source ?? null,
    cue: attribution.cue,
    content: attribution.content,
    exact: {
      source: source ? textAt(source) : null,
      cue: textAt(attribution.cue),
      content: attribution.content.map(textAt),
    },
    via: attribution.via.map(keyOf),
    mode: attribution.mode,
    stance: attribution.stance,
    ...(attribution.nestedIn === undefined ? {} : { nested: true }),
    ...(attribution.recipient ? { recipient: keyOf(attribution.recipient) } : {}),
  }
}

function addTopics(
  claim: Claim,
  { extraction, attribution }: ClaimMember,
  edges: Edges,
  keyOf: (key: string) => string,
): void {
  const topics = topicsOf(extraction)
  for (const span of attribution.content) {
    for (let at = countStartingBefore(topics, span.start); at < topics.length; at++) {
      const topic = topics[at] as Topic
      if (topic.start >= span.end) break
      if (contains(span, topic))
        edges.add('about', claim.key, keyOf(topic.key), spanEvidence(extraction.article, topic, 1, topic.why))
    }
  }
}

interface Topic extends Span {
  readonly key: string
  readonly why: string
}

/** What the named mentions of an article are about, in the order of the text. */
const topicsOf = oncePer((extraction: Extraction): readonly Topic[] =>
  extraction.entities
    .filter(({ kind }) => TOPIC_KINDS.includes(kind))
    .flatMap(({ key, mentions }) =>
      mentions.filter(({ isNamed }) => isNamed).map(({ start, end, why }) => ({ key, start, end, why })),
    )
    .sort((a, b) => a.start - b.start),
)

const kindsOf = oncePer(
  (extraction: Extraction): ReadonlyMap<string, EntityKind> =>
    new Map(extraction.entities.map(({ key, kind }) => [key, kind])),
)

/** Remembers what was worked out for a record as long as the record lives. */
function oncePer<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? work(key)
    known.set(key, value)
    return value
  }
}

function spanEvidence(article: Article, { start, end }: Span, confidence: number, why: string): Evidence {
  return {
    article: article.key,
    textHash: article.textHash,
    confidence,
    why,
    exact: { span: article.text.slice(start, end) },
    start,
    end,
  }
}

function addArticleEdges(
  { article, citations, publications }: Extraction,
  edges: Edges,
  keyOf: (key: string) => string,
): void {
  for (const { from, to, span, confidence, why } of citations) {
    edges.add('cited', keyOf(from), keyOf(to), spanEvidence(article, span, confidence, why))
  }
  for (const { publisher, work, evidence, why } of publications) {
    const piece: Evidence =
      'field' in evidence
        ? { article: article.key, textHash: article.textHash, confidence: 1, why, exact: {}, field: evidence.field }
        : spanEvidence(article, evidence, 0.9, why)
    edges.add('published', keyOf(publisher), keyOf(work), piece)
  }
}
