/** How something was said: in whose words (mode), and whether it was asserted, denied, questioned or hedged (stance). */

import { isBlock } from './blocks.ts'
import { CONTENT_HEDGE, DETERMINER, STANCE_RULES, type StanceRule } from './rules/stance.ts'
import { textOf } from './span.ts'
import type { Mode, Reason, Span, Stance, TaggedAttribution } from './types.ts'

const OPENS_QUOTED = /^(?:[“"«‘']|``)/
const CLOSES_QUOTED = /[”"»’'][.,;]?$/
const CLOSING_MARK = /[”"»]|''/
const QUOTED = /[“"«][^“”"«»]+[”"»]|(?<![\p{L}\p{N}])[‘'][^‘’']+[’'](?![\p{L}\p{N}])/gu
const MAX_TERM_WORDS = 2

export interface ModeDecision {
  readonly mode: Mode
  readonly why: Reason
}

export interface StanceDecision {
  readonly stance: Stance
  readonly why: Reason
}

/** Short quoted phrases that a text quotes more than once: terms, nobody's words in particular. In lower case. */
export function findTerms(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const [quoted] of text.matchAll(QUOTED)) {
    const term = termOf(quoted)
    if (term.length <= 60 && countWords([term]) <= MAX_TERM_WORDS) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([term]) => term))
}

const termOf = (quoted: string) =>
  quoted
    .slice(1, -1)
    .replace(/[.,;!?]+$/, '')
    .trim()
    .toLowerCase()

/**
 * direct: all in quotation marks, or a block; mixed: some words are quoted; indirect: none but terms are.
 * A phrase of one or two words is a term where the article quotes it again, or where it is a small part of a long content.
 */
export function modeOf(text: string, attribution: TaggedAttribution, terms: ReadonlySet<string>): ModeDecision {
  const { content } = attribution
  if (isBlock(attribution)) return { mode: 'direct', why: 'block' }
  if (isTranscriptLine(text, attribution)) return { mode: 'direct', why: 'transcript' }
  const parts = content.map((span) =>
    textOf(text, span)
      .trim()
      .replace(/^that\s+/i, ''),
  )
  if (parts.every(isQuotedWhole)) return { mode: 'direct', why: 'all-quoted' }
  const quoted = parts.flatMap((part) => part.match(QUOTED) ?? [])
  if (quoted.length === 0) return { mode: 'indirect', why: 'no-marks' }
  const own = quoted.filter((phrase) => !terms.has(termOf(phrase)))
  return own.length > 0 ? { mode: 'mixed', why: 'quoted-words' } : { mode: 'indirect', why: 'quoted-terms' }
}

/** In marks from end to end; a paragraph of a longer quotation has no closing mark. */
function isQuotedWhole(part: string): boolean {
  if (!OPENS_QUOTED.test(part)) return false
  if (!CLOSES_QUOTED.test(part)) return !CLOSING_MARK.test(part.slice(1)) && !/^[‘']/.test(part)
  return !/[”"»’][^“"«‘]*\s[“"«‘]/.test(part.slice(1, -1))
}

const countWords = (texts: readonly string[]) => texts.join(' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0

/** What source, cue and adverbs say; for a paraphrase also a hedge near the head of the content. */
export function stanceOf(
  text: string,
  { source, cue, content }: { readonly source: readonly Span[]; readonly cue: Span; readonly content: readonly Span[] },
): StanceDecision {
  const words = {
    source: source[0] ? wordsAt(text, source[0]) : '',
    cue: wordsAt(text, cue),
    content: content[0]
      ? wordsAt(text, { start: content[0].start, end: Math.min(content[0].end, content[0].start + 200) })
      : '',
  }
  const rule = STANCE_RULES.find((candidate) => matches(candidate, words))
  if (rule) return { stance: rule.stance, why: rule.reason }
  return isHedged(words.content)
    ? { stance: 'hedged', why: 'hedge-in-content' }
    : { stance: 'asserted', why: 'no-other-rule' }
}

const wordsAt = (text: string, span: Span) => textOf(text, span).toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')

const matches = (rule: StanceRule, words: Readonly<Record<'source' | 'cue' | 'content', string>>) =>
  (rule.source === undefined || rule.source.test(words.source)) &&
  (rule.cue === undefined || rule.cue.test(words.cue)) &&
  (rule.content === undefined || rule.content.test(words.content))

function isHedged(content: string): boolean {
  if (/^["“]/.test(content)) return false
  const found = CONTENT_HEDGE.exec(content)
  return found !== null && !DETERMINER.test(found[1]?.trim() ?? '')
}

/** "MS LEE: The talks will go on." */
function isTranscriptLine(text: string, { source: [speaker], cue }: TaggedAttribution): boolean {
  if (!speaker || textOf(text, cue) !== ':') return false
  const opensLine = speaker.start === 0 || /[\r\n]\s*$/.test(text.slice(Math.max(0, speaker.start - 8), speaker.start))
  return opensLine && !/\p{Ll}/u.test(textOf(text, speaker))
}
