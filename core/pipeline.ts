/** From a text to what was read from it: one article at a time. */

import { noteMotives } from './actors/motives.ts'
import { createSurroundings } from './actors/surroundings.ts'
import { findAffiliations } from './affiliations.ts'
import { namesIn } from './article/credits.ts'
import { type PlainText, withOriginalSpans } from './article/plain.ts'
import { readPlainArticle } from './article.ts'
import { findAttributions, withSure } from './attributions.ts'
import { groupMentions } from './entities.ts'
import { canonicalOutlet, type Gazetteer, isKnownOutlet } from './gazetteer.ts'
import { withOwnName } from './mentions/own-name.ts'
import { inNameCase } from './mentions/words.ts'
import { findMentions } from './mentions.ts'
import { createLearnedTagger } from './model/learned-tagger.ts'
import type { AttributionModel } from './model/weights.ts'
import { readWords } from './model/words.ts'
import { findQuotes } from './quotes.ts'
import { traceReporting } from './reporting.ts'
import { noteRoles } from './roles.ts'
import { createRoster } from './roster.ts'
import { paragraphsOf, splitSentences } from './sentences.ts'
import { findSigned } from './signed.ts'
import { findTurns, nameTurns } from './turns.ts'
import type { Article, ArticleInput, EntityKind, Extraction, Mention, Reason, Span } from './types.ts'

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
  const { article: read, plain } = readPlainArticle(input, (name) => isKnownOutlet(gazetteer, name))
  const article = read.publisher ? { ...read, publisher: canonicalOutlet(gazetteer, read.publisher) } : read
  const cut = splitSentences(article)
  const quotes = findQuotes(article.text, paragraphsOf(cut))
  const words = readWords(article.text, cut, quotes, model.language)
  const { sentences } = words
  const mentions = [
    ...creditMentions(article, gazetteer),
    ...withOwnName(article, sentences, findMentions(article.text, sentences, gazetteer)),
  ]
  const outlets = mentions.filter((mention) => mention.kind === 'outlet')
  const told = sentences.filter(({ region }) => region !== 'comment' && region !== 'boilerplate')
  const toldWords = told.length === sentences.length ? words : readWords(article.text, told, quotes, model.language)
  const turns = findTurns(article.text, told)
  const signed = findSigned(article.text, told)
  const tag = withSure(createLearnedTagger(model), [...turns, ...signed])
  const tagged = findAttributions({ text: article.text, ...toldWords, quotes, outlets }, tag)
  const surroundings = createSurroundings(article.text, sentences, quotes)
  const roster = createRoster(article, groupMentions(article, mentions, gazetteer), surroundings, gazetteer)
  nameTurns(turns, roster)
  const { attributions, citations, publications } = traceReporting(article, sentences, tagged, roster)
  const people = roster.all().filter(({ kind }) => kind === 'person')
  noteRoles(
    roster,
    people.map(({ key }) => key),
  )
  noteMotives(roster)
  const affiliations = findAffiliations(roster.all(), roster)
  const extraction: Extraction = {
    article,
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    entities: roster.all(),
    attributions,
    citations,
    publications,
    affiliations,
  }
  return plain.text === input.text ? extraction : inText(extraction, input.text, plain)
}

/** Leads an extraction from the plain text back to the text as read. */
function inText(extraction: Extraction, text: string, plain: PlainText): Extraction {
  const { article, entities, ...rest } = withOriginalSpans(extraction, plain)
  const exact = (mention: Mention): Mention => ({ ...mention, text: text.slice(mention.start, mention.end) })
  return {
    ...rest,
    article: { ...article, text },
    entities: entities.map((entity) => ({ ...entity, mentions: entity.mentions.map(exact) })),
  }
}

/** Who wrote the article are people of it; the wire that its dateline names is an outlet. */
function creditMentions({ text, metadataSpans: { author, wire } }: Article, gazetteer: Gazetteer): Mention[] {
  const names = author ? namesIn(text.slice(author.start, author.end), author.start) : []
  const mention = (span: Span, kind: EntityKind, name: string, why: Reason): Mention => {
    const { start, end } = span
    return { start, end, text: text.slice(start, end), kind, name, isNamed: true, why }
  }
  return [
    ...names.map((span) => mention(span, 'person', inNameCase(text.slice(span.start, span.end)), 'rule byline')),
    ...(wire
      ? [mention(wire, 'outlet', canonicalOutlet(gazetteer, text.slice(wire.start, wire.end)), 'rule dateline')]
      : []),
  ]
}
