/** Tells verbs of saying and thinking that attribute nothing: the writer speaks, to the reader or of what follows. */

import type { TaggerInput } from '../attributions.ts'
import { baseOf } from '../model/inflections.ts'
import { CRIES, EVIDENCE_VERBS, NOTHING_SAID } from '../rules/own-voice.ts'
import { countStartingBefore } from '../span.ts'
import type { Sentence, Span, TaggedAttribution, Term } from '../types.ts'

const evidence = new Set(EVIDENCE_VERBS)
const cries = new Set(CRIES)
const COLON = /^[:!]+$/
const READER = /^(?:you|you'd|you'll|you're|you've|one)$/
/** "You'll recall that …" */
const REMINDS = /^(?:(?:['’]ll|will|do|surely|no doubt|probably) )*(?:recall|remember)$/i
/** "Somebody decided it was wise": the writer guesses. */
const ANYBODY =
  /^(?:some(?:one|body)|any(?:one|body)|no(?:body|[ -]one)|every(?:one|body))(?: else| (?:in|at|on|from|inside) .{1,40})?$/
const THINKS = /\b(?:believ|decid|feel|felt|figur|guess|hop|imagin|know|knew|think|thought|want|wish|doubt)/i
const POINTER = /^(?:it|this|that|which|these|all)$/
const SUPPOSED = /^(?:may|might|could|would|can|should|must|if|when|whenever|unless|whether|do|did|does|can't|don't)$/
const LEAD = /^(?:and|but|so|now|then|please|just|also|or|always|never|don't|do|not|n't)$/
/** In words. */
const MAX_LEAD = 3
const ASIDE = /^(?:we|you|i|everyone|everybody)$/

/** False for "Think about that", "you might say", "it shows how little", "as everyone knows", outside quotation marks. */
export function attributes({ text, sentences, quotes }: TaggerInput, attribution: TaggedAttribution): boolean {
  const { source, cue, content } = attribution
  const isQuoted = (offset: number) => (quotes[countStartingBefore(quotes, offset + 1) - 1]?.end ?? 0) > offset
  if (isQuoted(cue.start) || content.some(({ start }) => isQuoted(start))) return true
  const sentence = sentences[countStartingBefore(sentences, cue.start + 1) - 1]
  if (!sentence) return true
  const at = countStartingBefore(sentence.terms, cue.start)
  const [first] = source
  if (!first) return !isImperative(sentence.terms, at)
  if (NOTHING_SAID.some(({ cue: pattern }) => pattern.test(textBetween(text, cue, content)))) return false
  const who = text.slice(first.start, first.end).toLowerCase().replace('’', "'")
  if (POINTER.test(who) && termsOf(sentence, at, cue.end).some(({ normal }) => evidence.has(baseOf(normal))))
    return false
  if (COLON.test(text.slice(cue.start, cue.end)) && cries.has(/^\p{L}+/u.exec(who)?.[0] ?? '')) return false
  if (ANYBODY.test(who) && THINKS.test(text.slice(cue.start, cue.end))) return false
  const before = sentence.terms.slice(0, countStartingBefore(sentence.terms, cue.end))
  if (READER.test(who))
    return (
      !REMINDS.test(text.slice(cue.start, cue.end)) &&
      !before.some(({ normal }) => SUPPOSED.test(normal)) &&
      !/\?["”’']?\s*$/.test(text.slice(cue.end, sentence.end))
    )
  // "as everyone knows": the aside is the writer's
  const beforeSource = sentence.terms[countStartingBefore(sentence.terms, first.start) - 1]
  return !(ASIDE.test(who) && beforeSource?.normal === 'as')
}

/** The verb opens the sentence in its base form: "Imagine that it fails". */
function isImperative(terms: readonly Term[], cue: number): boolean {
  if (cue > MAX_LEAD) return false
  let at = cue
  while (at < terms.length && LEAD.test((terms[at] as Term).normal)) at++
  const verb = terms[at]
  if (!verb?.tags.includes('Verb') || verb.tags.includes('Gerund') || verb.tags.includes('PastTense')) return false
  return terms.slice(0, cue).every(({ normal }) => LEAD.test(normal)) && baseOf(verb.normal) === verb.normal
}

/** The cue and the first words of the content after it: what tells that nothing is said. */
const textBetween = (text: string, cue: Span, content: readonly Span[]): string =>
  text.slice(cue.start, Math.min((content.find(({ start }) => start >= cue.end) ?? cue).start + 20, cue.end + 60))

function termsOf({ terms }: Sentence, from: number, end: number): readonly Term[] {
  return terms.slice(from, countStartingBefore(terms, end))
}
