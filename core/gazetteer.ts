/** Names that are known beforehand: what stands in a text at a place. */

import { type GazetteerLine, type Gender, MAX_SURFACE, type NameKind } from './gazetteer-lines.ts'

/** A line that names an entity: a person, an outlet, an agency or an event. */
export type GazetteerEntry = GazetteerLine & { readonly kind: NameKind }

/** What a title says of who has it: "Sen." -> a senator; "Mrs." -> a woman. */
export interface Title {
  /** In lower case; empty for a mere courtesy such as "Mr.". */
  readonly role: string
  readonly gender: Gender
}

export interface Gazetteer {
  /** Entries by their first word, longest surface first. */
  readonly entriesByFirstWord: ReadonlyMap<string, readonly GazetteerEntry[]>
  /** The same by their first two words, or their only one: hundreds of names begin with "The". */
  readonly entriesByStart: ReadonlyMap<string, readonly GazetteerEntry[]>
  /** By the title in lower case, without full stop: "sen", "prime minister". */
  readonly titles: ReadonlyMap<string, Title>
  /** Country or people by adjective or plural: "Norwegian", "Danes". */
  readonly demonyms: ReadonlyMap<string, string>
  /** Gender by given name: "Ann" -> "f". */
  readonly givenNames: ReadonlyMap<string, Gender>
  /** Given names that are also words, places or surnames: "Will", "Florence". */
  readonly doubtfulGivenNames: ReadonlySet<string>
}

/** Whether a word is a given name and hardly anything else: two capitals that begin with it are a person. */
export function isSureGivenName({ givenNames, doubtfulGivenNames }: Gazetteer, word: string): boolean {
  return givenNames.has(word) && !doubtfulGivenNames.has(word)
}

const WORD = /[\p{L}\p{N}]+/uy
const TWO = /[\p{L}\p{N}]+[^\p{L}\p{N}]{1,3}[\p{L}\p{N}]+/uy

/** The letters and digits that stand at `offset`; the character itself where it is none. */
export function wordAt(text: string, offset: number): string {
  WORD.lastIndex = offset
  return WORD.exec(text)?.[0] ?? text.charAt(offset)
}

/** Two words with what stands between them: "U.S" of "U.S. Army". */
export function twoWordsAt(text: string, offset: number): string | undefined {
  TWO.lastIndex = offset
  const two = TWO.exec(text)?.[0]
  return two === undefined ? undefined : plain(two)
}

/** As surfaces are written. */
const plain = (text: string) => text.replaceAll('’', "'").replaceAll('\u00a0', ' ')

/** The longest entry whose surface stands at `offset`, whole words only. */
export function findEntryAt(
  { entriesByFirstWord, entriesByStart }: Gazetteer,
  text: string,
  offset: number,
): GazetteerEntry | null {
  const first = wordAt(text, offset)
  if (!entriesByFirstWord.has(first)) return null
  const ofTwoWords = entriesByStart.get(twoWordsAt(text, offset) ?? '')
  const ofOneWord = entriesByStart.get(first)
  if (!ofTwoWords && !ofOneWord) return null
  const here = plain(text.slice(offset, offset + MAX_SURFACE + 2))
  const stands = ({ surface }: GazetteerEntry) =>
    here.startsWith(surface) && !/^[\p{L}\p{N}]/u.test(here.slice(surface.length, surface.length + 2))
  return ofTwoWords?.find(stands) ?? ofOneWord?.find(stands) ?? null
}

const TWO_WORDS = /(\p{Lu}[\p{L}-]*)(?: (\p{Lu}[\p{L}-]*))?/uy

/** The demonym that stands at `offset`, of one or two words: "North Korean officials" -> "North Korean". */
export function findDemonymAt({ demonyms }: Gazetteer, text: string, offset: number): string | null {
  TWO_WORDS.lastIndex = offset
  const [both = '', first = '', second] = TWO_WORDS.exec(text) ?? []
  if (second && demonyms.has(both)) return both
  return demonyms.has(first) ? first : null
}

/** The canonical name of an outlet: "Valley Herald" and "The Valley Herald" are one where the gazetteer says so. */
export function canonicalOutlet(gazetteer: Gazetteer, name: string): string {
  return findOutlet(gazetteer, name)?.canonical ?? name
}

/** True for a name that the gazetteer has as an outlet's, with or without its article. */
export function isKnownOutlet(gazetteer: Gazetteer, name: string): boolean {
  return findOutlet(gazetteer, name) !== undefined
}

function findOutlet(gazetteer: Gazetteer, name: string): GazetteerEntry | undefined {
  for (const surface of [name, `The ${name}`]) {
    const entry = findEntryAt(gazetteer, surface, 0)
    if (entry?.kind === 'outlet' && entry.surface === surface) return entry
  }
  return undefined
}
