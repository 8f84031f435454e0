/** Tells which mentions of events mean the same happening: "the September summit in Oslo", "the summit". */

import { findEntryAt, type Gazetteer } from '../gazetteer.ts'
import { shortHash, slug } from '../id.ts'
import { SINGLE_EVENT_NOUNS } from '../rules/events.ts'
import type { Article, Entity, Fact, Mention } from '../types.ts'
import { readEventDate } from './event-dates.ts'
import { eventNoun } from './events.ts'
import { inNameCase } from './words.ts'

/** What tells one event from another of the same noun: two that differ in one of these sets are two events. */
interface Traits {
  readonly noun: string
  /** "Norwegian", "Democratic", "Oslo". */
  readonly names: ReadonlySet<string>
  /** "presidential", "nuclear". */
  readonly kinds: ReadonlySet<string>
  /** "first", "second". */
  readonly numbers: ReadonlySet<string>
}

interface Group {
  traits: Traits
  name: string
  date: Fact | null
  readonly mentions: Mention[]
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|final|last|next|previous|earlier|later|\d+(?:st|nd|rd|th))$/
const EMPTY =
  /^(?:the|a|an|this|that|these|those|of|in|at|on|against|between|with|over|to|by|and|its|his|her|their|recent|new|so-called|possible|alleged|last|next|past|upcoming|week|month|year|night|day|s)$/
const DATE_WORD =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day|\d+)$/u
const singleNouns = new Set(SINGLE_EVENT_NOUNS)
/** Further back than so many groups of one noun no event is looked for; the bound keeps long texts linear. */
const MAX_GROUPS = 20

/** The events of an article, with their dates where their words give one. */
export function groupEvents(
  { text, date: articleDate, key: articleKey }: Pick<Article, 'text' | 'date' | 'key'>,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): Entity[] {
  const groupsByNoun = new Map<string, Group[]>()
  const groups: Group[] = []
  for (const mention of mentions) {
    const traits = traitsOf(mention, gazetteer)
    const date = readEventDate(text, mention, articleDate)
    const same = groupsByNoun.get(traits.noun) ?? []
    const known = same.findLast((group) => isCompatible(group, traits, date, articleDate))
    if (known) {
      known.mentions.push(mention)
      if (weight(traits) > weight(known.traits)) known.name = nameOf(mention)
      known.traits = join(known.traits, traits)
      known.date ??= date
      continue
    }
    const group = { traits, name: nameOf(mention), date, mentions: [mention] }
    groups.push(group)
    groupsByNoun.set(traits.noun, [...same.slice(-MAX_GROUPS), group])
  }
  return groups.map((group) => toEntity(group, articleKey))
}

function toEntity({ name, date, mentions }: Group, articleKey: string): Entity {
  const aliases = new Set(mentions.map(({ text }) => text.replace(/\s+/g, ' ')).filter((alias) => alias !== name))
  return {
    key: `event:${slug(name)}${qualifier(name, date, articleKey)}`,
    kind: 'event',
    name,
    aliases: [...aliases].sort(),
    mentions,
    ...(date ? { date } : {}),
  }
}

/** "the trial" of two articles is two trials; "Haven trial" of one year is one. */
function qualifier(name: string, date: Fact | null, articleKey: string): string {
  if (/\b(?:1[6-9]|20)\d\d\b/.test(name)) return ''
  if (date) return `~${date.value.slice(0, 4)}`
  return /\p{Lu}/u.test(name.slice(1)) ? '' : `~${shortHash([articleKey, name], 8)}`
}

/** Without an article before it: "the September summit" -> "September summit" */
function nameOf({ text }: Mention): string {
  return inNameCase(text.replace(/\s+/g, ' ').replace(/^(?:the|a|an|this|that|these|those)\s/i, ''))
}

function traitsOf({ text }: Mention, gazetteer: Gazetteer): Traits {
  const names = new Set<string>()
  const kinds = new Set<string>()
  const numbers = new Set<string>()
  const words = text.split(/[\s-]+/).map((word) => word.replace(/[’']s?$|^[“"‘']|[”"’,.]$/gu, ''))
  const noun = words.map(eventNoun).findLast((found) => found !== null) ?? ''
  for (const word of words) {
    const lower = word.toLowerCase()
    if (EMPTY.test(lower) || DATE_WORD.test(lower) || eventNoun(word) === noun) continue
    if (ORDINAL.test(lower)) numbers.add(lower)
    else if (/^\p{Lu}/u.test(word)) names.add(nationOf(word, gazetteer))
    else kinds.add(lower)
  }
  return { noun, names, kinds, numbers }
}

/** "Norwegian", "Norway" and "Oslo" say the same of an election. */
function nationOf(word: string, gazetteer: Gazetteer): string {
  return gazetteer.demonyms.get(word) ?? findEntryAt(gazetteer, word, 0)?.canonical ?? word
}

function isCompatible(group: Group, traits: Traits, date: Fact | null, articleDate: string | null): boolean {
  if (date && group.date && !date.value.startsWith(group.date.value) && !group.date.value.startsWith(date.value))
    return false
  const { noun, names, kinds, numbers } = group.traits
  const isBare = weight(traits) === 0 && !date
  const isShared = [...traits.names, ...traits.kinds].some((word) => names.has(word) || kinds.has(word))
  const isSingle = singleNouns.has(noun) && isOfYear(date ?? group.date, articleDate)
  if (!isBare && !isShared && weight(group.traits) > 0 && !isSingle) return false
  return isNested(names, traits.names) && isNested(kinds, traits.kinds) && isNested(numbers, traits.numbers)
}

/** "the 1976 convention" is not the one that the article tells of. */
function isOfYear(date: Fact | null, articleDate: string | null): boolean {
  if (!date) return true
  return articleDate !== null && Math.abs(Number(articleDate.slice(0, 4)) - Number(date.value.slice(0, 4))) <= 1
}

const isNested = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...one].every((word) => other.has(word)) || [...other].every((word) => one.has(word))

function join(one: Traits, other: Traits): Traits {
  return {
    noun: one.noun,
    names: new Set([...one.names, ...other.names]),
    kinds: new Set([...one.kinds, ...other.kinds]),
    numbers: new Set([...one.numbers, ...other.numbers]),
  }
}

const weight = ({ names, kinds, numbers }: Traits) => 2 * names.size + kinds.size + numbers.size
