/** Attributions that name nobody: "it was revealed that", "Ann is expected to", "reportedly", "accused of". */

import {
  IMPERSONAL_VERBS,
  NAMING_PARTICIPLES,
  SOURCELESS_ADVERBS,
  SOURCELESS_PASSIVES,
  TAKING_IN_VERBS,
} from '../rules/sourceless.ts'
import type { TaggedAttribution } from '../types.ts'
import { opensClause } from './clauses.ts'
import { clauseEnd, objectEnd, skipAdjuncts, spanOfWords } from './contents.ts'
import type { VerbCue } from './cues.ts'
import { phraseStartingAt, subjectBefore } from './sources.ts'
import { BE, type Clause, gapBefore, isBreak, type Word } from './words.ts'

const nothing: ReadonlySet<number> = new Set()
const passives = new Set(SOURCELESS_PASSIVES)
const naming = new Set(NAMING_PARTICIPLES)
const impersonal = new Set(IMPERSONAL_VERBS)
const adverbs = new Set(SOURCELESS_ADVERBS)
const takingIn = new Set(TAKING_IN_VERBS)

/** In words: further away no next clause is looked for. */
const MAX_CLAUSE = 60

const spanFrom = ({ words }: Clause, first: number, last: number) => ({
  start: (words[first] as Word).term.start,
  end: (words[last] as Word).term.end,
})

/** "The plan was criticized by Bob": the agent is the source. */
export function tagAgent(clause: Clause, cue: VerbCue): TaggedAttribution | null {
  const { words } = clause
  if (words[cue.last + 1]?.lower !== 'by' || isBreak((words[cue.last] as Word).gap) || takingIn.has(cue.verb))
    return null
  const subject = subjectBefore(words, cue.first)
  const agent = phraseStartingAt(words, cue.last + 2)
  if (!agent || !subject) return null
  const rest =
    agent.last + 1 < words.length && !isBreak((words[agent.last] as Word).gap)
      ? [spanOfWords(clause, agent.last + 1, clauseEnd(words, agent.last + 1, nothing))]
      : []
  return {
    source: [spanOfWords(clause, agent.first, agent.last)],
    cue: spanFrom(clause, cue.first, cue.last),
    content: [spanOfWords(clause, subject.first, subject.last), ...rest],
    confidence: 0.7,
    why: `rule passive-agent: verb-${cue.verb.replaceAll(' ', '-')}`,
  }
}

/** "It was revealed that …", "Ann is expected to leave", "the plan has been called a disaster" */
export function tagSourceless(clause: Clause): TaggedAttribution[] {
  return clause.words.flatMap((word, at) => {
    if (word.isMarked) return []
    const found = passives.has(word.lower)
      ? tagPassive(clause, at)
      : impersonal.has(word.lower)
        ? tagImpersonal(clause, at)
        : adverbs.has(word.lower)
          ? tagAdverb(clause, at)
          : null
    return found ? [found] : []
  })
}

function tagPassive(clause: Clause, participle: number): TaggedAttribution | null {
  const { words } = clause
  const first = passiveStart(words, participle)
  if (first === null) return null
  const { lower } = words[participle] as Word
  const subject = subjectBefore(words, first)
  const subjectText = subject ? (words[subject.first] as Word).lower : ''
  const isImpersonal = !subject || subjectText === 'it' || subjectText === 'there'
  const after = participle + 1
  const next = words[after]
  const from = (last: number, content: number, construction: string, confidence: number, isObject: boolean) => {
    const stops = subject ? stopsOfRelative(words, subject.first, content) : nothing
    const end = isObject ? objectEnd(words, content, stops) : clauseEnd(words, content, stops)
    const rest = spanOfWords(clause, content, end)
    return {
      source: [],
      cue: spanFrom(clause, first, last),
      content:
        construction === 'impersonal-passive' || !subject
          ? [rest]
          : [spanOfWords(clause, subject.first, subject.last), rest],
      confidence,
      why: `rule ${construction}: passive-${lower}`,
    }
  }
  if (!next || after + 1 >= words.length || (isBreak((words[participle] as Word).gap) && !next.isMarked)) return null
  if (next.lower === 'that') return from(participle, after, 'impersonal-passive', 0.8, false)
  const skipped = skipAdjuncts(words, after)
  if (isImpersonal && words[skipped]?.lower === 'that')
    return from(participle, skipped, 'impersonal-passive', 0.8, false)
  if (subjectText === 'it' && lower !== 'called' && opensClause(words, after))
    return from(participle, after, 'impersonal-passive', 0.75, false)
  if (isImpersonal && subjectText === 'there') return null
  if (!subject) return null
  if (next.pos === 'to' && words[after + 1]?.pos !== 'det')
    return from(participle, after, 'sourceless-passive', 0.8, false)
  if (next.lower === 'as' && words[after + 1]) return from(after, after + 1, 'sourceless-naming', 0.65, true)
  if (/^(?:accused|suspected)$/.test(lower) && next.lower === 'of')
    return from(after, after + 1, 'sourceless-accusation', 0.85, false)
  if (
    /^(?:blamed|criticized|criticised|praised|hailed|credited|condemned|denounced|lauded|mocked)$/.test(lower) &&
    /^(?:for|with|over)$/.test(next.lower)
  )
    return from(after, after + 1, 'sourceless-accusation', 0.85, false)
  if (naming.has(lower) && (next.isMarked || /^(?:det|adj|noun)$/.test(next.pos)))
    return from(participle, after, 'sourceless-naming', 0.6, true)
  return null
}

/** "Ann, who is expected to leave, said": a relative clause ends at its comma. */
function stopsOfRelative(words: readonly Word[], subject: number, content: number): ReadonlySet<number> {
  if (!isRelative(words, subject)) return nothing
  for (let at = content; at + 1 < words.length; at++) if (/,/.test((words[at] as Word).gap)) return new Set([at + 1])
  return nothing
}

const isRelative = (words: readonly Word[], subject: number) =>
  /^(?:who|which|that)$/.test((words[subject] as Word).lower) || words[subject - 1]?.lower === 'whose'

/** "for supposedly lying, | it was learned that", "was reportedly late, | and Bob left": the adverb reaches no further. */
function nextClause(words: readonly Word[], from: number, isInRelative: boolean): ReadonlySet<number> {
  for (let at = from; at + 1 < words.length && at - from < MAX_CLAUSE; at++) {
    if (!/,/.test((words[at] as Word).gap)) continue
    const link = /^(?:and|but|while|so|yet)$/.test((words[at + 1] as Word).lower) ? 1 : 0
    if (isInRelative || opensClause(words, at + 1 + link)) return new Set([at + 1])
  }
  return nothing
}

/** First word of "has now been" before a participle; null where there is no form of "be". */
function passiveStart(words: readonly Word[], participle: number): number | null {
  let first = participle
  let hasBe = false
  while (first > 0) {
    const before = words[first - 1] as Word
    if (isBreak(before.gap) || before.quote >= 0 || (before.pos !== 'aux' && before.pos !== 'adv')) break
    hasBe ||= BE.has(before.lower)
    first--
  }
  return hasBe ? first : null
}

/** "It has emerged that the mayor left." */
function tagImpersonal(clause: Clause, verb: number): TaggedAttribution | null {
  const { words } = clause
  let first = verb
  while (first > 0 && /^(?:aux|adv)$/.test((words[first - 1] as Word).pos) && !isBreak(gapBefore(words, first))) first--
  if (!/^it(?:'s)?$/.test(words[first - 1]?.lower ?? '') || isBreak(gapBefore(words, first))) return null
  const that = skipAdjuncts(words, verb + 1)
  if (words[that]?.lower !== 'that') return null
  return {
    source: [],
    cue: spanFrom(clause, first, verb),
    content: [spanOfWords(clause, that, clauseEnd(words, that, nothing))],
    confidence: 0.75,
    why: `rule impersonal-verb: verb-${(words[verb] as Word).lower}`,
  }
}

/** "Ann reportedly left": somebody says so. Not where the adverb belongs to a cue verb. */
function tagAdverb(clause: Clause, at: number): TaggedAttribution | null {
  const { words } = clause
  if (at + 1 >= words.length) return null
  const subject = subjectBefore(words, verbGroupStart(words, at))
  const stop = nextClause(words, at + 1, subject !== null && isRelative(words, subject.first))
  const rest = spanOfWords(clause, at + 1, clauseEnd(words, at + 1, stop))
  return {
    source: [],
    cue: spanFrom(clause, at, at),
    content: subject ? [spanOfWords(clause, subject.first, subject.last), rest] : [rest],
    confidence: 0.55,
    why: 'rule sourceless-adverb',
  }
}

function verbGroupStart(words: readonly Word[], at: number): number {
  let first = at
  while (first > 0 && (words[first - 1] as Word).pos === 'aux' && !isBreak(gapBefore(words, first))) first--
  return first
}
