/** Finds the entity that a source phrase means: a name in it, a pronoun, a description, an unnamed person, a document. */

import { entityKey } from './entities.ts'
import { shortHash, slug } from './id.ts'
import { inNameCase } from './mentions/words.ts'
import type { Roster } from './roster.ts'
import { AGENCY_DESCRIPTIONS, DOCUMENT_NOUNS, OUTLET_DESCRIPTIONS, PERSON_ROLES, UNNAMED_NOUNS } from './rules/names.ts'
import { readSourcePhrase, type SourcePhrase } from './source-phrase.ts'
import type { Reason, Span } from './types.ts'

/** A rule gives a key; null: nobody can be told; undefined: not a phrase for this rule. */
type ActorRule = (phrase: SourcePhrase, roster: Roster) => string | null | undefined

const documentNouns = new Set(DOCUMENT_NOUNS)
const unnamedNouns = new Set(UNNAMED_NOUNS)
const outletDescriptions = new Set(OUTLET_DESCRIPTIONS)
const agencyDescriptions = new Set(AGENCY_DESCRIPTIONS)
const personRoles = new Set(PERSON_ROLES)

/** Tried in this order; the first that answers decides. */
const ACTOR_RULES: readonly ActorRule[] = [
  pronoun,
  relativePronoun,
  nameInHead,
  partOfMany,
  nameBeforeDescription,
  describedOutlet,
  possessedBody,
  describedDocument,
  describedAgency,
  sameUnnamed,
  describedPerson,
  unnamedSource,
  capitalisedName,
  (phrase, roster) => addDescribed(phrase, roster, 'unnamed', 'rule description'),
]

/** Finds or adds the entity that a phrase means. Null where it cannot be told: "I", "it" without an antecedent. */
export function resolveActor(words: Span, roster: Roster): string | null {
  const phrase = readSourcePhrase(roster.article.text, words)
  for (const rule of ACTOR_RULES) {
    const key = rule(phrase, roster)
    if (key !== undefined) return key
  }
  return null
}

// ------------------------------------------------------------------------------------------------------------ pronouns

function pronoun(phrase: SourcePhrase, roster: Roster): string | null | undefined {
  const word = phrase.text.toLowerCase().replace(/['’]\w+$/, '')
  if (/^(?:he|she|him|his|her|himself|herself)$/.test(word))
    return roster.pointBack(personBefore(phrase.start, roster), phrase, 'pronoun person')
  if (/^(?:it|its|itself)$/.test(word)) {
    const speaker = roster.lastSpeaker(['outlet', 'agency', 'document'])
    const mentioned = roster.lastMentioned(phrase.start, ({ kind }) => kind === 'outlet' || kind === 'agency')
    return roster.pointBack(speaker ?? mentioned?.key ?? null, phrase, 'pronoun it')
  }
  if (/^(?:they|them|their|themselves)$/.test(word)) {
    const speaker = roster.lastSpeaker(['unnamed', 'agency', 'outlet'])
    const mentioned = roster.lastMentioned(phrase.start, ({ kind }) => kind === 'unnamed' || kind === 'agency')
    return roster.pointBack(speaker ?? mentioned?.key ?? null, phrase, 'pronoun they')
  }
  return /^(?:i|we|me|us|my|our|you|your|this|these|those|there|what)$/.test(word) ? null : undefined
}

/** Who spoke last, if in this paragraph or the one before; else the person named last. */
function personBefore(offset: number, roster: Roster): string | null {
  const speaker = roster.lastSpeaker(['person'])
  const spoken = roster.lastMentioned(offset, ({ key }) => key === speaker)
  const isNear = spoken && roster.article.text.slice(spoken.end, offset).split(/\n\s*\n/).length <= 2
  return (isNear ? speaker : roster.lastMentioned(offset, ({ kind }) => kind === 'person')?.key) ?? speaker
}

/** "Ann Lee, who …" means Ann Lee; "two officials who …" the two officials. */
function relativePronoun(phrase: SourcePhrase, roster: Roster): string | null | undefined {
  if (!/^(?:who|which|that|whose)$/i.test(phrase.text)) return undefined
  const named = roster.lastMentioned(phrase.start, ({ kind }) => kind !== 'event')
  const distance = named ? phrase.start - named.end : Number.POSITIVE_INFINITY
  if (named && distance <= 3) return roster.pointBack(named.key, phrase, 'relative pronoun')
  const described = phraseBefore(phrase.start, roster.article.text)
  if (described) return resolveActor(described, roster)
  return roster.pointBack(distance <= 80 ? (named?.key ?? null) : null, phrase, 'relative pronoun')
}

/** The noun phrase with its determiner that ends right before `offset`. */
function phraseBefore(offset: number, text: string): Span | null {
  const before = text.slice(Math.max(0, offset - 90), offset)
  const found =
    /(?:^|[\s“"(])((?:the|a|an|some|many|several|those|two|three|four|one|other)\s+[“"‘]?(?:[\p{L}.’'-]+\s+){0,5}[\p{L}.’'-]+[”"’]?),?\s*$/iu.exec(
      before,
    )
  if (!found?.[1]) return null
  const start = offset - before.length + found.index + found[0].indexOf(found[1])
  return { start, end: start + found[1].length }
}

// --------------------------------------------------------------------------------------------------------------- names

/** "former Mayor Ann Lee": the head is part of a name. */
function nameInHead({ headSpan }: SourcePhrase, roster: Roster): string | undefined {
  return roster.mentionsOverlapping(headSpan).find(({ kind }) => kind !== 'event')?.key
}

/** "the Tass news agency", "the Lee campaign": the name stands before the noun. */
function nameBeforeDescription({ start, headSpan, noun }: SourcePhrase, roster: Roster): string | undefined {
  if (!outletDescriptions.has(noun) && !agencyDescriptions.has(noun)) return undefined
  const before = roster.mentionsOverlapping({ start, end: headSpan.start })
  return before.find(({ kind }) => kind === 'outlet' || kind === 'agency')?.key
}

/** A capitalised source that no rule knew is somebody's name. */
function capitalisedName(phrase: SourcePhrase, roster: Roster): string | undefined {
  const { text } = roster.article
  const { titles } = roster.gazetteer
  const { headSpan, head } = phrase
  if (!/^\p{Lu}/u.test(text.slice(headSpan.start)) || /^the\s/i.test(phrase.text)) return undefined
  const words = (
    /(?:\p{Lu}[\p{L}.’'-]*\s+)*\p{Lu}[\p{L}.’'-]*$/u.exec(text.slice(phrase.start, headSpan.end))?.[0] ?? ''
  ).split(/\s+/)
  while (words.length > 1 && titles.has((words[0] as string).toLowerCase().replace(/\.$/, ''))) words.shift()
  const name = words.join(' ')
  if (name === '' || words.length > 4 || /\d/.test(name)) return undefined
  const span = { start: headSpan.end - name.length, end: headSpan.end }
  const same = roster.lastMentioned(
    phrase.start,
    ({ mention }) => mention.kind === 'person' && mention.name.toLowerCase().split(' ').at(-1) === head,
  )
  if (same) return roster.pointBack(same.key, span, 'rule surname') ?? undefined
  const shown = inNameCase(name)
  return roster.add(entityKey('person', shown), 'person', shown, span, 'rule capitalised source')
}

// -------------------------------------------------------------------------------------------------------- descriptions

/** "two of the people", "part of a message": what the parts are of decides. */
function partOfMany(phrase: SourcePhrase, roster: Roster): string | undefined {
  if (
    !/^(?:one|two|three|four|five|parts?|some|many|most|several|both|all|none|half|few|any|each|portions?)$/.test(
      phrase.head,
    )
  )
    return undefined
  const whole = /\bof\s+/.exec(phrase.text)
  if (!whole) return undefined
  const { head, noun } = readSourcePhrase(roster.article.text, {
    start: phrase.start + whole.index + whole[0].length,
    end: phrase.end,
  })
  return addDescribed(phrase, roster, isDocument(head, noun) ? 'document' : 'unnamed', `rule part-of: ${noun}`)
}

/** "The network said": the outlet that spoke last, else the one named last. */
function describedOutlet(phrase: SourcePhrase, roster: Roster): string | undefined {
  if (!phrase.isBare || !outletDescriptions.has(phrase.noun)) return undefined
  const outlet =
    roster.lastSpeaker(['outlet']) ?? roster.lastMentioned(phrase.start, ({ kind }) => kind === 'outlet')?.key ?? null
  return roster.pointBack(outlet, phrase, `description outlet: the ${phrase.noun}`) ?? undefined
}

/** "His campaign said": a body of its own, named after the person. */
function possessedBody(phrase: SourcePhrase, roster: Roster): string | undefined {
  if (!/^(?:his|her|their)\s/i.test(phrase.text)) return undefined
  if (!/^(?:campaign|administration|team|office|government|company|party)$/.test(phrase.noun)) return undefined
  const owner = personBefore(phrase.start, roster)
  const surname = owner ? roster.nameOf(owner)?.split(' ').at(-1) : undefined
  if (!surname) return undefined
  const name = `${surname} ${phrase.noun}`
  return roster.add(entityKey('agency', name), 'agency', name, phrase, 'description possessed body')
}

const isDocument = (head: string, noun: string) => documentNouns.has(head) || documentNouns.has(noun)

/** "a report by the council" is a document; "the report" the one that spoke before. */
function describedDocument(phrase: SourcePhrase, roster: Roster): string | undefined {
  if (!isDocument(phrase.head, phrase.noun)) return undefined
  const same = phrase.isBare ? lastDescribed(phrase, roster, 'document') : null
  return (
    roster.pointBack(same, phrase, `description document: the ${phrase.noun}`) ??
    addDescribed(phrase, roster, 'document', `rule document-noun: ${phrase.noun}`)
  )
}

/** "the company said": the agency named last. */
function describedAgency(phrase: SourcePhrase, roster: Roster): string | undefined {
  if (!phrase.isBare || !agencyDescriptions.has(phrase.noun)) return undefined
  const agency = roster.lastMentioned(phrase.start, ({ kind }) => kind === 'agency' || kind === 'outlet')
  return roster.pointBack(agency?.key ?? null, phrase, `description agency: the ${phrase.noun}`) ?? undefined
}

/** "the official": the unnamed official of before. */
function sameUnnamed(phrase: SourcePhrase, roster: Roster): string | undefined {
  if (!phrase.isDefinite || phrase.noun !== phrase.head) return undefined
  return (
    roster.pointBack(lastDescribed(phrase, roster, 'unnamed'), phrase, `description unnamed: the ${phrase.noun}`) ??
    undefined
  )
}

/** "the senator": the person who is meant by "he". */
function describedPerson(phrase: SourcePhrase, roster: Roster): string | undefined {
  if (!phrase.isDefinite || !personRoles.has(phrase.noun) || phrase.noun !== phrase.head) return undefined
  return (
    roster.pointBack(personBefore(phrase.start, roster), phrase, `description person: the ${phrase.noun}`) ?? undefined
  )
}

function unnamedSource(phrase: SourcePhrase, roster: Roster): string | undefined {
  if (!unnamedNouns.has(phrase.head) && !unnamedNouns.has(phrase.noun)) return undefined
  return addDescribed(phrase, roster, 'unnamed', `rule unnamed-noun: ${phrase.noun}`)
}

/** Key of the last unnamed source or document with the same noun. */
function lastDescribed({ start, noun }: SourcePhrase, roster: Roster, wanted: 'unnamed' | 'document'): string | null {
  const { text } = roster.article
  return (
    roster.lastMentioned(start, ({ kind, mention }) => kind === wanted && readSourcePhrase(text, mention).noun === noun)
      ?.key ?? null
  )
}

/** An unnamed source or document: one node for each wording in an article. */
function addDescribed(phrase: SourcePhrase, roster: Roster, kind: 'unnamed' | 'document', why: Reason): string {
  const text = phrase.text.replace(/\s+/g, ' ').replace(/^[“"‘'](.*)[”"’']$/, '$1')
  const wording = text.toLowerCase().replace(/^(?:the|a|an|one|this|that)\s+/, '')
  const key = `${kind}:${slug(wording).slice(0, 60)}~${shortHash([roster.article.key, wording], 8)}`
  return roster.add(key, kind, text.length > 90 ? `${text.slice(0, 88)}…` : text, phrase, why)
}
