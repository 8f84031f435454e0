/** Arithmetic on half-open UTF-16 spans. */

import type { Span } from './types.ts'

/** True when the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True when `inner` lies within `outer`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The words that a span stands for. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Cuts white space off both ends; null when nothing is left. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return start < end ? { start, end } : null
}

/** Order by start, longer first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** Number of spans that start before `offset`. The spans are ordered by start, so halving finds it. */
export function countStartingBefore(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Overlapping spans made one, in order. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const before = merged.at(-1)
    if (before && start <= before.end)
      merged[merged.length - 1] = { start: before.start, end: Math.max(before.end, end) }
    else merged.push({ start, end })
  }
  return merged
}

/** True when one of the spans, which are in order and do not overlap, overlaps the given one. */
export function touches(spans: readonly Span[], span: Span): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).end <= span.start) low = middle + 1
    else high = middle
  }
  return low < spans.length && overlaps(spans[low] as Span, span)
}

/** True for the same characters in the same pieces. */
export const areSame = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every((span, at) => compareSpans(span, b[at] as Span) === 0)
