/** Corrects the attributions of one article before it enters the corpus. The text and what was read from it stay as they are. */

import { overlaps } from '../span.ts'
import type { Attribution, Citation, Extraction, Span } from '../types.ts'
import { findAttribution } from './find.ts'
import { withNamed } from './named.ts'
import type { AttributionCorrection, Named, Outcome } from './types.ts'

/** An extraction with corrections, and what became of them. */
export interface CorrectedExtraction {
  readonly extraction: Extraction
  /** By the id of the correction. */
  readonly outcomes: ReadonlyMap<string, Outcome>
}

const ORPHANED: Outcome = { state: 'orphaned', why: 'The article has no attribution with these words any more.' }

/** Replays corrections of one article, in log order. */
export function correctAttributions(
  extraction: Extraction,
  corrections: readonly AttributionCorrection[],
): CorrectedExtraction {
  const found = corrections.map((correction) => ({ correction, at: findAttribution(extraction, correction.object) }))
  const outcomes = new Map(
    found.map(({ correction, at }, index): [string, Outcome] => {
      if (at < 0) return [correction.id, ORPHANED]
      const later = found.slice(index + 1).find((other) => other.at === at && overrules(other.correction, correction))
      return [correction.id, later ? { state: 'superseded', why: later.correction.id } : { state: 'applied' }]
    }),
  )
  const valid = found.filter(({ correction }) => outcomes.get(correction.id)?.state === 'applied')
  const corrected = valid
    .filter(({ correction }) => correction.action !== 'reject')
    .reduce((one, { correction, at }) => correctOne(one, at, correction), extraction)
  const rejected = new Set(valid.flatMap(({ correction, at }) => (correction.action === 'reject' ? [at] : [])))
  return { extraction: rejected.size > 0 ? without(corrected, rejected) : corrected, outcomes }
}

/** A later word on the same thing; saying that it is none, and anything else, overrule each other. */
function overrules(later: AttributionCorrection, earlier: AttributionCorrection): boolean {
  if ((later.action === 'reject') !== (earlier.action === 'reject')) return true
  if (later.action !== 'relabel' || earlier.action !== 'relabel') return false
  return (['speaker', 'stance', 'mode'] as const).every(
    (field) => earlier[field] === undefined || later[field] !== undefined,
  )
}

function correctOne(extraction: Extraction, at: number, correction: AttributionCorrection): Extraction {
  const attribution = extraction.attributions[at] as Attribution
  const why = `correction ${correction.id}`
  const marked: Attribution = {
    ...attribution,
    confidence: 1,
    why: `${why}; ${attribution.why}`,
    corrected: [...(attribution.corrected ?? []), correction.id],
  }
  const put = (one: Attribution) => extraction.attributions.with(at, one)
  if (correction.action !== 'relabel') return { ...extraction, attributions: put(marked) }
  const { stance, mode, speaker } = correction
  const reasons = {
    ...attribution.reasons,
    ...(stance === undefined ? {} : { stance: why }),
    ...(mode === undefined ? {} : { mode: why }),
    ...(speaker === undefined ? {} : { speaker: why }),
  }
  const relabelled: Attribution = { ...marked, ...(stance && { stance }), ...(mode && { mode }), reasons }
  if (speaker === undefined) return { ...extraction, attributions: put(relabelled) }
  return withSpeaker({ ...extraction, attributions: put(relabelled) }, at, speaker)
}

/** Lets another one say it. */
function withSpeaker(extraction: Extraction, at: number, speaker: Named | null): Extraction {
  const attribution = extraction.attributions[at] as Attribution
  const [entities, key] = speaker ? withNamed(extraction.entities, speaker) : [extraction.entities, null]
  return {
    ...extraction,
    entities,
    attributions: extraction.attributions.with(at, { ...attribution, speaker: key }),
    citations: extraction.citations.flatMap((citation): Citation[] => {
      if (citation.to !== attribution.speaker || !isOf(citation, attribution)) return [citation]
      return key === null || key === citation.from ? [] : [{ ...citation, to: key }]
    }),
  }
}

/** Without some attributions, and without what leaned on them alone; what was nested in one is nested in what is around it. */
function without(extraction: Extraction, rejected: ReadonlySet<number>): Extraction {
  const { attributions, citations } = extraction
  const kept = [...attributions.keys()].filter((index) => !rejected.has(index))
  const newIndex = new Map(kept.map((index, place) => [index, place]))
  const around = (index: number | undefined): number | undefined =>
    index === undefined || !rejected.has(index) ? index : around((attributions[index] as Attribution).nestedIn)
  const remaining = kept.map((index): Attribution => {
    const { nestedIn, ...attribution } = attributions[index] as Attribution
    const outer = around(nestedIn)
    return outer === undefined ? attribution : { ...attribution, nestedIn: newIndex.get(outer) as number }
  })
  const gone = [...rejected].map((index) => attributions[index] as Attribution)
  return {
    ...extraction,
    attributions: remaining,
    citations: citations.filter(
      (citation) =>
        !gone.some((one) => isOf(citation, one)) || remaining.some((attribution) => isOf(citation, attribution)),
    ),
  }
}

/** True for a citation that was read from this attribution: its words are around the cue, and it is one of those who tell. */
function isOf({ to, span }: { readonly to: string; readonly span: Span }, attribution: Attribution): boolean {
  const { cue, speaker, via, document } = attribution
  return overlaps(span, cue) && (to === speaker || to === document || via.includes(to))
}
