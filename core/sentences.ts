/** Splits the regions of an article into paragraphs and sentences of tagged words. */

import { type AnalysedSentence, analyseParagraph } from './nlp.ts'
import { trimSpan } from './span.ts'
import type { Article, Region, Sentence, Span, Term } from './types.ts'

/** Splits an article into sentences. "Mr. Lee left. He won." -> 2. Every span gives its text back exactly. */
export function splitSentences(article: Pick<Article, 'text' | 'regions'>): Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = 0
  for (const region of article.regions) {
    for (const line of linesOf(article.text, region)) {
      for (const analysed of joinFragments(
        article.text,
        splitAfterStops(article.text, analyseParagraph(article.text.slice(line.start, line.end), line.start)),
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

/** What starts in lower case goes on with the sentence before: “Really?” he asked. So does a number after "No." */
function joinFragments(text: string, sentences: readonly AnalysedSentence[]): AnalysedSentence[] {
  const joined: AnalysedSentence[] = []
  for (const sentence of sentences) {
    const before = joined.at(-1)
    const first = text.slice(sentence.start, sentence.end).trimStart()
    const isNumber = before && /^\d/.test(first) && /(?<!\p{L})No\.\s*$/u.test(text.slice(before.start, sentence.start))
    if (before && (isNumber || /^\p{Ll}/u.test(first) || !/[\p{L}\p{N}]/u.test(first))) {
      joined[joined.length - 1] = {
        start: before.start,
        end: sentence.end,
        terms: [...before.terms, ...sentence.terms],
      }
    } else joined.push(sentence)
  }
  return joined
}

/** A full stop inside a closing mark or bracket: it was a “red line.” In May … */
const STOP_IN_MARKS = /^[.!?]['’]?(?:[”"’]['’]?|\))\s+(?=[“"‘(]?$)/
/** A full stop that is an abbreviation's too, or dots. */
const STOP_OF_WORD =
  /(?:(?<![\p{L}.])(?:[ap]\.m|(?:\p{L}\.){1,4}\p{L}|Inc|Corp|Co|Ltd|LLC|Jr|Sr|etc|Calif|Conn|Ariz|Fla|Mass|Mich|Minn|Ont|Ore|Pa|Tenn|Tex|Wash|Wis)|\.\.)\.[”"’)]{0,2}\s+[“"‘(]?$|…[”"’)]{0,2}\s+[“"‘(]?$/u
const STOP_REACH = 14
/** Words in capitals that start a sentence and no name. */
const STARTER =
  /^(?:He|She|They|It|We|His|Her|Their|Its|This|That|These|Those|There|The|But|And|In|On|At|After|Before|When|While|If|Then|However|Both|Many|Some|Most|Asked)$/

/** Splits where the language library sees no end: before "He" in "They met at 5 p.m. He left." */
function splitAfterStops(text: string, sentences: readonly AnalysedSentence[]): AnalysedSentence[] {
  return sentences.flatMap((sentence) => {
    const parts: AnalysedSentence[] = []
    let { start } = sentence
    let from = 0
    for (const [index, term] of sentence.terms.entries()) {
      const next = sentence.terms[index + 1]
      if (!next || !/^\p{Lu}/u.test(next.text)) continue
      const end = stopBefore(text, term, next)
      if (end === null) continue
      parts.push({ start, end, terms: sentence.terms.slice(from, index + 1) })
      start = end
      from = index + 1
    }
    return [...parts, { start, end: sentence.end, terms: sentence.terms.slice(from) }]
  })
}

/** Where the sentence before `next` ends, if one does. */
function stopBefore(text: string, term: Term, next: Term): number | null {
  const inMarks = STOP_IN_MARKS.exec(text.slice(term.end, next.start))
  if (inMarks) return term.end + inMarks[0].length
  if (!STARTER.test(next.text)) return null
  const from = Math.max(term.start - 1, next.start - STOP_REACH, 0)
  const before = text.slice(from, next.start)
  return STOP_OF_WORD.test(before) ? from + before.trimEnd().replace(/\s[“"‘(]$/, '').length : null
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
