/** What one article lets stand for one another: nicknames, descriptions, a head of state and his country, a government and who leads it. */

import { HEADS_OF_STATE } from '../rules/kinds.ts'
import { compareSpans, countStartingBefore } from '../span.ts'
import type { Entity, Extraction, Span } from '../types.ts'
import { findNicknames, type Naming } from './nicknames.ts'
import { readTerms } from './terms.ts'
import { isNation, wordsOf } from './words.ts'

/** As `conceptOf` names it. */
const GOVERNMENT = 'government'
const HEADS = new RegExp(` (?:${HEADS_OF_STATE.join('|')})$`, 'i')
const GOVERNMENT_OF = /^(\S+) (?:administration|government|White House)$/
const GOVERNMENT_ALONE = /^(?:administration|White House)$/

/** Gives, for words of an article, what else it calls what they name. */
export function createNamings({ article, entities }: Extraction): (content: readonly Span[]) => readonly Naming[] {
  const people = entities.filter(({ kind }) => kind === 'person')
  const namings = [
    ...findNicknames(article.text, entities),
    ...people.flatMap(namingsOfPerson),
    ...findGovernments(entities, people),
  ].sort(compareSpans)
  return (content) =>
    content.flatMap(({ start, end }) =>
      namings
        .slice(countStartingBefore(namings, start), countStartingBefore(namings, end))
        .filter((naming) => naming.end <= end),
    )
}

const conceptsOf = (text: string): readonly string[] =>
  readTerms(wordsOf(text, [{ start: 0, end: text.length }])).concepts

const lastNameOf = ({ name }: Entity) => name.slice(name.lastIndexOf(' ') + 1)

/** "the former mayor" -> lee; of "Norwegian President Ann Lee": Lee -> norway */
function namingsOfPerson(person: Entity): Naming[] {
  const name = conceptsOf(lastNameOf(person))
  const nation = HEADS.test(person.role?.value ?? '') ? conceptsOf(person.role?.value ?? '').slice(0, 1) : []
  return person.mentions.flatMap(({ start, end, text, isNamed }): Naming[] => {
    if (isNamed)
      return nation.every(isNation) && nation.length > 0
        ? [{ start, end, as: name, others: [nation], isThing: false }]
        : []
    return [{ start, end, as: conceptsOf(text), others: [name], isThing: false }]
  })
}

/** "the White House" is the Lee administration, where that was named last. */
function findGovernments(entities: readonly Entity[], people: readonly Entity[]): Naming[] {
  const leaders = new Set(people.map(lastNameOf))
  const mentions = entities
    .filter(({ kind }) => kind === 'agency')
    .flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, leader: leaderOf(entity, leaders) })))
    .sort(compareSpans)
  let leader: string | null = null
  const namings: Naming[] = []
  for (const mention of mentions) {
    leader = mention.leader ?? leader
    if (leader === null || !GOVERNMENT_ALONE.test(mention.text)) continue
    const { start, end } = mention
    namings.push({ start, end, as: [GOVERNMENT], others: [[...conceptsOf(leader), GOVERNMENT]], isThing: false })
  }
  return namings
}

function leaderOf({ name }: Entity, leaders: ReadonlySet<string>): string | null {
  const [, leader = ''] = GOVERNMENT_OF.exec(name) ?? []
  return leaders.has(leader) ? leader : null
}
