/** Finds the verb groups of a sentence that may be cues. */

import { CUE_VERBS, type CueVerb, type Frame, SPEECH_FORMS, VERBS_LIKE_NOUNS } from '../rules/cues.ts'
import type { Term } from '../types.ts'
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

const rulesByFirstWord = new Map<string, CueVerb[]>()
for (const rule of CUE_VERBS) {
  const [first = ''] = rule.verb.split(' ')
  rulesByFirstWord.set(first, [...(rulesByFirstWord.get(first) ?? []), rule])
}

const alsoNouns = new Set(VERBS_LIKE_NOUNS)

/** The rules for a verb: by its base form, in either spelling, else by the word without its ending ("touted"). */
function rulesFor({ root, normal }: Term): readonly CueVerb[] | undefined {
  const base = SPEECH_FORMS.get(normal) ?? root.toLowerCase()
  const spellings = [base, base.replace(/ise$/, 'ize'), base.replace(/avour$/, 'avor'), base.replace(/ll$/, 'l')]
  const stems = [normal.replace(/d$/, ''), normal.replace(/(?:ed|ing|s)$/, ''), normal.replace(/ing$/, 'e')]
  const known = [...spellings, ...stems].find((spelling) => rulesByFirstWord.has(spelling))
  return known === undefined ? undefined : rulesByFirstWord.get(known)
}

/** The cue verbs of a sentence, left to right, outside quotation marks. */
export function findVerbCues(clause: Clause): VerbCue[] {
  const { words } = clause
  const cues: VerbCue[] = []
  for (let head = 0; head < words.length; head++) {
    const word = words[head] as Word
    if (word.isMarked) continue
    const rules = rulesFor(word.term)
    if (!rules || !isVerbHere(words, head)) continue
    const matching = longestMatch(rules, words, head)
    if (!matching) continue
    const { first, form } = groupBefore(words, head)
    const last = head + matching.verb.split(' ').length - 1
    cues.push({ first, last, head, verb: matching.verb, frames: matching.frames, form })
  }
  return cues
}

function longestMatch(rules: readonly CueVerb[], words: readonly Word[], head: number) {
  const matching = rules.filter((rule) =>
    rule.verb.split(' ').every((part, index) => index === 0 || words[head + index]?.lower === part),
  )
  const longest = matching.map((rule) => rule.verb).sort((a, b) => b.length - a.length)[0]
  if (longest === undefined) return null
  return {
    verb: longest,
    frames: new Set(matching.filter((rule) => rule.verb === longest).flatMap((rule) => rule.frames)),
  }
}

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
  return { first, form: 'finite' }
}
