/** Mends what the model found by what the rules know of the same words. */

import { contains, overlaps, textOf } from '../span.ts'
import type { TaggedAttribution } from '../types.ts'
import type { RuledByCue } from './ruled-by-cue.ts'

/** Cues that name whom it is told to before what is told. */
const RECIPIENT_CUE =
  /\b(?:t(?:old|ells?|elling)|inform(?:s|ed|ing)?|assur(?:e|es|ed|ing)|remind(?:s|ed|ing)?|notif(?:y|ies|ied|ying))$/i

/** "reports have surfaced that", "the paper's narrative has been that": where the cue begins and who speaks is the rules' to say. */
const RULES_WHOLE = /^rule (?:surfaced|noun-predicate|led-noun-clause)/

/** In UTF-16 units, between a source and its cue; further away nothing is mended. */
const MAX_DISTANCE = 400

/** What the model found of one cue, mended. */
export function mend(attribution: TaggedAttribution, text: string, ruled: RuledByCue): TaggedAttribution {
  const owned = withoutOwned(withoutSubject(attribution, text), text)
  const same = ruled.overlapping({ start: sourceStart(owned), end: owned.cue.end })
  const whole = same.find(
    ({ why, source, cue }) =>
      RULES_WHOLE.test(why) &&
      (overlaps(cue, owned.cue) || owned.source.some((span) => contains(span, cue))) &&
      source.length > 0,
  )
  if (whole) return { ...whole, confidence: owned.confidence, why: `model; mended by ${whole.why}` }
  return withNearerSubject(withRuled(owned, text, ruled), text, ruled)
}

/** Where the words of source and cue begin, if the source stands before the cue. */
const sourceStart = ({ source, cue }: TaggedAttribution) =>
  Math.max(cue.start - MAX_DISTANCE, Math.min(cue.start, ...source.map(({ start }) => start)))

/** "in Ann Lee's September | warning that": she warned. */
function withoutOwned(attribution: TaggedAttribution, text: string): TaggedAttribution {
  const [only, ...others] = attribution.source
  if (!only || others.length > 0 || only.end > attribution.cue.start) return attribution
  const owned = OWNED_DATE.exec(textOf(text, only))
  if (!owned) return attribution
  return { ...attribution, source: [{ start: only.start, end: only.start + owned.index }] }
}

const OWNED_DATE =
  /['’]s? (?:(?:last|late|early|mid) ?-?)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:19|20)\d\d|recent|latest|earlier|previous)$/

/** "Ann wrote to Bob - apparently saying", "Ann heard that he not only left but warned": the subject that stands nearer. */
function withNearerSubject(attribution: TaggedAttribution, text: string, ruled: RuledByCue): TaggedAttribution {
  const { source, cue } = attribution
  const [only] = source
  if (!only || only.end > cue.start || cue.start - only.end > MAX_DISTANCE) return attribution
  const between = text.slice(only.end, cue.start)
  const isAside = /(?:\s[-–]|—)\s*$/.test(between) && /ing\b/.test(textOf(text, cue))
  const isSecond = /\bnot only\b/.test(between) && /\bbut (?:also )?$/.test(between)
  const isBroken = /\b(?:and|but|or|then)$/.test(textOf(text, only))
  if (!isAside && !isSecond && !isBroken) return attribution
  const nearer = ruled
    .overlapping(cue)
    .find((other) =>
      other.source.some(
        ({ start, end }) =>
          end <= cue.start && (isBroken || (start >= only.start && !(start === only.start && end >= only.end))),
      ),
    )
  return nearer
    ? { ...attribution, source: nearer.source, why: `${attribution.why}; source: ${nearer.why}` }
    : attribution
}

/** Cues that nobody utters: "reportedly", "is said" before "to". */
const IMPERSONAL =
  /^(?:(?:allegedly|purportedly|reportedly|supposedly)|(?:is|are|was|were|(?:has|have|had) been) (?:\w+ly )?(?:said|believed|thought|reported|expected|alleged|rumou?red|understood|suspected))$/i

/** "Ann is said to have left": she is whom it is said of, and so part of the content. */
function withoutSubject(attribution: TaggedAttribution, text: string): TaggedAttribution {
  const { source, cue, content } = attribution
  const [first] = content
  if (source.length === 0 || !first || !IMPERSONAL.test(textOf(text, cue))) return attribution
  const isAdverb = !/\s/.test(textOf(text, cue))
  if (!isAdverb && !/^to\b/i.test(textOf(text, first))) return attribution
  return { ...attribution, source: [], content: [...source, ...content].sort((a, b) => a.start - b.start) }
}

/**
 * What the rules know better of the same cue: the source, where the model names none; and source and content, where the
 * model takes for content who speaks ("The bridge, said the official, was safe") or the "what" of a what-clause.
 */
function withRuled(attribution: TaggedAttribution, text: string, ruled: RuledByCue): TaggedAttribution {
  const isWhat = attribution.content.length > 1 && attribution.content.some((span) => textOf(text, span) === 'what')
  const mayBeHeard = RECIPIENT_CUE.test(textOf(text, attribution.cue))
  if (attribution.source.length > 0 && !isWhat && !mayBeHeard) return attribution
  const same = ruled
    .overlapping(attribution.cue)
    .find(
      ({ source, content }) =>
        source.length > 0 && content.some((span) => attribution.content.some((other) => overlaps(span, other))),
    )
  if (!same) return attribution
  const takesSource = attribution.content.some((span) => same.source.some((other) => overlaps(span, other)))
  const takesHearer = mayBeHeard && isHeardFirst(attribution, same, text)
  const content = isWhat || takesSource || takesHearer ? same.content : attribution.content
  if (attribution.source.length > 0 && content === attribution.content) return attribution
  const source = attribution.source.length > 0 ? attribution.source : same.source
  return { ...attribution, source, content, why: `model; mended by ${same.why}` }
}

/** "told | the Herald | the news that it fell": the model's content begins with whom it was told to. */
function isHeardFirst({ cue, content }: TaggedAttribution, ruled: TaggedAttribution, text: string): boolean {
  const [first] = content
  const [told] = ruled.content
  if (!first || !told || !/^rule (?:clause|quote|recipient):/.test(ruled.why)) return false
  return first.start >= cue.end && first.start < told.start && !/[.;“”"]/.test(text.slice(first.start, told.start))
}
