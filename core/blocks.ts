/** Finds quoted blocks that a line of their own introduces: "The Valley Herald reports." and then paragraphs, without marks. */

import type { TaggerInput } from './attributions.ts'
import { overlaps } from './span.ts'
import { skipAdjuncts, spanOfWords } from './tagger/contents.ts'
import { findVerbCues } from './tagger/cues.ts'
import { subjectBefore } from './tagger/sources.ts'
import { type Clause, toClause } from './tagger/words.ts'
import type { Sentence, Span, TaggedAttribution } from './types.ts'

type BlockInput = Omit<TaggerInput, 'blocks'>

const MAX_INTRODUCTION_WORDS = 14
const MAX_BLOCK_PARAGRAPHS = 8

interface Introduction {
  readonly source: Span
  readonly cue: Span
  readonly endsWithColon: boolean
}

/** The blocks of a text, each as an attribution whose content is its paragraphs. */
export function findBlocks(input: BlockInput): TaggedAttribution[] {
  const paragraphs = paragraphsOf(input.sentences)
  const found: TaggedAttribution[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const introduction = introductionOf(input, paragraph)
    if (!introduction) continue
    const content = blockAfter(input, paragraphs, index, introduction)
    if (content.length === 0) continue
    const { source, cue } = introduction
    found.push({ source: [source], cue, content, confidence: 0.7, why: 'rule introduced-block' })
  }
  return found
}

function paragraphsOf(sentences: readonly Sentence[]): Sentence[][] {
  const paragraphs = new Map<number, Sentence[]>()
  for (const sentence of sentences) {
    if (sentence.region !== 'body') continue
    const paragraph = paragraphs.get(sentence.paragraph)
    if (paragraph) paragraph.push(sentence)
    else paragraphs.set(sentence.paragraph, [sentence])
  }
  return [...paragraphs.values()]
}

/** A short sentence alone that names who speaks and says nothing else. With a full stop, only an outlet introduces. */
function introductionOf(input: BlockInput, paragraph: readonly Sentence[]): Introduction | null {
  const [sentence, ...more] = paragraph
  if (!sentence || more.length > 0 || sentence.terms.length > MAX_INTRODUCTION_WORDS) return null
  const clause = toClause(input.text, sentence, input.quotes)
  const cue = findVerbCues(clause).findLast((candidate) => candidate.form === 'finite' && candidate.frames.has('quote'))
  if (!cue || clause.words.some((word) => word.quote >= 0)) return null
  if (skipAdjuncts(clause.words, cue.last + 1) < clause.words.length) return null
  const subject = subjectBefore(clause.words, cue.first)
  if (!subject) return null
  const source = spanOfWords(clause, subject.first, subject.last)
  const ending = input.text.slice(clause.words.at(-1)?.term.end ?? sentence.end, sentence.end)
  const endsWithColon = /:/.test(ending)
  const isOutlet = input.outlets.some((outlet) => overlaps(outlet, source))
  if (!endsWithColon && !isOutlet) return null
  return { source, cue: cueSpan(clause, cue.first), endsWithColon }
}

const cueSpan = (clause: Clause, first: number): Span => ({
  start: clause.words[first]?.term.start ?? 0,
  end: clause.words.at(-1)?.term.end ?? 0,
})

/** After a colon one paragraph; after a full stop all, until the article speaks again. */
function blockAfter(
  input: BlockInput,
  paragraphs: readonly Sentence[][],
  index: number,
  introduction: Introduction,
): Span[] {
  const content: Span[] = []
  const max = introduction.endsWithColon ? 1 : MAX_BLOCK_PARAGRAPHS
  const outletName = input.text.slice(introduction.source.start, introduction.source.end).replace(/^the\s+/i, '')
  for (const paragraph of paragraphs.slice(index + 1, index + 1 + max)) {
    const span = { start: paragraph[0]?.start ?? 0, end: paragraph.at(-1)?.end ?? 0 }
    const text = input.text.slice(span.start, span.end)
    const opensWithOutlet = input.outlets.some((outlet) => outlet.start >= span.start && outlet.start - span.start <= 4)
    const isFirstPerson = /\b(?:I|my|we|you|your)\b/.test(text.replace(/[“"][^”"]*[”"]/g, ''))
    const speaksAgain = content.length > 0 && (opensWithOutlet || isFirstPerson || text.includes(outletName))
    if (speaksAgain || introductionOf(input, paragraph)) break
    content.push(span)
  }
  return content
}
