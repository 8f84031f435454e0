/** Ordinary reporting around the facts of made-up articles: who else says what, in words put together by chance. */

import { AIMS, MODALS, OCCASIONS, OFFICES, PREPOSITIONS, SAYING, STAYS, UNNAMED } from './matters.ts'
import { picking, type World } from './world.ts'
import { type Part, part, type Sentence } from './write-article.ts'

/**
 * Sentences beside the facts. With them an article is about as dense as ordinary news, both as our extraction reads them; here
 * (and in 924 articles of political news) the mean article has 630 (750) words, 36 (36) sentences, 21 (22) attributions, 28 (25)
 * entities and 37 (40) statements of 8 (8) concepts. Of what statements are found by, 95 % (91 %) is in one of them only.
 */
const FEWEST = 18
const MOST = 43

/** The sentences of one article beside its facts. A few people speak, each more than once. */
export function writeReporting(world: World, random: () => number): Sentence[] {
  const { person, agency, outlet, town, gathering, noun, adjective, verb } = world
  const pick = picking(random)
  const speakers = [person(), person(), person(), person()]
  const agencies = [agency(), agency(), agency()]
  const thing = () => `the ${pick([adjective(), noun()])} ${noun()}`
  const subject = () =>
    pick([
      thing,
      () => `${thing()} in ${town()}`,
      () => pick([...speakers, person()]),
      () => `the ${pick([...agencies, agency()])}`,
    ])()
  const deed = () => `${verb()} ${pick([adjective(), `${noun()} and`])} ${noun()}s`
  const circumstance = () =>
    pick([
      () => pick(OCCASIONS),
      () => `${pick(PREPOSITIONS)} ${thing()}`,
      () => `${pick(PREPOSITIONS)} the ${random() < 0.2 ? gathering() : `${noun()} of ${town()}`}`,
      () => `with ${2 + Math.floor(random() ** 3 * 900)} ${noun()}s`,
    ])()
  const aside = () => `while ${person()} ${pick(MODALS)} ${verb()} the ${noun()}`
  const content = () =>
    [
      subject(),
      pick(MODALS),
      deed(),
      circumstance(),
      ...(random() < 0.8 ? [circumstance()] : []),
      ...(random() < 0.2 ? [aside()] : []),
    ].join(' ')
  const speaking = (): Part[] => {
    const name = part(pick(speakers), 'source', 0, 'person')
    return random() < 0.8
      ? [name]
      : [name, part(`, the ${pick(OFFICES)} of `), part(pick(agencies), undefined, 0, 'agency'), part(',')]
  }
  const write: readonly (() => readonly Part[])[] = [
    () => [...speaking(), part(' '), part(pick(SAYING), 'cue'), part(' that '), part(content(), 'content')],
    () => [...speaking(), part(' '), part(pick(SAYING), 'cue'), part(' '), part(content(), 'content')],
    () => [
      part(`“${capitalised(content())},”`, 'content'),
      part(' '),
      part('said', 'cue'),
      part(' '),
      part(pick(speakers), 'source', 0, 'person'),
    ],
    () => [
      part(capitalised(content()), 'content'),
      part(', the '),
      part(pick(agencies), 'source', 0, 'agency'),
      part(' '),
      part('said', 'cue'),
    ],
    () => [
      part(capitalised(pick(UNNAMED)), 'source', 0, 'unnamed'),
      part(' '),
      part('said', 'cue'),
      part(' '),
      part(content(), 'content'),
    ],
    () => [
      part(capitalised(content()), 'content'),
      part(', the '),
      part(outlet(), 'source', 0, 'outlet'),
      part(' '),
      part('reported', 'cue'),
    ],
    () => [
      part(pick(speakers), undefined, 0, 'person'),
      part(` ${pick(STAYS)} ${town()} ${circumstance()} and ${pick(AIMS)} to ${deed()}`),
    ],
    () => [part(capitalised(content()))],
    () => [part(capitalised(content()))],
    () => [part(capitalised(content()))],
  ]
  const count = FEWEST + Math.floor(random() * (MOST - FEWEST + 1))
  return Array.from({ length: count }, () => ({ parts: [...pick(write)(), part('.')] }))
}

/** “the mill” -> “The mill” */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
