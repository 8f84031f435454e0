/** What is tagged like an attribution and claims nothing: "asked not to be named", "said so". */

import { textOf } from '../span.ts'
import type { Span, TaggedAttribution } from '../types.ts'
import type { Told } from './via.ts'

const MAX_LOOK_BACK = 10

/** Only words of the wish not to be known: why a source has no name, no claim of the source. */
const ANONYMITY =
  /^(?:that )?(?:(?:he|she|they|it|their names?|his name|her name) )?(?:(?:could )?not |to |on |for |the |be |remain |under |condition of |used |because )*(?:anonymity|anonymous|(?:named|identified|quoted)(?: by name| publicly)?|(?:give|provide|disclose|reveal) (?:his|her|its|their|a) (?:(?:full|last|own|real) )*names?)\b[^.;“”"]{0,80}$/i
const POINTING =
  /^(?:this|that|so|it|how|why|what|as much|the same|otherwise|something|nothing|anything|him|her|them)[.,!?]?$/i

/** True for "requested anonymity", "asked not to be named". */
export function isWishForAnonymity(text: string, { content }: Pick<TaggedAttribution, 'content'>): boolean {
  const [only, ...others] = content
  return only !== undefined && others.length === 0 && ANONYMITY.test(textOf(text, only))
}

/** True where the content is a word that points to what was said before: "said so", "said this". */
export function isPointer(text: string, { content }: Pick<TaggedAttribution, 'content'>): boolean {
  const [only, ...others] = content
  return only !== undefined && others.length === 0 && POINTING.test(textOf(text, only))
}

/** Cues that say something of a claim that was there before. */
const ANSWERS =
  /\b(?:den(?:y|ies|ied|ying)|confirm|reject|disput|dismiss|refut|acknowledg|admit|rul(?:e|es|ed|ing) out|doubt|question)/i

/**
 * "Bob denied it": the content is that of the claim before, which somebody else made in this sentence or the one before.
 * Null where the content is no pointer, or points to nothing that is known.
 */
export function resolvePointer(text: string, answer: Told, before: readonly Told[]): readonly Span[] | null {
  if (!isPointer(text, answer.tagged) || !ANSWERS.test(textOf(text, answer.tagged.cue)) || !answer.sentence) return null
  for (let at = before.length - 1; at >= 0 && before.length - at <= MAX_LOOK_BACK; at--) {
    const { tagged, speaker, sentence } = before[at] as Told
    if (!sentence || answer.sentence.paragraph - sentence.paragraph > 1) return null
    if (tagged.nestedIn === undefined && speaker !== answer.speaker && !isPointer(text, tagged)) return tagged.content
  }
  return null
}

/** The list without those that are dropped; `nestedIn` counts in the new list, past a dropped one to what is around it. */
export function dropAttributions<T extends { readonly nestedIn?: number }>(
  attributions: readonly T[],
  isDropped: (attribution: T) => boolean,
): T[] {
  const dropped = attributions.map(isDropped)
  let count = 0
  const newIndexes = dropped.map((isOut) => (isOut ? -1 : count++))
  return attributions.flatMap((attribution, index): T[] => {
    if (dropped[index]) return []
    let around = attribution.nestedIn
    for (let depth = 0; around !== undefined && dropped[around] && depth < 20; depth++)
      around = attributions[around]?.nestedIn
    const { nestedIn: _, ...rest } = attribution
    return [(around === undefined ? rest : { ...rest, nestedIn: newIndexes[around] }) as T]
  })
}
