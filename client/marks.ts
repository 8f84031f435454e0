/** Cuts a text at the ends of its marked spans, so that overlapping marks can be drawn as one flat run. */

import type { EntityKind, Span } from '../core/types.ts'

export type MarkRole = 'source' | 'cue' | 'claim' | 'words' | 'name'

export interface Mark extends Span {
  readonly role: MarkRole
  /** Number of the attribution or name it belongs to. */
  readonly of?: number
  /** What the source, or whoever is named, is. */
  readonly kind?: EntityKind | undefined
  /** Belongs to the evidence that the reader came for. */
  readonly isCurrent?: boolean
}

/** A piece of text under the same marks from end to end. */
export interface Segment extends Span {
  readonly text: string
  readonly roles: readonly MarkRole[]
  /** Roles whose mark begins here: said once, before its first piece. */
  readonly opens: readonly MarkRole[]
  /** Numbers of the attributions or names it belongs to. */
  readonly of: readonly number[]
  /** Of a source or name: what it is, where that is known. */
  readonly kind: EntityKind | undefined
  readonly isCurrent: boolean
}

/** Cuts `text`, which begins at `offset` (UTF-16) of its article, at the marks; a mark outside is left out, one across an end is clipped. */
export function segmentText(text: string, offset: number, marks: readonly Mark[]): readonly Segment[] {
  const end = offset + text.length
  const clipped = marks
    .map((mark) => ({ ...mark, start: Math.max(offset, mark.start), end: Math.min(end, mark.end) }))
    .filter((mark) => mark.start < mark.end)
  const cuts = [...new Set([offset, end, ...clipped.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const stop = cuts[i + 1] ?? end
    const over = clipped.filter((mark) => mark.start <= start && stop <= mark.end)
    return {
      start,
      end: stop,
      text: text.slice(start - offset, stop - offset),
      roles: [...new Set(over.map((mark) => mark.role))],
      opens: [...new Set(over.filter((mark) => mark.start === start).map((mark) => mark.role))],
      of: [...new Set(over.flatMap((mark) => mark.of ?? []))],
      kind: over.find((mark) => (mark.role === 'source' || mark.role === 'name') && mark.kind)?.kind,
      isCurrent: over.some((mark) => mark.isCurrent),
    }
  })
}

interface MarkedSpans {
  readonly source?: Span | readonly Span[] | null | undefined
  readonly cue?: Span | null | undefined
  readonly content?: readonly Span[] | undefined
  readonly span?: Span | undefined
}

/** The marks of one piece of evidence or one attribution. */
export function marksOf(
  spans: MarkedSpans,
  ofAttribution: Pick<Mark, 'of' | 'kind' | 'isCurrent'> = {},
): readonly Mark[] {
  const list = (role: MarkRole, of: Span | readonly Span[] | null | undefined): Mark[] => {
    const found = of === null || of === undefined ? [] : 'start' in of ? [of] : of
    return found.map(({ start, end }) => ({ start, end, role, ...ofAttribution }))
  }
  return [
    ...list('source', spans.source),
    ...list('cue', spans.cue),
    ...list('claim', spans.content),
    ...list('words', spans.span),
  ]
}
