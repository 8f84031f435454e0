/** Turns tagged spans into actors: who said it, through which reporters it came, and who leans on whom. */

import type { Actors } from './actors.ts'
import { CONTENT_HEDGE, STANCE_RULES } from './rules/stance.ts'
import { overlaps, textOf } from './span.ts'
import type {
  Article,
  Attribution,
  Citation,
  Mode,
  Publication,
  RegionKind,
  Sentence,
  Span,
  Stance,
  TaggedAttribution,
} from './types.ts'

export interface Reporting {
  readonly attributions: readonly Attribution[]
  readonly citations: readonly Citation[]
  readonly publications: readonly Publication[]
}

/** Resolves the sources of an article's attributions, in the order of the text, and traces their reporters. */
export function traceReporting(
  article: Article,
  sentences: readonly Sentence[],
  tagged: readonly TaggedAttribution[],
  actors: Actors,
): Reporting {
  const publisher = article.publisher ? actors.named('outlet', article.publisher) : null
  const attributions: Attribution[] = []
  const speakers = tagged.map((attribution) =>
    attribution.source[0] ? actors.resolve(attribution.source[0], 'speaker') : null,
  )
  for (const [index, attribution] of tagged.entries()) {
    const sentence = sentenceAt(sentences, attribution.cue.start)
    const carrier = sentence ? carrierOf(article, attribution, sentence, actors) : null
    attributions.push({
      ...attribution,
      region: sentence?.region ?? 'body',
      mode: modeOf(article.text, attribution.content, attribution.why),
      stance: stanceOf(article.text, attribution),
      speaker: speakers[index] ?? null,
      via: viaOf(tagged, speakers, index, [], publisher),
      ...(carrier ? { recipient: carrier } : {}),
    })
  }
  const carriers = attributions.map(({ recipient }) =>
    recipient && actors.kindOf(recipient) === 'outlet' && recipient !== publisher ? recipient : null,
  )
  const traced = attributions.map((attribution, index) => ({
    ...attribution,
    via: viaOf(tagged, speakers, index, carriers, publisher),
  }))
  return {
    attributions: traced,
    citations: citationsOf(article, traced, actors, publisher),
    publications: publicationsOf(article, publisher),
  }
}

const sentenceAt = (sentences: readonly Sentence[], offset: number) =>
  sentences.find((sentence) => sentence.start <= offset && offset < sentence.end)

/** Reporters from the article inwards: those around the attribution, then the outlet that it was told to. */
function viaOf(
  tagged: readonly TaggedAttribution[],
  speakers: readonly (string | null)[],
  index: number,
  carriers: readonly (string | null)[],
  publisher: string | null,
): string[] {
  const chain: string[] = []
  const own = speakers[index] ?? null
  const carrier = carriers[index]
  if (carrier && carrier !== own) chain.unshift(carrier)
  const seen = new Set([index])
  for (let at = tagged[index]?.nestedIn; at !== undefined && !seen.has(at); at = tagged[at]?.nestedIn) {
    seen.add(at)
    const speaker = speakers[at]
    const outerCarrier = carriers[at]
    for (const reporter of [speaker, outerCarrier]) {
      if (reporter && reporter !== chain[0] && reporter !== own && reporter !== publisher) chain.unshift(reporter)
    }
  }
  return [...new Set(chain)]
}

/** "told the Herald", "in an interview with the Herald", "on Valley TV": who it was told to. */
function carrierOf(
  article: Article,
  attribution: TaggedAttribution,
  sentence: Sentence,
  actors: Actors,
): string | null {
  const cue = textOf(article.text, attribution.cue)
  const from = attribution.cue.end
  const rest = article.text.slice(from, sentence.end)
  if (/\b(?:told|tells|telling|tell|informed|assured|warned|reminded)$/i.test(cue)) {
    const described =
      /^\s+(?:the|his|her)\s+(?:network|paper|newspaper|magazine|agency|broadcaster|station|channel|site|website|outlet)\b/.exec(
        rest,
      )
    if (described) {
      const lead = described[0].length - described[0].trimStart().length
      return actors.resolve({ start: from + lead, end: from + described[0].length }, 'other')
    }
    const near = actors.mentionsIn({ start: from, end: Math.min(from + 60, sentence.end) }, [
      'outlet',
      'agency',
      'person',
    ])[0]
    if (near && /^\s+(?:the\s+)?(?:\p{Lu}[\p{L}.]*\s+){0,3}$/u.test(article.text.slice(from, near.mention.start)))
      return near.key
  }
  const outlets = actors.mentionsIn({ start: from, end: Math.min(from + 140, sentence.end) }, ['outlet'])
  const told = outlets.find(
    ({ mention }) =>
      !attribution.content.some((span) => overlaps(span, mention)) &&
      /\b(?:interview|conversation|statement|email|e-mail|remarks?|comments?|appearance|spoke|talk)\b[^.,;“”"]{0,40}\b(?:with|to|on|for|by)\s+(?:the\s+)?[^,;“”"]{0,30}$|\s(?:on|to)\s+(?:the\s+)?$/.test(
        article.text.slice(from, mention.start),
      ),
  )
  return told?.key ?? null
}

// ------------------------------------------------------------------------------------------------------ mode and stance

/** direct: all in quotation marks, or a block; mixed: at least a quarter or three words quoted; else indirect. */
function modeOf(text: string, content: readonly Span[], why: string): Mode {
  if (why === 'rule introduced-block') return 'direct'
  const parts = content.map((span) => textOf(text, span).trim())
  if (
    parts.every(
      (part) =>
        /^(?:[“"«‘']|``)/.test(part) && /(?:[”"»’'])[.,;]?$/.test(part) && !/[”"»][^“"«]*[“"«]/.test(part.slice(1, -1)),
    )
  )
    return 'direct'
  const quoted = parts.flatMap((part) =>
    [...part.matchAll(/[“"«][^“”"«»]+[”"»]|(?<![\p{L}\p{N}])[‘'][^‘’']+[’'](?![\p{L}\p{N}])/gu)].map(
      (match) => match[0],
    ),
  )
  const count = (texts: readonly string[]) =>
    texts
      .join(' ')
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  if (quoted.length === 0) return 'indirect'
  const endsQuoted = /[”"»][.,]?$/.test(parts.at(-1) ?? '')
  return count(quoted) >= 4 || count(quoted) >= count(parts) / 4 || endsQuoted ? 'mixed' : 'indirect'
}

function stanceOf(text: string, attribution: TaggedAttribution): Stance {
  const cue = textOf(text, attribution.cue).toLowerCase()
  const rule = STANCE_RULES.find(({ pattern }) => pattern.test(cue))
  if (rule) return rule.stance
  const [first] = attribution.content
  return first && !/^["“]/.test(textOf(text, first)) && CONTENT_HEDGE.test(textOf(text, first)) ? 'hedged' : 'asserted'
}

// ----------------------------------------------------------------------------------------------------------- citations

const OWN_REGIONS: readonly RegionKind[] = ['body', 'headline', 'standfirst']

/** The article leans on the nearest reporter, each reporter on the next, the last on the source that it names. */
function citationsOf(
  article: Article,
  attributions: readonly Attribution[],
  actors: Actors,
  publisher: string | null,
): Citation[] {
  const citations: Citation[] = []
  for (const attribution of attributions) {
    if (!OWN_REGIONS.includes(attribution.region)) continue
    const chain = [
      article.key,
      ...attribution.via,
      ...(isInformant(attribution, actors, publisher) ? [attribution.speaker as string] : []),
    ]
    const span = citationSpan(attribution)
    for (let at = 0; at + 1 < chain.length; at++) {
      const from = chain[at] as string
      const to = chain[at + 1] as string
      if (from !== to && to !== publisher && isReporter(from, article, actors))
        citations.push({ from, to, span, confidence: attribution.confidence, why: attribution.why })
    }
  }
  return [...citations, ...passiveCitations(article, actors, publisher)]
}

/** A source that gave information, not a protagonist whose words are told: outlets, documents, the unnamed; a person who is quoted. */
function isInformant(attribution: Attribution, actors: Actors, publisher: string | null): boolean {
  const { speaker } = attribution
  const kind = speaker ? actors.kindOf(speaker) : null
  if (!kind || speaker === publisher) return false
  if (kind === 'outlet' || kind === 'document' || kind === 'unnamed') return true
  const isTold =
    attribution.recipient !== undefined &&
    (attribution.recipient === publisher || actors.kindOf(attribution.recipient) === 'outlet')
  return (
    kind === 'person' &&
    attribution.nestedIn === undefined &&
    (isTold || (attribution.mode === 'direct' && attribution.why.startsWith('rule quote')))
  )
}

const isReporter = (key: string, article: Article, actors: Actors) =>
  key === article.key || ['outlet', 'document'].includes(actors.kindOf(key) ?? '')

function citationSpan(attribution: Attribution): Span {
  const spans = [...attribution.source, attribution.cue]
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) }
}

/** "first published by the Valley Herald", "documents obtained by the Herald" */
function passiveCitations(article: Article, actors: Actors, publisher: string | null): Citation[] {
  return article.regions
    .filter((region) => OWN_REGIONS.includes(region.kind))
    .flatMap((region) =>
      actors.mentionsIn(region, ['outlet']).flatMap(({ key, mention }): Citation[] => {
        const before = article.text.slice(Math.max(region.start, mention.start - 40), mention.start)
        const verb =
          /\b(?:first )?(?:published|reported|revealed|obtained|seen|reviewed|disclosed|broken|leaked)\s+(?:by|in|to)\s+(?:the\s+)?$/i.exec(
            before,
          )
        if (!verb || key === publisher) return []
        return [
          {
            from: article.key,
            to: key,
            span: { start: mention.start - verb[0].length, end: mention.end },
            confidence: 0.7,
            why: 'rule published-by',
          },
        ]
      }),
    )
}

function publicationsOf(article: Article, publisher: string | null): Publication[] {
  if (!publisher) return []
  const span = article.metadataSpans.publisher
  return [
    {
      publisher,
      work: article.key,
      evidence: span ?? { field: 'publisher' },
      why: span ? 'rule publisher-mark' : 'metadata',
    },
  ]
}
