/** A made-up country: who and what is in its news, few of them often and most seldom, as names and words are in news (Zipf's law as Mandelbrot 1953 has it). */

import { ADJECTIVES, BODIES, COMMON_NOUNS, GATHERINGS, MATTERS, OBJECTS, VERBS } from './matters.ts'
import type { Names } from './names.ts'

/** Each call draws one anew. */
export interface World {
  person(): string
  agency(): string
  outlet(): string
  town(): string
  /** "Kelorn summit" */
  gathering(): string
  noun(): string
  adjective(): string
  verb(): string
}

/** So many there are of each, most of whom are never heard of. */
const PEOPLE = 30_000
const SURNAMES = 8_000
const AGENCIES = 15_000
const OUTLETS = 3_000
const TOWNS = 8_000
const EVENTS = 5_000
const NOUNS = 12_000
const ADJECTIVES_IN_USE = 3_000
/** The chance of a rank is as 1 / (rank + this). */
const HEAD = 8
const GIVEN_NAMES =
  'Ada Alma Arne Bela Berta Bruno Clara Cyril Dora Edgar Elsa Emil Erik Flora Gerda Hans Hilda Igor Irma Ivan Jana Karl Klara Lena Leo Lydia Magda Marta Max Nils Olga Oskar Otto Paula Petra Rosa Rudolf Selma Sofia Tekla Vera Viktor Wanda Yvonne Zora'.split(
    ' ',
  )

/** Who bears a name, and which word is how common, is drawn too. */
export function createWorld(names: Names, random: () => number): World {
  const pick = picking(random)
  const word = () => names.place().toLowerCase()
  const surname = drawing(SURNAMES, names.place, random)
  const town = drawing(TOWNS, names.place, random)
  return {
    town,
    person: drawing(PEOPLE, () => `${pick(GIVEN_NAMES)} ${surname()}`, random),
    agency: drawing(AGENCIES, () => pick(BODIES).replace('{P}', town()), random),
    outlet: drawing(OUTLETS, names.outlet, random),
    gathering: drawing(EVENTS, () => `${town()} ${pick(GATHERINGS)}`, random),
    noun: drawing(NOUNS, word, random, [...COMMON_NOUNS, ...MATTERS, ...OBJECTS]),
    adjective: drawing(ADJECTIVES_IN_USE, word, random, ADJECTIVES),
    verb: drawing(VERBS.length, word, random, VERBS),
  }
}

/** Draws by rank, the rarer the higher it is; what bears a rank beyond the known ones is made when it first comes up. */
function drawing(count: number, make: () => string, random: () => number, known: readonly string[] = []): () => string {
  const made = new Map(known.entries())
  return () => {
    const rank = Math.floor(HEAD * ((count + HEAD) / HEAD) ** random()) - HEAD
    const value = made.get(rank) ?? make()
    made.set(rank, value)
    return value
  }
}

/** Draws one of a few, each as likely. */
export const picking =
  (random: () => number) =>
  <Value>(values: readonly Value[]) =>
    values[Math.floor(random() * values.length)] as Value
