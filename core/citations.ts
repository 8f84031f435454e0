/** Who leans on whom for information: article on outlet, outlet on outlet, the last of them on its source. */

import type { Roster } from './roster.ts'
import type { Article, Attribution, Citation, RegionKind, Span } from './types.ts'

const OWN_REGIONS: readonly RegionKind[] = ['headline', 'standfirst', 'body']
const PUBLISHED_BY =
  /\b(?:first )?(?:published|reported|revealed|obtained|seen|reviewed|disclosed|broken|leaked)\s+(?:by|in|to)\s+(?:the\s+)?$/i

/** The citations of an article, from its reporting chains and from credits such as "first published by the Herald". */
export function citationsOf(
  article: Article,
  attributions: readonly Attribution[],
  roster: Roster,
  publisher: string | null,
): Citation[] {
  const told = attributions.filter(({ region }) => OWN_REGIONS.includes(region))
  const chained = told.flatMap((attribution) => chainCitations(article, attribution, attributions, roster, publisher))
  return [...chained, ...creditCitations(article, roster, publisher)]
}

function chainCitations(
  article: Article,
  attribution: Attribution,
  attributions: readonly Attribution[],
  roster: Roster,
  publisher: string | null,
): Citation[] {
  const { via, speaker, confidence, why } = attribution
  const informant = speaker && isInformant(attribution, roster, publisher) ? [speaker] : []
  const chain = [article.key, ...via, ...informant]
  return chain.slice(1).flatMap((to, index): Citation[] => {
    const from = chain[index] as string
    const leans = from !== to && to !== publisher && (from === article.key || isReporter(from, roster))
    return leans ? [{ from, to, span: namingSpan(to, attribution, attributions, roster), confidence, why }] : []
  })
}

const isReporter = (key: string, roster: Roster) => ['outlet', 'document'].includes(roster.kindOf(key) ?? '')

/** A source that gave information: an outlet, a document, someone unnamed, a person who is quoted; not a protagonist whose words are told. */
function isInformant(attribution: Attribution, roster: Roster, publisher: string | null): boolean {
  const { speaker, recipient, nestedIn, mode, why } = attribution
  const kind = speaker ? roster.kindOf(speaker) : null
  if (!kind || speaker === publisher) return false
  if (kind === 'outlet' || kind === 'document' || kind === 'unnamed') return true
  const toldOutlet = recipient !== undefined && roster.kindOf(recipient) === 'outlet'
  return (
    kind === 'person' &&
    nestedIn === undefined &&
    (toldOutlet || (mode === 'direct' && /^(?:model|rule quote)/.test(why)))
  )
}

/** Source and cue of the attribution, this one or one around it, that names whom is leant on; with whom it was told to. */
function namingSpan(to: string, attribution: Attribution, attributions: readonly Attribution[], roster: Roster): Span {
  let naming: Attribution | undefined = attribution
  for (let depth = 0; naming && naming.speaker !== to && naming.recipient !== to && depth < 20; depth++)
    naming = naming.nestedIn === undefined ? undefined : attributions[naming.nestedIn]
  const { source, cue, recipient } = naming ?? attribution
  const after = { start: cue.end, end: cue.end + 140 }
  const told = recipient === to ? roster.mentionsOverlapping(after).find(({ key }) => key === to) : undefined
  const spans = [...source, cue, ...(told ? [told] : [])]
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

function creditCitations(article: Article, roster: Roster, publisher: string | null): Citation[] {
  const regions = article.regions.filter(({ kind }) => OWN_REGIONS.includes(kind))
  return regions.flatMap((region) =>
    roster.mentionsWithin(region, ['outlet']).flatMap(({ key, start, end }): Citation[] => {
      const before = article.text.slice(Math.max(region.start, start - 40), start)
      const credit = PUBLISHED_BY.exec(before)
      if (!credit || key === publisher) return []
      const span = { start: start - credit[0].length, end }
      return [{ from: article.key, to: key, span, confidence: 0.7, why: 'rule published-by' }]
    }),
  )
}
