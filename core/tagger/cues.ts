/** Finds the verb groups of a sentence that may be cues. */

import { CUE_ADJECTIVES, CUE_PHRASES } from '../rules/cue-phrases.ts'
import { CUE_VERBS, type CueVerb, type Frame, SPEECH_FORMS, VERBS_LIKE_NOUNS } from '../rules/cues.ts'
import type { Term } from '../types.ts'
import { CLAUSE_OPENERS, opensClause } from './clauses.ts'
import { BE, type Clause, gapBefore, isBreak, type Word } from './words.ts'

/** finite: "said"; participle: "saying"; infinitive: "to say"; passive: "was told". */
export type Form = 'finite' | 'participle' | 'infinitive' | 'passive'

export interface VerbCue {
  /** First and last word of the cue, as indexes in the sentence. */
  readonly first: number
  readonly last: number
  readonly head: number
  readonly verb: string
  readonly frames: ReadonlySet<Frame>
  readonly form: Form
}

interface Rule extends CueVerb {
  readonly parts: readonly string[]
  /** The parts may stand apart: "made a strong case". */
  readonly isLoose: boolean
}

const verbs = byFirstWord(CUE_VERBS, false)
const phrases = byFirstWord(CUE_PHRASES, true)
const adjectives = byFirstWord(CUE_ADJECTIVES, false)
const alsoNouns = new Set(VERBS_LIKE_NOUNS)

function byFirstWord(cues: readonly CueVerb[], isLoose: boolean): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>()
  for (const cue of cues) {
    const parts = cue.verb.split(' ')
    const [first = ''] = parts
    rules.set(first, [...(rules.get(first) ?? []), { ...cue, parts, isLoose }])
  }
  return rules
}

/** The rules for a verb: by its base form, in either spelling, else by the word without its ending ("touted"). */
function rulesFor({ root, normal }: Term): readonly Rule[] | undefined {
  const base = SPEECH_FORMS.get(normal) ?? root.toLowerCase()
  const spellings = [base, base.replace(/ise$/, 'ize'), base.replace(/avour$/, 'avor'), base.replace(/ll$/, 'l')]
  const stems = [normal.replace(/d$/, ''), normal.replace(/(?:ed|ing|s)$/, ''), normal.replace(/ing$/, 'e')]
  const known = [...spellings, ...stems].find((spelling) => verbs.has(spelling))
  return known === undefined ? undefined : verbs.get(known)
}

/** The cue verbs of a sentence, and the adjectives that say what somebody thinks, left to right, outside quotation marks. */
export function findVerbCues(clause: Clause): VerbCue[] {
  const { words } = clause
  const cues: VerbCue[] = []
  for (let head = 0; head < words.length; head++) {
    if ((words[head] as Word).isMarked) continue
    const cue = adjectiveCue(words, head) ?? phraseCue(words, head) ?? verbCue(words, head)
    if (cue) cues.push(cue)
  }
  return cues
}

function verbCue(words: readonly Word[], head: number): VerbCue | null {
  const rules = rulesFor((words[head] as Word).term)
  if (!rules || !isVerbHere(words, head)) return null
  const matching = longestMatch(rules, words, head)
  return matching && { ...matching, ...groupBefore(words, head), head }
}

/** "made a strong case that", "raised new questions about" */
function phraseCue(words: readonly Word[], head: number): VerbCue | null {
  const { term, pos } = words[head] as Word
  const rules = pos === 'verb' || pos === 'aux' ? phrases.get(term.root) : undefined
  const matching = rules && longestMatch(rules, words, head)
  return matching && opensFrame(words, matching) ? { ...matching, ...groupBefore(words, head), head } : null
}

/** False for "announced a plan." where the phrase is "announce a plan to …": the verb alone may be the cue. */
function opensFrame(words: readonly Word[], { frames, last }: Pick<VerbCue, 'frames' | 'last'>): boolean {
  const next = words[last + 1]
  if (!next) return false
  if (frames.has('object') || (frames.has('infinitive') && next.pos === 'to')) return true
  return frames.has('clause') && (CLAUSE_OPENERS.test(next.lower) || opensClause(words, last + 1))
}

const COPULA = /^(?:seem|appear|feel|remain|become|grow|sound|look)(?:s|ed)?$|^(?:felt|became|grew|being)$/
const HAS_COPULA = /^(?:i|you|he|she|it|we|they|who|that)'(?:s|re|m)$/

/** "was never so sure that" */
function adjectiveCue(words: readonly Word[], head: number): VerbCue | null {
  const rules = adjectives.get((words[head] as Word).lower)
  if (!rules) return null
  let before = head - 1
  while (isDegree(words[before])) before--
  const copula = words[before]
  if (!copula || isBreak(copula.gap)) return null
  const isContracted = HAS_COPULA.test(copula.lower)
  if (!isContracted && !BE.has(copula.lower) && !COPULA.test(copula.lower)) return null
  const matching = longestMatch(rules, words, head)
  if (!matching || isExpletive(words, before)) return null
  if (isContracted) return { ...matching, head, first: before + 1, form: 'finite' }
  const { first, form } = groupBefore(words, before)
  const isMain = form === 'passive' || (form === 'participle' && copula.lower !== 'being')
  return { ...matching, head, first, form: isMain ? 'finite' : form }
}

/** "It is clear that …" says nothing of who thinks so. */
const isExpletive = (words: readonly Word[], copula: number) =>
  words.slice(Math.max(0, copula - 2), copula + 1).some(({ lower }) => /^(?:it|that|there|this)(?:'s)?$/.test(lower))

const isDegree = (word: Word | undefined) =>
  word !== undefined &&
  !isBreak(word.gap) &&
  (word.pos === 'adv' || /^(?:not|n't|never|more|most|less|all|so|too|very|quite)$/.test(word.lower))

function longestMatch(
  rules: readonly Rule[],
  words: readonly Word[],
  head: number,
): Pick<VerbCue, 'verb' | 'frames' | 'last'> | null {
  const matches = rules.flatMap((rule) => {
    const last = lastPart(rule, words, head)
    return last === null ? [] : [{ rule, last }]
  })
  const longest = matches.reduce<(typeof matches)[number] | null>(
    (best, match) => (best && best.rule.parts.length >= match.rule.parts.length ? best : match),
    null,
  )
  if (!longest) return null
  const { verb } = longest.rule
  const same = matches.filter(({ rule }) => rule.verb === verb)
  return { verb, last: longest.last, frames: new Set(same.flatMap(({ rule }) => rule.frames)) }
}

/** Words that may stand between the parts of a phrase. */
const MAX_BETWEEN = 4

/** Index of the word that matches the last part of a rule; null where a part is missing. */
function lastPart({ parts, isLoose }: Rule, words: readonly Word[], head: number): number | null {
  let at = head
  for (const part of parts.slice(1)) {
    let next = at + 1
    while (isLoose && next - at <= MAX_BETWEEN && !isPart(words[next], part) && isModifier(words[next])) next++
    if (!isPart(words[next], part) || isBreak(gapBefore(words, next))) return null
    at = next
  }
  // "reported on Monday that": the preposition belongs to the date
  const isDated = parts.length > 1 && words[at]?.pos === 'prep' && words[at + 1]?.pos === 'date'
  return isDated ? null : at
}

const isPart = (word: Word | undefined, part: string) =>
  word !== undefined &&
  (word.lower === part || word.lower === `${part}s` || word.lower === `${part.replace(/y$/, '')}ies`)

const isModifier = (word: Word | undefined) =>
  word !== undefined && /^(?:det|adj|adv|num|noun)$/.test(word.pos) && !isBreak(word.gap)

/** The library takes "reports" after a name for a noun; what follows tells. */
function isVerbHere(words: readonly Word[], head: number): boolean {
  const word = words[head] as Word
  const before = words[head - 1]
  const after = words[head + 1]
  if (
    before &&
    (before.pos === 'det' || before.pos === 'adj' || before.lower === 'of') &&
    !isBreak(before.gap) &&
    word.pos !== 'verb'
  )
    return false
  if (before?.pos === 'det' && !/^(?:this|that|these|those|some|many|both|all|most)$/.test(before.lower)) return false
  if (ownerBefore(words, head) >= 0 && /(?:ing|s)$/.test(word.lower)) return false
  if (before && /'s$|s'$/.test(before.lower) && !/^(?:he|she|it|who|that|there|what|let)'s$/.test(before.lower))
    return false
  if (word.pos === 'verb') return true
  if (word.pos === 'name' || word.pos === 'date') return false
  const isAfterSubject =
    before !== undefined &&
    (before.pos === 'name' || before.pos === 'pronoun' || before.pos === 'aux' || before.pos === 'adv')
  const opensContent =
    after === undefined ||
    after.lower === 'that' ||
    after.pos === 'det' ||
    after.pos === 'pronoun' ||
    after.pos === 'name' ||
    isBreak(word.gap)
  if (!isAfterSubject || !word.term.tags.includes('Noun')) return false
  return opensContent || !alsoNouns.has(word.term.root)
}

/** "Ann's September warning": index of the possessive that owns a noun, dates and adjectives between; -1 where there is none. */
export function ownerBefore(words: readonly Word[], noun: number): number {
  let at = noun - 1
  while (
    at >= 0 &&
    noun - at <= 3 &&
    /^(?:date|adj|num)$/.test((words[at] as Word).pos) &&
    !isBreak((words[at] as Word).gap)
  )
    at--
  const owner = words[at]
  return at < noun - 1 && owner?.pos === 'name' && /'s$|s'$/.test(owner.lower) && !isBreak(owner.gap) ? at : -1
}

/** Auxiliaries, negations and adverbs before the main verb belong to the cue. */
function groupBefore(words: readonly Word[], head: number): { first: number; form: Form } {
  let first = head
  while (first > 0) {
    const before = words[first - 1] as Word
    if (isBreak(before.gap) || before.quote >= 0) break
    if (before.pos !== 'aux' && before.pos !== 'adv') break
    first--
  }
  while (
    first < head &&
    (words[first] as Word).pos === 'adv' &&
    /^(?:yesterday|today|here|there|then|now|however|later|earlier|too|meanwhile)$/.test((words[first] as Word).lower)
  )
    first++
  const auxiliaries = words.slice(first, head).filter((word) => word.pos === 'aux')
  const { tags, text } = (words[head] as Word).term
  const isGerund = tags.includes('Gerund') || /ing$/.test(text)
  const hasBe = auxiliaries.some((word) => BE.has(word.lower)) || /'(?:s|re)$/.test(words[first - 1]?.lower ?? '')
  if (isGerund) return { first, form: auxiliaries.length > 0 && hasBe ? 'finite' : 'participle' }
  if (words[first - 1]?.pos === 'to' && auxiliaries.length === 0) return { first, form: 'infinitive' }
  const lastAuxiliary = auxiliaries.filter((word) => !/^(?:not|never)$/.test(word.lower)).at(-1)
  if (lastAuxiliary && BE.has(lastAuxiliary.lower) && gapBefore(words, head) !== '') return { first, form: 'passive' }
  return { first, form: auxiliaries.length === 0 && isReduced(words, head) ? 'passive' : 'finite' }
}

/** "a plan described as a joke", "the letter written by Ann" */
function isReduced(words: readonly Word[], head: number): boolean {
  const { lower, gap, term } = words[head] as Word
  if (!term.tags.includes('Participle') || SPEECH_FORMS.has(lower) || isBreak(gap)) return false
  return /^(?:as|by|of|in|at|with|to)$/.test(words[head + 1]?.lower ?? '')
}
