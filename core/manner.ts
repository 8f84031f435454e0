/** How something was said: in whose words (mode), and whether it was asserted, denied, questioned or hedged (stance). */

import { CONTENT_HEDGE, STANCE_RULES } from './rules/stance.ts'
import { textOf } from './span.ts'
import type { Mode, Span, Stance, TaggedAttribution } from './types.ts'

const OPENS_QUOTED = /^(?:[“"«‘']|``)/
const CLOSES_QUOTED = /[”"»’'][.,;]?$/
const QUOTED = /[“"«][^“”"«»]+[”"»]|(?<![\p{L}\p{N}])[‘'][^‘’']+[’'](?![\p{L}\p{N}])/gu

/** direct: all in quotation marks, or a block; mixed: a quarter of it, four words, or its end quoted; else indirect. */
export function modeOf(text: string, { content, why }: TaggedAttribution): Mode {
  if (/^rule [a-z-]+-block$/.test(why)) return 'direct'
  const parts = content.map((span) => textOf(text, span).trim())
  if (parts.every(isQuotedWhole)) return 'direct'
  const quoted = parts.flatMap((part) => part.match(QUOTED) ?? [])
  if (quoted.length === 0) return 'indirect'
  const endsQuoted = /[”"»][.,]?$/.test(parts.at(-1) ?? '')
  const isMixed = endsQuoted || countWords(quoted) >= 4 || countWords(quoted) >= countWords(parts) / 4
  return isMixed ? 'mixed' : 'indirect'
}

const isQuotedWhole = (part: string) =>
  OPENS_QUOTED.test(part) && CLOSES_QUOTED.test(part) && !/[”"»][^“"«]*[“"«]/.test(part.slice(1, -1))

const countWords = (texts: readonly string[]) => texts.join(' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0

/** What the cue and its adverbs say; for a paraphrase also a hedge at the head of the content. */
export function stanceOf(
  text: string,
  { cue, content }: { readonly cue: Span; readonly content: readonly Span[] },
): Stance {
  const words = textOf(text, cue).toLowerCase()
  const rule = STANCE_RULES.find(({ pattern }) => pattern.test(words))
  if (rule) return rule.stance
  const [first] = content
  const opening = first ? textOf(text, first).slice(0, 200) : ''
  return !/^["“]/.test(opening) && CONTENT_HEDGE.test(opening) ? 'hedged' : 'asserted'
}
