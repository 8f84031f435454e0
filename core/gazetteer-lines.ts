/** Reads the lines of a gazetteer file: surface, kind, canonical name, domain, country, note; separated by tabs. */

import { InvalidInputError } from './errors.ts'

/** The kinds of lines that name an entity. */
export const NAME_KINDS = ['person', 'outlet', 'agency', 'event'] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** The kinds of lines that help to read names. */
export const WORD_KINDS = ['title', 'demonym', 'given-name'] as const
export type WordKind = (typeof WORD_KINDS)[number]

/** m: masculine, f: feminine, u: either. */
export const GENDERS = ['m', 'f', 'u'] as const
export type Gender = (typeof GENDERS)[number]

/** Where a surface counts, each with an example; NOTE_MEANINGS says it in words. */
export const NOTES = ['country', 'capital', 'place', 'needs-article', 'needs-context', 'stands-alone'] as const
export type Note = (typeof NOTES)[number]

/** A file's text with its name, which the reasons of decisions give. */
export interface GazetteerTable {
  readonly name: string
  readonly text: string
}

export interface GazetteerLine {
  /** As it stands in articles, with "'" for an apostrophe; capitals count. */
  readonly surface: string
  readonly kind: NameKind | WordKind
  /** The name it goes by; for a title the role it gives, for a demonym the country or people. */
  readonly canonical: string
  /** Of its site, without "www."; may be empty. */
  readonly domain: string
  /** ISO 3166 code of two letters; may be empty. */
  readonly country: string
  readonly notes: readonly Note[]
  readonly gender: Gender
  /** File and line: "outlets.tsv:12". */
  readonly place: string
}

/** Reads a file's lines; empty ones and those that begin with "#" are left out. Throws InvalidInputError with file and line number. */
export function parseGazetteer({ name, text }: GazetteerTable): GazetteerLine[] {
  return text.split(/\r?\n/).flatMap((line, index): GazetteerLine[] => {
    if (line.trim() === '' || line.startsWith('#')) return []
    return [parseLine(line, `${name}:${index + 1}`)]
  })
}

function parseLine(line: string, place: string): GazetteerLine {
  const [surface = '', kind = '', canonical = '', domain = '', country = '', note = '', ...rest] = line
    .split('\t')
    .map((field) => field.trim())
  const fail = (wrong: string, next: string) => {
    throw new InvalidInputError('gazetteer-line', `${place}: ${wrong}: ${line.slice(0, 80)}`, next)
  }
  const kinds = [...NAME_KINDS, ...WORD_KINDS]
  if (surface === '' || !isOneOf(kinds, kind))
    return fail(
      'not "surface, kind, canonical name, domain, country, note"',
      `Separate the fields by tabs; kind is one of ${kinds.join(', ')}.`,
    )
  if (rest.length > 0) return fail('more than six fields', 'Leave out what follows the note.')
  if (surface.length > 100) return fail('a surface of more than 100 characters', 'Give a shorter one.')
  if (country !== '' && !/^[A-Z]{2}$/.test(country))
    return fail(`"${country}" is no country`, 'Give a code of two capitals, such as NO, or nothing.')
  const words = note.split(/[\s,]+/).filter((word) => word !== '')
  const unknown = words.find((word) => !isOneOf(NOTES, word) && !isOneOf(GENDERS, word))
  if (unknown !== undefined)
    return fail(`"${unknown}" is no note`, `Notes are ${NOTES.join(', ')}; genders are ${GENDERS.join(', ')}.`)
  return {
    surface: surface.replaceAll('’', "'"),
    kind,
    canonical: canonical === '' ? impliedCanonical(kind, surface) : canonical,
    domain,
    country,
    notes: words.filter((word) => isOneOf(NOTES, word)),
    gender: words.find((word) => isOneOf(GENDERS, word)) ?? 'u',
    place,
  }
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word)
}

/** A courtesy title gives no role. */
const impliedCanonical = (kind: string, surface: string) => (kind === 'title' ? '' : surface)
