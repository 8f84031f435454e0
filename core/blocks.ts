/** Finds quoted blocks that a line of their own introduces: "The Valley Herald reports." and then paragraphs, without marks. */

import type { TaggerInput } from './attributions.ts'
import { countStartingBefore, overlaps } from './span.ts'
import { skipAdjuncts, spanOfWords } from './tagger/contents.ts'
import { findVerbCues } from './tagger/cues.ts'
import { subjectBefore } from './tagger/sources.ts'
import { type Clause, toClause } from './tagger/words.ts'
import type { Sentence, Span, TaggedAttribution } from './types.ts'

type BlockInput = Omit<TaggerInput, 'blocks'>

/** `why` of a block after "The Herald also reports that …", where the Herald was quoted in a block before. */
export const CONTINUED_BLOCK = 'rule continued-block'

/** True for an attribution whose content is a block that a line introduces. */
export const isBlock = ({ why }: TaggedAttribution): boolean => /^rule [a-z-]*block$/.test(why)

const MAX_INTRODUCTION_WORDS = 14
const MAX_BLOCK_PARAGRAPHS = 8
/** "Here is what | the Herald wrote:" */
const MAX_WORDS_BEFORE = 4

/** "The Herald reported on the bridge recently." tells of what, and no more: the words follow. */
const TOPIC_CUES: ReadonlySet<string> = new Set(['report on', 'write about'])

interface Introduction {
  readonly source: Span
  readonly cue: Span
  readonly endsWithColon: boolean
  /** It tells of what the words are; then one paragraph is theirs. */
  readonly tellsTopic: boolean
  readonly why: string
}

/** The blocks of a text, each as an attribution whose content is its paragraphs. */
export function findBlocks(input: BlockInput): TaggedAttribution[] {
  const paragraphs = paragraphsOf(input.sentences)
  const found: TaggedAttribution[] = []
  const quotedOutlets = new Set<string>()
  for (const [index, paragraph] of paragraphs.entries()) {
    const introduction =
      introductionOf(input, paragraph) ??
      namedIntroduction(input, paragraph) ??
      continuation(input, paragraph, quotedOutlets)
    if (!introduction) continue
    const content = blockAfter(input, paragraphs, index, introduction)
    if (content.length === 0) continue
    const { source, cue, why, endsWithColon } = introduction
    if (!endsWithColon) quotedOutlets.add(nameIn(input.text, source))
    const { start, end } = source
    found.push({ source: [{ start, end }], cue, content, confidence: why === CONTINUED_BLOCK ? 0.5 : 0.7, why })
  }
  return found
}

const nameIn = (text: string, { start, end }: Span) => text.slice(start, end).replace(/^the\s+/i, '')

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

// ------------------------------------------------------------------------------------------------------- introductions

/** A short sentence alone that names who speaks and says nothing else. With a full stop, only an outlet introduces. */
function introductionOf(input: BlockInput, paragraph: readonly Sentence[]): Introduction | null {
  const [sentence, ...more] = paragraph
  if (!sentence || more.length > 0 || sentence.terms.length > MAX_INTRODUCTION_WORDS) return null
  const clause = toClause(input.text, sentence, input.quotes, input.outlets)
  const cue = findVerbCues(clause).findLast(
    ({ form, frames, verb }) => form === 'finite' && (frames.has('quote') || TOPIC_CUES.has(verb)),
  )
  if (!cue || clause.words.some((word) => word.quote >= 0)) return null
  if (skipAdjuncts(clause.words, (TOPIC_CUES.has(cue.verb) ? cue.head : cue.last) + 1) < clause.words.length)
    return null
  const subject = subjectBefore(clause.words, cue.first)
  // "Ann said it failed, the Herald reported." is whole; nothing follows
  if (!subject || subject.first > MAX_WORDS_BEFORE) return null
  const source = spanOfWords(clause, subject.first, subject.last)
  const endsWithColon = endsInColon(input.text, sentence)
  if (!endsWithColon && !outletIn(input, source)) return null
  const tellsTopic = TOPIC_CUES.has(cue.verb)
  return { source, cue: cueSpan(clause, cue.first), endsWithColon, tellsTopic, why: 'rule introduced-block' }
}

const endsInColon = (text: string, { start, end }: Span) => /:\s*$/.test(text.slice(Math.max(start, end - 4), end))

const cueSpan = (clause: Clause, first: number): Span => ({
  start: clause.words[first]?.term.start ?? 0,
  end: clause.words.at(-1)?.term.end ?? 0,
})

/** Words that lead to an outlet's name at the head of a line: "From the Herald:" */
const LEADS_TO_OUTLET =
  /^\s*(from|via|per|as reported (?:by|in)|more from|this from|(?:an )?excerpts? from|read(?:ing)? from)\s+(?:the\s+)?$/i

/** "From the Valley Herald:", "Via the Herald:" */
function namedIntroduction(input: BlockInput, paragraph: readonly Sentence[]): Introduction | null {
  const [sentence, ...more] = paragraph
  if (!sentence || more.length > 0 || sentence.terms.length > MAX_INTRODUCTION_WORDS) return null
  const outlet = outletIn(input, sentence)
  if (!outlet || !endsInColon(input.text, sentence)) return null
  const lead = LEADS_TO_OUTLET.exec(input.text.slice(sentence.start, outlet.start))
  if (!lead?.[1] || !/^[\s:,’'\p{L}]{0,30}$/u.test(input.text.slice(outlet.end, sentence.end))) return null
  const start = sentence.start + lead[0].indexOf(lead[1])
  return {
    source: outlet,
    cue: { start, end: start + lead[1].length },
    endsWithColon: true,
    tellsTopic: false,
    why: 'rule named-block',
  }
}

/** "The Herald also reports that …": an outlet that a block was quoted from goes on, in the paragraphs after. */
function continuation(
  input: BlockInput,
  paragraph: readonly Sentence[],
  quotedOutlets: ReadonlySet<string>,
): Introduction | null {
  const [sentence] = paragraph
  const outlet = sentence && quotedOutlets.size > 0 ? outletIn(input, sentence) : null
  if (!sentence || !outlet || outlet.start - sentence.start > 4 || !quotedOutlets.has(nameIn(input.text, outlet)))
    return null
  const cue =
    /^\s+((?:also|further|then|later|additionally)\s+(?:report|add|note|writ|sa(?:y|id)|reveal|claim)[a-z]*|adds?|added|continues?|continued|goes on|went on)\b/.exec(
      input.text.slice(outlet.end, sentence.end),
    )
  if (!cue?.[1]) return null
  const end = outlet.end + cue[0].length
  return {
    source: outlet,
    cue: { start: end - cue[1].length, end },
    endsWithColon: false,
    tellsTopic: false,
    why: CONTINUED_BLOCK,
  }
}

/** The first outlet named in a stretch of text. */
function outletIn({ outlets }: BlockInput, span: Span): Span | null {
  const next = outlets[countStartingBefore(outlets, span.start)]
  const before = outlets[countStartingBefore(outlets, span.start) - 1]
  return [before, next].find((outlet) => outlet !== undefined && overlaps(outlet, span)) ?? null
}

// --------------------------------------------------------------------------------------------------------- the extent

/** After a colon or a topic one paragraph, or all that are marked like the first; after a full stop all, until the article speaks again. */
function blockAfter(
  input: BlockInput,
  paragraphs: readonly Sentence[][],
  index: number,
  introduction: Introduction,
): Span[] {
  const content: Span[] = []
  const outletName = nameIn(input.text, introduction.source)
  let mark: string | null = null
  for (const paragraph of paragraphs.slice(index + 1, index + 1 + MAX_BLOCK_PARAGRAPHS)) {
    const span = { start: paragraph[0]?.start ?? 0, end: paragraph.at(-1)?.end ?? 0 }
    const text = input.text.slice(span.start, span.end)
    const opening = /^(?:>|[“"«])/.exec(text)?.[0] ?? null
    if (content.length === 0) mark = opening
    else if (mark !== null && opening !== mark) break
    else if (
      mark === null &&
      (introduction.endsWithColon || introduction.tellsTopic || speaksAgain(input, span, text, outletName))
    )
      break
    if (introductionOf(input, paragraph) ?? namedIntroduction(input, paragraph)) break
    content.push(span)
  }
  return content
}

/** The article's own voice: it names an outlet at the head or the one it quotes, or it says "I", "we" or "you". */
function speaksAgain({ outlets }: BlockInput, span: Span, text: string, outletName: string): boolean {
  const opensWithOutlet = outlets[countStartingBefore(outlets, span.start)]
  const isFirstPerson = /\b(?:I|my|we|you|your)\b/.test(text.replace(/[“"][^”"]*[”"]/g, ''))
  return (
    (opensWithOutlet !== undefined && opensWithOutlet.start - span.start <= 4) ||
    isFirstPerson ||
    text.includes(outletName)
  )
}
