/** From a text to what was read from it: one article at a time. */

import { readArticle } from './article.ts'
import { type AttributionTagger, findAttributions } from './attributions.ts'
import { groupMentions } from './entities.ts'
import { BUILT_IN_ENTRIES, canonicalOutlet, createGazetteer, type Gazetteer } from './gazetteer.ts'
import { findMentions } from './mentions.ts'
import { findQuotes } from './quotes.ts'
import { traceReporting } from './reporting.ts'
import { createRoster } from './roster.ts'
import { splitSentences } from './sentences.ts'
import { tagByRules } from './tagger/rule-tagger.ts'
import type { Article, ArticleInput, Extraction, Mention, Sentence, Span } from './types.ts'

export interface ExtractOptions {
  readonly gazetteer?: Gazetteer
  readonly tag?: AttributionTagger
}

const builtInGazetteer = createGazetteer(BUILT_IN_ENTRIES)

/**
 * Reads one article: metadata, regions, sentences, entities, attributions and who reported them.
 * Throws InvalidInputError when the text is empty, too long or not English.
 */
export function extractArticle(
  input: ArticleInput,
  { gazetteer = builtInGazetteer, tag = tagByRules }: ExtractOptions = {},
): Extraction {
  const read = readArticle(input)
  const article = read.publisher ? { ...read, publisher: canonicalOutlet(gazetteer, read.publisher) } : read
  const sentences = splitSentences(article)
  const quotes = findQuotes(article.text, paragraphsOf(sentences))
  const mentions = [...bylineMentions(article), ...findMentions(article.text, sentences, gazetteer)]
  const outlets = mentions.filter((mention) => mention.kind === 'outlet')
  const told = sentences.filter(({ region }) => region !== 'comment' && region !== 'boilerplate')
  const tagged = findAttributions({ text: article.text, sentences: told, quotes, outlets }, tag)
  const roster = createRoster(article, groupMentions(article.text, mentions))
  const { attributions, citations, publications } = traceReporting(article, sentences, tagged, roster)
  return {
    article,
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    entities: roster.all(),
    attributions,
    citations,
    publications,
  }
}

function paragraphsOf(sentences: readonly Sentence[]): Span[] {
  const paragraphs: Span[] = []
  let number = -1
  for (const { paragraph, start, end } of sentences) {
    const last = paragraphs.at(-1)
    if (last && paragraph === number) paragraphs[paragraphs.length - 1] = { start: last.start, end }
    else paragraphs.push({ start, end })
    number = paragraph
  }
  return paragraphs
}

/** Who wrote the article is a person of it. */
function bylineMentions({ text, author, metadataSpans: { author: span } }: Article): Mention[] {
  if (!author || !span) return []
  return [
    {
      ...span,
      text: text.slice(span.start, span.end),
      kind: 'person',
      name: author,
      isNamed: true,
      why: 'rule byline',
    },
  ]
}
