/** Interviews and transcripts: paragraphs that a label opens with who speaks. "Q: Is it safe?" "LEE: It is." */

import { entityKey } from './entities.ts'
import type { Roster } from './roster.ts'
import { LABELS } from './rules/cues.ts'
import type { Sentence, Span, TaggedAttribution } from './types.ts'

/** `why` of the mention that a speaker's label is. */
export const TURN_LABEL = 'rule turn-label'

interface Labelled {
  readonly label: Span
  readonly name: string
  readonly colon: Span
  /** Index among the paragraphs. */
  readonly at: number
}

interface Paragraph extends Span {
  readonly isBody: boolean
}

const LABEL =
  /^(?:(Q|A|Question|Answer)(?: \([^()\n]{1,40}\))?([:.])\s|(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})(?: \([^()\n]{1,40}\))?\s?(:)\s)/u
const QUESTIONER = /^q(?:uestion)?$/i
const ANSWERER = /^a(?:nswer)?$/i
const STAGE_DIRECTION = /^[([]/
const noSpeakers = new Set(LABELS)
/** A label that comes once opens a list's line, not a speaker's. */
const MIN_TURNS_EACH = 2
const MIN_TURNS = 4
const MIN_SPEAKERS = 2
const MAX_PARAGRAPHS = 8

/** What each speaker of an interview says, the questions of an unnamed "Q" left out; empty for other texts. */
export function findTurns(text: string, sentences: readonly Sentence[]): TaggedAttribution[] {
  const paragraphs = paragraphsIn(sentences)
  const labelled = repeated(paragraphs.flatMap((paragraph, at) => labelOf(text, paragraph, at) ?? []))
  return labelled.flatMap(({ label, name, colon, at }, index) => {
    if (QUESTIONER.test(name)) return []
    const next = labelled[index + 1]?.at ?? at + 1
    const spoken = paragraphs
      .slice(at, Math.min(next, at + MAX_PARAGRAPHS))
      .filter(({ start, isBody }) => isBody && !STAGE_DIRECTION.test(text.charAt(start)))
    const [first, ...more] = spoken
    if (!first) return []
    const start = colon.end + (/^\s*/.exec(text.slice(colon.end, first.end))?.[0].length ?? 0)
    if (start >= first.end) return []
    const content = [{ start, end: first.end }, ...more.map(({ start, end }) => ({ start, end }))]
    return [{ source: [label], cue: colon, content, confidence: 0.75, why: 'rule turn-block' }]
  })
}

function paragraphsIn(sentences: readonly Sentence[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let number = -1
  for (const { paragraph, start, end, region } of sentences) {
    const last = paragraphs.at(-1)
    if (last && paragraph === number) paragraphs[paragraphs.length - 1] = { ...last, end }
    else paragraphs.push({ start, end, isBody: region === 'body' })
    number = paragraph
  }
  return paragraphs
}

function labelOf(text: string, { start, end, isBody }: Paragraph, at: number): Labelled | null {
  const match = isBody ? LABEL.exec(text.slice(start, Math.min(end, start + 120))) : null
  const name = match?.[1] ?? match?.[3]
  const mark = match?.[2] ?? match?.[4]
  if (!match || !name || !mark || noSpeakers.has(name.toLowerCase())) return null
  const colon = start + match[0].lastIndexOf(mark)
  return { label: { start, end: start + name.length }, name, colon: { start: colon, end: colon + 1 }, at }
}

/** The labels that come again and again, if there are enough of them for a conversation. */
function repeated(labelled: readonly Labelled[]): Labelled[] {
  const speakerOf = ({ name }: Labelled) => name.split(' ').at(-1)?.toLowerCase() ?? name
  const counts = new Map<string, number>()
  for (const turn of labelled) counts.set(speakerOf(turn), (counts.get(speakerOf(turn)) ?? 0) + 1)
  const speakers = labelled.map(speakerOf).filter((speaker) => (counts.get(speaker) ?? 0) >= MIN_TURNS_EACH)
  return speakers.length >= MIN_TURNS && new Set(speakers).size >= MIN_SPEAKERS ? [...labelled] : []
}

/** Notes in the roster whom the labels mean: "A" the person whom the introduction names most, "HERALD" the outlet, "A.L." Ann Lee. */
export function nameTurns(turns: readonly TaggedAttribution[], roster: Roster): void {
  const first = turns[0]?.source[0]
  if (!first) return
  const introduced = introducedBefore(first.start, roster)
  for (const { source } of turns) {
    const [label] = source
    if (!label || roster.mentionsOverlapping(label).some(({ kind }) => kind === 'outlet')) continue
    const name = roster.article.text.slice(label.start, label.end)
    const key = ANSWERER.test(name)
      ? introduced
      : (outletMeant(name, label.start, roster) ?? initialsMeant(name, label.start, roster))
    roster.pointBack(key, label, TURN_LABEL)
  }
}

/** The person named most often before a place, who wrote the article left out. */
function introducedBefore(offset: number, roster: Roster): string | null {
  const counts = new Map<string, number>()
  for (const { key, mention } of roster.mentionsWithin({ start: 0, end: offset }, ['person'])) {
    if (mention.why !== 'rule byline') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** "HERALD": an outlet named before, or the publisher, whose name ends so. */
function outletMeant(label: string, offset: number, roster: Roster): string | null {
  const { publisher } = roster.article
  const isMeant = (name: string) => ` ${name}`.toLowerCase().endsWith(` ${label.toLowerCase()}`)
  const named = roster.lastMentioned(offset, ({ kind, mention }) => kind === 'outlet' && isMeant(mention.name))
  if (named) return named.key
  return publisher && isMeant(publisher)
    ? roster.add(entityKey('outlet', publisher), 'outlet', publisher, null, 'metadata')
    : null
}

/** "A.L.", "AL", "VH": a person or outlet named before, by the first letters. */
function initialsMeant(label: string, offset: number, roster: Roster): string | null {
  const letters = label.replace(/\./g, '')
  if (!/^\p{Lu}{2,3}$/u.test(letters)) return null
  const initials = (name: string) =>
    name
      .split(/\s+/)
      .map((word) => word.charAt(0))
      .join('')
  return (
    roster.lastMentioned(
      offset,
      ({ kind, mention }) => (kind === 'person' || kind === 'outlet') && initials(mention.name) === letters,
    )?.key ?? null
  )
}
