/** Names that are known beforehand: reads gazetteer lines and finds them in a text. */

import { InvalidInputError } from './errors.ts'
import { AGENCIES } from './gazetteer/agencies.ts'
import { COUNTRIES } from './gazetteer/countries.ts'
import { OUTLETS } from './gazetteer/outlets.ts'
import { ENTITY_KINDS, type EntityKind } from './types.ts'

export interface GazetteerEntry {
  readonly surface: string
  readonly kind: EntityKind
  readonly canonical: string
  readonly note: string
}

export interface Gazetteer {
  /** Entries by their first word, longest surface first. */
  readonly entriesByFirstWord: ReadonlyMap<string, readonly GazetteerEntry[]>
}

/** Reads tab-separated lines: surface, kind, canonical name, domain, country, note. Throws InvalidInputError with the line's number. */
export function parseGazetteer(table: string, name = 'gazetteer'): GazetteerEntry[] {
  return table.split(/\r?\n/).flatMap((line, index): GazetteerEntry[] => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [surface = '', kind = '', canonical = '', , , note = ''] = line.split('\t').map((field) => field.trim())
    if (surface === '' || !(ENTITY_KINDS as readonly string[]).includes(kind)) {
      throw new InvalidInputError(
        'gazetteer-line',
        `Line ${index + 1} of ${name} is not "surface, kind, canonical name, …": ${line.slice(0, 80)}`,
        `Separate the fields by tabs; kind is one of ${ENTITY_KINDS.join(', ')}.`,
      )
    }
    return [{ surface, kind: kind as EntityKind, canonical: canonical || surface, note }]
  })
}

/** Builds the look-up; later entries win over earlier ones with the same surface. */
export function createGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const bySurface = new Map(entries.map((entry) => [entry.surface, entry]))
  const entriesByFirstWord = new Map<string, GazetteerEntry[]>()
  for (const entry of bySurface.values()) {
    const first = firstWord(entry.surface)
    const sameFirst = entriesByFirstWord.get(first)
    if (sameFirst) sameFirst.push(entry)
    else entriesByFirstWord.set(first, [entry])
  }
  for (const sameFirst of entriesByFirstWord.values()) sameFirst.sort((a, b) => b.surface.length - a.surface.length)
  return { entriesByFirstWord }
}

/** The longest entry whose surface stands at `offset`, whole words only. */
export function findEntryAt(gazetteer: Gazetteer, text: string, offset: number): GazetteerEntry | null {
  const candidates = gazetteer.entriesByFirstWord.get(firstWord(text.slice(offset, offset + 40)))
  if (!candidates) return null
  const here = text.slice(offset, offset + 80).replaceAll('’', "'")
  return (
    candidates.find(
      (entry) => here.startsWith(entry.surface) && !/^[\p{L}\p{N}]/u.test(here.slice(entry.surface.length)),
    ) ?? null
  )
}

const firstWord = (text: string) => /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? text.slice(0, 1)

/** What comes with Hearsay. */
export const BUILT_IN_ENTRIES: readonly GazetteerEntry[] = [
  ...parseGazetteer(COUNTRIES),
  ...parseGazetteer(AGENCIES),
  ...parseGazetteer(OUTLETS),
]

/** The canonical name of an outlet: "Valley Herald" and "The Valley Herald" are one where the gazetteer says so. */
export function canonicalOutlet(gazetteer: Gazetteer, name: string): string {
  for (const surface of [name, `The ${name}`]) {
    const entry = findEntryAt(gazetteer, surface, 0)
    if (entry?.kind === 'outlet' && entry.surface === surface) return entry.canonical
  }
  return name
}

/** True for a name that the gazetteer has as an outlet's, with or without its article. */
export function isKnownOutlet(gazetteer: Gazetteer, name: string): boolean {
  return [name, `The ${name}`].some((surface) => {
    const entry = findEntryAt(gazetteer, surface, 0)
    return entry?.kind === 'outlet' && entry.surface === surface
  })
}
