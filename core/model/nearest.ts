/** For each token, what stands nearest to it in its sentence: cue-like words, verbs, marks, commas. */

import { FormKind, isMark } from './forms.ts'
import { isCueLike, isVerb, type View } from './view.ts'

/** For each token the nearest of several sorts in its sentence, and counts. */
export function findNearest(view: View) {
  const { tokens, heads, relations } = view
  const { count, forms, sentenceStarts, quotes, paragraphStarts } = tokens
  const column = () => new Int32Array(count).fill(-1)
  const cueLeft = column()
  const cueRight = column()
  const verbLeft = column()
  const verbRight = column()
  const markLeft = column()
  const markRight = column()
  const commaLeft = column()
  const commaRight = column()
  const cuesInSentence = new Uint8Array(count)
  const children = new Int32Array(count)
  const paragraphQuotes = column()
  const carried = new Uint8Array(count)
  for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence++) {
    const from = sentenceStarts[sentence]!
    const to = sentenceStarts[sentence + 1]!
    let cue = -1
    let verb = -1
    let mark = -1
    let comma = -1
    let cues = 0
    for (let at = from; at < to; at++) {
      cueLeft[at] = cue
      verbLeft[at] = verb
      markLeft[at] = mark < 0 ? -1 : at - mark
      commaLeft[at] = comma < 0 ? -1 : at - comma
      const kind = forms[at]!.kind
      if (quotes[at]! < 0 && isCueLike(view, at)) {
        cue = at
        cues++
      }
      if (isVerb(view, at)) verb = at
      if (isMark(kind)) mark = at
      if (kind === FormKind.comma) comma = at
    }
    cue = verb = mark = comma = -1
    for (let at = to - 1; at >= from; at--) {
      cueRight[at] = cue
      verbRight[at] = verb
      markRight[at] = mark < 0 ? -1 : mark - at
      commaRight[at] = comma < 0 ? -1 : comma - at
      cuesInSentence[at] = Math.min(cues, 6)
      const kind = forms[at]!.kind
      if (quotes[at]! < 0 && isCueLike(view, at)) cue = at
      if (isVerb(view, at)) verb = at
      if (isMark(kind)) mark = at
      if (kind === FormKind.comma) comma = at
    }
  }
  for (let at = 0; at < count; at++) {
    const head = heads[at]!
    if (head < 0) continue
    const relation = relations[at]!
    // subject, object, clause, infinitive, marker, nmod as bits
    const bit = [0, 1, 2, 4, 8, 16, 32, 64, 128][relation] ?? 0
    children[head]! |= bit | (relation === 10 ? 256 : 0)
  }
  let wasOpen = false
  for (let paragraph = 0; paragraph + 1 < paragraphStarts.length; paragraph++) {
    const from = paragraphStarts[paragraph]!
    const to = paragraphStarts[paragraph + 1]!
    let found = 0
    let last = -1
    for (let at = from; at < to; at++) {
      if (quotes[at]! >= 0 && quotes[at] !== last) found++
      last = quotes[at]!
    }
    const startsQuoted = from < to && quotes[from]! >= 0
    const state = (wasOpen ? 1 : 0) + (startsQuoted ? 2 : 0)
    for (let at = from; at < to; at++) {
      paragraphQuotes[at] = found
      carried[at] = state
    }
    // a quotation that no mark has closed goes on in the next paragraph
    wasOpen = to > from && quotes[to - 1]! >= 0 && !isMark(forms[to - 1]!.kind)
  }
  return {
    cueLeft,
    cueRight,
    verbLeft,
    verbRight,
    markLeft,
    markRight,
    commaLeft,
    commaRight,
    cuesInSentence,
    children,
    paragraphQuotes,
    carried,
  }
}
