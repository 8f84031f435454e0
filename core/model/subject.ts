/** Whose words a cue gives, by the tree: its subject, its agent, or the subject of the verb that it hangs on. */

import type { TokenRange } from './assign.ts'
import { FormKind } from './forms.ts'
import { RELATIONS } from './parser.ts'
import { isVerb, type View } from './view.ts'

const relation = (name: (typeof RELATIONS)[number]) => RELATIONS.indexOf(name)
const SUBJECT = relation('nsubj')
const PASSIVE_SUBJECT = relation('nsubjpass')
const MODIFIER = relation('nmod')
const CASE = relation('case')
/** "…, saying", "wanted to say", "came and said": the subject is that of the verb above. */
const SHARES_SUBJECT = new Set([relation('conj'), relation('xcomp'), relation('advcl')])
const MAX_CLIMB = 3
/** In tokens; a longer subject is most often a mistake of the tree. */
const MAX_LENGTH = 30

/** The subject or agent of a cue outside its content; null where the tree shows none, as in "it was revealed". */
export function subjectOf(view: View, cue: TokenRange, content: readonly TokenRange[]): TokenRange | null {
  const { heads, relations, tokens } = view
  const sentence = tokens.sentences[cue.first]!
  const from = tokens.sentenceStarts[sentence]!
  const to = tokens.sentenceStarts[sentence + 1]!
  let verb = cue.last
  while (verb > cue.first && !isVerb(view, verb)) verb--
  // the head of the cue: the verb that hangs on nothing inside it
  for (let steps = 0; heads[verb]! >= cue.first && heads[verb]! <= cue.last && steps < MAX_LENGTH; steps++)
    verb = heads[verb]!
  for (let climb = 0; climb <= MAX_CLIMB; climb++) {
    let isPassive = false
    let found: TokenRange | null = null
    for (let at = from; at < to; at++) {
      if (heads[at] !== verb) continue
      if (relations[at] === PASSIVE_SUBJECT) isPassive = true
      const isSubject = relations[at] === SUBJECT && at < verb
      const isAgent = climb === 0 && relations[at] === MODIFIER && at > verb && hasPreposition(view, at, 'by')
      if (!isSubject && !isAgent) continue
      const range = phraseOf(view, at, isAgent ? 'by' : null)
      if (isApart(range, cue) && content.every((part) => isApart(range, part))) found = range
    }
    if (found) return found.last - found.first < MAX_LENGTH ? found : null
    const above = heads[verb]!
    if (isPassive || above < 0 || !SHARES_SUBJECT.has(relations[verb]!)) return null
    verb = above
  }
  return null
}

function hasPreposition({ heads, relations, tokens }: View, noun: number, preposition: string): boolean {
  for (let at = noun - 1; at >= 0 && noun - at < MAX_LENGTH; at--)
    if (heads[at] === noun && relations[at] === CASE) return tokens.forms[at]!.lower === preposition
  return false
}

/** All that hangs on a noun, without the preposition and without the comma that closes it. */
function phraseOf({ leftEdges, rightEdges, tokens }: View, noun: number, preposition: string | null): TokenRange {
  let first = leftEdges[noun]!
  let last = rightEdges[noun]!
  if (preposition !== null && tokens.forms[first]!.lower === preposition) first++
  while (last > noun && tokens.forms[last]!.kind === FormKind.comma) last--
  return { first, last }
}

const isApart = (a: TokenRange, b: TokenRange) => a.last < b.first || b.last < a.first
