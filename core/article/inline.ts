/** Signs of Markdown and HTML inside a line, and what is read in their place. */

import type { SourceLine } from './lines.ts'
import type { Edit } from './plain.ts'

interface InlineRule {
  /** What the first group holds is read; all else of the match is not. */
  readonly pattern: RegExp
  readonly example: string
  readonly reads: string
  readonly reason: string
}

const TAGS =
  'a|abbr|article|aside|b|blockquote|br|cite|div|em|figcaption|figure|font|h[1-6]|header|hr|i|img|li|main|ol|p|q|section|small|span|strong|sub|sup|time|u|ul'
const ATTRIBUTE = String.raw`\s{1,9}[\w:-]{1,30}\s?=\s?(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|[^\s<>"']{1,500})`
const ADDRESS = String.raw`(?:https?:|mailto:|\/|#|\.)[^()\s]{0,500}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?`

/** Every repetition is bounded, so that a line is read in linear time. Where two overlap, the first one holds. */
export const INLINE_RULES: readonly InlineRule[] = [
  {
    pattern: /!\[[^\]\n]{0,200}\]\([^()\s]{0,500}(?:[ \t]"[^"\n]{0,200}")?\)/gu,
    example: '![The bridge](bridge.jpg) It stood.',
    reads: ' It stood.',
    reason: 'a picture is no words of the article',
  },
  {
    pattern: new RegExp(String.raw`\[([^[\]\n]{1,300})\]\(${ADDRESS}(?:[ \t]"[^"\n]{0,200}")?\)`, 'gu'),
    example: '[Ann Lee](https://example.com/ann_lee) left.',
    reads: 'Ann Lee left.',
    reason: 'a link is its words, its address is not',
  },
  {
    pattern: new RegExp(String.raw`<!--[^\n]{0,300}?-->|</?(?:${TAGS})(?:${ATTRIBUTE}){0,8}\s?/?>`, 'giu'),
    example: '<b>Ann Lee</b> left.',
    reads: 'Ann Lee left.',
    reason: 'tags are no words',
  },
  {
    pattern: /(?<![*\\])\*\*(?!\*)([^*\n]{1,500})\*\*(?!\*)|(?<![\p{L}\p{N}_])__([^_\n]{1,500})__(?![\p{L}\p{N}_])/gu,
    example: '**Ann Lee** left.',
    reads: 'Ann Lee left.',
    reason: 'strong words are words',
  },
  {
    pattern: /(?<![\p{L}\p{N}*_])\*(?=[\p{L}“"‘'])([^*\n]{1,300})(?<=\S)\*(?![\p{L}\p{N}*])/gu,
    example: '*By Ann Lee*',
    reads: 'By Ann Lee',
    reason: 'emphasised words are words',
  },
  {
    pattern: /(?<![\p{L}\p{N}*_])_(?=[\p{L}“"‘'])([^_\n]{1,300})(?<=\S)_(?![\p{L}\p{N}_])/gu,
    example: 'He read the _Valley Herald_.',
    reads: 'He read the Valley Herald.',
    reason: 'emphasised words are words',
  },
]

const ENTITY = /&(?:#(\d{2,5})|#x([\da-f]{2,5})|([a-z]{2,6}));/giu
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
}

/** The edits that take the signs out of a line, in order. "Lee &amp; Hall" -> one edit that reads "&" */
export function inlineEdits(line: SourceLine): Edit[] {
  if (!/[[*_<&]/.test(line.text) || line.sign === 'code' || line.sign === 'table') return []
  const isTaken = new Uint8Array(line.text.length)
  const edits: Edit[] = []
  const take = (start: number, end: number, words: string) => {
    if (start === end || isTaken.subarray(start, end).includes(1)) return
    isTaken.fill(1, start, end)
    edits.push({ start: line.start + start, end: line.start + end, words })
  }
  for (const { pattern } of INLINE_RULES) {
    for (const match of line.text.matchAll(pattern)) {
      const end = match.index + match[0].length
      const kept = match[1] ?? match[2]
      if (kept === undefined) take(match.index, end, '')
      else {
        const keptAt = match.index + match[0].indexOf(kept)
        take(match.index, keptAt, '')
        take(keptAt + kept.length, end, '')
      }
    }
  }
  for (const match of line.text.matchAll(ENTITY)) {
    const character = characterOf(match)
    if (character) take(match.index, match.index + match[0].length, character)
  }
  return edits.sort((a, b) => a.start - b.start)
}

function characterOf([, decimal, hexadecimal, name]: RegExpMatchArray): string | undefined {
  if (name) return ENTITIES[name.toLowerCase()]
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
  return code >= 32 && (code < 0xd800 || code > 0xdfff) && code <= 0xffff ? String.fromCharCode(code) : undefined
}
