/** Reads the lines of a gazetteer file: surface, kind, canonical name, domain, country, note; separated by tabs. */

import { InvalidInputError } from './errors.ts'
import { NOTES, type Note } from './gazetteer-notes.ts'

/** The kinds of lines that name an entity. */
const NAME_KINDS = ['person', 'outlet', 'agency', 'event'] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** The kinds of lines that help to read names. */
const WORD_KINDS = ['title', 'demonym', 'given-name'] as const
export type WordKind = (typeof WORD_KINDS)[number]

/** m: masculine, f: feminine, u: either. */
const GENDERS = ['m', 'f', 'u'] as const
export type Gender = (typeof GENDERS)[number]

/** A file's text with its name, which the reasons of decisions give. */
export interface GazetteerTable {
  readonly name: string
  readonly text: string
}

/** No surface is longer, in UTF-16 units. */
export const MAX_SURFACE = 100

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
  /** Where the surface is meant; all of them hold. */
  readonly notes: readonly Note[]
  readonly gender: Gender
  /** File and line: "outlets.tsv:12". */
  readonly place: string
}

/** Reads a file's lines; empty ones and those that begin with "#" are left out. Throws InvalidInputError with file and line number. */
export function parseGazetteer({ name, text }: GazetteerTable): GazetteerLine[] {
  const lines: GazetteerLine[] = []
  const noteByText = new Map<string, ReadNote>()
  let number = 0
  for (const line of text.split('\n')) {
    number++
    if (!line.startsWith('#') && line.trim() !== '') lines.push(parseLine(line, `${name}:${number}`, noteByText))
  }
  return lines
}

type ReadNote = Pick<GazetteerLine, 'notes' | 'gender'>

/** `noteByText` keeps the notes read so far: thousands of lines have one of a few. */
function parseLine(line: string, place: string, noteByText: Map<string, ReadNote>): GazetteerLine {
  const written = line.split('\t')
  const fields = /^\s|\s$| \t|\t /.test(line) ? written.map((field) => field.trim()) : written
  const surface = (fields[0] ?? '').replaceAll('’', "'")
  const kind = fields[1] ?? ''
  const country = fields[4] ?? ''
  const note = fields[5] ?? ''
  if (surface === '' || !isKind(kind))
    throw wrongLine(
      place,
      line,
      'not "surface, kind, canonical name, domain, country, note"',
      `Separate the fields by tabs; kind is one of ${[...kinds].join(', ')}.`,
    )
  if (fields.length > 6) throw wrongLine(place, line, 'more than six fields', 'Leave out what follows the note.')
  if (surface.length > MAX_SURFACE)
    throw wrongLine(place, line, `a surface of more than ${MAX_SURFACE} characters`, 'Give a shorter one.')
  if (country !== '' && !/^[A-Z]{2}$/.test(country))
    throw wrongLine(place, line, `"${country}" is no country`, 'Give a code of two capitals, such as NO, or nothing.')
  const read = noteByText.get(note) ?? readNote(note)
  if (typeof read === 'string')
    throw wrongLine(
      place,
      line,
      `"${read}" is no note`,
      `Notes are ${notes.join(', ')}; genders are ${GENDERS.join(', ')}.`,
    )
  noteByText.set(note, read)
  // a courtesy title gives no role
  const canonical = fields[2] || (kind === 'title' ? '' : surface)
  return { surface, kind, canonical, domain: fields[3] ?? '', country, notes: read.notes, gender: read.gender, place }
}

/** A line that cannot be used, with its place and the next step. */
export function wrongLine(place: string, line: string, wrong: string, next: string): InvalidInputError {
  return new InvalidInputError('gazetteer-line', `${place}: ${wrong}: ${line.slice(0, 80)}`, next)
}

const notes = NOTES.map(({ note }) => note)
const kinds: ReadonlySet<string> = new Set([...NAME_KINDS, ...WORD_KINDS])
const isKind = (kind: string): kind is NameKind | WordKind => kinds.has(kind)

/** The notes of a field, or the word that is none. */
function readNote(note: string): ReadNote | string {
  const words = note.split(/[\s,]+/).filter((word) => word !== '')
  const unknown = words.find((word) => !isOneOf(notes, word) && !isOneOf(GENDERS, word))
  if (unknown !== undefined) return unknown
  const gender = words.find((word) => isOneOf(GENDERS, word)) ?? 'u'
  return { notes: words.filter((word) => isOneOf(notes, word)), gender }
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word)
}
