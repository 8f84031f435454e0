/** Finds whom something was told to, and the outlet that carried it. */

import { resolveActor } from '../actors.ts'
import type { KnownMention } from '../known-mentions.ts'
import { JOURNAL } from '../mentions/organisations.ts'
import type { Roster } from '../roster.ts'
import { CARRIER_RULES, OBTAINED_BY } from '../rules/carriers.ts'
import { textOf } from '../span.ts'
import type { Reason, Span, TaggedAttribution } from '../types.ts'
import type { Windows } from './windows.ts'

/** An entity and why it is the one. */
export interface Decision {
  readonly key: string
  readonly why: Reason
}

/** Who heard it. */
export interface Hearing {
  readonly recipient: Decision | null
  /** The outlet that it was told to, or said, quoted or shown in. */
  readonly carrier: Decision | null
}

const TOLD =
  /\b(?:told|tells|telling|tell|informed|assured|assures|warned|warns|reminded|reminds|briefed|urged|asked)\b/i
const AFTER_TOLD = /^\s+(?:the\s+)?(?:\p{Lu}[\p{L}.]*\s+){0,3}$/u
const DESCRIBED_OUTLET =
  /^\s+(?:the|his|her)\s+(?:network|paper|newspaper|magazine|agency|broadcaster|station|channel|site|website|outlet|programme|program)\b/i
const NAMELESS_OUTLET =
  /^\s+(?:an?|another|one)\s+(?:[\p{L}.-]+\s+){0,3}?(?:newspaper|tabloid|magazine|broadcaster|newswire|(?:news|tv|television|radio|cable)\s(?:agency|site|website|network|channel|station|outlet))\b/iu
const PRONOUN = /^\s+(?:him|her)\b(?=\s+(?:that|to|he|she|they|the|on|in|it)\b|[,.])/i
/** "said to Ann Lee", "wrote to the council", "in a letter to the council" */
const ADDRESSED =
  /\b(?:sa(?:id|ys)|wr(?:ote|ites|iting)|letter|note|message|e-?mail|memo|speech|remarks|testimony|complain(?:ed|s)|explain(?:ed|s)|apologi[sz]ed)\s+to\s+(?:the\s+)?(?:\p{Lu}[\p{L}.]*\s+){0,2}$/iu

/** "In an interview with the Herald, Ann said": not a clause of its own ("Since it was published by the Herald, Ann said"). */
const LEADS_WITH_CARRIER =
  /^["“]?\s*(?:(?:but|and|also|later|earlier|then),? )?(?:in|on|at|during|speaking|talking|quoted|interviewed|appearing|asked|writing)\b/i

/** Reads recipient and carrier from the words around the cue. */
export function findHearing({ cue, source }: TaggedAttribution, windows: Windows, roster: Roster): Hearing {
  const carrier = findCarrier(windows, roster)
  const recipient = toldTo(cue, source, windows, roster) ?? addressedTo(windows.tail, roster)
  if (recipient && roster.kindOf(recipient.key) === 'outlet') return { recipient, carrier: recipient }
  const isInterviewer = carrier !== null && /interview|speaking-to|said-to/.test(carrier.why)
  return { recipient: recipient ?? (isInterviewer ? carrier : null), carrier }
}

/** "told the Herald", "told the network", "told her" */
function toldTo(cue: Span, source: readonly Span[], { tail }: Windows, roster: Roster): Decision | null {
  const { text } = roster.article
  const told = TOLD.exec(textOf(text, cue))
  if (!told) return null
  const from = cue.start + told.index + told[0].length
  const end = Math.max(tail.end, Math.min(from + 60, tail.end))
  const rest = text.slice(from, end)
  for (const [pattern, why] of [
    [DESCRIBED_OUTLET, 'told-the-outlet'],
    [NAMELESS_OUTLET, 'told-an-outlet'],
    [PRONOUN, 'told-pronoun'],
  ] as const) {
    const found = pattern.exec(rest)?.[0]
    if (!found) continue
    const key = resolveActor(
      { start: from + found.length - found.trimStart().length, end: from + found.length },
      roster,
    )
    return key ? { key, why } : null
  }
  const isOwn = (near: KnownMention) => source.some((span) => span.start <= near.start && near.end <= span.end)
  const near = roster
    .mentionsWithin({ start: from, end: Math.min(from + 70, end + 1) }, [
      'outlet',
      'agency',
      'person',
      'event',
      'unnamed',
    ])
    .find((mention) => !isOwn(mention))
  return near && AFTER_TOLD.test(text.slice(from, near.start)) ? { key: near.key, why: 'told' } : null
}

function addressedTo(tail: Span, roster: Roster): Decision | null {
  const { text } = roster.article
  const found = roster
    .mentionsWithin(tail, ['outlet', 'agency', 'person'])
    .find(({ start }) => ADDRESSED.test(text.slice(tail.start, start)))
  return found ? { key: found.key, why: 'addressed-to' } : null
}

function findCarrier({ lead, middle, tail, ofSource }: Windows, roster: Roster): Decision | null {
  const { text } = roster.article
  for (const window of [tail, middle, lead]) {
    if (!window || (window === lead && !LEADS_WITH_CARRIER.test(text.slice(lead.start, lead.start + 30)))) continue
    for (const outlet of roster.mentionsWithin(window, ['outlet'])) {
      const before = text.slice(window.start, outlet.start)
      // "a study published in the Journal of Rivers": it published the study, and reports nothing
      if (outlet.mention.why === JOURNAL) continue
      const rule = CARRIER_RULES.find((candidate) => candidate.before.test(before))
      if (rule) return { key: outlet.key, why: rule.reason }
    }
  }
  if (!ofSource) return null
  const outlet = roster
    .mentionsWithin(ofSource, ['outlet'])
    .find(({ start, mention }) => mention.why !== JOURNAL && OBTAINED_BY.before.test(text.slice(ofSource.start, start)))
  return outlet ? { key: outlet.key, why: OBTAINED_BY.reason } : null
}
