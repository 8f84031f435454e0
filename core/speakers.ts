/** Who the source of each attribution is. */

import type { Actor } from './actors/actor.ts'
import { findActor } from './actors.ts'
import { isBlock } from './blocks.ts'
import type { Roster } from './roster.ts'
import { textOf } from './span.ts'
import type { Span, TaggedAttribution } from './types.ts'

/** UTF-16 units of a name right behind a cue. */
const MAX_NAME = 60

/** The actor of each attribution's source, in their order; null where there is none. An outer attribution is resolved before those in it. */
export function findSpeakers(tagged: readonly TaggedAttribution[], roster: Roster): (Actor | null)[] {
  const found: (Actor | null | undefined)[] = tagged.map(() => undefined)
  const resolve = (index: number): Actor | null => {
    const known = found[index]
    if (known !== undefined) return known
    found[index] = null
    const { source, cue, nestedIn, content } = tagged[index] as TaggedAttribution
    const outer = nestedIn === undefined ? null : resolve(nestedIn)
    const around = nestedIn === undefined ? undefined : tagged[nestedIn]
    const isInBlock = around !== undefined && isBlock(around)
    const quotedBy = isInBlock ? null : (outer?.key ?? null)
    const [words] = source
    const actor = words ? findActor(words, roster, { quotedBy, content }) : null
    // whoever speaks in the article's own voice, or in a block it quotes, is whom "he" means next
    if (actor && words && (nestedIn === undefined || isInBlock)) roster.noteSpeaker(actor.key, words)
    if (nestedIn === undefined) noteAsked(cue, roster)
    found[index] = actor
    return actor
  }
  return tagged.map((_, index) => resolve(index))
}

/** "Hall asked Lee whether …": she answers, and is whom "she said" means next. */
function noteAsked(cue: Span, roster: Roster): void {
  if (!/^(?:asked|pressed|questioned)$/.test(textOf(roster.article.text, cue))) return
  const asked = roster.mentionsWithin({ start: cue.end, end: cue.end + MAX_NAME }, ['person'])[0]
  if (asked && !/\S/.test(roster.article.text.slice(cue.end, asked.start))) roster.noteSpeaker(asked.key, asked)
}
