/** Finds the entity that a source phrase stands for: a name in it, a pronoun, a description, an unnamed person, a document. */

import { entityKey } from './entities.ts'
import { shortHash, slug } from './id.ts'
import {
  AGENCY_DESCRIPTIONS,
  DOCUMENT_NOUNS,
  OUTLET_DESCRIPTIONS,
  PERSON_TITLES,
  UNNAMED_NOUNS,
} from './rules/names.ts'
import type { Article, Entity, EntityKind, Mention, Reason, Span } from './types.ts'

/** The entities of an article, growing as source phrases are resolved in the order of the text. */
export interface Actors {
  /** Key of the entity that the phrase means; null where it cannot be told. `role` says whether it speaks. */
  resolve(phrase: Span, role: 'speaker' | 'other'): string | null
  /** Key of an entity that is known by name alone, such as the publisher. */
  named(kind: EntityKind, name: string): string
  kindOf(key: string): EntityKind | null
  /** Mentions of the given kinds in a stretch of text, in order. */
  mentionsIn(span: Span, kinds: readonly EntityKind[]): readonly { readonly key: string; readonly mention: Mention }[]
  all(): Entity[]
}

interface Known {
  readonly key: string
  readonly mention: Mention
}

const documentNouns = new Set(DOCUMENT_NOUNS)
const unnamedNouns = new Set(UNNAMED_NOUNS)
const outletDescriptions = new Set(OUTLET_DESCRIPTIONS)
const agencyDescriptions = new Set(AGENCY_DESCRIPTIONS)
const titles = new Set(PERSON_TITLES.map((title) => title.toLowerCase()))
const PERSON_PRONOUN = /^(?:he|she|him|his|her|himself|herself)$/
const PERSON_ROLES =
  /^(?:president|senator|governor|mayor|congressman|congresswoman|representative|secretary|minister|chancellor|candidate|nominee|billionaire|businessman|businesswoman|mogul|politician|republican|democrat|frontrunner|winner|star|actor|actress|singer|father|mother|general|admiral|judge|director|chairman|chairwoman|speaker|lawyer|professor|author|host|ambassador|leader|pope|king|queen|prince|princess)$/
const PART =
  /^(?:one|two|three|four|five|part|parts|some|many|most|several|both|all|none|half|few|any|each|portion|portions)$/

/** Starts with the named entities of the article. */
export function createActors(article: Article, named: readonly Entity[]): Actors {
  const entities = new Map<string, { kind: EntityKind; name: string; aliases: Set<string>; mentions: Mention[] }>()
  const known: Known[] = []
  let lastSpeakers: string[] = []

  function add(key: string, kind: EntityKind, name: string, mention: Mention | null): string {
    const entity = entities.get(key) ?? { kind, name, aliases: new Set<string>(), mentions: [] }
    entities.set(key, entity)
    if (mention && !entity.mentions.some((other) => other.start === mention.start && other.end === mention.end)) {
      entity.mentions.push(mention)
      const after = known.findLastIndex((other) => other.mention.start <= mention.start)
      known.splice(after + 1, 0, { key, mention })
    }
    return key
  }
  for (const entity of named) {
    for (const mention of entity.mentions) add(entity.key, entity.kind, entity.name, mention)
    for (const alias of entity.aliases) entities.get(entity.key)?.aliases.add(alias)
  }

  const kindOf = (key: string) => entities.get(key)?.kind ?? null
  const lastSpeaker = (kinds: readonly EntityKind[]) =>
    lastSpeakers.find((key) => kinds.includes(kindOf(key) as EntityKind)) ?? null
  const lastBefore = (offset: number, kinds: readonly EntityKind[]) =>
    known.findLast(({ key, mention }) => mention.end <= offset && kinds.includes(kindOf(key) as EntityKind))?.key ??
    null

  function describe(phrase: Span, kind: EntityKind, key: string, name: string, why: Reason): string {
    const text = article.text.slice(phrase.start, phrase.end)
    return add(key, kind, name, { ...phrase, text, kind, name, isNamed: false, why })
  }

  function pointBack(phrase: Span, key: string | null, why: Reason): string | null {
    const entity = key ? entities.get(key) : undefined
    return key && entity ? describe(phrase, entity.kind, key, entity.name, why) : null
  }

  /** An unnamed source or document: one node per wording in an article. */
  function addDescribed(phrase: Span, kind: 'unnamed' | 'document', why: Reason): string {
    const text = article.text
      .slice(phrase.start, phrase.end)
      .replace(/\s+/g, ' ')
      .replace(/^[“"‘']+|[”"’',]+$/g, '')
    const wording = text.toLowerCase().replace(/^(?:the|a|an|one|this|that)\s+/, '')
    const key = `${kind}:${slug(wording).slice(0, 60)}~${shortHash([article.key, wording], 8)}`
    return describe(phrase, kind, key, text.length > 90 ? `${text.slice(0, 88)}…` : text, why)
  }

  function resolvePronoun(phrase: Span, word: string): string | null | undefined {
    if (PERSON_PRONOUN.test(word)) return pointBack(phrase, personBefore(phrase.start), 'pronoun person')
    if (/^(?:it|its|itself)$/.test(word))
      return pointBack(
        phrase,
        lastSpeaker(['outlet', 'agency', 'document']) ?? lastBefore(phrase.start, ['outlet', 'agency']),
        'pronoun it',
      )
    if (/^(?:they|them|their|themselves)$/.test(word))
      return pointBack(
        phrase,
        lastSpeaker(['unnamed', 'agency', 'outlet']) ?? lastBefore(phrase.start, ['unnamed', 'agency']),
        'pronoun they',
      )
    if (/^(?:who|which|that|whose)$/.test(word)) return relative(phrase)
    if (/^(?:i|we|me|us|my|our|you|your|this|these|those|there|what)$/.test(word)) return null
    return undefined
  }

  function personBefore(offset: number): string | null {
    const speaker = lastSpeaker(['person'])
    const nearest = known.findLast(({ key, mention }) => mention.end <= offset && kindOf(key) === 'person')
    if (!nearest) return speaker
    // the one who spoke last is meant, unless others have been named in a paragraph since
    const speakerMention = known.findLast(({ key, mention }) => key === speaker && mention.end <= offset)?.mention
    return speaker && speakerMention && article.text.slice(speakerMention.end, offset).split(/\n\s*\n/).length <= 2
      ? speaker
      : nearest.key
  }

  /** "Ann Lee, who …" means Ann Lee; "two officials who …" means the two officials. */
  function relative(phrase: Span): string | null {
    const before = article.text.slice(Math.max(0, phrase.start - 90), phrase.start)
    const named = known.findLast(
      ({ mention }) => mention.end <= phrase.start && mention.kind !== 'event' && phrase.start - mention.end <= 3,
    )
    if (named) return pointBack(phrase, named.key, 'relative pronoun')
    const described =
      /(?:^|[\s“"(])((?:the|a|an|some|many|several|those|two|three|four|one|other)\s+[“"‘]?(?:[\p{L}.’'-]+\s+){0,5}[\p{L}.’'-]+[”"’]?),?\s*$/iu.exec(
        before,
      )
    if (described?.[1]) {
      const start = phrase.start - before.length + described.index + described[0].indexOf(described[1])
      return resolvePhrase({ start, end: start + described[1].length })
    }
    const near = known.findLast(
      ({ mention }) => mention.end <= phrase.start && mention.kind !== 'event' && phrase.start - mention.end <= 80,
    )
    return pointBack(phrase, near?.key ?? null, 'relative pronoun')
  }

  function resolveDescription(phrase: Span, head: string, headSpan: Span, text: string): string | null {
    const noun = singular(head)
    const isDefinite = /^(?:the|this|that|these|those|his|her|its|their)\b/i.test(text)
    const isBare = isDefinite && text.split(/\s+/).length <= 3
    if (outletDescriptions.has(noun) || agencyDescriptions.has(noun)) {
      const inside = known.find(
        ({ key, mention }) =>
          mention.start >= phrase.start &&
          mention.end <= headSpan.start &&
          ['outlet', 'agency'].includes(kindOf(key) ?? ''),
      )
      if (inside) return inside.key
    }
    if (isBare && outletDescriptions.has(noun)) {
      const outlet = lastSpeaker(['outlet']) ?? lastBefore(phrase.start, ['outlet'])
      if (outlet) return pointBack(phrase, outlet, `description outlet: the ${noun}`)
    }
    if (
      isDefinite &&
      /^(?:his|her|their)\s/i.test(text) &&
      /^(?:campaign|administration|team|office|government|company|party)$/.test(noun)
    ) {
      const owner = personBefore(phrase.start)
      const name = owner ? `${entities.get(owner)?.name.split(' ').at(-1)} ${noun}` : null
      if (name) return describe(phrase, 'agency', entityKey('agency', name), name, 'description possessed body')
    }
    if (documentNouns.has(head) || documentNouns.has(noun)) {
      const same = isBare
        ? known.findLast(
            ({ key, mention }) =>
              mention.end <= phrase.start && kindOf(key) === 'document' && endsWithNoun(mention.text, noun),
          )
        : undefined
      return same
        ? pointBack(phrase, same.key, `description document: the ${noun}`)
        : addDescribed(phrase, 'document', `rule document-noun: ${noun}`)
    }
    if (isBare && agencyDescriptions.has(noun)) {
      const agency = lastBefore(phrase.start, ['agency', 'outlet'])
      if (agency) return pointBack(phrase, agency, `description agency: the ${noun}`)
    }
    if (isDefinite && !/s$/.test(head)) {
      const same = known.findLast(
        ({ key, mention }) =>
          mention.end <= phrase.start && kindOf(key) === 'unnamed' && endsWithNoun(mention.text, noun),
      )
      if (same) return pointBack(phrase, same.key, `description unnamed: the ${noun}`)
      if (PERSON_ROLES.test(noun)) {
        const person = personBefore(phrase.start)
        if (person) return pointBack(phrase, person, `description person: the ${noun}`)
      }
    }
    if (unnamedNouns.has(head) || unnamedNouns.has(noun))
      return addDescribed(phrase, 'unnamed', `rule unnamed-noun: ${noun}`)
    return resolveCapital(phrase, head, headSpan, text) ?? addDescribed(phrase, 'unnamed', 'rule description')
  }

  /** A capitalised source that no rule knew: somebody's name. */
  function resolveCapital(phrase: Span, head: string, headSpan: Span, text: string): string | null {
    const original = article.text.slice(headSpan.start, headSpan.end)
    if (!/^\p{Lu}/u.test(original) || /^the\s/i.test(text)) return null
    const run =
      /(?:\p{Lu}[\p{L}.’'-]*\s+)*\p{Lu}[\p{L}.’'-]*$/u.exec(article.text.slice(phrase.start, headSpan.end))?.[0] ??
      original
    const words = run.split(/\s+/)
    while (words.length > 1 && titles.has((words[0] ?? '').toLowerCase().replace(/\.$/, ''))) words.shift()
    const name = words.join(' ')
    const isSpeakerLabel = name === name.toUpperCase() && name.length > 3
    const shown = isSpeakerLabel ? words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join(' ') : name
    const same = known.find(
      ({ mention }) => mention.kind === 'person' && mention.name.toLowerCase().split(' ').at(-1) === head,
    )
    if (same) return pointBack(phrase, same.key, 'rule surname')
    if (words.length > 4 || /\d/.test(name)) return null
    const start = headSpan.end - name.length
    return describe(
      { start, end: headSpan.end },
      'person',
      entityKey('person', shown),
      shown,
      'rule capitalised source',
    )
  }

  function resolve(phrase: Span, role: 'speaker' | 'other'): string | null {
    const key = resolvePhrase(phrase)
    if (key && role === 'speaker') lastSpeakers = [key, ...lastSpeakers.filter((other) => other !== key)]
    return key
  }

  function resolvePhrase(phrase: Span): string | null {
    const text = article.text.slice(phrase.start, phrase.end)
    const pronoun = resolvePronoun(phrase, text.toLowerCase().replace(/['’]\w+$/, ''))
    if (pronoun !== undefined) return pronoun
    const headSpan = headOf(text, phrase.start)
    const covering = known.find(
      ({ mention }) => mention.start < headSpan.end && headSpan.start < mention.end && mention.kind !== 'event',
    )
    if (covering) return covering.key
    const head = article.text
      .slice(headSpan.start, headSpan.end)
      .toLowerCase()
      .replace(/['’]s?$/, '')
    const partOf = PART.test(head) ? /\bof\s+(.+)$/s.exec(text) : null
    if (partOf?.[1]) {
      const noun = headOf(partOf[1], 0)
      const word = partOf[1].slice(noun.start, noun.end).toLowerCase()
      return addDescribed(
        phrase,
        documentNouns.has(word) || documentNouns.has(singular(word)) ? 'document' : 'unnamed',
        `rule part-of: ${word}`,
      )
    }
    return resolveDescription(phrase, head, headSpan, text)
  }

  return {
    resolve,
    kindOf,
    named: (kind, name) => add(entityKey(kind, name), kind, name, null),
    mentionsIn: (span, kinds) =>
      known.filter(
        ({ mention, key }) =>
          mention.start >= span.start && mention.end <= span.end && kinds.includes(kindOf(key) as EntityKind),
      ),
    all: () =>
      [...entities].map(([key, entity]) => ({
        key,
        kind: entity.kind,
        name: entity.name,
        aliases: [...entity.aliases].sort(),
        mentions: [...entity.mentions].sort((a, b) => a.start - b.start),
      })),
  }
}

/** The last word before a comma, relative pronoun or preposition: "a former aide to the mayor" -> "aide". */
function headOf(text: string, offset: number): Span {
  const cut = text.search(
    /[,(—–“"]|\s(?:who|which|that|of|for|in|at|from|with|on|to|about|close|familiar|briefed|detailing|describing)\b/i,
  )
  const chunk = (cut > 0 ? text.slice(0, cut) : text).trimEnd()
  const word = /[\p{L}\p{N}.'’-]+$/u.exec(chunk)
  const start = word ? word.index : 0
  return { start: offset + start, end: offset + chunk.length }
}

const singular = (noun: string) =>
  /^(?:people|press|media)$/.test(noun)
    ? noun
    : noun
        .replace(/ies$/, 'y')
        .replace(/(?<=s|x|ch|sh)es$/, '')
        .replace(/men$/, 'man')
        .replace(/(?<!s)s$/, '')

function endsWithNoun(text: string, noun: string): boolean {
  const head = headOf(text, 0)
  return singular(text.slice(head.start, head.end).toLowerCase()) === noun
}
