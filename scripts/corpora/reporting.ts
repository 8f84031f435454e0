/** Ordinary reporting around the facts of made-up articles: who else says what, in words put together by chance. */

import { ADJECTIVES, AIMS, BODIES, MATTERS, OBJECTS, OCCASIONS, PREPOSITIONS, STAYS, VERBS } from './matters.ts'
import type { Names } from './names.ts'
import { type Part, part, type Sentence } from './write-article.ts'

/** Who is in the news again and again. */
export interface World {
  readonly people: readonly string[]
  readonly agencies: readonly string[]
  readonly towns: readonly string[]
}

const TOWNS = 300
const AGENCIES = 600
const PEOPLE = 2_000
/** Sentences beside the facts: with about twenty words each, an article of 300 to 600 words. */
const FEWEST = 13
const MOST = 25
/** Modals, in reported and in quoted speech. */
const MODALS = ['would', 'will', 'might', 'should', 'must', 'could', 'is to', 'was to']
const CUES = ['said', 'added', 'argued', 'explained', 'told reporters', 'warned', 'insisted', 'announced']

/** The towns, agencies and people of a made-up country. */
export function createWorld(names: Names): World {
  const towns = Array.from({ length: TOWNS }, () => names.place())
  const agencies = Array.from({ length: AGENCIES }, (_, index) =>
    (BODIES[index % BODIES.length] as string).replace('{P}', towns[index % TOWNS] as string),
  )
  const people = Array.from({ length: PEOPLE }, () => names.person())
  return { people, agencies: [...new Set(agencies)], towns }
}

/** The sentences of one article beside its facts. A few people speak, each more than once. */
export function writeReporting({ people, agencies, towns }: World, names: Names, random: () => number): Sentence[] {
  const pick = picking(random)
  /** Few are in the news often, most seldom. */
  const pickKnown = <Value>(values: readonly Value[]) => values[Math.floor(values.length * random() ** 2)] as Value
  const speakers = [pickKnown(people), pickKnown(people), names.person()]
  const agency = pickKnown(agencies)
  const thing = () => `the ${pick(ADJECTIVES)} ${pick(MATTERS)} ${pick(['in', 'near', 'outside'])} ${pickKnown(towns)}`
  const deed = () => `${pick(VERBS)} ${pick(ADJECTIVES)} ${pick(OBJECTS)}`
  const occasion = () => `${pick(PREPOSITIONS)} ${pick(OCCASIONS)}`
  const content = () => `${thing()} ${pick(MODALS)} ${deed()} ${occasion()}`
  const speaking = (name: string) => part(name, 'source', 0, 'person')
  const write: readonly (() => readonly Part[])[] = [
    () => [
      speaking(pick(speakers)),
      part(' '),
      part(pick(CUES), 'cue'),
      part(` ${occasion()} that `),
      part(content(), 'content'),
    ],
    () => [
      part(`“${capitalised(content())},”`, 'content'),
      part(' '),
      part('said', 'cue'),
      part(' '),
      speaking(pick(speakers)),
    ],
    () => [
      part(capitalised(content()), 'content'),
      part(', the '),
      part(agency, 'source', 0, 'agency'),
      part(' '),
      part('said', 'cue'),
    ],
    () => [
      part(pick(speakers), undefined, 0, 'person'),
      part(` ${pick(STAYS)} ${pickKnown(towns)} ${occasion()} and ${pick(AIMS)} to ${deed()}`),
    ],
    () => [part(capitalised(content()))],
  ]
  const count = FEWEST + Math.floor(random() * (MOST - FEWEST + 1))
  return Array.from({ length: count }, () => ({ parts: [...pick(write)(), part('.')] }))
}

const picking =
  (random: () => number) =>
  <Value>(values: readonly Value[]) =>
    values[Math.floor(random() * values.length)] as Value

/** “the mill” -> “The mill” */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
