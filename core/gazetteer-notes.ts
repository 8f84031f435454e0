/** The notes of gazetteer lines: where a surface that means other things too is meant as the name. */

import type { Term } from './types.ts'

/** The words around a surface in its sentence. */
export interface Around {
  readonly text: string
  /** The word before the surface, articles left out, and the one before that. */
  readonly before: Term | undefined
  readonly further: Term | undefined
  readonly hasArticle: boolean
  readonly isFirst: boolean
  /** The first word of the surface. */
  readonly word: Term
  /** The word after the surface. */
  readonly after: Term | undefined
  /** What stands between the surface and the word after it. */
  readonly gap: string
}

interface NoteRule {
  readonly note: string
  readonly meaning: string
  /** The surface in brackets, once where it is meant and once where it is not. */
  readonly examples: readonly [meant: string, other: string]
  readonly isMeant: (around: Around) => boolean
}

/** Places, not governments: "in Paris", "from Iran". */
const LOCATIVES = /^(?:in|from|at|near|across|throughout|through|inside|outside|around|into|toward|towards|onto)$/
/** "she went to Norway", "a trip to Norway" */
const MOTIONS =
  /^(?:go|goes|going|gone|went|come|comes|coming|came|travel|fly|flies|flew|flown|flying|drive|drove|driven|driving|sail|head|move|moving|return|flee|fled|walk|ride|rode|migrate|migrating|emigrate|deport|extradit|expel|ship|export|trip|visit|flight|journey|tour|voyage|way|route|road|ticket|tourist|pilgrimage|holiday|vacation)(?:s|ed|d|led|ling|ing|e|es|er|ers|ion)?$/
/** "visited Norway" */
const ARRIVALS =
  /^(?:visit(?:s|ed|ing)?|enter(?:s|ed|ing)?|reach(?:es|ed|ing)?|tour(?:s|ed|ing)?|cross(?:es|ed|ing)?|leav(?:e|es|ing)|left|fle(?:e|es|eing|d))$/
/** "the coast of Norway" */
const PLACES =
  /^(?:border|coast|coasts|north|south|east|west|centre|center|city|cities|town|towns|village|villages|capital|map|part|parts|area|areas|region|regions|province|provinces|state|republic|economy|population|size|half|rest|shores?|rivers?|mountains?|history|language|islands?|airspace|waters)$/
const TOLD = /^(?:told|to|with|by|via)$/
const REPORTS =
  /^(?:reported|reports|wrote|writes|published|magazine|newspaper|correspondent|reporter|journalist|columnist|editor)$/
/** What others than outlets do, too. */
const SAYS = /^(?:said|says|revealed|claimed|noted|quoted|cited|added|found)$/

const isProper = ({ word }: Around) => word.tags.includes('ProperNoun')
const isCapital = (term: Term | undefined) => term !== undefined && /^\p{Lu}/u.test(term.text)
const isBesideCapital = ({ text, before, hasArticle, word, after, gap }: Around) =>
  (isCapital(after) && /^[\s-]$/.test(gap)) ||
  (!hasArticle && before !== undefined && isCapital(before) && /^[\s-]$/.test(text.slice(before.end, word.start)))
const isModifier = ({ after, gap }: Around) =>
  after !== undefined &&
  /^[\s-]$/.test(gap) &&
  (after.tags.includes('Noun') || isCapital(after)) &&
  !after.tags.includes('Pronoun')

/** Somebody goes there, or it is what has a coast. */
const isVisited = ({ before, further }: Around) =>
  (before?.normal === 'to' && MOTIONS.test(further?.normal ?? '')) ||
  (before?.normal === 'of' && PLACES.test(further?.normal ?? '')) ||
  ARRIVALS.test(before?.normal ?? '')

/** It acts, so that its government is meant. */
const acts = (around: Around) =>
  !LOCATIVES.test(around.before?.normal ?? '') &&
  !isVisited(around) &&
  !isModifier(around) &&
  !isBesideCapital(around) &&
  !/^,\s\p{Lu}/u.test(around.gap + (around.after?.text ?? ''))

const NOTE_RULES = [
  {
    note: 'country',
    meaning: 'a country, for its government',
    examples: ['[Norway] warned its neighbours.', 'They met in [Norway].'],
    isMeant: acts,
  },
  {
    note: 'capital',
    meaning: 'a capital, for its government',
    examples: ['[Oslo] denied the report.', 'The [Oslo] talks failed.'],
    isMeant: (around) => !around.hasArticle && acts(around),
  },
  {
    note: 'place',
    meaning: 'a place, for those who govern or trade there',
    examples: ['[Brussels] rejected the plan.', 'She flew to a summit in [Brussels].'],
    isMeant: (around) => around.before?.normal !== 'on' && acts(around),
  },
  {
    note: 'group',
    meaning: 'a group of states, not the meeting that is called after it',
    examples: ['The [G20] condemned the attack.', 'They spoke at the [G20] summit.'],
    isMeant: acts,
  },
  {
    note: 'needs-article',
    meaning: 'only after "the"',
    examples: ['The plan was criticised by the [Hill].', 'It was seen by [Hill].'],
    isMeant: ({ hasArticle }) => hasArticle,
  },
  {
    note: 'needs-context',
    meaning: 'only beside a word of telling or reporting, or with a capital "The" inside a sentence',
    examples: ['Ann Lee told [Time] that she would go.', 'People said [Time] would tell.'],
    isMeant: (around) =>
      !isBesideCapital({ ...around, before: undefined }) &&
      ((around.word.text === 'The' && !around.isFirst && around.after?.normal !== 'of') ||
        TOLD.test(around.before?.normal ?? '') ||
        (!around.word.tags.includes('Plural') && REPORTS.test(around.after?.normal ?? '')) ||
        (isProper(around) && SAYS.test(around.after?.normal ?? ''))),
  },
  {
    note: 'stands-alone',
    meaning: 'only as a name of its own: no other capitalised word or number beside it',
    examples: ['The factory belongs to [Ford].', 'The speech was given by Ann [Ford].'],
    isMeant: (around) =>
      !isBesideCapital(around) && !/^\s\d/.test(around.gap + (around.after?.text ?? '')) && isProper(around),
  },
] as const satisfies readonly NoteRule[]

/** What a line's note may say. */
export type Note = (typeof NOTE_RULES)[number]['note']

/** The notes with their meaning and examples. */
export const NOTES: readonly (NoteRule & { readonly note: Note })[] = NOTE_RULES

const ruleByNote = new Map(NOTES.map((rule) => [rule.note, rule.isMeant]))

/** Whether a surface is meant as the name where it stands: the surface begins with `terms[at]` and ends at `end`. */
export function isMeant(
  notes: readonly Note[],
  text: string,
  terms: readonly Term[],
  at: number,
  end: number,
): boolean {
  if (notes.length === 0) return true
  const around = wordsAround(text, terms, at, end)
  return notes.every((note) => ruleByNote.get(note)?.(around))
}

function wordsAround(text: string, terms: readonly Term[], at: number, end: number): Around {
  const word = terms[at] as Term
  const hasArticle = terms[at - 1]?.normal === 'the'
  const first = hasArticle ? at - 1 : at
  const [before, further] = [terms[first - 1], terms[first - 2]]
  let next = at + 1
  while (next < terms.length && (terms[next] as Term).start < end) next++
  const after = terms[next]
  return {
    text,
    before,
    further,
    hasArticle,
    isFirst: at === 0,
    word,
    after,
    gap: after ? text.slice(end, after.start) : '',
  }
}
