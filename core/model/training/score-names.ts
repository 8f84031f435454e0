/** Compares the names found in an article with a machine annotation of its names. */

import { countStartingBefore } from '../../span.ts'
import type { EntityKind, Mention, Span } from '../../types.ts'
import type { SilverToken } from './silver.ts'

const NAME_LABELS = ['PERSON', 'ORGANIZATION', 'LOCATION'] as const
export type NameLabel = (typeof NAME_LABELS)[number]

/** What of ours may stand for a name of the annotation. */
const COMPATIBLE: Readonly<Record<NameLabel, readonly EntityKind[]>> = {
  PERSON: ['person'],
  ORGANIZATION: ['agency', 'outlet'],
  LOCATION: ['agency'],
}

export const NAME_SIDES = ['only ours', 'only annotated'] as const

/** A name of one side that the other does not have. `ours` is what we found there, of another kind. */
export interface NameDifference extends Span {
  readonly side: (typeof NAME_SIDES)[number]
  readonly label: NameLabel
  readonly ours: string | null
}

export interface NameTally {
  found: number
  annotated: number
  /** Ours that overlap an annotated name of the same sort, and all of ours. */
  right: number
  ours: number
}

/** Tallies to add articles to. */
export function createNameScores(): Record<NameLabel, NameTally> {
  const none = (): NameTally => ({ found: 0, annotated: 0, right: 0, ours: 0 })
  return { PERSON: none(), ORGANIZATION: none(), LOCATION: none() }
}

/**
 * Adds one article and returns what differs, in order. A name of the annotation is a maximal run of tokens with one label
 * in one sentence, in any region of the article; it is found when one of our mentions overlaps it whose kind fits: person
 * for PERSON, agency or outlet for ORGANIZATION, agency for LOCATION. Pronouns and descriptions ("he", "the network") do
 * not count. The other way round, a person of ours is right when it overlaps a PERSON, an agency or outlet when it
 * overlaps an ORGANIZATION; for LOCATION nothing is counted that way, since a country is ours only where it acts.
 */
export function scoreNames(
  scores: Readonly<Record<NameLabel, NameTally>>,
  sentences: readonly (readonly SilverToken[])[],
  mentions: readonly Mention[],
): NameDifference[] {
  const annotated = namesOf(sentences)
  const ours = mentions
    .filter(({ isNamed, kind, why }) => (isNamed || why === 'rule capitalised source') && kind !== 'event')
    .toSorted((a, b) => a.start - b.start)
  const differences: NameDifference[] = []
  for (const { start, end, label } of annotated) {
    const here = overlapping(ours, { start, end })
    const isFound = here.some(({ kind }) => COMPATIBLE[label].includes(kind))
    scores[label].annotated++
    if (isFound) scores[label].found++
    else differences.push({ start, end, label, side: 'only annotated', ours: here[0]?.kind ?? null })
  }
  for (const { start, end, kind } of ours) {
    const label = kind === 'person' ? 'PERSON' : kind === 'agency' || kind === 'outlet' ? 'ORGANIZATION' : null
    if (!label) continue
    const isRight = overlapping(annotated, { start, end }).some((name) => name.label === label)
    scores[label].ours++
    if (isRight) scores[label].right++
    else differences.push({ start, end, label, side: 'only ours', ours: kind })
  }
  return differences.sort((a, b) => a.start - b.start || b.end - a.end)
}

interface AnnotatedName extends Span {
  readonly label: NameLabel
}

function namesOf(sentences: readonly (readonly SilverToken[])[]): AnnotatedName[] {
  return sentences.flatMap((sentence) => {
    const names: AnnotatedName[] = []
    let before = ''
    for (const [start, end, , entity] of sentence) {
      const label = NAME_LABELS.find((known) => known === entity)
      const last = names.at(-1)
      if (label && last && before === label) names[names.length - 1] = { ...last, end }
      else if (label) names.push({ start, end, label })
      before = entity
    }
    return names
  })
}

/** No name is longer, in UTF-16 units. */
const MAX_NAME_LENGTH = 300

/** Those that share a character with the span; they are ordered by start. */
function overlapping<T extends Span>(ordered: readonly T[], { start, end }: Span): T[] {
  return ordered
    .slice(countStartingBefore(ordered, start - MAX_NAME_LENGTH), countStartingBefore(ordered, end))
    .filter((span) => span.end > start)
}

/** So many of a list, spread evenly over it; the same ones each time. */
export function sampleEvenly<T>(all: readonly T[], count: number): T[] {
  if (count >= all.length) return [...all]
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] as T)
}
