/** Texts whose lines were broken to a width: tells which line ends are inside a paragraph. */

import type { SourceLine } from './lines.ts'
import type { Edit } from './plain.ts'

const MIN_WIDTH = 40
const MAX_WIDTH = 110
/** A line is full when the next word would have reached past this part of the width. */
const FULL = 0.86
const MIN_BREAKS = 2
/** Lines at the foot and head of a page, and the one after. */
const MAX_PAGE_LINES = 4
/** This part of the line ends inside blocks must come where the line is full. */
const MIN_FULL_SHARE = 0.5

const PAGE_NUMBER = /^(?:page )?[-–—]?\s?\d{1,4}\s?[-–—]?(?: of \d{1,4})?$/i
const LIST_SIGN = /^(?:[-–—•*·▪◦]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/i
const WORD = /\p{L}+(?:-\p{L}+)*/gu
const CUT = /\p{L}+-$/u
const isUnended = (line: string) => !/[.!?…:;]["”’')\]»]*$/.test(line)
const startsLow = (line: string) => /^[("“‘'[]?\p{Ll}/u.test(line)

/** The edits that join the lines of each paragraph: a line's end is read as a space. */
export function joinLines(lines: readonly SourceLine[]): Edit[] {
  const width = widthOf(lines)
  if (width === null) return []
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().replace(CUT, '').match(WORD) ?? []))
  const edits: Edit[] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next) break
    if (isSoft(line, next, width)) edits.push(joint(line, next, words))
    else {
      const goesOn = afterPageBreak(lines, index, width)
      if (goesOn) edits.push(joint(line, goesOn, words))
    }
  }
  return edits
}

/** The line that goes on with an unended one behind a page's number and perhaps the page's title. */
function afterPageBreak(lines: readonly SourceLine[], index: number, width: number): SourceLine | null {
  if (!isUnended((lines[index] as SourceLine).text)) return null
  let hasNumber = false
  for (const line of lines.slice(index + 1, index + 1 + MAX_PAGE_LINES)) {
    const isNumber = PAGE_NUMBER.test(line.text)
    if (!isNumber && hasNumber && startsLow(line.text)) return line
    if (!isNumber && line.text.length > width / 2) return null
    hasNumber ||= isNumber
  }
  return null
}

/** The width that the lines were broken to; null where each line is a paragraph of its own. */
function widthOf(lines: readonly SourceLine[]): number | null {
  const inBlocks = lines.filter((line, index) => !line.isAfterGap || lines[index + 1]?.isAfterGap === false)
  const lengths = inBlocks
    .filter(({ sign }) => sign === null || sign === 'quote')
    .map(({ start, end, signStart, indent }) => indent + end - start + start - signStart)
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  if (width < MIN_WIDTH || width > MAX_WIDTH || longest > 3 * width) return null
  let breaks = 0
  let full = 0
  let low = 0
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!before || line.isAfterGap) continue
    breaks++
    if (!isFull(before, line, width)) continue
    full++
    if (isUnended(before.text) && startsLow(line.text)) low++
  }
  return breaks >= MIN_BREAKS && full >= breaks * MIN_FULL_SHARE && low >= full * 0.25 ? width : null
}

function isFull(line: SourceLine, next: SourceLine, width: number): boolean {
  const firstWord = /^\S*/.exec(next.text)?.[0].length ?? 0
  return line.end - line.signStart + line.indent + 1 + firstWord >= width * FULL
}

/** The line goes on in the next one: it was full, and nothing shows that another paragraph starts. */
function isSoft(line: SourceLine, next: SourceLine, width: number): boolean {
  if (next.isAfterGap || LIST_SIGN.test(next.text) || line.sign === 'heading') return false
  if (PAGE_NUMBER.test(next.text) || PAGE_NUMBER.test(line.text)) return false
  if (next.sign !== line.sign || line.sign === 'code' || line.sign === 'table') return false
  if (isUnended(line.text) && startsLow(next.text) && line.text.length >= width / 2) return true
  const isIndented = next.indent >= line.indent + 2 && !LIST_SIGN.test(line.text)
  return isFull(line, next, width) && !(isIndented && !isUnended(line.text))
}

/** "the bridge" + "was" -> a space; "inter-" + "national" -> nothing, unless the word has its hyphen elsewhere too. */
function joint(line: SourceLine, next: SourceLine, words: ReadonlySet<string>): Edit {
  const first = /([\p{L}]+)-$/u.exec(line.text)?.[1]
  const second = /^\p{Ll}+/u.exec(next.text)?.[0]
  if (!first || !second) return { start: line.end, end: next.start, words: ' ' }
  const isCompound =
    words.has(`${first}-${second}`.toLowerCase()) || (words.has(first.toLowerCase()) && words.has(second))
  return { start: isCompound ? line.end : line.end - 1, end: next.start, words: '' }
}
