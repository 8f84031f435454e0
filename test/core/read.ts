/** Reads made-up texts and shows what was found as text, so that tests can be tables of sentences. */

import { readArticle } from '../../core/article.ts'
import { readWords } from '../../core/model/words.ts'
import { extractArticle } from '../../core/pipeline.ts'
import { findQuotes } from '../../core/quotes.ts'
import { paragraphsOf, splitSentences } from '../../core/sentences.ts'
import { tagByRules } from '../../core/tagger/rule-tagger.ts'
import type { ArticleInput, Extraction, RegionKind, Span, TaggedAttribution } from '../../core/types.ts'
import { loadGazetteer } from '../../server/gazetteer-files.ts'
import { loadModel } from '../../server/model-file.ts'

/** The weights of the package. */
export const model = loadModel()

/** The names that come with the package. */
export const gazetteer = loadGazetteer()

/** One attribution as text: source, cue and content, parts joined by " | ". */
export interface Shown {
  readonly source: string
  readonly cue: string
  readonly content: string
  readonly why: string
}

export function read(text: string, input: Partial<ArticleInput> = {}): Extraction {
  return extractArticle({ text, file: 'made-up.txt', ...input }, { model, gazetteer })
}

export function show(text: string, { source, cue, content, why }: TaggedAttribution): Shown {
  const join = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' | ')
  return { source: join(source), cue: join([cue]), content: join(content), why }
}

/** The attributions of a text, outer ones first. */
export function attributionsOf(text: string): Shown[] {
  return read(text).attributions.map((attribution) => show(text, attribution))
}

/** What the rules alone find in a text. */
export function ruledOf(text: string): Shown[] {
  const cut = splitSentences(readArticle({ text }))
  const quotes = findQuotes(text, paragraphsOf(cut))
  const words = readWords(text, cut, quotes, model.language)
  return tagByRules({ text, ...words, quotes, outlets: [], blocks: [] }).map((attribution) => show(text, attribution))
}

/** The sentences of a text of one region. */
export function sentencesOf(text: string, kind: RegionKind = 'body') {
  return splitSentences({ text, regions: [{ kind, start: 0, end: text.length }] })
}
