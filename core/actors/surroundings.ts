/** What stands around a phrase: its sentence, the quotation it lies in, the described people and bodies nearby. */

import type { Quote } from '../quotes.ts'
import { BODY_NOUNS, OUTLET_NOUNS_IN_TEXT } from '../rules/bodies.ts'
import { DOCUMENT_NOUNS, PERSON_ROLES, UNNAMED_NOUNS } from '../rules/names.ts'
import { singular } from '../source-phrase.ts'
import { countStartingBefore } from '../span.ts'
import type { Sentence, Span, Term } from '../types.ts'

/** A noun phrase that may be meant by "they" or "she" though nobody named it: "the two aides". */
export interface Description extends Span {
  readonly kind: 'unnamed' | 'agency' | 'document'
  readonly isPlural: boolean
  readonly noun: string
}

/** The sentences, quotations and descriptions of an article, to be asked by offset. */
export interface Surroundings {
  /** Sentences told in the article's own voice that start before `offset`; what is wholly quoted does not count. */
  toldBefore(offset: number): number
  sentenceAt(offset: number): Sentence | undefined
  quoteAt(offset: number): Quote | undefined
  /** The tags of the word that starts at or around `offset`. */
  tagsAt(offset: number): readonly string[]
  /** True where a verb follows the words, at once or after an apposition at the sentence's start. */
  isSubject(words: Span): boolean
  /** In the order of the text. */
  readonly descriptions: readonly Description[]
}

/** Prepares an article's sentences and quotations, both in the order of the text. */
export function createSurroundings(
  text: string,
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
): Surroundings {
  const quoteAt = (offset: number): Quote | undefined => {
    const quote = quotes[countStartingBefore(quotes, offset + 1) - 1]
    return quote && offset < quote.end ? quote : undefined
  }
  const sentenceAt = (offset: number) => sentences[countStartingBefore(sentences, offset + 1) - 1]
  const told: number[] = []
  for (const { start, end } of sentences) {
    const quote = quoteAt(start)
    told.push((told.at(-1) ?? 0) + (quote && quote.end >= end - 1 ? 0 : 1))
  }
  const termAt = (offset: number): Term | undefined => {
    const terms = sentenceAt(offset)?.terms ?? []
    return terms[countStartingBefore(terms, offset + 1) - 1]
  }
  return {
    toldBefore: (offset) => told[countStartingBefore(sentences, offset + 1) - 1] ?? 0,
    sentenceAt,
    quoteAt,
    tagsAt: (offset) => termAt(offset)?.tags ?? [],
    isSubject: (words) => isSubject(text, words, sentenceAt(words.start)),
    descriptions: sentences.flatMap((sentence) => describedIn(text, sentence)),
  }
}

/** What may stand before the subject that an apposition parts from its verb: "Then Mayor". */
const OPENING =
  /^(?!.*\b(?:through|in|on|at|by|with|from|for|of|to|as|after|before|while|when|if|under|during|since|like|unlike)\b).{0,24}$/is

function isSubject(text: string, words: Span, sentence: Sentence | undefined): boolean {
  if (!sentence || /[’']s$/.test(text.slice(words.start, words.end + 2))) return false
  const { terms } = sentence
  let next = countStartingBefore(terms, words.end)
  // "Lee later said": the adverb does not part them
  while (next < terms.length && terms[next]?.tags.includes('Adverb')) next++
  const gap = text.slice(words.end, terms[next]?.start ?? words.end)
  if (/^\s*[,(]/.test(gap)) return OPENING.test(text.slice(sentence.start, Math.min(words.start, sentence.start + 40)))
  return terms[next]?.tags.includes('Verb') === true && !/^(?:of|to)$/.test(terms[next]?.normal ?? '')
}

const personNouns = new Set([...UNNAMED_NOUNS, ...PERSON_ROLES])
const documentNouns = new Set(DOCUMENT_NOUNS)
const bodyNouns = new Set([...BODY_NOUNS, ...OUTLET_NOUNS_IN_TEXT].map(({ noun }) => noun))
/** Says too little to be looked for: "some", "one". */
const VAGUE =
  /^(?:some|others|many|one|two|three|reports|figures?|record|order|post|note|state|city|country|member|general)$/
const PRE_NOUN = /^(?:Adjective|Noun|Value|Determiner|Participle)$/

function describedIn(text: string, { terms }: Sentence): Description[] {
  return terms.flatMap((term, at): Description[] => {
    const { tags } = term
    if (!tags.includes('Noun') || tags.includes('ProperNoun') || tags.includes('Pronoun')) return []
    const noun = singular(term.normal)
    const kind = personNouns.has(noun)
      ? 'unnamed'
      : documentNouns.has(noun)
        ? 'document'
        : bodyNouns.has(noun)
          ? 'agency'
          : null
    if (!kind || VAGUE.test(term.normal)) return []
    let first = at
    while (first > 0 && at - first < 6 && opensPhrase(text, terms[first - 1] as Term, terms[first] as Term)) first--
    // "officials say" in "campaign officials": the noun goes on
    const next = terms[at + 1]
    if (
      next &&
      /^\s$/.test(text.slice(term.end, next.start)) &&
      next.tags.includes('Noun') &&
      !next.tags.includes('Pronoun')
    )
      return []
    const start = (terms[first] as Term).start
    return [
      {
        start,
        end: term.end - (/[’']s?$/.exec(term.text)?.[0].length ?? 0),
        kind,
        noun,
        isPlural: noun !== term.normal || noun === 'people' || noun === 'police',
      },
    ]
  })
}

/** True where a word stands before another in one noun phrase. */
function opensPhrase(text: string, before: Term, after: Term): boolean {
  if (!/^[\s-]$/.test(text.slice(before.end, after.start)) || after.tags.includes('Determiner')) return false
  return (
    before.tags.some((tag) => PRE_NOUN.test(tag)) &&
    !before.tags.includes('QuestionWord') &&
    (!before.tags.includes('Pronoun') || before.tags.includes('Possessive'))
  )
}
