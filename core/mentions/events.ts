/** Finds happenings: noun phrases whose head is the noun of an event. */

import { EVENT_NOUNS } from '../rules/names.ts'
import type { Mention, Sentence, Term } from '../types.ts'
import { bare, bareEnd, isCapital, nameMention as mention } from './words.ts'

const eventNouns = new Set(EVENT_NOUNS)

/** The events of an article. */
export function findEvents(text: string, sentences: readonly Sentence[]): Mention[] {
  return sentences.flatMap((sentence) => eventsOf(text, sentence))
}

/** "the September summit in Oslo": a noun phrase that ends in the noun of a happening. */
function eventsOf(text: string, sentence: Sentence): Mention[] {
  const { terms } = sentence
  return terms.flatMap((term, at): Mention[] => {
    const isNamedEvent =
      isCapital(term) && /^(?:War|Summit|Games|Day|Convention|Conference|Revolution)$/.test(bare(term))
    if (!isNamedEvent && (!eventNouns.has(term.normal) || term.tags.includes('Verb'))) return []
    let first = at
    while (first > 0) {
      const before = terms[first - 1] as Term
      const joins =
        before.tags.includes('Adjective') ||
        before.tags.includes('Noun') ||
        before.tags.includes('Date') ||
        before.tags.includes('Value')
      if (
        !joins ||
        before.tags.includes('Pronoun') ||
        before.tags.includes('Verb') ||
        /[’']s?$/.test(before.text) ||
        !/^[\s-]+$/.test(text.slice(before.end, (terms[first] as Term).start))
      )
        break
      first--
    }
    const isDefinite = terms[first - 1]?.normal === 'the' || isNamedEvent
    if (first === at || (!isDefinite && !terms.slice(first, at).some(isCapital))) return []
    const span = { start: (terms[first] as Term).start, end: bareEnd(term) }
    return [mention(text, span, 'event', `rule event-noun: ${term.normal}`)]
  })
}
