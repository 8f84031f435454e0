/** Reads made-up texts and shows what was found as text, so that tests can be tables of sentences. */

import { extractArticle } from '../../core/pipeline.ts'
import { splitSentences } from '../../core/sentences.ts'
import type { ArticleInput, Attribution, Extraction, RegionKind, Span } from '../../core/types.ts'

/** One attribution as text: source, cue and content, parts joined by " | ". */
export interface Shown {
  readonly source: string
  readonly cue: string
  readonly content: string
  readonly why: string
}

export function read(text: string, input: Partial<ArticleInput> = {}): Extraction {
  return extractArticle({ text, file: 'made-up.txt', ...input })
}

export function show(text: string, { source, cue, content, why }: Attribution): Shown {
  const join = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' | ')
  return { source: join(source), cue: join([cue]), content: join(content), why }
}

/** The attributions of a text, outer ones first. */
export function attributionsOf(text: string): Shown[] {
  return read(text).attributions.map((attribution) => show(text, attribution))
}

/** The sentences of a text of one region. */
export function sentencesOf(text: string, kind: RegionKind = 'body') {
  return splitSentences({ text, regions: [{ kind, start: 0, end: text.length }] })
}
