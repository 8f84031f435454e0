/** Finds the entity that a source phrase means: a name in it, a pronoun, a description, an unnamed person, a document. */

import type { Actor, ActorRule, Setting } from './actors/actor.ts'
import { describedBody, describedOutlet, namelessOutlet } from './actors/bodies.ts'
import { addDescribed } from './actors/described.ts'
import {
  capitalisedBody,
  capitalisedName,
  nameAtEnd,
  nameAtStart,
  nameBeforeDescription,
  nameBehind,
  nameInApposition,
  nameInHead,
} from './actors/names.ts'
import { isThing, ownedBody, ownerOfThing } from './actors/owned.ts'
import { pronoun } from './actors/pronouns.ts'
import { roleHolder } from './actors/role-holders.ts'
import { describedDocument, partOfMany, sameUnnamed, unnamedSource } from './actors/unnamed.ts'
import type { Roster } from './roster.ts'
import { readSourcePhrase, type SourcePhrase } from './source-phrase.ts'
import type { Span } from './types.ts'

/** Tried in this order; the first that answers decides. */
const ACTOR_RULES: readonly ActorRule[] = [
  (phrase, roster, setting) => pronoun(phrase, roster, setting, findActor),
  nameInApposition,
  nameInHead,
  nameBehind,
  nameAtEnd,
  partOfMany,
  nameBeforeDescription,
  ownedBody,
  describedOutlet,
  namelessOutlet,
  describedDocument,
  roleHolder,
  sameUnnamed,
  describedBody,
  capitalisedBody,
  unnamedSource,
  capitalisedName,
  ownerOfThing,
  nameAtStart,
  nobody,
  (phrase, roster) => addDescribed(phrase, roster, 'unnamed', 'rule description'),
]

/** "the tension", "the probe": a thing. A noun in the plural that no list knows is taken for people. */
function nobody({ determiner, headSpan, head, noun }: SourcePhrase, roster: Roster): null | undefined {
  const tags = roster.surroundings.tagsAt(headSpan.start)
  const isSingular = tags.includes('Singular') && !/(?:er|or|ist|ian|ant|wife|kin|folk)$/.test(head)
  // "come clean"
  const isWord = tags.length > 0 && !tags.includes('Noun') && determiner === ''
  return isThing(noun) || isSingular || isWord ? null : undefined
}

const ANYWHERE: Setting = { quotedBy: null, content: [] }

/** Finds or adds the entity that a phrase means, with the reason. Null where it cannot be told: "you", "it" without an antecedent. */
export function findActor(words: Span, roster: Roster, setting: Setting = ANYWHERE): Actor | null {
  const phrase = readSourcePhrase(roster.article.text, words)
  for (const rule of ACTOR_RULES) {
    const actor = rule(phrase, roster, setting)
    if (actor !== undefined) return actor
  }
  return null
}

/** Finds or adds the entity that a phrase means; its key. */
export function resolveActor(words: Span, roster: Roster): string | null {
  return findActor(words, roster)?.key ?? null
}
