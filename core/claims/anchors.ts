/** Names by which it can be told whether two statements are about one matter. */

import { compareText } from '../order.ts'
import { compareSpans, countStartingBefore } from '../span.ts'
import type { EntityKind, Extraction, Mention, Span } from '../types.ts'
import { conceptOf, isFunctionWord, wordsOf } from './words.ts'

const MAX_NAME_PART = 0.7
/** "Lee Had Her Own Boat": small words with a capital make a title. */
const MAX_TITLED_PART = 0.5
/** Outlets are named in articles about anything. */
const TELLING_KINDS: readonly EntityKind[] = ['person', 'agency', 'event']
const ACTING_KINDS: readonly EntityKind[] = ['person', 'agency', 'outlet']
const MAX_ENTITIES = 6

/** Capitalised words, the first of a sentence left out; none where nearly all are, as in some headlines. */
export function namesIn(text: string, content: readonly Span[]): string[] {
  const words = content.flatMap(({ start, end }) => text.slice(start, end).match(/\p{L}[\p{L}’']*/gu) ?? [])
  const before = text.slice(Math.max(0, (content[0]?.start ?? 0) - 3), content[0]?.start ?? 0)
  const inner = words.slice(/[\p{Ll},]\s+$/u.test(before) ? 0 : 1)
  const names = inner.filter((word) => /^\p{Lu}./u.test(word))
  const small = inner.filter((word) => isFunctionWord(word.toLowerCase()))
  const isTitled = names.filter((word) => small.includes(word)).length > MAX_TITLED_PART * small.length
  return isTitled || names.length > MAX_NAME_PART * words.length ? [] : [...new Set(conceptsOf(names.join(' ')))]
}

/** The last name of a person, the words of a body's name; nothing for outlets. "person:lee" -> lee */
export function namesOfSpeaker(speaker: string | null): string[] {
  const [, name = ''] = /^(?:person|agency):([^~]+)/.exec(speaker ?? '') ?? []
  return conceptsOf(name.replaceAll('-', ' '))
}

/** Gives, for words of an article, the names of their sentence and those of which the article speaks most. */
export function createContext({
  article,
  sentences,
  entities,
}: Extraction): (content: readonly Span[]) => readonly string[] {
  const foremost = entities
    .filter(({ kind }) => TELLING_KINDS.includes(kind))
    .map(({ key, kind, name, mentions }) => ({
      key,
      name: kind === 'person' ? name.slice(name.lastIndexOf(' ') + 1) : name,
      count: mentions.filter(({ isNamed }) => isNamed).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((one, two) => two.count - one.count || compareText(one.key, two.key))
    .slice(0, MAX_ENTITIES)
    .flatMap(({ name }) => conceptsOf(name))
  return (content) => {
    const [first] = content
    const sentence = first && sentences[countStartingBefore(sentences, first.start + 1) - 1]
    return [...new Set([...(sentence ? namesIn(article.text, [sentence]) : []), ...foremost])].sort()
  }
}

/** Gives, for words of an article, the concepts in the names of people and bodies that stand there. */
export function createCalled({ entities }: Extraction): (content: readonly Span[]) => readonly string[] {
  const mentions = entities
    .filter(({ kind }) => ACTING_KINDS.includes(kind))
    .flatMap((entity) => entity.mentions)
    .sort(compareSpans)
  const cache = new Map<string, readonly string[]>()
  const conceptsIn = (text: string) => {
    const concepts = cache.get(text) ?? conceptsOf(text)
    cache.set(text, concepts)
    return concepts
  }
  return (content) => {
    const called = new Set<string>()
    for (const { start, end } of content)
      for (let at = countStartingBefore(mentions, start); (mentions[at]?.start ?? end) < end; at++)
        for (const concept of conceptsIn((mentions[at] as Mention).text)) called.add(concept)
    return [...called]
  }
}

/** Gives, for words that begin with what somebody does, who does it: "The board blamed Ann Lee for sinking the boat" -> lee */
export function createDoers({ sentences, entities }: Extraction): (content: readonly Span[]) => readonly string[] {
  const mentions = entities
    .filter(({ kind }) => kind === 'person' || kind === 'agency')
    .flatMap(({ kind, name, mentions }) =>
      mentions.map(({ start, end }) => ({
        start,
        end,
        name: kind === 'person' ? name.slice(name.lastIndexOf(' ') + 1) : name,
      })),
    )
    .sort(compareSpans)
  return ([first]) => {
    if (!first) return []
    const sentence = sentences[countStartingBefore(sentences, first.start + 1) - 1]
    const mention = mentions[countStartingBefore(mentions, first.start) - 1]
    return sentence && mention && mention.start >= sentence.start ? conceptsOf(mention.name) : []
  }
}

const conceptsOf = (name: string) =>
  wordsOf(name, [{ start: 0, end: name.length }])
    .filter((word) => !isFunctionWord(word))
    .map(conceptOf)
