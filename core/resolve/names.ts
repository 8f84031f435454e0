/** Normal forms of names, in which two articles can be compared. */

import { NICKNAMES } from '../rules/role-fields.ts'

/** A person's name in parts. "Ann B. Lee Jr." -> given "ann", middle ["b"], surname "lee", suffix "jr" */
export interface PersonName {
  /** Empty for a bare surname. */
  readonly given: string
  readonly middle: readonly string[]
  readonly surname: string
  readonly suffix: string
}

const NAME_SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** Lower-case words without accents, dots and marks. "José Álvarez-O’Neil" -> ["jose", "alvarez", "oneil"] */
export function foldWords(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}'’.]/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Cuts a person's name into its parts. */
export function readPersonName(name: string): PersonName {
  // "J.R. Hall": each letter is a name
  const words = foldWords(name.replace(/(?<!\p{L})(\p{Lu})\.(?=\p{Lu}\.)/gu, '$1. '))
  const last = words.at(-1) ?? ''
  const suffix = words.length > 1 && NAME_SUFFIXES.has(last) ? last : ''
  const parts = suffix ? words.slice(0, -1) : words
  return {
    given: parts.length > 1 ? (parts[0] ?? '') : '',
    middle: parts.slice(1, -1),
    surname: parts.at(-1) ?? '',
    suffix,
  }
}

const shortForms: ReadonlySet<string> = new Set(NICKNAMES.flat())

/** "David": alone it is whoever is called so, not somebody of that surname. */
export const isGivenName = (word: string): boolean => shortForms.has(word)

const rowByNickname = new Map(NICKNAMES.flatMap((names, row) => names.map((name) => [name, row] as const)))

/** "bob" and "robert" are forms of one name. */
export function areFormsOfOneName(a: string, b: string): boolean {
  const row = rowByNickname.get(a)
  return row !== undefined && row === rowByNickname.get(b)
}

const DOMAIN_ENDING = /\.(?:com?|org|net|info|news|tv|eu|us|uk|gov|edu)(?:\.[a-z]{2})?$/i

/** True for a name that is an internet address: "valleyherald.com" */
export const isDomain = (name: string): boolean => /^\S+$/.test(name) && DOMAIN_ENDING.test(name)

/** An outlet's name without article, spaces and ".com". "The Valley Herald", "www.valleyherald.com" -> "valleyherald" */
export function squeezeOutlet(name: string): string {
  const bare = isDomain(name) ? name.replace(/^(?:https?:\/\/)?(?:www\.)?/i, '').replace(DOMAIN_ENDING, '') : name
  const words = foldWords(bare)
  return (words[0] === 'the' && words.length > 1 ? words.slice(1) : words).join('')
}

const STATES: readonly (readonly [state: string, prefix: RegExp])[] = [
  ['us', /^(?:U\.?S\.?|United States)\s+(?=\p{Lu})/u],
  ['uk', /^(?:U\.?K\.?|United Kingdom)\s+(?=\p{Lu})/u],
]

/** The country before a body's name: "U.S. Department of Water" -> "us"; empty for none. */
function stateOf(name: string): string {
  const bare = name.replace(/^the\s+/i, '')
  return STATES.find(([, prefix]) => prefix.test(bare))?.[0] ?? ''
}

/** A body's name without article, in the order "Department of X". "the U.S. Water Department" -> "department of water" */
export function normalBody(name: string): string {
  const bare = bareBody(name)
  const turned = /^(\p{Lu}[\p{L}\s]+?)\s+(Department|Ministry)$/u.exec(bare)
  return foldWords(turned ? `${turned[2]} of ${turned[1]}` : bare)
    .filter((word) => word !== 'the' && word !== 'and')
    .join(' ')
}

/** A body's name in the form in which it is compared, and its country: empty for none. */
export interface BodyName {
  readonly normal: string
  readonly state: string
}

/** "the U.S. Water Department" -> normal "department of water", state "us" */
export const readBodyName = (name: string): BodyName => ({ normal: normalBody(name), state: stateOf(name) })

/** A body's name without article and country. "the U.S. Water Department" -> "Water Department" */
export function bareBody(name: string): string {
  return STATES.reduce((bare, [, prefix]) => bare.replace(prefix, ''), name.replace(/^the\s+/i, ''))
}

/** The letters that a body's name would be abbreviated to. "Valley Water Board" -> "vwb"; fewer than three are none. */
export function initialsOf(name: string): string {
  if (/^[\p{Lu}\p{N}]{2,6}$/u.test(name.replace(/[.&]/g, ''))) return foldWords(name).join('')
  const letters = name.match(/(?<!\p{L})\p{Lu}/gu) ?? []
  return letters.length >= 3 ? letters.join('').toLowerCase() : ''
}

/** An event's name in parts. "the September G-20 summit in Rowan" -> head "summit", marks ["20", "g", "rowan"], months ["september"] */
export interface EventName {
  readonly head: string
  /** What tells it from others of its kind, in order. */
  readonly marks: readonly string[]
  readonly months: readonly string[]
  /** "the last election": which one depends on the article. */
  readonly isRelative: boolean
}

const EVENT_LINKS = /\s(?:of|on|in|at|with|over|against|between|for|by|to)\s/i
const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
)
const RELATIVE: ReadonlySet<string> = new Set(
  'last next recent latest previous past upcoming coming later earlier first second third final other same new'.split(
    ' ',
  ),
)
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'the a an this that of on in at with over against between for by to and'.split(' '),
)

/** Cuts an event's name into its head and what tells it apart. */
export function readEventName(name: string): EventName {
  const link = EVENT_LINKS.exec(name)
  const head = foldWords(link ? name.slice(0, link.index) : name).at(-1) ?? ''
  const words = foldWords(name).filter(
    (word) => word !== head && !SMALL_WORDS.has(word) && !/^(?:19|20)\d\d$/.test(word),
  )
  const isMark = (word: string) => !MONTHS.has(word) && !RELATIVE.has(word)
  return {
    head,
    marks: [...new Set(words.filter(isMark))].sort(),
    months: words.filter((word) => MONTHS.has(word)),
    isRelative: words.some((word) => RELATIVE.has(word)),
  }
}
