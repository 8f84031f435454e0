/** Turns tagged spans into actors: who said it, whom it was told to, and through which reporters it came. */

import { splitSources } from './actors/split-sources.ts'
import { resolveActor } from './actors.ts'
import { citationsOf } from './citations.ts'
import { entityKey } from './entities.ts'
import { modeOf, stanceOf } from './manner.ts'
import type { Roster } from './roster.ts'
import { countStartingBefore, overlaps, textOf } from './span.ts'
import { findSpeakers } from './speakers.ts'
import type { Article, Attribution, Citation, Publication, Reason, Sentence, TaggedAttribution } from './types.ts'

export interface Reporting {
  readonly attributions: readonly Attribution[]
  readonly citations: readonly Citation[]
  readonly publications: readonly Publication[]
}

/** A tagged attribution with its actors. */
interface Told {
  readonly tagged: TaggedAttribution
  readonly sentence: Sentence | undefined
  readonly speaker: string | null
  readonly whySpeaker: Reason | undefined
  readonly recipient: string | null
}

/** Resolves the sources of an article's attributions, in the order of the text, and traces their reporters. */
export function traceReporting(
  article: Article,
  sentences: readonly Sentence[],
  found: readonly TaggedAttribution[],
  roster: Roster,
): Reporting {
  const tagged = splitSources(found, roster)
  const publisher = article.publisher
    ? roster.add(entityKey('outlet', article.publisher), 'outlet', article.publisher, null, 'metadata')
    : null
  const told: Told[] = []
  const speakers = findSpeakers(tagged, roster)
  for (const [index, attribution] of tagged.entries()) {
    const sentence = sentences[countStartingBefore(sentences, attribution.cue.start + 1) - 1]
    const speaker = speakers[index] ?? null
    told.push({
      tagged: attribution,
      sentence,
      speaker: speaker?.key ?? null,
      whySpeaker: speaker?.why,
      recipient: recipientOf(article, attribution, sentence, roster),
    })
  }
  const attributions = told.map(
    ({ tagged: spans, sentence, speaker, whySpeaker, recipient }, index): Attribution => ({
      ...spans,
      region: sentence?.region ?? 'body',
      mode: modeOf(article.text, spans),
      stance: stanceOf(article.text, spans),
      speaker,
      via: viaOf(told, index, publisher, roster),
      ...(recipient ? { recipient } : {}),
      reasons: whySpeaker ? { speaker: whySpeaker } : {},
    }),
  )
  return {
    attributions,
    citations: citationsOf(article, attributions, roster, publisher),
    publications: publicationsOf(article, publisher),
  }
}

/** Reporters from the article inwards: those around the attribution, then the outlet that it was told to. */
function viaOf(told: readonly Told[], index: number, publisher: string | null, roster: Roster): string[] {
  const own = told[index]
  const chain: string[] = []
  const add = (reporter: string | null | undefined) => {
    if (reporter && reporter !== own?.speaker && reporter !== publisher && !chain.includes(reporter))
      chain.unshift(reporter)
  }
  const outletOf = (key: string | null | undefined) => (key && roster.kindOf(key) === 'outlet' ? key : null)
  add(outletOf(own?.recipient))
  const seen = new Set([index])
  for (let at = own?.tagged.nestedIn; at !== undefined && !seen.has(at); at = told[at]?.tagged.nestedIn) {
    seen.add(at)
    add(told[at]?.speaker)
    add(outletOf(told[at]?.recipient))
  }
  return chain
}

// ---------------------------------------------------------------------------------------------------------- recipients

const TOLD = /\b(?:told|tells|telling|tell|informed|assured|warned|reminded)$/i
const DESCRIBED_OUTLET =
  /^\s+(?:the|his|her)\s+(?:network|paper|newspaper|magazine|agency|broadcaster|station|channel|site|website|outlet)\b/
/** "in an interview with", "in a statement to", "on" */
const CARRIED_BY =
  /\b(?:interview|conversation|statement|email|e-mail|remarks?|comments?|appearance|spoke|talk)\b[^.,;“”"]{0,40}\b(?:with|to|on|for|by)\s+(?:the\s+)?[^,;“”"]{0,30}$|\s(?:on|to)\s+(?:the\s+)?$/

/** "told the Herald", "told the network", "in an interview with the Herald", "on Valley TV": whom it was told to. */
function recipientOf(
  article: Article,
  { cue, content }: TaggedAttribution,
  sentence: Sentence | undefined,
  roster: Roster,
): string | null {
  if (!sentence) return null
  const from = cue.end
  const rest = article.text.slice(from, sentence.end)
  if (TOLD.test(textOf(article.text, cue))) {
    const described = DESCRIBED_OUTLET.exec(rest)?.[0]
    if (described)
      return resolveActor(
        { start: from + described.length - described.trimStart().length, end: from + described.length },
        roster,
      )
    const near = roster.mentionsWithin({ start: from, end: Math.min(from + 60, sentence.end) }, [
      'outlet',
      'agency',
      'person',
    ])[0]
    const isBeside = near && /^\s+(?:the\s+)?(?:\p{Lu}[\p{L}.]*\s+){0,3}$/u.test(article.text.slice(from, near.start))
    if (isBeside) return near.key
  }
  const outlets = roster.mentionsWithin({ start: from, end: Math.min(from + 140, sentence.end) }, ['outlet'])
  const carrier = outlets.find(
    (outlet) =>
      !content.some((span) => overlaps(span, outlet)) && CARRIED_BY.test(article.text.slice(from, outlet.start)),
  )
  return carrier?.key ?? null
}

function publicationsOf(article: Article, publisher: string | null): Publication[] {
  if (!publisher) return []
  const span = article.metadataSpans.publisher
  const evidence = span ?? ({ field: 'publisher' } as const)
  return [{ publisher, work: article.key, evidence, why: span ? 'rule publisher-mark' : 'metadata' }]
}
