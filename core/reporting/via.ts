/** Traces through which reporters each attribution came, nearest to the article first. */

import type { Roster } from '../roster.ts'
import { textOf } from '../span.ts'
import type { Article, Reason, Sentence, TaggedAttribution } from '../types.ts'
import type { Credit } from './credits.ts'
import type { DateDecision } from './date-said.ts'
import type { Decision, Hearing } from './recipients.ts'

/** A tagged attribution with its actors. */
export interface Told extends Hearing {
  readonly tagged: TaggedAttribution
  readonly sentence: Sentence | undefined
  readonly speaker: string | null
  readonly whySpeaker: Reason | undefined
  /** Key of the statement or letter that it stands in. */
  readonly document: string | null
  /** When it was said, by its own words. */
  readonly dateSaid: DateDecision | null
}

export interface Chain {
  readonly via: readonly string[]
  readonly why: Reason | null
}

/** Who wants, plans or hopes reports nothing of what others say. */
const INTENTION =
  /\b(?:want|sought|seek|try|tri|plan|intend|hope|expect|aim|decid|wish|prefer|need|threaten|prepar|agre)(?:s|es|ed|ing|d)?$/i
const MAX_DEPTH = 20
/** How a speech goes on; "blamed" and "endorsed" may have been said elsewhere. */
const GOES_ON =
  /^(?:(?:also|then|and) )?(?:sa(?:id|ys)|add(?:ed|s|ing)|continu(?:ed|es)|went on|goes on|explain(?:ed|s)|not(?:ed|es|ing)|insist(?:ed|s)|stress(?:ed|es)|recall(?:ed|s)|jok(?:ed|es)|admit(?:ted|s)|acknowledg(?:ed|es)|argu(?:ed|es))\b/i
/** Paragraphs over which a speaker goes on to the same outlet: this one and the next. */
const MAX_GAP = 1

/** The chains of all attributions, in their order. */
export function traceChains(
  article: Article,
  told: readonly Told[],
  own: ReadonlySet<string>,
  credits: readonly Credit[],
  roster: Roster,
): Chain[] {
  const carriers = carriersOf(article.text, told, roster)
  const creditsOf = creditsByIndex(credits)
  const isOwn = (key: string) => own.has(key)
  return told.map((_, index) => {
    const links = linksOf(article.text, told, carriers, index)
    const credited = creditsOf(index).filter(({ isOutermost }) => isOutermost || links.length === 0)
    const chain: string[] = []
    const reasons: Reason[] = []
    for (const { key, why } of [...links, ...credited.map(({ outlet, why }) => ({ key: outlet, why }))]) {
      const before = chain[0] ?? told[index]?.speaker
      if (key === before || isOwn(key) || chain.includes(key)) continue
      chain.unshift(key)
      reasons.unshift(why)
    }
    return { via: chain, why: chain.length > 0 ? [...new Set(reasons)].join(', ') : null }
  })
}

/** The credits of each attribution, those of all of the article last. */
function creditsByIndex(credits: readonly Credit[]): (index: number) => readonly Credit[] {
  const ofAll = credits.filter(({ covered }) => covered === 'all')
  const byIndex = new Map<number, Credit[]>()
  for (const credit of credits) {
    if (credit.covered === 'all') continue
    for (const index of credit.covered) byIndex.set(index, [...(byIndex.get(index) ?? []), credit])
  }
  return (index) => [...(byIndex.get(index) ?? []), ...ofAll]
}

/** From the attribution outwards: its carrier, then each attribution around it with that one's carrier. */
function linksOf(
  text: string,
  told: readonly Told[],
  carriers: readonly (Decision | null)[],
  index: number,
): Decision[] {
  const links: Decision[] = []
  const add = (link: Decision | null | undefined) => {
    if (link) links.push(link)
  }
  add(carriers[index])
  const inner = told[index]?.tagged
  let at = inner && isWritersAside(text, inner) ? undefined : inner?.nestedIn
  for (let depth = 0; at !== undefined && depth < MAX_DEPTH; depth++) {
    const around = told[at] as Told
    const isSelf = around.speaker === told[index]?.speaker
    if (around.speaker && !isSelf && !INTENTION.test(textOf(text, around.tagged.cue)))
      add({ key: around.speaker, why: 'nested' })
    add(carriers[at])
    at = around.tagged.nestedIn
  }
  return links
}

/**
 * The carrier of each attribution: its own, else the one that the same speaker spoke to before. An unnamed source that
 * told an outlet is known through it from then on; a named one in this paragraph and the next, until another speaks.
 */
function carriersOf(text: string, told: readonly Told[], roster: Roster): (Decision | null)[] {
  const outletOfUnnamed = new Map<string, Decision>()
  let last: { readonly speaker: string; readonly carrier: Decision | null; readonly paragraph: number } | null = null
  return told.map(({ tagged, speaker, carrier, sentence, dateSaid }) => {
    if (!speaker || tagged.nestedIn !== undefined) return carrier
    const paragraph: number = sentence?.paragraph ?? 0
    const isUnnamed = roster.kindOf(speaker) === 'unnamed' || roster.kindOf(speaker) === 'document'
    const goesOn =
      last?.speaker === speaker &&
      paragraph - last.paragraph <= MAX_GAP &&
      dateSaid === null &&
      GOES_ON.test(textOf(text, tagged.cue))
    const before = isUnnamed ? outletOfUnnamed.get(speaker) : goesOn ? last?.carrier : null
    const found = carrier ?? (before ? { key: before.key, why: 'told-before' } : null)
    if (found && isUnnamed) outletOfUnnamed.set(speaker, found)
    last = { speaker, carrier: found, paragraph }
    return found
  })
}

/** "told the Herald that Bob wrote - apparently saying “stop” - to her": between the dashes the writer speaks. */
const isWritersAside = (text: string, { source, cue }: TaggedAttribution): boolean =>
  source.length > 0 &&
  /^(?:apparently|presumably|evidently|seemingly)\b/i.test(textOf(text, cue)) &&
  /(?:\s[-–]|—)\s*$/.test(text.slice(Math.max(0, cue.start - 4), cue.start))
