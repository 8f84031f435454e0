/** Keys by which texts that share words find each other: shingles, MinHash bands, winnowed fingerprints. */

import { hashText, mix } from '../model/hash.ts'
import { functionWords } from './words.ts'

const SHINGLE_LENGTH = 3
const BAND_COUNT = 8
const ROWS_PER_BAND = 2
/** Two texts that share FINGERPRINT_LENGTH + WINDOW - 1 words in a row share a fingerprint. */
const FINGERPRINT_LENGTH = 5
const WINDOW = 4
const MIN_TELLING_WORDS = 2
const hashesThatSayNothing: ReadonlySet<number> = new Set(Array.from(functionWords, hashText))

/** A number a word; the same word gives the same one. */
export const hashWords = (words: readonly string[]): number[] => words.map(hashText)

/** Hashes of all runs of three words; of the whole where there are fewer. Distinct. */
export function shinglesOf(words: readonly number[]): Set<number> {
  return new Set(runsOf(words, Math.min(SHINGLE_LENGTH, Math.max(1, words.length))))
}

/** Hashes of all runs of so many words, in order. */
function runsOf(words: readonly number[], length: number): number[] {
  const runs: number[] = []
  for (let at = 0; at + length <= words.length; at++) runs.push(hashRun(words, at, length))
  return runs
}

function hashRun(words: ArrayLike<number>, at: number, length: number): number {
  let hash = length
  for (let index = at; index < at + length; index++) hash = mix(hash, words[index] as number)
  return hash
}

/** The hash of the fingerprint whose first word is at a place. */
export const fingerprintAt = (words: ArrayLike<number>, at: number): number => hashRun(words, at, FINGERPRINT_LENGTH)

/**
 * Hashes of bands of MinHash values (Broder 1997): texts of Jaccard similarity J share one of 8 bands of 2 rows
 * with probability 1 - (1 - J^2)^8, so 0.9 at 0.5.
 */
export function bandsOf(shingles: ReadonlySet<number>): number[] {
  const bands: number[] = []
  for (let band = 0; band < BAND_COUNT; band++) {
    let hash = band
    for (let row = 0; row < ROWS_PER_BAND; row++) hash = mix(hash, leastOf(shingles, band * ROWS_PER_BAND + row))
    bands.push(hash)
  }
  return bands
}

function leastOf(hashes: ReadonlySet<number>, seed: number): number {
  let least = Number.POSITIVE_INFINITY
  const salt = Math.imul(seed + 1, 0x9e3779b1)
  for (const hash of hashes) {
    let value = Math.imul(hash ^ salt, 0x85ebca6b)
    value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0
    if (value < least) least = value
  }
  return least
}

/** A fingerprint and the index of its first word. */
export interface Fingerprint {
  readonly hash: number
  readonly at: number
}

/**
 * Fingerprints of a text, from the hashes of its words: the least hash of each window of runs (winnowing: Schleimer, Wilkerson and
 * Aiken 2003). Runs of which nearly all words say nothing ("at the end of the") are left out: they stand everywhere.
 */
export function fingerprintsOf(words: readonly number[]): Fingerprint[] {
  const runs = runsOf(words, FINGERPRINT_LENGTH)
  /** How many of the words before each tell something. */
  const told = [0]
  for (const word of words) told.push((told.at(-1) as number) + (hashesThatSayNothing.has(word) ? 0 : 1))
  const tells = (at: number) => (told[at + FINGERPRINT_LENGTH] as number) - (told[at] as number) >= MIN_TELLING_WORDS
  const picked: Fingerprint[] = []
  for (let from = 0; from <= Math.max(0, runs.length - WINDOW); from++) {
    let least = -1
    for (let at = from; at < Math.min(runs.length, from + WINDOW); at++)
      if (tells(at) && (least < 0 || (runs[at] as number) <= (runs[least] as number))) least = at
    if (least >= 0 && picked.at(-1)?.at !== least) picked.push({ hash: runs[least] as number, at: least })
  }
  return picked
}
