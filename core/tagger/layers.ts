/** Mends attributions that hang on one another: whom a report cites, whom it quotes as saying, who told of a document. */

import type { TaggerInput } from '../attributions.ts'
import { DOCUMENT_NOUNS, UNNAMED_NOUNS } from '../rules/names.ts'
import { readSourcePhrase } from '../source-phrase.ts'
import { contains, countStartingBefore, overlaps, textOf, trimSpan } from '../span.ts'
import type { Sentence, Span, TaggedAttribution } from '../types.ts'
import { spanOfWords } from './contents.ts'
import { phraseStartingAt } from './sources.ts'
import { type Clause, toClause } from './words.ts'

type LayerInput = Pick<TaggerInput, 'text' | 'sentences' | 'quotes' | 'outlets'>

/** An attribution that is told inside another one with the same content. */
export interface Layer {
  readonly attribution: TaggedAttribution
  readonly host: TaggedAttribution
}

export interface Layered {
  readonly attributions: readonly TaggedAttribution[]
  readonly layers: readonly Layer[]
}

const TRIGGER = /\b(?:citing|quoting|cites|quot(?:ed|es)|said|says)\b/
const unnamedNouns = new Set(UNNAMED_NOUNS)
const documentNouns = new Set(DOCUMENT_NOUNS)

/** Mends the attributions of a text, in order of their cues, and finds the layers that only the words between them tell. */
export function findLayers(input: LayerInput, found: readonly TaggedAttribution[]): Layered {
  const mended = [...found]
  const layers: Layer[] = []
  const cues = found.map(({ cue }) => cue)
  for (const sentence of input.sentences) {
    if (!TRIGGER.test(textOf(input.text, sentence))) continue
    const first = countStartingBefore(cues, sentence.start)
    const inside: number[] = []
    for (let at = first; at < found.length && (found[at] as TaggedAttribution).cue.start < sentence.end; at++)
      inside.push(at)
    if (inside.length === 0) continue
    mendQuotedAs(input, sentence, mended, inside)
    mendDocumentTold(input.text, mended, inside)
    layers.push(...citedBy(input, sentence, mended, inside))
  }
  const layered = new Set(layers.map(({ attribution }) => attribution.cue.start))
  return { attributions: mended.filter(({ cue }) => !layered.has(cue.start)), layers }
}

// ------------------------------------------------------------------------------------------------ "quoted Ann as saying"

const QUOTED_AS =
  /\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|paraphras(?:ed|es|ing))\s+((?!by\s)[^,;:“”"]{2,80}?)\s+as\s+(?:having\s+)?$/

/** The Herald quoted Ann as saying that it failed: Ann says it. */
function mendQuotedAs(
  { text }: LayerInput,
  sentence: Sentence,
  mended: TaggedAttribution[],
  inside: readonly number[],
): void {
  for (const at of inside) {
    const attribution = mended[at] as TaggedAttribution
    const saying = /\b(?:saying|telling|said|told)\b/.exec(textOf(text, attribution.cue))
    if (!saying) continue
    const from = attribution.cue.start + saying.index
    const quoted = QUOTED_AS.exec(text.slice(Math.max(sentence.start, from - 120), from))
    if (!quoted?.[1]) continue
    const start = from - quoted[0].length + quoted[0].indexOf(quoted[1])
    mended[at] = {
      ...attribution,
      source: [{ start, end: start + quoted[1].length }],
      why: `${attribution.why}; source: rule quoted-as`,
    }
  }
}

// ------------------------------------------------------------------------- “…,” said part of a letter, an official told CNN

const BETWEEN = /^(\s+)([^“”",;]{3,120}?(?:,? \d{4})?),\s+$/

/** The cue is the letter's and the official told of it: two layers. */
function mendDocumentTold(text: string, mended: TaggedAttribution[], inside: readonly number[]): void {
  for (const [order, at] of inside.entries()) {
    const next = inside[order + 1]
    const said = mended[at] as TaggedAttribution
    const told = next === undefined ? undefined : mended[next]
    const [source] = said.source
    const [quote] = said.content
    if (!told || next === undefined || !source || !quote || quote.end > said.cue.start) continue
    if (!told.source.some((span) => overlaps(span, source)) || source.start < said.cue.end) continue
    const between = BETWEEN.exec(text.slice(said.cue.end, source.start))
    const phrase = between?.[2]
      ? readSourcePhrase(text, phraseSpan(said.cue.end + (between[1] ?? '').length, between[2]))
      : null
    if (!phrase) continue
    const own = { start: phrase.start, end: phrase.end }
    const later = told.content.filter((span) => span.start > told.cue.start)
    const all = [...said.content, ...later].filter(
      (span, index, spans) => spans.findIndex((other) => overlaps(other, span)) === index,
    )
    mended[at] = { ...said, source: [own], content: all, why: `${said.why}; source: rule document-told` }
    mended[next] = { ...told, content: [{ start: quote.start, end: own.end }, ...later] }
  }
}

const phraseSpan = (start: number, words: string): Span => ({ start, end: start + words.length })

// ----------------------------------------------------------------------------------------------- "citing two officials"

/** The Herald reported that it failed, citing two officials: they are the source of what the Herald reported. */
function citedBy(
  input: LayerInput,
  sentence: Sentence,
  mended: TaggedAttribution[],
  inside: readonly number[],
): Layer[] {
  const clause = toClause(input.text, sentence, input.quotes, input.outlets)
  return clause.words.flatMap((word, index): Layer[] => {
    if (!/^(?:citing|quoting)$/.test(word.lower) || word.quote >= 0) return []
    const source = citedActor(input, clause, index + 1)
    if (!source) return []
    const { start, end } = word.term
    const hostAt = hostOf(mended, inside, start)
    if (hostAt < 0) return []
    const before = mended[hostAt] as TaggedAttribution
    const content = before.content.flatMap((span) => withoutCitation(input.text, span, { start, end: source.end }))
    if (content.length === 0) return []
    const host = { ...before, content }
    mended[hostAt] = host
    const attribution = { source: [source], cue: { start, end }, content, confidence: 0.6, why: 'rule citing' }
    return [{ attribution, host }]
  })
}

/** An outlet, somebody unnamed, a document or a name; not "citing fears of an attack". */
function citedActor(input: LayerInput, clause: Clause, first: number): Span | null {
  const range = phraseStartingAt(clause.words, first)
  if (!range) return null
  const span = spanOfWords(clause, range.first, range.last)
  const { head, noun, headSpan } = readSourcePhrase(input.text, span)
  const isKnown = unnamedNouns.has(head) || unnamedNouns.has(noun) || documentNouns.has(head) || documentNouns.has(noun)
  const nextOutlet = input.outlets[countStartingBefore(input.outlets, span.start)]
  const isName = /^\p{Lu}/u.test(textOf(input.text, headSpan)) && clause.words[range.last]?.pos === 'name'
  return isKnown || isName || (nextOutlet !== undefined && overlaps(nextOutlet, headSpan)) ? span : null
}

/** The attribution whose cue comes last before "citing"; for "CNN, citing officials, said" the one right after. */
function hostOf(mended: readonly TaggedAttribution[], inside: readonly number[], offset: number): number {
  const isHost = (at: number) => {
    const { cue, source } = mended[at] as TaggedAttribution
    return source.length > 0 && !(cue.start <= offset && offset < cue.end)
  }
  const before = inside.findLast((at) => (mended[at] as TaggedAttribution).cue.end <= offset && isHost(at))
  const after = inside.find((at) => (mended[at] as TaggedAttribution).cue.start > offset && isHost(at))
  return before ?? after ?? -1
}

/** What is left of a content without ", citing two officials" in it. */
function withoutCitation(text: string, span: Span, citation: Span): Span[] {
  if (!overlaps(span, citation)) return [span]
  if (contains(citation, span)) return []
  const comma = text.lastIndexOf(',', citation.start)
  const left = { start: span.start, end: Math.min(span.end, comma > span.start ? comma : citation.start) }
  const trimmed = left.end > left.start ? trimSpan(text, left) : null
  return trimmed ? [trimmed] : []
}
