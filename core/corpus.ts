/** What articles are together, kept while they come and go: whom they share, what they state alike, what they copied, where it comes from. */

import { articleRows } from './article-rows.ts'
import { claimRows, type Opposition, type TracedClaim } from './claim-rows.ts'
import { createClaimIndex } from './claims/claim-index.ts'
import type { Cluster } from './claims/compose.ts'
import { labelIn } from './claims/label.ts'
import { createShownOppositions } from './claims/shown-oppositions.ts'
import { copyRows, pairKey } from './copy-rows.ts'
import { correctArticle } from './corrections/article.ts'
import type { CorrectedExtraction } from './corrections/attributions.ts'
import { createClaimView } from './corrections/claim-view.ts'
import { createEdgeView } from './corrections/edge-view.ts'
import { findPresented, wordsAt } from './corrections/find.ts'
import { createNameView } from './corrections/name-view.ts'
import { createReplay, type Replayed, type Sorted } from './corrections/replay.ts'
import type { ArticleAnchor, ClaimAnchor, EntityAnchor, LogEntry, Outcome } from './corrections/types.ts'
import type { GraphChange, OwnedRows } from './graph-rows.ts'
import { compareText } from './order.ts'
import { createTeller } from './origins/accounts.ts'
import { createNameIndex } from './resolve/name-index.ts'
import { findProfiles } from './resolve/profile.ts'
import { createPassageIndex } from './reuse/passage-index.ts'
import { sketchArticle } from './reuse/sketch-article.ts'
import { type Settled, settleArticle } from './settled.ts'
import { createShelf } from './shelf.ts'
import { type Sketches, sketchClaims } from './sketches.ts'
import { traceClaim } from './trace-claim.ts'
import type { Extraction } from './types.ts'

export interface Corpus {
  /** Adds an article, in place of the one of its key; its sketches are made where none are given. */
  put(extraction: Extraction, sketches?: Sketches | null): void
  /** Takes an article out; one that is not there is no matter. */
  remove(article: string): void
  /** Takes over all corrections that there are, in place of those before. */
  correct(entries: readonly LogEntry[]): void
  /** What changed in the graph since the last call. The same articles and corrections give the same rows, whatever came and went in between. */
  takeChange(): GraphChange
  /** Takes a change that nobody needs, because it is known already. */
  skipChange(): void
  /** All claims in the order of their keys; to be asked when a change was taken. */
  claims(): readonly TracedClaim[]
  /** The corrections that nobody took back, and what became of them when a change was last taken. */
  corrections(): readonly Replayed[]
}

/** What is kept of an article. */
interface Kept {
  /** Keys of its entities, a line each: one text takes a third of many. */
  readonly entities: string
  /** What became of the corrections of its mentions and attributions. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** What corrections make of its entities, as JSON. */
  effects: string
  /** True when corrections of entities leave it as it is; null until the names of all articles are known. */
  isPlain: boolean | null
}

/** An article at hand. */
interface Opened {
  readonly asRead: Extraction
  /** With corrections of its mentions and attributions. */
  readonly corrected: CorrectedExtraction
  settled: Settled | null
  /** What was prepared of it as read, until it is taken. */
  sketches: Sketches | null
}

/** So many articles are at hand where the others can be read again. */
const OPENED = 200

/** Starts empty. `recall` gives the extraction of an article that was put; without it all are kept in memory. */
export function createCorpus(recall?: (article: string) => Extraction): Corpus {
  const keptByArticle = new Map<string, Kept>()
  const opened = createShelf<string, Opened>(OPENED, recall && ((article) => open(recall(article))))
  const names = createNameIndex()
  const entities = createNameView(names, (presentation) => {
    const { article } = presentation
    return keptByArticle.has(article)
      ? findPresented(opened.get(article).corrected.extraction, presentation)?.key
      : undefined
  })
  const statements = createClaimIndex()
  const claims = createClaimView(statements, ({ article, exact }) => {
    const text = keptByArticle.has(article) ? opened.get(article).asRead.article.text : ''
    return statements.statementsOf(article).find(({ content }) => wordsAt(text, content) === exact)?.id
  })
  const passages = createPassageIndex()
  const edges = createEdgeView()
  const replay = createReplay()
  /** Articles that came or went, or whose entities got other nodes. */
  const touched = new Set<string>()
  const shown = createShownOppositions()

  const open = (asRead: Extraction, sketches: Sketches | null = null): Opened => ({
    asRead,
    corrected: correctArticle(asRead, replay.ofArticle(asRead.article.key)),
    settled: null,
    sketches,
  })
  function getSettled(article: string): Settled {
    const one = opened.get(article)
    one.settled ??= settleArticle(one.corrected.extraction, entities)
    return one.settled
  }
  const tellerOf = (article: string) => {
    const settled = getSettled(article)
    settled.teller ??= createTeller(settled.extraction, settled.reader.keyOf)
    return settled.teller
  }

  function remove(article: string): void {
    const kept = keptByArticle.get(article)
    if (!kept) return
    names.remove(article)
    entities.forget(article)
    statements.remove(article)
    passages.remove(article)
    keptByArticle.delete(article)
    opened.drop(article)
    replay.articles.remove(article)
    touched.add(article)
  }

  function put(asRead: Extraction, sketches: Sketches | null = null): void {
    const { key, textHash } = asRead.article
    remove(key)
    replay.articles.put(key, textHash)
    const one = open(asRead, sketches)
    const { extraction, outcomes } = one.corrected
    const keys = extraction.entities.map((entity) => entity.key).join('\n')
    opened.put(key, one)
    entities.forget(key)
    keptByArticle.set(key, { entities: keys, outcomes, effects: '[]', isPlain: null })
    names.add(key, findProfiles(extraction))
    passages.add(extraction === asRead && sketches ? sketches.words : sketchArticle(extraction))
    touched.add(key)
  }

  function correct({ articles, ofEntities, ofClaims, ofEdges }: Sorted): void {
    entities.correct(ofEntities)
    claims.correct(ofClaims)
    edges.correct(ofEdges)
    for (const article of articles) if (keptByArticle.has(article)) put(opened.get(article).asRead)
  }

  /** What corrections make of the entities of an article, to see whether it changed. */
  const effectsOf = (article: string, { entities: keys }: Kept) =>
    JSON.stringify(
      keys.split('\n').flatMap((key) => {
        const effect = entities.effectOf(article, key)
        return effect ? [[key, effect]] : []
      }),
    )

  /** Prepares an article for the claims, once it is known whom it names. */
  function settle(article: string): void {
    const kept = keptByArticle.get(article)
    if (!kept) return
    const one = opened.get(article)
    one.settled = settleArticle(one.corrected.extraction, entities)
    kept.effects = effectsOf(article, kept)
    const { extraction } = one.settled
    const isPlain = extraction === one.corrected.extraction
    const sketched = extraction === one.asRead ? one.sketches?.statements : null
    if (!isPlain || !kept.isPlain) statements.add(article, sketched ?? sketchClaims(extraction))
    one.sketches = null
    kept.isPlain = isPlain
  }

  /** Finds the nodes of all entities, corrected; returns why they are one or apart. */
  function settleNames(): GraphChange['judgements'] {
    const { articles, judgements } = names.takeChanges()
    for (const article of articles) touched.add(article)
    if (entities.replay(touched))
      for (const [article, kept] of keptByArticle) if (effectsOf(article, kept) !== kept.effects) touched.add(article)
    for (const article of touched) settle(article)
    return judgements
  }

  const trace = (cluster: Cluster): TracedClaim =>
    traceClaim(
      cluster,
      (statement) => ({
        label: labelIn(getSettled(statement.article).extraction, statement),
        account: tellerOf(statement.article).toAccount(statement),
      }),
      passages,
    )

  const largerOpponentsOf = (key: string) => claims.opponentsOf(key).filter(({ other }) => key < other)

  function rowsOfClaim(key: string): OwnedRows {
    const claim = trace(claims.find(key) as Cluster)
    const oppositions = largerOpponentsOf(key).map(
      ({ contradiction, other }): Opposition => ({
        contradiction,
        claims: [claim, trace(claims.find(other) as Cluster)],
      }),
    )
    return claimRows(claim, oppositions, (article) => getSettled(article).reader)
  }

  function rowsOfArticle(article: string): OwnedRows | null {
    if (!keptByArticle.has(article)) return null
    const { extraction, reader } = getSettled(article)
    return articleRows(extraction, reader.keyOf, opened.get(article).asRead.article)
  }

  function rowsOfPair([one, two]: readonly [string, string]): OwnedRows | null {
    const shared = passages.passagesBetween([one, two])
    return shared.length === 0 ? null : copyRows(shared, (key) => opened.get(key).asRead.article)
  }

  const nodesOf = (anchor: EntityAnchor | ClaimAnchor | ArticleAnchor): readonly string[] => {
    if (anchor.type === 'entity') return entities.nodesOf(anchor)
    if (anchor.type === 'claim') return claims.keysOf(anchor)
    return keptByArticle.has(anchor.article) ? [anchor.article] : []
  }

  /** Articles in which both ends of an edge are named. */
  const articlesNaming = (source: string, target: string): string[] =>
    [...keptByArticle].flatMap(([article, { entities: keys }]) => {
      const nodes = [article, ...keys.split('\n').map((key) => entities.nodeOf(article, key))]
      return nodes.includes(source) && nodes.includes(target) ? [article] : []
    })

  /** Takes over what came and went: owners of rows that are others now, and why entities are one or apart. */
  function advance() {
    const moved = replay.takeMoved()
    if (moved) correct(moved)
    const judgements = settleNames()
    const taken = claims.takeChanges()
    const changed = new Set(taken.changed)
    for (const article of touched) for (const key of claims.keysOfArticle(article)) changed.add(key)
    const pairs = [...passages.takeChanges()]
    for (const pair of pairs) for (const key of claims.keysOfBoth(...pair)) changed.add(key)
    for (const { kind, source, target } of edges.replay(nodesOf)) {
      for (const end of [source, target]) if (claims.find(end)) changed.add(end)
      if (kind === 'copied') pairs.push(source < target ? [source, target] : [target, source])
      else for (const article of articlesNaming(source, target)) touched.add(article)
    }
    // the side with the smaller key shows what speaks against both, and no longer what has ceased to
    for (const key of [...changed]) for (const { other } of claims.opponentsOf(key)) if (other < key) changed.add(other)
    for (const key of shown.showing([...changed, ...taken.gone])) if (claims.find(key)) changed.add(key)
    for (const key of taken.gone) shown.show(key, [])
    for (const key of changed)
      shown.show(
        key,
        largerOpponentsOf(key).map(({ other }) => other),
      )
    const owners = new Map<string, () => OwnedRows | null>()
    const own = (owner: string, toRows: () => OwnedRows | null) =>
      owners.set(owner, () => edges.correctRows(owner, toRows()))
    for (const key of taken.gone) own(key, () => null)
    for (const key of changed) own(key, () => rowsOfClaim(key))
    for (const article of touched) own(article, () => rowsOfArticle(article))
    for (const pair of pairs) own(pairKey(...pair), () => rowsOfPair(pair))
    touched.clear()
    return { judgements, owners }
  }

  const takeCorrected = () =>
    replay.takeChange(entities, claims, edges, (article) => keptByArticle.get(article)?.outcomes)

  return {
    put,
    remove,
    correct: (entries) => correct(replay.correct(entries)),
    takeChange() {
      const { judgements, owners } = advance()
      const rows = new Map([...owners].map(([owner, toRows]) => [owner, toRows()]))
      const corrected = takeCorrected()
      return { owners: rows, judgements, alarms: names.alarms(), ...(corrected ? { corrected } : {}) }
    },
    skipChange() {
      const { owners } = advance()
      // what became of corrections of edges shows in the rows
      if (edges.isAsked()) for (const toRows of owners.values()) toRows()
      takeCorrected()
    },
    claims: () =>
      claims
        .all()
        .map(trace)
        .sort((a, b) => compareText(a.key, b.key)),
    corrections: replay.all,
  }
}
