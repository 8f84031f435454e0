/** From a text to what was read from it: one article at a time. */

import { noteMotives } from './actors/motives.ts'
import { createSurroundings } from './actors/surroundings.ts'
import { findAffiliations } from './affiliations.ts'
import { readArticle } from './article.ts'
import { findAttributions } from './attributions.ts'
import { groupMentions } from './entities.ts'
import { canonicalOutlet, type Gazetteer } from './gazetteer.ts'
import { findMentions } from './mentions.ts'
import { createLearnedTagger } from './model/learned-tagger.ts'
import type { AttributionModel } from './model/weights.ts'
import { readWords } from './model/words.ts'
import { findQuotes } from './quotes.ts'
import { traceReporting } from './reporting.ts'
import { noteRoles } from './roles.ts'
import { createRoster } from './roster.ts'
import { paragraphsOf, splitSentences } from './sentences.ts'
import type { Article, ArticleInput, Extraction, Mention } from './types.ts'

export interface ExtractOptions {
  /** What `readWeights` made of the shipped weights. */
  readonly model: AttributionModel
  readonly gazetteer: Gazetteer
}

/**
 * Reads one article: metadata, regions, sentences, entities, attributions and who reported them.
 * Throws InvalidInputError when the text is empty, too long or not English.
 */
export function extractArticle(input: ArticleInput, { model, gazetteer }: ExtractOptions): Extraction {
  const read = readArticle(input)
  const article = read.publisher ? { ...read, publisher: canonicalOutlet(gazetteer, read.publisher) } : read
  const cut = splitSentences(article)
  const quotes = findQuotes(article.text, paragraphsOf(cut))
  const words = readWords(article.text, cut, quotes, model.language)
  const { sentences } = words
  const mentions = [...bylineMentions(article), ...findMentions(article.text, sentences, gazetteer)]
  const outlets = mentions.filter((mention) => mention.kind === 'outlet')
  const told = sentences.filter(({ region }) => region !== 'comment' && region !== 'boilerplate')
  const toldWords = told.length === sentences.length ? words : readWords(article.text, told, quotes, model.language)
  const tagged = findAttributions({ text: article.text, ...toldWords, quotes, outlets }, createLearnedTagger(model))
  const surroundings = createSurroundings(article.text, sentences, quotes)
  const roster = createRoster(article, groupMentions(article, mentions, gazetteer), surroundings, gazetteer)
  const { attributions, citations, publications } = traceReporting(article, sentences, tagged, roster)
  const people = roster.all().filter(({ kind }) => kind === 'person')
  noteRoles(
    roster,
    people.map(({ key }) => key),
  )
  noteMotives(roster)
  const affiliations = findAffiliations(roster.all(), roster)
  return {
    article,
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    entities: roster.all(),
    attributions,
    citations,
    publications,
    affiliations,
  }
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
