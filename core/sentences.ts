/** Splits the regions of an article into paragraphs and sentences of tagged words. */

import { type AnalysedSentence, analyseParagraph } from './nlp.ts'
import { trimSpan } from './span.ts'
import type { Article, Region, Sentence, Span } from './types.ts'

/** Splits an article into sentences. "Mr. Lee left. He won." -> 2. Every span gives its text back exactly. */
export function splitSentences(article: Pick<Article, 'text' | 'regions'>): Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = 0
  for (const region of article.regions) {
    for (const line of linesOf(article.text, region)) {
      for (const analysed of joinFragments(
        article.text,
        splitAfterQuotes(article.text, analyseParagraph(article.text.slice(line.start, line.end), line.start)),
      )) {
        const span = trimSpan(article.text, analysed)
        if (span) sentences.push({ ...span, region: region.kind, paragraph, terms: analysed.terms })
      }
      paragraph++
    }
  }
  return sentences
}

function linesOf(text: string, region: Region): Span[] {
  const lines: Span[] = []
  for (const match of text.slice(region.start, region.end).matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const line = trimSpan(text, {
      start: region.start + match.index,
      end: region.start + match.index + match[0].length,
    })
    if (line) lines.push(line)
  }
  return lines
}

/** What starts in lower case goes on with the sentence before: “Really?” he asked. */
function joinFragments(text: string, sentences: readonly AnalysedSentence[]): AnalysedSentence[] {
  const joined: AnalysedSentence[] = []
  for (const sentence of sentences) {
    const before = joined.at(-1)
    const first = text.slice(sentence.start, sentence.end).trimStart()
    if (before && (/^\p{Ll}/u.test(first) || !/[\p{L}\p{N}]/u.test(first))) {
      joined[joined.length - 1] = {
        start: before.start,
        end: sentence.end,
        terms: [...before.terms, ...sentence.terms],
      }
    } else joined.push(sentence)
  }
  return joined
}

/** A full stop inside a closing mark ends a sentence too: it was a “red line.” In May … */
function splitAfterQuotes(text: string, sentences: readonly AnalysedSentence[]): AnalysedSentence[] {
  return sentences.flatMap((sentence) => {
    const parts: AnalysedSentence[] = []
    let { start } = sentence
    let from = 0
    for (const [index, term] of sentence.terms.entries()) {
      const next = sentence.terms[index + 1]
      const end = next ? /^[.!?]['’]?[”"’]['’]?\s+(?=[“"‘]?$)/.exec(text.slice(term.end, next.start)) : null
      if (!end || !next || !/^\p{Lu}/u.test(next.text)) continue
      parts.push({ start, end: term.end + end[0].length, terms: sentence.terms.slice(from, index + 1) })
      start = term.end + end[0].length
      from = index + 1
    }
    return [...parts, { start, end: sentence.end, terms: sentence.terms.slice(from) }]
  })
}

/** The paragraphs that sentences stand in, from the first to the last sentence of each. */
export function paragraphsOf(sentences: readonly Sentence[]): Span[] {
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
