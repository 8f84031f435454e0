/** "Ann Lee and Bob Hall said": two sources of one cue become two attributions, and one again for formats that keep the phrase. */

import type { Roster } from '../roster.ts'
import { BODY_NOUNS } from '../rules/bodies.ts'
import { readSourcePhrase } from '../source-phrase.ts'
import { textOf } from '../span.ts'
import type { Span, TaggedAttribution } from '../types.ts'
import { isPerson } from './people.ts'
import { isDocument } from './unnamed.ts'

const bodyNouns = new Set(BODY_NOUNS.map(({ noun }) => noun))
const JOINT = /,?\s+(?:and|or|as well as|along with)\s+|,\s+/g
/** More of them are a list of something else. */
const MAX_PARTS = 6
/** In UTF-16 units; a longer phrase is no list of sources. */
const MAX_LENGTH = 400
const DETERMINED = /^(?:the|an?|his|her|its|their|one|two|three|several|some|many|another|other|others)\s/i
const TITLES = /^(?:both\s+|either\s+|neither\s+)?/i

/** Splits the sources that name several. What lies in their content lies in the part that names an outlet, else in the first. */
export function splitSources(tagged: readonly TaggedAttribution[], roster: Roster): TaggedAttribution[] {
  const splits = tagged.map((attribution) => partsOf(attribution, roster))
  const outerAt: number[] = []
  let count = 0
  for (const parts of splits) {
    const reporter = parts.findIndex(({ source: [span] }) => span && roster.mentionsWithin(span, ['outlet']).length > 0)
    outerAt.push(count + Math.max(0, reporter))
    count += parts.length
  }
  return splits.flatMap((parts) =>
    parts.map((part) => (part.nestedIn === undefined ? part : { ...part, nestedIn: outerAt[part.nestedIn] as number })),
  )
}

/** An attribution with the whole of its source, and the attributions that it was split into. */
export type Joined<Part extends TaggedAttribution> = Part & { readonly parts: readonly Part[] }

/** The attributions as they were before they were split. */
export function joinSources<Part extends TaggedAttribution>(attributions: readonly Part[]): Joined<Part>[] {
  const joinedAt: number[] = []
  const groups: Part[][] = []
  for (const attribution of attributions) {
    const group = groups.at(-1)
    const isPart = attribution.sharedSource && group?.[0]?.sharedSource && group[0].cue.start === attribution.cue.start
    if (isPart) group.push(attribution)
    else groups.push([attribution])
    joinedAt.push(groups.length - 1)
  }
  return groups.map((parts) => {
    const first = parts[0] as Part
    const nestedIn = first.nestedIn === undefined ? {} : { nestedIn: joinedAt[first.nestedIn] as number }
    return { ...first, source: first.sharedSource ?? first.source, ...nestedIn, parts }
  })
}

function partsOf(attribution: TaggedAttribution, roster: Roster): TaggedAttribution[] {
  const [whole] = attribution.source
  const spans = whole && attribution.source.length === 1 ? splitPhrase(whole, roster) : []
  if (spans.length < 2) return [attribution]
  return spans.map((span) => ({ ...attribution, source: [span], sharedSource: attribution.source }))
}

/** The parts of a phrase that each mean somebody; one part, the whole, where it does not fall apart. */
function splitPhrase(whole: Span, roster: Roster): Span[] {
  const { text } = roster.article
  const phrase = textOf(text, whole)
  if (phrase.length > MAX_LENGTH || !/\s(?:and|or|with|as well as)\s/.test(phrase)) return [whole]
  const names = roster.mentionsOverlapping(whole).filter(({ mention }) => mention.isNamed)
  const cuts = [...phrase.matchAll(JOINT)]
    .map((joint) => ({
      start: whole.start + joint.index,
      end: whole.start + joint.index + joint[0].length,
      isComma: /^,\s+$/.test(joint[0]),
    }))
    .filter((cut) => !names.some(({ start, end }) => start < cut.start && cut.end < end))
  const last = cuts.at(-1)
  if (!last || last.isComma || cuts.length > MAX_PARTS) return [whole]
  const opening = TITLES.exec(phrase)?.[0].length ?? 0
  // a list where each part stands by itself, else two parts at the last "and"
  for (const used of [cuts, [last]]) {
    const parts: Span[] = []
    let start = whole.start + opening
    for (const cut of used) {
      parts.push({ start, end: cut.start })
      start = cut.end
    }
    parts.push({ start, end: whole.end })
    if (parts.every((part, index) => standsAlone(part, index, parts, roster))) return parts
  }
  return [whole]
}

/** A name, or a noun for people or bodies with its own determiner; what follows the head may not hold the other part. */
function standsAlone(part: Span, index: number, parts: readonly Span[], roster: Roster): boolean {
  if (part.end - part.start < 2) return false
  const phrase = readSourcePhrase(roster.article.text, part)
  const named = roster
    .mentionsOverlapping(phrase.headSpan)
    .some(({ kind, mention }) => mention.isNamed && kind !== 'event')
  const names = roster.mentionsWithin(part, ['agency', 'outlet']).length
  const isLast = index === parts.length - 1
  const hasTail =
    phrase.headSpan.end < part.end && !/^\s*\([^)]*\)$/.test(phrase.text.slice(phrase.headSpan.end - part.start))
  // "an aide to Ann Lee and Bob Hall", "Ann Lee, a friend and adviser": the tail may go on behind the "and"
  if (hasTail && !isLast) return false
  if (named || (isLast && phrase.isPlural && isDocument(phrase.head, phrase.noun))) return true
  const isSomebody = isPerson(phrase.noun) || bodyNouns.has(phrase.noun) || phrase.isPlural || names > 0
  return (
    isSomebody &&
    (DETERMINED.test(phrase.text) ||
      (index === 0 && phrase.isPlural && DETERMINED.test(textOf(roster.article.text, parts[1] as Span))))
  )
}
