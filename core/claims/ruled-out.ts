/** Which pairs of statements need not be judged, told from numbers alone: most that share a key have nothing else in common. */

import { AVERT, CONTINUE } from './averted.ts'
import { MIN_COMMON, MIN_MEANING_SCORE, MIN_SHARED, mayBeAlikeInElse } from './judge.ts'
import { areAnchored, areQuotedAlike, type Matter, tellThemselves } from './matter.ts'
import { GOVERNMENT, MIN_CLAUSE_CONCEPTS, PHRASE_RARITY, scoreMeaning, sharedOf } from './meaning.ts'
import { FIRST_TIME, rarityOf } from './rarity.ts'

/** What is asked of a statement before it is judged; words by their numbers. */
export interface Outline extends Matter<number> {
  readonly negated: readonly number[]
  /** Where clauses begin among the concepts; the first at 0. */
  readonly clauses: readonly number[]
  /** How rare its concepts are together. */
  readonly weight: number
}

/** What is known of words by their numbers. */
export interface Lexicon {
  rarityOf(word: number): number
  readonly firstTime: number
  readonly government: number
  readonly avert: number
  readonly goOn: number
}

/** Of words that `numberOf` gives numbers from 0 on. */
export function createLexicon(wordOf: (number: number) => string, numberOf: (word: string) => number): Lexicon {
  const rarities: number[] = []
  return {
    rarityOf(word) {
      rarities[word] ??= rarityOf(wordOf(word))
      return rarities[word]
    },
    firstTime: numberOf(FIRST_TIME),
    government: numberOf(GOVERNMENT),
    avert: numberOf(AVERT),
    goOn: numberOf(CONTINUE),
  }
}

/** True only where `judgePair` gives null. */
export function isRuledOut(a: Outline, b: Outline, lexicon: Lexicon): boolean {
  if (areQuotedAlike(a, b)) return false
  const isAnchored = areAnchored(a, b)
  if (!isAnchored && !tellThemselves(a, b)) return true
  const common = a.concepts.filter((concept) => b.concepts.includes(concept))
  if (common.length >= MIN_COMMON * Math.min(a.concepts.length, b.concepts.length)) return false
  return !isAnchored || (isPlain(a, b, lexicon) && areTooUnlike(a, b, common, lexicon))
}

/** Nothing but what they have in common decides. */
function isPlain(a: Outline, b: Outline, { firstTime, government, avert, goOn }: Lexicon): boolean {
  const have = (word: number) => [a, b].map(({ concepts }) => concepts.includes(word))
  const [first, averting, going] = [have(firstTime), have(avert), have(goOn)]
  return (
    a.namings.length + b.namings.length === 0 &&
    (a.negated.length === 0 || b.negated.length === 0) &&
    first[0] === first[1] &&
    !have(government).includes(true) &&
    !(averting.includes(true) && going.includes(true))
  )
}

/** What two clauses share is no greater part of both together than of the one of which it is less. */
function areTooUnlike(a: Outline, b: Outline, common: readonly number[], lexicon: Lexicon): boolean {
  const shared = common.reduce((sum, word) => sum + lexicon.rarityOf(word) + PHRASE_RARITY, 0)
  const jaccard = Math.min(coverOf(a, common, lexicon), coverOf(b, common, lexicon))
  const bound = { jaccard, containment: 0, shared: sharedOf(shared), apart: 0, concepts: [] }
  return (
    scoreMeaning(bound) < MIN_MEANING_SCORE &&
    (bound.shared < MIN_SHARED || !mayBeAlikeInElse(shared, a.weight + b.weight))
  )
}

/** The greatest part of the whole, or of a clause that is compared alone, that some concepts are, at most. */
function coverOf({ concepts, clauses, negated }: Outline, common: readonly number[], { rarityOf }: Lexicon): number {
  const partOf = (from: number, to: number) => {
    let [covered, all] = [0, 0]
    for (let at = from; at < to; at++) {
      const word = concepts[at] as number
      all += rarityOf(word)
      if (!common.includes(word)) continue
      covered += rarityOf(word) + PHRASE_RARITY
      all += PHRASE_RARITY
    }
    return covered / Math.max(1, all)
  }
  let most = partOf(0, concepts.length)
  if (clauses.length === 1) return most
  for (const [index, from] of clauses.entries()) {
    const to = clauses[index + 1] ?? concepts.length
    const isCompared = to - from >= MIN_CLAUSE_CONCEPTS || negated.length > 0
    if (isCompared) most = Math.max(most, partOf(from, to))
  }
  return most
}
