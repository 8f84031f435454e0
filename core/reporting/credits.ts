/** Credits that stand apart from what they credit: datelines, lines at the end, "first published by the Herald". */

import { entityKey } from '../entities.ts'
import type { KnownMention } from '../known-mentions.ts'
import type { Roster } from '../roster.ts'
import { countStartingBefore, textOf } from '../span.ts'
import type { Reason, Sentence, Span } from '../types.ts'
import type { Told } from './via.ts'

/** An outlet that is credited, and for what: all of the article, some of its attributions (indexes), or nothing in particular. */
export interface Credit {
  readonly outlet: string
  readonly covered: 'all' | ReadonlySet<number>
  /** True where it is added to a chain that is known; else it stands in for one that is not. */
  readonly isOutermost: boolean
  /** The words of the credit. */
  readonly span: Span
  readonly why: Reason
}

/** What was told, and where the cues stand, in order. */
interface Tellings {
  readonly told: readonly Told[]
  readonly cues: readonly Span[]
}

const NONE: ReadonlySet<number> = new Set()

interface LineRule {
  /** On the line up to the outlet's name. */
  readonly before: RegExp
  readonly covers: 'all' | 'nothing'
  readonly example: string
  readonly reason: Reason
}

/** Lines that credit an outlet. */
export const CREDIT_LINES: readonly LineRule[] = [
  {
    before: /^\(?(?:(?:additional )?reporting|written|compiled) by [^;:()]{3,80} (?:for|of) (?:the )?$/i,
    covers: 'all',
    example: '(Reporting by Ann Lee for Reuters)',
    reason: 'credit reporting-for',
  },
  {
    before:
      /^\(?(?:this|the) (?:story|article|piece|post|report|column) (?:was )?(?:first |originally )*(?:appeared|published|ran|posted)(?: first| originally)? (?:in|on|at|by) (?:the )?$/i,
    covers: 'all',
    example: 'This story first appeared in Reuters.',
    reason: 'credit first-appeared',
  },
  {
    before: /^\(?(?:h\/t|hat tip)\b[:/]*(?: to)? ?(?:the )?$/i,
    covers: 'nothing',
    example: '(h/t Reuters)',
    reason: 'credit hat-tip',
  },
  {
    before: /^\(?(?:sources?|via|from): ?(?:the )?$/i,
    covers: 'nothing',
    example: 'Source: Reuters',
    reason: 'credit source',
  },
]

/** Finds the credits of an article whose attributions are known. */
export function findCredits(sentences: readonly Sentence[], told: readonly Told[], roster: Roster): Credit[] {
  const dateline = findDateline(roster)
  return [
    ...(dateline ? [dateline] : []),
    ...lineCredits(sentences, roster),
    ...laterCredits(sentences, { told, cues: told.map(({ tagged }) => tagged.cue) }, roster),
  ]
}

/** The wire that the dateline names. */
function findDateline(roster: Roster): Credit | null {
  const { text, metadataSpans } = roster.article
  const span = metadataSpans.wire
  if (!span) return null
  const name = textOf(text, span)
  const [known] = roster.mentionsOverlapping(span).filter(({ kind }) => kind === 'outlet')
  const outlet = known?.key ?? roster.add(entityKey('outlet', name), 'outlet', name, span, 'rule dateline')
  return { outlet, covered: 'all', isOutermost: true, span, why: 'credit dateline' }
}

function lineCredits(sentences: readonly Sentence[], roster: Roster): Credit[] {
  const { text } = roster.article
  return sentences.flatMap((sentence): Credit[] => {
    if (
      sentence.region === 'comment' ||
      !/^\(?(?:report|addit|writ|compil|this|the|h\/t|hat|source|via|from)/i.test(
        text.slice(sentence.start, sentence.start + 8),
      )
    )
      return []
    for (const { key, start, end } of roster.mentionsWithin(
      { ...sentence, end: Math.min(sentence.end, sentence.start + 200) },
      ['outlet'],
    )) {
      const rule = CREDIT_LINES.find(({ before }) => before.test(text.slice(sentence.start, start)))
      if (rule)
        return [
          {
            outlet: key,
            covered: rule.covers === 'all' ? 'all' : NONE,
            isOutermost: true,
            span: { start: sentence.start, end },
            why: rule.reason,
          },
        ]
    }
    return []
  })
}

// ------------------------------------------------------------------------------- credits of what somebody said elsewhere

const SPOKEN =
  '(conclusion|finding|claim|allegation|accusation|remark|comment|statement|assessment|account|testimony|warning|words?|quote|view|decision|denial|plan|offer|admission)s?'
/** "the agency's conclusions were first published by": possessor before group 1. */
const FIRST_PUBLISHED = new RegExp(
  String.raw`(?:['’]s?\s+)?\b${SPOKEN}(?:,? (?:which|that))?(?: (?:were|was|had been|have been|has been))?(?: (?:first|originally|initially|earlier))? (?:published|reported|revealed|disclosed|aired|broadcast|carried) (?:by|in|on) (?:the )?$`,
  'i',
)
/** "…, as first reported by" */
const AS_REPORTED =
  /[,(—–-]\s*(?:as )?(?:(?:was )?(?:first|originally|earlier|previously) )?(?:reported|quoted|revealed) (?:by|in) (?:the )?$/i
/** "Reuters first reported her remarks." */
const REPORTED_FIRST = new RegExp(
  String.raw`^ (?:was the first to report|first reported|first published) (?:on )?(?:the|his|her|their|its|those|these|\p{Lu}\p{L}+['’]s) ${SPOKEN}\b`,
  'iu',
)

function laterCredits(sentences: readonly Sentence[], tellings: Tellings, roster: Roster): Credit[] {
  const { text } = roster.article
  return sentences.flatMap((sentence): Credit[] => {
    if (sentence.region === 'comment' || sentence.region === 'boilerplate') return []
    return roster.mentionsWithin(sentence, ['outlet']).flatMap((outlet): Credit[] => {
      const before = text.slice(Math.max(sentence.start, outlet.start - 120), outlet.start)
      const span = { start: outlet.start, end: outlet.end }
      const published = FIRST_PUBLISHED.exec(before)
      if (published?.[1]) {
        const at = outlet.start - before.length + published.index
        const credited = ownerOf(at, roster)
        const index = credited ? lastBySpeaker(tellings, credited.key, published[1], text, at) : -1
        const start = credited?.start ?? at
        return index < 0
          ? []
          : [
              {
                outlet: outlet.key,
                covered: new Set([index]),
                isOutermost: false,
                span: { ...span, start },
                why: 'credit first-published',
              },
            ]
      }
      if (AS_REPORTED.test(before)) return creditOf(outlet, inSentence(tellings, sentence), span, 'credit as-reported')
      if (REPORTED_FIRST.test(text.slice(outlet.end, outlet.end + 80)))
        return creditOf(outlet, lastBefore(tellings, outlet.start), span, 'credit reported-first')
      return []
    })
  })
}

const creditOf = ({ key }: KnownMention, covered: ReadonlySet<number>, span: Span, why: Reason): Credit[] =>
  covered.size > 0 ? [{ outlet: key, covered, isOutermost: false, span, why }] : []

/** Whose words: the entity named right before "'s conclusions". */
function ownerOf(offset: number, roster: Roster): KnownMention | undefined {
  return roster
    .mentionsOverlapping({ start: offset - 2, end: offset + 1 })
    .find(({ end, kind }) => end <= offset + 2 && kind !== 'event')
}

/** Further back than this many attributions nobody credits. */
const MAX_LOOK_BACK = 200

/** The attribution of that speaker whose cue is of the same family ("conclude", "conclusions"), else the last one before. */
function lastBySpeaker(tellings: Tellings, speaker: string, noun: string, text: string, offset: number): number {
  const stem = noun.slice(0, 5).toLowerCase()
  let last = -1
  const from = countStartingBefore(tellings.cues, offset) - 1
  for (let at = from; at >= 0 && from - at < MAX_LOOK_BACK; at--) {
    const { speaker: other, tagged } = tellings.told[at] as Told
    if (other !== speaker) continue
    if (textOf(text, tagged.cue).toLowerCase().includes(stem)) return at
    if (last < 0) last = at
  }
  return last
}

function inSentence({ cues }: Tellings, { start, end }: Span): Set<number> {
  const covered = new Set<number>()
  for (let at = countStartingBefore(cues, start); at < cues.length && (cues[at] as Span).end <= end; at++)
    covered.add(at)
  return covered
}

function lastBefore({ cues }: Tellings, offset: number): Set<number> {
  const at = countStartingBefore(cues, offset) - 1
  return at >= 0 ? new Set([at]) : new Set()
}
