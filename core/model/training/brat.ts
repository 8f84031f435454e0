/** Reads attributions from brat standoff files. */

import type { GoldAttribution, Range } from './gold.ts'

const ROLES = ['source', 'cue', 'content'] as const

/** The attributions of an annotation file, their offsets counted in UTF-16 units of the text. */
export function readBrat(text: string, annotation: string): GoldAttribution[] {
  const spans = new Map<string, Range[]>()
  const events: string[][] = []
  for (const line of annotation.split(/\r?\n/)) {
    const [id = '', body = ''] = line.split('\t')
    // "T1<tab>Source 110 112;120 130<tab>we": a span of one or more pieces
    if (/^T\d+$/.test(id)) spans.set(id, readRanges(body))
    // "E1<tab>Attribution:T4 Content:T3 Cue:T2 Source:T1"
    else if (/^E\d+$/.test(id)) events.push(body.trim().split(/\s+/))
  }
  const toUnits = unitsOf(text)
  return events.flatMap((parts): GoldAttribution[] => {
    const [source, cue, content] = ROLES.map((role) =>
      parts
        .filter((part) => part.split(':')[0]?.replace(/\d+$/, '').toLowerCase() === role)
        .flatMap((part) => spans.get(part.split(':')[1] ?? '') ?? [])
        .map(([start, end]): Range => [toUnits(start), toUnits(end)]),
    ) as [Range[], Range[], Range[]]
    return cue.length > 0 ? [{ source, cue, content }] : []
  })
}

function readRanges(body: string): Range[] {
  return body
    .replace(/^\S+ /, '')
    .split(';')
    .map((pair) => pair.trim().split(' ').map(Number) as [number, number])
}

/** brat counts code points. */
function unitsOf(text: string): (offset: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (offset) => offset
  const units = [0]
  for (const character of text) units.push(units.at(-1)! + character.length)
  return (offset) => units[offset] ?? offset
}
