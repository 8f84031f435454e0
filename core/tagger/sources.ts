/** Finds who a cue belongs to: the subject before it, after it, or of the verb that it hangs on. */

import { type Clause, gapBefore, isBreak, isNominal, type Word } from './words.ts'

/** Words first to last, both inclusive, as indexes in the sentence. */
export interface WordRange {
  readonly first: number
  readonly last: number
}

const MAX_APPOSITION_WORDS = 30
const LINKS = new Set('of for in at from with on to close familiar about by behind inside near briefed'.split(' '))

/** The subject whose last word stands before word `verb`; null where there is none. "Ann Lee, 42, said" -> "Ann Lee" */
export function subjectBefore(words: readonly Word[], verb: number): WordRange | null {
  let last = verb - 1
  while (
    last >= 0 &&
    ((words[last] as Word).pos === 'adv' ||
      /^(?:himself|herself|itself|themselves)$/.test((words[last] as Word).lower)) &&
    !isBreak((words[last] as Word).gap)
  )
    last--
  if (last < 0) return null
  if (isBreak((words[last] as Word).gap)) {
    if (!/^\s*[,)—–-]+\s*$/.test((words[last] as Word).gap)) return null
    last = beforeApposition(words, last)
    if (last < 0) return null
  }
  // "Ann said on Tuesday she": a date between subject and verb does not part them
  while (last > 0 && (words[last] as Word).pos === 'date' && !isBreak((words[last - 1] as Word).gap)) last--
  if (
    (words[last] as Word).lower === 'on' ||
    (words[last] as Word).lower === 'last' ||
    (words[last] as Word).lower === 'this'
  )
    last--
  if (last < 0 || (words[last] as Word).quote >= 0) return null
  return phraseEndingAt(words, last)
}

/** "Ann Lee, the minister, said": from the word before the closing comma back to the one before the opening comma. */
function beforeApposition(words: readonly Word[], closing: number): number {
  for (let at = closing - 1; at >= 0 && closing - at <= MAX_APPOSITION_WORDS; at--) {
    const word = words[at] as Word
    if (!/^\s*[,(—–-]+\s*$/.test(word.gap)) {
      if (isBreak(word.gap)) return -1
      continue
    }
    const inside = words[at + 1] as Word
    const isApposition =
      inside.pos === 'det' ||
      inside.pos === 'noun' ||
      inside.pos === 'num' ||
      inside.pos === 'adj' ||
      inside.pos === 'name' ||
      /^(?:who|which|whose|formerly|now|in|on|at|while|when|as|speaking|according|citing|like|however|though|meanwhile|too|for)$/.test(
        inside.lower,
      )
    if (isNominal(word) && isApposition && (word.pos !== 'noun' || phraseEndingAt(words, at) !== null)) return at
    if (isApposition && at > 0) continue
    return -1
  }
  return -1
}

/** The noun phrase that ends at word `last`, with its prepositional tail: "A spokesman for the city" */
function phraseEndingAt(words: readonly Word[], last: number): WordRange | null {
  const end = words[last] as Word
  if (end.pos === 'pronoun') return { first: last, last }
  if (end.pos === 'det')
    return /^(?:this|that|these|those|some|many|both|all|most|several|few|another)$/.test(end.lower)
      ? { first: last, last }
      : null
  if (!isNominal(end) && end.pos !== 'adj' && !/^(?:one|who|which)$/.test(end.lower)) return null
  let first = chunkStart(words, last)
  // "officials in Iran", "the head of the agency"; but "In Iowa Clinton" keeps the name only
  for (;;) {
    const link = words[first - 1]
    const noun = words[first - 2]
    if (!link || isBreak(link.gap)) break
    if (!LINKS.has(link.lower)) {
      if (
        link.lower === 'and' &&
        noun &&
        !isBreak(noun.gap) &&
        isNominal(noun) &&
        noun.pos !== 'pronoun' &&
        startsClauseBefore(words, chunkStart(words, first - 2))
      )
        first = chunkStart(words, first - 2)
      else if (link.pos === 'verb' || link.pos === 'aux') {
        const relative = relativeBefore(words, first - 1)
        if (relative < 0) break
        first = chunkStart(words, relative - 1)
        continue
      }
      break
    }
    if (
      !noun ||
      isBreak(noun.gap) ||
      !(isNominal(noun) || noun.lower === 'close' || noun.lower === 'familiar' || noun.lower === 'briefed')
    ) {
      const name = trailingName(words, first, last)
      return name === null ? null : { first: name, last }
    }
    first = isNominal(noun) ? chunkStart(words, first - 2) : first - 2
    const beforeAdjective = words[first - 1]
    if (!isNominal(noun) && beforeAdjective && isNominal(beforeAdjective) && !isBreak(beforeAdjective.gap))
      first = chunkStart(words, first - 1)
  }
  return { first, last }
}

function startsClauseBefore(words: readonly Word[], first: number): boolean {
  const before = words[first - 1]
  return !before || isBreak(before.gap) || before.pos === 'conj'
}

/** "people who know him said": index of "who" when a relative clause ends just before. */
function relativeBefore(words: readonly Word[], verb: number): number {
  for (let at = verb - 1; at > 0 && verb - at <= 6; at--) {
    const word = words[at] as Word
    if (isBreak(word.gap)) return -1
    if (/^(?:who|that|which)$/.test(word.lower))
      return isNominal(words[at - 1] as Word) && !isBreak((words[at - 1] as Word).gap) ? at : -1
  }
  return -1
}

/** First word of the run of determiners, adjectives and nouns that ends at `last`. */
function chunkStart(words: readonly Word[], last: number): number {
  let first = last
  while (first > 0) {
    const before = words[first - 1] as Word
    const here = words[first] as Word
    if (before.quote !== here.quote || /[,;:()—–“”"]/.test(before.gap)) break
    const isPossessive = before.term.tags.includes('Possessive') || /'s$|s'$/.test(before.lower)
    if (here.pos === 'det' && !isPossessive && !(before.pos === 'det' && /^(?:all|both|some)$/.test(before.lower)))
      break
    if (before.pos === 'pronoun' && before.lower !== 'one') break
    if (before.pos === 'date' && !isPossessive) break
    const joins =
      before.pos === 'noun' ||
      before.pos === 'name' ||
      before.pos === 'adj' ||
      before.pos === 'det' ||
      before.pos === 'num' ||
      isPossessive
    const isParticiple =
      before.pos === 'verb' && /(?:ed|ing)$/.test(before.lower) && (words[first - 2]?.pos === 'det' || first === 1)
    if (!joins && !isParticiple) break
    first--
  }
  return first
}

/** In "the debate Clinton" the name at the end is the subject; null when it does not end in a name or pronoun. */
function trailingName(words: readonly Word[], first: number, last: number): number | null {
  if ((words[last] as Word).pos !== 'name') return null
  let at = last
  while (at > first && (words[at - 1] as Word).pos === 'name') at--
  return at > first ? at : null
}

/** The noun phrase that starts at word `first`: "said Ann Lee of the council" -> "Ann Lee of the council" */
export function phraseStartingAt(words: readonly Word[], first: number, max = 14): WordRange | null {
  let last = first - 1
  let hasNoun = false
  for (let at = first; at < words.length && at - first < max; at++) {
    const word = words[at] as Word
    if (word.quote >= 0 && words[first]?.quote !== word.quote) break
    // "said a clerk, who": nothing but a noun stands between an article and a comma
    const isNoun = isNominal(word) || (!hasNoun && words[at - 1]?.pos === 'det' && isBreak(word.gap))
    const isPart =
      isNoun ||
      word.pos === 'det' ||
      word.pos === 'adj' ||
      (word.pos === 'adv' && !hasNoun) ||
      (word.pos === 'verb' && !hasNoun && /(?:ed|ing)$/.test(word.lower))
    const isLink =
      hasNoun &&
      LINKS.has(word.lower) &&
      /^(?:of|for|at|in|from|with|close|familiar|to)$/.test(word.lower) &&
      at + 1 < words.length &&
      words[at + 1]?.pos !== 'date' &&
      !isBreak(word.gap)
    const isAnd = hasNoun && word.lower === 'and' && words[at + 1]?.pos === 'name' && words[at - 1]?.pos === 'name'
    if (word.pos === 'date' || (!isPart && !isLink && !isAnd)) break
    if (isPart && hasNoun && word.pos === 'det' && !LINKS.has(words[at - 1]?.lower ?? '')) break
    if (word.pos === 'pronoun' && hasNoun) break
    if (isPart && isNoun) {
      hasNoun = true
      last = at
      if (word.pos === 'pronoun') break
    }
    if (isBreak(word.gap)) break
  }
  return hasNoun && last >= first ? { first, last } : null
}

/** The subject of the nearest verb to the left that has one: who is "saying", "adding", "to warn", "and called". */
export function inheritedSubject(clause: Clause, cue: number): WordRange | null {
  const { words } = clause
  for (let at = parallelInfinitive(words, cue) - 1; at > 0; at--) {
    const word = words[at] as Word
    if (word.quote >= 0 || (word.pos !== 'verb' && word.pos !== 'aux')) continue
    let first = at
    while (
      first > 0 &&
      ((words[first - 1] as Word).pos === 'aux' || (words[first - 1] as Word).pos === 'adv') &&
      !isBreak(gapBefore(words, first))
    )
      first--
    if ((words[first - 1] as Word | undefined)?.pos === 'to') {
      at = first
      continue
    }
    const subject = subjectBefore(words, first)
    if (subject && !/^(?:which|that|it|there)$/.test((words[subject.first] as Word).lower)) return subject
    at = first
  }
  return null
}

/** "asked to stay and to warn": where the first of two coordinated infinitives starts. */
function parallelInfinitive(words: readonly Word[], cue: number): number {
  if (words[cue - 1]?.pos !== 'to' || !/^(?:and|or|but)$/.test(words[cue - 2]?.lower ?? '')) return cue
  const first = words.findIndex(
    (word, index) => word.pos === 'to' && words[index + 1]?.pos === 'verb' && index < cue - 2,
  )
  return first > 0 ? first : cue
}
