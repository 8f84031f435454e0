/** What of a statement is needed to judge, without its article, whether two are one claim. */

import type { Statement } from '../corpus-types.ts'
import type { Extraction, Span, Stance } from '../types.ts'

/** A statement prepared for comparison. Survives JSON. */
export interface Sketch {
  readonly statement: Statement
  /** Its words as read, parts joined by "…". */
  readonly label: string
  /** Lower-case words without marks, joined by spaces; without a "that" before them. */
  readonly wording: string
  /** Key of the speaker; null without one. */
  readonly speaker: string | null
  readonly stance: Stance
}

const MAX_LABEL_LENGTH = 600

/** Prepares the statements of one article. */
export function sketchStatements({ article, attributions }: Extraction, statements: readonly Statement[]): Sketch[] {
  return statements.map((statement) => {
    const attribution = statement.attribution === null ? undefined : attributions[statement.attribution]
    return {
      statement,
      label: labelOf(article.text, statement.content),
      wording: wordingOf(article.text, statement.content),
      speaker: attribution?.speaker ?? null,
      stance: attribution?.stance ?? 'asserted',
    }
  })
}

function wordingOf(text: string, content: readonly Span[]): string {
  const words = content.flatMap(
    ({ start, end }) =>
      text
        .slice(start, end)
        .toLowerCase()
        .replaceAll('’', "'")
        .match(/[\p{L}\p{N}']+/gu) ?? [],
  )
  if (words[0] === 'that') words.shift()
  return words.join(' ')
}

function labelOf(text: string, content: readonly Span[]): string {
  const parts = content.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
  const label = parts.join(' … ').replace(/^that (?=\S)/, '')
  return label.length > MAX_LABEL_LENGTH ? `${label.slice(0, MAX_LABEL_LENGTH - 1)}…` : label
}
