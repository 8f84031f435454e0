/** What a hand annotation of an article says against what was read from it, as corrections. */

import { overlaps } from '../span.ts'
import type { Attribution, Extraction, Mode, Span, Stance } from '../types.ts'
import { anchorAttribution } from './anchors.ts'
import type { AttributionCorrection } from './types.ts'

/** An attribution as somebody annotated it. */
export interface Annotated {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly mode?: Mode
  readonly stance?: Stance
}

type WithoutEntry<Correction> = Correction extends unknown ? Omit<Correction, 'id' | 'at' | 'author' | 'note'> : never
export type SaidOfAttribution = WithoutEntry<AttributionCorrection>

export interface Differences<Annotation extends Annotated> {
  readonly corrections: readonly SaidOfAttribution[]
  /** Attributions with other spans than those that were read: corrections change no spans and add no attributions. */
  readonly others: readonly Annotation[]
}

/**
 * Attributions that the annotation has with the same spans are relabelled where mode or stance differ; those of whose cue it has
 * nothing are rejected. `piecesOf` cuts spans as the annotation has them.
 */
export function compareAnnotation<Annotation extends Annotated>(
  extraction: Extraction,
  annotated: readonly Annotation[],
  piecesOf: (span: Span) => readonly Span[],
): Differences<Annotation> {
  const nameOf = ({ source, cue, content }: Annotated) =>
    JSON.stringify([source, cue, content].map((spans) => spans.flatMap(piecesOf).map(({ start, end }) => [start, end])))
  const byName = new Map(annotated.map((one) => [nameOf(one), one]))
  const corrections = extraction.attributions.flatMap((attribution): SaidOfAttribution[] => {
    const { key, textHash } = extraction.article
    const object = anchorAttribution(extraction, attribution)
    const head = { object, about: [key], texts: { [key]: textHash } }
    const name = nameOf({ ...attribution, cue: [attribution.cue] })
    const same = byName.get(name)
    if (same) return relabel(attribution, same).map((labels) => ({ action: 'relabel', ...head, ...labels }))
    const isThere = annotated.some(({ cue }) => cue.some((span) => overlaps(span, attribution.cue)))
    return isThere ? [] : [{ action: 'reject', ...head }]
  })
  const known = new Set(extraction.attributions.map((one) => nameOf({ ...one, cue: [one.cue] })))
  return { corrections, others: annotated.filter((one) => !known.has(nameOf(one))) }
}

/** The labels that differ, if any do. */
function relabel(attribution: Attribution, { mode, stance }: Annotated): { mode?: Mode; stance?: Stance }[] {
  const labels = {
    ...(mode && mode !== attribution.mode ? { mode } : {}),
    ...(stance && stance !== attribution.stance ? { stance } : {}),
  }
  return Object.keys(labels).length > 0 ? [labels] : []
}
