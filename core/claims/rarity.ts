/** How rare concepts are, and which say the opposite of one another. */

import { OPPOSITES } from '../rules/concepts.ts'
import { RARITY } from '../rules/rarity.ts'
import { conceptOf } from './words.ts'

/** Greatest rarity, that of words which the table does not know. */
const UNKNOWN_RARITY = 8

/** That it was the first time is what such a statement says; the rest may be known. */
export const FIRST_TIME = 'first_time'
const TELLING_RARITY = 14

const rarities: ReadonlyMap<string, number> = new Map(
  RARITY.trim()
    .split('\n')
    .flatMap((row) => {
      const [tenths, ...concepts] = row.split(' ')
      return concepts.map((concept) => [concept, Number(tenths) / 10] as const)
    }),
)

const opposites = new Map<string, string[]>()
for (const row of OPPOSITES.trim().split('\n')) {
  const [one = '', other = ''] = row.split(' ').map(conceptOf)
  opposites.set(one, [...(opposites.get(one) ?? []), other])
  opposites.set(other, [...(opposites.get(other) ?? []), one])
}

/** How much it says that two statements share a concept: ln(1 / its rate in sentences). */
export const rarityOf = (concept: string): number =>
  concept === FIRST_TIME ? TELLING_RARITY : (rarities.get(concept) ?? UNKNOWN_RARITY)

/** The concepts that say the opposite. */
export const oppositesOf = (concept: string): readonly string[] => opposites.get(concept) ?? []
