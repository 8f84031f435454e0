/** Who the source of each attribution is. */

import type { Actor } from './actors/actor.ts'
import { findActor } from './actors.ts'
import { isBlock } from './blocks.ts'
import type { Roster } from './roster.ts'
import type { TaggedAttribution } from './types.ts'

/** The actor of each attribution's source, in their order; null where there is none. An outer attribution is resolved before those in it. */
export function findSpeakers(tagged: readonly TaggedAttribution[], roster: Roster): (Actor | null)[] {
  const found: (Actor | null | undefined)[] = tagged.map(() => undefined)
  const resolve = (index: number): Actor | null => {
    const known = found[index]
    if (known !== undefined) return known
    found[index] = null
    const { source, nestedIn, content } = tagged[index] as TaggedAttribution
    const outer = nestedIn === undefined ? null : resolve(nestedIn)
    const around = nestedIn === undefined ? undefined : tagged[nestedIn]
    const isInBlock = around !== undefined && isBlock(around)
    const quotedBy = isInBlock ? null : (outer?.key ?? null)
    const [words] = source
    const actor = words ? findActor(words, roster, { quotedBy, content }) : null
    // whoever speaks in the article's own voice, or in a block it quotes, is whom "he" means next
    if (actor && words && (nestedIn === undefined || isInBlock)) roster.noteSpeaker(actor.key, words)
    found[index] = actor
    return actor
  }
  return tagged.map((_, index) => resolve(index))
}
