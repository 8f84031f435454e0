/** Who leans on whom for information: article on outlet, outlet on outlet, the last of them on its source. */

import type { Credit } from './reporting/credits.ts'
import type { Roster } from './roster.ts'
import { textOf } from './span.ts'
import type { Article, Attribution, Citation, EntityKind, RegionKind, Span } from './types.ts'

/** What citations are read from. */
export interface CitationInput {
  readonly article: Article
  readonly attributions: readonly Attribution[]
  readonly credits: readonly Credit[]
  readonly roster: Roster
  /** Key of the outlet whose article it is, which does not lean on itself; null where none is known. */
  readonly owner: string | null
}

const OWN_REGIONS: readonly RegionKind[] = ['headline', 'standfirst', 'body']
/** Kinds that carry information which is not their own doing. */
const REPORTER_KINDS: readonly (EntityKind | null)[] = ['outlet', 'document']
const BEARER_KINDS: readonly (EntityKind | null)[] = ['outlet', 'document', 'unnamed']

/** Cues that give information, not a wish, a verdict or a state of mind. */
const INFORMS =
  /\b(?:sa(?:y|id|ys|ying)|t(?:ell|ells|old|elling)|report|describ|call|not(?:e|es|ed|ing)\b|add|explain|reveal|disclos|confirm|announc|stat(?:e|es|ed|ing)\b|wr(?:ite|ites|ote|iting|itten)|recall|acknowledg|estimat|according|claim|alleg|suggest|indicat|warn|show|f(?:ind|inds|ound)\b|conclud|detail|releas|publish|quot|cit(?:e|es|ed|ing)\b|predict|testif|admit|read|leak|surfac|emerg|went on|goes on|continu|caution|stress|ask|per\b|from\b|via\b)|^[:—–―-]+$/i
const ACCORDING = /\baccording to\b/i
/** Crowds with opinions, and shares of them in polls: "critics say" is nobody's information. */
const CROWD =
  /\b(?:percent|per cent|majorit(?:y|ies)|half|proportion|share|voters|respondents)\b|%|^(?:the |some |many |most |his |her |their )*(?:media|press|critics|people|public|voters?|supporters|opponents|liberals|conservatives|progressives|republicans|democrats|fans|others|many|some|pundits|americans|everyone|nobody|no one)\b(?! (?:familiar|close|briefed|with|who|at|in|of the))/i

const CREDIT =
  /\b(?:first (?:published|broken)|(?:first )?(?:reported|revealed|disclosed|obtained|seen|reviewed|leaked))\s+(?:by|in|to)\s+(?:the\s+)?$/i

/** The citations of an article, from its reporting chains and from credits such as "first published by the Herald". */
export function citationsOf(input: CitationInput): Citation[] {
  const told = input.attributions.filter(({ region }) => OWN_REGIONS.includes(region))
  return [...told.flatMap((attribution) => chainCitations(attribution, input)), ...creditCitations(input)]
}

function chainCitations(attribution: Attribution, input: CitationInput): Citation[] {
  const { article, roster, owner } = input
  const { via, speaker, document, confidence, why } = attribution
  const isOutlet = speaker !== null && roster.kindOf(speaker) === 'outlet'
  const own = speaker && isInformant(attribution, input) ? speaker : null
  const informant = isOutlet ? own : (document ?? own)
  const chain = [article.key, ...via, ...(informant ? [informant] : [])]
  return chain.slice(1).flatMap((to, index): Citation[] => {
    const from = chain[index] as string
    const isBearer = to === informant || BEARER_KINDS.includes(roster.kindOf(to))
    const leans =
      from !== to && to !== owner && isBearer && (index === 0 || REPORTER_KINDS.includes(roster.kindOf(from)))
    return leans ? [{ from, to, span: namingSpan(to, attribution, input), confidence, why }] : []
  })
}

/** A source that gave information: an outlet, a document, someone unnamed, a person who is quoted; not a protagonist whose words are told. */
function isInformant(
  attribution: Attribution,
  { article: { text }, roster, owner, attributions }: CitationInput,
): boolean {
  const { speaker, recipient, source, cue, mode, why } = attribution
  const kind = speaker ? roster.kindOf(speaker) : null
  if (!kind || speaker === owner || !INFORMS.test(textOf(text, cue)) || isInOwnWords(attribution, attributions, roster))
    return false
  if (kind === 'unnamed') return !source.some((span) => CROWD.test(textOf(text, span)))
  if (kind === 'outlet' || kind === 'document') return true
  const toldOutlet = recipient !== undefined && roster.kindOf(recipient) === 'outlet'
  if (toldOutlet || ACCORDING.test(textOf(text, cue))) return true
  return kind === 'person' && mode === 'direct' && /^(?:model|rule quote)/.test(why)
}

/** True inside the content of somebody who reports nothing: whom she quotes is her informant, not the article's. */
function isInOwnWords({ nestedIn }: Attribution, attributions: readonly Attribution[], roster: Roster): boolean {
  const around = nestedIn === undefined ? undefined : attributions[nestedIn]
  if (!around) return false
  return around.speaker !== null && !BEARER_KINDS.includes(roster.kindOf(around.speaker))
}

/** Source and cue of the attribution, this one or one around it, that names whom is leant on; with the outlet that it was told to. */
function namingSpan(to: string, attribution: Attribution, { attributions, roster }: CitationInput): Span {
  let naming: Attribution | undefined = attribution
  for (let depth = 0; naming && naming.speaker !== to && depth < 20; depth++) {
    const { source, cue } = naming
    const near = {
      start: Math.max(0, Math.min(cue.start, ...source.map(({ start }) => start)) - 80),
      end: cue.end + 140,
    }
    const named = roster.mentionsOverlapping(near).find(({ key }) => key === to)
    if (named) return hull([...source, cue, named])
    naming = naming.nestedIn === undefined ? undefined : attributions[naming.nestedIn]
  }
  const { source, cue } = naming ?? attribution
  return hull([...source, cue])
}

const hull = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
})

function creditCitations({ article, credits, roster, owner }: CitationInput): Citation[] {
  const regions = article.regions.filter(({ kind }) => OWN_REGIONS.includes(kind))
  const inText = regions.flatMap((region) =>
    roster.mentionsWithin(region, ['outlet']).flatMap(({ key, start, end }): Citation[] => {
      const credit = CREDIT.exec(article.text.slice(Math.max(region.start, start - 40), start))
      if (!credit) return []
      const span = { start: start - credit[0].length, end }
      return [{ from: article.key, to: key, span, confidence: 0.7, why: 'rule published-by' }]
    }),
  )
  const credited = credits.map(({ outlet, span, why }) => ({
    from: article.key,
    to: outlet,
    span,
    confidence: 0.7,
    why: `rule ${why}`,
  }))
  return [...inText, ...credited].filter(({ to }) => to !== owner)
}
