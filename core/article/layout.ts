/** Tells the regions of an article by its lines. */

import { BOILERPLATE_RULES, type LineRule } from '../rules/boilerplate.ts'
import type { MetadataField, ReaderComment, Region, RegionKind, Span } from '../types.ts'
import type { IsOutlet } from './credits.ts'
import { readDateline } from './dateline.ts'
import { readHead } from './head.ts'
import type { Line } from './reading.ts'
import { readTail } from './tail.ts'

/** Where fields of metadata stand; `wire` is the agency whose report it is, named in the dateline. */
export type MetadataSpans = Partial<Record<MetadataField | 'wire', Span>>

export interface Layout {
  readonly regions: readonly Region[]
  readonly comments: readonly ReaderComment[]
  readonly metadataSpans: Readonly<MetadataSpans>
}

/** What the stages of layout fill in: a kind a line (null: in no region) and what they read on the way. */
export interface Sheet {
  readonly lines: readonly Line[]
  readonly kinds: (RegionKind | null)[]
  /** How far the page's own line reaches; undefined for other lines. */
  readonly extents: readonly (LineRule['extent'] | undefined)[]
  readonly spans: MetadataSpans
  readonly isOutlet: IsOutlet
}

/** Reads head, tail and datelines. `title` is the title where it is known beside the text. */
export function readLayout(lines: readonly Line[], title: string | null, isOutlet: IsOutlet): Layout {
  const extents = lines.map(extentOf)
  const kinds = extents.map((extent): RegionKind => (extent ? 'boilerplate' : 'body'))
  const sheet: Sheet = { lines, kinds, extents, spans: {}, isOutlet }
  const comments = readTail(sheet, readHead(sheet, title))
  return { regions: toRegions(lines, kinds, readDatelines(sheet)), comments, metadataSpans: sheet.spans }
}

function extentOf({ text, sign }: Line): LineRule['extent'] | undefined {
  if (sign === 'code' || sign === 'table') return 'line'
  return BOILERPLATE_RULES.find((rule) => rule.pattern.test(text))?.extent ?? (/\p{L}/u.test(text) ? undefined : 'line')
}

/** Where the report's words start in paragraphs that a dateline opens, by the index of the line. */
function readDatelines({ lines, kinds, spans }: Sheet): Map<number, number> {
  const starts = new Map<number, number>()
  const first = kinds.indexOf('body')
  for (const [index, line] of lines.entries()) {
    if (kinds[index] !== 'body' || (index > first && kinds[index - 1] === 'body')) continue
    const dateline = readDateline(line.text)
    if (!dateline || (index > first && !dateline.wire)) continue
    const spanOf = (part: Span) => ({ start: line.start + part.start, end: line.start + part.end })
    if (dateline.wire) spans.wire ??= spanOf(dateline.wire)
    if (dateline.date) spans.date ??= spanOf(dateline.date)
    starts.set(index, line.start + dateline.end)
  }
  return starts
}

function toRegions(
  lines: readonly Line[],
  kinds: readonly (RegionKind | null)[],
  starts: ReadonlyMap<number, number>,
): Region[] {
  const regions: Region[] = []
  let before: RegionKind | null = null
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] ?? null
    const last = regions.at(-1)
    const start = starts.get(index)
    if (kind && last && kind === before && start === undefined) regions[regions.length - 1] = { ...last, end: line.end }
    else if (kind) regions.push({ kind, start: start ?? line.start, end: line.end })
    before = kind
  }
  return regions
}
