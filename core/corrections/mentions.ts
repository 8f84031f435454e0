/** Corrects whom single mentions of one article name, before it enters the corpus. */

import { entityKey } from '../entities.ts'
import { leastOf } from '../order.ts'
import { compareSpans, overlaps, textOf } from '../span.ts'
import type { Entity, Extraction, Mention, Span } from '../types.ts'
import { type FindSuccessor, replaceActors } from './actors.ts'
import type { CorrectedExtraction } from './attributions.ts'
import { withNamed } from './named.ts'
import type { MentionAnchor, MentionCorrection, Named, Outcome } from './types.ts'

const ORPHANED: Outcome = { state: 'orphaned', why: 'The article does not name anybody with these words any more.' }

/** A mention and the key of the entity that it names. */
interface Place {
  readonly entity: string
  readonly mention: Mention
}

/** Replays corrections of one article, in log order. */
export function correctMentions(
  extraction: Extraction,
  corrections: readonly MentionCorrection[],
): CorrectedExtraction {
  const found = corrections.map((correction) => ({ correction, place: findMention(extraction, correction.object) }))
  const outcomes = new Map(
    found.map(({ correction, place }, index): [string, Outcome] => {
      if (!place) return [correction.id, ORPHANED]
      const later = found
        .slice(index + 1)
        .find((other) => isSamePlace(other.place, place) && overrules(other.correction, correction))
      return [correction.id, later ? { state: 'superseded', why: later.correction.id } : { state: 'applied' }]
    }),
  )
  const corrected = found.reduce(
    (one, { correction, place }) =>
      place && outcomes.get(correction.id)?.state === 'applied' ? correctOne(one, place, correction) : one,
    extraction,
  )
  return { extraction: corrected, outcomes }
}

const isSamePlace = (one: Place | undefined, other: Place) =>
  one?.entity === other.entity && isSameSpan(one.mention, other.mention)

const isSameSpan = (one: Span, other: Span) => one.start === other.start && one.end === other.end

/** Whoever says anything else of it, or names another one. */
const overrules = (later: MentionCorrection, earlier: MentionCorrection) =>
  later.action !== earlier.action || later.action === 'relabel'

/** The mention with these words, of this entity where there is one; of several the nearest to where it stood. */
export function findMention({ article: { text }, entities }: Extraction, anchor: MentionAnchor): Place | undefined {
  const { kind, name, exact, start } = anchor
  const placesIn = (list: readonly Entity[]) =>
    list.flatMap(({ key, mentions }): Place[] =>
      mentions.filter((mention) => textOf(text, mention) === exact).map((mention) => ({ entity: key, mention })),
    )
  const named = placesIn(entities.filter((entity) => entity.kind === kind && entity.name === name))
  return leastOf(named.length > 0 ? named : placesIn(entities), ({ mention }) => Math.abs(mention.start - start))
}

function correctOne(extraction: Extraction, { entity, mention }: Place, correction: MentionCorrection): Extraction {
  const isThere = extraction.entities.some(
    ({ key, mentions }) => key === entity && mentions.some((one) => isSameSpan(one, mention)),
  )
  // confirmed, or rejected twice
  if (correction.action === 'confirm' || !isThere) return extraction
  const why = `correction ${correction.id}; ${mention.why}`
  const names = correction.action === 'relabel' ? correction.names : null
  return rename(extraction, entity, { ...mention, why, corrected: [correction.id] }, names)
}

/** Lets a mention name another one, or nobody; who acts by its words is that one then. */
function rename(extraction: Extraction, entity: string, mention: Mention, names: Named | null): Extraction {
  const [entities, key] = names ? withNamed(extraction.entities, names) : [extraction.entities, null]
  if (key === entity) return extraction
  const isMeant = createReach(extraction, entity, mention)
  const findSuccessor: FindSuccessor = (actor, words) =>
    actor === entity && isMeant(words) ? { key, corrected: mention.corrected ?? [] } : undefined
  return {
    ...replaceActors(extraction, findSuccessor),
    entities: entities.flatMap((one) => {
      if (one.key === key) return [withMention(one, { ...mention, kind: one.kind, name: one.name })]
      if (one.key !== entity) return [one]
      const rest = withoutMention(one, mention)
      return rest.mentions.length > 0 || isPublisher(extraction, entity) ? [rest] : []
    }),
  }
}

const isPublisher = ({ article: { publisher } }: Extraction, entity: string) =>
  publisher !== null && entityKey('outlet', publisher) === entity

/** Whether words lean on this mention of an entity: no other one is there that names it as well or better. */
function createReach(extraction: Extraction, entity: string, mention: Mention) {
  const { sentences, entities } = extraction
  const others = (entities.find(({ key }) => key === entity)?.mentions ?? []).filter((one) => !isSameSpan(one, mention))
  const isOnly = others.length === 0 && !isPublisher(extraction, entity)
  const touching = (words: readonly Span[]) => (span: Span) => words.some((one) => overlaps(one, span))
  return (words: readonly Span[]): boolean => {
    if (isOnly) return true
    // "her" stands for a name in the same sentence
    const isNear = [mention, ...others].some(touching(words))
      ? touching(words)
      : touching(sentences.filter(touching(words)))
    const rivals = others.filter(isNear)
    return isNear(mention) && !rivals.some(({ isNamed }) => isNamed || !mention.isNamed)
  }
}

const wordsOf = ({ text }: Mention) => text.replace(/\s+/g, ' ')

function withMention(entity: Entity, mention: Mention): Entity {
  const others = entity.mentions.filter((one) => !isSameSpan(one, mention))
  const alias = wordsOf(mention)
  const isAlias = mention.isNamed && alias !== entity.name
  return {
    ...entity,
    aliases: isAlias ? [...new Set([...entity.aliases, alias])].sort() : entity.aliases,
    mentions: [...others, mention].sort(compareSpans),
  }
}

function withoutMention(entity: Entity, mention: Mention): Entity {
  const mentions = entity.mentions.filter((one) => !isSameSpan(one, mention))
  const alias = wordsOf(mention)
  const isStillSaid = mentions.some((one) => wordsOf(one) === alias)
  return { ...entity, aliases: isStillSaid ? entity.aliases : entity.aliases.filter((one) => one !== alias), mentions }
}
