/** Makes a short quotation that shows from whom an article has a claim. */

import type { Span } from '../types.ts'

/** Where an article states a claim, as evidence has it. */
interface StatedAt {
  readonly source: Span | null
  readonly cue: Span | null
  readonly content: readonly Span[]
}

/** Letters between what is said and who says it that still are one run. */
const MAX_BETWEEN = 40

/** Of a quotation at most this part names who says it. */
const MAX_NAMING = 0.6

/**
 * At most `max` letters of an article's words, cut between words, with "…" where words are left out: who says it where that
 * stands beside what is said. "the talks had failed over the price of the… two officials said"
 */
export function quoteShortly(text: string, { source, cue, content }: StatedAt, max: number): string {
  const words = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, ' ').trim()
  const [first] = content
  if (!first) return ''
  const naming = cue && namingAt(text, source, cue)
  if (!naming || naming.end - naming.start > max * MAX_NAMING) return cutShort(words(first), max)
  const before = content.findLast(({ end }) => end <= naming.start && naming.start - end <= MAX_BETWEEN)
  const after = content.find(({ start }) => start >= naming.end && start - naming.end <= MAX_BETWEEN)
  const start = Math.min(before?.start ?? naming.start, naming.start)
  if (after && naming.end - start <= max * MAX_NAMING) return cutShort(words({ start, end: after.end }), max)
  if (!before) return cutShort(words(first), max)
  const whole = words({ start, end: naming.end })
  if (whole.length <= max) return whole
  return `${cutShort(words(before), max - words(naming).length - 2).replace(/…?$/, '…')} ${words(naming)}`
}

/** Source and cue, and after "told" whom. */
function namingAt(text: string, source: Span | null, cue: Span): Span {
  const end = Math.max(source?.end ?? 0, cue.end)
  const recipient = /\btold$/.test(text.slice(cue.start, cue.end)) && RECIPIENT.exec(text.slice(end, end + MAX_BETWEEN))
  return { start: Math.min(source?.start ?? cue.start, cue.start), end: end + (recipient ? recipient[0].length : 0) }
}

/** "reporters", "the Valley Herald" */
const RECIPIENT = /^\s+(?:(?:the|a|an|his|her|their)\s+)?[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]*)*/u

/** As many whole words as there is room for; all of a text that fits. */
function cutShort(text: string, max: number): string {
  if (text.length <= max) return text
  const space = text.slice(0, max).lastIndexOf(' ')
  return `${text.slice(0, space > 0 ? space : max - 1).replace(/[\s,;:–—-]+$/, '')}…`
}
