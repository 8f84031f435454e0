/** Joins the contents of attributions into claims: for now, contents of identical wording. */

import { shortHash } from './id.ts'
import { compareText } from './order.ts'
import { SILENCE } from './rules/stance.ts'
import type { Attribution, Extraction, RegionKind } from './types.ts'

/** One attribution as a member of a claim. */
export interface ClaimMember {
  readonly extraction: Extraction
  readonly attribution: Attribution
}

export interface Claim {
  /** "claim:" and the hash of its earliest member's evidence. */
  readonly key: string
  readonly label: string
  readonly members: readonly ClaimMember[]
  /** Earliest date of an article that carries it. */
  readonly firstSeen: string | null
}

const MAX_LABEL_LENGTH = 600
/** Captions, comments and boilerplate are not what the article reports. */
const CLAIM_REGIONS: readonly RegionKind[] = ['headline', 'standfirst', 'body']
/** Shorter wordings ("the plan") mean something else in each article. */
const MIN_SHARED_WORDS = 5

/** Clusters the contents of all attributions, in the order of their keys. */
export function clusterClaims(extractions: readonly Extraction[]): Claim[] {
  const membersByWording = new Map<string, ClaimMember[]>()
  for (const extraction of extractions) {
    for (const attribution of extraction.attributions) {
      if (!CLAIM_REGIONS.includes(attribution.region) || attribution.reasons.stance === SILENCE) continue
      const wording = wordingOf(extraction, attribution)
      const members = membersByWording.get(wording)
      if (members) members.push({ extraction, attribution })
      else membersByWording.set(wording, [{ extraction, attribution }])
    }
  }
  return [...membersByWording.values()].map(toClaim).sort((a, b) => (a.key < b.key ? -1 : 1))
}

function wordingOf({ article }: Extraction, { content }: Attribution): string {
  const words = content.flatMap(
    (span) =>
      article.text
        .slice(span.start, span.end)
        .toLowerCase()
        .replaceAll('’', "'")
        .match(/[\p{L}\p{N}']+/gu) ?? [],
  )
  if (words[0] === 'that') words.shift()
  const wording = words.join(' ')
  return words.length >= MIN_SHARED_WORDS ? wording : `${article.key} ${content[0]?.start ?? 0} ${wording}`
}

function toClaim(members: readonly ClaimMember[]): Claim {
  const ordered = members
    .map((member) => ({ member, date: member.extraction.article.date ?? '9999', hash: evidenceHash(member) }))
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.hash, b.hash))
  const labels = ordered.map(({ member }) => labelOf(member)).sort((a, b) => b.length - a.length || compareText(a, b))
  const dates = ordered.flatMap(({ member }) => member.extraction.article.date ?? [])
  return {
    key: `claim:${ordered[0]?.hash ?? ''}`,
    label: labels[0] ?? '',
    members: ordered.map(({ member }) => member),
    firstSeen: dates[0] ?? null,
  }
}

const evidenceHash = ({ extraction, attribution }: ClaimMember) =>
  shortHash([
    extraction.article.key,
    extraction.article.textHash,
    ...attribution.content.map((span) => `${span.start}-${span.end}`),
    `${attribution.cue.start}`,
  ])

function labelOf({ extraction, attribution }: ClaimMember): string {
  const parts = attribution.content.map((span) =>
    extraction.article.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim(),
  )
  const label = parts.join(' … ').replace(/^that (?=\S)/, '')
  return label.length > MAX_LABEL_LENGTH ? `${label.slice(0, MAX_LABEL_LENGTH - 1)}…` : label
}
