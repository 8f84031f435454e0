/** What one sentence says of the reporting of others: "The Herald also reports that …", "It reports that she said this". */

import { CONTINUED_BLOCK } from '../blocks.ts'
import type { Roster } from '../roster.ts'
import { countStartingBefore, textOf } from '../span.ts'
import type { Sentence, Span } from '../types.ts'
import type { Credit } from './credits.ts'
import { isPointer } from './no-claims.ts'
import type { Chain, Told } from './via.ts'

const MAX_LOOK_BACK = 40

/** After "The Herald also reports that …" the rest of that paragraph is the Herald's reporting too, in the article's voice. */
export function continuedIntroductions(told: readonly Told[]): Credit[] {
  const credits: Credit[] = []
  let open: { readonly paragraph: number; readonly covered: Set<number> } | null = null
  for (const [index, { tagged, speaker, sentence }] of told.entries()) {
    if (speaker && sentence && tagged.why === CONTINUED_BLOCK) {
      open = { paragraph: sentence.paragraph, covered: new Set() }
      const span = { start: sentence.start, end: tagged.cue.end }
      credits.push({ outlet: speaker, covered: open.covered, isOutermost: true, span, why: 'goes-on-reporting' })
    } else if (open && sentence?.paragraph === open.paragraph) open.covered.add(index)
  }
  return credits
}

const MAX_PARAGRAPHS = 4
const FIRST_PERSON = /\b(?:I|me|my)\b/
const RELEASED =
  /^\s+(?:(?:has|have|had|just|also|today|yesterday) )*(?:released|published|posted|ran|put out|reported|reports|wrote|writes)\b.*\b(?:report|story|article|piece|account|dispatch)\b/

/**
 * Who writes "I" quotes without marks: what stands between "Reuters released an odd report" and the author's next "I"
 * came through Reuters.
 */
export function authorsQuotations(sentences: readonly Sentence[], told: readonly Told[], roster: Roster): Credit[] {
  const { text } = roster.article
  const paragraphs = paragraphsOf(sentences.filter(({ region }) => region === 'body'))
  const backs = nextAuthors(
    paragraphs.map((paragraph) => FIRST_PERSON.test(withoutQuotations(textOf(text, paragraph)))),
  )
  const cues = told.map(({ tagged }) => tagged.cue)
  return paragraphs.flatMap((paragraph, at): Credit[] => {
    const back = backs[at] as number
    const first = paragraphs[at + 1]
    const last = paragraphs[back - 1]
    if (back < 0 || back - at - 1 > MAX_PARAGRAPHS || back === at + 1 || !first || !last) return []
    const outlet = roster
      .mentionsWithin(paragraph.lastSentence, ['outlet'])
      .find(({ end }) => RELEASED.test(text.slice(end, paragraph.lastSentence.end)))
    if (!outlet) return []
    const covered = new Set<number>()
    for (let index = countStartingBefore(cues, first.start); (cues[index]?.start ?? last.end) < last.end; index++)
      covered.add(index)
    const span = { start: outlet.start, end: outlet.end }
    return covered.size > 0
      ? [{ outlet: outlet.key, covered, isOutermost: true, span, why: 'quoted-by-the-author' }]
      : []
  })
}

/** For each paragraph the next one in the author's voice; -1 where none follows. */
function nextAuthors(isAuthor: readonly boolean[]): number[] {
  const next: number[] = []
  let known = -1
  for (let at = isAuthor.length - 1; at >= 0; at--) {
    next[at] = known
    if (isAuthor[at]) known = at
  }
  return next
}

const withoutQuotations = (words: string) => words.replace(/[“"][^”"]*[”"]/g, '')

interface Paragraph extends Span {
  readonly lastSentence: Sentence
}

function paragraphsOf(sentences: readonly Sentence[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const sentence of sentences) {
    const before = paragraphs.at(-1)
    if (before?.lastSentence.paragraph === sentence.paragraph)
      paragraphs[paragraphs.length - 1] = { start: before.start, end: sentence.end, lastSentence: sentence }
    else paragraphs.push({ start: sentence.start, end: sentence.end, lastSentence: sentence })
  }
  return paragraphs
}

/** "Reuters reports that TASS reported that Lee said this": the chain belongs to what Lee said last. */
export function pointedCredits(text: string, told: readonly Told[], chains: readonly Chain[]): Credit[] {
  return told.flatMap(({ tagged, speaker }, index): Credit[] => {
    const via = chains[index]?.via ?? []
    if (!speaker || via.length === 0 || !isPointer(text, tagged)) return []
    const meant = lastOf(told, speaker, index)
    if (meant < 0) return []
    const span = { start: tagged.cue.start, end: (tagged.content[0] ?? tagged.cue).end }
    // the nearest to the speaker first, as chains are built outwards
    return [...via]
      .reverse()
      .map((outlet) => ({ outlet, covered: new Set([meant]), isOutermost: false, span, why: 'said-this' }))
  })
}

function lastOf(told: readonly Told[], speaker: string, before: number): number {
  for (let at = before - 1; at >= 0 && before - at <= MAX_LOOK_BACK; at--)
    if (told[at]?.speaker === speaker && told[at]?.tagged.nestedIn === undefined) return at
  return -1
}
