/** Messages that are signed in a line of their own, as a page shows them: words, then "— Ann Lee (@annlee) March 4, 2019". */

import type { Sentence, TaggedAttribution } from './types.ts'

const SIGNATURE = /^(—|―|–|--)\s?(\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,4}) \(@\w{1,30}\)/u

/** The message before each signature, as an attribution to who signed it. */
export function findSigned(text: string, sentences: readonly Sentence[]): TaggedAttribution[] {
  const found: TaggedAttribution[] = []
  let message: { readonly first: Sentence; readonly last: Sentence } | null = null
  for (const [index, sentence] of sentences.entries()) {
    const isNew = sentence.paragraph !== sentences[index - 1]?.paragraph
    const signature = isNew ? SIGNATURE.exec(text.slice(sentence.start, sentence.end)) : null
    if (signature?.[1] && signature[2] && message && sentence.region === 'body' && message.first.region === 'body') {
      const dash = { start: sentence.start, end: sentence.start + signature[1].length }
      const start = sentence.start + signature[0].indexOf(signature[2])
      found.push({
        source: [{ start, end: start + signature[2].length }],
        cue: dash,
        content: [{ start: message.first.start, end: message.last.end }],
        confidence: 0.75,
        why: 'rule signed-block',
      })
    }
    message = { first: isNew || !message ? sentence : message.first, last: sentence }
  }
  return found
}
