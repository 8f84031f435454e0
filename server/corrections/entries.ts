/** From what a person asks for to an entry of the log. */

import type { CorrectionBody } from '../../core/api-corrections.ts'
import { articlesNamed } from '../../core/corrections/addresses.ts'
import { anchorAttribution, anchorMention } from '../../core/corrections/anchors.ts'
import { type NewEntry, withId } from '../../core/corrections/log.ts'
import type { AttributionAnchor, LogEntry, Named, Presentation } from '../../core/corrections/types.ts'
import { entityKey } from '../../core/entities.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import { hashText } from '../../core/id.ts'
import type { Extraction, Span } from '../../core/types.ts'
import type { Store } from '../store/store.ts'
import { anchorClaim, anchorEdge, anchorEntity, articlesOf, getEntity, statementsOf, toClaimAnchor } from './anchors.ts'

/** Who writes, and when. */
export interface Signature {
  readonly author: string
  readonly note?: string | undefined
  readonly now: Date
}

type Asked<On extends CorrectionBody['on']> = Extract<CorrectionBody, { readonly on: On }>
type WithoutSignature<Entry> = Entry extends unknown ? Omit<Entry, 'id' | 'at' | 'author' | 'note' | 'texts'> : never
/** What an entry says, unsigned. */
type Said = WithoutSignature<LogEntry>

/** The entry for a correction. Throws NotFoundError for what is not there, ConflictError for what cannot be, InvalidInputError for what says nothing. */
export async function correctionEntry(store: Store, body: CorrectionBody, now: Date): Promise<LogEntry> {
  return sign(store, await say(store, body), { ...body, now })
}

/** The entry that takes another one back. Throws NotFoundError, ConflictError when it is taken back already. */
export async function undoEntry(store: Store, id: string, signature: Signature): Promise<LogEntry> {
  const found = await store.findCorrection(id)
  if (found === undefined)
    throw new NotFoundError('correction-unknown', `No correction "${id}".`, 'Look for it in the list of corrections.')
  const { state, why } = found.outcome
  if (state === 'undone')
    throw new ConflictError(
      'correction-undone',
      'It is undone already.',
      `To have it back, take back ${why}, which undid it.`,
    )
  return sign(store, { action: 'undo', undoes: id, about: found.entry.about }, signature)
}

/** Signs what is said. An entry is later than all that was there when it was made, whatever the clock says. */
async function sign(store: Store, said: Said, { author, note, now }: Signature): Promise<LogEntry> {
  const { corrections } = await store.listCorrections({ object: undefined, action: undefined, state: undefined }, 1, 0)
  const [newest] = corrections
  const earliest = newest === undefined ? 0 : Date.parse(newest.entry.at) + 1
  const at = new Date(Math.max(now.getTime(), earliest)).toISOString()
  const texts = await hashTexts(store, articlesNamed(said))
  return withId({ at, author, ...(note === undefined ? {} : { note }), ...said, ...texts } as NewEntry)
}

async function hashTexts(store: Store, articles: readonly string[]): Promise<Pick<LogEntry, 'texts'>> {
  const found = [...(await store.findArticleTexts(articles)).values()]
  return found.length === 0 ? {} : { texts: Object.fromEntries(found.map(({ key, text }) => [key, hashText(text)])) }
}

async function say(store: Store, body: CorrectionBody): Promise<Said> {
  if (body.on === 'entity') return sayOfEntity(store, body)
  if (body.on === 'claim') return sayOfClaim(store, body)
  if (body.on === 'attribution') return sayOfAttribution(store, body)
  if (body.on === 'mention') return sayOfMention(store, body)
  const { action, edge, evidence } = body
  return { action, object: await anchorEdge(store, edge, evidence), about: [edge] }
}

async function sayOfEntity(store: Store, body: Asked<'entity'>): Promise<Said> {
  const { action, entity } = body
  if (action === 'split') return splitEntity(store, entity, body.articles)
  const object = await anchorEntity(store, entity)
  if (action === 'merge') {
    const { other } = body
    const kinds = [await getEntity(store, entity), await getEntity(store, other)]
    if (entity === other) throw sameTwice()
    if (kinds[0] !== kinds[1])
      throw new ConflictError(
        'merge-kinds',
        `One is of the kind ${kinds[0]}, the other ${kinds[1]}.`,
        'Relabel one with the kind of the other first.',
      )
    return { action, object, other: await anchorEntity(store, other), about: [entity, other] }
  }
  if (action !== 'relabel') return { action, object, about: [entity] }
  const { label, kind } = body
  if (label === undefined && kind === undefined) throw saysNothing('"label" or "kind"')
  return { action, object, ...(label === undefined ? {} : { label }), ...(kind ? { kind } : {}), about: [entity] }
}

async function splitEntity(store: Store, entity: string, articles: readonly string[]): Promise<Said> {
  const all = await articlesOf(store, entity)
  const apart = await anchorEntity(store, entity, articles)
  const named = new Set(apart.presentations.map(({ article }) => article))
  const missing = articles.find((article) => !named.has(article))
  if (missing !== undefined)
    throw new NotFoundError(
      'article-without-it',
      `The article "${missing}" does not name it.`,
      'Take articles from its mentions.',
    )
  const rest = all.filter((article) => !named.has(article))
  if (rest.length === 0)
    throw new ConflictError(
      'split-all',
      'Nothing would be left of it.',
      'Name only the articles that mean another one.',
    )
  return { action: 'split', object: await anchorEntity(store, entity, rest), apart, about: [entity, ...articles] }
}

async function sayOfClaim(store: Store, body: Asked<'claim'>): Promise<Said> {
  const { action, claim } = body
  const statements = await statementsOf(store, claim)
  const object = toClaimAnchor(statements)
  if (action === 'merge') {
    const other = await anchorClaim(store, body.other)
    if (other.statements.some(({ id }) => statements.some((one) => one.id === id))) throw sameTwice()
    return { action, object, other, about: [claim, body.other] }
  }
  if (action === 'relabel') return { action, object, label: body.label, about: [claim] }
  if (action !== 'split') return { action, object, about: [claim] }
  const apart = body.statements.map((id) => {
    const statement = statements.find((one) => one.id === id)
    if (statement) return statement
    throw new NotFoundError('statement-unknown', `The claim has no statement "${id}".`, 'Take its id from the claim.')
  })
  const rest = statements.filter((statement) => !apart.includes(statement))
  if (rest.length === 0)
    throw new ConflictError(
      'split-all',
      'Nothing would be left of it.',
      'Name only the statements that are another claim.',
    )
  return { action, object: toClaimAnchor(rest), apart: { type: 'claim', statements: apart }, about: [claim] }
}

async function sayOfAttribution(store: Store, body: Asked<'attribution'>): Promise<Said> {
  const { action, article } = body
  const object = findObject(await getExtraction(store, article), body)
  if (action !== 'relabel') return { action, object, about: [article] }
  const { speaker, stance, mode } = body
  if (speaker === undefined && stance === undefined && mode === undefined)
    throw saysNothing('"speaker", "stance" or "mode"')
  const named = typeof speaker === 'string' ? await nameEntity(store, speaker, article) : speaker
  return {
    action,
    object,
    ...(named === undefined ? {} : { speaker: named }),
    ...(stance ? { stance } : {}),
    ...(mode ? { mode } : {}),
    about: speaker ? [article, speaker] : [article],
  }
}

async function getExtraction(store: Store, article: string): Promise<Extraction> {
  const found = await store.findArticle(article)
  if (found) return found.extraction
  throw new NotFoundError('article-unknown', `No article "${article}".`, 'Look for it in the list of articles.')
}

function findObject(extraction: Extraction, { cue, content, source }: Asked<'attribution'>): AttributionAnchor {
  const found = extraction.attributions.find(
    (one) =>
      isSame(one.cue, cue) &&
      one.content.length === content.length &&
      one.content.every((span, index) => isSame(span, content[index])) &&
      (source === undefined || isSame(source, one.source[0])),
  )
  if (found) return anchorAttribution(extraction, found)
  throw new NotFoundError(
    'attribution-unknown',
    'The article has no attribution with these spans.',
    'Take cue and content from the article.',
  )
}

const isSame = (a: Span, b: Span | undefined) => a.start === b?.start && a.end === b.end

async function sayOfMention(store: Store, body: Asked<'mention'>): Promise<Said> {
  const { action, article } = body
  const { entity, anchor } = findNaming(await getExtraction(store, article), body)
  const about = [article, entity]
  if (action !== 'relabel') return { action, object: anchor, about }
  const { names, label, kind } = body
  if (names !== undefined)
    return { action, object: anchor, names: await nameEntity(store, names, article), about: [...about, names] }
  const named = { kind: kind ?? anchor.kind, name: label ?? anchor.name }
  if (named.kind === anchor.kind && named.name === anchor.name) throw saysNothing('"names", another "label" or "kind"')
  return { action, object: anchor, names: named, about: [...about, entityKey(named.kind, named.name)] }
}

function findNaming(extraction: Extraction, { mention, entity: named }: Asked<'mention'>) {
  for (const entity of extraction.entities) {
    const found = entity.mentions.find((one) => isSame(one, mention))
    if (found && (named === undefined || named === entity.key))
      return { entity: entity.key, anchor: anchorMention(extraction, entity, found) }
  }
  throw new NotFoundError(
    'mention-unknown',
    'The article names nobody with these words.',
    'Take the mention from the entities of the article.',
  )
}

/** As the article itself names the entity, else as its key does, else as another article. */
async function nameEntity(store: Store, key: string, article: string): Promise<Named> {
  const { presentations } = await anchorEntity(store, key)
  const isWhole = ({ kind, name }: Presentation) => entityKey(kind, name) === key
  const named = presentations.find((one) => one.article === article) ?? presentations.find(isWhole) ?? presentations[0]
  if (named === undefined) throw new Error('An anchor has a presentation.')
  return { kind: named.kind, name: named.name }
}

const sameTwice = () =>
  new ConflictError(
    'merge-itself',
    'The two are one already.',
    'Name two different ones; what was split can be undone.',
  )

const saysNothing = (fields: string) =>
  new InvalidInputError('relabel-nothing', 'The correction changes nothing.', `Give ${fields}.`)
