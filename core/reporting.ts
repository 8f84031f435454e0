/** Turns tagged spans into actors: who said it, whom it was told to, and through which reporters it came. */

import { splitSources } from './actors/split-sources.ts'
import { citationsOf } from './citations.ts'
import { entityKey } from './entities.ts'
import { findTerms, modeOf, stanceOf } from './manner.ts'
import { authorsQuotations, continuedIntroductions, pointedCredits } from './reporting/carry-over.ts'
import { type Credit, findCredits } from './reporting/credits.ts'
import { findDateSaid } from './reporting/date-said.ts'
import { documentOfSaying, findPublications } from './reporting/documents.ts'
import { dropAttributions, isPointer, isWishForAnonymity, resolvePointer } from './reporting/no-claims.ts'
import { findHearing } from './reporting/recipients.ts'
import { type Told, traceChains } from './reporting/via.ts'
import { windowsOf } from './reporting/windows.ts'
import type { Roster } from './roster.ts'
import { contains, countStartingBefore } from './span.ts'
import { findSpeakers } from './speakers.ts'
import type {
  Article,
  Attribution,
  AttributionReasons,
  Citation,
  Publication,
  Sentence,
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
  found: readonly TaggedAttribution[],
  roster: Roster,
): Reporting {
  const { text } = article
  const publisher = article.publisher
    ? roster.add(entityKey('outlet', article.publisher), 'outlet', article.publisher, null, 'metadata')
    : null
  const claiming = dropAttributions(found, (attribution) => isWishForAnonymity(text, attribution))
  const told = tellAll(article, sentences, splitSources(claiming, roster), roster)
  const credits = findCredits(sentences, told, roster)
  const wire = credits.find(({ why }) => why === 'credit dateline')
  // a wire's dispatch under nobody's name is the wire's own article
  const owner = publisher ?? wire?.outlet ?? null
  const own = new Set(owner ? [owner] : [])
  const carried = [...credits, ...continuedIntroductions(told), ...authorsQuotations(sentences, told, roster)]
  const outer = traceChains(article, told, own, carried, roster)
  const chains = traceChains(article, told, own, [...pointedCredits(text, told, outer), ...carried], roster)
  const terms = findTerms(text)
  const stances = stancesOf(
    text,
    told.map((each) => each.tagged),
  )
  const attributions = told.map(
    ({ tagged: spans, sentence, speaker, whySpeaker, recipient, document, dateSaid }, index): Attribution => {
      const { mode, why: modeWhy } = modeOf(text, spans, terms)
      const { via, why: viaWhy } = chains[index] as (typeof chains)[number]
      const { stance, why: stanceWhy } = stances[index] as (typeof stances)[number]
      return {
        ...spans,
        region: sentence?.region ?? 'body',
        mode,
        stance,
        speaker,
        via,
        ...(document ? { document } : {}),
        ...(recipient && recipient.key !== speaker ? { recipient: recipient.key } : {}),
        ...(dateSaid ? { dateSaid: dateSaid.value } : {}),
        reasons: reasonsOf({
          speaker: whySpeaker,
          mode: modeWhy,
          stance: stanceWhy,
          via: viaWhy,
          recipient: recipient?.why,
          dateSaid: dateSaid?.why,
        }),
      }
    },
  )
  const kept = dropAttributions(attributions, (attribution) => isPointer(text, attribution))
  return {
    attributions: kept,
    citations: citationsOf({ article, attributions: kept, credits, roster, owner }),
    publications: [...ownPublication(article, owner, wire), ...findPublications(article, sentences, roster)],
  }
}

/** Actors of each attribution, in the order of the text: whom "he" means hangs on who spoke before. */
function tellAll(
  article: Article,
  sentences: readonly Sentence[],
  tagged: readonly TaggedAttribution[],
  roster: Roster,
): Told[] {
  const told: Told[] = []
  const speakers = findSpeakers(tagged, roster)
  for (const [index, attribution] of tagged.entries()) {
    const sentence = sentences[countStartingBefore(sentences, attribution.cue.start + 1) - 1]
    const actor = speakers[index] ?? null
    const speaker = actor?.key ?? null
    const around = attribution.nestedIn === undefined ? undefined : tagged[attribution.nestedIn]
    const windows = windowsOf(
      attribution,
      sentence ?? attribution.cue,
      around?.content.find((span) => contains(span, attribution.cue)),
    )
    const heard: Told = {
      tagged: attribution,
      sentence,
      speaker,
      whySpeaker: actor?.why,
      ...findHearing(attribution, windows, roster),
      document: documentOfSaying(windows, attribution, speaker, roster),
      dateSaid: findDateSaid(article.text, windows, article.date),
    }
    const content = resolvePointer(article.text, heard, told)
    told.push(content ? { ...heard, tagged: { ...attribution, content } } : heard)
  }
  return told
}

/** What stands in a hedged attribution without a source ("Ann reportedly warned that …") is hedged too. */
function stancesOf(
  text: string,
  tagged: readonly TaggedAttribution[],
): { readonly stance: Stance; readonly why: string }[] {
  const own = tagged.map((attribution) => stanceOf(text, attribution))
  return own.map((decision, index) => {
    const around = tagged[index]?.nestedIn
    const isHedgedAround =
      around !== undefined && tagged[around]?.source.length === 0 && own[around]?.why === 'adverb-hedge'
    return isHedgedAround && decision.stance === 'asserted' ? { stance: 'hedged', why: 'hedge-around' } : decision
  })
}

/** Only the reasons that there are. */
function reasonsOf(
  reasons: { readonly [key in keyof AttributionReasons]: string | null | undefined },
): AttributionReasons {
  return Object.fromEntries(Object.entries(reasons).filter(([, why]) => why != null))
}

function ownPublication(article: Article, owner: string | null, wire: Credit | undefined): Publication[] {
  if (!owner) return []
  if (!article.publisher && wire) return [{ publisher: owner, work: article.key, evidence: wire.span, why: wire.why }]
  const span = article.metadataSpans.publisher
  const evidence = span ?? ({ field: 'publisher' } as const)
  return [{ publisher: owner, work: article.key, evidence, why: span ? 'rule publisher-mark' : 'metadata' }]
}
